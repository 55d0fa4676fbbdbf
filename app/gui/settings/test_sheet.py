"""The sheet to try an envelope with: an invented letter on the page that is set."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.gui.words import _, language
from app.store.settings import LetterSettings

if TYPE_CHECKING:
    from app.letters.letter import Letter

USUAL = "nl-left"


def test_sheet(settings: LetterSettings, day: date) -> bytes:
    """Return the PDF of the sheet; ``UserError`` for a page that there is not."""
    from app.paths import resources
    from app.production import paper_of
    from app.writers import test_sheet as sheet

    letter = _letter(settings, day)
    return sheet.write(letter, paper_of(letter), resources()).data


def _letter(settings: LetterSettings, day: date) -> Letter:
    from app.letters.letter import Letter, Paragraph, Part, Run, Section, Sender, Stationery

    steps = (
        _("Print this sheet at its true size: 100%, not “fit to page”."),
        _("Fold it as you fold a letter, and put it into your envelope."),
        _("Shake it. Is the whole address to be seen, and nothing else? Then it is right."),
        _("If not, choose another envelope in the settings, or move the address."),
    )
    blocks = tuple(Paragraph(f"step-{n}", (Run(one),)) for n, one in enumerate(steps))
    title = _("Test sheet for the envelope")
    return Letter(
        type="test-sheet",
        language=language(),
        day=day,
        title=title,
        author="",
        sender=Sender("Noor Hartman", ("Lindehof 27", "1234 AB  VOORBEELDSTAD")),
        return_line="N. Hartman, Lindehof 27, 1234 AB VOORBEELDSTAD",
        addressee=(
            "Voorbeeld B.V.",
            "Afdeling Klantenservice",
            "Postbus 1234",
            "1234 ZZ  VOORBEELDSTAD",
        ),
        subject=title,
        sections=(Section(Part.OPENING, blocks),),
        page=settings.page or USUAL,
        stationery=Stationery(shift=(float(settings.right), float(settings.down))),
    )
