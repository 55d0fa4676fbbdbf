"""What a demand can have besides: how often, instead of what, part of what, met or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal

from app.core.claims import Demand
from app.core.edits import put_demand
from app.core.ids import DemandId
from app.core.lookup import facts
from app.core.text import in_language, with_words
from app.core.wanting import alternative_to, standing_demands, wholes_of, with_alternative
from app.gui.fields.columns import Pair
from app.gui.fields.field import PickField
from app.gui.fields.fold import Fold
from app.gui.fields.moment import DateField
from app.gui.fields.number import NumberField
from app.gui.fields.typed import LineField
from app.gui.seen import Seen
from app.gui.wants.kinds import demand_words
from app.gui.words import _


class Besides(Fold):
    """The rest of a demand; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)

    def __init__(self, delay: int) -> None:
        super().__init__(_("More about this demand"))
        self._seen: Seen | None = None
        self._demand: Demand | None = None
        self.times = NumberField(_("How many times?"), aside=_("may stay empty"), delay=delay)
        self.times_what = LineField(
            _("Times what?"), _("for example: months"), aside=_("may stay empty"), delay=delay
        )
        self.instead = PickField(_("Or instead of it"))
        self.part_of = PickField(_("Part of"))
        self.met = DateField(_("Met on"), aside=_("if they did it"), delay=delay)
        self.dropped = DateField(_("Dropped on"), aside=_("if you let it go"), delay=delay)
        self.column.addWidget(Pair(self.times, self.times_what))
        self.column.addWidget(Pair(self.instead, self.part_of))
        self.column.addWidget(Pair(self.met, self.dropped))
        self.times.edited.connect(lambda number: self._put(times=number or Decimal(1)))
        self.times_what.edited.connect(self._typed)
        self.instead.chosen.connect(self._instead)
        self.part_of.chosen.connect(
            lambda value: self._put(part_of=DemandId(value) if value else None)
        )
        self.met.edited.connect(lambda when: self._put(met=when))
        self.dropped.edited.connect(lambda when: self._put(dropped=when))

    def show_demand(self, seen: Seen, demand: Demand) -> None:
        """Show a demand; this tells nobody."""
        self._seen, self._demand = seen, demand
        case, home = seen.case, seen.case.language
        self.times.show_number(None if demand.times == 1 else demand.times)
        self.times_what.show_text(in_language(demand.times_what, home, home).text)
        others = [one for one in standing_demands(case) if one.id != demand.id]
        self._offer(self.instead, others)
        other = alternative_to(case, demand)
        self.instead.show_value("" if other is None else other.id)
        wholes = wholes_of(case, demand)
        self._offer(self.part_of, wholes)
        self.part_of.show_value(demand.part_of or "")
        self.part_of.setVisible(bool(wholes) or demand.part_of is not None)
        self.instead.setVisible(bool(others))
        anchors = facts(case).when
        for field, when in ((self.met, demand.met), (self.dropped, demand.dropped)):
            field.show_moment(when, seen.day, anchors, country=case.jurisdiction)

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in (self.times, self.times_what, self.met, self.dropped):
            field.flush()

    def _offer(self, field: PickField, demands: Iterable[Demand]) -> None:
        if self._seen is not None:
            case = self._seen.case
            named = [(str(one.id), demand_words(case, one)) for one in demands]
            field.offer([("", _("None")), *named])

    def _typed(self, text: str) -> None:
        if self._seen is not None and self._demand is not None:
            home = self._seen.case.language
            self._put(times_what=with_words(self._demand.times_what, text, home, home))

    def _instead(self, value: str) -> None:
        if self._seen is not None and self._demand is not None:
            changed = with_alternative(self._seen.case, self._demand, value)
            self.edited.emit(_("Demand changed"), changed)

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a demand
        if self._seen is not None and self._demand is not None:
            changed = replace(self._demand, **changes)
            self.edited.emit(_("Demand changed"), put_demand(self._seen.case, changed))
