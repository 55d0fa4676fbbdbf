"""Days for a calendar program, read back by the library that calendars read with."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from app.writers.calendar_file import Entry, calendar_file, uid

MADE = date(2025, 5, 6)
TERM = Entry(("case", "term_end", "d1"), date(2025, 5, 14), "KPN: laatste dag", (7, 1, 0))


def events(data: bytes) -> list[Event]:
    """Return the events of a calendar file."""
    return [one for one in Calendar.from_ical(data).walk("VEVENT") if isinstance(one, Event)]


def test_an_event_lasts_one_whole_day_and_keeps_nobody_busy() -> None:
    (event,) = events(calendar_file([TERM], MADE))
    assert event["DTSTART"].dt == date(2025, 5, 14)
    assert event["DTEND"].dt == date(2025, 5, 15)
    assert event["SUMMARY"] == "KPN: laatste dag"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].dt.date() == MADE


def test_alarms_sound_at_nine_in_the_morning() -> None:
    (event,) = events(calendar_file([TERM], MADE))
    alarms = event.walk("VALARM")
    sounds = [one["TRIGGER"].dt for one in alarms]
    nine = timedelta(hours=9)
    assert sounds == [nine - timedelta(days=7), nine - timedelta(days=1), nine]
    assert {str(one["DESCRIPTION"]) for one in alarms} == {"KPN: laatste dag"}


def test_the_same_days_give_the_same_bytes() -> None:
    other = Entry(("case", "body_until", "gc"), date(2026, 4, 30), "KPN: commissie")
    first = calendar_file([TERM, other], MADE)
    assert first == calendar_file([TERM, other], MADE)
    assert first.startswith(b"BEGIN:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))


def test_an_event_keeps_its_name_when_its_day_moves() -> None:
    moved = Entry(TERM.key, date(2025, 5, 20), TERM.title)
    (before,), (after,) = (events(calendar_file([one], MADE)) for one in (TERM, moved))
    assert before["UID"] == after["UID"] == uid(TERM.key)
    assert "case" not in str(before["UID"])
    assert uid(("ab", "c")) != uid(("a", "bc"))


def test_an_empty_calendar_is_one() -> None:
    assert events(calendar_file([], MADE)) == []


@given(st.text(max_size=80))
def test_any_title_stays_a_title(title: str) -> None:
    entry = Entry((title,), date(2025, 5, 14), f"x{title}")
    data = calendar_file([entry], MADE)
    (event,) = events(data)
    assert data.count(b"BEGIN:VEVENT") == 1
    assert str(event["SUMMARY"]).startswith("x")
    assert event["DTSTART"].dt == date(2025, 5, 14)
