"""How a case stands on a day, from its digest alone: what the home screen shows."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from app.core.dated import Dated, DatedKind, Digest
from app.core.record import record
from app.core.status import Status

NEAR_DAYS = 30  # "almost too late"
_NEAR = timedelta(days=NEAR_DAYS)


class CaseState(StrEnum):
    """How a case stands, as a list of cases says it."""

    DRAFT = "draft"
    WAITING = "waiting"  # for the trader
    ACTION = "action"
    COMMITTEE = "committee"  # with a committee, a court or another body
    DECIDED = "decided"
    SOLVED = "solved"
    SETTLED = "settled"
    STOPPED = "stopped"


class Waits(StrEnum):
    """What a case waits for."""

    CONFIRM_PROMISE = "confirm_promise"  # its day passed: was it done?
    TERM_PASSED = "term_passed"
    LAST_DAY_BODY = "last_day_body"
    LAST_DAY_CLAIM = "last_day_claim"
    ANSWER = "answer"  # on a letter
    PROMISE = "promise"  # to be kept
    NO_LETTER = "no_letter"
    NEXT_STEP = "next_step"  # nothing runs: the user goes on, or closes the case
    REMINDER = "reminder"  # of the user's own: its day is there
    DECISION = "decision"  # of the body that has the case
    NOTHING = "nothing"


@record
class WaitsFor:
    """What a case waits for on a day, and the dated thing that it is about, if any."""

    code: Waits
    dated: Dated | None = None


_ENDED = {
    Status.SOLVED: CaseState.SOLVED,
    Status.SETTLED: CaseState.SETTLED,
    Status.STOPPED: CaseState.STOPPED,
    Status.DECIDED: CaseState.DECIDED,
}
_AWAITED = (DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM, DatedKind.TERM_END)
_LAST_DAYS = (DatedKind.BODY_UNTIL, DatedKind.LIMITATION)

# Looked up once: the members of an enumeration take ten times as long as a name does.
_OPEN, _TERM, _ASKED = Status.OPEN, DatedKind.TERM_END, DatedKind.PROMISE_FROM
_OWN = DatedKind.REMINDER
_DRAFT, _WAITING, _ACTION = CaseState.DRAFT, CaseState.WAITING, CaseState.ACTION
_PASSED, _CONFIRM = Waits.TERM_PASSED, Waits.CONFIRM_PROMISE
_ANSWER, _PROMISE = Waits.ANSWER, Waits.PROMISE


@record
class Standing:
    """How a case stands on a day; nothing waits, is near or has passed in one that ended.

    ``dated`` is what the case waits for, else the first to come.  ``near`` is a last day, of
    a body or a claim, within 30 days: it lies over ``state``.  ``confirm`` are the promises
    and ``terms`` the terms of letters that wait for the user's word, the oldest first.
    """

    state: CaseState
    awaited: WaitsFor
    dated: Dated | None
    near: Dated | None = None
    confirm: tuple[Dated, ...] = ()
    terms: tuple[Dated, ...] = ()


def standing(digest: Digest, today: date) -> Standing:
    """Return how the case stands on *today*; a list of ten thousand asks it of each."""
    if digest.status is not _OPEN:
        return _not_open(digest, today)
    near = coming = first = oldest = reminder = None
    confirm: list[Dated] = []
    terms: list[Dated] = []
    for one in digest.dated:
        day, kind = one.day, one.kind
        if kind in _AWAITED:
            coming = coming or one
            if day < today or (day == today and kind is _ASKED):
                (terms if kind is _TERM else confirm).append(one)
                oldest = oldest or one
        elif near is None and kind in _LAST_DAYS and today <= day <= today + _NEAR:
            near = one
        elif kind is _OWN and day <= today:
            reminder = reminder or one
        if first is None and day >= today:
            first = one
    awaited = _awaited(near, oldest, reminder, coming, sent=digest.sent)
    found = _ACTION if digest.sent else _DRAFT
    if reminder is not None or oldest is not None:
        found = _ACTION
    elif coming is not None:
        found = _WAITING
    dated = awaited.dated or first
    return Standing(found, awaited, dated, near, tuple(confirm), tuple(terms))


def _not_open(digest: Digest, today: date) -> Standing:
    ended = _ENDED.get(digest.status)
    if ended is not None:
        return Standing(ended, WaitsFor(Waits.NOTHING), None)
    first = next((one for one in digest.dated if one.day >= today), None)
    own = next((one for one in digest.dated if one.kind is _OWN and one.day <= today), None)
    awaited = WaitsFor(Waits.DECISION) if own is None else WaitsFor(Waits.REMINDER, own)
    return Standing(CaseState.COMMITTEE, awaited, own or first)


def _awaited(
    near: Dated | None,
    oldest: Dated | None,
    reminder: Dated | None,
    coming: Dated | None,
    *,
    sent: bool,
) -> WaitsFor:
    """Return what an open case waits for: a last day that is near, what passed, what comes."""
    if near is not None:
        body = near.kind is DatedKind.BODY_UNTIL
        return WaitsFor(Waits.LAST_DAY_BODY if body else Waits.LAST_DAY_CLAIM, near)
    if oldest is not None:
        return WaitsFor(_PASSED if oldest.kind is _TERM else _CONFIRM, oldest)
    if reminder is not None:
        return WaitsFor(Waits.REMINDER, reminder)
    if coming is not None:
        return WaitsFor(_ANSWER if coming.kind is _TERM else _PROMISE, coming)
    return WaitsFor(Waits.NEXT_STEP if sent else Waits.NO_LETTER)
