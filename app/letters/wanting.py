"""What the writer wants to hear about the points: how they are solved, prevented, explained."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Point, PointStanding, Wanted
from app.letters.scene import Scene

_WANTED = {
    frozenset({Wanted.SOLUTION, Wanted.PREVENTION}): "both",
    frozenset({Wanted.SOLUTION}): "solution",
    frozenset({Wanted.PREVENTION}): "prevention",
    frozenset({Wanted.EXPLANATION}): "explanation",
}


def standing_points(scene: Scene) -> tuple[Point, ...]:
    """Return the points that are not solved or dropped by the last round."""
    gone = (PointStanding.SOLVED, PointStanding.DROPPED)
    return tuple(
        point
        for point in scene.case.points
        if not point.rounds or point.rounds[-1].standing not in gone
    )


def wanted(scene: Scene) -> Markup:
    """Return the questions put about the points: how it is solved, how prevented, why."""
    points = standing_points(scene)
    sets = {frozenset(point.wanted) for point in points}
    if not points or sets == {frozenset()}:
        return Markup("")
    size = "one" if len(points) == 1 else "all"
    if len(sets) == 1:
        return _uniform(scene, sets.pop(), size)
    found = []
    for kind in Wanted:
        numbers = [n for n, point in enumerate(points, start=1) if kind in point.wanted]
        if len(numbers) == len(points):
            found.append(scene.say(f"points.{kind.value}_{size}"))
        elif numbers:
            found.append(_some(scene, kind, numbers))
    return Markup(" ").join(found)


def _uniform(scene: Scene, kinds: frozenset[Wanted], size: str) -> Markup:
    name = _WANTED.get(kinds)
    if name is not None:
        return scene.say(f"points.{name}_{size}")
    parts = [scene.say(f"points.{kind.value}_{size}") for kind in Wanted if kind in kinds]
    return Markup(" ").join(parts)


def _some(scene: Scene, kind: Wanted, numbers: list[int]) -> Markup:
    if len(numbers) == 1:
        points = scene.say("points.point", n=str(numbers[0]))
    else:
        listed_numbers = scene.language.listed([str(n) for n in numbers])
        points = scene.say("points.pointlist", list=listed_numbers)
    verb = scene.say("points.happens_one" if len(numbers) == 1 else "points.happens_many")
    return scene.say(f"points.{kind.value}_some", points=points, verb=verb)
