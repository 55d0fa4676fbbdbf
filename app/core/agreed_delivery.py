"""The day of delivery that was agreed: the promise that an agreement begins with.

It is kept as a promise like any other, so that the ledger, the terms and the letters know it.
"""

from __future__ import annotations

from dataclasses import replace

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.edits import new_id, put_agreement, put_promise, remove
from app.core.events import Promise, PromiseKind
from app.core.ids import PromiseId
from app.core.lookup import trader
from app.core.moment import Due, When


def delivery_promise(case: Case, agreement: Agreement) -> Promise | None:
    """Return the first promise to deliver what was agreed, None where there is none.

    One that came in the place of another is not what was agreed at first.
    """
    alone = len(case.agreements) == 1
    later = {result.by_promise for one in case.promises for result in one.results}
    return next(
        (
            one
            for one in case.promises
            if one.kind is PromiseKind.DELIVER
            and one.id not in later
            and (one.agreement == agreement.id or (alone and one.agreement is None))
        ),
        None,
    )


def agreed_day(case: Case, agreement: Agreement) -> When | None:
    """Return when delivery was promised, None where nobody said."""
    found = delivery_promise(case, agreement)
    return found.due.when if found is not None and found.due is not None else None


def with_agreed_day(case: Case, agreement: Agreement, when: When | None) -> Case:
    """Return *case*, which has *agreement*, with delivery promised for *when*.

    Without a day a promise that nothing else tells of goes; another loses its day alone.
    """
    found = delivery_promise(case, agreement)
    if found is None:
        return case if when is None else put_promise(case, _promise(case, agreement, when))
    if when is None and not (found.contact or found.results or found.exhibits):
        return remove(case, found.id)
    due = replace(found.due or Due(), when=when) if when is not None else None
    return put_promise(case, replace(found, due=due))


def with_agreement(case: Case, agreement: Agreement) -> Case:
    """Return *case* with *agreement*, and its promise made on the day it now has."""
    before = next((one for one in case.agreements if one.id == agreement.id), None)
    case = put_agreement(case, agreement)
    found = None if before is None else delivery_promise(case, agreement)
    if found is None or before is None or found.contact or found.made != before.made:
        return case
    return put_promise(case, replace(found, made=agreement.made))


def _promise(case: Case, agreement: Agreement, when: When) -> Promise:
    firm = trader(case)
    return Promise(
        PromiseId(new_id(case, "t")),
        PromiseKind.DELIVER,
        what=agreement.what,
        by=firm.id if firm else None,
        made=agreement.made,
        due=Due(when=when),
        agreement=agreement.id,
    )
