"""A card for what stays with the user: it wears the lock and says so."""

from __future__ import annotations

from app.gui.fields.basics import Card, Tag, row
from app.gui.fields.iconed import IconLabel
from app.gui.words import _


class PrivateCard(Card):
    """A card with a title, and the promise that it never reaches a letter."""

    def __init__(self, title: str) -> None:
        super().__init__("private", margins=(14, 10))
        head = row()
        head.addWidget(IconLabel(title, "strong", "lock", "replaced"), 1)
        head.addWidget(Tag(_("Never appears in a letter"), "replaced", "eye-off"))
        self.column.addLayout(head)
