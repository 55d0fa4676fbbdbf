"""Days for a calendar program: an ``.ics`` file of events that last a whole day.

It says what its caller says and no more, in the order of its entries, and the same entries
give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from app.writers.characters import one_line

MAKER = "-//Geachte//Geachte//NL"
_MORNING = timedelta(hours=9)  # when an alarm sounds


@dataclass(frozen=True)
class Entry:
    """An event: its day, what it is called, and how many days before it an alarm sounds.

    ``key`` names the event for ever: a calendar that has it already changes it.
    """

    key: tuple[str, ...]
    day: date
    title: str
    alarms: tuple[int, ...] = ()


def calendar_file(entries: Iterable[Entry], made: date) -> bytes:
    """Return the bytes of a calendar with *entries*, said to be made on *made*.

    An alarm sounds at nine in the morning.  Characters that no file carries are spelled out.
    """
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    stamp = datetime.combine(made, time.min, UTC)
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    return bytes(calendar.to_ical(sorted=False))


def uid(key: tuple[str, ...]) -> str:
    """Return the name of an event: it tells nothing of what it was made from."""
    joined = "\x00".join(key).encode("utf-8", "surrogatepass")
    return f"{hashlib.sha256(joined).hexdigest()[:32]}@geachte.invalid"


def _event(entry: Entry, stamp: datetime) -> Event:
    title = one_line(entry.title)
    event = Event()
    event.add("uid", uid(entry.key))
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.day)  # as a date, so that its type is written with it
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    for days in entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", _MORNING - timedelta(days=days))
        event.add_component(alarm)
    return event
