"""One promise as it is noted: what they would do, by when, and what it replaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.acts import Act, is_same, read_act
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.events import Promise, PromiseKind
from app.core.line import LedgerLine, Standing
from app.core.lookup import facts
from app.core.recording import PromiseNote
from app.gui import naming
from app.gui.fields.basics import Card, IconButton, Label, row
from app.gui.fields.due import DueField
from app.gui.fields.field import PickField
from app.gui.fields.typed import LineField
from app.gui.words import _, language

_OPEN = (Standing.OPEN, Standing.TO_CONFIRM, Standing.BROKEN)


class PromiseBlock(Card):
    """Notes one promise; ``changed`` says that something was typed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, note: PromiseNote, *, delay: int) -> None:
        super().__init__("sunken", margins=(14, 10))
        self._note = note
        self._case: Case | None = None
        self.what = LineField(
            _("What would they do?"),
            _("for example: call me back"),
            delay=delay,
        )
        self.due = DueField(_("By when?"), delay=delay)
        self.replaces = PickField(_("Does it replace an earlier promise?"))
        self._reading = Label("", "caption")
        self.away = IconButton("x", _("Leave this promise out"))
        self.away.clicked.connect(self.removed)
        fields = row(space=12)
        fields.addWidget(self.what, 3)
        fields.addWidget(self.due, 2)
        fields.addWidget(self.away)
        self.column.addLayout(fields)
        self.column.addWidget(self._reading)
        self.column.addWidget(self.replaces)
        self.what.line.textEdited.connect(self._read)
        self.due.line.textEdited.connect(lambda _text: self.changed.emit())
        self.replaces.chosen.connect(lambda _value: self.changed.emit())

    def show_in(
        self, case: Case, ledger: tuple[LedgerLine, ...], said_on: date, calendar: Calendar
    ) -> None:
        """Show the promise in its case: what it may replace, and from when its term counts."""
        first = self._case is None
        self._case = case
        due = self._note.due if first else self.due.due()
        self.due.show_due(due, said_on, calendar, facts(case).when)
        if first:
            self.what.show_text(_typed(case, self._note))
            self._tell_reading()
        choices = [("", _("No, it is new"))]
        choices += [
            (line.promise.id, naming.promise(case, line.promise))
            for line in ledger
            if line.standing in _OPEN and not line.replaced_by
        ]
        self.replaces.offer(choices)
        self.replaces.setVisible(len(choices) > 1 and not self._note.id)
        if first:
            self.replaces.show_value(_same_subject(self._note, ledger))

    def follow(self, before: QWidget) -> QWidget:
        """Come after *before* when one goes from field to field; return the last of these."""
        for field in (self.what.line, self.due.line, self.replaces.combo, self.away):
            QWidget.setTabOrder(before, field)
            before = field
        return before

    def note(self) -> PromiseNote:
        """Return the promise as it stands there."""
        act = self._act()
        return replace(
            self._note,
            kind=act.kind,
            what=self._note.what if act == self._kept_act() else act.what,
            due=self.due.due(),
            replaces=self.replaces.value(),
        )

    def is_empty(self) -> bool:
        """Tell whether nothing was noted."""
        return not self.what.text() and self.due.due() is None and not self._note.id

    def _act(self) -> Act:
        kept = self._kept_act()
        return kept if self._is_untouched() else read_act(self.what.text(), language())

    def _kept_act(self) -> Act:
        what = naming.plain(self._note.what, self._case) if self._case is not None else ""
        return Act(self._note.kind, what)

    def _is_untouched(self) -> bool:
        return self._case is not None and self.what.text() == _typed(self._case, self._note)

    def _read(self) -> None:
        self._tell_reading()
        if self._case is not None and not self._note.id:
            self.replaces.show_value(
                next((one.id for one in self._case.promises[::-1] if self._may_follow(one)), "")
            )
        self.changed.emit()

    def _may_follow(self, earlier: Promise) -> bool:
        if self._case is None or self.replaces.combo.findData(earlier.id) < 0:
            return False
        return is_same(self._act(), Act(earlier.kind, naming.plain(earlier.what, self._case)))

    def _tell_reading(self) -> None:
        words, kind = self._heard(self._act()) if self.what.text() else ("", "caption")
        self._reading.set_kind(kind)
        self._reading.setText(words)
        self._reading.setVisible(bool(words))
        self.what.line.setAccessibleDescription(words)

    def _heard(self, act: Act) -> tuple[str, str]:
        """Return what is said of the words below them, and as what kind."""
        if act.odd:
            asks = _("In a letter this follows “would”: write a verb, as in “change the bill”.")
            return asks, "doubt"
        if act.kind is not PromiseKind.OTHER and self._case is not None:
            named = replace(_PLAIN, kind=act.kind, what=act.what)
            return naming.promise(self._case, named), "reading"
        return "", "caption"


def _typed(case: Case, note: PromiseNote) -> str:
    """Return what was noted before, in the words of the window."""
    if note.kind is PromiseKind.OTHER and not note.what:
        return ""
    return naming.promise(case, replace(_PLAIN, kind=note.kind, what=note.what))


def _same_subject(note: PromiseNote, ledger: tuple[LedgerLine, ...]) -> str:
    if note.kind is PromiseKind.OTHER or note.id:
        return ""
    there = (line.promise for line in ledger[::-1] if line.standing in _OPEN)
    return next((one.id for one in there if one.kind is note.kind), "")


_PLAIN = Promise(id="", kind=PromiseKind.OTHER)  # type: ignore[arg-type]  # it is only named
