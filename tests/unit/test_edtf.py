from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.edtf import FIRST_DAY, LAST_DAY, Precision, Reading, parse, week_start
from tests.trials import trials

P = Precision

READ = {
    "2018-05-02T09:00": Reading(date(2018, 5, 2), date(2018, 5, 2), P.MINUTE, time(9)),
    "2018-05-02T09:00:30": Reading(
        date(2018, 5, 2), date(2018, 5, 2), P.MINUTE, time(9, 0, 30)
    ),
    "2018-05-02T12:30~": Reading(
        date(2018, 5, 2), date(2018, 5, 2), P.MINUTE, time(12, 30), about=True
    ),
    "2025-04-28": Reading(date(2025, 4, 28), date(2025, 4, 28), P.DAY),
    "2025-04-15~": Reading(date(2025, 4, 15), date(2025, 4, 15), P.DAY, about=True),
    "2025-04-15?": Reading(date(2025, 4, 15), date(2025, 4, 15), P.DAY, about=True),
    "2025-04-15%": Reading(date(2025, 4, 15), date(2025, 4, 15), P.DAY, about=True),
    "2024-02-29": Reading(date(2024, 2, 29), date(2024, 2, 29), P.DAY),
    "2024-02": Reading(date(2024, 2, 1), date(2024, 2, 29), P.MONTH),
    "2025-02~": Reading(date(2025, 2, 1), date(2025, 2, 28), P.MONTH, about=True),
    "2018-21": Reading(date(2018, 3, 1), date(2018, 5, 31), P.SEASON),
    "2018-22": Reading(date(2018, 6, 1), date(2018, 8, 31), P.SEASON),
    "2018-23": Reading(date(2018, 9, 1), date(2018, 11, 30), P.SEASON),
    "2017-24": Reading(date(2017, 12, 1), date(2018, 2, 28), P.SEASON),
    "2019-24": Reading(date(2019, 12, 1), date(2020, 2, 29), P.SEASON),
    "2011": Reading(date(2011, 1, 1), date(2011, 12, 31), P.YEAR),
    "1900": Reading(date(1900, 1, 1), date(1900, 12, 31), P.YEAR),
    "2199-12-31": Reading(date(2199, 12, 31), date(2199, 12, 31), P.DAY),
    "2025-04-03/2025-04-10": Reading(date(2025, 4, 3), date(2025, 4, 10), P.RANGE),
    "2025-03/2025-04": Reading(date(2025, 3, 1), date(2025, 4, 30), P.RANGE),
    "2025-03~/2025-04": Reading(date(2025, 3, 1), date(2025, 4, 30), P.RANGE, about=True),
    "2025-03/2025": Reading(date(2025, 3, 1), date(2025, 12, 31), P.RANGE),
    "2025-03-17/2025-03-17": Reading(date(2025, 3, 17), date(2025, 3, 17), P.DAY),
    "2025-03-17T09:00/2025-03-17": Reading(
        date(2025, 3, 17), date(2025, 3, 17), P.DAY, time(9)
    ),
    "2025-03-17/2025-03-17T09:00": Reading(date(2025, 3, 17), date(2025, 3, 17), P.DAY),
    "2025-03-17T08:00/2025-03-17T12:00": Reading(
        date(2025, 3, 17), date(2025, 3, 17), P.TIMES, time(8), time(12)
    ),
    "2025-03-17T22:00/2025-03-18T02:00": Reading(date(2025, 3, 17), date(2025, 3, 18), P.RANGE),
    "../2025-05-01": Reading(FIRST_DAY, date(2025, 5, 1), P.BEFORE),
    "../2025-05": Reading(FIRST_DAY, date(2025, 5, 31), P.BEFORE),
    "2025-03-17/..": Reading(date(2025, 3, 17), LAST_DAY, P.AFTER),
    "2018-11~/..": Reading(date(2018, 11, 1), LAST_DAY, P.AFTER, about=True),
}


@pytest.mark.parametrize(("text", "expected"), READ.items(), ids=READ.keys())
def test_reads(text: str, expected: Reading) -> None:
    assert parse(text) == expected


