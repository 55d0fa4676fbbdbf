"""The table of holidays says what the library says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.core import holiday_table
from app.core.holiday import from_library, holidays_of
from app.paths import resources
from app.rules.reading import packs
from tests.unit.holiday_table import COUNTRIES, text


def test_the_table_is_that_of_the_library_of_today() -> None:
    assert Path(holiday_table.__file__).read_text("utf-8") == text()


def test_the_countries_in_the_table_have_rules() -> None:
    known = {country.upper() for country in packs(resources() / "rules")}
    assert set(COUNTRIES) <= known  # the others are asked of the library itself


@pytest.mark.parametrize("optional", [True, False])
@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("NL", 1970, 2100),
        ("NL", 2020, 2020),
        ("NL", 2013, 2014),
        ("NL", 2030, 2029),
        ("NL", 1969, 1971),
        ("NL", 2099, 2101),
        ("BE", 2020, 2026),
        ("UK", 2024, 2025),
    ],
)
def test_both_ways_give_the_same(code: str, first: int, last: int, optional: bool) -> None:
    assert holidays_of(code, first, last, optional) == from_library(code, first, last, optional)


def test_a_country_that_is_in_the_table_loads_no_library() -> None:
    script = (
        "import sys; from app.core.calendar import statutory, trader;"
        "statutory('nl'); trader('nl'); sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
