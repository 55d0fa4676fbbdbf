"""Everything that a mouse can do on a screen is done with keys as well.

A widget of ours that answers the mouse by itself needs a line in ``KEYS``: which keys do the
same, and what is told then.  Buttons, lists and fields of Qt are tried one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QWidget,
)

from tests.cases import example
from tests.gui.person import Person
from tests.gui.test_window_keys import ask_menu
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CASE = example("kpn-digital-tv")
MOUSE = {
    *("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent", "mouseMoveEvent"),
    *("contextMenuEvent", "dropEvent"),
}
MENU = "menu"

# Keys that do what the mouse does, and the signal that tells it; a menu opens by its key.
KEYS: dict[str, list[tuple[str, str]]] = {
    "TimelineView": [("Right", "chosen"), ("Return", "wanted")],
    "LedgerView": [("Down, Down", "chosen"), (MENU, ""), ("Return", "wanted")],
    "RowTable": [(MENU, ""), ("Return", "opened")],
    "Paper": [("Down", "chosen"), ("Alt+Return", "asked"), ("Return", "opened")],
    "ReadingPane": [
        ("Down, Down, Down, Down", ""),
        ("Down, Down, Down, Down", "chosen"),
        ("Return", "opened"),
    ],
    "MonthPicture": [("Right", ""), ("Return", "chosen")],
    "PointCard": [("Return", "chosen"), ("Alt+Down", "moved")],
    "DemandCard": [("Alt+Down", "moved")],
}
EXCEPTIONS = {
    ("letters sent", "Paper"): "what was sent has no paragraphs to choose",
    ("letters versions", "Paper"): "a former version has none either",
}

# What answers the mouse, and where the keys are that do the same.
ELSEWHERE = {
    "Handle": "Alt with an arrow moves its card, wherever the focus in the card is",
    "DropZone": "its buttons choose and paste files",
    "PageView": "the arrows scroll and draw, Enter keeps and chooses: evidence/test_viewer.py",
    "HomeFrame": "Ctrl+O opens the file that could be dropped",
    "MainWindow": "Ctrl+O opens a file; the page with evidence chooses files",
    "Passage": "Ctrl+J goes from finding to finding, Tab to its choices",
    "FindingCard": "Ctrl+J goes from finding to finding, Tab to its choices",
}


def shown(window: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """What can be used in a window, of a kind."""
    return [
        one
        for one in window.findChildren(kind)
        if one.isVisible() and one.isEnabled() and one.window() is window
    ]


def walk(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where a key goes on two rounds: what it scrolls by turns other buttons on and off."""
    return [one for _ in range(2) for one in round_trip(window, key)]


def round_trip(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where a key goes from where the focus is, until it comes back."""
    found: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(window.focusWidget() or window, key)
        now = window.focusWidget()
        assert now is not None
        if now in found:
            return found[found.index(now) :]
        found.append(now)
    raise AssertionError("no way back")


def once(widgets: list[QWidget]) -> set[object]:
    """What was reached; of buttons that exclude each other, Tab stops at one."""
    groups = [one.group() if isinstance(one, QAbstractButton) else None for one in widgets]
    both = zip(groups, widgets, strict=True)
    return {group or one for group, one in both if one.isEnabled()}


def answers_space(button: QAbstractButton) -> bool:
    """Whether Space presses the button; it is let go without doing anything."""
    button.setFocus()
    with QSignalBlocker(button):
        QTest.keyPress(button, Qt.Key.Key_Space)
        pressed = button.isDown()
        button.setDown(False)
    return pressed


def moves(view: QAbstractItemView) -> bool:
    """Whether the keys go through the rows of a list of more than one."""
    if view.model() is None or view.model().rowCount() < 2:
        return True
    seen = set()
    with QSignalBlocker(view), QSignalBlocker(view.selectionModel()):
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right):
            QTest.keyClick(view, key)
            place = view.visualRect(view.currentIndex())
            seen.add((place.left(), place.top()))
    return len(seen) > 1


def ours(widget: QWidget) -> set[str]:
    """The name of a widget of ours that answers the mouse by itself."""
    kinds = [one for one in type(widget).__mro__ if one.__module__.startswith("app.")]
    answers = any(MOUSE & vars(one).keys() for one in kinds)
    return {type(widget).__name__} if answers else set()


def press(widget: QWidget, keys: str) -> None:
    every = QKeySequence(keys)
    for one in (every[at] for at in range(every.count())):
        QTest.keyClick(widget, one.key(), one.keyboardModifiers())


def told_by(widget: QWidget, keys: str, signal: str) -> bool:
    """Whether the keys bring about the signal."""
    if keys == MENU:
        ask_menu(widget).close()
        return True
    heard: list[object] = []
    if signal:
        getattr(widget, signal).connect(lambda *_told: heard.append(signal))
    press(widget, keys)
    return bool(heard) or not signal


def button_faults(window: QWidget, reached: list[QWidget]) -> list[str]:
    """The buttons that Tab never comes to, and those that Space does not press."""
    found = []
    for one in shown(window, QAbstractButton):
        assert isinstance(one, QAbstractButton)
        name = one.accessibleName() or one.text() or type(one).__name__
        group = one.group()
        if isinstance(one.parent(), QComboBox | QLineEdit):
            continue  # the icon in a field: what it does is typed
        if not any(other in reached for other in (group.buttons() if group else [one])):
            found.append(f"Tab never comes to {name}")
        elif not answers_space(one):
            found.append(f"Space does not press {name}")
    return found


def mouse_faults(window: QWidget, screen: str) -> list[str]:
    """What of ours answers the mouse, and not the keys that are said to do the same."""
    found = []
    for one in [window, *shown(window)]:
        for name in ours(one) - ELSEWHERE.keys():
            if (screen, name) in EXCEPTIONS:
                continue
            if name not in KEYS:
                found.append(f"{name} answers the mouse, and no keys are known for it")
                continue
            one.setFocus()
            lost = [keys for keys, signal in KEYS[name] if not told_by(one, keys, signal)]
            found += [f"{keys} does nothing on {name}" for keys in lost]
    return found


def test_everything_is_done_by_keys_on_every_screen(person: Person, qtbot: QtBot) -> None:
    found, met = [], set()
    for screen, visit in SCREENS.items():
        window = visit(person, CASE).window()
        with qtbot.waitActive(window):  # a menu that was closed keeps the keys here
            window.activateWindow()
        reached = walk(window, Qt.Key.Key_Tab)
        told = button_faults(window, reached)
        back = walk(window, Qt.Key.Key_Backtab)
        told += ["Shift+Tab goes another way than Tab"] * (once(back) != once(reached))
        views = shown(window, QAbstractItemView)
        told += [
            f"the keys do not move in {one.accessibleName()}"
            for one in views
            if isinstance(one, QAbstractItemView) and one in reached and not moves(one)
        ]
        met |= {name for one in [window, *shown(window)] for name in ours(one)}
        told += mouse_faults(window, screen)
        found += [f"{screen}: {one}" for one in told]
        if window is not person.window:
            window.close()
    assert not found, "\n".join(found)
    assert met >= KEYS.keys()  # a table of what is not there says nothing
