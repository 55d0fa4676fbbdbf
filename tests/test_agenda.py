"""The dated things of cases in a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from icalendar import Calendar

from app.agenda import ALARMS, agenda
from app.core.case import Case
from app.core.dated import DatedKind, Digest
from app.core.digest import digest
from app.core.pack import RulePack
from app.paths import resources
from app.rules.reading import read_pack
from tests import cases

DAY = date(2025, 5, 6)


@cache
def pack() -> RulePack:
    """Return the Dutch rules."""
    return read_pack(resources() / "rules", "nl")


@cache
def kpn() -> Digest:
    """Return the digest of the example."""
    return digest(cases.example("kpn-digital-tv"), pack())


def read(data: bytes) -> list[tuple[date, str]]:
    """Return the days and titles in a calendar file."""
    found = Calendar.from_ical(data).walk("VEVENT")
    return [(one["DTSTART"].dt, str(one["SUMMARY"])) for one in found]


def test_what_is_still_to_come_is_in_it_by_day() -> None:
    found = read(agenda([("a", kpn())], pack(), "nl", DAY))
    committee = "Geschillencommissie Telecommunicatiediensten"
    assert found[:2] == [
        (date(2025, 5, 28), f"KPN: vanaf vandaag mogelijk: {committee}"),
        (date(2025, 6, 6), "KPN: laatste dag van uw termijn"),
    ]
    assert [day for day, _ in found] == sorted(day for day, _ in found)
    assert all(day >= DAY for day, _ in found)


def test_one_thing_alone_may_lie_behind_us() -> None:
    one = next(one for one in kpn().dated if one.kind is DatedKind.TERM_END)
    found = read(agenda([("a", kpn())], pack(), "en", date(2026, 1, 1), only=one))
    assert found == [(date(2025, 6, 6), "KPN: last day of your deadline")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_has_words_and_alarms_and_no_names(language: str) -> None:
    text = agenda([("a", kpn()), ("b", kpn())], pack(), language, date(2025, 1, 1)).decode()
    assert "Hartman" not in text
    assert "{" not in text
    assert set(ALARMS) == set(DatedKind)
    told = {
        (one.day, one.kind, one.kind is not DatedKind.LIMITATION and one.fact)
        for one in kpn().dated
    }
    assert len(read(text.encode())) == 2 * len(told)  # claims that end on one day are one


def test_a_day_is_written_with_its_type() -> None:
    text = agenda([("a", kpn())], pack(), "en", DAY).decode()
    starts = [line for line in text.splitlines() if line.startswith("DTSTART")]
    assert starts
    assert all(line.startswith("DTSTART;VALUE=DATE:") for line in starts)


def test_the_same_thing_in_two_cases_is_two_events() -> None:
    data = agenda([("a", kpn()), ("b", kpn())], pack(), "nl", DAY)
    names = [str(one["UID"]) for one in Calendar.from_ical(data).walk("VEVENT")]
    assert len(set(names)) == len(names)


def test_a_case_without_a_trader_says_company() -> None:
    whole = cases.example("kpn-digital-tv")
    bare = Case(id="x", title="x", promises=whole.promises, contacts=whole.contacts)
    found = read(agenda([("x", digest(bare, pack()))], pack(), "nl", date(2025, 1, 1)))
    assert all(title.startswith("bedrijf: ") for _, title in found)
    assert found


@pytest.mark.parametrize(
    ("kind", "lead", "days"),
    [
        (DatedKind.TERM_END, 0, (0,)),
        (DatedKind.TERM_END, 3, (3, 0)),
        (DatedKind.PROMISE_DUE, 2, (2, 0)),
        (DatedKind.BODY_UNTIL, 3, (30, 14, 3)),
    ],
)
def test_an_alarm_can_sound_some_days_early(
    kind: DatedKind, lead: int, days: tuple[int, ...]
) -> None:
    one = replace(kpn().dated[0], kind=kind)
    case = replace(kpn(), dated=(one,))
    data = agenda([("a", case)], pack(), "nl", DAY, only=one, lead=lead)
    found = Calendar.from_ical(data).walk("VALARM")
    morning = timedelta(hours=9)
    assert [alarm["TRIGGER"].dt for alarm in found] == [
        morning - timedelta(days=each) for each in days
    ]
