"""The one thing to do next in a case on a day, and where."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.case import Case
from app.core.dated import DatedKind
from app.core.digest import dated
from app.core.ladder import Because, StepReason
from app.core.lookup import trader
from app.core.pack import RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.problems import told
from app.core.proposals import QUIET_DAYS, Ask, proposals
from app.core.record import record
from app.core.serving import bodies_for
from app.core.silence import answered_documents
from app.core.status import Status
from app.core.steps import ENDED, Norms, Recommendation, recommended_document
from app.core.walk import Facing, StepMark, last_days, marks, terms_passed
from app.core.walk_step import Step


class Next(StrEnum):
    """What to do."""

    NAME_TRADER = "name_trader"
    SAY_WANT = "say_want"
    RECORD = "record"  # what happened
    CONFIRM_PROMISE = "confirm_promise"
    TERM_PASSED = "term_passed"  # what did the trader do?
    LAST_DAY = "last_day"  # of a committee or a claim
    REMINDER = "reminder"  # of the user's own
    WRITE = "write"  # the document that the ladder recommends
    FINISH = "finish"  # the draft of it
    CONFIRM_SILENCE = "confirm_silence"
    WAIT = "wait"  # until that day
    GO_ON = "go_on"  # nothing runs: choose a step, or close the case
    DECISION = "decision"  # a body has the case


@record
class NextStep:
    """What to do, where, and what it is about: a fact, body or rule, and a day.

    ``document`` is the type to write; ``reasons`` are those of the ladder.
    """

    code: Next
    step: Step
    about: str = ""
    day: date | None = None
    count: int = 1
    document: str = ""
    reasons: tuple[StepReason, ...] = ()


@record
class Walk:
    """The marks of the seven places, and the next step; None in a case that ended."""

    marks: tuple[StepMark, ...]
    following: NextStep | None


def walk(case: Case, day: date, pack: RulePack, quiet_days: int = QUIET_DAYS) -> Walk:
    """Return how far *case* is on *day*, under the law of *pack*."""
    facing = Facing(
        case=case,
        day=day,
        asked=proposals(case, day, trader_days(pack), quiet_days),
        dated=() if case.status in ENDED else dated(case, pack),
        problems=told(case, day),
    )
    return Walk(marks(facing), next_step(facing, pack))


def next_step(facing: Facing, pack: RulePack) -> NextStep | None:
    """Return the one thing to do: what cannot wait, then what is asked, then the ladder."""
    case = facing.case
    if case.status in ENDED:
        return None
    if case.status is Status.PENDING_ELSEWHERE:
        return _reminded(facing) or NextStep(Next.DECISION, Step.FOLLOW_UP)
    near = last_days(facing)
    if near:
        return NextStep(Next.LAST_DAY, Step.FOLLOW_UP, near[0].fact, near[0].day, len(near))
    return _asked(facing) or _reminded(facing) or _missing(case) or _laddered(facing, pack)


def _asked(facing: Facing) -> NextStep | None:
    """Return the oldest promise to confirm, or letter of which nobody said what came of it."""
    kinds = (Ask.PROMISE, Ask.NOT_BEFORE)
    promises = [one for one in facing.asked if one.kind in kinds]
    known: set[str] = {one.about for one in facing.case.silences}
    known |= answered_documents(facing.case)
    terms = [one for one in terms_passed(facing) if one.fact not in known]
    if terms and (not promises or terms[0].day < promises[0].last_day):
        first, step = terms[0], Step.FOLLOW_UP
        return NextStep(Next.TERM_PASSED, step, first.fact, first.day, len(terms))
    if promises:
        oldest, step = promises[0], Step.HAPPENED
        count = len(promises)
        return NextStep(Next.CONFIRM_PROMISE, step, oldest.about, oldest.last_day, count)
    return None


def _reminded(facing: Facing) -> NextStep | None:
    """Return the oldest reminder of the user's own whose day has come."""
    own = [one for one in facing.dated if one.kind is DatedKind.REMINDER]
    due = [one for one in own if one.day <= facing.day]
    if not due:
        return None
    return NextStep(Next.REMINDER, Step.FOLLOW_UP, due[0].fact, due[0].day, len(due))


def _missing(case: Case) -> NextStep | None:
    firm = trader(case)
    if firm is None or not (firm.name or firm.short_name):
        return NextStep(Next.NAME_TRADER, Step.PARTIES)
    if not case.demands:
        return NextStep(Next.SAY_WANT, Step.WANTS)
    if not (case.contacts or case.promises or case.incidents):
        return NextStep(Next.RECORD, Step.HAPPENED)
    return None


def _laddered(facing: Facing, pack: RulePack) -> NextStep:
    case = facing.case
    bodies, calendar = bodies_for(case, pack), statutory_days(pack)
    norms = Norms((), pack.sectors)
    advice = recommended_document(case, facing.day, pack.ladder, bodies, calendar, norms)
    if advice.document:
        return _written(case, advice)
    gap = next((one for one in facing.asked if one.kind is Ask.GAP), None)
    if gap is not None:
        return NextStep(Next.CONFIRM_SILENCE, Step.HAPPENED, gap.about, gap.last_day)
    running = next((one for one in advice.reasons if one.code is Because.TERM_RUNNING), None)
    step = Step.FOLLOW_UP
    if running is None:
        return NextStep(Next.GO_ON, step, reasons=advice.reasons)
    about = running.facts[0] if running.facts else ""
    return NextStep(Next.WAIT, step, about, running.day, reasons=advice.reasons)


def _written(case: Case, advice: Recommendation) -> NextStep:
    drafts = [
        one for one in case.documents if one.type == advice.document and one.sending is None
    ]
    if drafts:
        return NextStep(
            Next.FINISH,
            Step.LETTERS,
            drafts[-1].id,
            document=advice.document,
            reasons=advice.reasons,
        )
    return NextStep(Next.WRITE, Step.LETTERS, document=advice.document, reasons=advice.reasons)
