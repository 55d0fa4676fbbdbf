"""What the writer wants to hear about the points: how they are solved, prevented, explained."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Point, Wanted
from app.core.rechecking import stands
from app.letters.scene import Scene


def standing_points(scene: Scene) -> tuple[Point, ...]:
    """Return the points that are not solved or dropped by the last round."""
    return tuple(point for point in scene.case.points if stands(point))


def wanted(scene: Scene) -> Markup:
    """Return the questions put about the points: how it is solved, how prevented, why."""
    points = standing_points(scene)
    numbers = {
        kind: [n for n, point in enumerate(points, start=1) if kind in point.wanted]
        for kind in Wanted
    }
    solved, prevented = numbers[Wanted.SOLUTION], numbers[Wanted.PREVENTION]
    found = []
    if solved and prevented:
        found.append(_both(scene, solved, prevented, len(points)))
    else:
        found += [
            _one(scene, kind, numbers[kind], len(points))
            for kind in (Wanted.SOLUTION, Wanted.PREVENTION)
            if numbers[kind]
        ]
    if numbers[Wanted.EXPLANATION]:
        found.append(_one(scene, Wanted.EXPLANATION, numbers[Wanted.EXPLANATION], len(points)))
    return Markup(" ").join(found)


def _both(scene: Scene, solved: list[int], prevented: list[int], count: int) -> Markup:
    """Return how points are solved and prevented, in one sentence."""
    if solved == prevented:
        if len(solved) == count:
            return scene.say(f"points.both_{_whole(scene, count)}")
        return scene.say("points.both_some", points=_named(scene, solved, count))
    return scene.say(
        f"points.both_apart{'_all' if len(prevented) == count else ''}",
        points=_named(scene, solved, count),
        others=_named(scene, prevented, count),
    )


def _one(scene: Scene, kind: Wanted, numbers: list[int], count: int) -> Markup:
    if len(numbers) == count:
        listed = kind is Wanted.SOLUTION and count > 1
        key = _whole(scene, count) if listed else "one" if count == 1 else "all"
        return scene.say(f"points.{kind.value}_{key}")
    return scene.say(f"points.{kind.value}_some", points=_named(scene, numbers, count))


def _whole(scene: Scene, count: int) -> str:
    """Return the key for all points: one, those below, or those that an annex lists."""
    if count == 1:
        return "one"
    return "all" if scene.mind.points else "listed"


def _named(scene: Scene, numbers: list[int], count: int) -> str:
    """Return ``klacht 2``, ``de klachten 1 en 3``, ``elke klacht hieronder``."""
    if len(numbers) == count:
        return str(scene.say("points.each" if scene.mind.points else "points.each_listed"))
    if len(numbers) == 1:
        return str(scene.say("points.point", n=str(numbers[0])))
    listed = scene.language.listed([str(n) for n in numbers])
    return str(scene.say("points.pointlist", list=listed))
