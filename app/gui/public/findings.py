"""All that was found, a card each, in the order of the text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Card, Label, Tag, column, row
from app.gui.fields.picture import Picture
from app.gui.public.cards import AnonymousCard, FindingCard
from app.gui.public.records import ANONYMOUS
from app.gui.words import _, many
from app.workshop.public_wishes import FindingView, PublicDraft


class Findings(QWidget):
    """The cards; the signals are those of the cards."""

    chosen = Signal(object, str, str)
    signed = Signal(object, str, str)
    looked = Signal(int)

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._delay = delay
        self.cards: dict[str, FindingCard] = {}
        outer = column(self, space=8)
        head = row()
        self.title = Label("", "strong")
        self.seen_all = Tag(_("all looked at"), "kept", "circle-check")
        self.unseen = Tag("", "late", "eye")
        head.addWidget(self.title, 1)
        head.addWidget(self.seen_all)
        head.addWidget(self.unseen)
        outer.addLayout(head)
        self._column = column(space=8)
        outer.addLayout(self._column)
        self.anonymous = AnonymousCard()
        self.anonymous.signed.connect(lambda value: self.signed.emit(None, value, ""))
        outer.addWidget(self.anonymous)
        outer.addWidget(_note())
        outer.addStretch(1)

    def show_draft(self, draft: PublicDraft) -> None:
        """Show what was found; a card that is there already stays where it is."""
        wanted = {one.id: one for one in draft.findings}
        for name in [one for one in self.cards if one not in wanted]:
            gone = self.cards.pop(name)
            with QSignalBlocker(gone):
                gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        for at, one in enumerate(draft.findings):
            card = self.cards.get(one.id) or self._made(one, nameless=bool(draft.signed))
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show_finding(one)
        count = len(draft.findings)
        unseen = sum(not one.decided for one in draft.findings)
        none = _("Nothing private was found.")
        self.title.setText(_("Choose for each number.") if count else none)
        self.unseen.show_text(many("{n} to look at", "{n} to look at", unseen))
        self.unseen.setVisible(bool(unseen))
        self.seen_all.setVisible(bool(count) and not unseen)
        self.anonymous.setVisible(draft.signed == ANONYMOUS)
        self.anonymous.choices.show_value(ANONYMOUS)

    def flush(self) -> None:
        """Tell at once what was typed on any card."""
        for card in list(self.cards.values()):
            card.flush()

    def show_current(self, number: int) -> None:
        """Show which card is the chosen one."""
        for card in self.cards.values():
            card.set_chosen(chosen=card.finding.number == number)

    def card(self, number: int) -> FindingCard | None:
        """Return the card with that number, None where there is none."""
        found = (one for one in self.cards.values() if one.finding.number == number)
        return next(found, None)

    def next_after(self, number: int) -> int:
        """Return the next number that is not decided on, else the next; 0 for none."""
        order = sorted(one.finding.number for one in self.cards.values())
        turned = [one for one in order if one > number] + [
            one for one in order if one <= number
        ]
        waiting = [one for one in turned if not self._decided(one)]
        return next(iter((*waiting, *turned)), 0)

    def _decided(self, number: int) -> bool:
        card = self.card(number)
        return card is not None and card.finding.decided

    def _made(self, finding: FindingView, *, nameless: bool) -> FindingCard:
        card = FindingCard(finding, self._delay, nameless=nameless)
        card.chosen.connect(self.chosen)
        card.signed.connect(self.signed)
        card.looked.connect(self.looked)
        self.cards[finding.id] = card
        return card


def _note() -> Card:
    made = Card("sunken", margins=(12, 10))
    inside = row(space=10)
    inside.addWidget(Picture("info", side=16))
    words = _(
        "What is left out is not hidden in the file either: the public version is made anew "
        "from the text that you see here."
    )
    inside.addWidget(Label(words, "small"), 1)
    made.column.addLayout(inside)
    return made
