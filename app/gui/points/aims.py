"""What the user wants to hear about a point, and the demands that belong to it."""

from __future__ import annotations

from app.core.claims import Demand, Wanted
from app.core.pointing import link_demand, linked_demands
from app.core.walk_step import Step
from app.gui.fields.basics import Button, Label, column
from app.gui.fields.choices import Chip, Flow
from app.gui.page import Place
from app.gui.points.part import PointPart
from app.gui.wants.kinds import demand_words
from app.gui.words import _


class AimsPart(PointPart):
    """Chips: how it is solved, prevented, explained; a right or a wish; demands."""

    def __init__(self) -> None:
        super().__init__()
        outer = column(self)
        outer.addWidget(Label(_("What should the company answer?"), "strong"))
        self.wanted = {
            Wanted.SOLUTION: Chip(_("How will you solve this?"), "wrench"),
            Wanted.PREVENTION: Chip(_("How will you prevent it?"), "shield-check"),
            Wanted.EXPLANATION: Chip(_("Why did it happen?"), "circle-question-mark"),
        }
        flow = Flow()
        for chip in self.wanted.values():
            chip.clicked.connect(self._wants)
            flow.addWidget(chip)
        self.wish = Chip(_("This is a wish, not a right"), "thumbs-up")
        self.wish.clicked.connect(lambda on: self.change(right=not on))
        flow.addWidget(self.wish)
        outer.addLayout(flow)
        outer.addWidget(Label(_("Which demand goes with it?"), "strong"))
        self.demands: dict[str, Chip] = {}
        self._flow = Flow()
        outer.addLayout(self._flow)
        self._none = Button(_("No demands yet. Say what you want"), "link", "target")
        self._none.clicked.connect(lambda: self.go.emit(Place(Step.WANTS)))
        outer.addWidget(self._none)
        self._shown: tuple[tuple[str, str], ...] = ()

    def refresh(self) -> None:
        """Show what is wanted and linked."""
        for kind, chip in self.wanted.items():
            chip.setChecked(kind in self.point.wanted)
        self.wish.setChecked(not self.point.right)
        rows = tuple(
            (demand.id, demand_words(self.case, demand))
            for demand in self.case.demands
            if demand.dropped is None
        )
        if rows != self._shown:
            self._shown = rows
            self.demands = {key: Chip(words, "target") for key, words in rows}
            for key, chip in self.demands.items():
                chip.clicked.connect(lambda on, key=key: self._links(key, on))
            self._flow.fill(self.demands.values())
        linked = {one.id for one in linked_demands(self.case, self.point)}
        for key, chip in self.demands.items():
            chip.setChecked(key in linked)
        self._none.setVisible(not rows)

    def _wants(self) -> None:
        chosen = tuple(kind for kind, chip in self.wanted.items() if chip.isChecked())
        self.change(wanted=chosen)

    def _links(self, key: str, on: bool) -> None:
        demand: Demand = next(one for one in self.case.demands if one.id == key)
        label = _("Demand linked") if on else _("Demand unlinked")
        self.edited.emit(label, link_demand(self.case, demand, self.point, linked=on))
