"""The story in the room that a letter leaves for it: all of it, else what carries it."""

from __future__ import annotations

from math import inf

from app.core.events import Contact
from app.core.papers import Length
from app.letters.citations import CHRONOLOGY, POINTS
from app.letters.items import Ledger, items
from app.letters.opening import opens_with
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.story import MOST_MOMENTS, Cut, Story
from app.letters.story import size as size_of
from app.letters.wanting import standing_points

_ALL = Cut(100, brief=True)
_CUTS = (
    Cut(5, whole_days=True),
    Cut(5, whole_days=True, bare=True),
    Cut(3, whole_days=True, bare=True),
    Cut(5, bare=True),
    *(Cut(most, bare=True, brief=True) for most in (5, 4, 3, 2, 1, 0)),
    Cut(0, bare=True, brief=True, briefest=True),
)
_SHORTER = (None, _ALL, *(Cut(most, bare=True, brief=True) for most in (3, 1)), _CUTS[-1])
AWAY = len(_SHORTER)  # the shortness from which the story stands in the chronology alone


def fitted(
    scene: Scene, ledger: Ledger, told: set[str], wanted: Length, room: float
) -> list[list[Sentence]]:
    """Return the paragraphs of the fullest story that takes at most *room* lines.

    A long letter tells everything, a short one as much as ``mind.shortness`` lets it; what
    that leaves out stands in the chronology, which the story then names.
    """
    if wanted is Length.SHORT and scene.mind.shortness >= AWAY:
        pointers = elsewhere(scene, ledger, told)
        return [pointers] if pointers else []
    found: list[list[Sentence]] = []
    whole, before = 0, scene.mark()
    cuts = _cuts(scene, ledger, told, wanted)
    for cut in cuts:
        scene.restore(before)
        tried = wanted is Length.REGULAR and cut is not cuts[-1]
        found = _told(scene, ledger, told, cut, room if tried else inf)
        if cut is None:
            whole = _signs(found)
        elif wanted is Length.SHORT and not scene.citations.cited(CHRONOLOGY):
            kept = scene.mark()
            whole = whole or _signs(_told(scene, ledger, told, None))
            scene.restore(kept)
            if _signs(found) != whole:
                found = [*found[:-1], [*(found[-1] if found else []), _in_annex(scene)]]
        if wanted is not Length.REGULAR or size(found) <= room:
            break
    return found


def elsewhere(scene: Scene, ledger: Ledger, told: set[str]) -> list[Sentence]:
    """Return where the story and the points are, once; nothing where the letter has them."""
    mind = scene.mind
    if mind.shortness < AWAY or mind.referred:
        return []
    mind.referred = True
    found = []
    todo = items(scene, ledger, told)
    if todo:
        contacts = (one.what for one in todo if isinstance(one.what, Contact))
        found.append(_in_annex(scene, tuple(str(one.id) for one in contacts)))
    points = standing_points(scene) if mind.beside_story else ()
    if points and not mind.points:
        ids = tuple(str(one.id) for one in points)
        number = str(scene.citations.number(POINTS))
        found.append(Sentence(scene.say("points.annex_all", n=number), ids))
    return found


def _in_annex(scene: Scene, contacts: tuple[str, ...] = ()) -> Sentence:
    number = str(scene.citations.number(CHRONOLOGY))
    return Sentence(scene.say("merged.told_in_annex", n=number), contacts)


def _told(
    scene: Scene, ledger: Ledger, told: set[str], cut: Cut | None, room: float = inf
) -> list[list[Sentence]]:
    story = Story(scene, ledger, opened=opens_with(scene, ledger))
    return [one.sentences for one in story.tell(set(told), cut, room)]


def _signs(paragraphs: list[list[Sentence]]) -> int:
    return sum(len(sentence.text) for one in paragraphs for sentence in one)


def size(paragraphs: list[list[Sentence]]) -> float:
    """Return the lines that paragraphs take."""
    return sum(size_of(one) for one in paragraphs)


def _cuts(
    scene: Scene, ledger: Ledger, told: set[str], wanted: Length
) -> tuple[Cut | None, ...]:
    if wanted is Length.LONG:
        return (None,)
    if wanted is Length.SHORT:
        return (_SHORTER[scene.mind.shortness],)
    story = Story(scene, ledger, opened=False)
    return (None, _ALL, *_CUTS) if story.moments(told) <= MOST_MOMENTS else _CUTS
