"""One quiet question at a time, whether facts are a complaint point too."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.point_proposals import PointProposal, Suggested, point_proposals
from app.gui.fields.basics import Button, Card, row
from app.gui.fields.iconed import IconLabel
from app.gui.seen import Seen
from app.gui.words import _, many


class SuggestionCard(Card):
    """The first question that was not answered no; hidden where there is none.

    ``accepted`` brings the proposal; ``declined`` the name of the question.
    """

    accepted = Signal(object)
    declined = Signal(str)

    def __init__(self) -> None:
        super().__init__("sunken", margins=(12, 8))
        self._seen: Seen | None = None
        self._found: PointProposal | None = None
        self._declined: set[str] = set()  # just now: the settings that are shown may be older
        self.words = IconLabel("", "small", "lightbulb", "late")
        self.yes = Button(_("Yes"), "compact")
        self.no = Button(_("No"), "compact")
        self.yes.clicked.connect(self._accept)
        self.no.clicked.connect(self._decline)
        inside = row()
        inside.addWidget(self.words, 1)
        inside.addWidget(self.yes)
        inside.addWidget(self.no)
        self.column.addLayout(inside)

    def show_seen(self, seen: Seen) -> None:
        """Show the question; this tells nobody."""
        self._seen = seen
        asked = point_proposals(seen.case, seen.ledger)
        closed = self._declined.union(seen.settings.closed_hints)
        self._found = next((one for one in asked if one.name(seen.case) not in closed), None)
        self.setVisible(self._found is not None)
        if self._found is None:
            return
        words = _asked(self._found)
        self.words.setText(words)
        self.yes.setAccessibleName(_("Yes: {question}").format(question=words))
        self.no.setAccessibleName(_("No: {question}").format(question=words))

    def _accept(self) -> None:
        if self._found is not None:
            self.accepted.emit(self._found)

    def _decline(self) -> None:
        if self._seen is not None and self._found is not None:
            name = self._found.name(self._seen.case)
            self._declined.add(name)
            self.declined.emit(name)


def _asked(found: PointProposal) -> str:
    count = len(found.facts)
    return {
        Suggested.BROKEN: many(
            "{n} promise was not kept and belongs to no point. Is that a point too?",
            "{n} promises were not kept and belong to no point. Is that a point too?",
            count,
        ),
        Suggested.SILENCE: many(
            "You once heard nothing, and that belongs to no point. Is that a point too?",
            "You heard nothing {n} times, and that belongs to no point. Is that a point too?",
            count,
        ),
        Suggested.SURVEY: many(
            "After a contact you got a survey. Is that a point too?",
            "After {n} contacts you got a survey. Is that a point too?",
            count,
        ),
    }[found.kind]
