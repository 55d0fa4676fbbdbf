"""What stands beside the window, made when asked for: settings, help, command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QDialog, QWidget

    from app.core.case import Case
    from app.core.dated import Digest
    from app.gui.actions import Do
    from app.gui.office import Office
    from app.gui.settings.topics import Topic
    from app.store.library import Library


class Beside(QObject):
    """Opens the windows beside *owner*; ``chosen`` carries what was taken in the palette.

    ``changed`` tells that other settings were kept, ``moved`` that a case left the bin.
    """

    chosen = Signal(object)
    changed = Signal()
    moved = Signal()

    def __init__(self, office: Office, owner: QWidget) -> None:
        super().__init__(owner)
        self._office = office
        self._owner = owner
        self._library: Library | None = None
        self._open: dict[str, QDialog] = {}

    def attach(self, library: Library) -> None:
        """Use the backups and cases of *library*."""
        self._library = library
        if "settings" in self._open:
            from app.gui.settings.bin import bin_of
            from app.gui.settings.vault import vault_of
            from app.gui.settings.window import SettingsWindow

            there = self._open["settings"]
            if isinstance(there, SettingsWindow):
                there.show_library(vault_of(library), bin_of(library, self._office))

    def show_settings(self, topic: Topic | None = None) -> None:
        """Show the settings, on a section."""
        from app.gui.settings.bin import bin_of
        from app.gui.settings.vault import vault_of
        from app.gui.settings.window import SettingsWindow

        there = self._open.get("settings")
        if not isinstance(there, SettingsWindow):
            library = self._library
            there = SettingsWindow(
                self._office,
                vault_of(library) if library is not None else None,
                self._owner,
                bin_=bin_of(library, self._office) if library is not None else None,
            )
            there.changed.connect(self.changed)
            there.moved.connect(self.moved)
            there.help.connect(lambda: self.show_help("settings"))
            self._open["settings"] = there
        if topic is not None:
            there.show_topic(topic)
        there.show()
        there.raise_()

    def settings_topic(self) -> Topic | None:
        """Return the section of the settings that is shown, None when none is."""
        from app.gui.settings.window import SettingsWindow

        there = self._open.get("settings")
        if isinstance(there, SettingsWindow) and there.isVisible():
            return there.topic()
        return None

    def show_help(self, page: str) -> None:
        """Show the help on a page."""
        from app.gui.help.window import HelpWindow

        there = self._open.get("help")
        if not isinstance(there, HelpWindow):
            there = HelpWindow(self._owner)
            self._open["help"] = there
        there.show_page(page)
        there.show()
        there.raise_()

    def show_palette(
        self,
        case: Case | None,
        possible: frozenset[Do],
        cases: Iterable[tuple[str, Digest]],
    ) -> None:
        """Show everything that can be done and found, with the facts of the open *case*."""
        from app.gui import commands
        from app.gui.actions import known
        from app.gui.palette import CommandPalette
        from app.gui.settings.topics import topic_words

        there = self._open.get("palette")
        if not isinstance(there, CommandPalette):
            there = CommandPalette(self._owner)
            there.chosen.connect(self.chosen)
            self._open["palette"] = there
        facts = commands.fact_commands(case, self._office.now().date()) if case else ()
        there.show_commands(
            (
                *commands.action_commands(known(), possible),
                *facts,
                *commands.case_commands(cases),
                *commands.setting_commands(topic_words()),
            )
        )
        there.show()
        there.raise_()

    def window(self, name: str) -> QDialog:
        """Return the window ``settings``, ``help`` or ``palette`` that was opened."""
        return self._open[name]

    def close(self) -> None:
        """Close what is open, after it told what was typed."""
        for window in self._open.values():
            window.close()
