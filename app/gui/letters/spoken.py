"""What a screen reader is told of the letter while one writes: pages, check and term."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.days import long_day
from app.gui.letters.checks import counted
from app.gui.speaker import Speaker
from app.gui.words import _, many
from app.letters.check.finding import Finding
from app.workshop.wishes import Draft


class SpokenLetter:
    """Says what changed of the letter that is shown in *owner*."""

    def __init__(self, owner: QWidget) -> None:
        self.speaker = Speaker(owner)

    def show_draft(self, case_id: str, draft: Draft) -> None:
        """Follow the pages and the term of *draft*."""
        self.speaker.begin(f"{case_id} {draft.kind.id}")
        pages = max((one.page for one in draft.places), default=0) + 1
        self.speaker.show("pages", many("{n} page", "{n} pages", pages))
        end = "" if draft.due is None else long_day(draft.due)
        words = _("{day}: last day of the term").format(day=end)
        self.speaker.show("term", words if end else "")

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Follow how much the check finds."""
        words = ", ".join(told for told, _tone, _image in counted(findings))
        nothing = _("Nothing stands in the way of this letter.")
        self.speaker.show("check", words or nothing)
