"""The letters of the ladder: which may be sent on a day, and which is the next.

Complaint before reminder before notice before declaration.  A reminder waits until the term
of the complaint has passed without an answer, or the answer evades; a refusal or an answer
that does not help leads to the notice.  No declaration before a notice, unless a fixed date
has passed or the trader refused (art. 6:83 of the Dutch Civil Code), and never while the
term of a notice runs.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.core.answers import Answer
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.declaring import declarations
from app.core.first_complaint import Complained, first_complaint
from app.core.ids import DocumentId, FactId
from app.core.ladder import (
    COMBINED,
    Because,
    StepReason,
    StepStanding,
    StepState,
)
from app.core.law import Gate, LadderStep
from app.core.lookup import facts
from app.core.moment import When
from app.core.performance import PERFORMANCE, DefaultGround
from app.core.progress import Progress, is_notice, is_reminder
from app.core.promised import due_span
from app.core.when import on_or_before

ANSWER_CODES = {
    Answer.NONE: Because.NO_ANSWER,
    Answer.EMPTY: Because.EMPTY_ANSWER,
    Answer.REFUSED: Because.REFUSED,
    Answer.GIVEN: Because.ANSWERED,
}
GROUND_CODES = {
    DefaultGround.FIXED_DATE: Because.FIXED_DATE,
    DefaultGround.REFUSAL: Because.REFUSAL,
}


def letter_standings(
    case: Case, made: Progress, calendar: Calendar
) -> tuple[StepStanding, ...]:
    """Return how each letter stands; at most one is recommended."""
    standings = tuple(
        _standing(case, made, place, calendar) for place in range(len(made.steps))
    )
    chosen = _next(made, standings)
    return tuple(
        replace(one, state=StepState.RECOMMENDED) if place == chosen else one
        for place, one in enumerate(standings)
    )


def _standing(case: Case, made: Progress, place: int, calendar: Calendar) -> StepStanding:
    step, sent = made.steps[place], made.done[place]
    spoken = place == 0 and _spoken(case, made) is not None
    blank = StepStanding(
        step.id, StepState.OPEN, documents=step.documents, complained=spoken and not sent
    )
    if sent:
        reasons = tuple(StepReason(Because.SENT, one.sent, one.facts) for one in sent)
        ids = tuple(DocumentId(one.document.id) for one in sent)
        return replace(blank, state=StepState.DONE, reasons=reasons, sent=ids)
    if place < made.reached:
        return _spoken_before(case, made, _passed_over(blank, made, place))
    if Gate.IN_DEFAULT in step.needs and not declarations(case, made.day, step.documents):
        over = (StepReason(Because.AGREEMENT_OVER),)
        return replace(blank, state=StepState.CLOSED, reasons=over)
    reasons, state = _gates(case, made, step, calendar)
    opens = None
    if state is StepState.PREMATURE and made.letter is not None and made.running:
        opens = made.letter.last_day + timedelta(days=1)
    return replace(blank, state=state, reasons=reasons, opens=opens)


def _passed_over(blank: StepStanding, made: Progress, place: int) -> StepStanding:
    """Return how an earlier letter stands: a combined notice did the complaint too."""
    combined = [
        one
        for sent in made.done
        for one in sent
        if one.document.type == COMBINED and place == 0
    ]
    later = combined or [one for sent in made.done[place + 1 :] for one in sent]
    state = StepState.DONE if combined else StepState.CLOSED
    code = Because.SENT if combined else Because.PASSED_OVER
    reasons = tuple(StepReason(code, one.sent, one.facts) for one in later)
    ids = tuple(DocumentId(one.document.id) for one in combined)
    return replace(blank, state=state, reasons=reasons, sent=ids)


def _spoken_before(case: Case, made: Progress, passed: StepStanding) -> StepStanding:
    """Return the first step as done where the complaint was made before a later letter."""
    if not passed.complained or passed.state is StepState.DONE:
        return passed
    told = (_complained(_spoken(case, made)), *passed.reasons)
    return replace(passed, state=StepState.DONE, reasons=told)


def _spoken(case: Case, made: Progress) -> Complained | None:
    """Return the first complaint where no letter made it, None for no such complaint."""
    letters: set[str] = {one.document.id for sent in made.done for one in sent}
    known = first_complaint(case, made.day)
    found = (one for one in (known.written, known.oral) if one and one.fact not in letters)
    return next(found, None)


def _gates(
    case: Case, made: Progress, step: LadderStep, calendar: Calendar
) -> tuple[tuple[StepReason, ...], StepState]:
    """Return why a letter that was not sent is open or premature."""
    lacking = _lacking(case, made, step, calendar)
    if lacking:
        return lacking, StepState.PREMATURE
    letter = made.letter
    if letter is None:
        return _for_first(case, made, step), StepState.OPEN
    told = StepReason(_came(case, made), letter.last_day, letter.facts)
    evaded = made.answer in (Answer.EMPTY, Answer.REFUSED)
    needless = _needless(made, step)
    if needless and (evaded or not made.running):
        return (*((told,) if evaded else ()), *needless), StepState.OPEN
    if not made.running:
        passed = StepReason(Because.TERM_PASSED, letter.last_day, (letter.facts[0],))
        return (passed, told), StepState.OPEN
    if evaded:
        return (told,), StepState.OPEN
    running = StepReason(Because.TERM_RUNNING, letter.last_day, (letter.facts[0],))
    merging = _merging(made, step)
    if merging:
        return (running, *merging), StepState.OPEN
    return (running,), StepState.PREMATURE


def _came(case: Case, made: Progress) -> Because:
    """Return what came of the last letter; that nothing did only where the user said so."""
    anchors = facts(case).when
    quiet: set[str] = {
        one.about for one in case.silences if on_or_before(one.when, made.day, anchors)
    }
    letter = made.letter
    if made.answer is Answer.NONE and letter is not None and letter.document.id not in quiet:
        return Because.NOTHING_NOTED
    return ANSWER_CODES[made.answer]


def _lacking(
    case: Case, made: Progress, step: LadderStep, calendar: Calendar
) -> tuple[StepReason, ...]:
    """Return which gates of *step* are shut."""
    found: list[StepReason] = []
    merging = _merging(made, step)
    for gate in step.needs:
        if gate is Gate.AGREEMENT and not case.agreements:
            found.append(StepReason(Because.NO_AGREEMENT))
        elif gate is Gate.FAILURE and not something_wrong(case):
            found.append(StepReason(Because.NOTHING_WRONG))
        elif gate is Gate.COMPLAINT_SENT and made.letter is None:
            found.append(what_first(case, made.day))
        elif gate is Gate.OBLIGATION_DUE and not merging:
            if made.letter is None:
                found.append(what_first(case, made.day))
            found += _not_yet_due(case, made, calendar)
        elif gate is Gate.IN_DEFAULT and not made.in_default:
            found.append(_no_default(made))
    return tuple(found)


def what_first(case: Case, day: date) -> StepReason:
    """Return what comes first while no letter was sent: a complaint, or else its letter."""
    known = first_complaint(case, day).chosen
    return StepReason(Because.COMPLAINT_FIRST if known is None else Because.LETTER_FIRST)


def something_wrong(case: Case) -> bool:
    """Tell whether the case says in any way what went wrong or what is wanted."""
    return bool(case.points or case.incidents or case.silences or case.promises or case.demands)


def _for_first(case: Case, made: Progress, step: LadderStep) -> tuple[StepReason, ...]:
    merging = _merging(made, step)
    if merging:
        return (*merging, StepReason(Because.MAY_MERGE))
    return _needless(made, step) or (_complained(_spoken(case, made)),)


def _complained(known: Complained | None) -> StepReason:
    """Return when was complained without a letter of the ladder, or that nothing was sent."""
    if known is None:
        return StepReason(Because.NOT_SENT)
    own = () if known.fact is None else (known.fact,)
    exact = known.span.earliest if known.span.exact else None
    return StepReason(Because.COMPLAINED, exact, own)


def _merging(made: Progress, step: LadderStep) -> tuple[StepReason, ...]:
    """Return the fixed dates that let a notice come at once or with an earlier letter."""
    if not is_notice(step):
        return ()
    return tuple(
        StepReason(Because.FIXED_DATE, ground.day, (ground.fact,))
        for ground in made.grounds
        if ground.ground is DefaultGround.FIXED_DATE
    )


def _needless(made: Progress, step: LadderStep) -> tuple[StepReason, ...]:
    """Return the grounds for which a declaration needs no notice.

    It has to state them, and the user to check that they are about what was agreed.
    """
    if Gate.IN_DEFAULT not in step.needs or made.noticed:
        return ()
    stated = tuple(
        StepReason(GROUND_CODES[ground.ground], ground.day, (ground.fact,))
        for ground in made.carrying
    )
    return (*stated, StepReason(Because.CHECK, what=Gate.IN_DEFAULT.value))


def _no_default(made: Progress) -> StepReason:
    if made.letter is not None and made.noticed:
        return StepReason(Because.TERM_RUNNING, made.letter.last_day, made.letter.facts)
    return StepReason(Because.SALE_NOTICE if made.grounds else Because.NOTICE_FIRST)


def _not_yet_due(case: Case, made: Progress, calendar: Calendar) -> tuple[StepReason, ...]:
    """Return the first promised day to come, where none has passed yet and it is waited for."""
    if made.letter is not None and made.answer is not Answer.GIVEN:
        return ()
    index = facts(case)
    dues = [
        (due.latest, FactId(promise.id))
        for promise in case.promises
        if promise.kind in PERFORMANCE
        and (due := due_span(promise, index, calendar)) is not None
        and on_or_before(index.made(promise) or When(), made.day, index.when)
    ]
    if not dues or min(dues)[0] < made.day:
        return ()
    day, fact = min(dues)
    return (StepReason(Because.NOT_DUE, day, (fact,)),)


def _next(made: Progress, standings: tuple[StepStanding, ...]) -> int | None:
    """Return the place of the letter to send now, None while there is something to wait for."""
    if made.running and made.answer in (Answer.NONE, Answer.GIVEN):
        return None
    for place in range(made.reached + 1, len(standings)):
        if standings[place].state is StepState.CLOSED:
            continue
        answered = made.answer in (Answer.REFUSED, Answer.GIVEN)
        if answered and is_reminder(made.steps[place]):
            continue
        return place if standings[place].state is StepState.OPEN else None
    return None
