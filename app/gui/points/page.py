"""The page "Complaint points"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea

from app.core.claims import Point
from app.core.edits import move, new_id, put_point
from app.core.ids import FactId, PointId
from app.core.lookup import facts
from app.core.point_proposals import PointProposal, with_proposed
from app.core.pointing import link_fact, without_point
from app.core.rechecking import to_recheck
from app.gui.fields.basics import Button, Card, Label, row
from app.gui.fields.columns import Columns
from app.gui.fields.field import QUIET
from app.gui.fields.order import OrderCard, OrderList
from app.gui.page import Page, Place, aligned
from app.gui.points.card import PointCard
from app.gui.points.detail import PointDetail
from app.gui.points.loose import LooseFacts
from app.gui.points.suggestion import SuggestionCard
from app.gui.words import _, many


class PointsPage(Page):
    """What is wrong, point by point.

    ``declined`` brings the name of a question that is not to be asked again.
    """

    declined = Signal(str)

    def __init__(self, delay: int = QUIET) -> None:
        """Make it; typing is told after *delay* milliseconds of quiet."""
        super().__init__()
        self._chosen, self._place = "", 0
        self.columns = Columns((37, 63))
        aligned(self).addWidget(self.columns)
        self._build_list()
        self.detail = PointDetail(delay)
        self.columns.right.addWidget(self.detail)
        self.columns.right.addStretch(1)
        self.detail.edited.connect(self.edited)
        self.detail.go.connect(self.go)
        self.detail.removed.connect(self._remove)

    def _build_list(self) -> None:
        head = row()
        self.count = Label("", "h2")
        self.add = Button(_("Add a point"), "", "plus")
        self.add.clicked.connect(lambda _on=False: self._add())
        head.addWidget(self.count, 1)
        head.addWidget(self.add)
        self._again = Label("", "doubt")
        self._empty = Card("sunken")
        self._empty.column.addWidget(
            Label(
                _(
                    "No points yet. A point is one thing that is wrong, in a few words, "
                    "for example: not called back."
                )
            )
        )
        self.list = OrderList()
        self.list.moved.connect(self._move)
        self.loose = LooseFacts()
        self.loose.linked.connect(self._link)
        self.suggestion = SuggestionCard()
        self.suggestion.accepted.connect(self._accept)
        self.suggestion.declined.connect(self._decline)
        self.columns.left.addLayout(head)
        for one in (self._again, self._empty, self.list, self.suggestion, self.loose):
            self.columns.left.addWidget(one)
        self.columns.left.addStretch(1)

    def refresh(self) -> None:
        """Show the list, and the point that was chosen, else what is in its place."""
        points = self.case.points
        ids = [point.id for point in points]
        if self._chosen in ids:
            self._place = ids.index(PointId(self._chosen))
        else:
            self._place = min(self._place, max(0, len(ids) - 1))
            self._chosen = ids[self._place] if ids else ""
        self.count.setText(many("{n} point", "{n} points", len(points)))
        self._empty.setVisible(not points)
        again = len(to_recheck(self.case, self.seen.day).points)
        self._again.setVisible(bool(again) and len(points) > 0)
        self._again.setText(
            many(
                "Look at {n} point again before the next letter.",
                "Look at {n} points again before the next letter.",
                again,
            )
        )
        self._show_cards()
        chosen = self._point()
        self.detail.setVisible(chosen is not None)
        if chosen is not None:
            self.detail.show_point(self.seen, chosen)
        self.suggestion.show_seen(self.seen)
        self.loose.show_seen(self.seen)

    @property
    def chosen(self) -> str:
        """The id of the point that is shown, empty when there is none."""
        return self._chosen

    def flush(self) -> None:
        """Tell now what was typed."""
        self.detail.flush()

    def show_place(self, place: Place) -> None:
        """Show the point that *place* names or that holds its fact; ``new`` makes one."""
        found = (one for one in self.case.points if place.fact in (one.id, *one.facts))
        point = next(found, None)
        if place.part == "new":
            self._add(place.fact)
        elif point is not None:
            self.choose(point.id)

    def choose(self, point_id: str) -> None:
        """Show another point; what was typed in the one before is told first."""
        self.flush()
        self._chosen = point_id
        self.refresh()
        area = self.findChild(QScrollArea)
        if area is not None and self.columns.stacked:
            area.ensureWidgetVisible(self.detail.words)

    def _show_cards(self) -> None:
        cards: dict[str, OrderCard] = {}
        for number, point in enumerate(self.case.points, start=1):
            card = self.list.card(point.id)
            if not isinstance(card, PointCard):
                card = PointCard()
                card.chosen.connect(lambda key=point.id: self.choose(key))
            card.show_point(self.seen, point, number, chosen=point.id == self._chosen)
            cards[str(point.id)] = card
        self.list.show_cards(cards)

    def _point(self) -> Point | None:
        return next((one for one in self.case.points if one.id == self._chosen), None)

    def _add(self, fact: str = "") -> None:
        """Make a point, of *fact* where the case has it."""
        self.flush()
        key = PointId(new_id(self.case, "point-"))
        self._chosen = key
        held = (FactId(fact),) if facts(self.case).get(fact) is not None else ()
        self.edited.emit(_("Point added"), put_point(self.case, Point(key, "", facts=held)))
        self.detail.first().setFocus()

    def _accept(self, proposal: PointProposal) -> None:
        self.flush()
        changed = with_proposed(self.case, proposal)
        self._chosen = changed.points[-1].id
        self.edited.emit(_("Point added"), changed)
        self.detail.first().setFocus()

    def _decline(self, name: str) -> None:
        self.declined.emit(name)
        self.suggestion.show_seen(self.seen)
        if self.suggestion.isHidden():
            self.add.setFocus()

    def _remove(self) -> None:
        point = self._point()
        if point is not None:
            self.edited.emit(_("Point removed"), without_point(self.case, point.id))

    def _move(self, key: str, place: int) -> None:
        self.flush()
        self.edited.emit(_("Point moved"), move(self.case, key, place))

    def _link(self, fact: str) -> None:
        point = self._point()
        if point is None:
            self.told.emit(_("Add a point first, then link the fact to it."))
            return
        self.edited.emit(_("Fact linked"), link_fact(self.case, point, fact, linked=True))
