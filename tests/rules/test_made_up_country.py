"""A country is data: a made-up one is read, asked and checked without any code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from app.core.law import Gate
from app.core.pack import Stretch, amount, by_id, is_fresh, parameter, rates, share
from app.core.text import in_language
from app.errors import UserError
from app.rules.checks import check_packs
from app.rules.reading import company, packs, read_pack
from tests.rules.made_up import made_up, write_pack

DAY = date(2026, 6, 1)


def test_it_reads_and_passes(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    assert packs(tmp_path) == ("zz",)
    assert check_packs(tmp_path, DAY) == ()
    title = pack.grounds[0].title
    assert in_language(title, "xx", "en").text == "Titel"
    assert pack.bodies[0].address is not None


def test_a_pack_is_read_once(tmp_path: Path) -> None:
    assert made_up(tmp_path) is read_pack(tmp_path, "zz")


def test_short_keys_mean_the_country(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    found = parameter(pack, "rate", DAY)
    assert found is not None
    assert (found, amount(found)) == (parameter(pack, "zz.rate", DAY), Decimal(5))
    assert parameter(pack, "nothing", DAY) is None


def test_a_region_belongs_to_the_pack(tmp_path: Path) -> None:
    head = 'currency = "ZZD"\n'
    write_pack(tmp_path, ((head, head + 'regions = ["union"]\n'),))
    (tmp_path / "union").mkdir()
    (tmp_path / "union" / "parameters.toml").write_text(
        '[[parameters]]\nkey = "union.share"\nvalue = "1/30"\nunit = "share"\n'
        'sources = ["act"]\nchecked_on = 2026-01-01\nconfidence = "high"\n',
        encoding="utf-8",
    )
    row = parameter(read_pack(tmp_path, "zz"), "share", DAY)
    assert row is not None
    assert share(row) == Fraction(1, 30)
    assert packs(tmp_path) == ("zz",)
    assert check_packs(tmp_path, DAY) == ()
    with pytest.raises(ValueError, match="not a decimal"):
        amount(row)


def test_a_committee_takes_what_it_does_not_say_from_its_parent(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    parent, child = by_id(pack.bodies, "council"), by_id(pack.bodies, "council-goods")
    assert parent is not None
    assert child is not None
    assert (child.wait, child.form, child.address) == (parent.wait, parent.form, parent.address)
    assert child.sectors == ()
    assert child.name != parent.name


def test_companies_are_found_by_id(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    old = company(pack, "old")
    assert old is not None
    assert old.successor == "new"
    assert company(pack, "none") is None


def test_rates_cover_a_period_and_show_gaps(tmp_path: Path) -> None:
    pack = made_up(tmp_path, ("valid_from = 2026-01-01", "valid_from = 2026-02-01"))
    first, second = (row for row in pack.parameters if row.key == "zz.rate")
    assert rates(pack, "rate", date(2024, 12, 30), date(2026, 3, 1)) == (
        Stretch(date(2024, 12, 30), date(2024, 12, 31), None),
        Stretch(date(2025, 1, 1), date(2025, 12, 31), first),
        Stretch(date(2026, 1, 1), date(2026, 1, 31), None),
        Stretch(date(2026, 2, 1), date(2026, 3, 1), second),
    )
    assert rates(pack, "rate", date(2025, 12, 31), date(2025, 12, 31)) == (
        Stretch(date(2025, 12, 31), date(2025, 12, 31), first),
    )
    assert rates(pack, "rate", DAY, date(2026, 5, 31)) == ()
    assert rates(pack, "nothing", DAY, DAY) == (Stretch(DAY, DAY, None),)


@pytest.mark.parametrize(
    ("day", "fresh"),
    [
        pytest.param(date(2027, 1, 1), True, id="twelve months to the day"),
        pytest.param(date(2027, 1, 2), False, id="a day more"),
        pytest.param(date(2026, 1, 1), True, id="checked that day"),
        pytest.param(date(2025, 12, 31), False, id="before the rule"),
        pytest.param(date(9999, 12, 31), False, id="the end of time"),
    ],
)
def test_a_rule_is_fresh_for_twelve_months(tmp_path: Path, day: date, *, fresh: bool) -> None:
    row = made_up(tmp_path).parameters[1]
    assert is_fresh(row, day) is fresh


@pytest.mark.parametrize(
    ("checked", "day", "fresh"),
    [
        pytest.param(
            "2024-02-29", date(2025, 2, 28), True, id="leap day counts until the 28th"
        ),
        pytest.param("2024-02-28", date(2025, 2, 28), True, id="same day last year"),
        pytest.param("2024-02-28", date(2025, 3, 1), False, id="day after"),
        pytest.param("2024-02-28", date(2024, 2, 29), True, id="leap day itself"),
        pytest.param("2026-11-22", date(1, 1, 1), True, id="a later check, however much later"),
    ],
)
def test_a_later_check_counts(tmp_path: Path, checked: str, day: date, *, fresh: bool) -> None:
    pack = made_up(
        tmp_path, ("checked_on = 2026-01-01\nconfidence", f"checked_on = {checked}\nconfidence")
    )
    undated = next(row for row in pack.parameters if str(row.checked_on) == checked)
    assert is_fresh(replace(undated, valid_from=None, valid_to=None), day) is fresh


@pytest.mark.parametrize("country", ["nl", "ZZ", "..", "", "zz/../zz"])
def test_other_countries_are_refused(tmp_path: Path, country: str) -> None:
    write_pack(tmp_path)
    with pytest.raises(UserError, match="no rules for the country"):
        read_pack(tmp_path, country)


def test_gates_are_known_words(tmp_path: Path) -> None:
    change = ('after = ["complaint"]', 'needs = ["affiliated", "waited"]')
    assert made_up(tmp_path, change).ladder[1].needs == (Gate.AFFILIATED, Gate.WAITED)
