"""What the user says of promises: what became of them, what replaced them, what stayed out."""

from __future__ import annotations

from app.core.events import Result
from app.core.moment import When
from app.core.promised import firm_days
from app.core.proposals import Proposal, Said, answer, confirm_silence, proposals
from app.core.replacing import linked, unlinked
from app.core.settling import settled
from app.gui.happened.asking import to_confirm
from app.gui.page import Page
from app.gui.words import _


class Answers:
    """Makes an edit of each answer that is given on *page*, which tells it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def asked(self) -> tuple[Proposal, ...]:
        """Return what is to be asked about promises."""
        case = self._page.case
        return to_confirm(proposals(case, self._page.seen.day, firm_days(case)))

    def answer(self, promise: str, said: str, when: object) -> None:
        """Record what became of a promise."""
        asked = next((one for one in self.asked() if one.about == promise), None)
        if asked is not None:
            moment = when if isinstance(when, When) else None
            case = answer(self._page.case, asked, Said(said), moment)
            if case != self._page.case:
                self._page.edited.emit(_("Promise confirmed"), case)

    def add_silence(self, proposal: object) -> None:
        """Record that nothing was heard, as it was proposed."""
        if isinstance(proposal, Proposal):
            case = confirm_silence(self._page.case, proposal)
            self._page.edited.emit(_("Silence added"), case)

    def adjust_silence(self, proposal: object) -> None:
        """Add a silence and ask for the sheet with it, to change its days or words."""
        before = len(self._page.case.silences)
        self.add_silence(proposal)
        if len(self._page.case.silences) > before:
            self._page.entry.emit(self._page.case.silences[-1].id)

    def link(self, old: str, new: str) -> None:
        """Link a promise to the one in its place, or to none."""
        case = linked(self._page.case, old, new) if new else unlinked(self._page.case, old)
        self._page.edited.emit(_("Promises linked") if new else _("Link removed"), case)

    def settle(self, promise: str, result: str) -> None:
        """Change what was recorded of a promise."""
        case = settled(self._page.case, promise, Result(result) if result else None)
        self._page.edited.emit(_("Result changed"), case)
