"""The page "People and agreement"."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent

from app.core.lookup import trader
from app.gui.fields.columns import Columns
from app.gui.fields.field import QUIET
from app.gui.page import ADDRESS, AGREEMENT, FIRM, SENDER, Page, Place, aligned
from app.gui.parties.agreement import AgreementCard
from app.gui.parties.body import BodyStrip
from app.gui.parties.company import CompanyCard
from app.gui.parties.law import LawStrip
from app.gui.parties.others import OthersCard
from app.gui.parties.whom import WhomCard


class PartiesPage(Page):
    """The firm and the others on the left, the agreement and the sender on the right."""

    def __init__(self, delay: int = QUIET) -> None:
        """Make it; typing is told after *delay* milliseconds of quiet."""
        super().__init__()
        columns = Columns((53, 47))
        aligned(self).addWidget(columns)
        self.company = CompanyCard(delay)
        self.others = OthersCard(delay)
        self.body = BodyStrip()
        self.law = LawStrip()
        self.agreement = AgreementCard(delay)
        self.whom = WhomCard(delay)
        columns.left.addWidget(self.company)
        columns.left.addWidget(self.law)
        columns.left.addWidget(self.others)
        columns.left.addWidget(self.body)
        columns.left.addStretch(1)
        columns.right.addWidget(self.agreement)
        columns.right.addWidget(self.whom)
        columns.right.addStretch(1)
        self._cards = (
            *(self.company, self.law, self.others, self.body),
            *(self.agreement, self.whom),
        )
        for card in self._cards:
            card.edited.connect(self.edited)
        self.others.go.connect(self.go)
        self._parts = {
            FIRM: self.company.ask_firm,
            ADDRESS: self.company.ask_address,
            AGREEMENT: self.agreement.begin,
            SENDER: self.whom.ask_missing,
        }

    def refresh(self) -> None:
        """Show the parties and the agreement."""
        for card in self._cards:
            card.show_seen(self.seen)

    def flush(self) -> None:
        """Tell now what was typed."""
        for card in (self.company, self.others, self.agreement, self.whom):
            card.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fold what is filled in when the page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            for card in (self.company, self.whom):
                card.leave()
            self.body.fold()

    def show_place(self, place: Place) -> None:
        """Open the card of the part or fact that *place* names, at the very field."""
        if place.part in self._parts:
            self._parts[place.part]()
        elif place.fact:
            self._show_fact(place.fact)

    def _show_fact(self, fact: str) -> None:
        firm = trader(self.case)
        if firm is not None and firm.id == fact:
            self.company.begin()
        elif self.agreement.show_agreement(fact):
            self.agreement.begin()
        elif not self.whom.show_party(fact):
            self.others.show_party(fact)
