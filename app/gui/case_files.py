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
from app.gui.trouble import busy, trouble
from app.gui.words import _, many

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.case import Case
    from app.core.papers import StoredFile
    from app.gui.main_window import MainWindow
    from app.gui.office import Office
    from app.gui.open_case import OpenCase

MOST = 8  # files in the menu


class CaseFiles(QObject):
    """Opens and writes portable files for the window."""

    def __init__(
        self,
        office: Office,
        window: MainWindow,
        bring_in: Callable[[Path, Callable[[], None]], None],
    ) -> None:
        """*bring_in* takes the case in a file and opens it, and then goes on."""
        super().__init__()
        self._bring_in = bring_in
        self._office = office
        self._window = window
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
        dialog = case_dialog(self._window.start.stack, self._office.settings().folders.cases)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Copy the case in a portable file into the library, after a backup, and open it."""
        self._bring_in(path, lambda: self._remember(path))

    def open_example(self, path: Path) -> None:
        """Copy an example into the library and open it."""
        self._bring_in(path, lambda: None)

    def choose_copy(self) -> None:
        """Let the user choose where a copy of the open case goes."""
        if self._window.opened is not None:
            folder = self._office.settings().folders.cases
            dialog = copy_dialog(self._window.view.frame, folder)
            dialog.fileSelected.connect(lambda name: self.save_copy(Path(name)))
            dialog.open()

    def save_copy(self, path: Path) -> None:
        """Write the open case with its evidence to *path*, beside the window."""
        opened, toast = self._window.opened, self._window.toast
        if opened is None:
            return
        self._window.view.frame.flush()
        try:
            path = whole_name(path, "geachte", ("geachte", "json"))
        except UserError as error:
            toast.tell(str(error), undo=False)
            return
        case = opened.session.case
        if self._window.errand.begin(
            lambda: self._office.export(case, path),
            lambda missing: self._tell_copied(opened, case, path, missing),
            lambda error: toast.tell(trouble(error), undo=False),
        ):
            toast.tell(_("The copy is being saved …"), undo=False)
        else:
            toast.tell(busy(), undo=False)

    def _tell_copied(
        self, opened: OpenCase, case: Case, path: Path, missing: tuple[StoredFile, ...]
    ) -> None:
        self._remember(path)
        same = opened is self._window.opened and opened.session.case is case
        if same and opened.session.unsaved:  # it holds all that would be lost
            self._window.view.frame.unsaved.show_copied(path.name)
        words = _("Saved: {name}").format(name=path.name)
        if missing:
            words = many(
                "Saved, but without the file of {n} exhibit: it is missing here.",
                "Saved, but without the files of {n} exhibits: they are missing here.",
                len(missing),
            )
        self._window.toast.tell(words, undo=False)

    def _remember(self, path: Path) -> None:
        settings = self._office.settings()
        others = (one for one in settings.recent if one != str(path))
        folders = replace(settings.folders, cases=str(path.parent))
        changed = replace(settings, recent=(str(path), *others)[:MOST], folders=folders)
        self._window.toast.attempt(lambda: self._office.set_settings(changed))
        self._show_recent()

    def _show_recent(self) -> None:
        """Show the files in their menu; one that is gone stays, for a stick may come back."""
        paths = [Path(one) for one in self._office.settings().recent]
        self.recent.clear()
        self.recent.setEnabled(bool(paths))
        for path in paths:
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, path=path: self.open_file(path))
