"""Whether the trader is in default without a notice: a fixed day passed, or it refused.

Art. 6:83 under a and c of the Dutch Civil Code.  Only what the user recorded counts: a
promise is broken when that was confirmed, a refusal is a statement or outcome of a contact.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from app.core.case import Case
from app.core.events import (
    Certainty,
    Contact,
    Promise,
    PromiseKind,
    Result,
    Side,
    StatementKind,
)
from app.core.ids import FactId
from app.core.lookup import facts
from app.core.party import Role
from app.core.promised import came, due_span, firm_days
from app.core.record import record
from app.core.when import on_or_before, span

PERFORMANCE = frozenset(
    {
        PromiseKind.DELIVER,
        PromiseKind.INSTALL,
        PromiseKind.ENGINEER,
        PromiseKind.REFUND,
        PromiseKind.CREDIT,
        PromiseKind.DISCOUNT,
        PromiseKind.REPAIR,
        PromiseKind.REPLACE,
        PromiseKind.SEND_PART,
        PromiseKind.STOP_CHARGING,
        PromiseKind.END_CONTRACT,
        PromiseKind.OTHER,
    }
)  # the others are about keeping in touch: breaking those is no default on the contract


class DefaultGround(StrEnum):
    """Why no notice of default is needed."""

    FIXED_DATE = "fixed_date"
    REFUSAL = "refusal"


@record
class Default:
    """A ground of default: the day that passed (None for a refusal of unknown day)."""

    ground: DefaultGround
    fact: FactId
    day: date | None = None


def defaults(case: Case, day: date) -> tuple[Default, ...]:
    """Return the grounds for default without a notice that are on record by *day*."""
    return (*_broken(case, day), *_refusals(case, day))


def refusal_in(case: Case, contact: Contact) -> FactId | None:
    """Return the statement in *contact* by which the trader refused, None without one."""
    index = facts(case)
    for statement in contact.statements:
        speaker = index.party(statement.by)
        ours = speaker is not None and Role.CONSUMER in speaker.roles
        sure = statement.certainty is not Certainty.HEARSAY and not statement.about_others
        if statement.kind is StatementKind.REFUSAL and sure and not ours:
            return FactId(statement.id)
    return None


def _broken(case: Case, day: date) -> Iterator[Default]:
    index, calendar = facts(case), firm_days(case)
    for promise in case.promises:
        due = due_span(promise, index, calendar)
        if promise.kind not in PERFORMANCE or due is None or not due.exact or due.latest >= day:
            continue
        if _unfulfilled(case, promise, day):
            yield Default(DefaultGround.FIXED_DATE, FactId(promise.id), due.latest)


def _unfulfilled(case: Case, promise: Promise, day: date) -> bool:
    """Tell whether *promise* was broken, or moved by the trader when its day had passed."""
    index, calendar = facts(case), firm_days(case)
    due = due_span(promise, index, calendar)
    for result in promise.results:
        when = came(result, promise, index, calendar)
        if when is not None and when.earliest > day:
            continue
        if result.result is Result.BROKEN:
            return True
        if result.result is Result.REPLACED and when and due and when.earliest > due.latest:
            return result.request_of is not Side.CONSUMER
    return False


def _refusals(case: Case, day: date) -> Iterator[Default]:
    anchors = facts(case).when
    for contact in case.contacts:
        shown_by = refusal_in(case, contact)
        if shown_by is None or not on_or_before(contact.when, day, anchors):
            continue
        found = span(contact.when, anchors)
        exact = found.earliest if found is not None and found.exact else None
        yield Default(DefaultGround.REFUSAL, shown_by, exact)
