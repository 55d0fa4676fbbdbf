"""When something is due, in a field: a moment, a term, or no day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.calendar import known_or_weekends
from app.core.moment import Due, DueMode, Term, Unit, When
from app.core.reading.dues import read_due
from app.core.when import no_anchors
from app.gui import words
from app.gui.fields.due import DueField, due_words
from tests.gui import catalogue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAID = date(2025, 5, 6)  # a Tuesday
DAYS = known_or_weekends("nl", ())
WITHIN = Due(term=Term(5, Unit.WORKING_DAYS), mode=DueMode.BY)


@pytest.fixture
def field(qtbot: QtBot) -> DueField:
    made = DueField("Until when?", delay=0)
    qtbot.addWidget(made)
    made.show_due(None, SAID, DAYS)
    return made


@pytest.mark.parametrize(
    ("typed", "due", "read"),
    [
        ("within 5 working days", WITHIN, "by Tuesday 13 May 2025"),
        ("Friday", Due(When("2025-05-09")), "on Friday 9 May 2025"),
        ("by Friday", Due(When("2025-05-09"), mode=DueMode.BY), "by Friday 9 May 2025"),
        (
            "not before 2 June",
            Due(When("2025-06-02"), mode=DueMode.NOT_BEFORE),
            "from 2 June 2025",
        ),
    ],
)
def test_the_last_day_is_said_at_once(
    qtbot: QtBot, field: DueField, typed: str, due: Due, read: str
) -> None:
    with qtbot.waitSignal(field.edited) as heard:
        qtbot.keyClicks(field.line, typed)
    assert heard.args == [due]
    assert (field.due(), field.caption.text()) == (due, read)


def test_as_soon_as_possible_names_no_day(qtbot: QtBot, field: DueField) -> None:
    qtbot.keyClicks(field.line, "as soon as possible")
    assert "No day" in field.caption.text()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    due = field.due()
    assert due is not None
    assert due.when == When(words="as soon as possible")


def test_showing_a_term_says_its_last_day(field: DueField) -> None:
    said: list[object] = []
    field.edited.connect(said.append)
    field.show_due(WITHIN, SAID, DAYS)
    assert field.line.text() == "within 5 working days"
    assert field.caption.text() == "by Tuesday 13 May 2025"
    field.show_due(None, SAID, DAYS)
    assert (field.line.text(), field.caption.text(), said) == ("", "", [])


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize(
    "due",
    [
        WITHIN,
        Due(term=Term(14, Unit.DAYS)),
        Due(When("2025-05-09"), mode=DueMode.BY),
        Due(When("2025-05-09")),
        Due(When("2025-06-02"), mode=DueMode.NOT_BEFORE),
    ],
)
def test_what_is_shown_can_be_read_again(spoken: str, due: Due) -> None:
    words.use(catalogue.LOCALE, spoken)
    assert read_due(due_words(due, no_anchors, SAID), spoken, SAID).due == due
