"""Where Qt calls us: a mistake there is told, and Qt goes on with an answer that is valid.

An error that leaves a method which Qt called waits until Qt returns to Python. A second one in
the meantime ends the program, and one that waits comes out of a call that has nothing to do
with it. So none leaves such a method: every class of the window that Qt can call is guarded as
it is made, which is why this is imported before all others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType, TracebackType
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QIconEngine, QPixmap
from PySide6.QtWidgets import QAbstractItemDelegate, QDialog, QLayout, QWidget

from app.mistakes import report

Answer = Callable[[], object]

OURS = "app.gui."
HOOK = "__init_subclass__"  # what Python calls for each new class
EVENT = "Event"  # how the name of what answers an event ends


def nothing() -> None:
    """Answer nothing."""


# What Qt gets from a method that failed; an event is answered with nothing.
ANSWERS: dict[type, dict[str, Answer]] = {
    QObject: {"event": bool, "eventFilter": bool},
    QWidget: {
        **dict.fromkeys(("sizeHint", "minimumSizeHint"), QSize),
        **dict.fromkeys(("hasHeightForWidth", "focusNextPrevChild", "viewportEvent"), bool),
        **dict.fromkeys(("keyboardSearch", "loadResource", "scrollContentsBy"), nothing),
        **dict.fromkeys(("inputMethodQuery", "insertFromMimeData"), nothing),
        "initStyleOptionForIndex": nothing,
        "heightForWidth": int,
    },
    QDialog: dict.fromkeys(("accept", "done", "reject"), nothing),
    QLayout: {
        **dict.fromkeys(("sizeHint", "minimumSize"), QSize),
        **dict.fromkeys(("addItem", "itemAt", "takeAt", "setGeometry"), nothing),
        **dict.fromkeys(("count", "heightForWidth"), int),
        "hasHeightForWidth": bool,
    },
    QAbstractItemModel: {
        **dict.fromkeys(("rowCount", "columnCount"), int),
        **dict.fromkeys(("data", "headerData", "mimeData", "sort"), nothing),
        **dict.fromkeys(("setData", "dropMimeData"), bool),
        **dict.fromkeys(("index", "parent"), QModelIndex),
        "flags": lambda: Qt.ItemFlag.NoItemFlags,
        "mimeTypes": list,
        "supportedDropActions": lambda: Qt.DropAction.IgnoreAction,
    },
    QAbstractItemDelegate: {"paint": nothing, "sizeHint": QSize},
    QIconEngine: {"paint": nothing, "pixmap": QPixmap},
}
# What a person did is told each time that it fails; the rest once, as Qt asks it over and over.
DONE = (
    *("closeEvent", "contextMenuEvent", "dropEvent", "keyPressEvent", "mouseDoubleClickEvent"),
    *("mousePressEvent", "mouseReleaseEvent", "dropMimeData", "insertFromMimeData"),
    *("accept", "done", "reject", "sort"),
)


class _Guard:
    """Around one call of Qt: what fails in it is told as in a slot, and goes no further."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._told: set[str] = set()

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or error is None or not issubclass(kind, Exception):
            return False
        text = report(kind, trace)
        if text not in self._told or self._name in DONE:
            self._told.add(text)
            sys.excepthook(kind, error, trace)
        return True


def guarded(name: str, call: Callable[..., Any], answer: Answer) -> Callable[..., Any]:
    """Return *call* with an answer for when it fails, in the place of its error."""
    guard = _Guard(name)

    @wraps(call)
    def asked(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever Qt gives and takes
        with guard:
            return call(*given, **named)
        return answer()

    return asked


def answers(made: type) -> Iterator[tuple[str, Answer]]:
    """Go through the methods of a class that Qt calls, with what they answer at worst."""
    known = {
        name: answer
        for base, table in ANSWERS.items()
        if issubclass(made, base)
        for name, answer in table.items()
    }
    for name, one in vars(made).items():
        if not isinstance(one, FunctionType):
            continue
        if name in known:
            yield name, known[name]
        elif name.endswith(EVENT) and hasattr(QWidget, name) and issubclass(made, QWidget):
            yield name, nothing


def _guarding(root: type) -> Callable[..., None]:
    """Return what Python calls for each new class under *root*."""

    def guard(made: type, **named: object) -> None:
        super(root, made).__init_subclass__(**named)  # type: ignore[arg-type]  # a root of Qt
        if made.__module__.startswith(OURS):
            for name, answer in tuple(answers(made)):
                setattr(made, name, guarded(name, vars(made)[name], answer))

    return guard


def watch(*roots: type) -> None:
    """From now on guard each class of the window under *roots* as it is made."""
    for root in roots:
        setattr(root, HOOK, classmethod(_guarding(root)))
