"""Choosing a party of the case, or naming somebody new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.core.case import Case
from app.core.party import Party
from app.gui import naming
from app.gui.fields.field import Combo, Field
from app.gui.fields.typed import LONGEST_LINE, one_line
from app.gui.words import _


def party_name(case: Case, party: Party) -> str:
    """Return what a list calls a party: its short name, name, or function."""
    return naming.capital(naming.called(case, party)) or _("No name")


class PartyPicker(Field):
    """One of the parties; a name that none of them has can be typed.

    ``chosen`` brings the id of a party, empty for nobody; ``named`` a name that is new.
    """

    chosen = Signal(str)
    named = Signal(str)

    def __init__(self, label: str, nobody: str = "") -> None:
        """Make it; *nobody* are the words for no party, empty where there must be one."""
        super().__init__(label)
        self._nobody = nobody
        self._shown = ""
        self.combo = Combo()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_LINE)
        self.combo.setLineEdit(self.line)
        completer = QCompleter(self.combo.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.combo.setCompleter(completer)
        self.combo.activated.connect(self._activated)
        self.line.editingFinished.connect(self._finished)
        self.hold(self.combo)

    def show_parties(self, case: Case, parties: Sequence[Party], chosen: str) -> None:
        """Offer *parties*, with the one whose id is *chosen* as the choice; tells nobody."""
        choices = [("", self._nobody)] if self._nobody else []
        choices += [(party.id, party_name(case, party)) for party in parties]
        typing = self.line.isModified() and self.line.hasFocus()
        if typing and chosen == self._shown:
            return
        self.combo.offer(choices)
        self.combo.show_value(chosen)
        if self.combo.currentIndex() < 0:
            self.combo.setEditText("")
        self._shown = chosen

    def value(self) -> str:
        """Return the id of the party that is chosen, empty for nobody."""
        return self._shown

    def flush(self) -> None:
        """Tell now what was typed."""
        self._finished()

    def _activated(self, at: int) -> None:
        self._choose(str(self.combo.itemData(at) or ""))

    def _finished(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        text = one_line(self.combo.currentText()).strip()
        at = self.combo.findText(text, Qt.MatchFlag.MatchFixedString)
        if at >= 0:
            self._choose(str(self.combo.itemData(at) or ""))
        elif text:
            self.named.emit(text)
        elif self._nobody:
            self._choose("")

    def _choose(self, value: str) -> None:
        self.line.setModified(False)
        if value != self._shown:
            self._shown = value
            self.combo.show_value(value)
            self.chosen.emit(value)
