from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.duration import Spoken, SpokenKind, SpokenShade, measure, say, spoken
from app.core.moment import Qualifier, When
from app.core.when import distance, no_anchors
from tests.trials import trials

K, S = SpokenKind, SpokenShade


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2025-03-17", "2025-04-30", Spoken(K.WEEKS, 6, 2), id="44 days"),
        pytest.param("2025-03-22", "2025-05-26", Spoken(K.WEEKS, 9, 2), id="65 days"),
        pytest.param("2025-03-31", "2025-05-26", Spoken(K.WEEKS, 8), id="56 days"),
        pytest.param("2025-05-02", "2025-05-26", Spoken(K.WEEKS, 3, 3), id="24 days"),
        pytest.param("2025-05-02", "2025-05-02", Spoken(K.SAME_DAY), id="same day"),
        pytest.param("2025-05-02", "2025-05-03", Spoken(K.DAYS, days=1), id="1 day"),
        pytest.param("2025-05-02", "2025-05-15", Spoken(K.DAYS, days=13), id="13 days"),
        pytest.param("2025-05-02", "2025-05-16", Spoken(K.WEEKS, 2), id="14 days"),
        pytest.param("2025-01-01", "2025-04-08", Spoken(K.WEEKS, 13, 6), id="97 days"),
        pytest.param(
            "2025-01-01",
            "2025-04-09",
            Spoken(K.MONTHS, months=3, shade=S.JUST_OVER),
            id="98 days",
        ),
        pytest.param("2025-01-15", "2025-05-15", Spoken(K.MONTHS, months=4), id="4 months"),
        pytest.param("2024-10-31", "2025-02-28", Spoken(K.MONTHS, months=4), id="month's end"),
        pytest.param(
            "2025-01-15",
            "2025-04-30",
            Spoken(K.MONTHS, months=3, shade=S.JUST_OVER),
            id="15 of 30 days more",
        ),
        pytest.param(
            "2025-01-15", "2025-05-01", Spoken(K.MONTHS, weeks=2, months=3), id="16 of 30 more"
        ),
        pytest.param(
            "2025-01-15", "2025-05-07", Spoken(K.MONTHS, weeks=3, months=3), id="22 of 30 more"
        ),
        pytest.param(
            "2025-01-15",
            "2025-05-08",
            Spoken(K.MONTHS, months=4, shade=S.ALMOST),
            id="7 of 30 days less",
        ),
        pytest.param(
            "2023-01-15",
            "2025-01-13",
            Spoken(K.YEARS, years=2, shade=S.ALMOST),
            id="729 days: almost 24 months are two years",
        ),
        pytest.param("2023-01-15", "2025-01-15", Spoken(K.YEARS, years=2), id="two years"),
        pytest.param(
            "2024-01-15",
            "2026-01-14",
            Spoken(K.YEARS, years=2, shade=S.ALMOST),
            id="730 days with a leap day",
        ),
        pytest.param("2024-02-29", "2028-02-29", Spoken(K.YEARS, years=4), id="leap days"),
        pytest.param(
            "2023-01-15",
            "2025-06-01",
            Spoken(K.YEARS, years=2, shade=S.JUST_OVER),
            id="two years and a bit",
        ),
        pytest.param(
            "2023-01-15", "2025-09-01", Spoken(K.YEARS, months=7, years=2), id="and 7 months"
        ),
    ],
)
def test_the_table_of_durations(start: str, end: str, expected: Spoken) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert spoken((last - first).days, first, last) == expected


def test_a_duration_runs_forwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        spoken(-1, date(2025, 5, 2), date(2025, 5, 1))


MID_MARCH = When("2025-03", Qualifier.MID)
ABOUT_MID_MARCH = When("2025-03~", Qualifier.MID)


