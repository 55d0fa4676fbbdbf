"""Times of the day as people say them, in both languages, each read or asked about."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.moment import Due, DueMode, When
from app.core.reading.dues import read_due
from app.core.reading.moments import read_moment
from app.core.reading.result import Direction, DoubtCode, DueReading

TODAY = date(2025, 5, 6)
READ = {
    # "Half nine" is half past nine in Britain, half past eight in the Netherlands.
    ("en", "uk", "half nine"): "09:30",
    ("en", "uk", "half 9"): "09:30",
    ("en", "uk", "at half eight in the evening"): "20:30",
    ("en", "nl", "half past 9"): "09:30",
    ("nl", "nl", "half 9"): "08:30",
    ("nl", "uk", "half negen"): "08:30",
    ("en", "uk", "half negen"): "08:30",
    ("nl", "nl", "kwart over 8"): "08:15",
    ("nl", "nl", "5 voor half 3 's middags"): "14:25",
    ("nl", "nl", "tien over half elf"): "10:40",
    ("en", "uk", "quarter to nine"): "08:45",
    ("en", "uk", "noon"): "12:00",
    ("nl", "nl", "0.30 uur"): "00:30",
    ("nl", "nl", "00:30"): "00:30",
    ("nl", "nl", "middernacht"): "00:00",
    ("nl", "nl", "twaalf uur 's nachts"): "00:00",
    ("en", "uk", "between 9 and 5"): "09:00/2025-05-06T17:00",
    ("nl", "nl", "tussen 11 en 1 uur"): "11:00/2025-05-06T13:00",
    ("nl", "nl", "tussen 22 en 24 uur"): "22:00/2025-05-06T23:59",
}
ASKED = {
    ("en", "nl", "half nine"): (DoubtCode.WHICH, ("T09:30", "T08:30")),
    ("en", "de", "half 12"): (DoubtCode.WHICH, ("T12:30", "T11:30")),
    ("en", "nl", "half 3"): (DoubtCode.WHICH, ("T15:30", "T14:30")),
    ("nl", "nl", "half nine"): (DoubtCode.WHICH, ("T09:30", "T08:30")),
    ("en", "uk", "half three"): (DoubtCode.EARLY_HOUR, ("T15:30", "T03:30")),
    ("en", "uk", "quarter to 3"): (DoubtCode.EARLY_HOUR, ("T14:45", "T02:45")),
    ("nl", "nl", "5 voor half 3"): (DoubtCode.EARLY_HOUR, ("T14:25", "T02:25")),
    ("nl", "nl", "tien over half vier"): (DoubtCode.EARLY_HOUR, ("T15:40", "T03:40")),
}


@pytest.mark.parametrize(("language", "country", "text"), READ)
def test_a_time_is_read(language: str, country: str, text: str) -> None:
    found = read_moment(text, language, TODAY, Direction.PAST, None, country)
    assert found.doubt is None
    assert found.when is not None
    assert found.when.edtf == f"{TODAY}T{READ[language, country, text]}"


@pytest.mark.parametrize(("language", "country", "text"), ASKED)
def test_what_may_be_two_times_is_asked(language: str, country: str, text: str) -> None:
    code, times = ASKED[language, country, text]
    found = read_moment(text, language, TODAY, Direction.PAST, None, country)
    assert found.doubt is not None
    assert found.doubt.code is code
    assert tuple(one.edtf for one in found.doubt.proposals) == tuple(
        f"{TODAY}{at}" for at in times
    )
    assert found.when is not None
    assert found.when.edtf == str(TODAY)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("nl", "24:00", "2025-05-07T00:00"),
        ("nl", "gisteren 24.00 uur", "2025-05-06T00:00"),
        ("en", "3 May 24:00", "2025-05-04T00:00"),
        ("en", "3 May 12 am", "2025-05-03T00:00"),
    ],
)
def test_a_day_ends_with_its_last_hour(language: str, text: str, wanted: str) -> None:
    found = read_moment(text, language, TODAY)
    assert (found.when, found.doubt) == (When(edtf=wanted), None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "2 mei middernacht"),
        ("nl", "2 mei 12 uur 's nachts"),
        ("en", "midnight on 2 May"),
    ],
)
def test_the_midnight_of_a_day_is_its_end_or_its_beginning(language: str, text: str) -> None:
    found = read_moment(text, language, TODAY)
    assert found.doubt is not None
    assert [one.edtf for one in found.doubt.proposals] == [
        "2025-05-03T00:00",
        "2025-05-02T00:00",
    ]


def test_a_row_of_times_that_ends_before_it_begins_is_not_guessed() -> None:
    for text in ("tussen 9:30 en 9:15", "tussen 13 en 9 uur", "tussen 9 en 05:00"):
        found = read_moment(text, "nl", TODAY)
        assert found.doubt is not None
        assert found.doubt.code is DoubtCode.BACKWARDS


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("by midnight", "en", "2025-05-06"),
        ("by midnight on Friday", "en", "2025-05-09"),
        ("uiterlijk vrijdag 24.00 uur", "nl", "2025-05-09"),
        ("vrijdag voor middernacht", "nl", "2025-05-09"),
    ],
)
def test_what_is_due_by_midnight_is_due_on_the_day_that_ends(
    text: str, language: str, wanted: str
) -> None:
    found = read_due(text, language, TODAY)
    assert found == DueReading(Due(when=When(edtf=wanted), mode=DueMode.BY))
