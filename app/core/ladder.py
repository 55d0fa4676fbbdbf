"""Where a case stands on the ladder: the records, and what was done so far."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.admissibility import Admissibility
from app.core.answers import Answered, answer_to, last_day_of_term, sent_day
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.ids import DocumentId, FactId
from app.core.law import Gate, LadderStep
from app.core.money import Money
from app.core.papers import Document
from app.core.record import record

COMBINED = "notice-combined"  # complaint and notice in one letter
ASIDE = frozenset(  # letters that neither complain nor give notice: no rung is taken by them
    {"access-request", "cancellation", "collector-reply", "reservation", "withdrawal"}
)
PROCEDURE_GATES = frozenset(
    {
        Gate.WAITED,
        Gate.WITHIN_LIMIT,
        Gate.AFFILIATED,
        Gate.TRADER_ABROAD,
        Gate.FILE_COMPLETE,
        Gate.NO_OTHER_PROCEDURE,
    }
)


class StepState(StrEnum):
    """How a step stands on a day."""

    RECOMMENDED = "recommended"
    OPEN = "open"
    PREMATURE = "premature"
    TOO_LATE = "too_late"
    DONE = "done"
    CLOSED = "closed"  # passed over, or shut by another procedure or the end of the case


class Because(StrEnum):
    """Why a step stands as it does."""

    SENT = "sent"
    NOT_SENT = "not_sent"  # nothing was sent yet
    COMPLAINED = "complained"  # without a letter of the ladder; the day if it is known
    TERM_RUNNING = "term_running"  # until that day
    TERM_PASSED = "term_passed"
    NO_ANSWER = "no_answer"
    NOTHING_NOTED = "nothing_noted"  # no answer was noted, and no silence confirmed
    EMPTY_ANSWER = "empty_answer"
    ANSWERED = "answered"
    REFUSED = "refused"
    PASSED_OVER = "passed_over"  # a later letter was sent
    COMPLAINT_FIRST = "complaint_first"
    LETTER_FIRST = "letter_first"  # of a complaint that was made in another way
    NOTICE_FIRST = "notice_first"
    SALE_NOTICE = "sale_notice"  # a passed day of delivery is not enough in a sale
    FIXED_DATE = "fixed_date"  # art. 6:83 under a
    REFUSAL = "refusal"  # art. 6:83 under c
    MAY_MERGE = "may_merge"  # notice and complaint may be one letter
    NO_AGREEMENT = "no_agreement"
    NOTHING_WRONG = "nothing_wrong"  # no point, incident, promise or demand yet
    NOT_DUE = "not_due"
    AFTER = "after"  # another step comes first
    WAITING = "waiting"  # the body's waiting time runs until that day
    LAST_DAY = "last_day"  # of the body
    WARNING = "warning"  # the last day comes near
    LAST_CHANCE = "last_chance"  # a month or less is left for the body
    BODY = "body"  # what decided at the body: see its admissibility
    NOT_AFFILIATED = "not_affiliated"  # the user found that the trader belongs to no body
    NO_BODY = "no_body"  # no body is known for this trader
    NOT_ABROAD = "not_abroad"
    OTHER_PROCEDURE = "other_procedure"
    PENDING_ELSEWHERE = "pending_elsewhere"
    CASE_CLOSED = "case_closed"
    AGREEMENT_OVER = "agreement_over"  # nothing to dissolve, and no money is asked
    LIMITATION = "limitation"  # a claim dies on that day unless it is interrupted
    LIMITATION_PASSED = "limitation_passed"  # it may have died on that day
    RECHECK = "recheck"  # points that were not looked at again since that day
    OPEN_OFFER = "open_offer"  # accepting a final settlement ends the claim
    OFFER_ACCEPTED = "offer_accepted"  # if it was a final settlement, the claim ended
    SETTLED = "settled"  # a final settlement was accepted
    KEEP_PAYING = "keep_paying"  # what is not disputed, while a part is withheld
    UNPAID = "unpaid"  # that amount of an invoice is due and not disputed
    LEGAL_AID_ASK = "legal_aid_ask"  # is there a legal-aid insurance?
    LEGAL_AID_FIRST = "legal_aid_first"  # report it to the insurer before going to court
    ASK_BODY = "ask_body"  # the trader rejected and did not name its body
    CHOOSE_ONE = "choose_one"  # this procedure or the one that ``what`` names
    NOT_OBEYED = "not_obeyed"  # only if the trader does not follow the decision
    HOLDS = "holds"  # the circumstance that ``what`` names
    LACKS = "lacks"  # that circumstance does not hold, or nothing says so
    ASKS = "asks"  # nothing tells whether that circumstance holds: ask the user
    OVER = "over"  # it held until that day
    OTHER_COUNTRY = "other_country"
    CHECK = "check"  # the user has to see to the gate that ``what`` names


@record
class StepReason:
    """A code with the day and facts it rests on; ``what`` is an id of step, body or rule.

    ``amount`` is what it is about where that is money.
    """

    code: Because
    day: date | None = None
    facts: tuple[FactId, ...] = ()
    what: str = ""
    amount: Money | None = None


@record
class StepStanding:
    """How a step of the ladder stands: ``documents`` are the types it offers.

    ``bodies`` are all that it may lead to, each with its own clocks.

    ``sent`` are the documents of the case that did it.  It can be taken from ``opens`` to
    ``closes``, both included, where those are known.  ``body`` is the body it leads to.
    ``complained``: the complaint was made in another way than by a letter of the ladder.
    """

    step: str
    state: StepState
    reasons: tuple[StepReason, ...] = ()
    documents: tuple[str, ...] = ()
    sent: tuple[DocumentId, ...] = ()
    opens: date | None = None
    closes: date | None = None
    body: str = ""
    bodies: tuple[Admissibility, ...] = ()
    complained: bool = False

    @property
    def taken(self) -> bool:
        """Whether it was done: by a letter, or by a complaint in another way."""
        spoken = self.complained and self.state is not StepState.CLOSED
        return spoken or self.state is StepState.DONE


@record
class Taken:
    """A letter that was sent: on which day, its last day of answer, and what came back."""

    step: str
    document: Document
    sent: date
    last_day: date
    answered: Answered

    @property
    def facts(self) -> tuple[FactId, ...]:
        """The document, and the answer to it."""
        contact = self.answered.contact
        own = FactId(self.document.id)
        return (own,) if contact is None else (own, contact)


def is_procedure(step: LadderStep) -> bool:
    """Tell whether a step leads to a body instead of writing to the trader."""
    return not PROCEDURE_GATES.isdisjoint(step.needs)


def is_letter(step: LadderStep) -> bool:
    """Tell whether a step is one of the letters to the trader, in their order."""
    return not step.optional and PROCEDURE_GATES.isdisjoint(step.needs)


def taken(case: Case, day: date, step: LadderStep, calendar: Calendar) -> tuple[Taken, ...]:
    """Return the documents by which *step* was done by *day*.

    First those of the type that the step names first, each type by day of sending: the
    last of the first type sets the term.
    """
    found = []
    counting = [kind for kind in step.documents if kind not in ASIDE]
    for document in case.documents:
        sent = sent_day(case, document, day)
        if document.type in counting and sent is not None:
            last = last_day_of_term(document, sent, step.wait_days, calendar)
            answered = answer_to(case, document, day)
            found.append(Taken(step.id, document, sent, last, answered))
    order = step.documents.index
    return tuple(sorted(found, key=lambda one: (order(one.document.type), one.sent)))


def deciding(letters: tuple[Taken, ...]) -> Taken:
    """Return the letter whose term counts: the last one of the type that comes first."""
    kind = letters[0].document.type
    return [letter for letter in letters if letter.document.type == kind][-1]
