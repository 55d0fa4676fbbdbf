"""Portable case files: opening one, keeping a copy, and those that were used last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from app.errors import UserError
from app.gui.fields.ask_where import whole_name
from app.gui.home.files import case_dialog, copy_dialog
from app.gui.words import _, many

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.papers import StoredFile
    from app.gui.case_view import CaseView
    from app.gui.frame.toast import Toast
    from app.gui.home_view import HomeView
    from app.gui.office import Office

MOST = 8  # files in the menu


class CaseFiles(QObject):
    """Opens and writes portable files for the window."""

    def __init__(
        self,
        office: Office,
        start: HomeView,
        view: Callable[[], CaseView],
        toast: Toast,
        before: Callable[[Path, Callable[[], None]], None],
    ) -> None:
        """*before* makes the backup that comes before a file is taken, then goes on."""
        super().__init__()
        self._before = before
        self._office = office
        self._start = start
        self._view = view
        self._toast = toast
        self.recent = QMenu(_("Recent files"))
        self._show_recent()

    def add_menu(self, window: QMainWindow, after: QAction) -> None:
        """Put the menu of recent files into that of *after*."""
        for menu in window.menuBar().findChildren(QMenu):
            if after in menu.actions():
                self.recent.setParent(menu, self.recent.windowFlags())  # it goes with it
                menu.insertMenu(after, self.recent)

    def choose(self) -> None:
        """Let the user choose a portable file."""
        dialog = case_dialog(self._start.stack, self._office.settings().folders.cases)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Copy the case in a portable file into the library, after a backup, and open it."""
        self._before(path, lambda: self._take(path))

    def _take(self, path: Path) -> None:
        if self._start.open_file(path):
            self._remember(path)

    def choose_copy(self) -> None:
        """Let the user choose where a copy of the open case goes."""
        if self._view().open is not None:
            dialog = copy_dialog(self._view().frame, self._office.settings().folders.cases)
            dialog.fileSelected.connect(lambda name: self.save_copy(Path(name)))
            dialog.open()

    def save_copy(self, path: Path) -> None:
        """Write the open case with its evidence to *path*."""
        view = self._view()
        if view.open is None:
            return
        view.frame.flush()
        case = view.open.session.case
        try:
            path = whole_name(path, "geachte", ("geachte", "json"))
        except UserError as error:
            self._toast.tell(str(error), undo=False)
            return
        missing: list[StoredFile] = []
        if self._toast.attempt(lambda: missing.extend(self._office.export(case, path))):
            self._remember(path)
            if view.open.session.unsaved:
                view.frame.unsaved.show_copied(path.name)
            words = _("Saved: {name}").format(name=path.name)
            if missing:
                words = many(
                    "Saved, but without the file of {n} exhibit: it is missing here.",
                    "Saved, but without the files of {n} exhibits: they are missing here.",
                    len(missing),
                )
            self._toast.tell(words, undo=False)

    def _remember(self, path: Path) -> None:
        settings = self._office.settings()
        others = (one for one in settings.recent if one != str(path))
        folders = replace(settings.folders, cases=str(path.parent))
        changed = replace(settings, recent=(str(path), *others)[:MOST], folders=folders)
        self._toast.attempt(lambda: self._office.set_settings(changed))
        self._show_recent()

    def _show_recent(self) -> None:
        """Show the files in their menu; one that is gone stays, for a stick may come back."""
        paths = [Path(one) for one in self._office.settings().recent]
        self.recent.clear()
        self.recent.setEnabled(bool(paths))
        for path in paths:
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, path=path: self.open_file(path))
