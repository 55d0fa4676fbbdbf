"""A step of the ladder in words: how it stands, why, and what there is to say of its bodies."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.ladder import Because, StepStanding, StepState
from app.core.law import Gate
from app.letters.advice.reasons import sentences
from app.letters.advice.speech import Speech
from app.letters.advice.windows import window

AT_BODY = frozenset({Because.WAITING, Because.LAST_DAY, Because.WARNING})
AFFILIATED = Gate.AFFILIATED.value
SHUT = frozenset({StepState.DONE, StepState.CLOSED})


@dataclass(frozen=True)
class StepWords:
    """A step in words: its title, how it stands, why, and its bodies by id."""

    title: str
    state: str
    reasons: tuple[str, ...]
    bodies: tuple[tuple[str, tuple[str, ...]], ...]


def step_words(speech: Speech, one: StepStanding) -> StepWords:
    """Return a step in words; of a step that was done or is closed no body is told."""
    open_bodies = () if one.state in SHUT else one.bodies
    reasons = one.reasons
    if open_bodies:
        reasons = tuple(
            reason
            for reason in reasons
            if reason.code not in AT_BODY and reason.what != AFFILIATED
        )
    return StepWords(
        speech.step(one.step),
        speech.say(f"ladder.{one.state.value}"),
        sentences(speech, reasons),
        tuple((found.body, window(speech, found)) for found in open_bodies),
    )
