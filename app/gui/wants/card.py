"""One demand as a card: what is asked in a line, its amount, and its fields when opened."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.claims import Demand
from app.core.edits import put_demand
from app.core.lookup import facts
from app.core.money import Money
from app.core.pointing import link_demand, linked_points
from app.core.text import in_language, with_words
from app.core.totals import demand_amount
from app.gui.fields.basics import Button, IconButton, Label, Tag, column, row
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.columns import Pair
from app.gui.fields.due import DueField, due_words
from app.gui.fields.field import QUIET
from app.gui.fields.fold import make_fold
from app.gui.fields.money import MoneyField
from app.gui.fields.order import OrderCard
from app.gui.fields.typed import LineField, TextArea
from app.gui.moments import money_words
from app.gui.seen import Seen, Showing
from app.gui.wants.besides import Besides
from app.gui.wants.kinds import MONEY, demand_words
from app.gui.words import _


class DemandCard(OrderCard, Showing):
    """A demand; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)
    removed = Signal()

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._demand: Demand | None = None
        self._number = Label("", "h2", wraps=False)
        self.title = Label("", "strong")
        self.below = Label("", "small")
        self.amount = Label("", "strong", wraps=False)
        self.missing = Tag(_("Amount missing"), "late", "triangle-alert")
        self.open_amount = Tag(_("Amount not known yet"), "", "circle-question-mark")
        self.more = IconButton("pencil", _("Change"))
        make_fold(self.more)
        self.more.clicked.connect(self.open)
        self.remove = IconButton("trash-2", _("Remove"))
        self.remove.clicked.connect(self.removed)
        self.fill = Button(_("Fill in the amount"), "compact", "euro")
        self.fill.clicked.connect(lambda: self.open_at(self.money))
        self.later = Button(_("Not known yet"), "compact")
        self.later.clicked.connect(lambda: self._put(open_amount=True))
        words = column(space=2)
        words.addWidget(self.title)
        words.addWidget(self.below)
        head = row(space=10)
        head.addWidget(self.handle)
        head.addWidget(self._number)
        head.addLayout(words, 1)
        for one in (self.amount, self.more, self.remove):
            head.addWidget(one)
        self.column.addLayout(head)
        lack = row(margins=(36, 0), space=8)
        lacking: tuple[QWidget, ...] = (self.missing, self.open_amount, self.fill, self.later)
        for widget in lacking:
            lack.addWidget(widget)
        lack.addStretch(1)
        self.column.addLayout(lack)
        self._build(delay)

    def _build(self, delay: int) -> None:
        self.what = LineField(_("What exactly?"), _("for example: digital TV"), delay=delay)
        self.money = MoneyField(_("Amount"), aside=_("if it is known"), delay=delay)
        self.by = DueField(_("Own term"), aside=_("only if it differs"), delay=delay)
        self.text = TextArea(_("In your own words"), aside=_("may stay empty"), delay=delay)
        self.about = Chip(_("The amount is an estimate"))
        self.unknown = Chip(_("I do not know the amount yet"))
        self._chips: dict[str, Chip] = {}
        self._points = Flow()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.inside = QWidget()
        fields = column(self.inside, margins=(36, 4), space=10)
        fields.addWidget(self.what)
        fields.addWidget(Pair(self.money, self.by))
        flow = Flow()
        flow.addWidget(self.about)
        flow.addWidget(self.unknown)
        fields.addLayout(flow)
        fields.addWidget(self.text)
        self.besides = Besides(delay)
        self.besides.edited.connect(self.edited)
        fields.addWidget(self.besides)
        self._linked = Label(_("For which complaint points?"), "strong")
        fields.addWidget(self._linked)
        fields.addLayout(self._points)
        self.column.addWidget(self.inside)
        self.inside.hide()
        self.what.edited.connect(lambda text: self._words("what", text))
        self.text.edited.connect(lambda text: self._words("text", text))
        self.money.edited.connect(self._amount)
        self.by.edited.connect(lambda due: self._put(by=due))
        self.about.clicked.connect(lambda on: self._put(about=on))
        self.unknown.clicked.connect(self._leave_open)

    @property
    def demand(self) -> Demand:
        """The demand that is shown."""
        if self._demand is None:
            raise ValueError("no demand was shown yet")
        return self._demand

    def show_demand(self, seen: Seen, demand: Demand, number: int) -> None:
        """Show a demand as the *number*-th; this tells nobody."""
        self._seen, self._demand = seen, demand
        case, home = seen.case, seen.case.language
        amount = demand_amount(demand)
        self._number.setText(str(number))
        self.title.setText(demand_words(case, demand))
        self.below.setText(self._below())
        self.below.setVisible(bool(self.below.text()))
        self.amount.setText("" if amount is None else money_words(amount))
        self._show_lack(demand)
        self.more.say(_("Change demand {n}").format(n=number))
        self.remove.say(_("Remove demand {n}").format(n=number))
        self.handle.say(_("Move demand {n}").format(n=number), "Alt+↑, Alt+↓")
        self.setAccessibleName(_("Demand {n}: {what}").format(n=number, what=self.title.text()))
        self.what.show_text(in_language(demand.what, home, home).text)
        self.text.show_text(in_language(demand.text, home, home).text)
        self.money.show_money(demand.amount, seen.pack.currency)
        self.by.show_due(demand.by, seen.day, seen.calendar, facts(case).when)
        self.about.setChecked(demand.about)
        self.besides.show_demand(seen, demand)
        self._show_points()

    def _show_lack(self, demand: Demand) -> None:
        lacks = demand_amount(demand) is None and demand.kind in MONEY
        folded = not self.inside.isVisibleTo(self)
        self.missing.setVisible(lacks and not demand.open_amount)
        self.open_amount.setVisible(lacks and demand.open_amount)
        self.fill.setVisible(lacks and folded)
        self.later.setVisible(lacks and folded and not demand.open_amount)
        self.unknown.setVisible(demand.kind in MONEY)
        self.unknown.setChecked(demand.open_amount and demand.amount is None)

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in (self.what, self.money, self.by, self.text, self.besides):
            field.flush()

    def open(self, opened: bool) -> None:
        """Show the fields, or fold them away."""
        self.more.setChecked(opened)
        self.inside.setVisible(opened)
        self._show_lack(self.demand)
        self.set_chosen(chosen=opened)

    def open_at(self, field: QWidget) -> None:
        """Show the fields and go to one of them."""
        self.open(opened=True)
        field.setFocus()

    def _below(self) -> str:
        demand, case = self.demand, self.seen.case
        numbers = {point.id: at for at, point in enumerate(case.points, start=1)}
        parts = [
            _("Point {n}").format(n=numbers[one.id]) for one in linked_points(case, demand)
        ]
        if demand.by is not None:
            parts.append(due_words(demand.by, facts(case).when, self.seen.day))
        return " · ".join(part for part in parts if part)

    def _show_points(self) -> None:
        case, home = self.seen.case, self.seen.case.language
        rows = tuple(
            (str(one.id), in_language(one.title, home, home).text) for one in case.points
        )
        if rows != self._shown:
            self._shown = rows
            self._chips = {key: Chip(words or _("No title yet")) for key, words in rows}
            for key, chip in self._chips.items():
                chip.clicked.connect(lambda on, key=key: self._link(key, on))
            self._points.fill(self._chips.values())
        linked = {one.id for one in linked_points(case, self.demand)}
        for key, chip in self._chips.items():
            chip.setChecked(key in linked)
        self._linked.setVisible(bool(rows))

    def _link(self, key: str, on: bool) -> None:
        case = self.seen.case
        point = next(one for one in case.points if one.id == key)
        label = _("Demand linked") if on else _("Demand unlinked")
        self.edited.emit(label, link_demand(case, self.demand, point, linked=on))

    def _words(self, field: str, text: str) -> None:
        home = self.seen.case.language
        self._put(**{field: with_words(getattr(self.demand, field), text, home, home)})

    def _amount(self, money: Money | None) -> None:
        self._put(amount=money, open_amount=self.demand.open_amount and money is None)

    def _leave_open(self, on: bool) -> None:
        self._put(open_amount=on, amount=None if on else self.demand.amount)

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a demand
        changed = replace(self.demand, **changes)
        self.edited.emit(_("Demand changed"), put_demand(self.seen.case, changed))
