"""What was recorded around the day of a new contact, so that nothing is noted twice."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal

from app.core.contact import Contact
from app.core.lookup import facts
from app.core.when import span
from app.gui import naming
from app.gui.days import short_day
from app.gui.fields.basics import Button, Card, Label, clear
from app.gui.fields.channels import ICONS
from app.gui.seen import Seen
from app.gui.words import _

NEAR = timedelta(days=3)
MOST = 5


class Nearby(Card):
    """The neighbours of a contact in time; a click opens one."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[str, ...] = ()

    def show_around(self, seen: Seen, contact: Contact) -> None:
        """Show the contacts within three days; nothing when there are none."""
        index = facts(seen.case)
        there = span(contact.when, index.when)
        found: list[tuple[tuple[int, int], str, Button]] = []
        for other in seen.case.contacts:
            when = span(other.when, index.when)
            if there is None or when is None or other.id == contact.id:
                continue
            if when.open_start or when.open_end or there.open_start or there.open_end:
                continue
            if when.earliest <= there.latest + NEAR and there.earliest <= when.latest + NEAR:
                day = short_day(when.earliest, seen.day)
                name = naming.summary(seen.case, other) or naming.channel(other.channel)
                button = Button(f"{day}  {name}", "link", ICONS[other.channel])
                button.clicked.connect(lambda _on=False, one=other.id: self.opened.emit(one))
                apart = abs((when.middle - there.middle).days)
                found.append(((when.days, apart), other.id, button))
        found.sort(key=lambda one: one[0])
        ids = tuple(one for _key, one, _button in found[:MOST])
        if ids == self.shown and ids:
            return
        self.shown = ids
        clear(self.column)
        self.setVisible(bool(ids))
        self.column.addWidget(Label(_("Recorded already around this day"), "strong"))
        for _key, _one, button in found[:MOST]:
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
