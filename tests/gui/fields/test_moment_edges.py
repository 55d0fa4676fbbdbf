"""Days as people write them, at the edges of a year and of a night: read at once, corrected."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.core.ids import FactId
from app.core.moment import When
from app.core.reading.result import Anchor
from app.gui import words
from app.gui.fields.moment import DateField
from tests.gui import catalogue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALL = When("2025-04-28")

# The language, the day it is, what is typed, and what stands below it.
NEW_YEAR, LEAP, AFTER = date(2025, 1, 1), date(2024, 2, 29), date(2025, 3, 1)
SPRING, AUTUMN = date(2025, 3, 30), date(2025, 10, 26)  # an hour less, an hour more
READ = [
    ("nl", NEW_YEAR, "31 december", "dinsdag 31 december 2024, gisteren"),
    ("nl", NEW_YEAR, "vorige week dinsdag", "dinsdag 24 december 2024, 8 dagen geleden"),
    ("nl", date(2024, 12, 31), "1 jan", "maandag 1 januari 2024, 12 maanden geleden"),
    ("nl", LEAP, "29 februari", "donderdag 29 februari 2024, vandaag"),
    ("nl", AFTER, "29-2", "donderdag 29 februari 2024, 12 maanden geleden"),
    ("nl", AFTER, "half april", "half april 2024"),
    (
        "nl",
        date(2025, 5, 6),
        "3-5 om 9 uur",
        "zaterdag 3 mei 2025 om 9.00 uur, 3 dagen geleden",
    ),
    ("nl", SPRING, "een week later", "ongeveer een week later: rond 5 mei 2025"),
    ("en", NEW_YEAR, "end of December", "the end of December 2024"),
    (
        "en",
        date(2024, 3, 1),
        "the day before yesterday",
        "Wednesday 28 February 2024, 2 days ago",
    ),
    ("en", SPRING, "Tuesday last week", "Tuesday 18 March 2025, 12 days ago"),
    ("en", date(2025, 3, 31), "yesterday", "Sunday 30 March 2025, yesterday"),
    ("en", AUTUMN, "26 October at 2:30 am", "Sunday 26 October 2025 at 2.30 am, today"),
    ("en", AUTUMN, "a week later", "about a week later: around 5 May 2025"),
]


@pytest.mark.parametrize(("spoken", "today", "typed", "read"), READ)
def test_the_day_is_read_from_where_today_is(
    qtbot: QtBot, spoken: str, today: date, typed: str, read: str
) -> None:
    words.use(catalogue.LOCALE, spoken)
    field = DateField("When?", delay=0)
    qtbot.addWidget(field)
    field.show_moment(None, today, lambda _fact: CALL, {Anchor.PREVIOUS: FactId("call")})
    qtbot.keyClicks(field.line, typed)
    assert field.caption.text().replace("\u00a0", " ") == read
    assert field.sure
    field.line.selectAll()
    qtbot.keyClicks(field.line, "2025-01-02")
    assert field.moment() == When("2025-01-02")
