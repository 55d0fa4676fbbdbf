"""From the button to the public files: where they go, and that they are written whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.saving import Saving
from app.gui.words import _, many
from app.workshop.public_wishes import ExportPublic, PublicDraft, PublicFiles

FORMATS = ("pdf", "docx", "html", "txt", "png")


class PublicSaving(Saving):
    """Saves the public version, once the *press* has written it."""

    def __init__(self, office: Office, press: Press, owner: QWidget) -> None:
        super().__init__(office, owner)
        self._press = press
        self._target: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being written."""
        return self._target is not None

    def choose(self, draft: PublicDraft, suffix: str) -> None:
        """Ask where the file goes; it is written when a place was chosen."""
        name, title = f"{draft.stem}.{suffix}", _("Save the public version")
        self.ask(title, name, (suffix,), lambda path: self.save(draft, path, suffix))

    def save(self, draft: PublicDraft, path: Path, suffix: str = "pdf") -> None:
        """Have this version written and put it at *path*, which the user agreed to.

        It is of the kind that its name says, of *suffix* where that says none.
        """
        place = self.named(path, suffix, FORMATS)
        if place is not None:
            self._target = place
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
            self.write_one(target, found.files[0][1])
            return
        wanted = {
            target.with_stem(f"{target.stem}-{number}"): data
            for number, (_name, data) in enumerate(found.files, start=1)
        }
        # Only the place itself was agreed to: numbered pages replace nothing.
        if self.write(wanted, force=False):
            self.told.emit(many("Saved: {n} picture", "Saved: {n} pictures", len(wanted)))

    def copy(self, draft: PublicDraft) -> None:
        """Put the public text on the clipboard."""
        QGuiApplication.clipboard().setText(draft.text)
        self.told.emit(_("The public text is copied."))
