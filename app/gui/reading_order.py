"""The order in which Tab goes through a window: as it is read, however its rows came there.

Qt lets Tab follow the order in which widgets were made; rows that are made anew would come
after everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)  # one stop each


@runtime_checkable
class Ordered(Protocol):
    """A widget whose parts are read in another order than its layout places them."""

    def reading_parts(self) -> Sequence[QWidget]:
        """Return the parts in the order in which they are read."""


def stops(owner: QWidget) -> list[QWidget]:
    """Return what Tab stops at in *owner*, in the order of reading."""
    return [one for one in _inside(owner) if _is_stop(one)]


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next or the former stop of *window*; False when it has none."""
    order = stops(window)
    if not order:
        return False
    way = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target = _beside(window, order, forward=forward)
    target.setFocus(way)
    _bring_into_view(target)
    return True


def place_of(widget: QWidget | None, owner: QWidget) -> int:
    """Return the place of *widget* among the stops of *owner*, -1 where it is none of them."""
    order = stops(owner)
    return order.index(widget) if widget in order else -1


def give_keys(owner: QWidget, place: int) -> None:
    """Give the focus to the stop of *owner* at a *place*, if there is one."""
    order = stops(owner)
    if 0 <= place < len(order):
        order[place].setFocus(Qt.FocusReason.OtherFocusReason)


def go_round(window: QWidget, parts: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next of the *parts* that are shown, to the first stop in it.

    A part without a stop is passed over, but for one that takes the focus itself.
    """
    shown = [one for one in parts if one.isVisibleTo(window) and _entry(one) is not None]
    if not shown:
        return
    now = window.focusWidget()
    at = next((n for n, one in enumerate(shown) if now and one.isAncestorOf(now)), -(step < 0))
    target = _entry(shown[(at + step) % len(shown)])
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(target)


def _entry(part: QWidget) -> QWidget | None:
    inside = stops(part)
    return inside[0] if inside else part if _is_stop(part) else None


def _beside(window: QWidget, order: list[QWidget], *, forward: bool) -> QWidget:
    now = window.focusWidget()
    if now in order:
        return order[(order.index(now) + (1 if forward else -1)) % len(order)]
    inside = [one for one in order if now is not None and now.isAncestorOf(one)]
    if inside:
        return inside[0] if forward else inside[-1]
    return _heir(window, now, order) or (order[0] if forward else order[-1])


def _heir(window: QWidget, now: QWidget | None, order: list[QWidget]) -> QWidget | None:
    """Return who gets the keys of *now*, that was just hidden or can no longer be used.

    What comes after it in the smallest part around it that has a stop, else what is before it.
    """
    places = {one: at for at, one in enumerate(_inside(window, shown=False))}
    if now is None or now not in places:
        return None
    before = [one for one in order if places[one] < places[now]]
    after = [one for one in order if places[one] > places[now]]
    near = (*after[:1], *before[-1:])
    part = now.parentWidget()
    while part is not None:
        for one in near:
            if part.isAncestorOf(one):
                return one
        part = part.parentWidget()
    return None


def _bring_into_view(target: QWidget) -> None:
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target)
        above = above.parentWidget()


def _inside(owner: QWidget, *, shown: bool = True) -> Iterator[QWidget]:
    for child in _children(owner):
        if child.isVisibleTo(owner) or not shown:
            yield child
            if not isinstance(child, _WHOLE) or isinstance(child, QScrollArea):
                yield from _inside(child, shown=shown)


def _children(owner: QWidget) -> Iterator[QWidget]:
    if isinstance(owner, Ordered):
        yield from owner.reading_parts()
    elif isinstance(owner, QStackedWidget):
        yield from _there(owner.currentWidget())
    elif isinstance(owner, QScrollArea):
        yield from _there(owner.widget())
    else:
        yield from _placed_and_others(owner)


def _there(*widgets: QWidget | None) -> Iterator[QWidget]:
    return (one for one in widgets if one is not None)


def _placed_and_others(owner: QWidget) -> Iterator[QWidget]:
    layout = owner.layout()
    found = list(_placed(layout)) if layout is not None else []
    yield from found
    for child in owner.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in found:
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _is_stop(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isEnabled() and widget.focusProxy() is None
