"""What was agreed: contract, order, subscription or guarantee."""

from __future__ import annotations

from enum import StrEnum

from app.core.channel import Channel
from app.core.ids import AgreementId, ExhibitId, FactId, PartyId
from app.core.moment import When
from app.core.money import Money
from app.core.party import Reference
from app.core.record import record
from app.core.text import Text
from app.core.usage import Use


class Period(StrEnum):
    """What a price is paid per."""

    ONCE = "once"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    PIECE = "piece"


class AgreementKind(StrEnum):
    """What sort of agreement it is; it gives the verb that tells how it was made."""

    ORDER = "order"
    PURCHASE = "purchase"
    SUBSCRIPTION = "subscription"
    ASSIGNMENT = "assignment"  # work or a service to be done once
    POLICY = "policy"
    BOOKING = "booking"


# These go on until somebody ends them; the others are done once.
LASTING = frozenset({AgreementKind.SUBSCRIPTION, AgreementKind.POLICY})


@record
class PriceItem:
    """A price: for what, how much, per what, exact or about."""

    what: Text
    amount: Money
    per: Period = Period.ONCE
    about: bool = False


class Delivery(StrEnum):
    """How far a promised service is there."""

    DELIVERED = "delivered"
    PARTLY = "partly"
    NEVER = "never"
    ENDED = "ended"


@record
class Service:
    """A service that was promised, and its state; ``id`` lets other facts name it."""

    id: FactId
    name: Text
    state: Delivery = Delivery.DELIVERED
    since: When | None = None


class ClaimKind(StrEnum):
    """What was relied on."""

    GUARANTEE = "guarantee"
    PUBLIC_CLAIM = "public_claim"
    TERMS = "terms"


@record
class Claim:
    """A guarantee or public statement that was relied on; ``text`` is a main clause.

    ``years`` is the lifetime that it promises, 0 for none.
    """

    id: FactId
    kind: ClaimKind
    text: Text
    where: Text = ""
    published: When | None = None
    verbatim: bool = False
    exhibit: ExhibitId | None = None
    years: int = 0


@record
class Agreement:
    """What was agreed with whom.

    ``what`` is a noun phrase (``digitale tv``); ``addition`` an adverbial phrase that
    follows it (``als uitbreiding van mijn internetabonnement``); ``place`` where it was made
    (``in een KPN-winkel``).  ``sector`` is a sector of the rule pack.  ``received`` is when
    what was bought, or the last part of it, arrived.  ``use`` is how long the consumer uses
    the thing.
    """

    id: AgreementId
    what: Text
    kind: AgreementKind = AgreementKind.ORDER
    sector: str = ""
    trader: PartyId | None = None
    holder: PartyId | None = None
    made: When | None = None
    channel: Channel | None = None
    place: Text = ""
    addition: Text = ""
    prices: tuple[PriceItem, ...] = ()
    services: tuple[Service, ...] = ()
    claims: tuple[Claim, ...] = ()
    references: tuple[Reference, ...] = ()
    consumer: bool = True
    ended: When | None = None
    received: When | None = None
    exhibits: tuple[ExhibitId, ...] = ()
    use: Use | None = None
