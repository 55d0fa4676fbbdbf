"""Marks on a line: none covers another, none is lost, what is in view is found."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.gui.happened.placing import Stretches, between, slots

PLACES = st.lists(st.floats(0, 2000), max_size=80).map(sorted)
STRETCHES = st.lists(
    st.tuples(st.floats(0, 1000), st.one_of(st.floats(0, 3), st.floats(0, 900))).map(
        lambda pair: (pair[0], pair[0] + pair[1])
    ),
    max_size=60,
)


@given(PLACES)
def test_marks_never_overlap_and_are_all_there(places: list[float]) -> None:
    found = slots(places, 28, 40)
    ends = [slot.across for slot in found]
    assert all(right - left >= 28 - 1e-6 for left, right in pairwise(ends))
    held = [index for slot in found for index in range(slot.first, slot.last)]
    assert held == list(range(len(places)))


@given(PLACES)
def test_a_mark_moves_right_and_not_far(places: list[float]) -> None:
    for slot in slots(places, 28, 40):
        assert 0 <= slot.across - places[slot.first] <= 40 + 1e-6


def test_beyond_the_shift_marks_are_stacked() -> None:
    found = slots([10, 10, 10, 10, 100], 28, 40)
    assert [(slot.across, slot.count) for slot in found] == [(10, 1), (38, 3), (100, 1)]


@given(PLACES, st.floats(0, 2000), st.floats(0, 500))
def test_what_is_in_view_is_found(places: list[float], left: float, wide: float) -> None:
    found = slots(places, 28, 40)
    seen = [slot for slot in found if left <= slot.across <= left + wide]
    assert list(between(found, left, left + wide)) == seen


@given(STRETCHES, st.floats(0, 1000), st.floats(0, 300), st.floats(0, 20))
def test_stretches_that_touch_are_found(
    stretches: list[tuple[float, float]], left: float, wide: float, least: float
) -> None:
    right = left + wide
    expected = {
        index
        for index, (first, last) in enumerate(stretches)
        if first <= right and last >= left and last - first >= least
    }
    assert set(Stretches(stretches).touching(left, right, least)) == expected
