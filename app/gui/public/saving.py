"""From the button to the public files: where they go, and that they are written whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError
from app.gui.fields.ask_where import whole_name
from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.trouble import trouble
from app.gui.words import _, many
from app.store.files import write_all
from app.workshop.public_wishes import ExportPublic, PublicDraft, PublicFiles


def format_words() -> dict[str, str]:
    """Return the formats with what a file dialog calls them."""
    return {
        "pdf": _("PDF document"),
        "docx": _("Word document"),
        "html": _("Web page"),
        "txt": _("Plain text"),
        "png": _("Picture"),
    }


class Saving(QObject):
    """Saves the public version; ``told`` says in a sentence what came of it."""

    told = Signal(str)

    def __init__(self, office: Office, press: Press, owner: QWidget) -> None:
        super().__init__(owner)
        self._office, self._press, self._owner = office, press, owner
        self._target: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being written."""
        return self._target is not None

    def choose(self, draft: PublicDraft, suffix: str) -> None:
        """Ask where the file goes; it is written when a place was chosen."""
        dialog = QFileDialog(self._owner, _("Save the public version"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{format_words()[suffix]} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(str(self.folder()))
        dialog.selectFile(f"{draft.stem}.{suffix}")
        dialog.fileSelected.connect(lambda name: self.save(draft, Path(name), suffix))
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def folder(self) -> Path:
        """Return the folder that was used last, else that of documents."""
        last = self._office.settings().folders.letters
        if last and Path(last).is_dir():
            return Path(last)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home())

    def save(self, draft: PublicDraft, path: Path, suffix: str = "pdf") -> None:
        """Have this version written and put it at *path*, which the user agreed to.

        It is of the kind that its name says, of *suffix* where that says none.
        """
        try:
            self._target = place = whole_name(path, suffix, format_words())
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self._press.ask(ExportPublic((place.suffix.lstrip(".").lower(),), draft.seal))

    def forget(self) -> None:
        """Wait for no files any more."""
        self._target = None

    def receive(self, found: PublicFiles) -> None:
        """Put what was written where it was wanted; more pages are numbered."""
        target, self._target = self._target, None
        if target is None or not found.files:
            return
        if len(found.files) == 1:
            wanted = {target: found.files[0][1]}
        else:
            pages = enumerate(found.files, start=1)
            wanted = {
                target.with_stem(f"{target.stem}-{number}"): data
                for number, (_name, data) in pages
            }
        try:
            # Only the place itself was agreed to: numbered pages replace nothing.
            write_all(wanted, force=len(wanted) == 1)
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self._remember(target.parent)
        told = _("Saved: {name}").format(name=next(iter(wanted)).name)
        if len(wanted) > 1:
            told = many("Saved: {n} picture", "Saved: {n} pictures", len(wanted))
        self.told.emit(told)

    def copy(self, draft: PublicDraft) -> None:
        """Put the public text on the clipboard."""
        QGuiApplication.clipboard().setText(draft.text)
        self.told.emit(_("The public text is copied."))

    def _remember(self, folder: Path) -> None:
        settings = self._office.settings()
        if settings.folders.letters != str(folder):
            folders = replace(settings.folders, letters=str(folder))
            self._office.set_settings(replace(settings, folders=folders))
