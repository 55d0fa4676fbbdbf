"""Rows that flow: side by side while there is room, each in the middle of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.fields.choices import Flow, Segment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _box(wide: int, high: int) -> QFrame:
    made = QFrame()
    made.setFixedSize(wide, high)
    return made


def test_rows_break_where_there_is_no_room(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(owner, space=10)
    boxes = [_box(50, 20), _box(50, 40), _box(50, 20)]
    flow.fill(boxes)
    boxes[2].setVisible(True)
    assert flow.heightForWidth(170) == 40
    assert flow.heightForWidth(120) == 40 + 10 + 20
    assert flow.heightForWidth(20) == 20 + 10 + 40 + 10 + 20
    flow.setGeometry(QRect(5, 7, 120, 70))
    places = [(one.x(), one.y()) for one in boxes]
    assert places == [(5, 17), (65, 7), (5, 57)]


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(owner, space=10)
    boxes = [_box(50, 20), _box(50, 20)]
    flow.fill(boxes)
    boxes[0].hide()
    flow.setGeometry(QRect(0, 0, 200, 40))
    assert boxes[1].x() == 0
    boxes[1].hide()
    assert flow.heightForWidth(200) == 0


def test_a_segment_leaves_its_icons_out_where_there_is_little_room(qtbot: QtBot) -> None:
    made = Segment("Show", (("a", "Picture"), ("b", "List")), {"a": "list"})
    qtbot.addWidget(made)
    wide = made.sizeHint().width()
    made.show_images(shown=False)
    assert made.sizeHint().width() < wide
    made.show_images(shown=True)
    assert made.sizeHint().width() == wide
    made.say("a", "Drawing")
    assert (made.button("a").text(), made.button("a").accessibleName()) == (
        "Drawing",
        "Show: Drawing",
    )
