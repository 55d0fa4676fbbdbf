"""The marks of the picture for a screen reader: items of a list, with all their words."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QColor

from app.gui.guard_access import QAccessibleInterface, QAccessibleWidget
from app.gui.happened.view import TimelineView


class MarkAccess(QAccessibleInterface):
    """One mark; it has no children and no widget of its own."""

    def __init__(self, owner: ViewAccess, fact: str) -> None:
        super().__init__()
        self._owner = owner
        self.fact = fact

    def isValid(self) -> bool:
        """Tell whether the mark is still there."""
        return self._owner.view.walk.place(self.fact) >= 0

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt allows none
        """Return no object: a mark is none."""
        return None

    def window(self) -> None:  # type: ignore[override]  # Qt allows none
        """Return no window of its own."""

    def parent(self) -> QAccessibleInterface:
        """Return the picture."""
        return self._owner

    def child(self, _index: int) -> None:  # type: ignore[override]  # Qt allows none
        """Return no child."""

    def childCount(self) -> int:
        """Return that there are no children."""
        return 0

    def childAt(self, _across: int, _down: int) -> None:  # type: ignore[override]  # Qt allows none
        """Return no child."""

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that nothing is a child."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words of the mark as its name."""
        return self._owner.words(self.fact) if kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing: words come from the case."""

    def rect(self) -> QRect:
        """Return where the mark is on the screen, empty when out of view."""
        return self._owner.rect_of(self.fact)

    def role(self) -> QAccessible.Role:
        """Return that it is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is selected."""
        made = QAccessible.State()
        made.selectable = True
        made.selected = self._owner.view.selected == self.fact
        return made

    def foregroundColor(self) -> QColor:
        """Return no colour."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Return no colour."""
        return QColor()


class ViewAccess(QAccessibleWidget):
    """The picture as a list of its marks in the order of time; a mark is made when asked."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self._marks: dict[str, MarkAccess] = {}

    def places(self) -> list[str]:
        """Return the facts in order."""
        return self.view.walk.order if self.view.picture is not None else []

    def words(self, fact: str) -> str:
        """Return a fact in words."""
        return self.view.tips[fact].replace("\n", ", ")

    def rect_of(self, fact: str) -> QRect:
        """Return where a mark is on the screen, empty when out of view."""
        for spot in self.view.stage().spots():
            if fact in spot.facts:
                side = self.view.stage().sizes.hit
                corner = self.view.viewport().mapToGlobal(
                    QPoint(round(spot.across) - side // 2, round(spot.down) - side // 2)
                )
                return QRect(corner.x(), corner.y(), side, side)
        return QRect()

    def childCount(self) -> int:
        """Return how many marks there are."""
        return len(self.places())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """Return a mark by its place."""
        order = self.places()
        if not 0 <= index < len(order):
            return None
        fact = order[index]
        if fact not in self._marks:
            self._marks[fact] = MarkAccess(self, fact)
        return self._marks[fact]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a mark."""
        return self.view.walk.place(child.fact) if isinstance(child, MarkAccess) else -1


def _made(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return the interface of a picture; it lives as long as the picture does."""
    if not isinstance(thing, TimelineView):
        return None
    if not isinstance(thing.access, ViewAccess):
        thing.access = ViewAccess(thing)
    return thing.access


@lru_cache(maxsize=1)
def install() -> None:
    """Let Qt ask here what a picture is to a screen reader; once is enough."""
    QAccessible.installFactory(_made)
