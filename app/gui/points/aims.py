"""What the user wants to hear about a point, and the demands that belong to it."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Qt

from app.core.claims import Demand, Wanted
from app.core.pointing import link_demand, linked_demands
from app.core.walk_step import Step
from app.gui.fields.basics import Button, Label, column
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.columns import Columns
from app.gui.page import Place
from app.gui.plain import tip
from app.gui.points.part import PointPart
from app.gui.wants.kinds import demand_words
from app.gui.words import _

NARROW = 560  # pixels at 100 % below which both sides stand below each other
LONGEST, WIDEST = 30, 60  # characters of a demand on its chip, in half the room or all


class AimsPart(PointPart):
    """Side by side how it is solved, with its demands, and how it is prevented."""

    def __init__(self) -> None:
        super().__init__()
        outer = column(self)
        outer.addWidget(Label(_("What should the company answer?"), "strong"))
        self.wanted = {
            Wanted.SOLUTION: Chip(_("How will you solve this?"), "wrench"),
            Wanted.PREVENTION: Chip(_("How will you prevent it?"), "shield-check"),
            Wanted.EXPLANATION: Chip(_("Why did it happen?"), "circle-question-mark"),
        }
        for chip in self.wanted.values():
            chip.clicked.connect(self._wants)
        self.wish = Chip(_("This is a wish, not a right"), "thumbs-up")
        self.wish.clicked.connect(lambda on: self.change(right=not on))
        self.demands: dict[str, Chip] = {}
        self._shown: tuple[object, ...] = ()
        self._linked, self._others = Flow(space=6), Flow(space=6)
        outer.addWidget(self._build_sides())
        self._ask = Label(_("Which demand goes with it?"), "small")
        outer.addWidget(self._ask)
        outer.addLayout(self._others)
        self._none = Button(_("No demands yet. Say what you want"), "link", "target")
        self._none.clicked.connect(lambda: self.go.emit(Place(Step.WANTS)))
        outer.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_sides(self) -> Columns:
        """Build what is asked of this time, with the demands that do it, and of later."""
        made = Columns(narrow=NARROW)
        made.left.addWidget(self.wanted[Wanted.SOLUTION], 0, Qt.AlignmentFlag.AlignLeft)
        made.left.addLayout(self._linked)
        made.right.addWidget(self.wanted[Wanted.PREVENTION], 0, Qt.AlignmentFlag.AlignLeft)
        more = Flow(space=6)
        for chip in (self.wanted[Wanted.EXPLANATION], self.wish):
            chip.make_small()
            more.addWidget(chip)
        made.right.addLayout(more)
        return made

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
        linked = {one.id for one in linked_demands(self.case, self.point)}
        if (rows, linked) != self._shown:
            self._shown = (rows, linked)
            self._show_demands(rows, linked)
        self._ask.setVisible(any(key not in linked for key, _words in rows))
        self._none.setVisible(not rows)

    def _show_demands(self, rows: tuple[tuple[str, str], ...], linked: Container[str]) -> None:
        """Show the demands of the point below how it is solved, the others below all."""
        held = next((key for key, chip in self.demands.items() if chip.hasFocus()), "")
        self.demands = {key: self._chip(key, words, on=key in linked) for key, words in rows}
        parts = [(key in linked, chip) for key, chip in self.demands.items()]
        self._linked.fill(chip for on, chip in parts if on)
        self._others.fill(chip for on, chip in parts if not on)
        if held in self.demands:
            self.demands[held].setFocus()

    def _chip(self, key: str, words: str, *, on: bool) -> Chip:
        most = LONGEST if on else WIDEST
        cut = words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
        made = Chip(cut, "target")
        made.make_small()
        made.setChecked(on)
        made.setAccessibleName(words)
        made.setToolTip(tip(words))
        made.clicked.connect(lambda on: self._links(key, on))
        return made

    def _wants(self) -> None:
        chosen = tuple(kind for kind, chip in self.wanted.items() if chip.isChecked())
        self.change(wanted=chosen)

    def _links(self, key: str, on: bool) -> None:
        demand: Demand = next(one for one in self.case.demands if one.id == key)
        label = _("Demand linked") if on else _("Demand unlinked")
        self.edited.emit(label, link_demand(self.case, demand, self.point, linked=on))
