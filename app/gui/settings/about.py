"""About: version, licences, and where the log lies."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from app.gui.fields.basics import Button, Label
from app.gui.settings.section import Section
from app.gui.words import _


class AboutSection(Section):
    """Says what the program is and on what terms; nothing can be changed here."""

    def __init__(self, delay: int, folder: Path) -> None:
        """Name *folder* as the place of the cases and the log."""
        super().__init__(_("About"), delay)
        self._folder = folder
        self.note(f"Geachte {program_version()}", "subhead")
        self.note(_("Geachte helps you write letters that make a company act."))
        self.note(_("It never uses the network. Your cases stay on this computer."))
        self.note(_("Licences"), "subhead")
        for name, licence in licences():
            self.column.addWidget(Label(f"{name}: {licence}", "small"))
        self.note(_("Where your cases and the log of mistakes are"), "subhead")
        where = self.note(str(folder))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where.setAccessibleName(_("Folder of the cases and the log"))
        opens = Button(_("Open this folder"), "", "folder-open")
        opens.clicked.connect(self._open)
        self.column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def program_version() -> str:
    """Return the version of the program, empty where it was never installed."""
    try:
        return version("geachte")
    except PackageNotFoundError:
        return ""


def licences() -> tuple[tuple[str, str], ...]:
    """Return what the program is made of, with its licence."""
    return (
        ("Geachte", "MIT"),
        ("Qt, PySide6", "LGPL-3.0"),
        ("Source Sans 3, Source Serif 4", "OFL-1.1"),
        ("Liberation", "OFL-1.1"),
        ("DejaVu", "Bitstream Vera"),
        ("Lucide", "ISC"),
        ("OpenTaal", "BSD-3-Clause"),
        ("SCOWL", "MIT, BSD"),
        ("PDFium, pypdfium2", "BSD-3-Clause, Apache-2.0"),
        ("SQLAlchemy, Alembic, pydantic, holidays, platformdirs, tomli", "MIT"),
        ("ReportLab, rl_accel, Jinja2, MarkupSafe, lxml, Babel", "BSD-3-Clause"),
        ("icalendar", "BSD-2-Clause"),
        ("Pillow", "MIT-CMU"),
        ("phonenumbers, tzdata", "Apache-2.0"),
        ("python-stdnum", "LGPL-2.1-or-later"),
        ("chunspell, Hunspell", "MIT, MPL-1.1"),
    )
