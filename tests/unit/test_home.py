"""How a case stands on a day, from its digest alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest

from app.core.dated import Dated, DatedKind, Digest
from app.core.home import CaseState, Waits, standing
from app.core.status import Status

TODAY = date(2025, 5, 6)
EMPTY = Digest(
    "x",
    "KPN",
    "Noor",
    "",
    Status.OPEN,
    (),
    "",
    "",
    example=False,
    sent=False,
    last_contact=None,
)


def with_days(*days: tuple[DatedKind, int], sent: bool = False) -> Digest:
    """Return a digest with things so many days from today."""
    found = [
        Dated(kind, TODAY + timedelta(days=count), f"f{place}")
        for place, (kind, count) in enumerate(days)
    ]
    return replace(EMPTY, dated=tuple(sorted(found, key=lambda one: one.day)), sent=sent)


PROMISE, ASKED, TERM = DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM, DatedKind.TERM_END
OWN = DatedKind.REMINDER
UNTIL, CLAIM, FROM = DatedKind.BODY_UNTIL, DatedKind.LIMITATION, DatedKind.BODY_FROM


@pytest.mark.parametrize(
    ("found", "wanted", "waits", "next_in"),
    [
        (with_days(), CaseState.DRAFT, Waits.NO_LETTER, None),
        (with_days(sent=True), CaseState.ACTION, Waits.NEXT_STEP, None),
        (with_days((PROMISE, -1)), CaseState.ACTION, Waits.CONFIRM_PROMISE, -1),
        (with_days((PROMISE, 0)), CaseState.WAITING, Waits.PROMISE, 0),
        (with_days((ASKED, 0)), CaseState.ACTION, Waits.CONFIRM_PROMISE, 0),
        (with_days((ASKED, 1)), CaseState.WAITING, Waits.PROMISE, 1),
        (with_days((TERM, 0), sent=True), CaseState.WAITING, Waits.ANSWER, 0),
        (with_days((TERM, -1), sent=True), CaseState.ACTION, Waits.TERM_PASSED, -1),
        (with_days((TERM, -1), (PROMISE, -2)), CaseState.ACTION, Waits.CONFIRM_PROMISE, -2),
        (with_days((TERM, 3), (PROMISE, 2)), CaseState.WAITING, Waits.PROMISE, 2),
        (with_days((UNTIL, 30)), CaseState.DRAFT, Waits.LAST_DAY_BODY, 30),
        (with_days((UNTIL, 31)), CaseState.DRAFT, Waits.NO_LETTER, 31),
        (with_days((UNTIL, 0), (PROMISE, -9)), CaseState.ACTION, Waits.LAST_DAY_BODY, 0),
        (with_days((UNTIL, -1)), CaseState.DRAFT, Waits.NO_LETTER, None),
        (with_days((CLAIM, 5)), CaseState.DRAFT, Waits.LAST_DAY_CLAIM, 5),
        (with_days((FROM, 5), sent=True), CaseState.ACTION, Waits.NEXT_STEP, 5),
        (with_days((OWN, 1)), CaseState.DRAFT, Waits.NO_LETTER, 1),
        (with_days((OWN, 0)), CaseState.ACTION, Waits.REMINDER, 0),
        (with_days((OWN, -3), (TERM, 4), sent=True), CaseState.ACTION, Waits.REMINDER, -3),
        (with_days((OWN, -3), (TERM, -1), sent=True), CaseState.ACTION, Waits.TERM_PASSED, -1),
    ],
)
def test_how_an_open_case_stands(
    found: Digest, wanted: CaseState, waits: Waits, next_in: int | None
) -> None:
    stands = standing(found, TODAY)
    assert stands.state is wanted
    assert stands.awaited.code is waits
    assert (stands.dated and (stands.dated.day - TODAY).days) == next_in


@pytest.mark.parametrize(
    ("status", "wanted", "waits"),
    [
        (Status.SOLVED, CaseState.SOLVED, Waits.NOTHING),
        (Status.SETTLED, CaseState.SETTLED, Waits.NOTHING),
        (Status.STOPPED, CaseState.STOPPED, Waits.NOTHING),
        (Status.DECIDED, CaseState.DECIDED, Waits.NOTHING),
        (Status.PENDING_ELSEWHERE, CaseState.COMMITTEE, Waits.DECISION),
    ],
)
def test_a_case_that_ended_or_is_elsewhere_asks_for_nothing(
    status: Status, wanted: CaseState, waits: Waits
) -> None:
    found = replace(with_days((PROMISE, -1), (UNTIL, 3)), status=status)
    stands = standing(found, TODAY)
    assert (stands.state, stands.awaited.code) == (wanted, waits)
    assert stands.near is None
    assert stands.confirm == stands.terms == ()


def test_a_reminder_is_told_of_a_case_that_a_body_has() -> None:
    elsewhere = replace(with_days((OWN, -1), (UNTIL, 3)), status=Status.PENDING_ELSEWHERE)
    stands = standing(elsewhere, TODAY)
    assert (stands.state, stands.awaited.code) == (CaseState.COMMITTEE, Waits.REMINDER)
    assert stands.dated == elsewhere.dated[0]


def test_what_passed_is_told_apart_the_oldest_first() -> None:
    found = with_days((TERM, -1), (PROMISE, -1), (PROMISE, -5), (ASKED, 0), (PROMISE, 1))
    stands = standing(found, TODAY)
    assert [one.fact for one in stands.confirm] == ["f2", "f1", "f3"]
    assert [one.fact for one in stands.terms] == ["f0"]


def test_every_status_has_a_state() -> None:
    assert {standing(replace(EMPTY, status=one), TODAY).state for one in Status} >= {
        CaseState.DRAFT,
        CaseState.COMMITTEE,
        CaseState.DECIDED,
    }


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("sent", [False, True])
def test_what_is_near_or_passed_comes_before_what_comes(status: Status, sent: bool) -> None:
    for kinds in combinations(DatedKind, 2):
        for days in product((-40, -1, 0, 1, 30, 31), repeat=2):
            found = with_days(*zip(kinds, days, strict=True), sent=sent)
            digest = replace(found, status=status)
            stands = standing(digest, TODAY)
            dated = digest.dated if status is Status.OPEN else ()
            last = [one for one in dated if one.kind in (UNTIL, CLAIM)]
            near = [one for one in last if 0 <= (one.day - TODAY).days <= 30]
            passed = [one for one in dated if _is_passed(one)]
            coming = [one for one in dated if one.kind in (PROMISE, ASKED, TERM)]
            assert stands.near == (near[0] if near else None)
            assert stands.confirm == tuple(one for one in passed if one.kind is not TERM)
            assert stands.terms == tuple(one for one in passed if one.kind is TERM)
            going = status in (Status.OPEN, Status.PENDING_ELSEWHERE)
            own = [one for one in digest.dated if going and _is_reminded(one)]
            assert stands.awaited.dated == next(iter((*near, *passed, *own, *coming)), None)


def _is_reminded(one: Dated) -> bool:
    return one.kind is OWN and one.day <= TODAY


def _is_passed(one: Dated) -> bool:
    last = TODAY if one.kind is ASKED else TODAY - timedelta(days=1)
    return one.kind in (PROMISE, ASKED, TERM) and one.day <= last
