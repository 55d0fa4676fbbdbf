"""From the button to the file: where it goes, that it is written whole, what opens it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError
from app.gui.fields.ask_where import ask_where, whole_name
from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.trouble import trouble
from app.gui.words import _
from app.store.files import write_all
from app.workshop.wishes import Draft, Export, Files


def format_words() -> dict[str, str]:
    """Return the formats with what a file dialog calls them."""
    return {
        "pdf": _("PDF document"),
        "docx": _("Word document"),
        "eml": _("E-mail message"),
        "txt": _("Plain text"),
        "html": _("Web page"),
    }


class Exporting(QObject):
    """Saves the letter on the page; ``told`` says in a sentence what came of it."""

    told = Signal(str)

    def __init__(self, office: Office, press: Press, owner: QWidget) -> None:
        super().__init__(owner)
        self._office, self.press, self._owner = office, press, owner
        self._target: Path | None = None

    def choose(self, draft: Draft, suffix: str) -> None:
        """Ask where the file goes, or for a printer; it goes there when one was chosen."""
        if suffix == "print":
            from app.gui.letters.printing import ask_printer

            ask_printer(draft.pdf, draft.stem, self._owner)
            return
        dialog = QFileDialog(self._owner, _("Save the letter"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{format_words()[suffix]} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(str(self.folder()))
        dialog.selectFile(f"{draft.stem}.{suffix}")
        dialog.fileSelected.connect(lambda name: self.save(Path(name), suffix))
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def folder(self) -> Path:
        """Return the folder that was used last, else that of documents."""
        last = self._office.settings().folders.letters
        if last and Path(last).is_dir():
            return Path(last)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home())

    def save(self, path: Path, suffix: str = "pdf") -> None:
        """Have the letter written and put it at *path*, which the user chose and agreed to.

        It is of the kind that its name says, of *suffix* where that says none.
        """
        try:
            self._target = place = whole_name(path, suffix, format_words())
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self.press.ask(Export((place.suffix.lstrip(".").lower(),), "save"))

    def receive(self, files: Files) -> None:
        """Put what was written where it was wanted."""
        target, self._target = self._target, None
        if target is None or not files.files:
            return
        if not self.write(target, files.files[0][1]):
            return
        words = _("Saved: {name}").format(name=target.name)
        if target.suffix == ".eml" and not _open(target):
            words = _("Saved: {name}. Open it with your mail program.").format(name=target.name)
        self.told.emit(" ".join((words, *files.warnings)))

    def choose_copy(self, name: str, data: bytes) -> None:
        """Ask where a copy of what was sent goes."""
        suffix = Path(name).suffix.removeprefix(".").lower()
        kinds = [(format_words().get(suffix, suffix), suffix)] if suffix else []

        def then(path: Path) -> None:
            self.write_copy(path, suffix, data)

        ask_where(self._owner, _("Save a copy"), self.folder() / name, then, kinds)

    def write_copy(self, path: Path, suffix: str, data: bytes) -> None:
        """Write a copy of what was sent to *path*, with *suffix* where it has another."""
        try:
            place = whole_name(path, suffix, (suffix,)) if suffix else path
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self.write(place, data)

    def write(self, path: Path, data: bytes) -> bool:
        """Write *data* to *path*, which the user chose; False when that cannot be."""
        try:
            write_all({path: data}, force=True)
        except UserError as error:
            self.told.emit(trouble(error))
            return False
        self._remember(path.parent)
        return True

    def copy(self, text: str) -> None:
        """Put *text* on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.told.emit(_("The text is copied. Paste it into the web form."))

    def _remember(self, folder: Path) -> None:
        settings = self._office.settings()
        if settings.folders.letters != str(folder):
            folders = replace(settings.folders, letters=str(folder))
            self._office.set_settings(replace(settings, folders=folders))


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
