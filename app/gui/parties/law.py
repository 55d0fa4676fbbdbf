"""Which country's rules apply to the case, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.edits import under_rules
from app.core.lookup import trader
from app.core.serving import company_of
from app.gui.countries import country_choices
from app.gui.fields.basics import Card, IconButton, Label, row
from app.gui.fields.field import PickField
from app.gui.fields.fold import make_fold
from app.gui.letters.document_names import language_words
from app.gui.seen import Seen
from app.gui.words import _


class LawStrip(Card):
    """The country of the case; ``edited`` brings the case under the rules of another."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("soft", margins=(14, 6))
        self._seen: Seen | None = None
        words = _("The country whose rules apply")
        label = Label(words, "strong")
        self.country = PickField("", country_choices())
        self.country.combo.setAccessibleName(words)
        self.country.chosen.connect(self._choose)
        label.setBuddy(self.country.combo)
        self.more = IconButton("info", _("What follows from it?"))
        make_fold(self.more)
        self.follows = Label("", "small")
        self.follows.hide()
        self.more.toggled.connect(self.follows.setVisible)
        inside = row()
        inside.addWidget(label, 1)
        inside.addWidget(self.country)
        inside.addWidget(self.more)
        self.column.addLayout(inside)
        self.column.addWidget(self.follows)

    def show_seen(self, seen: Seen) -> None:
        """Show the country, and what follows from its rules; this tells nobody."""
        self._seen = seen
        self.country.show_value(seen.case.jurisdiction)
        languages = ", ".join(language_words(one) for one in seen.pack.languages)
        told = [
            _(
                "Its rules decide the terms, where you can go with it "
                "and which letters there are."
            ),
            _("Letters are in {languages}.").format(languages=languages),
            _("An address without a country is there then. What you filled in and sent stays."),
        ]
        firm = trader(seen.case)
        if firm is not None and firm.company and company_of(seen.case, seen.pack) is None:
            told.append(_("The company is not among those known there: look at its address."))
        self.follows.setText(" ".join(told))

    def _choose(self, country: str) -> None:
        self.more.setChecked(True)
        if self._seen is not None:
            self.edited.emit(_("Country changed"), under_rules(self._seen.case, country))
