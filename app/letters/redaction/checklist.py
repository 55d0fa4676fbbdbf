"""The fourteen points that hold before anything is published.

What a program can decide is decided, with the reasons and their places; the others the user
ticks, each on a day.  Source: the rules on publication in the law as data, section 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from app.core.case import Case
from app.core.papers import Document
from app.core.record import record
from app.letters.letter import Letter
from app.letters.public.hearing import CHECKED, Hearing, last_check
from app.letters.redaction.finding import Finding
from app.letters.redaction.places import Place, places

NUMBERS = tuple(str(number) for number in range(1, 15))
USERS_OWN = frozenset({"12", "13", "14"})  # a program cannot know these


@record
class Reason:
    """Why a point is open: a code, in which block, and the words or the id it is about.

    A reason that a tick ``settles`` is a question to the user; another has to go away.
    """

    code: str
    block: str = ""
    about: str = ""
    settles: bool = False


@record
class Point:
    """One point: its number, whether it holds, and what stands in its way."""

    number: str
    holds: bool
    reasons: tuple[Reason, ...] = ()
    ticked: date | None = None


@record
class Draft:
    """What there is to check: the letter as composed, the public one, and what was found.

    ``left`` are private things that the public letter still holds.
    """

    case: Case
    document: Document
    letter: Letter
    public: Letter
    findings: tuple[Finding, ...]
    left: tuple[Finding, ...]
    heard: Hearing | None
    phrases: Mapping[str, object]
    fixed: tuple[str, ...]

    @property
    def texts(self) -> tuple[Place, ...]:
        """The places of the public text, by the blocks of the letter as composed."""
        return places(self.public)

    def listed(self, name: str) -> tuple[str, ...]:
        """Return a list of words of the language of the text."""
        found = self.phrases.get(name, [])
        return tuple(map(str, found)) if isinstance(found, list) else ()


Check = Callable[[Draft], Iterable[Reason]]


def checklist(draft: Draft, checks: Mapping[str, Check]) -> tuple[Point, ...]:
    """Return all fourteen points about *draft*, each with what *checks* say of it."""
    day = draft.letter.day
    ticks = {
        one.point: one.day
        for one in sorted(draft.document.checklist, key=lambda tick: tick.day)
        if one.day <= day
    }
    return tuple(_point(draft, number, checks, ticks.get(number)) for number in NUMBERS)


def _point(
    draft: Draft, number: str, checks: Mapping[str, Check], ticked: date | None
) -> Point:
    reasons = [*(checks[number](draft) if number in checks else ())]
    if number in USERS_OWN:
        reasons.append(Reason("own_word", settles=True))
    if number == CHECKED and last_check(draft.document, draft.letter.day) is None:
        reasons.append(Reason("not_checked"))
    open_ = tuple(one for one in reasons if not (one.settles and ticked is not None))
    return Point(number, not open_, open_, ticked)


def open_points(points: Iterable[Point]) -> Iterator[Point]:
    """Yield the points that do not hold."""
    return (one for one in points if not one.holds)
