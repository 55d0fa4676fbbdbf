"""Changing what was recorded of a promise, as an edit of the case."""

from __future__ import annotations

from dataclasses import replace

from app.core.case import Case
from app.core.edits import put_promise
from app.core.events import PromiseResult, Result
from app.core.lookup import facts


def settled(case: Case, promise_id: str, result: Result | None) -> Case:
    """Return *case* with one result of a promise instead of those before, None for no result.

    That another date replaced it stays: it stands apart.  ``ValueError`` when there is none.
    """
    promise = facts(case).promise(promise_id)
    if promise is None:
        raise ValueError(f"no promise has the id {promise_id!r}")
    kept = tuple(one for one in promise.results if one.result is Result.REPLACED)
    new = () if result is None else (PromiseResult(result),)
    return put_promise(case, replace(promise, results=(*new, *kept)))
