"""An offer beside what is asked and what the user would settle for; and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.aftermath import Comparison, compare
from app.core.claims import Offer, OfferState
from app.core.money import Money
from app.gui import naming
from app.gui.fields.basics import Button, Card, Label, Tag, clear, row
from app.gui.fields.iconed import Heading
from app.gui.moments import money_words
from app.gui.seen import Seen
from app.gui.words import _, many


class OfferCard(Card):
    """Compares one open offer; ``decided`` brings its id and what became of it."""

    decided = Signal(str, object)  # the OfferState
    write = Signal(str)  # a document about it

    def __init__(self) -> None:
        super().__init__()
        self._offer = ""

    def show_offer(self, seen: Seen, offer: Offer) -> None:
        """Show *offer* beside what was asked; this tells nobody."""
        clear(self.column)
        self._offer = offer.id
        found = compare(seen.case, offer.id, seen.day)
        self.column.addWidget(Heading(_("There is an offer"), "hand-coins"))
        self.column.addWidget(Label(naming.plain(offer.what, seen.case)))
        for name, money, private in (
            (_("They offer"), found.offered, False),
            (_("You ask"), found.asked, False),
            (_("You would settle for"), found.bottom_line, True),
        ):
            self._amount(name, money, private=private)
        verdict = _verdict(found)
        if verdict:
            self.column.addWidget(Label(verdict, "small"))
        buttons = row(space=8)
        for words, kind, act in (
            (_("Accept by letter"), "primary", lambda: self.write.emit("offer-accept")),
            (_("Refuse by letter"), "", lambda: self.write.emit("offer-refuse")),
            (_("I accepted it"), "link", lambda: self._decide(OfferState.ACCEPTED)),
            (_("I refused it"), "link", lambda: self._decide(OfferState.REFUSED)),
        ):
            button = Button(words, kind)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)

    def _amount(self, name: str, money: Money | None, *, private: bool) -> None:
        if money is None:
            return
        line = row()
        line.addWidget(Label(name), 1)
        if private:
            line.addWidget(Tag(_("Never appears in a letter"), "replaced", "eye-off"))
        line.addWidget(Label(money_words(money), "strong", wraps=False))
        self.column.addLayout(line)

    def _decide(self, state: OfferState) -> None:
        self.decided.emit(self._offer, state)


def _verdict(found: Comparison) -> str:
    if found.enough is not None:
        reaches = _("It reaches what you would settle for.")
        return reaches if found.enough else _("It is less than you would settle for.")
    if found.things:
        return many(
            "{n} demand is about something else than money.",
            "{n} demands are about something else than money.",
            len(found.things),
        )
    return ""
