"""Whose case a new one is, when it is begun from the list of a client."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.party import Party
from app.gui.fields.basics import Card, Label
from app.gui.parties.address import address_lines
from app.gui.plain import caption
from app.gui.words import _

_LONGEST = 60  # letters of a name on one line


class Whose(Card):
    """Says who is taken over and with what; the tick can be taken away, and put back."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__("soft", margins=(16, 12))
        self.setParent(owner)
        self._people: tuple[Party, ...] = ()
        self.box = QCheckBox()
        self.told = Label("", "small")
        self.column.addWidget(self.box)
        self.column.addWidget(self.told)

    def show_people(self, people: tuple[Party, ...]) -> None:
        """Show who is taken over, ticked; nothing for nobody."""
        self._people = people
        self.setVisible(bool(people))
        self.box.setChecked(True)
        names = _listed(one.name for one in people)
        cut = names if len(names) <= _LONGEST else f"{names[:_LONGEST]}…"
        self.box.setText(caption(_("A case for {name}").format(name=cut)))
        known = _listed(
            words for one in people for words in (*address_lines(one), one.email, one.phone)
        )
        told = _("Taken over from their newest case: {what}").format(what=known[:400])
        self.told.setText(told if known else _("So far only the name is known."))

    def people(self) -> tuple[Party, ...]:
        """Return who is taken over; nobody where the tick was taken away."""
        return self._people if self.box.isChecked() else ()


def _listed(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, words)))
