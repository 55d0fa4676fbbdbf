"""The steps beyond the letters: a committee, help across a border, the court, publication.

A committee or the court, not both: most refuse what the other has.  The last chance for a
committee goes before the letters that are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.core.admissibility import Admissibility, Standing, Why, admissibility
from app.core.bodies import Body
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.days import add_months
from app.core.first_complaint import first_complaint
from app.core.ids import DocumentId
from app.core.ladder import (
    Because,
    StepReason,
    StepStanding,
    StepState,
    Taken,
    is_procedure,
    taken,
)
from app.core.law import Gate, LadderStep
from app.core.letter_steps import what_first
from app.core.lookup import trader
from app.core.progress import Progress, is_notice
from app.core.record import record
from app.core.serving import answered
from app.core.status import Status

TIMED = frozenset({Gate.WAITED, Gate.WITHIN_LIMIT})
TO_CHECK = frozenset({Gate.AFFILIATED, Gate.CHECKLIST, Gate.FACTS_ONLY, Gate.FILE_COMPLETE})
PREFERENCE = (Standing.OPEN, Standing.NOT_YET, Standing.UNKNOWN, Standing.TOO_LATE)
STATES = {
    Standing.OPEN: StepState.OPEN,
    Standing.NOT_YET: StepState.PREMATURE,
    Standing.UNKNOWN: StepState.PREMATURE,
    Standing.TOO_LATE: StepState.TOO_LATE,
}
LAST_MONTHS = 1


@record
class Scene:
    """The case on a day, and all that decides about its steps."""

    case: Case
    day: date
    ladder: tuple[LadderStep, ...]
    bodies: tuple[Body, ...]
    calendar: Calendar
    made: Progress


def procedure_standing(scene: Scene, step: LadderStep) -> StepStanding:
    """Return how a step that leads to a body stands; never recommended here."""
    sent = taken(scene.case, scene.day, step, scene.calendar)
    asked = at_bodies(scene, step)
    blank = StepStanding(step.id, StepState.OPEN, documents=step.documents, bodies=asked)
    if sent:
        return _done(blank, sent)
    shut = tuple(_shut(scene, step))
    if _strangers(step, asked):
        shut = (*shut, StepReason(Because.NOT_AFFILIATED))
    if shut:
        return replace(blank, state=StepState.CLOSED, reasons=shut)
    lacking = tuple(_lacking(scene, step))
    if TIMED.isdisjoint(step.needs):
        state = StepState.PREMATURE if lacking else StepState.OPEN
        return replace(blank, state=state, reasons=(*lacking, *_checks(step)))
    timed = _timed(scene, step, blank)
    if lacking and timed.state is StepState.OPEN:
        return replace(timed, state=StepState.PREMATURE, reasons=(*lacking, *timed.reasons))
    return timed


def side_standing(scene: Scene, step: LadderStep) -> StepStanding:
    """Return how an optional step stands: open once the steps it comes after were taken."""
    sent = taken(scene.case, scene.day, step, scene.calendar)
    made = scene.made
    asked = at_bodies(scene, step)
    blank = StepStanding(step.id, StepState.OPEN, documents=step.documents, bodies=asked)
    if sent:
        return _done(blank, sent)
    reached = {one.id for one in made.steps[: made.reached + 1]}
    if first_complaint(scene.case, scene.day).chosen is not None:
        reached |= {one.id for one in made.steps[:1]}  # without a letter it was made too
    letters = {one.id for one in made.steps}
    missing = [after for after in step.after if after in letters and after not in reached]
    reasons = tuple(StepReason(Because.AFTER, what=after) for after in missing)
    state = StepState.PREMATURE if missing else StepState.OPEN
    return replace(blank, state=state, reasons=(*reasons, *_checks(step)))


def last_chance(standing: StepStanding, day: date) -> bool:
    """Tell whether an open step closes within a month."""
    closes = standing.closes
    if standing.state is not StepState.OPEN or closes is None:
        return False
    return day >= add_months(closes, -LAST_MONTHS)


def at_bodies(scene: Scene, step: LadderStep) -> tuple[Admissibility, ...]:
    """Return how each body stands that a step's documents are made for."""
    return tuple(
        admissibility(scene.case, body, scene.day, scene.calendar, _member(scene, body.id))
        for body in scene.bodies
        if body.document and body.document in step.documents
    )


