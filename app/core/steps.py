"""The ladder of a case on a day: what was done, what is next and why, what may follow.

The steps, their gates and the bodies are data of the rule pack; the documents that were sent
decide what is done.  ``bodies`` are those that serve the trader; for a court or committee
that is not among them nothing is assumed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.bodies import Body, Sector
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.cautions import legal_aid, with_cautions
from app.core.declaring import declarations
from app.core.ladder import (
    COMBINED,
    Because,
    StepReason,
    StepStanding,
    StepState,
    is_letter,
    is_procedure,
)
from app.core.law import Gate, LadderStep, Limitation
from app.core.letter_steps import letter_standings
from app.core.limitation import LimitationStanding, limitations, standing
from app.core.lookup import sent_on
from app.core.procedure_steps import Scene, last_chance, procedure_standing, side_standing
from app.core.progress import Progress, is_notice, progress
from app.core.record import record
from app.core.status import Status

ENDED = frozenset({Status.SOLVED, Status.SETTLED, Status.STOPPED, Status.DECIDED})
URGENT = {
    LimitationStanding.HALF_YEAR: Because.LIMITATION,
    LimitationStanding.TWO_MONTHS: Because.LIMITATION,
    LimitationStanding.TWO_WEEKS: Because.LIMITATION,
    LimitationStanding.PASSED: Because.LIMITATION_PASSED,
}


@record
class Norms:
    """What the law says beside the ladder: the limitation periods that matter, the sectors."""

    limitations: tuple[Limitation, ...] = ()
    sectors: tuple[Sector, ...] = ()


@record
class Recommendation:
    """The document to make now, with its step, and why; both empty while one has to wait."""

    document: str = ""
    step: str = ""
    reasons: tuple[StepReason, ...] = ()


def steps(
    case: Case,
    day: date,
    ladder: tuple[LadderStep, ...],
    bodies: tuple[Body, ...],
    calendar: Calendar,
    norms: Norms | None = None,
) -> tuple[StepStanding, ...]:
    """Return how each step stands on *day*, in the order of the ladder.

    At most one is recommended, none while a term runs or when the case has ended.  With
    *norms* the notice says which claims will soon die unless they are interrupted, and the
    law of sale counts.
    """
    rungs = tuple(step for step in ladder if is_letter(step))
    made = progress(case, day, rungs, calendar, norms.sectors if norms else None)
    letters = {one.step: one for one in letter_standings(case, made, calendar)}
    scene = Scene(case, day, ladder, bodies, calendar, made)
    found = []
    for step in ladder:
        if is_letter(step):
            found.append(letters[step.id])
        elif is_procedure(step):
            found.append(procedure_standing(scene, step))
        else:
            found.append(side_standing(scene, step))
    chosen = _with_procedure(day, ladder, made, tuple(found))
    warned = with_cautions(scene, _with_limitation(case, day, ladder, chosen, norms))
    courts = {step.id for step in ladder if Gate.FILE_COMPLETE in step.needs}
    return tuple(_in_status(case, one, courts) for one in warned)


def recommended(standings: tuple[StepStanding, ...]) -> StepStanding | None:
    """Return the recommended step among *standings*, None when one has to wait."""
    return next((one for one in standings if one.state is StepState.RECOMMENDED), None)


def recommended_document(
    case: Case,
    day: date,
    ladder: tuple[LadderStep, ...],
    bodies: tuple[Body, ...],
    calendar: Calendar,
    norms: Norms | None = None,
) -> Recommendation:
    """Return the document to make on *day*, and why.

    Of the documents of the recommended step: one that was begun, else what the demands ask
    for, else the first.  The first letter is recommended as long as none was sent, even
    where facts for it are missing.  While one has to wait the reasons say for what.
    """
    found = steps(case, day, ladder, bodies, calendar, norms)
    chosen = recommended(found)
    if chosen is not None:
        document = _document(case, day, chosen, bodies)
        return Recommendation(document, chosen.step, chosen.reasons)
    first = next((one for one in found if one.step in _first_letter(ladder)), None)
    if first is not None and _can_begin(case, first):
        return Recommendation(_document(case, day, first, bodies), first.step, first.reasons)
    return Recommendation(reasons=_waiting_for(case, day, ladder, found, calendar))


def _first_letter(ladder: tuple[LadderStep, ...]) -> tuple[str, ...]:
    return tuple(step.id for step in ladder if is_letter(step))[:1]


def _can_begin(case: Case, first: StepStanding) -> bool:
    """Tell whether nothing but facts is missing for the first letter."""
    missing = {reason.code for reason in first.reasons}
    return case.status is Status.OPEN and not missing.isdisjoint(
        {Because.NO_AGREEMENT, Because.NOTHING_WRONG}
    )


def _waiting_for(
    case: Case,
    day: date,
    ladder: tuple[LadderStep, ...],
    found: tuple[StepStanding, ...],
    calendar: Calendar,
) -> tuple[StepReason, ...]:
    """Return why nothing is to be made: the case ended, is elsewhere, or a term runs."""
    if case.status is not Status.OPEN:
        ended = case.status in ENDED
        return (StepReason(Because.CASE_CLOSED if ended else Because.PENDING_ELSEWHERE),)
    procedures = {step.id for step in ladder if is_procedure(step)}
    for one in found:
        if one.step in procedures and one.state is StepState.DONE:
            return one.reasons
    made = progress(case, day, tuple(step for step in ladder if is_letter(step)), calendar)
    if made.letter is not None and made.running:
        return (StepReason(Because.TERM_RUNNING, made.letter.last_day, made.letter.facts),)
    premature = [one.reasons for one in found if one.state is StepState.PREMATURE]
    return premature[0] if premature else ()


def _with_procedure(
    day: date,
    ladder: tuple[LadderStep, ...],
    made: Progress,
    found: tuple[StepStanding, ...],
) -> tuple[StepStanding, ...]:
    """Recommend a procedure when the letters are done, or at the last chance for a body."""
    procedures = {step.id for step in ladder if is_procedure(step)}
    if any(one.step in procedures and one.state is StepState.DONE for one in found):
        return tuple(_not_recommended(one) for one in found)
    last = next(
        (one for one in found if one.step in procedures and last_chance(one, day)), None
    )
    if last is not None:
        reasons = (StepReason(Because.LAST_CHANCE, last.closes, what=last.body), *last.reasons)
        urgent = replace(last, state=StepState.RECOMMENDED, reasons=reasons)
        return tuple(
            urgent if one.step == last.step else _not_recommended(one) for one in found
        )
    states = {one.step: one.state for one in found}
    left = [
        one for one in made.steps[made.reached + 1 :] if states[one.id] is not StepState.CLOSED
    ]
    if left or made.reached < 0 or made.running:
        return found
    for one in found:
        if one.step not in procedures:
            continue
        if one.state is StepState.PREMATURE and one.opens is not None and one.opens > day:
            return found  # a committee that will open soon goes before the court
        if one.state is StepState.OPEN:
            chosen = replace(one, state=StepState.RECOMMENDED)
            return tuple(chosen if other.step == one.step else other for other in found)
    return found


def _not_recommended(one: StepStanding) -> StepStanding:
    return replace(one, state=StepState.OPEN) if one.state is StepState.RECOMMENDED else one


def _with_limitation(
    case: Case,
    day: date,
    ladder: tuple[LadderStep, ...],
    found: tuple[StepStanding, ...],
    norms: Norms | None,
) -> tuple[StepStanding, ...]:
    """Say at the notice, which interrupts, which claims die within half a year or did."""
    near = tuple(
        StepReason(code, one.ends, one.facts, one.rule)
        for one in limitations(case, day, norms.limitations if norms else ())
        if (code := URGENT.get(standing(one.ends, day)))
    )
    notices = {step.id for step in ladder if is_notice(step)}
    return tuple(
        replace(one, reasons=(*one.reasons, *near)) if near and one.step in notices else one
        for one in found
    )


def _in_status(case: Case, one: StepStanding, courts: set[str]) -> StepStanding:
    """Recommend nothing in a case that ended or is with a court or body already.

    What a committee decided can be taken to court where the trader does not follow it.
    """
    if one.state is StepState.DONE or case.status is Status.OPEN:
        return one
    other = any(reason.code is Because.OTHER_PROCEDURE for reason in one.reasons)
    if case.status is Status.DECIDED and one.step in courts and other:
        decided = (StepReason(Because.NOT_OBEYED), *legal_aid(case))
        return replace(one, state=StepState.OPEN, reasons=decided)
    if case.status in ENDED:
        return replace(one, state=StepState.CLOSED, reasons=(StepReason(Because.CASE_CLOSED),))
    if one.state is not StepState.RECOMMENDED:
        return one
    pending = StepReason(Because.PENDING_ELSEWHERE)
    return replace(one, state=StepState.OPEN, reasons=(pending, *one.reasons))


def _document(case: Case, day: date, chosen: StepStanding, bodies: tuple[Body, ...]) -> str:
    """Return which of the documents of a step fits the case."""
    begun = [
        one.type
        for one in case.documents
        if one.type in chosen.documents
        and sent_on(one) is None
        and (one.day is None or one.day <= day)
    ]
    if begun:
        return begun[-1]
    body = next((one for one in bodies if one.id == chosen.body), None)
    if body is not None and body.document in chosen.documents:
        return body.document
    fitting = declarations(case, day, chosen.documents)
    if fitting:
        return fitting[0]
    plain = [document for document in chosen.documents if document != COMBINED]
    return next(iter((*plain, *chosen.documents)), "")
