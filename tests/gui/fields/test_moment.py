"""A moment in a field: read as it is typed, kept as it was meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.core.ids import FactId
from app.core.moment import Offset, PartOfDay, Qualifier, Unit, When
from app.core.reading.moments import read_moment
from app.core.reading.result import Anchor, Direction
from app.core.when import no_anchors
from app.gui import words
from app.gui.fields.moment import DateField, How, how_precise, made_precise
from app.gui.moments import typed_words
from tests.gui import catalogue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2025, 5, 6)
DAY = When("2025-04-28")
CALL = FactId("call")


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("When?", precise=True, delay=0)
    qtbot.addWidget(made)
    made.show_moment(None, TODAY, lambda _fact: DAY, {Anchor.PREVIOUS: CALL})
    return made


def _told(field: DateField) -> list[When | None]:
    said: list[When | None] = []
    field.edited.connect(said.append)
    return said


def _type(qtbot: QtBot, field: DateField, text: str) -> None:
    field.line.selectAll()
    if text:
        qtbot.keyClicks(field.line, text)
    else:
        qtbot.keyClick(field.line, Qt.Key.Key_Delete)


@pytest.mark.parametrize(
    ("typed", "when", "read"),
    [
        ("28/4", DAY, "Monday 28 April 2025, 8 days ago"),
        ("yesterday", When("2025-05-05"), "Monday 5 May 2025, yesterday"),
        ("around 3 April", When("2025-04-03", Qualifier.ABOUT), "around 3 April 2025"),
        ("mid-April", When("2025-04", Qualifier.MID), "mid-April 2025"),
        (
            "2 May at 9 am",
            When("2025-05-02T09:00"),
            "Friday 2 May 2025 at 9 am, 4 days ago",
        ),
    ],
)
def test_what_is_typed_is_read_at_once(
    qtbot: QtBot, field: DateField, typed: str, when: When, read: str
) -> None:
    said = _told(field)
    if typed == "28/4":
        words.use(catalogue.LOCALE, "nl")  # where the day comes first
        read = "maandag 28 april 2025, 8 dagen geleden"
    _type(qtbot, field, typed)
    assert field.caption.text().replace("\u00a0", " ") == read
    assert field.caption.property("kind") == "reading"
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said == [when]
    field.show_moment(when, TODAY)
    assert field.line.text() == typed


def test_a_doubt_has_its_proposals_as_buttons(qtbot: QtBot, field: DateField) -> None:
    said = _told(field)
    _type(qtbot, field, "31 April")
    assert field.caption.property("kind") == "doubt"
    assert [one.text().replace("\u00a0", " ") for one in field.proposals] == [
        "Wednesday 30 April 2025",
        "Thursday 1 May 2025",
    ]
    qtbot.mouseClick(field.proposals[1], Qt.MouseButton.LeftButton)
    assert said == [When("2025-05-01")]
    assert (field.line.text(), field.proposals) == ("1 May 2025", [])


def test_nothing_is_refused(qtbot: QtBot, field: DateField) -> None:
    said = _told(field)
    _type(qtbot, field, "when the roses bloomed")
    field.flush()
    assert said == [When(words="when the roses bloomed")]
    fresh = DateField("When?")
    qtbot.addWidget(fresh)
    fresh.show_moment(said[0], TODAY)
    assert fresh.line.text() == "when the roses bloomed"
    assert fresh.caption.property("kind") == "doubt"


def test_an_empty_line_is_no_moment(qtbot: QtBot, field: DateField) -> None:
    field.show_moment(DAY, TODAY)
    said = _told(field)
    _type(qtbot, field, "")
    field.flush()
    assert (said, field.moment(), field.caption.text()) == ([None], None, "")


def test_a_week_later_keeps_what_it_counts_from(qtbot: QtBot, field: DateField) -> None:
    said = _told(field)
    _type(qtbot, field, "a week later")
    field.flush()
    assert said[0] is not None
    assert (said[0].relative_to, said[0].offset) == (CALL, Offset(1, Unit.WEEKS, about=True))
    assert "5 May 2025" in field.caption.text().replace("\u00a0", " ")


def test_the_year_that_is_meant_depends_on_the_way_one_looks(qtbot: QtBot) -> None:
    field = DateField("By when?", direction=Direction.FUTURE)
    qtbot.addWidget(field)
    field.show_moment(None, TODAY)
    _type(qtbot, field, "28 April")
    assert field.moment() == When("2026-04-28")


@pytest.mark.parametrize(
    ("how", "becomes"),
    [
        (How.ABOUT, When("2025-04-28", Qualifier.ABOUT)),
        (How.MONTH, When("2025-04")),
        (How.DAY, DAY),
    ],
)
def test_the_control_says_how_sure_it_is(
    qtbot: QtBot, field: DateField, how: How, becomes: When
) -> None:
    field.show_moment(DAY, TODAY)
    assert field.how.value() == How.DAY
    said = _told(field)
    qtbot.mouseClick(field.how.button(how), Qt.MouseButton.LeftButton)
    assert said == [becomes]
    assert field.how.value() == how
    assert how_precise(becomes) is how


def test_a_time_is_typed_behind_the_day(qtbot: QtBot, field: DateField) -> None:
    field.show_moment(DAY, TODAY)
    qtbot.mouseClick(field.how.button(How.TIME), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field.line, "9.30")
    assert field.moment() == When("2025-04-28T09:30")
    assert field.how.value() == How.TIME


def test_what_is_not_known_cannot_be_made_precise() -> None:
    unknown = When(words="some day")
    assert made_precise(unknown, How.MONTH, no_anchors) == unknown


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize(
    "when",
    [
        DAY,
        When("2025-04-28T09:00"),
        When("2025-04", Qualifier.MID),
        When(week="2025-W15"),
        When("2025-04-28", Qualifier.ABOUT),
        When("2025-04-28/2025-05-01"),
        When("2025-04-28", part_of_day=PartOfDay.MORNING),
        When("2024", Qualifier.END),
    ],
)
def test_what_is_shown_can_be_read_again(spoken: str, when: When) -> None:
    words.use(catalogue.LOCALE, spoken)
    text = typed_words(when, no_anchors, TODAY)
    assert read_moment(text, spoken, TODAY).when == when


@pytest.mark.parametrize(("spare", "beside"), [(200, True), (120, False)])
def test_how_sure_it_is_stands_beside_the_line_where_there_is_room(
    field: DateField, spare: int, *, beside: bool
) -> None:
    field.show()
    field.resize(field.how.sizeHint().width() + spare, 120)
    field.layout().activate()
    assert (field.how.y() < field.line.geometry().bottom()) is beside


@pytest.mark.parametrize("typed", ["28 april", "31 februari", "some day"])
def test_what_is_read_and_what_is_in_doubt_is_told_of_the_line(
    field: DateField, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClicks(field.line, typed)
    spoken = QAccessible.queryAccessibleInterface(field.line)
    assert spoken.text(QAccessible.Text.Description) == field.caption.text()
    assert field.caption.text()
