"""Files that the user saves: where they go is asked, and they are written whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.gui.fields.ask_where import ask_where, whole_name
from app.gui.office import Office
from app.gui.trouble import trouble
from app.gui.words import _
from app.store.files import write_all


def format_words(suffix: str) -> str:
    """Return what a file dialog calls the files of *suffix*, which stands for others."""
    return {
        "pdf": _("PDF document"),
        "docx": _("Word document"),
        "eml": _("E-mail message"),
        "txt": _("Plain text"),
        "html": _("Web page"),
        "png": _("Picture (PNG)"),
        "svg": _("Drawing (SVG)"),
        "ics": _("Calendar"),
    }.get(suffix, suffix)


class Saving(QObject):
    """Saves in the folder that was used last; ``told`` says in a sentence what came of it."""

    told = Signal(str)

    def __init__(self, office: Office, owner: QWidget) -> None:
        super().__init__(owner)
        self._office, self._owner = office, owner

    def folder(self) -> Path:
        """Return the folder that was used last, else that of documents."""
        last = self._office.settings().folders.letters
        if last and Path(last).is_dir():
            return Path(last)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home())

    def ask(
        self, title: str, name: str, suffixes: Sequence[str], then: Callable[[Path], None]
    ) -> None:
        """Ask where the file goes that would be called *name*, and tell it *then*."""
        kinds = [(format_words(one), one) for one in suffixes]
        ask_where(self._owner, title, self.folder() / name, then, kinds)

    def named(self, path: Path, suffix: str, known: Collection[str]) -> Path | None:
        """Return the whole name of *path* (`whole_name`); None, and why is told, if taken."""
        try:
            return whole_name(path, suffix, known)
        except UserError as error:
            self.told.emit(trouble(error))
            return None

    def write(self, files: Mapping[Path, bytes], *, force: bool = True) -> bool:
        """Write *files*, or none and tell why; those in one's way only with *force*."""
        try:
            write_all(files, force=force)
        except UserError as error:
            self.told.emit(trouble(error))
            return False
        with suppress(UserError):  # the files are there: that is what the user asked for
            self._remember(next(iter(files)).parent)
        return True

    def write_one(self, path: Path, data: bytes) -> bool:
        """Write *data* to *path*, which the user chose, and say so; False if that fails."""
        done = self.write({path: data})
        if done:
            self.told.emit(_("Saved: {name}").format(name=path.name))
        return done

    def choose_copy(self, name: str, data: bytes) -> None:
        """Ask where a copy goes of a file that is kept, and was called *name*."""
        suffix = Path(name).suffix.removeprefix(".").lower()

        def then(path: Path) -> None:
            self.write_copy(path, suffix, data)

        self.ask(_("Save a copy"), Path(name).name, (suffix,) if suffix else (), then)

    def write_copy(self, path: Path, suffix: str, data: bytes) -> None:
        """Write a copy to *path*, with *suffix* where it has another."""
        place = self.named(path, suffix, (suffix,)) if suffix else path
        if place is not None:
            self.write_one(place, data)

    def _remember(self, folder: Path) -> None:
        settings = self._office.settings()
        if settings.folders.letters != str(folder):
            folders = replace(settings.folders, letters=str(folder))
            self._office.set_settings(replace(settings, folders=folders))
