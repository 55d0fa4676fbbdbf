"""The section of the letter paper: how letters look, and how they begin and end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from app.errors import UserError
from app.gui.fields.ask_where import ask_where, whole_name
from app.gui.fields.basics import Button
from app.gui.letters.document_names import page_words
from app.gui.settings.picture import Keeper
from app.gui.settings.section import Section
from app.gui.settings.test_sheet import test_sheet
from app.gui.trouble import trouble
from app.gui.words import _
from app.store.files import write_whole
from app.store.settings import SIZES

MOVES = range(-5, 6)  # millimetres


class LettersSection(Section):
    """How letters look."""

    def __init__(
        self,
        delay: int,
        pages: tuple[str, ...],
        keeper: Keeper,
        today: Callable[[], date],
    ) -> None:
        """Offer the page profiles *pages* by their ids; keep the logo with *keeper*."""
        super().__init__(_("Letter paper"), delay)
        self._today = today
        self.logo = self.picture("letters.logo", _("Logo"), (62, 14), keeper)
        self.note(_("It stands on letters that you or your organisation sign."), "caption")
        self.pick("letters.face", _("Letter face"), face_words())
        usual = ("", _("As usual (10.7 points)"))
        points = tuple((one, _("{n} points").format(n=one)) for one in SIZES if one)
        self.pick("letters.size", _("Size of the text"), (usual, *points))
        self.note(_("In a larger size a letter can take more pages."), "caption")
        usual = ("", _("As is usual in the country of the case"))
        words = dict(page_words())
        profiles = tuple((one, words.get(one, one)) for one in pages)
        self.pick("letters.page", _("Envelope and page"), (usual, *profiles))
        self._envelope()
        self._greetings()

    def _envelope(self) -> None:
        across = tuple((str(one), _across(one)) for one in MOVES)
        along = tuple((str(one), _along(one)) for one in MOVES)
        self.pick("letters.right", _("Address more to the left or right"), across, int)
        self.pick("letters.down", _("Address higher or lower"), along, int)
        self.sheet = Button(_("Save a test sheet …"), "", "printer")
        self.sheet.clicked.connect(self.ask_file)
        self.column.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = self.note(
            _("Print it, fold it, and see whether the address fits your envelope."), "caption"
        )

    def ask_file(self) -> None:
        """Ask where the test sheet goes."""
        place = Path(self._settings.folders.letters) / _("Test sheet.pdf")
        kinds = [("PDF", "pdf")]
        ask_where(self, _("Save the test sheet"), place, self.save_sheet, kinds)

    def save_sheet(self, path: Path) -> None:
        """Write the test sheet of the page that is set to *path*, and say so."""
        try:
            path = whole_name(path, "pdf", ("pdf",))
            write_whole(path, test_sheet(self._settings.letters, self._today()), force=True)
        except UserError as error:
            self.said.set_kind("trouble")
            self.said.setText(trouble(error))
            return
        self.said.set_kind("reading")
        self.said.setText(_("Saved: {name}").format(name=path.name))

    def _greetings(self) -> None:
        self.note(_("Salutation and closing"), "subhead")
        nobody = _("Salutation of Dutch letters, when you know no name")
        self.line("letters.salutation_nl", nobody, "Geachte heer of mevrouw,")
        self.line(
            "letters.closing_nl", _("Closing of Dutch letters"), "Met vriendelijke groet,"
        )
        self.note(_("A formal letter keeps ‘Hoogachtend’."), "caption")
        nobody = _("Salutation of English letters, when you know no name")
        self.line("letters.salutation_en", nobody, "Dear Sir or Madam")
        self.line("letters.closing_en", _("Closing of English letters"), "Yours faithfully")


def _across(moved: int) -> str:
    if moved == 0:
        return _("Not moved")
    words = _("{n} mm to the right") if moved > 0 else _("{n} mm to the left")
    return words.format(n=abs(moved))


def _along(moved: int) -> str:
    if moved == 0:
        return _("Not moved")
    words = _("{n} mm lower") if moved > 0 else _("{n} mm higher")
    return words.format(n=abs(moved))


def face_words() -> tuple[tuple[str, str], ...]:
    """Return the faces of letters and what they are called."""
    return (
        ("", _("As usual: with serifs in PDF, Calibri in Word")),
        ("serif", _("With serifs: Source Serif, in Word Cambria")),
        ("sans", _("Without serifs: Source Sans, in Word Calibri")),
    )
