"""From the picture on the screen to a file or the clipboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.core.case import Case
from app.core.lookup import trader
from app.gui.days import long_day
from app.gui.happened.drawing import Sheet, image, svg
from app.gui.happened.picture import Picture
from app.gui.png import png
from app.gui.saving import Saving
from app.gui.words import _

FORMATS = ("png", "svg")
UNSAFE = '<>:"/\\|?*'  # what a name of a file cannot have somewhere


class PictureFiles(Saving):
    """Saves or copies a sheet."""

    def choose(self, sheet: Sheet) -> None:
        """Ask where the picture goes, as PNG or as SVG."""
        safe = "".join(" " if one in UNSAFE or ord(one) < 32 else one for one in sheet.title)
        name = " ".join(safe.split())[:80].strip(" .") or _("Timeline")
        title = _("Save the timeline as a picture")
        self.ask(title, f"{name}.png", FORMATS, lambda path: self.save(path, sheet))

    def save(self, path: Path, sheet: Sheet) -> None:
        """Write the picture to *path*, which the user chose: SVG where it is called so."""
        place = self.named(path, "png", FORMATS)
        if place is not None:
            self.write_one(
                place, svg(sheet) if place.suffix.lower() == ".svg" else png(image(sheet))
            )

    def copy(self, sheet: Sheet) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image(sheet))
        self.told.emit(_("The timeline is copied as a picture."))


def sheet_of(case: Case, day: date, picture: Picture, per_day: float) -> Sheet:
    """Return what is drawn of a case: its title, with whom, and on which day it was so."""
    firm = trader(case)
    parts = [firm.known_as] if firm is not None else []
    parts.append(_("as it stood on {day}").format(day=long_day(day)))
    title = case.title.strip() or _("Timeline")
    return Sheet(picture, title, ", ".join(part for part in parts if part), per_day)
