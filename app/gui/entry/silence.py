"""Nothing heard: on what, since when, and what was expected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.ids import FactId
from app.core.lookup import facts, sent_on
from app.core.moment import When
from app.core.when import day as exact_day
from app.gui.facts import told
from app.gui.fields.basics import Label, column
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.typed import LineField
from app.gui.seen import Seen
from app.gui.words import _


class SilenceForm(QWidget):
    """Notes that nothing came, which is an event too."""

    changed = Signal()

    def __init__(self, delay: int) -> None:
        super().__init__()
        whole = column(self, space=12)
        self.about = PickField(_("On what did you hear nothing?"))
        self.until = DateField(_("Until when did you hear nothing?"), delay=delay)
        self.comment = LineField(_("What did you expect?"), delay=delay)
        for field in (self.about, self.until, self.comment):
            whole.addWidget(field)
        self._none = Label(
            _("Note the contact or the letter first on which nothing came."), "doubt"
        )
        whole.addWidget(self._none)
        whole.addStretch(1)
        self.until.line.textEdited.connect(lambda _text: self.changed.emit())
        self.comment.line.textEdited.connect(lambda _text: self.changed.emit())

    def show_seen(self, seen: Seen, about: str = "") -> None:
        """Offer what can stay without an answer: promises, letters, own contacts."""
        choices = list(_about(seen.case, seen))
        self.about.offer(choices)
        self.about.show_value(about or (choices[0][0] if choices else ""))
        self.until.show_moment(exact_day(seen.day), seen.day, facts(seen.case).when)
        self.comment.show_text("")
        self._none.setVisible(not choices)
        self.setEnabled(bool(choices))

    def noted(self) -> tuple[FactId, When, str] | None:
        """Return on what nothing was heard, until when, and a comment; None while unknown."""
        until = self.until.moment()
        if not self.about.value() or until is None:
            return None
        return FactId(self.about.value()), until, self.comment.text()


def _about(case: Case, seen: Seen) -> list[tuple[str, str]]:
    found: list[str] = [one.id for one in reversed(case.promises)]
    found += [one.id for one in reversed(case.documents) if sent_on(one) is not None]
    found += [one.id for one in reversed(case.contacts)]
    named = ((one, told(case, one, seen.day)) for one in found)
    return [(one, told_so.words) for one, told_so in named if told_so is not None]
