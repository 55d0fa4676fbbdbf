"""What is wrong, what is asked and what was offered."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from app.core.ids import (
    AgreementId,
    ContactId,
    DemandId,
    DocumentId,
    EffortId,
    ExhibitId,
    FactId,
    OfferId,
    PartyId,
    PointId,
    QuestionId,
)
from app.core.moment import Due, When
from app.core.money import Money
from app.core.record import record
from app.core.text import Text


class QuestionState(StrEnum):
    """What became of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    EVADED = "evaded"


@record
class Question:
    """A question to the trader, followed until it is answered."""

    id: QuestionId
    text: Text
    asked_in: tuple[FactId, ...] = ()
    state: QuestionState = QuestionState.OPEN
    answer: Text = ""
    answered: When | None = None


class Wanted(StrEnum):
    """What the consumer wants to hear about a point."""

    SOLUTION = "solution"
    PREVENTION = "prevention"
    EXPLANATION = "explanation"


class PointStanding(StrEnum):
    """How a point stands after a round."""

    OPEN = "open"
    SOLVED = "solved"
    PERSISTS = "persists"
    CHANGED = "changed"
    DROPPED = "dropped"


@record
class Round:
    """How a point stood when it was looked at again, on the day of a document or contact."""

    standing: PointStanding
    when: When
    fact: FactId | None = None
    note: Text = ""


@record
class Reply:
    """The user's answer to a question of the problem type: ``yes``, ``no``, a choice, words."""

    question: str
    answer: str


@record
class Point:
    """One thing that is wrong, under one key word.

    ``title`` is the key word (``Leverdatum``); ``text`` the consumer's own sentences.
    ``problem`` is a problem type of the rule pack; ``right`` is False for a wish.
    ``private_note`` never reaches a document.
    """

    id: PointId
    title: Text
    text: Text = ""
    facts: tuple[FactId, ...] = ()
    problem: str = ""
    wanted: tuple[Wanted, ...] = (Wanted.SOLUTION,)
    questions: tuple[QuestionId, ...] = ()
    right: bool = True
    rounds: tuple[Round, ...] = ()
    replies: tuple[Reply, ...] = ()
    exhibits: tuple[ExhibitId, ...] = ()
    private_note: str = ""


class DemandKind(StrEnum):
    """What is asked; the kind gives the verb forms."""

    PERFORM = "perform"  # deliver or do what was agreed
    NAME_DATE = "name_date"
    REPAIR = "repair"
    REPLACE = "replace"
    REFUND = "refund"
    CREDIT = "credit"
    COMPENSATE = "compensate"
    REDUCE_PRICE = "reduce_price"
    DISSOLVE = "dissolve"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"
    STOP_CHARGING = "stop_charging"
    STOP = "stop"
    EXPLAIN = "explain"
    APOLOGISE = "apologise"
    DATA = "data"
    CORRECT = "correct"
    SEND = "send"  # send a document or thing
    CONFIRM = "confirm"
    CONTACT_PERSON = "contact_person"
    NO_SURVEYS = "no_surveys"
    OTHER = "other"  # own sentences only


@record
class Demand:
    """What the consumer wants.

    ``what`` is a noun phrase, the object of the kind's verb; ``text`` own sentences, used
    for OTHER and printed after the verb's sentence elsewhere.  ``amount`` is for one
    piece; ``times`` multiplies it.  Demands that share ``alternative`` are alternatives
    and are never added; one that is ``part_of`` another is not added either.  ``own_money``
    is the consumer's own money returned, kept apart from damages.  ``fallback`` is asked if
    this one is not met; ``keeps`` is what the consumer keeps in that case.  ``open_amount``:
    the consumer said that the amount is not known yet; one that is given goes before it.
    """

    id: DemandId
    kind: DemandKind
    what: Text = ""
    amount: Money | None = None
    about: bool = False
    times: Decimal = Decimal(1)
    times_what: Text = ""
    by: Due | None = None
    fallback: DemandId | None = None
    keeps: Text = ""
    accepts: Text = ""
    alternative: str = ""
    part_of: DemandId | None = None
    own_money: bool = False
    deposit: bool = False
    set_off: bool = False
    goodwill: bool = False
    agreement: AgreementId | None = None
    facts: tuple[FactId, ...] = ()
    met: When | None = None
    dropped: When | None = None
    text: Text = ""
    exhibits: tuple[ExhibitId, ...] = ()
    open_amount: bool = False


class EffortKind(StrEnum):
    """What it cost the consumer."""

    MINUTES = "minutes"
    CALLS = "calls"
    TRAVEL = "travel"
    DAY_OFF = "day_off"
    POSTAGE = "postage"
    REPLACEMENT = "replacement"
    OTHER = "other"


@record
class Effort:
    """Time and money that the case took, with its evidence."""

    id: EffortId
    kind: EffortKind
    when: When | None = None
    quantity: Decimal | None = None
    amount: Money | None = None
    what: Text = ""
    exhibits: tuple[ExhibitId, ...] = ()


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    ACCEPTED_WITHOUT_PREJUDICE = "accepted_without_prejudice"
    REFUSED = "refused"
    LAPSED = "lapsed"


@record
class Offer:
    """What the trader offered: ``what`` is a noun phrase; ``reason`` why it was not enough.

    ``final`` says whether whoever accepts it has nothing more to claim; None: nobody knows.
    """

    id: OfferId
    what: Text
    by: PartyId | None = None
    contact: ContactId | None = None
    when: When | None = None
    amount: Money | None = None
    until: When | None = None
    state: OfferState = OfferState.OPEN
    decided: When | None = None
    reason: Text = ""
    kept: bool | None = None
    document: DocumentId | None = None
    final: bool | None = None


@record
class BottomLine:
    """What the consumer would settle for.  Private: offers are compared with it, no more."""

    amount: Money | None = None
    private_note: str = ""
