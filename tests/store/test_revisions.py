"""Every edit is a revision; as time goes by fewer stay, and the last always does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.store.revisions import Made, Revision, kept
from tests.store.shelf import START, Clock, opened, small

TODAY = date(2026, 11, 22)


def test_every_edit_of_today_is_listed_with_its_step(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as shelf:
        shelf.create(small("a"), "nieuw")
        for number in range(1, 6):
            clock.on(minutes=1)
            shelf.save(small("a", f"Titel {number}"), number, f"stap {number}")
        found = shelf.revisions("a")
        assert found[0] == Revision(6, clock.at, "stap 5")
        assert found[-1] == Revision(1, START, "nieuw")
        assert shelf.revision("a", 3).title == "Titel 2"
    with opened(tmp_path, clock) as shelf:
        assert len(shelf.revisions("a")) == 6


def test_old_sessions_keep_their_last_state(tmp_path: Path) -> None:
    clock = Clock()
    number = 0
    for _ in range(3):
        clock.on(days=1)
        with opened(tmp_path, clock) as shelf:
            for _step in range(4):
                clock.on(minutes=1)
                number += 1
                if number == 1:
                    shelf.create(small("a", "1"))
                else:
                    shelf.save(small("a", str(number)), number - 1)
    with opened(tmp_path, clock) as shelf:
        titles = [shelf.revision("a", one.number).title for one in shelf.revisions("a")]
        assert titles == ["12", "11", "10", "9", "8", "4", "1"]
        assert shelf.load("a").revision == 12


def made(number: int, age: float, session: str = "s") -> Made:
    return Made(number, TODAY - timedelta(days=age), session)


def test_what_stays_as_time_goes_by() -> None:
    assert kept([], TODAY) == frozenset()
    assert kept([made(1, 0), made(2, 0)], TODAY) == {1, 2}
    assert kept([made(n, 3) for n in range(1, 9)], TODAY) == {1, 8}
    sessions = [made(1, 3, "a"), made(2, 3, "a"), made(3, 3, "b"), made(4, 2, "c")]
    assert kept(sessions, TODAY) == {1, 2, 3, 4}
    assert kept([made(1, 20, "a"), made(2, 20, "b"), made(3, 20, "c")], TODAY) == {1, 3}
    weekly = [made(n, 200 - n) for n in range(1, 29)]
    assert len(kept(weekly, TODAY)) in (5, 6)
    assert kept([made(1, -3_650), made(2, -3_650), made(3, 0)], TODAY) == {1, 2, 3}


@given(ages=st.lists(st.integers(-30, 900), min_size=1, max_size=60), later=st.integers(0, 900))
def test_thinning_twice_thins_no_more_than_once(ages: list[int], later: int) -> None:
    revisions = [made(number, age, str(age)) for number, age in enumerate(ages, start=1)]
    stay = kept(revisions, TODAY)
    left = [one for one in revisions if one.number in stay]
    assert kept(left, TODAY) == stay
    assert {1, len(ages)} <= stay
    day = TODAY + timedelta(days=later)
    assert len(ages) in kept(left, day)
