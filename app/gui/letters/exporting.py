"""From the button to the file: the letter is written, and put where it is wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.saving import Saving
from app.gui.words import _
from app.workshop.wishes import Draft, Export, Files

FORMATS = ("pdf", "docx", "eml", "txt", "html")


class Exporting(Saving):
    """Saves the letter on the page, once the *press* has written it."""

    def __init__(self, office: Office, press: Press, owner: QWidget) -> None:
        super().__init__(office, owner)
        self.press = press
        self._target: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._target is not None

    def forget(self) -> None:
        """Wait for no file any more."""
        self._target = None

    def choose(self, draft: Draft, suffix: str) -> None:
        """Ask where the file goes, or for a printer; it goes there when one was chosen."""
        if suffix == "print":
            from app.gui.letters.printing import ask_printer

            ask_printer(draft.pdf, draft.stem, self._owner)
            return
        name = f"{draft.stem}.{suffix}"
        self.ask(_("Save the letter"), name, (suffix,), lambda path: self.save(path, suffix))

    def save(self, path: Path, suffix: str = "pdf") -> None:
        """Have the letter written and put it at *path*, which the user chose and agreed to.

        It is of the kind that its name says, of *suffix* where that says none.
        """
        place = self.named(path, suffix, FORMATS)
        if place is not None:
            self._target = place
            self.press.ask(Export((place.suffix.lstrip(".").lower(),), "save"))

    def receive(self, files: Files) -> None:
        """Put what was written where it was wanted."""
        target, self._target = self._target, None
        if target is None or not files.files:
            return
        if not self.write({target: files.files[0][1]}):
            return
        words = _("Saved: {name}").format(name=target.name)
        if target.suffix == ".eml" and not _open(target):
            words = _("Saved: {name}. Open it with your mail program.").format(name=target.name)
        self.told.emit(" ".join((words, *files.warnings)))

    def copy(self, text: str) -> None:
        """Put *text* on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.told.emit(_("The text is copied. Paste it into the web form."))


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
