from __future__ import annotations

from datetime import date

import pytest

from app.core.calendar import trader
from app.core.duration import Spoken, SpokenKind, SpokenShade
from app.core.ids import FactId
from app.core.moment import Due, DueMode, Offset, Qualifier, Term, Unit, When
from app.core.terms import lateness, promised_deadline, to_confirm_from
from app.core.when import Span, day, no_anchors

FIRM = trader("nl")
ON, BY, NOT_BEFORE = DueMode.ON, DueMode.BY, DueMode.NOT_BEFORE
U = Unit


def last_days(due: Due, made: When | None = None) -> tuple[str, str] | None:
    found = promised_deadline(due, made, no_anchors, FIRM)
    return None if found is None else (str(found.earliest), str(found.latest))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        pytest.param(Due(When("2025-03-17")), ("2025-03-17", "2025-03-17"), id="on a day"),
        pytest.param(Due(When("2025-03-17"), mode=BY), ("2025-03-17", "2025-03-17"), id="by"),
        pytest.param(
            Due(When("2025-03-17T08:00/2025-03-17T12:00")),
            ("2025-03-17", "2025-03-17"),
            id="between two times",
        ),
        pytest.param(
            Due(When("2025-03", Qualifier.MID)), ("2025-03-11", "2025-03-20"), id="half maart"
        ),
        pytest.param(
            Due(When("2025-03~", Qualifier.MID), mode=BY),
            ("2025-03-08", "2025-03-23"),
            id="by about mid-March stays vague",
        ),
        pytest.param(Due(When("2025-04")), ("2025-04-01", "2025-04-30"), id="in April"),
        pytest.param(
            Due(When("2025-04"), mode=BY), ("2025-04-30", "2025-04-30"), id="by April"
        ),
        pytest.param(
            Due(When("2025-04~"), mode=BY), ("2025-03-25", "2025-05-07"), id="by about April"
        ),
        pytest.param(
            Due(When(week="2025-W15"), mode=BY), ("2025-04-13", "2025-04-13"), id="by a week"
        ),
        pytest.param(Due(When("../2025-05-01")), ("2025-05-01", "2025-05-01"), id="until"),
        pytest.param(Due(When("2025-05-02/..")), None, id="from a day on"),
        pytest.param(Due(When("2025-05-02"), mode=NOT_BEFORE), None, id="not before"),
        pytest.param(Due(When(words="snel")), None, id="soon"),
        pytest.param(Due(), None, id="undated"),
    ],
)
def test_due_at_a_moment(due: Due, expected: tuple[str, str] | None) -> None:
    assert last_days(due) == expected


@pytest.mark.parametrize(
    ("term", "made", "expected"),
    [
        pytest.param(
            Term(1, U.WORKING_DAYS), "2018-05-02", ("2018-05-03", "2018-05-03"), id="one wd"
        ),
        pytest.param(
            Term(1, U.WORKING_DAYS), "2018-05-04", ("2018-05-07", "2018-05-07"), id="on Friday"
        ),
        pytest.param(
            Term(2, U.WORKING_DAYS), "2026-04-02", ("2026-04-07", "2026-04-07"), id="Easter"
        ),
        pytest.param(
            Term(14, U.DAYS), "2026-12-11", ("2026-12-25", "2026-12-25"), id="never moved"
        ),
        pytest.param(
            Term(1, U.MONTHS), "2027-01-31", ("2027-02-28", "2027-02-28"), id="a month"
        ),
        pytest.param(
            Term(48, U.HOURS), "2026-11-20T16:00", ("2026-11-22", "2026-11-22"), id="48 h"
        ),
        pytest.param(
            Term(4, U.HOURS), "2026-11-20T16:00", ("2026-11-20", "2026-11-20"), id="4 h"
        ),
        pytest.param(
            Term(4, U.HOURS), "2026-11-20T22:00", ("2026-11-21", "2026-11-21"), id="past 24:00"
        ),
        pytest.param(
            Term(4, U.HOURS), "2026-11-20", ("2026-11-21", "2026-11-21"), id="no time known"
        ),
        pytest.param(
            Term(1, U.WEEKS), "2025-04-15~", ("2025-04-19", "2025-04-25"), id="about a day"
        ),
        pytest.param(
            Term(1, U.WEEKS, day(date(2025, 5, 1))),
            "2025-04-15",
            ("2025-05-08", "2025-05-08"),
            id="its own start",
        ),
        pytest.param(Term(1, U.WEEKS), "2025-04-15/..", None, id="an open start"),
    ],
)
def test_due_within_a_term(term: Term, made: str, expected: tuple[str, str] | None) -> None:
    assert last_days(Due(term=term), When(made)) == expected


