"""The letter that came back from the workshop, on every card and page that shows it."""

from __future__ import annotations

from app.core.sending import form_limit
from app.gui.letters.links import TextLink
from app.gui.letters.looks import look_of
from app.gui.letters.spoken import SpokenLetter
from app.gui.letters.view import LettersView
from app.gui.seen import Seen
from app.letters.check.finding import Finding
from app.workshop.wishes import Draft


class Display:
    """Shows in *view* what a letter is and what the check found in it; nothing is decided."""

    def __init__(self, view: LettersView) -> None:
        self._view = view
        self.spoken = SpokenLetter(view)
        self.findings: tuple[Finding, ...] = ()

    def forget(self) -> None:
        """Mark no findings on the next letter: another one is shown, not checked yet."""
        self.findings = ()

    def show_draft(self, seen: Seen, draft: Draft, links: tuple[TextLink, ...]) -> None:
        """Show a letter with the findings of before, until they are told anew."""
        choice, bar = self._view.choice, self._view.bar
        choice.show_draft(draft)
        choice.show_recipients(seen.case, draft)
        choice.options.show_document(seen.case, draft.document, seen.day)
        self._view.desk.show_draft(draft, look_of(draft, self.findings), links)
        bar.set_ready(ready=True)
        bar.show_form(form_limit(seen.case))
        self.spoken.show_draft(seen.case.id, draft)

    def show_findings(self, draft: Draft | None, findings: tuple[Finding, ...]) -> None:
        """Show what the check found in *draft*, the letter that is shown."""
        self.findings = findings
        self._view.checks.show_findings(findings)
        self.spoken.show_findings(findings)
        if draft is not None:
            self._view.desk.show_look(look_of(draft, findings))
