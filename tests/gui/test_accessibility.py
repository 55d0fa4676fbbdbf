"""What a screen reader hears and what the keyboard reaches, on every screen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.core.walk_step import Step
from app.gui.fields.field import Field
from app.gui.frame.toast import Toast
from app.gui.letters.fact_card import FactCard
from app.gui.reading_order import stops
from app.gui.roles import FOLDS
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import SCREENS

LEAST = 28  # pixels of a target, both ways
NEAR = 6  # pixels that two parts of one line may lie apart
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)

# What comes after something that lies below or behind it, and why.
EXCEPTIONS = {
    "Narrow the side bar": "the rail is the same on every page, so the page comes before it",
}


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} ‘{_name(widget)}’ in {type(widget.parent()).__name__}"


def _is_part(widget: QWidget) -> bool:
    """Whether it belongs to a control that is spoken as one: a list, a picture in a field."""
    return isinstance(widget, QHeaderView) or isinstance(widget.parent(), QComboBox | QLineEdit)


def _controls(root: QWidget) -> list[QWidget]:
    """What can be used on a screen: by its kind, or because Tab stops there."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and not _is_part(one)
        and (isinstance(one, CONTROLS) or one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def _states(widget: QWidget) -> tuple[bool, ...]:
    """What can be told of the state of a control, as it is."""
    on = isinstance(widget, QAbstractButton)
    folds = bool(widget.property(FOLDS))
    typed = isinstance(widget, QLineEdit | QPlainTextEdit)
    return (
        not widget.isEnabled(),
        widget.hasFocus(),
        on and widget.isCheckable() and not folds,
        on and widget.isChecked() and not folds,
        on and folds and widget.isChecked(),
        on and folds and not widget.isChecked(),
        folds,
        typed and widget.isReadOnly(),
    )


def _spoken_states(widget: QWidget) -> tuple[bool, ...]:
    state = QAccessible.queryAccessibleInterface(widget).state()
    told = (state.disabled, state.focused, state.checkable, state.checked)
    folds = (state.expanded, state.collapsed, state.expandable)
    if not isinstance(widget, QAbstractButton):  # a list to choose from folds out by itself
        folds = (0, 0, 0)
    return tuple(bool(one) for one in (*told, *folds, state.readOnly))


def _chosen_is_told(view: QAbstractItemView) -> bool:
    """Whether the rows that are chosen are told as such, and no other one."""
    if view.model() is None or view.selectionModel() is None:
        return True
    spoken = QAccessible.queryAccessibleInterface(view)
    children = (spoken.child(at) for at in range(min(spoken.childCount(), 60)))
    told = [one for one in children if one is not None and one.state().selected]
    return bool(told) == view.selectionModel().hasSelection() or spoken.childCount() > 60


def _said_below(root: QWidget) -> list[str]:
    """What stands below a field and is not told of what is typed in."""
    found = []
    for field in root.findChildren(Field):
        control, words = field.label.buddy(), field.caption.text()
        if control is not None and words and field.caption.isVisible():
            told = QAccessible.queryAccessibleInterface(control)
            if told.text(QAccessible.Text.Description) != words:
                found.append(f"{_said(control)}: {words}")
    return found


def _walked(person: Person, root: QWidget) -> list[QWidget]:
    """Where Tab stops, until it comes back to where it was."""
    found: list[QWidget] = []
    stops(root.window())[-1].setFocus()
    for _ in range(400):
        QTest.keyClick(root.window().focusWidget() or root, Qt.Key.Key_Tab)
        now = root.window().focusWidget()
        assert now is not None
        if now in found:
            return found
        found.append(now)
    raise AssertionError("Tab never comes back")


def _area(widget: QWidget) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _box(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _goes_back(first: QWidget, then: QWidget) -> bool:
    """Whether *then* is read before *first*: above it, or left of it in the same line."""
    floats = isinstance(then.parent(), FactCard | Toast)  # over what is there
    if _name(then) in EXCEPTIONS or floats or first.isAncestorOf(then):
        return False
    if _area(first) is not _area(then):  # what scrolls lies where its area does
        first, then = _area(first) or first, _area(then) or then
    one, two = _box(first), _box(then)
    if two.left() >= one.right() - NEAR:
        return False
    in_line = abs(one.top() - two.top()) < NEAR
    return two.top() < one.top() - NEAR or (in_line and two.left() < one.left())


@pytest.mark.parametrize("screen", SCREENS)
def test_controls_are_named_told_large_enough_and_reached_in_order(
    person: Person, screen: str
) -> None:
    root = SCREENS[screen](person, example("kpn-digital-tv"))
    controls = _controls(root)
    assert controls
    for one in controls:
        spoken = QAccessible.queryAccessibleInterface(one)
        assert spoken.text(QAccessible.Text.Name).strip(), f"{_said(one)} has no name"
        nothing = (QAccessible.Role.NoRole, QAccessible.Role.Client)
        assert spoken.role() not in nothing, f"{_said(one)} has no role"
        assert min(one.width(), one.height()) >= LEAST, f"{_said(one)} is {one.size()}"
    usable = [one for one in root.findChildren(QWidget) if one.isVisible()]
    usable = [one for one in usable if isinstance(one, CONTROLS) and not _is_part(one)]
    assert [_said(one) for one in usable if _states(one) != _spoken_states(one)] == []
    views = [one for one in usable if isinstance(one, QAbstractItemView)]
    assert [_said(one) for one in views if not _chosen_is_told(one)] == []
    assert _said_below(root) == []
    walked = _walked(person, root)
    grouped = {one for one in controls if isinstance(one, QAbstractButton) and one.group()}
    missed = [_said(one) for one in controls if one not in walked and one not in grouped]
    assert missed == []
    QApplication.sendPostedEvents()  # what was just opened is given its room
    back = [
        (_said(one), _said(two))
        for one, two in pairwise(walked)
        if root.isAncestorOf(one) and root.isAncestorOf(two) and _goes_back(one, two)
    ]
    assert back == []


def test_f6_goes_round_the_parts_of_the_window(person: Person) -> None:
    person.open(example("kpn-digital-tv"))
    frame = person.application.window.view.frame
    person.press("Ctrl+N")
    parts = [one for one in frame.reading_parts() if one.isVisible() and stops(one)]
    visited = []
    for _ in parts:
        person.press("F6")
        visited.append(next(one for one in parts if one.isAncestorOf(person.where())))
    assert set(visited) == set(parts)
    first = person.where()
    person.press("F6")
    person.press("Shift+F6")
    assert person.where() is first


def test_every_page_has_a_key(person: Person) -> None:
    person.open(example("kpn-digital-tv"))
    for number, step in enumerate(Step, 1):
        person.press(f"Ctrl+{number}")
        assert person.application.window.view.frame.step is step
        assert person.page.isAncestorOf(person.where()) or person.where() is person.page
    person.press("Ctrl+0")
    assert person.application.window.start.home.isVisible()
