"""Times of the day as people say them, in both languages, each read or asked about."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.reading.moments import read_moment
from app.core.reading.result import Direction, DoubtCode

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
