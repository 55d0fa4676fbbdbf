"""Where something can lie over a window without covering what is used there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

LOWER = 0.6  # of the height: it is looked for below that, and goes higher only for a button
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)


def clear_place(window: QWidget, over: QWidget, size: QSize, edge: int) -> QPoint:
    """Return the lowest place in *window* where *over*, of *size*, covers no control.

    That is in the middle, else more to a side, *edge* pixels from the border.  Where the
    lower part of the window is full it may cover a text of several lines, then a field, and
    never a button, nor the field in which somebody types, as long as there is any place; else
    it is low in the middle.
    """
    room = window.rect().adjusted(edge, edge, -edge, -edge)
    middle = room.left() + (room.width() - size.width()) // 2
    sides = (middle, room.right() - size.width(), room.left())
    starts = [QRect(QPoint(left, room.bottom() - size.height()), size) for left in sides]
    for kinds in (_CONTROLS, _CONTROLS[:3], _CONTROLS[:1]):
        taken = [*_boxes(window, over, kinds), *_typed_in(window)]
        found = [_lifted(start, taken, edge // 3) for start in starts]
        highest = room.top() if kinds == _CONTROLS[:1] else round(window.height() * LOWER)
        fits = [one for one in found if one.top() >= highest]
        if fits:
            return max(fits, key=lambda one: one.top()).topLeft()
    return starts[0].topLeft()


def _boxes(window: QWidget, over: QWidget, kinds: tuple[type[QWidget], ...]) -> list[QRect]:
    """Return where the controls of *kinds* are seen in *window*, those in *over* left out."""
    found = (one for kind in kinds for one in window.findChildren(kind) if one.isVisible())
    boxes = (seen_box(one, window) for one in found if not over.isAncestorOf(one))
    return [box for box in boxes if not box.isEmpty()]


def _typed_in(window: QWidget) -> list[QRect]:
    """Return where the field in *window* is that has the keys."""
    field = window.focusWidget()
    return [seen_box(field, window)] if isinstance(field, _CONTROLS[1:]) else []


def seen_box(widget: QWidget, window: QWidget) -> QRect:
    """Return the part of *widget* that no area it scrolls in leaves out."""
    box = QRect(widget.mapTo(window, QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not window:
        box = box.intersected(QRect(above.mapTo(window, QPoint()), above.size()))
        above = above.parentWidget()
    return box


def _lifted(start: QRect, taken: Iterable[QRect], gap: int) -> QRect:
    """Return *start* moved up until it covers nothing that is *taken*."""
    box = QRect(start)
    for one in sorted(taken, key=lambda one: -one.bottom()):
        if box.intersects(one.adjusted(-gap, -gap, gap, gap)):
            box.moveBottom(one.top() - gap - 1)
    return box
