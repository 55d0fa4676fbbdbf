"""The story in the room that a letter leaves for it: all of it, else what carries it."""

from __future__ import annotations

from app.core.papers import Length
from app.letters import fitting
from app.letters.items import Ledger
from app.letters.opening import opens_with
from app.letters.scene import Scene, Sentence
from app.letters.story import MOST_MOMENTS, Cut, Story

_ALL = Cut(100, brief=True)
_CUTS = (
    Cut(5, whole_days=True),
    Cut(5, whole_days=True, bare=True),
    Cut(3, whole_days=True, bare=True),
    Cut(5, bare=True),
    *(Cut(most, bare=True, brief=True) for most in (5, 4, 3, 2, 1, 0)),
    Cut(0, bare=True, brief=True, briefest=True),
)


def fitted(
    scene: Scene, ledger: Ledger, told: set[str], wanted: Length, room: float
) -> list[list[Sentence]]:
    """Return the paragraphs of the fullest story that takes at most *room* lines.

    A long letter tells everything, a short one only the last contacts.
    """
    found: list[list[Sentence]] = []
    before = scene.mark()
    for cut in _cuts(scene, ledger, told, wanted):
        scene.restore(before)
        story = Story(scene, ledger, opened=opens_with(scene, ledger))
        found = [one.sentences for one in story.tell(set(told), cut)]
        if wanted is Length.LONG or size(found) <= room:
            break
    return found


def size(paragraphs: list[list[Sentence]]) -> float:
    """Return the lines that paragraphs take."""
    return sum(
        fitting.paragraph(" ".join(sentence.text for sentence in one)) for one in paragraphs
    )


def _cuts(
    scene: Scene, ledger: Ledger, told: set[str], wanted: Length
) -> tuple[Cut | None, ...]:
    if wanted is Length.LONG:
        return (None,)
    if wanted is Length.SHORT:
        return _CUTS[-3:]
    story = Story(scene, ledger, opened=False)
    return (None, _ALL, *_CUTS) if story.moments(told) <= MOST_MOMENTS else _CUTS
