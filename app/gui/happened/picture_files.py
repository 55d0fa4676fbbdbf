"""From the picture on the screen to a file or the clipboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.lookup import trader
from app.errors import UserError
from app.gui.fields.ask_where import ask_where
from app.gui.happened import days
from app.gui.happened.drawing import Sheet, image, png, svg
from app.gui.happened.picture import Picture
from app.gui.trouble import trouble
from app.gui.words import _
from app.store.files import write_all

UNSAFE = '<>:"/\\|?*'  # what a name of a file cannot have somewhere


class PictureFiles(QObject):
    """Saves or copies a sheet; ``told`` says in a sentence what came of it."""

    told = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._folder = Path()

    def choose(self, sheet: Sheet) -> None:
        """Ask where the picture goes, as PNG or as SVG."""
        safe = "".join(" " if one in UNSAFE or ord(one) < 32 else one for one in sheet.title)
        name = " ".join(safe.split())[:80].strip(" .") or _("Timeline")
        kinds = ((_("Picture (PNG)"), "png"), (_("Drawing (SVG)"), "svg"))
        where = self._folder / f"{name}.png"
        title = _("Save the timeline as a picture")
        ask_where(self._owner, title, where, lambda path: self.save(path, sheet), kinds)

    def save(self, path: Path, sheet: Sheet) -> None:
        """Write the picture to *path*, which the user chose: SVG where it is called so."""
        data = svg(sheet) if path.suffix.lower() == ".svg" else png(sheet)
        try:
            write_all({path: data}, force=True)
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self._folder = path.parent
        self.told.emit(_("Saved: {name}").format(name=path.name))

    def copy(self, sheet: Sheet) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image(sheet))
        self.told.emit(_("The timeline is copied as a picture."))


def sheet_of(case: Case, day: date, picture: Picture, per_day: float) -> Sheet:
    """Return what is drawn of a case: its title, with whom, and on which day it was so."""
    firm = trader(case)
    parts = [firm.short_name or firm.name] if firm is not None else []
    parts.append(_("as it stood on {day}").format(day=days.full(day)))
    title = case.title.strip() or _("Timeline")
    return Sheet(picture, title, ", ".join(part for part in parts if part), per_day)