REFUSED = {
    "": "is not a date",
    "2026-02-30": "there is no day 2026-02-30",
    "2025-02-29": "there is no day",
    "2025-04-31": "there is no day",
    "2025-00": "neither a month",
    "2025-13": "neither a month",
    "2025-20": "neither a month",
    "2025-25": "nor a season",
    "2025-21-03": "there is no day",
    "2025-04-03T24:00": "there is no time 24:00",
    "2025-04-03T09:60": "there is no time",
    "2025-04-03T09": "is not a date",
    "2025-04-03T09:00Z": "is not a date",
    "2025-04-03T09:00+02:00": "is not a date",
    "2025-04-03 09:00": "is not a date",
    "20250403": "is not a date",
    "03-04-2026": "is not a date",
    "2025-4-3": "is not a date",
    "25": "is not a date",
    "1899-12-31": "between 1900 and 2199",
    "2200": "between 1900 and 2199",
    "0005-01-01": "between 1900 and 2199",
    "-2025": "is not a date",
    "Y12025": "is not a date",
    "2025-XX": "is not a date",
    "2025-03-XX": "is not a date",
    "~2025": "is not a date",
    "2025~~": "is not a date",
    "2025~-03": "is not a date",
    " 2025": "is not a date",
    "2025\n": "is not a date",
    "２０２５": "is not a date",
    "٢٠٢٥-01": "is not a date",
    "2_25": "is not a date",
    "2025-W15": "is not a date",
    "/": "is not a date",
    "2025/": "is not a date",
    "/2025": "is not a date",
    "../..": "is not a date",
    "..": "is not a date",
    "2025/2026/2027": "is not a date",
    "2026/2025": "ends before it starts",
    "2025-04-10/2025-04-03": "ends before it starts",
    "2025/2025-03": "ends before it starts",
    "2025-03-17T12:00/2025-03-17T08:00": "ends before it starts",
    "next Tuesday": "is not a date",
    "9" * 5000: "is not a date",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items(), ids=[k[:40] for k in REFUSED])
def test_refuses_with_a_short_sentence(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as refusal:
        parse(text)
    assert len(str(refusal.value)) < 120


@given(st.text("0123456789-/.T:~?%W ", max_size=24))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_or_refused_and_a_reading_runs_forwards(text: str) -> None:
    try:
        reading = parse(text)
    except ValueError:
        return
    assert reading.earliest <= reading.latest
    assert reading.earliest >= FIRST_DAY


def check_a_day_reads_back(day: date, suffix: str) -> None:
    reading = parse(day.isoformat() + suffix)
    assert (reading.earliest, reading.latest) == (day, day)
    assert reading.about is bool(suffix)


DAYS = st.dates(FIRST_DAY, LAST_DAY)
SUFFIXES = st.sampled_from(["", "~", "?", "%"])


@given(DAYS, SUFFIXES)
@settings(max_examples=100, deadline=None)
def test_a_day_reads_back(day: date, suffix: str) -> None:
    check_a_day_reads_back(day, suffix)


@pytest.mark.stress
@given(DAYS, SUFFIXES)
@settings(max_examples=trials(10_000), deadline=None)
def test_a_day_reads_back_in_all_trials(day: date, suffix: str) -> None:
    check_a_day_reads_back(day, suffix)


def check_written_out_of_order(day: date) -> None:
    for text in (f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", f"{day:%Y%m%d}", f"{day:%m/%d/%y}"):
        with pytest.raises(ValueError):
            parse(text)


@given(DAYS)
@settings(max_examples=100, deadline=None)
def test_another_order_is_never_guessed(day: date) -> None:
    check_written_out_of_order(day)


@pytest.mark.stress
@given(DAYS)
@settings(max_examples=trials(10_000), deadline=None)
def test_another_order_is_never_guessed_in_all_trials(day: date) -> None:
    check_written_out_of_order(day)


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        ("2025-W15", date(2025, 4, 7)),
        ("2025-W01", date(2024, 12, 30)),
        ("2026-W53", date(2026, 12, 28)),
    ],
)
def test_a_week_starts_on_its_monday(text: str, monday: date) -> None:
    assert week_start(text) == monday


@pytest.mark.parametrize(
    "text", ["2025-W53", "2025-W00", "2025-W1", "2025W15", "2025-15", "1899-W01", "2025-W15-3"]
)
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        week_start(text)
