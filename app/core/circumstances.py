"""What a case may show, and which documents, grounds and periods that opens: as data.

A circumstance holds where the case has a record of one of the kinds that it names, where a
point is about one of its problem types, or where the user answered its question so.  What
only a calculation can tell names that in ``computed``.
"""

from __future__ import annotations

from enum import StrEnum

from app.core.agreement import AgreementKind, ClaimKind
from app.core.channel import Channel
from app.core.claims import DemandKind, EffortKind, OfferState
from app.core.contact import StatementKind
from app.core.events import IncidentKind, PaymentKind, PromiseKind
from app.core.party import Role
from app.core.record import record
from app.core.text import Text


class Computed(StrEnum):
    """What is worked out from several facts."""

    ABROAD = "abroad"  # the trader is in another country than the case
    AT_HOME = "at_home"  # it is not known to be in another one
    BROKEN_PROMISE = "broken_promise"
    FIXED_DAY = "fixed_day"  # a fixed day for performance passed
    IN_DEFAULT = "in_default"  # a notice passed in vain, or none was needed
    NOTHING_SENT = "nothing_sent"  # no letter of complaint went out yet
    COOLING_OFF = "cooling_off"  # the days to withdraw from a purchase run
    WENT_WELL = "went_well"  # a promise kept, a visit on time, a friendly contact
    BODY = "body"  # a body for this document serves the trader
    MAY_DISSOLVE = "may_dissolve"  # the agreement is not over, or dissolving it is asked
    LETTER_UNANSWERED = "letter_unanswered"  # and its term passed


@record
class Circumstance:
    """Something that a case shows or does not.

    ``holds`` and ``lacks`` say so in a sentence; ``asks`` is the question to the user where
    the facts are silent.  ``question`` is one of a problem type, with the ``answer`` that
    makes it hold.
    """

    id: str
    holds: Text
    lacks: Text
    asks: Text = ""
    computed: Computed | None = None
    roles: tuple[Role, ...] = ()
    sectors: tuple[str, ...] = ()
    agreements: tuple[AgreementKind, ...] = ()
    made: tuple[Channel, ...] = ()
    contacts: tuple[Channel, ...] = ()
    said: tuple[StatementKind, ...] = ()
    promises: tuple[PromiseKind, ...] = ()
    incidents: tuple[IncidentKind, ...] = ()
    payments: tuple[PaymentKind, ...] = ()
    demands: tuple[DemandKind, ...] = ()
    efforts: tuple[EffortKind, ...] = ()
    offers: tuple[OfferState, ...] = ()
    claims: tuple[ClaimKind, ...] = ()
    problems: tuple[str, ...] = ()
    question: str = ""
    answer: str = ""


@record
class DocumentRule:
    """When a document fits a case: all its circumstances must hold.

    ``step`` is its rung where the ladder does not list it.  ``aside``: it goes beside the
    ladder, on any day on which the circumstances hold; what step is next does not matter.
    ``grounds`` are those it rests on, before those of the problem.
    """

    id: str
    circumstances: tuple[str, ...] = ()
    step: str = ""
    aside: bool = False
    grounds: tuple[str, ...] = ()
