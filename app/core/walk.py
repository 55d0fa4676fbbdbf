"""The seven places of a case: what each still asks for.  Nothing here stops anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from app.core.case import Case
from app.core.claims import Demand, DemandKind, OfferState
from app.core.dated import Dated, DatedKind
from app.core.home import NEAR_DAYS
from app.core.lookup import consumers, sent_on, trader
from app.core.naming import needs_check
from app.core.party import Party
from app.core.problem import Code, Problem, Severity
from app.core.proposals import Ask, Proposal
from app.core.record import record
from app.core.text import has_text
from app.core.walk_step import Step

MONEY = frozenset(
    {DemandKind.REFUND, DemandKind.CREDIT, DemandKind.COMPENSATE, DemandKind.REDUCE_PRICE}
)


class Mark(StrEnum):
    """How far a step is."""

    ENOUGH = "enough"  # for a letter
    ATTENTION = "attention"
    EMPTY = "empty"


class Hint(StrEnum):
    """Why a step has its mark."""

    NO_TRADER = "no_trader"
    NO_CONSUMER = "no_consumer"  # nobody with a name
    TRADER_UNREACHABLE = "trader_unreachable"
    ADDRESS_TO_CHECK = "address_to_check"  # no source, or looked up too long ago
    NO_AGREEMENT = "no_agreement"
    NO_DEMAND = "no_demand"
    AMOUNT_UNKNOWN = "amount_unknown"
    NOTHING_HAPPENED = "nothing_happened"
    TO_CONFIRM = "to_confirm"  # promises
    SILENCE = "silence"  # messages without a word in return
    NO_POINT = "no_point"
    POINT_EMPTY = "point_empty"
    NO_EXHIBIT = "no_exhibit"
    EXHIBIT_UNUSED = "exhibit_unused"
    NO_LETTER = "no_letter"
    DRAFT = "draft"
    NOTHING_SENT = "nothing_sent"
    TERM_PASSED = "term_passed"
    TERM_RUNS = "term_runs"
    LAST_DAY = "last_day"  # of a committee or a claim, within 30 days
    OFFER_OPEN = "offer_open"
    PROBLEM = "problem"  # see ``problem``


@record
class Reason:
    """A hint, how often it holds, and the first record and day that it is about."""

    code: Hint
    count: int = 1
    about: str = ""
    day: date | None = None
    problem: Code | None = None


@record
class StepMark:
    """How far a step is, and why; the first reason is the one to say."""

    step: Step
    mark: Mark
    reasons: tuple[Reason, ...] = ()


@record
class Facing:
    """A case on a day with what was worked out from it: all that the marks are made of."""

    case: Case
    day: date
    asked: tuple[Proposal, ...]
    dated: tuple[Dated, ...]
    problems: tuple[Problem, ...]


_PLACES = {
    **dict.fromkeys(("parties", "agreements", "representations"), Step.PARTIES),
    **dict.fromkeys(("demands", "efforts"), Step.WANTS),
    **dict.fromkeys(("contacts", "promises", "incidents", "silences"), Step.HAPPENED),
    **dict.fromkeys(("payments", "questions", "contradictions"), Step.HAPPENED),
    "points": Step.POINTS,
    **dict.fromkeys(("exhibits", "consents"), Step.EVIDENCE),
    "documents": Step.LETTERS,
    **dict.fromkeys(("offers", "first_complaint"), Step.FOLLOW_UP),
}
_SAID = frozenset(  # problems that the marks name themselves
    {
        *(Code.TRADER_MISSING, Code.CONSUMER_MISSING, Code.CONSUMER_WITHOUT_NAME),
        *(Code.TRADER_UNREACHABLE, Code.AGREEMENT_MISSING, Code.POINT_EMPTY),
        Code.EXHIBIT_UNUSED,
    }
)


def marks(facing: Facing) -> tuple[StepMark, ...]:
    """Return the marks of the seven places, in their order."""
    case = facing.case
    happened = bool(case.contacts or case.promises or case.incidents)
    filled = {
        Step.PARTIES: bool(case.parties or case.agreements),
        Step.WANTS: bool(case.demands),
        Step.HAPPENED: happened,
        Step.POINTS: bool(case.points),
        Step.EVIDENCE: bool(case.exhibits),
        Step.LETTERS: bool(case.documents),
        Step.FOLLOW_UP: any(sent_on(one) is not None for one in case.documents),
    }
    reasons = {
        Step.PARTIES: _parties(facing),
        Step.WANTS: _wants(facing),
        Step.HAPPENED: _happened(facing, happened),
        Step.POINTS: _points(facing),
        Step.EVIDENCE: _evidence(facing),
        Step.LETTERS: _letters(facing),
        Step.FOLLOW_UP: _follow_up(facing, filled[Step.FOLLOW_UP]),
    }
    return tuple(_mark(facing, step, filled[step], tuple(reasons[step])) for step in Step)


def last_days(facing: Facing) -> tuple[Dated, ...]:
    """Return the last days of bodies and claims that come within 30 days."""
    until = facing.day + timedelta(days=NEAR_DAYS)
    kinds = (DatedKind.BODY_UNTIL, DatedKind.LIMITATION)
    return tuple(
        one for one in facing.dated if one.kind in kinds and facing.day <= one.day <= until
    )


def terms_passed(facing: Facing) -> tuple[Dated, ...]:
    """Return the terms of letters that passed without an answer of substance."""
    ends = (one for one in facing.dated if one.kind is DatedKind.TERM_END)
    return tuple(one for one in ends if one.day < facing.day)


def _mark(facing: Facing, step: Step, filled: bool, reasons: tuple[Reason, ...]) -> StepMark:
    reasons += tuple(_problems(facing, step))
    if any(reason.code is not Hint.TERM_RUNS for reason in reasons) and (
        filled or step is Step.FOLLOW_UP
    ):
        quiet = {reason.code for reason in reasons} <= {Hint.NOTHING_SENT}
        return StepMark(step, Mark.EMPTY if quiet else Mark.ATTENTION, reasons)
    return StepMark(step, Mark.ENOUGH if filled else Mark.EMPTY, reasons)


def _parties(facing: Facing) -> Iterator[Reason]:
    case, firm = facing.case, trader(facing.case)
    if firm is None or not (firm.name or firm.short_name):
        yield Reason(Hint.NO_TRADER)
    else:
        yield from _address(firm, facing.day)
    if not any(one.name for one in consumers(case)):
        yield Reason(Hint.NO_CONSUMER)
    if not case.agreements:
        yield Reason(Hint.NO_AGREEMENT)


def _address(firm: Party, day: date) -> Iterator[Reason]:
    if not (firm.addresses or firm.email or firm.web_form):
        yield Reason(Hint.TRADER_UNREACHABLE, about=firm.id)
    elif firm.addresses:
        address = firm.addresses[0]
        if needs_check(address, day):
            yield Reason(Hint.ADDRESS_TO_CHECK, about=firm.id, day=address.checked_on)


def _wants(facing: Facing) -> Iterator[Reason]:
    if not facing.case.demands:
        yield Reason(Hint.NO_DEMAND)
    open_ended = [one for one in facing.case.demands if _lacks_amount(one)]
    if open_ended:
        yield Reason(Hint.AMOUNT_UNKNOWN, len(open_ended), open_ended[0].id)


def _lacks_amount(demand: Demand) -> bool:
    settled = demand.met or demand.dropped or demand.part_of or demand.open_amount
    return demand.kind in MONEY and demand.amount is None and not settled


def _happened(facing: Facing, happened: bool) -> Iterator[Reason]:
    if not happened:
        yield Reason(Hint.NOTHING_HAPPENED)
    yield from _asked(facing, Hint.TO_CONFIRM, (Ask.PROMISE, Ask.NOT_BEFORE))
    yield from _asked(facing, Hint.SILENCE, (Ask.GAP,))


def _asked(facing: Facing, hint: Hint, kinds: tuple[Ask, ...]) -> Iterator[Reason]:
    found = [one for one in facing.asked if one.kind in kinds]
    if found:
        yield Reason(hint, len(found), found[0].about, found[0].last_day)


def _points(facing: Facing) -> Iterator[Reason]:
    points = facing.case.points
    if not points:
        yield Reason(Hint.NO_POINT)
    bare = [one for one in points if not one.facts and not has_text(one.text)]
    if bare:
        yield Reason(Hint.POINT_EMPTY, len(bare), bare[0].id)


def _evidence(facing: Facing) -> Iterator[Reason]:
    if not facing.case.exhibits:
        yield Reason(Hint.NO_EXHIBIT)
    unused = [one for one in facing.problems if one.code is Code.EXHIBIT_UNUSED]
    if unused:
        yield Reason(Hint.EXHIBIT_UNUSED, len(unused), unused[0].about)


def _letters(facing: Facing) -> Iterator[Reason]:
    if not facing.case.documents:
        yield Reason(Hint.NO_LETTER)
    drafts = [one for one in facing.case.documents if one.sending is None]
    if drafts:
        yield Reason(Hint.DRAFT, len(drafts), drafts[-1].id)


def _follow_up(facing: Facing, sent: bool) -> Iterator[Reason]:
    near = last_days(facing)
    if near:
        yield Reason(Hint.LAST_DAY, len(near), near[0].fact, near[0].day)
    passed = terms_passed(facing)
    if passed:
        yield Reason(Hint.TERM_PASSED, len(passed), passed[0].fact, passed[0].day)
    offers = [one for one in facing.case.offers if one.state is OfferState.OPEN]
    if offers:
        yield Reason(Hint.OFFER_OPEN, len(offers), offers[0].id)
    ends = [one for one in facing.dated if one.kind is DatedKind.TERM_END]
    running = [one for one in ends if one.day >= facing.day]
    if running:
        yield Reason(Hint.TERM_RUNS, len(running), running[0].fact, running[0].day)
    if not sent:
        yield Reason(Hint.NOTHING_SENT)


def _problems(facing: Facing, step: Step) -> Iterator[Reason]:
    """Yield the errors and warnings of a step, a reason for each code."""
    found: dict[Code, list[Problem]] = {}
    for problem in facing.problems:
        if problem.severity is Severity.HINT or problem.code in _SAID:
            continue
        if _PLACES.get(problem.path.partition("[")[0].partition(".")[0]) is step:
            found.setdefault(problem.code, []).append(problem)
    for code, those in found.items():
        yield Reason(Hint.PROBLEM, len(those), those[0].about, problem=code)
