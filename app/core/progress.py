"""How far the letters of a case are, and whether the trader is in default."""

from __future__ import annotations

from datetime import date

from app.core.answers import Answer
from app.core.bodies import Sector
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.ladder import Taken, deciding, taken
from app.core.law import Gate, LadderStep
from app.core.performance import Default, DefaultGround, defaults
from app.core.record import record
from app.core.sale import carrying


@record
class Progress:
    """How far the letters are: those taken per step, and the last step that was taken.

    ``reached`` is its place among the letters, -1 before the first; ``letter`` the one
    whose term and answer count.  ``grounds`` are the days that passed and the refusals;
    ``carrying`` those of them that make a notice needless.
    """

    day: date
    steps: tuple[LadderStep, ...]
    done: tuple[tuple[Taken, ...], ...]
    reached: int
    letter: Taken | None
    grounds: tuple[Default, ...]
    carrying: tuple[Default, ...]

    @property
    def running(self) -> bool:
        """Whether the term of the last letter still runs."""
        return self.letter is not None and self.day <= self.letter.last_day

    @property
    def answer(self) -> Answer:
        """What came back on the last letter."""
        return Answer.NONE if self.letter is None else self.letter.answered.answer

    @property
    def noticed(self) -> bool:
        """Whether a notice was sent, or a letter that comes after it."""
        return any(is_notice(step) for step in self.steps[: self.reached + 1])

    @property
    def in_default(self) -> bool:
        """Whether the term of the notice passed in vain, or no notice was needed.

        A term that was given is waited for, unless the trader refuses in it.
        """
        letter = self.letter
        if letter is None or not self.noticed:
            return bool(self.carrying)
        refused = any(
            ground.ground is DefaultGround.REFUSAL and ground.day and ground.day >= letter.sent
            for ground in self.grounds
        )
        return not self.running or refused or self.answer is Answer.REFUSED


def progress(
    case: Case,
    day: date,
    steps: tuple[LadderStep, ...],
    calendar: Calendar,
    sectors: tuple[Sector, ...] | None = None,
) -> Progress:
    """Return how far the letters *steps* (in order) are on *day*.

    With the *sectors* of a pack the law of sale is taken into account.
    """
    done = tuple(taken(case, day, step, calendar) for step in steps)
    reached = max((place for place, sent in enumerate(done) if sent), default=-1)
    letter = deciding(done[reached]) if reached >= 0 else None
    grounds = defaults(case, day)
    needless = grounds if sectors is None else carrying(case, grounds, sectors)
    return Progress(day, steps, done, reached, letter, grounds, needless)


def is_notice(step: LadderStep) -> bool:
    """Tell whether a step is the notice of default."""
    return Gate.OBLIGATION_DUE in step.needs


def is_reminder(step: LadderStep) -> bool:
    """Tell whether a step only asks again what an earlier letter asked."""
    return set(step.needs) == {Gate.COMPLAINT_SENT}
