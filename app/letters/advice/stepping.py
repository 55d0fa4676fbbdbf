"""A step of the ladder in words: how it stands, why, and what there is to say of its bodies."""

from __future__ import annotations

from app.core.ladder import Because, StepReason, StepStanding, StepState
from app.core.law import Gate
from app.core.record import record
from app.letters.advice.reasons import sentences
from app.letters.advice.speech import Speech
from app.letters.advice.windows import window

AT_BODY = frozenset({Because.WAITING, Because.LAST_DAY, Because.WARNING})
AFFILIATED = Gate.AFFILIATED.value
MISSING = frozenset({Because.NO_AGREEMENT, Because.NOTHING_WRONG})
SHUT = frozenset({StepState.DONE, StepState.CLOSED})


@record
class StepWords:
    """A step in words: its title, how it stands, why, and its bodies by id."""

    title: str
    state: str
    reasons: tuple[str, ...]
    bodies: tuple[tuple[str, tuple[str, ...]], ...]


def beside_bodies(reasons: tuple[StepReason, ...]) -> tuple[StepReason, ...]:
    """Return the reasons that are left to say where what a body asks is told with the body."""
    return tuple(one for one in reasons if one.code not in AT_BODY and one.what != AFFILIATED)


def step_words(speech: Speech, one: StepStanding) -> StepWords:
    """Return a step in words; of a step that was done or is closed no body is told."""
    open_bodies = () if one.state in SHUT else one.bodies
    reasons = beside_bodies(one.reasons) if open_bodies else one.reasons
    return StepWords(
        speech.step(one.step),
        speech.say(f"ladder.{_state_key(one)}"),
        sentences(speech, reasons),
        tuple((found.body, window(speech, found)) for found in open_bodies),
    )


def _state_key(one: StepStanding) -> str:
    """Return the key of how it stands; what was done without a letter can still get one.

    A step for which nothing but facts of the case is missing does not come too early.
    """
    if one.taken and one.state is not StepState.DONE:
        return "complained"
    lacks = {reason.code for reason in one.reasons} <= MISSING and bool(one.reasons)
    return "incomplete" if one.state is StepState.PREMATURE and lacks else one.state.value
