"""Looking at a point again before the next letter: solved, still there, changed, left out."""

from __future__ import annotations

from dataclasses import replace

from app.core.claims import PointStanding
from app.core.pointing import with_round
from app.core.rechecking import to_recheck
from app.gui.days import long_day
from app.gui.fields.basics import Card, Label, column
from app.gui.fields.choices import Segment
from app.gui.fields.field import QUIET
from app.gui.fields.typed import LineField
from app.gui.points.part import PointPart
from app.gui.words import _


def standing_words() -> dict[PointStanding, str]:
    """Return how a point stands, in a word or two."""
    return {
        PointStanding.OPEN: _("Open"),
        PointStanding.SOLVED: _("Solved"),
        PointStanding.PERSISTS: _("Still there"),
        PointStanding.CHANGED: _("Changed"),
        PointStanding.DROPPED: _("Left out"),
    }


class RecheckPart(PointPart):
    """Asks how a point stands; there when a next letter is due, or when it was answered."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        outer = column(self)
        self._card = Card("soft", margins=(12, 10))
        outer.addWidget(self._card)
        self._title = Label("", "strong")
        words = standing_words()
        answers = (
            PointStanding.SOLVED,
            PointStanding.PERSISTS,
            PointStanding.CHANGED,
            PointStanding.DROPPED,
        )
        self.answers = Segment(
            _("How does this point stand now?"), [(a, words[a]) for a in answers]
        )
        self.note = LineField(_("What changed?"), aside=_("may stay empty"), delay=delay)
        self._card.column.addWidget(self._title)
        self._card.column.addWidget(self.answers)
        self._card.column.addWidget(self.note)
        self.answers.chosen.connect(self._answered)
        self.note.edited.connect(self._noted)

    def refresh(self) -> None:
        """Show the question, and what was answered since the last letter or answer."""
        due = to_recheck(self.case, self.seen.day)
        asked = self.point.id in due.points
        rounds = self.point.rounds
        self.setVisible(asked or bool(rounds))
        if asked and due.since is not None:
            self._title.setText(
                _("Something came or went on {day}. How does this point stand now?").format(
                    day=long_day(due.since)
                )
            )
        else:
            self._title.setText(_("How does this point stand now?"))
        answered = bool(rounds) and not asked
        self.answers.show_value(rounds[-1].standing if answered else "")
        self.note.setVisible(answered)
        self.note.show_text(self.said(rounds[-1].note) if answered else "")

    def flush(self) -> None:
        """Tell now what was typed."""
        self.note.flush()

    def _answered(self, value: str) -> None:
        standing = PointStanding(value)
        changed = with_round(self.case, self.point, standing, self.seen.day)
        self.edited.emit(_("Point looked at again"), changed)

    def _noted(self, text: str) -> None:
        if not self.point.rounds:
            return
        *before, last = self.point.rounds
        noted = replace(last, note=self.worded(last.note, text))
        self.change(rounds=(*before, noted))
