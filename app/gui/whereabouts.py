"""Where the window stands on the screen, and what was shown in the window before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from app.gui.reading_order import give_keys, place_of

if TYPE_CHECKING:
    from app.core.walk_step import Step
    from app.gui.main_window import MainWindow
    from app.gui.office import Office
    from app.gui.settings.topics import Topic

FIRST = (1280, 800)


class Whereabouts:
    """Keeps the place of a window, and goes on where one that it replaces was."""

    def __init__(self, window: MainWindow, office: Office) -> None:
        """Give *window* the place that was kept, or its first size."""
        self._window = window
        self._office = office
        self._case: tuple[str, Step] | None = None
        self._topic: Topic | None = None
        self._stop = -1  # which one had the keys in the settings, in the order of reading
        kept = office.settings().window
        if not kept or not window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            window.resize(*FIRST)

    def take_over(self, old: MainWindow) -> None:
        """Stand where *old* stands, and remember what it shows."""
        self._window.setGeometry(old.geometry())
        self._topic = old.beside.settings_topic()
        if self._topic is not None:
            settings = old.beside.window("settings")
            self._stop = place_of(settings.focusWidget(), settings)
        if old.opened is not None:
            self._case = (old.opened.session.case.id, old.view.frame.step)

    def go_on(self) -> None:
        """Show what was remembered, once: there is a library now."""
        case, self._case = self._case, None
        topic, self._topic = self._topic, None
        if case is not None:
            self._window.open_case(*case)
        if topic is not None:
            self._window.beside.show_settings(topic)
            give_keys(self._window.beside.window("settings"), self._stop)

    def keep(self) -> None:
        """Keep the place for the next start; ``UserError`` when it cannot be written."""
        place = bytes(self._window.saveGeometry().toBase64().data()).decode()
        self._office.set_settings(replace(self._office.settings(), window=place))
