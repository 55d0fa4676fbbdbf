"""Several days in a row, around the end of a year."""

from __future__ import annotations

from datetime import date

import pytest

from app.letters.moments import letter_days
from tests.letters.settings import about, scene_of
from tests.unit.builders import at


@pytest.mark.parametrize(
    ("letter", "days", "dutch", "english"),
    [
        pytest.param(
            "2025-05-06",
            ["2025-04-01", "2025-04-15"],
            "1 april en 15 april",
            "1 April and 15 April",
            id="all in the year of the letter",
        ),
        pytest.param(
            "2026-01-02",
            ["2025-12-09", "2025-12-24"],
            "9 december en 24 december 2025",
            "9 December and 24 December 2025",
            id="all in the year before",
        ),
        pytest.param(
            "2026-01-20",
            ["2025-12-09", "2025-12-24", "2026-01-02"],
            "9 december, 24 december 2025 en 2 januari 2026",
            "9 December, 24 December 2025 and 2 January 2026",
            id="over the end of the year",
        ),
        pytest.param("2026-01-20", ["2026-01-02"], "2 januari", "2 January", id="one"),
    ],
)
def test_days_in_a_row(letter: str, days: list[str], dutch: str, english: str) -> None:
    for code, words in (("nl", dutch), ("en", english)):
        scene = scene_of(about(), code, day=date.fromisoformat(letter))
        said = letter_days(scene, [at(day) for day in days])
        assert said.replace("\u00a0", " ") == words
