"""Which promise came in the place of which, as edits of the case."""

from __future__ import annotations

from dataclasses import replace

from app.core.case import Case
from app.core.edits import put_promise, replace_promise
from app.core.events import Promise, Result, Side
from app.core.ids import PromiseId
from app.core.lookup import facts


def successors(case: Case) -> dict[str, str]:
    """Return by which promise each one was replaced last."""
    found: dict[str, str] = {}
    for promise in case.promises:
        for result in promise.results:
            if result.result is Result.REPLACED and result.by_promise is not None:
                found[promise.id] = result.by_promise
    return found


def may_replace(case: Case, old: str, new: str) -> bool:
    """Tell whether *new* can stand in the place of *old*: not itself, and in no circle."""
    if old == new:
        return False
    after = successors(case)
    seen: set[str] = set()
    place: str | None = new
    while place is not None and place not in seen:
        if place == old:
            return False
        seen.add(place)
        place = after.get(place)
    return after.get(old) != new


def linked(case: Case, old: str, new: str) -> Case:
    """Return *case* with *old* replaced by *new*, and by nothing else.

    Raises ``ValueError`` where that would be a circle, and for ids that no promise has.
    """
    index = facts(case)
    first, second = index.promise(old), index.promise(new)
    if first is None or second is None or not may_replace(case, old, new):
        raise ValueError("a promise is replaced by another one")
    free = put_promise(case, _unlinked(first))
    return replace_promise(free, PromiseId(old), second, None, Side.TRADER)


def unlinked(case: Case, old: str) -> Case:
    """Return *case* with *old* replaced by no promise; ``ValueError`` when there is none."""
    promise = facts(case).promise(old)
    if promise is None:
        raise ValueError(f"no promise has the id {old!r}")
    return put_promise(case, _unlinked(promise))


def _unlinked(promise: Promise) -> Promise:
    kept = tuple(
        result
        for result in promise.results
        if not (result.result is Result.REPLACED and result.by_promise is not None)
    )
    return replace(promise, results=kept)
