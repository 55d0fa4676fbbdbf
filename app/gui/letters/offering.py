"""The documents that are offered: asked for when the case is another, shown to choose from."""

from __future__ import annotations

from app.gui.letters import records
from app.gui.letters.choice import ChoiceCard
from app.gui.letters.document_names import SENT, past_documents
from app.gui.letters.press import Press
from app.gui.page import Page
from app.gui.words import language
from app.workshop.wishes import Offer, Offered


class Offering:
    """Asks *press* how every document stands for the case of *page*; *choice* shows it."""

    def __init__(self, page: Page, choice: ChoiceCard, press: Press) -> None:
        self._page, self._choice, self._press = page, choice, press
        self.found: tuple[Offered, ...] = ()
        self._asked_for: tuple[object, ...] = ()
        self._arrived = False  # somebody came, and what is next was not told since

    def ask(self) -> None:
        """Ask, unless that was done for what the case says now."""
        case, day = self._page.case, self._page.seen.day
        key = records.offers_key(case, day)
        if key != self._asked_for:
            self._asked_for = key
            self._press.ask(Offer(case, day, language()))

    def arrive(self, *, again: bool) -> None:
        """Take note that somebody came; with *again* the next time asks whatever was said."""
        self._arrived = True
        if again:
            self.ask_anew()

    def takes_over(self) -> bool:
        """Tell, once for each time somebody came, whether a step is to be taken now."""
        arrived, self._arrived = self._arrived, False
        return arrived and self._advised()

    def waits_for(self) -> str:
        """Return the letter that left last, as a choice, where nothing else is to be done."""
        begun = records.newest_draft(self._page.case) is not None
        last = "" if begun or self._advised() else records.last_sent(self._page.case)
        return f"{SENT}{last}" if last else ""

    def recommends(self, type_id: str) -> bool:
        """Tell whether a type of document is the one to make next."""
        return any(one.fit == "recommended" and one.id == type_id for one in self.found)

    def _advised(self) -> bool:
        return any(one.fit == "recommended" for one in self.found)

    def ask_anew(self) -> None:
        """Let the next time ask again, whatever the case says: no answer came."""
        self._asked_for = ()

    def forget(self) -> None:
        """Offer nothing until it was asked again."""
        self.found = ()
        self.ask_anew()

    def show(self, chosen: str) -> None:
        """Show what is offered, with *chosen* as the choice."""
        past = past_documents(self._page.case, self.found, self._page.seen.day)
        self._choice.show_offers(self.found, chosen, past)
