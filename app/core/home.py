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
_PROMISES = (DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM)
_AWAITED = (*_PROMISES, DatedKind.TERM_END)
_LAST_DAYS = {
    DatedKind.BODY_UNTIL: Waits.LAST_DAY_BODY,
    DatedKind.LIMITATION: Waits.LAST_DAY_CLAIM,
}


@record
class Standing:
    """All of it at once: ``near`` is a last day within 30 days, ``overdue`` what passed."""

    state: CaseState
    awaited: WaitsFor
    dated: Dated | None
    near: Dated | None
    overdue: tuple[Dated, ...]


def standing(digest: Digest, today: date) -> Standing:
    """Return how the case stands; a list of ten thousand asks it of each."""
    near, overdue = almost_too_late(digest, today), passed(digest, today)
    awaited = _awaited(digest, near, overdue)
    dated = None if _ended(digest) else awaited.dated or _first_to_come(digest, today)
    return Standing(_state(digest, overdue), awaited, dated, near, overdue)


def state(digest: Digest, today: date) -> CaseState:
    """Return how the case stands on *today*; see ``almost_too_late`` for what lies over it."""
    return _state(digest, passed(digest, today))


def _state(digest: Digest, overdue: tuple[Dated, ...]) -> CaseState:
    if _ended(digest):
        return _ENDED[digest.status]
    if digest.status is Status.PENDING_ELSEWHERE:
        return CaseState.COMMITTEE
    if overdue:
        return CaseState.ACTION
    if _coming(digest) is not None:
        return CaseState.WAITING
    return CaseState.ACTION if digest.sent else CaseState.DRAFT


def passed(digest: Digest, today: date) -> tuple[Dated, ...]:
    """Return the promises and terms that wait for the user's word, the oldest first.

    None in a case that ended or is with a body.
    """
    if digest.status is not Status.OPEN:
        return ()
    return tuple([one for one in digest.dated if one.day <= today and _is_passed(one, today)])


def to_confirm(digest: Digest, today: date) -> tuple[Dated, ...]:
    """Return the promises among what passed."""
    return tuple(one for one in passed(digest, today) if one.kind in _PROMISES)


def terms_passed(digest: Digest, today: date) -> tuple[Dated, ...]:
    """Return the terms of letters among what passed."""
    return tuple(one for one in passed(digest, today) if one.kind is DatedKind.TERM_END)


def almost_too_late(digest: Digest, today: date) -> Dated | None:
    """Return the last day that comes within 30 days, of a body or a claim; None for none."""
    if digest.status is not Status.OPEN:
        return None
    until = today + _NEAR
    for one in digest.dated:
        if today <= one.day <= until and one.kind in _LAST_DAYS:
            return one
    return None


def waits_for(digest: Digest, today: date) -> WaitsFor:
    """Return what the case waits for: first a last day that is near, then what passed."""
    return _awaited(digest, almost_too_late(digest, today), passed(digest, today))


def _awaited(digest: Digest, near: Dated | None, overdue: tuple[Dated, ...]) -> WaitsFor:
    if _ended(digest):
        return WaitsFor(Waits.NOTHING)
    if digest.status is Status.PENDING_ELSEWHERE:
        return WaitsFor(Waits.DECISION)
    if near is not None:
        return WaitsFor(_LAST_DAYS[near.kind], near)
    if overdue:
        oldest = overdue[0]
        term = oldest.kind is DatedKind.TERM_END
        return WaitsFor(Waits.TERM_PASSED if term else Waits.CONFIRM_PROMISE, oldest)
    coming = _coming(digest)
    if coming is not None:
        term = coming.kind is DatedKind.TERM_END
        return WaitsFor(Waits.ANSWER if term else Waits.PROMISE, coming)
    return WaitsFor(Waits.NEXT_STEP if digest.sent else Waits.NO_LETTER)


def next_dated(digest: Digest, today: date) -> Dated | None:
    """Return the day to show: that of what the case waits for, else the first to come.

    None for a case that ended.
    """
    return standing(digest, today).dated


def _ended(digest: Digest) -> bool:
    return digest.status is not Status.OPEN and digest.status in _ENDED


def _coming(digest: Digest) -> Dated | None:
    for one in digest.dated:
        if one.kind in _AWAITED:
            return one
    return None


def _first_to_come(digest: Digest, today: date) -> Dated | None:
    return next((one for one in digest.dated if one.day >= today), None)


def _is_passed(one: Dated, today: date) -> bool:
    if one.kind is DatedKind.PROMISE_FROM:
        return one.day <= today
    return one.kind in _AWAITED and one.day < today
