"""The page "What I want"."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from app.core.claims import DemandKind
from app.core.edits import move, remove
from app.core.totals import asked_totals
from app.core.wanting import (
    add_demand,
    ask_to_propose,
    asked_to_propose,
    last_draft,
    standing_demands,
    with_term,
)
from app.gui.fields.basics import Button, Label, row
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.columns import Columns
from app.gui.fields.field import QUIET
from app.gui.fields.fold import Fold
from app.gui.fields.order import OrderList
from app.gui.moments import money_words
from app.gui.page import TERM, Page, Place, aligned
from app.gui.wants.aside import BottomLineCard, FallbackCard
from app.gui.wants.card import DemandCard
from app.gui.wants.drafts import new_draft
from app.gui.wants.kinds import FIRST, ICONS, MONEY, MORE, kind_words
from app.gui.wants.settled import SettledCard
from app.gui.wants.term import OWN, TermCard
from app.gui.words import _, many, of


class WantsPage(Page):
    """What the firm must do, until when, and what comes if it fails."""

    def __init__(self, delay: int = QUIET) -> None:
        """Make it; typing is told after *delay* milliseconds of quiet."""
        super().__init__()
        self._delay = delay
        self.columns = Columns((64, 36), narrow=880)
        aligned(self).addWidget(self.columns)
        self._build_chips()
        self.list = OrderList()
        self.list.moved.connect(self._move)
        self.total = Label("", "strong")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.add = Button(_("Add a demand"), "link", "plus")
        self.add.clicked.connect(lambda: self._ask(DemandKind.OTHER))
        self.settled = SettledCard()
        self.bottom_line = BottomLineCard(delay)
        self.term = TermCard(delay)
        self.fallback = FallbackCard(delay)
        foot = row()
        foot.addWidget(self.add)
        foot.addStretch()
        foot.addWidget(self.total, 1)
        self.columns.left.addWidget(self.list)
        self.columns.left.addLayout(foot)
        self.columns.left.addWidget(self.settled)
        self.columns.left.addWidget(self.bottom_line)
        self.columns.left.addStretch(1)
        self.columns.right.addWidget(self.term)
        self.columns.right.addWidget(self.fallback)
        self.columns.right.addStretch(1)
        self.settled.edited.connect(self.edited)
        self.bottom_line.edited.connect(self.edited)
        self.fallback.edited.connect(self.edited)
        self.term.until.connect(self._until)

    def _build_chips(self) -> None:
        head = row(space=16)
        head.addWidget(Label(_("What must the company do?"), "h2", wraps=False))
        self._hint = Label("", "small")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._hint, 1)
        self.columns.left.addLayout(head)
        words = kind_words()
        self.chips = {kind: Chip(words[kind], ICONS[kind]) for kind in (*FIRST, *MORE)}
        first, more = Flow(), Flow()
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda on, kind=kind: self._chip(kind, on))
            (first if kind in FIRST else more).addWidget(chip)
        self.unknown = Chip(of("demand", "Not known yet"), "circle-question-mark")
        self.unknown.clicked.connect(self._propose)
        first.addWidget(self.unknown)
        self.more = Fold(_("More that you can ask"))
        self.more.column.addLayout(more)
        self.columns.left.addLayout(first)
        self.columns.left.addWidget(self.more)

    def refresh(self) -> None:
        """Show the demands, the sum, the term and the rest."""
        asked = standing_demands(self.case)
        kinds = {demand.kind for demand in asked}
        for kind, chip in self.chips.items():
            chip.setChecked(kind in kinds)
        self.unknown.setChecked(bool(asked_to_propose(self.case)))
        self._hint.setText(
            _("Choose what fits, in plain words. You can always change it later.")
            if asked
            else _(
                "Choose what fits. If you do not know yet, choose that: the letter then "
                "asks for an explanation and a proposal."
            )
        )
        cards = {}
        for number, demand in enumerate(asked, start=1):
            card = self.list.card(demand.id)
            if not isinstance(card, DemandCard):
                card = DemandCard(self._delay)
                card.edited.connect(self.edited)
                card.removed.connect(lambda key=demand.id: self._remove(key))
            card.show_demand(self.seen, demand, number)
            cards[str(demand.id)] = card
        self.list.show_cards(dict(cards))
        self._show_total()
        self.settled.show_seen(self.seen)
        self.bottom_line.show_seen(self.seen)
        self.term.show_seen(self.seen)
        self.fallback.show_seen(self.seen)

    def flush(self) -> None:
        """Tell now what was typed."""
        for card in self.list.cards():
            if isinstance(card, DemandCard):
                card.flush()
        self.bottom_line.flush()
        self.term.flush()
        self.fallback.flush()

    def show_place(self, place: Place) -> None:
        """Open the demand that *place* names, or the term."""
        area = self.findChild(QScrollArea)
        if place.part == TERM and area is not None:
            area.ensureWidgetVisible(self.term)
            self.term.choice.button(self.term.choice.value() or OWN).setFocus()
        card = self.list.card(place.fact)
        if isinstance(card, DemandCard):
            card.open_at(card.what)

    def _show_total(self) -> None:
        sums = asked_totals(self.case, self.seen.day).in_all
        asked = standing_demands(self.case)
        unknown = sum(one.kind in MONEY and one.amount is None for one in asked)
        parts = [_("Total in money: {sum}").format(sum=money_words(one)) for one in sums]
        if unknown:
            parts.append(many("{n} amount unknown", "{n} amounts unknown", unknown))
        self.total.setText(" · ".join(parts))
        self.total.setVisible(bool(parts))

    def _chip(self, kind: DemandKind, on: bool) -> None:
        self.flush()
        if on:
            self._ask(kind)
            return
        same = [one for one in standing_demands(self.case) if one.kind is kind]
        if same:
            self._remove(same[-1].id)

    def _ask(self, kind: DemandKind) -> None:
        self.flush()
        changed = add_demand(self.case, kind)
        key = changed.demands[-1].id
        self.edited.emit(_("Demand added"), changed)
        card = self.list.card(key)
        if isinstance(card, DemandCard):
            card.open_at(card.what)

    def _propose(self, on: bool) -> None:
        self.flush()
        if on:
            self.edited.emit(_("Asked for a proposal"), ask_to_propose(self.case))
            return
        changed = self.case
        for one in asked_to_propose(self.case):
            changed = remove(changed, one.id)
        self.edited.emit(_("Demand removed"), changed)

    def _remove(self, key: str) -> None:
        self.edited.emit(_("Demand removed"), remove(self.case, key))

    def _move(self, key: str, place: int) -> None:
        """Move a demand before the one that stands at *place* on the page."""
        self.flush()
        order = [one.id for one in standing_demands(self.case)]
        places = {one.id: at for at, one in enumerate(self.case.demands)}
        self.edited.emit(_("Demand moved"), move(self.case, key, places[order[place]]))

    def _until(self, term: date | int | None) -> None:
        draft = last_draft(self.case) or new_draft(self.case, self.seen.day)
        if draft is None:
            self.told.emit(_("There is no letter to set a term in now."))
            return
        self.edited.emit(_("Term changed"), with_term(self.case, draft, term))
