"""What our painted widgets are to a screen reader; Qt knows that of its own ones alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.gui.guard_access import QAccessibleInterface, QAccessibleWidget

_roles: dict[str, QAccessible.Role] = {}
_made: dict[int, QAccessibleInterface] = {}


def name_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Say that widgets of *kind* are a *role*; their accessible name stays what it is."""
    _roles[kind.__name__] = role
    _install()


@lru_cache(maxsize=1)
def _install() -> None:
    QAccessible.installFactory(_make)


def _make(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = _roles.get(name)
    if role is None or not isinstance(thing, QWidget):
        return None
    key = id(thing)
    _made[key] = QAccessibleWidget(thing, role)
    thing.destroyed.connect(lambda: _made.pop(key, None))
    return _made[key]
