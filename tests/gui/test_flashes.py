"""Nothing is a window of its own for a moment: it would flash, and take the keys away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.core.walk_step import Step
from tests.cases import example
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.gui.person import Person

NAMES = (*(step.value for step in Step if step is not Step.LETTERS), "sheet", "settings sender")


class Watch(QObject):
    """Keeps each widget that was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name of Qt
        """Look at what is shown."""
        shows = event.type() is QEvent.Type.Show
        if shows and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_a_screen_is_a_window_before_it_has_its_place(
    person: Person, qapp: QApplication
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    for name in NAMES:
        SCREENS[name](person, example("kpn-digital-tv"))
    qapp.removeEventFilter(watch)
    parts = [type(one).__name__ for one in watch.shown if not one.isWindow()]
    assert not parts
