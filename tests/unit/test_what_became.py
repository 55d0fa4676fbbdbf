"""What the user makes of promises: replaced by another, settled; and facts that are removed."""

from __future__ import annotations

import pytest

from app.core.events import Result
from app.core.removing import removed
from app.core.replacing import linked, may_replace, unlinked
from app.core.settling import settled
from tests.unit.builders import CHAIN, a_case, due, letter, promise, replaced, result

CALL = promise("t9", due("2025-05-02"), result(Result.BROKEN))
CASE = a_case(
    promises=(*CHAIN, CALL), documents=(letter("sent", "2025-04-20"), letter("d", ""))
)


LINKS = [("t1", "t9", True), ("t9", "t1", True), ("t1", "t1", False), ("t3", "t1", False)]


@pytest.mark.parametrize(("old", "new", "may"), LINKS)
def test_no_promise_comes_in_its_own_place(old: str, new: str, may: bool) -> None:
    assert may_replace(CASE, old, new) is may
    if not may:
        with pytest.raises(ValueError, match="replaced by another"):
            linked(CASE, old, new)


def test_a_link_takes_the_place_of_the_one_before() -> None:
    case = linked(CASE, "t1", "t9")
    first = next(one for one in case.promises if one.id == "t1")
    assert first.results == (replaced("t9"),)
    assert not may_replace(case, "t1", "t9")
    free = next(one for one in unlinked(case, "t1").promises if one.id == "t1")
    assert free.results == ()


def test_a_link_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no promise"):
        unlinked(CASE, "nothing")
    with pytest.raises(ValueError, match="replaced by another"):
        linked(CASE, "nothing", "t1")


def _results(promise_id: str, to: Result | None) -> tuple[object, ...]:
    case = settled(CASE, promise_id, to)
    return next(one for one in case.promises if one.id == promise_id).results


def test_one_result_takes_the_place_of_the_one_before() -> None:
    assert _results("t9", Result.KEPT) == (result(Result.KEPT),)
    assert _results("t9", None) == ()


def test_that_another_date_replaced_a_promise_stays_beside_its_result() -> None:
    before = CASE.promises[0].results
    assert _results("t1", Result.BROKEN) == (result(Result.BROKEN), *before)
    assert _results("t1", None) == before


def test_a_promise_that_is_not_there_has_no_result() -> None:
    with pytest.raises(ValueError, match="no promise"):
        settled(CASE, "nothing", Result.KEPT)


def test_what_was_sent_is_not_removed() -> None:
    case, count = removed(CASE, ("sent", "d", "t9", "nothing"))
    assert count == 2
    assert [one.id for one in case.documents] == ["sent"]
    assert [one.id for one in case.promises] == [one.id for one in CHAIN]
