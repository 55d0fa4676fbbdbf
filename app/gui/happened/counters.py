"""How many promises stand how, on one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.core.line import LedgerLine
from app.core.promises import totals
from app.gui.fields.basics import Card, Label, row
from app.gui.fields.choices import Flow
from app.gui.happened.ledger_rows import longest
from app.gui.marks import Mark, MarkView
from app.gui.words import many, of


class Counters(Card):
    """A count for each state; a state that nothing has is only shown where it matters."""

    def __init__(self) -> None:
        super().__init__(margins=(16, 10))
        self._place = QWidget()
        self._flow = Flow(self._place, space=20)
        self.column.addWidget(self._place)

    def show_lines(self, lines: tuple[LedgerLine, ...]) -> None:
        """Count *lines*."""
        found = totals(lines)
        counts = (
            (Mark.KEPT, found.kept + found.no_effect, of("state", "kept"), True),
            (Mark.LATE, found.late, of("state", "late"), True),
            (Mark.BROKEN, found.broken, of("state", "broken"), True),
            (Mark.ATTENTION, found.partly, of("state", "partly"), False),
            (
                Mark.REPLACED,
                found.replaced + found.moved + found.withdrawn,
                of("state", "replaced"),
                False,
            ),
            (Mark.OPEN, found.open, of("state", "open"), True),
            (Mark.CONFIRM, found.to_confirm, of("state", "to confirm"), True),
        )
        text = many("{n} promise", "{n} promises", found.promises)
        parts: list[QWidget] = [Label(text, "subhead", wraps=False)]
        parts += [
            _count(mark, number, words)
            for mark, number, words, always in counts
            if number or always
        ]
        chain = longest(lines)
        if chain:
            parts.append(Label(chain, "caption", wraps=False))
        self._flow.fill(parts)


def _count(mark: Mark, number: int, words: str) -> QWidget:
    made = QWidget()
    inside = row(made, space=7)
    inside.addWidget(MarkView(mark, f"{number} {words}", 20))
    inside.addWidget(Label(str(number), "h2", wraps=False))
    inside.addWidget(Label(words, wraps=False))
    return made
