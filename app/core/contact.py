"""Contacts with a party, and what was said in them."""

from __future__ import annotations

from enum import StrEnum

from app.core.channel import Channel, Direction
from app.core.ids import ContactId, ExhibitId, FactId, PartyId, StatementId
from app.core.moment import When
from app.core.money import Money
from app.core.record import record
from app.core.text import Text
from app.core.usage import Use


class StatementKind(StrEnum):
    """What somebody did by saying it."""

    INFORMATION = "information"
    CAUSE = "cause"  # the reason for what went wrong
    ADMISSION = "admission"
    APOLOGY = "apology"
    REFUSAL = "refusal"
    ADVICE = "advice"
    ARGUMENT = "argument"  # a position that the trader takes
    PRAISE = "praise"


class Certainty(StrEnum):
    """How surely something was said."""

    HEARD = "heard"
    RECALLED = "recalled"
    HEARSAY = "hearsay"


@record
class Statement:
    """What somebody said in a contact: ``text`` is one main clause, no capital, no stop.

    ``verbatim`` texts are printed between quotation marks.  ``about_others`` says that it
    concerned somebody else.  ``reply`` is the consumer's answer to it, own sentences.
    ``use`` is the use that an argument reckons with.
    """

    id: StatementId
    kind: StatementKind
    text: Text
    verbatim: bool = False
    by: PartyId | None = None
    certainty: Certainty = Certainty.HEARD
    about_others: bool = False
    reply: Text = ""
    exhibit: ExhibitId | None = None
    use: Use | None = None


class Outcome(StrEnum):
    """How a contact ended; UNKNOWN where nobody noted it."""

    UNKNOWN = "unknown"
    ANSWERED = "answered"
    DID_NOT_KNOW = "did_not_know"
    NO_SOLUTION = "no_solution"
    NO_ANSWER = "no_answer"
    GAVE_UP_WAITING = "gave_up_waiting"
    CUT_OFF = "cut_off"
    TRANSFERRED = "transferred"
    NOT_TRANSFERRED = "not_transferred"  # transferred about, and no answer
    REFERRED = "referred"  # sent to another channel, number or firm
    CLOSED = "closed"  # office, shop or department closed
    RECORDED = "recorded"  # a complaint or ticket was made
    REFUSED = "refused"
    AUTO_REPLY = "auto_reply"
    NO_SUBSTANCE = "no_substance"
    TICKET_CLOSED = "ticket_closed"
    NOT_DELIVERED = "not_delivered"
    ERROR = "error"  # a page or form that did not work
    NO_PERSON = "no_person"  # only a machine answered
    CONFIRMED = "confirmed"
    ON_TIME = "on_time"
    LATE = "late"
    EARLY = "early"
    NO_SHOW = "no_show"
    NO_FIX = "no_fix"
    MOVED = "moved"
    UNANNOUNCED = "unannounced"


@record
class Contact:
    """Communication with a party, or an attempt at it.

    ``asked`` is a noun phrase, what was asked for; ``about`` a noun phrase too.
    ``comment`` holds the consumer's own sentences about it, printed after the facts.
    ``attempts`` counts a cluster: forty calls are one contact with forty attempts;
    ``attempts_about`` says that the count is not exact.  ``minutes`` and ``hold_minutes``
    are talked and waited.  ``private_note`` never reaches a document.
    """

    id: ContactId
    when: When
    channel: Channel
    direction: Direction = Direction.OUT
    with_whom: PartyId | None = None
    by: PartyId | None = None  # who on the consumer's side; None is the consumer
    outcome: Outcome = Outcome.UNKNOWN
    about: Text = ""
    asked: Text = ""
    statements: tuple[Statement, ...] = ()
    comment: Text = ""
    referred_to: Text = ""
    attempts: int = 1
    attempts_about: bool = False
    minutes: int | None = None
    hold_minutes: int | None = None
    transfers: int = 0
    employees: int | None = None
    cost: Money | None = None
    reference: str = ""
    written: When | None = None
    sent: When | None = None
    received: When | None = None
    learned: When | None = None
    reply_to: FactId | None = None
    complaint: bool = False
    final_position: bool = False  # the trader's last word, or a body's closing letter
    names_body: bool = False  # it says to which disputes body the trader belongs
    survey: bool = False
    friendly: bool = False
    platform: str = ""
    exhibits: tuple[ExhibitId, ...] = ()
    private_note: str = ""
