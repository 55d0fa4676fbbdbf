"""The packs of other countries: whole, dated, and nothing unseen is called sure."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.core.admissibility import Standing, admissibility
from app.core.law import Confidence
from app.core.moment import Unit, When
from app.core.pack import RulePack, amount, by_id, parameter
from app.core.pack_days import statutory_days
from app.core.terms import deadline
from app.paths import resources
from app.rules.checks import check_packs
from app.rules.reading import packs, read_pack
from tests.cases import data_case, first_complained

FOLDER = resources() / "rules"
SWITCH = date(2026, 4, 7)  # the last day on which a complaint waits eight weeks


def pack_of(country: str) -> RulePack:
    return read_pack(FOLDER, country)


def test_every_pack_passes_its_checks() -> None:
    assert check_packs(FOLDER, date(2026, 11, 22)) == ()
    assert {"nl", "uk", "de"} <= set(packs(FOLDER))


PARAMETERS = [
    ("uk", "uk.lba.days", "14", "2026-11-22"),
    ("uk", "uk.reject.days", "30", "2026-11-22"),
    ("uk", "uk.smallclaims.max", "10000", "2026-11-22"),
    ("uk", "uk.ofcom.loss", "10.34", "2026-04-01"),
    ("uk", "uk.ofcom.appt", "31.19", "2026-03-31"),
    ("uk", "uk.telecom.adr_wait", "8", "2026-04-07"),
    ("uk", "uk.telecom.adr_wait", "6", "2026-04-08"),
    ("de", "de.court.max", "10000", "2026-01-01"),
    ("de", "de.outage.late", "10", "2026-11-22"),
]


@pytest.mark.parametrize(("country", "key", "value", "day"), PARAMETERS)
def test_numbers(country: str, key: str, value: str, day: str) -> None:
    row = parameter(pack_of(country), key, date.fromisoformat(day))
    assert row is not None
    assert str(amount(row)) == value


def test_a_rate_that_ended_is_not_there() -> None:
    assert parameter(pack_of("uk"), "uk.ofcom.loss", date(2027, 4, 1)) is None


def test_nothing_british_is_called_sure() -> None:
    pack = pack_of("uk")
    found = [one.confidence for one in pack.parameters]
    found += [one.confidence for one in pack.citations]
    found += [one.confidence for one in pack.bodies]
    assert len(found) > 40
    assert Confidence.HIGH not in found


WAITS = [
    (SWITCH, timedelta(weeks=8)),
    (SWITCH + timedelta(days=1), timedelta(weeks=6)),
    (date(2026, 1, 5), timedelta(weeks=8)),
    (date(2026, 9, 1), timedelta(weeks=6)),
]


@pytest.mark.parametrize(("complained", "wait"), WAITS)
def test_a_scheme_waits_by_the_day_of_the_complaint(complained: date, wait: timedelta) -> None:
    pack = pack_of("uk")
    body = by_id(pack.bodies, "cisas")
    assert body is not None
    case = first_complained(data_case("uk-thin"), When(edtf=complained.isoformat()))
    opens = complained + wait
    calendar = statutory_days(pack)
    before = admissibility(case, body, opens - timedelta(days=1), calendar, affiliated=True)
    there = admissibility(case, body, opens, calendar, affiliated=True)
    assert (before.standing, before.opens) == (Standing.NOT_YET, opens)
    assert there.standing is Standing.OPEN


TERMS = [
    ("uk", "2026-12-11", "2026-12-29"),  # 25 and 28 December are bank holidays
    ("uk", "2026-08-17", "2026-09-01"),  # the last Monday of August
    ("uk", "2026-04-22", "2026-05-06"),  # 5 May is none
    ("uk", "2026-04-20", "2026-05-05"),  # the first Monday of May
    ("de", "2026-04-17", "2026-05-04"),  # 1 May, then a weekend
    ("de", "2026-12-11", "2026-12-28"),  # two days of Christmas and a Sunday
    ("de", "2026-10-17", "2026-11-02"),  # 31 October is no holiday of every Land
]


@pytest.mark.parametrize(("country", "start", "due"), TERMS)
def test_a_term_ends_on_a_working_day_of_the_country(
    country: str, start: str, due: str
) -> None:
    calendar = statutory_days(pack_of(country))
    found = deadline(date.fromisoformat(start), 14, Unit.DAYS, calendar)
    assert found.due == date.fromisoformat(due)
