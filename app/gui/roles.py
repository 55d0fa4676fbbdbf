"""What our painted widgets are to a screen reader; Qt knows that of its own ones alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.gui.guard_access import QAccessibleInterface, QAccessibleWidget

FOLDS = "folds"  # the property of a button that shows and folds away something

_roles: dict[str, QAccessible.Role] = {}
_made: dict[int, QAccessibleInterface] = {}


def name_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Say that widgets of *kind* are a *role*; their accessible name stays what it is."""
    _roles[kind.__name__] = role
    _install()


def name_fold(button: QAbstractButton) -> None:
    """Say that *button* shows something while it is checked, and folds it away else."""
    button.setProperty(FOLDS, True)
    _install()
    if QAccessible.isActive():  # it may have been told as a check box as it was made
        told = QAccessible.queryAccessibleInterface(button)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))
    button.toggled.connect(lambda: _tell_fold(button))


def _tell_fold(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


class FoldAccess(QAccessibleWidget):
    """A button that is expanded or collapsed, where Qt would tell of a check box."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def state(self) -> QAccessible.State:
        """Return whether what it folds away is shown."""
        made = super().state()
        opened = self._button.isChecked()
        made.expandable, made.expanded, made.collapsed = True, opened, not opened
        return made

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words on it as its name, where it has no other."""
        said = super().text(kind)
        return said or (self._button.text() if kind is QAccessible.Text.Name else said)

    def actionNames(self) -> list[str]:
        """Return that it can be pressed."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or do what any widget does."""
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)


@lru_cache(maxsize=1)
def _install() -> None:
    QAccessible.installFactory(_make)


def _make(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role, key = _roles.get(name), id(thing)
    if isinstance(thing, QAbstractButton) and thing.property(FOLDS):
        _made[key] = FoldAccess(thing)
    elif role is not None:
        _made[key] = QAccessibleWidget(thing, role)
    else:
        return None
    thing.destroyed.connect(lambda: _made.pop(key, None))
    return _made[key]
