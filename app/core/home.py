"""How a case stands on a day, from its digest alone: what the home screen shows."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from app.core.dated import Dated, DatedKind, Digest
from app.core.record import record
from app.core.status import Status

NEAR_DAYS = 30  # "almost too late"


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
_PASSED = {DatedKind.TERM_END: Waits.TERM_PASSED}
_COMING = {DatedKind.TERM_END: Waits.ANSWER}
_LAST_DAYS = {
    DatedKind.BODY_UNTIL: Waits.LAST_DAY_BODY,
    DatedKind.LIMITATION: Waits.LAST_DAY_CLAIM,
}


def state(digest: Digest, today: date) -> CaseState:
    """Return how the case stands on *today*; see ``almost_too_late`` for what lies over it."""
    if digest.status in _ENDED:
        return _ENDED[digest.status]
    if digest.status is Status.PENDING_ELSEWHERE:
        return CaseState.COMMITTEE
    if passed(digest, today):
        return CaseState.ACTION
    if any(one.kind in _AWAITED for one in digest.dated):
        return CaseState.WAITING
    return CaseState.ACTION if digest.sent else CaseState.DRAFT


def passed(digest: Digest, today: date) -> tuple[Dated, ...]:
    """Return the promises and terms that wait for the user's word, the oldest first.

    None in a case that ended or is with a body.
    """
    if digest.status is not Status.OPEN:
        return ()
    return tuple(one for one in digest.dated if _is_passed(one, today))


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
    until = today + timedelta(days=NEAR_DAYS)
    return next(
        (one for one in digest.dated if one.kind in _LAST_DAYS and today <= one.day <= until),
        None,
    )


def waits_for(digest: Digest, today: date) -> WaitsFor:
    """Return what the case waits for: first a last day that is near, then what passed."""
    if digest.status in _ENDED:
        return WaitsFor(Waits.NOTHING)
    if digest.status is Status.PENDING_ELSEWHERE:
        return WaitsFor(Waits.DECISION)
    near = almost_too_late(digest, today)
    if near is not None:
        return WaitsFor(_LAST_DAYS[near.kind], near)
    overdue = passed(digest, today)
    if overdue:
        oldest = overdue[0]
        return WaitsFor(_PASSED.get(oldest.kind, Waits.CONFIRM_PROMISE), oldest)
    coming = next((one for one in digest.dated if one.kind in _AWAITED), None)
    if coming is not None:
        return WaitsFor(_COMING.get(coming.kind, Waits.PROMISE), coming)
    return WaitsFor(Waits.NEXT_STEP if digest.sent else Waits.NO_LETTER)


def next_dated(digest: Digest, today: date) -> Dated | None:
    """Return the day to show: that of what the case waits for, else the first to come.

    None for a case that ended.
    """
    if digest.status in _ENDED:
        return None
    awaited = waits_for(digest, today).dated
    return awaited or next((one for one in digest.dated if one.day >= today), None)


def _is_passed(one: Dated, today: date) -> bool:
    if one.kind is DatedKind.PROMISE_FROM:
        return one.day <= today
    return one.kind in _AWAITED and one.day < today
