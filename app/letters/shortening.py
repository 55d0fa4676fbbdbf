"""How long a letter is: a short one is cut until it fits a page, a long one not at all.

A short letter first tells less of the story, then leaves it to the chronology, and then moves
its points to an annex.  What states no fact (a heading, a courtesy) goes first of all.  Where
not even that gives one page (a notice has to say what it says) it keeps its points, all of
that and the last of its story.
"""

from __future__ import annotations

from collections.abc import Callable

from app.core.papers import Length
from app.letters import paging
from app.letters.desk import Desk
from app.letters.letter import Layout, Letter
from app.letters.telling_room import AWAY
from app.letters.wanting import standing_points

_FEWER_POINTS = (3, 0)  # that stand in the letter when its story stands elsewhere
_STEPS = AWAY + 1 + len(_FEWER_POINTS)
_FALLBACK = _STEPS
_ALL_POINTS = 10_000


def set_length(desk: Desk, shortness: int) -> None:
    """Tell the document of *desk* how much it may hold."""
    mind = desk.scene.mind
    if desk.length is Length.LONG:
        mind.points = _ALL_POINTS
    mind.brief = 0 < shortness < _FALLBACK
    mind.shortness = AWAY - 1 if shortness == _FALLBACK else shortness
    if AWAY < shortness < _FALLBACK and len(standing_points(desk.scene)) > 1:
        mind.points = min(mind.points, _FEWER_POINTS[shortness - AWAY - 1])


def shortest_needed(length: Length, layout: Layout, made: Callable[[int], Letter]) -> int:
    """Return how far a letter is to be cut, which *made* composes for a shortness."""
    if length is not Length.SHORT or layout is not Layout.LETTER:
        return 0
    for shortness in range(_STEPS):
        if paging.is_one_page(made(shortness)):
            return shortness
    return _FALLBACK
