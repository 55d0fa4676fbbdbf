"""The focus can always be seen: what has it looks different, in light and in dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.gui import theme
from app.gui.reading_order import stops
from app.gui.tokens import DARK, LIGHT, Tokens
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEAST = 40  # pixels that change: the shortest side of the smallest button, twice
CLEAR = 40  # of 255: how much lighter or darker a pixel becomes to count
AROUND = 4


def picture(widget: QWidget) -> QImage:
    """A widget and what is just around it, as it stands on its window."""
    root = widget.window()
    box = QRect(widget.mapTo(root, QPoint()), widget.size())
    around = box.adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return root.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(before: QImage, after: QImage) -> int:
    """How many pixels are clearly lighter or darker."""
    if before.size() != after.size():
        return LEAST
    painter = QPainter(after)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, before)
    painter.end()
    grey = after.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    return sum(data.count(value) for value in range(CLEAR, 256))


def spoken(widget: QWidget) -> str:
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return f"{type(widget).__name__} {name}"


def kind(widget: QWidget) -> tuple[object, ...]:
    """What looks the same need not be looked at twice."""
    on = isinstance(widget, QAbstractButton) and widget.isChecked()
    looks = (widget.property("kind"), widget.property("chosen"), on)
    return (type(widget), type(widget.parent()), *looks)


def look(widget: QWidget, other: QWidget) -> int:
    """How much of a widget changes when it gets the focus from another one."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    widget.window().focusNextPrevChild(True)
    widget.window().focusNextPrevChild(False)  # so that it is scrolled into view
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(widget)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    return changed(picture(widget), after)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_what_has_the_focus_can_be_seen(
    person: Person, qtbot: QtBot, qapp: QApplication, tokens: Tokens
) -> None:
    theme.use(qapp, theme.Theme(tokens, calm=True))
    seen: set[tuple[object, ...]] = set()
    faint = []
    for screen, visit in SCREENS.items():
        window = visit(person, example("kpn-digital-tv")).window()
        if QApplication.activeWindow() is not window:
            with qtbot.waitSignal(qapp.focusWindowChanged):
                window.activateWindow()
        QApplication.sendPostedEvents()  # what was just opened is given its room
        order = stops(window)
        for one in order:
            other = next((two for two in order if two is not one and two.isVisible()), None)
            if kind(one) in seen or other is None or not one.isVisible():
                continue
            seen.add(kind(one))
            found = look(one, other)
            if found < LEAST:
                faint.append(f"{screen}: {spoken(one)} {found}")
        if window is not person.window:
            window.close()
    assert not faint, "\n".join(faint)
