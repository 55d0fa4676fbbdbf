"""Bodies that decide or help, sectors of trade, and companies: records of a rule pack."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.law import Confidence
from app.core.moment import Unit
from app.core.party import Address
from app.core.record import record
from app.core.text import Text


class BodyKind(StrEnum):
    """What a body does."""

    ADR = "adr"
    REGULATOR = "regulator"
    PLATFORM = "platform"
    COURT = "court"
    HELP = "help"


class Since(StrEnum):
    """What a waiting time or a limit of a body is counted from."""

    FIRST_COMPLAINT = "first_complaint"
    FINAL_POSITION = "final_position"
    CLOSING_LETTER = "closing_letter"  # of an earlier stage at the same body
    LAST_LETTER = "last_letter"


@record
class Span:
    """A waiting time or limit; ``parameter`` names the parameter that says the same.

    ``until`` is the last day on which a clock could start that counts to it; None is open.
    """

    count: int
    unit: Unit
    since: Since = Since.FIRST_COMPLAINT
    parameter: str = ""
    until: date | None = None


@record
class FormField:
    """A field of a body's form, in its order; no ``max_chars`` means none is known."""

    id: str
    label: Text
    max_chars: int | None = None
    facts: tuple[str, ...] = ()  # what of the case fills it


@record
class Body:
    """Who decides or helps next.

    One of ``limits`` is enough to be in time.  ``address`` is None where no source is known.
    ``binding`` says that its decision binds; ``document`` is the filing made for it.
    ``earlier_waits`` hold for complaints of their time, ``wait`` for all later ones.
    ``opens_on_final_position``: the wait is over as soon as the trader took one.  What a
    body does not say itself the reader fills in from its ``parent``.
    """

    id: str
    name: Text
    kind: BodyKind
    checked_on: date
    confidence: Confidence
    sources: tuple[str, ...] = ()
    scope: Text = ""
    sectors: tuple[str, ...] = ()
    parent: str = ""
    wait: Span | None = None
    earlier_waits: tuple[Span, ...] = ()
    limits: tuple[Span, ...] = ()
    opens_on_final_position: bool = False
    fee: Text = ""
    fee_parameters: tuple[str, ...] = ()
    complain_first: bool = True
    needs_affiliation: bool = False
    binding: bool = False
    document: str = ""
    languages: tuple[str, ...] = ()
    address: Address | None = None
    phone: str = ""
    url: str = ""
    form: tuple[FormField, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    note: Text = ""

    def wait_from(self, start: date) -> Span | None:
        """Return the waiting time of a clock that started on *start*, None for none."""
        earlier = (one for one in self.earlier_waits if one.until and start <= one.until)
        return next(earlier, self.wait)


@record
class Sector:
    """A branch of trade, with the bodies that usually serve it.

    ``goods`` marks one that sells movable things, for which the law of sale holds.
    """

    id: str
    title: Text
    bodies: tuple[str, ...] = ()
    goods: bool = False


@record
class Company:
    """A trader: its brand, legal name, successor and the bodies that serve it.

    ``brand_of`` and ``successor`` are ids of companies; ``addresses`` are for complaints and
    empty without a source and a day.  ``existed_until`` is an EDTF date.
    """

    id: str
    brand: str
    sector: str
    checked_on: date
    confidence: Confidence
    legal_name: str = ""
    brand_of: str = ""
    successor: str = ""
    bodies: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    url: str = ""
    addresses: tuple[Address, ...] = ()
    existed_until: str = ""
    note: str = ""
