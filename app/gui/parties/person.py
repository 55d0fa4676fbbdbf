"""A person who complains: what is known, told in a few lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.party import Party
from app.gui import theme
from app.gui.fields.basics import Button, Label, column, row
from app.gui.fields.monogram import Monogram
from app.gui.parties.address import address_lines
from app.gui.words import _


class PersonView(QWidget):
    """Name and address, how to reach the person, and where to pay back to.

    ``asked`` asks for the field of the account.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._monogram = Monogram(40, person=True)
        self.name = Label("", "strong")
        self.below = Label("", "small")
        self.values = {"email": Label(""), "phone": Label(""), "account": Label("")}
        self.fill = Button(_("Fill in"), "link")
        self.fill.setAccessibleName(_("Fill in the account number"))
        self.fill.clicked.connect(self.asked)
        outer, head, words = column(self), row(space=12), column(space=0)
        words.addWidget(self.name)
        words.addWidget(self.below)
        head.addWidget(self._monogram)
        head.addLayout(words, 1)
        outer.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.now().px(16))
        grid.setColumnStretch(1, 1)
        labels = (_("E-mail"), _("Telephone"), _("Account"))
        self._labels = {
            key: Label(words, "told", wraps=False)
            for key, words in zip(self.values, labels, strict=True)
        }
        for down, key in enumerate(self.values):
            grid.addWidget(self._labels[key], down, 0)
            grid.addWidget(self.values[key], down, 1)
        grid.addWidget(self.fill, len(self.values) - 1, 2)
        outer.addLayout(grid)

    def show_party(self, party: Party) -> None:
        """Show a person; this tells nobody."""
        self._monogram.show_name(party.name)
        self.name.setText(party.name or _("No name"))
        self.below.setText(", ".join(address_lines(party)) or _("No address yet."))
        iban = party.account.iban if party.account is not None else ""
        account = iban or _("for paying back: not filled in")
        for key, value in (
            ("email", party.email),
            ("phone", party.phone),
            ("account", account),
        ):
            self.values[key].setText(value)
            self.values[key].setVisible(bool(value))
            self._labels[key].setVisible(bool(value))
        self.fill.setVisible(not iban)
