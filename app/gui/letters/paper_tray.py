"""The paper that letters are printed on, made of the settings and the pictures they name."""

from __future__ import annotations

from app.errors import UserError
from app.gui.office import Office
from app.letters.letter import Stationery
from app.letters.stationery import Greeting, LetterPaper
from app.store.settings import Settings


class PaperTray:
    """Gives the paper of now; it is made anew only when the settings are others."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._settings: Settings | None = None
        self._paper = LetterPaper()

    def paper(self) -> LetterPaper:
        """Return the user's paper; a picture that is gone is not on it."""
        settings = self._office.settings()
        if settings != self._settings:
            self._settings = settings
            self._paper = self._made(settings)
        return self._paper

    def _made(self, settings: Settings) -> LetterPaper:
        letters, sender = settings.letters, settings.sender
        size = float(letters.size) if letters.size else 0.0
        return LetterPaper(
            Stationery(
                letters.face,
                size,
                self._picture(letters.logo),
                (float(letters.right), float(letters.down)),
            ),
            self._picture(sender.signature),
            sender.name,
            sender.organisation,
            (
                Greeting("nl", letters.salutation_nl, letters.closing_nl),
                Greeting("en", letters.salutation_en, letters.closing_en),
            ),
        )

    def _picture(self, sha256: str) -> bytes:
        if not sha256:
            return b""
        try:
            return self._office.kept(sha256)
        except UserError:
            return b""
