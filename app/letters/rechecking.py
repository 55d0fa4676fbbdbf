"""What became of the points since the last letter: solved, changed, or as they were."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from app.core.claims import Point, PointStanding, Round
from app.core.lookup import sent_on
from app.core.rechecking import GONE
from app.core.text import has_text
from app.core.when import order_key
from app.letters.head import earlier
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence

KEPT = frozenset({PointStanding.PERSISTS, PointStanding.CHANGED, PointStanding.OPEN})


def looked_at(scene: Scene, point: Point) -> Round | None:
    """Return the last round of a point if it came after the last own letter, else None."""
    letters = earlier(scene)
    sent = sent_on(letters[-1]) if letters else None
    if sent is None or not point.rounds:
        return None
    anchors, last = scene.facts.when, point.rounds[-1]
    return last if order_key(last.when, anchors) >= order_key(sent, anchors) else None


def rechecked(scene: Scene) -> list[Sentence]:
    """Return which points were solved since the last letter and which were not.

    Empty where none was looked at since; points that were dropped are not spoken of.
    """
    rounds = [(point, looked_at(scene, point)) for point in scene.case.points]
    seen = [(point, last) for point, last in rounds if last is not None]
    solved = [point for point, last in seen if last.standing is PointStanding.SOLVED]
    kept = [point for point, last in seen if last.standing in KEPT]
    found = [_listed(scene, "solved", solved)] if solved else []
    if kept:
        found.append(_listed(scene, "persists", kept))
    return found


def notes(scene: Scene) -> Iterator[Sentence]:
    """Yield the user's own words about points that changed, for a letter without points."""
    for point in scene.case.points:
        last = looked_at(scene, point)
        if last is not None and last.standing in KEPT and has_text(last.note):
            slots = {"title": scene.clause(point.title), "note": scene.clause(last.note)}
            yield Sentence(scene.say("points.note", **slots), (point.id,))


def remark(scene: Scene, point: Point) -> Iterator[Markup]:
    """Yield what is said under a point about its last round, where that is new."""
    last = looked_at(scene, point)
    if last is None or last.standing in GONE:
        return
    if has_text(last.note):
        yield own(scene, scene.text(last.note))
    elif last.standing is PointStanding.PERSISTS:
        yield scene.say("points.still")


def _listed(scene: Scene, key: str, points: list[Point]) -> Sentence:
    number = "one" if len(points) == 1 else "many"
    titles = scene.language.listed([scene.clause(point.title) for point in points])
    ids = tuple(point.id for point in points)
    return Sentence(scene.say(f"points.{key}_{number}", titles=titles), ids)
