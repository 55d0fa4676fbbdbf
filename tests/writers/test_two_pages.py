"""A letter of regular length fits two pages, and the first is not left half empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.letters.compose import compose
from app.paths import resources
from app.writers.fonts import fonts
from app.writers.page import read_page
from app.writers.pdf_letter import sheets
from app.writers.pdf_text import MM, forget_lines
from tests.cases import named, names
from tests.letters.every import day_for, sources

DAYS = {"complaint": (-20, 0, 10, 25, 65, 90), "reminder": (0, 25), "notice": (0, 40)}


@pytest.mark.parametrize("name", names())
def test_letters_fit_two_pages(name: str) -> None:
    case, known = named(name), fonts(resources() / "fonts")
    page = read_page(resources() / "pages", "nl-left")
    for document, days in DAYS.items():
        first = day_for(case, document)
        for day in days:
            for language in ("nl", "en"):
                found = compose(
                    case, document, language, first + timedelta(days=day), sources()
                )
                made = sheets(replace(found.letter, annexes=()), page, known)
                assert len(made.sheets) <= 2, (document, language, day)
    forget_lines()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_few_lines_go_on_rather_than_leave_much_empty(language: str) -> None:
    case, known = named("kpn-digital-tv"), fonts(resources() / "fonts")
    page = read_page(resources() / "pages", "nl-left")
    found = compose(case, "reminder", language, date(2025, 5, 15), sources())
    first, *others = sheets(found.letter, page, known).sheets
    foot = max(y + strip.height for y, strip in first)
    assert page.text.bottom * MM - foot <= 8 * 15
    assert all(sum(strip.lines for _, strip in sheet) >= 2 for sheet in others)
    forget_lines()
