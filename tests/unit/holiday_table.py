"""Writes ``app/core/holiday_table.py`` anew: ``python -m tests.unit.holiday_table``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from app.core import holiday_table
from app.core.calendar import FIRST_YEAR, LAST_YEAR
from app.core.holiday import Holiday, from_library

COUNTRIES = ("NL",)  # those with a rule pack
HEAD = '''\
"""The public holidays of a few countries, so that most runs need not load a large library.

Made from the library by ``python -m tests.unit.holiday_table``; a test says when that has to
be done again.
"""

from __future__ import annotations

FIRST_YEAR = {first}
LAST_YEAR = {last}
NONE = "-"  # a year without that holiday

# Country, key and whether it is optional: month and day in each year from the first on.
DAYS: dict[tuple[str, str, bool], str] = {{
'''


def text() -> str:
    """The module as it should be."""
    head = HEAD.format(first=FIRST_YEAR, last=LAST_YEAR)
    return head + "".join(line for code in COUNTRIES for line in _country(code)) + "}\n"


def _country(code: str) -> Iterator[str]:
    public = set(from_library(code, FIRST_YEAR, LAST_YEAR, optional=False))
    known = set(from_library(code, FIRST_YEAR, LAST_YEAR, optional=True))
    for optional, found in ((False, public), (True, known - public)):
        for key in sorted({holiday.key for holiday in found}):
            days = " ".join(_days(found, key))
            yield f'    ("{code}", "{key}", {optional}): (\n'
            yield from (f'        "{line} "\n' for line in wrap(days, 80))
            yield "    ),\n"


def _days(found: set[Holiday], key: str) -> Iterator[str]:
    by_year = {one.day.year: f"{one.day:%m%d}" for one in found if one.key == key}
    assert len(by_year) == sum(one.key == key for one in found), f"{key} comes twice a year"
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        yield by_year.get(year, holiday_table.NONE)


if __name__ == "__main__":
    Path(holiday_table.__file__).write_text(text(), encoding="utf-8")
