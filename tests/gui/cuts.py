"""Which words of a screen are cut: labels, buttons, fields, headings, and what is painted."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.gui import theme
from app.gui.frame.toast import Toast
from app.gui.letters.fact_card import FactCard

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SPARE = 2  # pixels by which a size may be rounded
EDGES = 8  # pixels of a field that are not for words, at least
SAID = 12  # letters that tell which text it was
ROUNDS = 6  # of asking for room, until all have theirs
WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


def settle() -> None:
    """Let everything take the room that it asked for."""
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents()


def cut(root: QWidget) -> list[str]:
    """Return the words in *root* that do not fit where they stand, with what shows them."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    return [f"{type(one).__name__}: {words}" for one in shown for words in _cut_in(one)]


def outside(root: QWidget) -> list[str]:
    """Return what stands partly outside the widget that it is in, where nothing scrolls.

    Texts of several lines scroll by themselves.
    """
    found = (one for one in _worded(root) if not isinstance(one, QPlainTextEdit))
    return [_said(one) for one in found if _is_outside(one)]


def overlapping(root: QWidget) -> list[str]:
    """Return the pairs of which one covers a part of the other."""
    shown = [(one, _box(one), _scrolled_by(one)) for one in _worded(root)]
    return [
        f"{_said(one)} and {_said(two)}"
        for (one, box, area), (two, other, other_area) in combinations(shown, 2)
        if area is other_area
        and not one.isAncestorOf(two)
        and not two.isAncestorOf(one)
        and min(box.intersected(other).width(), box.intersected(other).height()) > SPARE
    ]


def shortened(root: QWidget, texts: Collection[str]) -> list[str]:
    """Return which of *texts* are painted without their end, as "Waiting for com…" is."""
    ends = [one[:-1].strip() for one in painted(root) if one[-1:] == "…" and one not in texts]
    return [
        f"painted: {end}"
        for end in ends
        if len(end) >= SAID and any(one != end and one.startswith(end) for one in texts)
    ]


def painted(root: QWidget) -> list[str]:
    """Return every text that *root* paints, as it is painted."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(root.size())
    root.render(drawing)
    tree = ET.fromstring(bytes(held.data()))
    return [(one.text or "").strip() for one in tree.iter("{http://www.w3.org/2000/svg}text")]


def _cut_in(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from [widget.text()] if widget.text() and _label_is_cut(widget) else []
    elif isinstance(widget, QAbstractButton):
        yield from [widget.text()] if _button_is_cut(widget) else []
    elif isinstance(widget, QHeaderView):
        yield from _headings(widget)
    elif isinstance(widget, QComboBox):
        yield from _too_wide(widget, widget.currentText(), widget.width() - 3 * EDGES)
    elif isinstance(widget, QLineEdit) and not widget.text() and not _is_inner(widget):
        yield from _too_wide(widget, widget.placeholderText(), widget.width() - EDGES)


def _is_inner(field: QWidget) -> bool:
    return isinstance(field.parent(), QComboBox | QAbstractSpinBox)


def _too_wide(widget: QWidget, words: str, room: int) -> list[str]:
    wide = widget.fontMetrics().horizontalAdvance(words)
    return [words] if words and wide > room else []


def _label_is_cut(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.sizeHint().width() > label.width() + SPARE
    longest = max(re.split(r"[\s-]", label.text()), key=len)
    wide = label.fontMetrics().horizontalAdvance(longest)
    high = label.heightForWidth(label.width())
    return wide > label.width() + SPARE or high > label.height() + SPARE


def _button_is_cut(button: QAbstractButton) -> bool:
    if not button.text():
        return False
    size = button.sizeHint()
    return size.width() > button.width() + SPARE or size.height() > button.height() + SPARE


def _headings(head: QHeaderView) -> Iterator[str]:
    if head.orientation() is not Qt.Orientation.Horizontal or head.model() is None:
        return
    view = head.parent()
    scrolls = (
        isinstance(view, QAbstractScrollArea)
        and view.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    )
    if head.length() > head.width() + SPARE and not scrolls:
        yield "the last column"
    for at in range(head.count()):
        words = head.model().headerData(at, head.orientation())
        face = theme.now().font(12, bold=True)
        wide = QFontMetrics(face).horizontalAdvance(str(words).upper())
        needed = wide + theme.now().px(3 * EDGES)
        if words and not head.isSectionHidden(at) and needed > head.sectionSize(at) + SPARE:
            yield str(words)


def _worded(root: QWidget) -> list[QWidget]:
    return [
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, WORDED)
        and not one.visibleRegion().isEmpty()
        and not _is_inner(one)
        and not isinstance(one.parent(), Toast | FactCard)  # they float over what is there
    ]


def _said(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {words or widget.accessibleName()}"


def _box(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _scrolled_by(widget: QWidget) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _is_outside(widget: QWidget) -> bool:
    box = QRect(QPoint(), widget.size())
    one, above = widget, widget.parentWidget()
    while above is not None and not one.isWindow():
        box.translate(one.pos())
        room = above.rect().adjusted(-SPARE, -SPARE, SPARE, SPARE)
        area = above.parentWidget()
        if isinstance(area, QScrollArea):
            return not isinstance(widget, QLabel) and not (
                room.left() <= box.left() and box.right() <= room.right()
            )
        if not room.contains(box):
            return True
        one, above = above, area
    return False
