"""Anything on the timeline: contacts, promises, incidents, silences, payments."""

from __future__ import annotations

from enum import StrEnum

from app.core.agreement import Period
from app.core.contact import (
    Certainty,
    Contact,
    Outcome,
    Statement,
    StatementKind,
)
from app.core.ids import (
    AgreementId,
    ContactId,
    ExhibitId,
    FactId,
    IncidentId,
    PartyId,
    PaymentId,
    PromiseId,
    SilenceId,
)
from app.core.moment import Due, Term, When
from app.core.money import Money
from app.core.record import record
from app.core.text import Text

__all__ = [
    "Certainty",
    "Contact",
    "Incident",
    "IncidentKind",
    "Outcome",
    "Payment",
    "PaymentKind",
    "Promise",
    "PromiseKind",
    "PromiseResult",
    "Result",
    "Side",
    "Silence",
    "Statement",
    "StatementKind",
]


class PromiseKind(StrEnum):
    """What was promised; the kind gives all the verb forms."""

    CALL_BACK = "call_back"
    CONTACT = "contact"
    DELIVER = "deliver"
    INSTALL = "install"
    ENGINEER = "engineer"
    CONFIRM = "confirm"
    ANSWER = "answer"
    REFUND = "refund"
    CREDIT = "credit"
    DISCOUNT = "discount"
    REPAIR = "repair"
    REPLACE = "replace"
    SEND_PART = "send_part"
    SEND_INFO = "send_info"
    LOOK_INTO = "look_into"
    KEEP_INFORMED = "keep_informed"
    STOP_CHARGING = "stop_charging"
    END_CONTRACT = "end_contract"
    OTHER = "other"


class Result(StrEnum):
    """What became of a promise, as the user confirmed it."""

    KEPT = "kept"
    KEPT_LATE = "kept_late"
    NO_EFFECT = "no_effect"
    PARTLY = "partly"
    BROKEN = "broken"
    UNTRUE = "untrue"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    DISPUTED = "disputed"


class Side(StrEnum):
    """On whose account something was."""

    TRADER = "trader"
    CONSUMER = "consumer"


@record
class PromiseResult:
    """One thing that became of a promise, when, and how that is known.

    ``when`` is when it happened (for broken: when that was clear; None: on its due day).
    ``by_promise`` and ``request_of`` belong to a replacement.  ``done`` and ``missing``
    are main clauses for what was partly kept; ``fact`` is the contact, incident or
    silence that shows it.
    """

    result: Result
    when: When | None = None
    by_promise: PromiseId | None = None
    request_of: Side = Side.TRADER
    done: Text = ""
    missing: Text = ""
    fact: FactId | None = None
    no_notice: bool = False
    exhibits: tuple[ExhibitId, ...] = ()


@record
class Promise:
    """A statement that something will be done.

    ``what`` is the noun phrase of the kind's object (``digitale tv``); for OTHER it is an
    infinitive group (``de rekening aanpassen``).  ``made`` is None when it was made in its
    contact.  ``by`` made it, ``doer`` is to do it (None: the same).  ``condition`` is a
    main clause.  ``every`` marks a recurring promise.  ``number`` is that of ``T3`` (0: its
    place among the promises); it stays when others go.  The standing on a day is never
    stored: see ``promises``.
    """

    id: PromiseId
    kind: PromiseKind
    what: Text = ""
    amount: Money | None = None
    by: PartyId | None = None
    doer: PartyId | None = None
    contact: ContactId | None = None
    made: When | None = None
    due: Due | None = None
    condition: Text = ""
    every: Period | None = None
    certainty: Certainty = Certainty.HEARD
    results: tuple[PromiseResult, ...] = ()
    agreement: AgreementId | None = None
    number: int = 0
    exhibits: tuple[ExhibitId, ...] = ()


class IncidentKind(StrEnum):
    """What happened."""

    OUTAGE = "outage"
    GAP = "gap"  # cut off before the next connection worked
    NON_DELIVERY = "non_delivery"
    DEFECT = "defect"
    DAMAGE = "damage"
    DISCONNECTION = "disconnection"
    WRONG_CHARGE = "wrong_charge"
    MISSED_APPOINTMENT = "missed_appointment"
    FAILED_VISIT = "failed_visit"
    RESTORED = "restored"  # it worked again
    CHANGE = "change"
    OTHER = "other"


@record
class Incident:
    """Something that happened, from ``when`` until ``until`` (None: a moment, or not over).

    ``affected`` is a noun phrase (``de televisie``); ``services`` name services of an
    agreement.  ``text`` is a main clause that tells it.  ``at_least`` is a duration that
    is sure; ``times`` counts a repeated incident (0: several, not counted).
    """

    id: IncidentId
    kind: IncidentKind
    when: When
    until: When | None = None
    ongoing: bool = False
    affected: Text = ""
    services: tuple[FactId, ...] = ()
    text: Text = ""
    at_least: Term | None = None
    times: int = 1
    learned: When | None = None
    agreement: AgreementId | None = None
    comment: Text = ""
    exhibits: tuple[ExhibitId, ...] = ()


@record
class Silence:
    """A non-event that the user confirmed: nothing came on or by ``when``.

    ``about`` is the promise, contact or document on which nothing followed.
    """

    id: SilenceId
    about: FactId
    when: When
    comment: Text = ""


class PaymentKind(StrEnum):
    """What happened to an amount."""

    INVOICED = "invoiced"
    PAID = "paid"
    WITHHELD = "withheld"
    DEPOSITED = "deposited"
    OWED = "owed"
    DISPUTED = "disputed"
    REFUNDED = "refunded"
    REVERSED = "reversed"
    CLAIMED = "claimed"  # a debt collector asks for it
    COSTS = "costs"  # a debt collector adds it: costs or interest


@record
class Payment:
    """An amount on the money side of the case; ``invoice`` is the invoiced item it answers.

    What a debt collector asks is claimed; its parts (claimed, costs) name the whole as their
    ``invoice``.
    """

    id: PaymentId
    kind: PaymentKind
    amount: Money
    when: When
    what: Text = ""
    number: str = ""
    invoice: PaymentId | None = None
    party: PartyId | None = None
    due: When | None = None
    exhibits: tuple[ExhibitId, ...] = ()
