"""The two calendars that a rule pack describes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.core.calendar import Calendar, holiday_key, is_working_day, next_working_day
from app.core.case import Case
from app.core.pack import Holidays, RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.promised import firm_days
from app.paths import resources
from app.rules.reading import packs, read_pack
from tests.rules.made_up import made_up

RULES = resources() / "rules"
GOOD_FRIDAY, LIBERATION_DAY = date(2026, 4, 3), date(2026, 5, 5)


@pytest.mark.parametrize("day", [GOOD_FRIDAY, LIBERATION_DAY], ids=str)
def test_a_dutch_firm_works_on_two_holidays_of_the_law(day: date) -> None:
    pack = read_pack(RULES, "nl")
    assert not is_working_day(statutory_days(pack), day)
    assert is_working_day(trader_days(pack), day)


@pytest.mark.parametrize("country", packs(RULES))
def test_core_without_a_pack_counts_as_the_pack_says(country: str) -> None:
    case = Case("c", "t", jurisdiction=country)
    assert firm_days(case) == trader_days(read_pack(RULES, country))


def both(pack: RulePack) -> tuple[Calendar, Calendar]:
    return statutory_days(pack), trader_days(pack)


def test_a_made_up_country_has_weekends_and_its_own_days(tmp_path: Path) -> None:
    for calendar in both(made_up(tmp_path)):
        assert calendar.ordinals == (date(2026, 3, 3).toordinal(),)
        assert holiday_key(calendar, date(2026, 3, 3)) == "extra_day"
        assert next_working_day(calendar, date(2026, 2, 28)) == date(2026, 3, 2)


def test_firms_of_a_country_work_where_its_data_say(tmp_path: Path) -> None:
    pack = replace(made_up(tmp_path), country="de", holidays=Holidays())
    assert trader_days(pack) == statutory_days(pack)
    worked = replace(pack, holidays=Holidays(trader_works_on=("second_christmas_day",)))
    day = date(2025, 12, 26)
    assert holiday_key(statutory_days(worked), day) == "second_christmas_day"
    assert is_working_day(trader_days(worked), day)
