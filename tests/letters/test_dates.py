"""Moments in words, in both languages: every row of the sentence catalogue and its rules."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given

from app.core.moment import PartOfDay, Unit, When
from app.core.when import is_vague, no_anchors
from app.letters.dates import Dates
from app.paths import templates
from tests.letters.date_rows import ABOUT, BEGIN, END, ROWS, away
from tests.letters.workshop import NBSP, language
from tests.random_moments import moments

DAY = date(2025, 4, 30)


def dates(code: str, day: date = DAY) -> Dates:
    return Dates(language(code), no_anchors, day)


def said(text: str) -> str:
    """Return *text* with ``_`` for the spaces that do not break."""
    return text.replace(NBSP, "_")


@pytest.mark.parametrize(("when", "dutch", "english"), ROWS.values(), ids=ROWS)
def test_every_row(
    when: When, dutch: tuple[str | None, ...], english: tuple[str | None, ...]
) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        phrase, bare, cell = expected
        assert said(dates(code).phrase(when)) == phrase
        assert bare is None or said(dates(code).bare(when)) == bare
        assert cell is None or said(dates(code).cell(when)) == cell


@pytest.mark.parametrize(
    ("when", "dutch", "english"),
    [
        (When(edtf="2025-03", qualifier=END), "eind maart 2025", "end of March 2025"),
        (When(edtf="2025-03", qualifier=BEGIN), "begin maart 2025", "beginning of March 2025"),
        (When(edtf="2017", qualifier=END), "eind 2017", "end of 2017"),
        (When(edtf="2025-02-18"), "18_februari 2025", "18_February 2025"),
        (When(edtf="2025-04-28"), "28_april 2025", "28_April 2025"),
        (When(edtf="2025-04"), "april 2025", "April 2025"),
        (away(1, Unit.WEEKS), "een week later", "a week later"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_label_has_its_year_and_no_article(when: When, dutch: str, english: str) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        written = dates(code)
        written.phrase(When(edtf="2025-01-01"))
        assert said(written.label(when)) == expected


@pytest.mark.parametrize("form", ["phrase", "bare"])
def test_a_year_stands_where_it_is_new(form: str) -> None:
    written = dates("nl")
    moments_of = ["2024-12-30", "2024-12-31", "2025-01-02", "2025-02", "2024-12", "2024-12-01"]
    found = [said(getattr(written, form)(When(edtf=one))) for one in moments_of]
    shown = [re.findall(r"20\d\d", text) for text in found]
    assert shown == [["2024"], [], ["2025"], [], ["2024"], []]


def test_a_range_shows_each_new_year_once() -> None:
    written = dates("en")
    assert said(written.phrase(When(edtf="2024-12/2025-01"))).count("20") == 2
    assert said(written.phrase(When(edtf="2025-01-03/2025-01-05"))) == "between 3 and 5_January"
    assert said(written.day(date(2025, 3, 1), year=None)) == "1_March"
    assert said(written.day(date(2025, 3, 1))) == "1_March 2025"


def test_a_year_is_shown_or_kept_out_when_asked() -> None:
    written = dates("nl")
    when = When(edtf="2025-02-18")
    assert said(written.phrase(when, year=False)) == "op 18_februari"
    assert said(written.phrase(when)) == "op 18_februari 2025"
    assert said(written.phrase(when, year=True)) == "op 18_februari 2025"
    assert said(written.cell(when, year=True)) == "18_februari 2025"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        pytest.param("2025-04-30", True, id="the day itself"),
        pytest.param("2025-04-16", True, id="fourteen days ago"),
        pytest.param("2025-04-15", False, id="fifteen days ago"),
        pytest.param("2025-05-14", True, id="in fourteen days"),
        pytest.param("2025-05-15", False, id="in fifteen days"),
    ],
)
def test_a_weekday_is_said_near_the_letter(day: str, *, shown: bool) -> None:
    name = language("en").weekday(date.fromisoformat(day).isoweekday())
    assert (name in dates("en").phrase(When(edtf=day))) is shown
    assert (name in dates("en").phrase(When(edtf=f"{day}T10:00"))) is shown
    assert name not in dates("en").phrase(When(edtf=day), weekday=False)
    assert name not in dates("en").cell(When(edtf=day))
    assert name not in dates("en").phrase(When(edtf=f"{day}~"))


@pytest.mark.parametrize(
    ("when", "dutch", "english"),
    [
        (When(edtf="2018-05-02T09:00"), "om 9.00_uur", "at 9_am"),
        (When(edtf="2018-05-02T12:30~"), "rond 12.30_uur", "around 12.30_pm"),
        (When(edtf="2018-05-02T12:30", qualifier=ABOUT), "rond 12.30_uur", "around 12.30_pm"),
        (
            When(edtf="2018-05-02", part_of_day=PartOfDay.EVENING),
            "in de avond",
            "in the evening",
        ),
        (When(edtf="2018-05-02"), "", ""),
        (When(edtf="2018-05-02T08:00/2018-05-02T12:00"), "", ""),
        (When(words="ooit"), "", ""),
    ],
)
def test_the_time_alone(when: When, dutch: str, english: str) -> None:
    assert said(dates("nl").time_only(when)) == dutch
    assert said(dates("en").time_only(when)) == english


MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
)
DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"


@given(when=moments())
def test_nothing_is_said_that_nobody_gave(when: When) -> None:
    written = dates("nl")
    for text in (written.phrase(when), written.bare(when), written.label(when)):
        assert "{" not in text
        assert text == text.strip()
        assert "  " not in text
        given_weekday = when.weekday is not None or not is_vague(when)
        assert given_weekday or not any(day in text for day in DAYS.split())
        if is_vague(when) and when.edtf and len(when.edtf) == 4:
            assert not any(month in text for month in MONTHS.split())


@given(when=moments())
def test_both_languages_say_the_same_figures(when: When) -> None:
    dutch, english = dates("nl").cell(when), dates("en").cell(when)
    assert re.findall(r"\d{4}", dutch) == re.findall(r"\d{4}", english)
    assert bool(dutch) == bool(english)


def test_both_languages_have_every_pattern() -> None:
    assert templates().is_dir()
    for table in ("when", "bare", "cell", "clock_only", "units", "distances", "duration"):
        assert set(language("nl").data[table]) == set(language("en").data[table])


@pytest.mark.parametrize(
    ("when", "dutch", "english"),
    [
        (When(edtf="2025-03-17"), "op maandag_17_maart 2025", "on Monday_17_March 2025"),
        (When(edtf="2025-03", qualifier=END), "eind maart 2025", "at the end of March 2025"),
        (When(edtf="2025-03-17~"), "rond 17_maart 2025", "around 17_March 2025"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_in_full_each_date_stands_by_itself(when: When, dutch: str, english: str) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        written = dates(code)
        written.full = True
        assert [said(written.phrase(when)) for _ in range(2)] == [expected] * 2


ENDS = [
    (When(edtf="2025-12-04"), "tot en met 4_december 2025", "until 4_December 2025"),
    (When(edtf="2025-12"), "tot en met december 2025", "until December 2025"),
    (When(edtf="2025-12-04T18:00"), "tot 4_december 2025, 18.00_uur", None),
    (
        When(edtf="2025-12-04", part_of_day=PartOfDay.MORNING),
        "tot 4_december 2025, ochtend",
        None,
    ),
    (When(edtf="2025-12-04~"), "tot rond 4_december 2025", None),
    (When(edtf="2025-12", qualifier=END), "tot eind december 2025", None),
    (When(words="toen het sneeuwde"), "", ""),
]


@pytest.mark.parametrize(("when", "dutch", "english"), ENDS)
def test_a_last_day_is_included_and_a_last_minute_is_not(
    when: When, dutch: str, english: str | None
) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        told = dates(code)
        found = told.until(when, told.cell(when, year=True))
        assert expected is None or said(found) == expected
