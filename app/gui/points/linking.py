"""Which facts a point is about: as chips, and a list to link more."""

from __future__ import annotations

from app.core.pointing import link_fact, told_in
from app.core.timeline import entries
from app.core.walk_step import Step
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.fold import make_fold
from app.gui.fields.typed import LineField
from app.gui.page import Place
from app.gui.points.chip import FactChip
from app.gui.points.fact_list import FactList, LinkRow
from app.gui.points.facts import fact_words
from app.gui.points.part import PointPart
from app.gui.words import _, many

MOST = 200  # rows of the list at once


class FactsPart(PointPart):
    """The facts of a point."""

    def __init__(self) -> None:
        super().__init__()
        outer = column(self)
        head = row()
        head.addWidget(Label(_("What happened here"), "strong", wraps=False))
        self.count = Label("", "caption")
        head.addWidget(self.count, 1)
        self.link = Button(_("Link a fact"), "link", "link")
        make_fold(self.link)
        self.link.clicked.connect(self._open)
        head.addWidget(self.link)
        outer.addLayout(head)
        self.chips = Flow()
        self._shown: tuple[object, ...] = ()
        outer.addLayout(self.chips)
        self._panel = Card("sunken", margins=(10, 8))
        self.search = LineField(_("Which fact?"), _("Type a day or a word"), delay=0)
        self.search.line.textEdited.connect(lambda _text: self._fill())
        self.list = FactList()
        self.list.toggled.connect(self._toggled)
        self._more = Label("", "caption")
        for one in (self.search, self.list, self._more):
            self._panel.column.addWidget(one)
        self._panel.hide()
        outer.addWidget(self._panel)

    def refresh(self) -> None:
        """Show a chip for each fact."""
        facts = self.point.facts
        self.count.setText(
            many("{n} fact from the timeline", "{n} facts from the timeline", len(facts))
            if facts
            else _("no facts yet")
        )
        named = [(fact, fact_words(self.seen, fact)) for fact in facts]
        shown = (self.point.id, *named)
        if shown != self._shown:
            self._shown = shown
            chips = [FactChip(fact, words) for fact, words in named if words is not None]
            for chip in chips:
                chip.opened.connect(self._go)
                chip.taken.connect(lambda fact: self._link(fact, linked=False))
            self.chips.fill(chips)
        if self._panel.isVisibleTo(self):
            self._fill()

    def _go(self, fact: str) -> None:
        self.go.emit(Place(Step.HAPPENED, fact=fact))

    def _open(self, opened: bool) -> None:
        self._panel.setVisible(opened)
        if opened:
            self._fill()
            self.search.setFocus()

    def _fill(self) -> None:
        """List the facts that have what was typed in their words; the linked ones first."""
        wanted = self.search.text().casefold()
        rows = [fact for entry in entries(self.case, self.seen.day) for fact in told_in(entry)]
        chosen = set(self.point.facts)
        rows.sort(key=lambda fact: fact not in chosen)
        found = []
        for fact in dict.fromkeys(rows):
            words = fact_words(self.seen, fact)
            if words is not None and wanted in words.text.casefold():
                found.append(LinkRow(fact, words.icon, words.text, fact in chosen))
        self.list.show_rows(tuple(found[:MOST]))
        left = max(0, len(found) - MOST)
        self._more.setVisible(bool(left) or not found)
        self._more.setText(
            many("{n} more: type to find it.", "{n} more: type to find them.", left)
            if left
            else _("Nothing found.")
        )

    def _toggled(self, fact: str) -> None:
        self._link(fact, linked=fact not in self.point.facts)

    def _link(self, fact: str, *, linked: bool) -> None:
        label = _("Fact linked") if linked else _("Fact unlinked")
        self.edited.emit(label, link_fact(self.case, self.point, fact, linked=linked))