def _member(scene: Scene, body: str) -> bool | None:
    """Return what the user found about the trader and a body, None for nothing."""
    found = answered(scene.case, body, scene.day)
    return None if found is None else found.member


def _strangers(step: LadderStep, asked: tuple[Admissibility, ...]) -> bool:
    """Tell whether the trader belongs to none of the bodies that a step leads to."""
    if Gate.AFFILIATED not in step.needs or not asked:
        return False
    return all(any(why.code is Why.NOT_AFFILIATED for why in one.reasons) for one in asked)


def _done(blank: StepStanding, sent: tuple[Taken, ...]) -> StepStanding:
    reasons = tuple(StepReason(Because.SENT, one.sent, one.facts) for one in sent)
    ids = tuple(DocumentId(one.document.id) for one in sent)
    return replace(blank, state=StepState.DONE, reasons=reasons, sent=ids)


def _shut(scene: Scene, step: LadderStep) -> Iterator[StepReason]:
    case = scene.case
    if Gate.TRADER_ABROAD in step.needs and not trader_abroad(case):
        yield StepReason(Because.NOT_ABROAD)
    if case.status is Status.PENDING_ELSEWHERE:
        yield StepReason(Because.PENDING_ELSEWHERE)
    for other in scene.ladder:
        if other.id != step.id and is_procedure(other) and _exclude(step, other):
            for one in taken(case, scene.day, other, scene.calendar):
                yield StepReason(Because.OTHER_PROCEDURE, one.sent, one.facts, other.id)


def _exclude(step: LadderStep, other: LadderStep) -> bool:
    """Tell whether two procedures exclude each other; help across a border does not."""
    abroad = Gate.TRADER_ABROAD
    return abroad not in other.needs and abroad not in step.needs


def trader_abroad(case: Case) -> bool:
    """Tell whether the trader is known to be in another country than that of the case."""
    party = trader(case)
    if party is None:
        return False
    country = party.country or next((a.country for a in party.addresses if a.country), "")
    return bool(country) and country.casefold() != case.jurisdiction.casefold()


def _lacking(scene: Scene, step: LadderStep) -> Iterator[StepReason]:
    """Yield what comes first: a court wants a notice, where the law knows one, that passed.

    A committee only asks for a complaint, in whatever way: its clocks say so.
    """
    made = scene.made
    letter = made.letter
    timed = not TIMED.isdisjoint(step.needs)
    court = not timed and Gate.TRADER_ABROAD not in step.needs
    if letter is None and not timed:
        yield what_first(scene.case, made.day)
    elif letter is not None and court and made.running:
        yield StepReason(Because.TERM_RUNNING, letter.last_day, letter.facts)
    elif court and not made.noticed and any(is_notice(one) for one in made.steps):
        yield StepReason(Because.NOTICE_FIRST)
    if Gate.AGREEMENT in step.needs and not scene.case.agreements:
        yield StepReason(Because.NO_AGREEMENT)


def _checks(step: LadderStep) -> tuple[StepReason, ...]:
    return tuple(
        StepReason(Because.CHECK, what=gate.value) for gate in step.needs if gate in TO_CHECK
    )


def _timed(scene: Scene, step: LadderStep, blank: StepStanding) -> StepStanding:
    """Return how a step with a waiting time or limit stands at the body that fits best."""
    found = blank.bodies
    if not found:
        reasons = (StepReason(Because.NO_BODY), *_checks(step))
        return replace(blank, state=StepState.PREMATURE, reasons=reasons)
    best = min(found, key=lambda one: PREFERENCE.index(one.standing))
    member = _member(scene, best.body)
    checks = (one for one in _checks(step) if not member or one.what != Gate.AFFILIATED)
    return replace(
        blank,
        state=STATES[best.standing],
        reasons=(*_from_body(best), *checks),
        opens=best.opens,
        closes=best.closes,
        body=best.body,
    )


def _from_body(best: Admissibility) -> Iterator[StepReason]:
    codes = {
        Why.NO_COMPLAINT: Because.COMPLAINT_FIRST,
        Why.WAITING: Because.WAITING,
        Why.LAST_DAY: Because.LAST_DAY,
        Why.WARNING: Because.WARNING,
    }
    for reason in best.reasons:
        code = codes.get(reason.code, Because.BODY)
        what = reason.code.value if code is Because.BODY else best.body
        yield StepReason(code, reason.day, reason.facts, what)