@pytest.mark.parametrize("when", [MID_MARCH, ABOUT_MID_MARCH], ids=["half", "rond half"])
def test_from_mid_march_to_30_april_is_about_six_weeks(when: When) -> None:
    found = distance(when, date(2025, 4, 30), no_anchors)
    assert found is not None
    assert not found.exact
    assert say(found) == Spoken(K.WEEKS, 6, shade=S.ABOUT)


@pytest.mark.parametrize(
    ("when", "end", "expected"),
    [
        pytest.param(When("2025-03-17"), "2025-03-20", Spoken(K.DAYS, days=3), id="exact"),
        pytest.param(When("2025-03"), "2025-04-30", None, id="29 days range, 45 days"),
        pytest.param(
            When("2025-03"), "2025-05-30", Spoken(K.WEEKS, 11, shade=S.ABOUT), id="29 of 75"
        ),
        pytest.param(When("2025-05-02~"), "2025-05-13", None, id="6 days range, 11 days"),
        pytest.param(
            When("2025-05-02~"), "2025-05-14", Spoken(K.DAYS, days=12, shade=S.ABOUT), id="12"
        ),
        pytest.param(
            When("2025-01", Qualifier.BEGIN),
            "2025-06-05",
            Spoken(K.MONTHS, months=5, shade=S.ABOUT),
            id="about five months",
        ),
        pytest.param(
            When("2011"),
            "2026-11-22",
            Spoken(K.YEARS, years=15, shade=S.ABOUT),
            id="since 2011",
        ),
        pytest.param(MID_MARCH, "2025-03-18", None, id="may lie after it"),
        pytest.param(When("2025-03-17"), "2025-03-16", None, id="lies after it"),
        pytest.param(When("../2025-03-17"), "2025-04-30", None, id="open start"),
        pytest.param(When("2025-03-17/.."), "2025-04-30", None, id="open end"),
        pytest.param(When(words="lang geleden"), "2025-04-30", None, id="unknown"),
    ],
)
def test_a_distance_is_said_only_when_honest(
    when: When, end: str, expected: Spoken | None
) -> None:
    found = distance(when, date.fromisoformat(end), no_anchors)
    assert (None if found is None else say(found)) == expected


def test_months_of_a_vague_distance_are_those_that_are_sure() -> None:
    found = distance(MID_MARCH, date(2025, 5, 20), no_anchors)
    assert found is not None
    assert (found.least, found.most, found.months) == (61, 70, 2)


DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))


def check_never_more_than_true(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    said = spoken(days, start, end)
    counts = (said.years, said.months, said.weeks, said.days)
    assert (said.kind is K.SAME_DAY) == (counts == (0, 0, 0, 0)) == (days == 0)
    most = said.years * 366 + said.months * 31 + said.weeks * 7 + said.days
    if said.shade is S.ALMOST:
        assert most > days
    else:
        assert said.years * 365 + said.months * 28 + said.weeks * 7 + said.days <= days
    if days <= 97:
        assert (said.years, said.months, said.weeks * 7 + said.days) == (0, 0, days)


@given(DAYS, st.integers(0, 8000))
@settings(max_examples=100, deadline=None)
def test_what_is_said_is_true(start: date, days: int) -> None:
    check_never_more_than_true(start, days)


@pytest.mark.stress
@given(DAYS, st.integers(0, 8000))
@settings(max_examples=trials(10_000), deadline=None)
def test_what_is_said_is_true_in_all_trials(start: date, days: int) -> None:
    check_never_more_than_true(start, days)


@given(DAYS, st.integers(0, 400), st.integers(0, 2000))
@settings(max_examples=100, deadline=None)
def test_a_vague_distance_is_never_said_as_exact(start: date, width: int, gap: int) -> None:
    latest = start + timedelta(days=width)
    found = measure(start, latest, latest + timedelta(days=gap))
    if found is None:
        assert 2 * width > gap + width / 2
        return
    assert found.exact is (width == 0)
    assert (say(found).shade is S.ABOUT) is (width > 0)
