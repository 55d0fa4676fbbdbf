"""The numbers by which documents name promises (T1, T2): they stay when others go."""

from __future__ import annotations

from dataclasses import replace

from app.core.events import Promise


def numbers(promises: tuple[Promise, ...]) -> dict[str, int]:
    """Return the number of each promise by id, every number once.

    One that has a number keeps it (of two with the same, the first); another takes its place
    in the tuple, or the next number after all others where that is taken.
    """
    found: dict[str, int] = {}
    taken: set[int] = set()
    for promise in promises:
        if promise.number > 0 and promise.number not in taken:
            found[promise.id] = promise.number
            taken.add(promise.number)
    following = max(taken, default=0)
    for place, promise in enumerate(promises, start=1):
        if promise.id in found:
            continue
        if place in taken:
            following = max(following, len(promises)) + 1
        number = following if place in taken else place
        found[promise.id] = number
        taken.add(number)
    return found


def numbered(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """Return *promises* with their numbers written into them."""
    found = numbers(promises)
    return tuple(
        promise
        if promise.number == found[promise.id]
        else replace(promise, number=found[promise.id])
        for promise in promises
    )