def test_a_term_without_a_start_has_no_day() -> None:
    assert last_days(Due(term=Term(1, U.DAYS))) is None
    assert last_days(Due(term=Term(1, U.DAYS)), When(words="toen")) is None


def test_a_term_may_count_from_another_fact() -> None:
    start = When(relative_to=FactId("call"), offset=Offset(2, U.DAYS))
    found = promised_deadline(
        Due(term=Term(1, U.WEEKS, start)), None, lambda _: When("2025-04-28"), FIRM
    )
    assert found == Span(date(2025, 5, 7), date(2025, 5, 7))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        pytest.param(Due(When("2018-05-02"), mode=NOT_BEFORE), "2018-05-02", id="a day"),
        pytest.param(Due(When("2018-05"), mode=NOT_BEFORE), "2018-05-01", id="a month"),
        pytest.param(Due(When("2018-05-02/..")), "2018-05-02", id="from a day on"),
        pytest.param(Due(term=Term(2, U.WEEKS), mode=NOT_BEFORE), "2018-05-14", id="a term"),
        pytest.param(
            Due(When("../2018-05-02"), mode=NOT_BEFORE), "2018-05-02", id="open start"
        ),
        pytest.param(Due(When("2018-05-02")), None, id="on a day"),
        pytest.param(Due(term=Term(2, U.WEEKS)), None, id="within a term"),
        pytest.param(Due(When(words="later"), mode=NOT_BEFORE), None, id="unknown"),
    ],
)
def test_what_is_to_be_confirmed(due: Due, expected: str | None) -> None:
    found = to_confirm_from(due, When("2018-04-30"), no_anchors, FIRM)
    assert (None if found is None else str(found)) == expected


def exactly(known: str) -> Span:
    return Span(date.fromisoformat(known), date.fromisoformat(known))


@pytest.mark.parametrize(
    ("due", "done", "unit", "days", "working_days", "said_in"),
    [
        pytest.param("2025-03-22", "2025-03-25", U.DAYS, 3, 2, U.DAYS, id="three days"),
        pytest.param(
            "2018-05-03", "2018-05-04", U.WORKING_DAYS, 1, 1, U.WORKING_DAYS, id="one wd"
        ),
        pytest.param(
            "2018-05-04", "2018-05-05", U.WORKING_DAYS, 1, 0, U.DAYS, id="on a Saturday"
        ),
        pytest.param(
            "2018-05-09", "2018-05-11", U.WORKING_DAYS, 2, 1, U.WORKING_DAYS, id="Ascension"
        ),
        pytest.param("2025-03-17", "2025-04-30", U.DAYS, 44, 31, U.DAYS, id="44 days"),
        pytest.param("2025-03-17", "2025-03-17", U.DAYS, 0, 0, U.DAYS, id="in time"),
        pytest.param("2025-03-17", "2025-03-14", U.WORKING_DAYS, 0, 0, U.DAYS, id="early"),
    ],
)
def test_how_late(
    due: str, done: str, unit: Unit, days: int, working_days: int, said_in: Unit
) -> None:
    found = lateness(exactly(due), date.fromisoformat(done), unit, FIRM)
    assert (found.days, found.working_days, found.unit) == (days, working_days, said_in)
    assert found.at_least == days
    assert found.late is (days > 0)
    assert not found.about


def test_late_as_it_is_said() -> None:
    found = lateness(exactly("2025-03-17"), date(2025, 4, 30), U.DAYS, FIRM)
    assert found.spoken == Spoken(SpokenKind.WEEKS, weeks=6, days=2)
    assert lateness(exactly("2025-03-17"), date(2025, 3, 17), U.DAYS, FIRM).spoken is None


def test_after_a_vague_day_only_the_least_is_sure() -> None:
    half_march = Span(date(2025, 3, 11), date(2025, 3, 20))
    found = lateness(half_march, date(2025, 4, 30), U.WORKING_DAYS, FIRM)
    assert (found.about, found.at_least, found.unit) == (True, 41, U.DAYS)
    assert found.spoken == Spoken(SpokenKind.WEEKS, weeks=6, shade=SpokenShade.ABOUT)


def test_within_a_vague_range_nothing_is_late_yet() -> None:
    half_march = Span(date(2025, 3, 11), date(2025, 3, 20))
    found = lateness(half_march, date(2025, 3, 20), U.DAYS, FIRM)
    assert not found.late
    assert found.spoken is None
