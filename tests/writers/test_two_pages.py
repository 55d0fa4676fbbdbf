"""A letter of regular length is at most two pages with its annexes behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.letters.compose import compose
from app.paths import resources
from app.writers.fonts import fonts
from app.writers.page import read_page
from app.writers.pdf_letter import sheets
from app.writers.pdf_text import forget_lines
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
