"""Which complaint points are to be looked at again before the next letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Point, PointStanding, Round
from app.core.ids import PointId
from app.core.rechecking import Recheck, stands, to_recheck
from tests.unit.builders import a_case, at, contact, letter

SENT = letter("l1", "2025-04-30")
ANSWER = contact(
    "c1", "2025-05-08", Channel.EMAIL, direction=Direction.IN, with_whom="kpn", reply_to="l1"
)


def point(name: str, *rounds: tuple[PointStanding, str]) -> Point:
    made = tuple(Round(standing, at(day)) for standing, day in rounds)
    return Point(PointId(name), name, rounds=made)


P, S, D = PointStanding.PERSISTS, PointStanding.SOLVED, PointStanding.DROPPED


@pytest.mark.parametrize(
    ("fields", "day", "names", "since"),
    [
        pytest.param({}, "2025-05-20", (), None, id="no letter yet"),
        pytest.param({"documents": (SENT,)}, "2025-04-29", (), None, id="sent tomorrow"),
        pytest.param(
            {"documents": (SENT,)}, "2025-05-20", ("new", "old"), "2025-04-30", id="a letter"
        ),
        pytest.param(
            {"documents": (SENT,), "contacts": (ANSWER,)},
            "2025-05-20",
            ("new", "old", "checked"),
            "2025-05-08",
            id="an answer since",
        ),
        pytest.param(
            {"documents": (SENT,), "contacts": (ANSWER,)},
            "2025-05-07",
            ("new", "old"),
            "2025-04-30",
            id="before the answer",
        ),
        pytest.param(
            {"documents": (replace(SENT, type="access-request"),)},
            "2025-05-20",
            (),
            None,
            id="a letter that complains of nothing",
        ),
        pytest.param(
            {"documents": (SENT,), "contacts": (replace(ANSWER, direction=Direction.OUT),)},
            "2025-05-20",
            ("new", "old"),
            "2025-04-30",
            id="own contacts change nothing",
        ),
    ],
)
def test_what_is_to_be_looked_at(
    fields: dict[str, object], day: str, names: tuple[str, ...], since: str | None
) -> None:
    points = (
        point("new"),
        point("old", (P, "2025-04-29")),
        point("checked", (P, "2025-05-07")),
        point("solved", (S, "2025-04-28")),
        point("dropped", (P, "2025-04-28"), (D, "2025-04-29")),
    )
    found = to_recheck(a_case(points=points, **fields), date.fromisoformat(day))
    assert found.points == names
    assert found.since == (date.fromisoformat(since) if since else None)


def test_a_round_on_the_day_of_the_answer_counts() -> None:
    points = (point("p", (P, "2025-05-08")),)
    case = a_case(points=points, documents=(SENT,), contacts=(ANSWER,))
    assert to_recheck(case, date(2025, 5, 20)) == Recheck()


@given(st.lists(st.sampled_from(PointStanding), max_size=4))
def test_the_last_round_decides_whether_a_point_stands(rounds: list[PointStanding]) -> None:
    made = point("p", *((one, "2025-05-01") for one in rounds))
    assert stands(made) is (not rounds or rounds[-1] not in (S, D))


def test_nothing_is_looked_at_in_a_case_without_points() -> None:
    empty: Case = a_case(documents=(SENT,))
    assert to_recheck(empty, date(2025, 5, 20)) == Recheck()
