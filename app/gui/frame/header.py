"""The top of a page: its title, undo and redo, the search, and recording a contact."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, row
from app.gui.fields.key_button import KeyButton
from app.gui.frame.whose_case import WhoseCase
from app.gui.plain import tip
from app.gui.words import _


class Header(QWidget):
    """Title and what can be done on every page."""

    undo = Signal()
    redo = Signal()
    search = Signal()
    contact = Signal()
    versions = Signal()
    taken = Signal()  # the next step

    def __init__(self) -> None:
        super().__init__()
        inside = row(self, margins=(24, 0), space=12)
        look = theme.now()
        inside.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(4))
        self._title = Label("", "title", wraps=False)
        self._beside = Label("", "small", wraps=False)
        self._undo = IconButton("undo-2", _("Undo"), "Ctrl+Z")
        self._redo = IconButton("redo-2", _("Redo"), "Ctrl+Shift+Z")
        self._search = KeyButton(_("Search or command"), "search", "search", "Ctrl+K")
        self._find = IconButton("search", _("Search or command"), "Ctrl+K")
        self._versions = Button(_("Versions"), "", "history")
        self._versions.setToolTip(_("Versions of this letter") + " (Ctrl+Shift+H)")
        self._kept = self._narrow = self._sheet = False
        self._contact = KeyButton(_("Record a contact"), "primary", "plus", "Ctrl+N")
        inside.addWidget(self._title)
        inside.addWidget(self._beside)
        self.next = Button("", "compact", "signpost")
        self.next.clicked.connect(self.taken)
        inside.addWidget(self.next)
        self.whose = WhoseCase()
        inside.addWidget(self.whose, 100)
        inside.addStretch(1)
        for button, signal in (
            (self._undo, self.undo),
            (self._redo, self.redo),
            (self._search, self.search),
            (self._find, self.search),
            (self._versions, self.versions),
            (self._contact, self.contact),
        ):
            button.clicked.connect(signal)
            inside.addWidget(button)
        self.show_narrow(narrow=False)
        self.show_next("")

    def show_title(self, title: str, beside: str) -> None:
        """Show what page it is, and *beside* it how what is on it stands."""
        self._title.setText(title)
        self._beside.setText(beside)

    def show_next(self, words: str) -> None:
        """Tell the next step here where the page needs the room; empty for not here."""
        said = _("Next step: {words}").format(words=words)
        self.next.setAccessibleName(said)
        self.next.setToolTip(tip(said))
        self.next.setVisible(bool(words))

    def show_steps(self, undo: str, redo: str) -> None:
        """Show what can be undone and done again; empty when there is nothing.

        What can be used comes first: there the keys go of the one that no longer can.
        """
        both = (
            (self._undo, _("Undo"), undo, "Ctrl+Z"),
            (self._redo, _("Redo"), redo, "Ctrl+Shift+Z"),
        )
        for button, words, label, keys in sorted(both, key=lambda one: not one[2]):
            button.setEnabled(bool(label))
            button.say(f"{words}: {label}" if label else words, keys)

    def show_kept(self, *, kept: bool) -> None:
        """Offer the versions of what is on the page, where they are *kept*."""
        self._kept = kept
        self._fit()

    def _fit(self) -> None:
        short = self._narrow or self._kept
        self._search.setVisible(not short and not self._sheet)
        self._find.setVisible(short and not self._sheet)
        self._versions.setVisible(self._kept)
        self._versions.setText("" if self._narrow or self._sheet else _("Versions"))
        self._versions.setAccessibleName(_("Versions"))

    def show_narrow(self, *, narrow: bool, sheet: bool = False) -> None:
        """Leave words out where there is little room; beside a sheet only undo is left."""
        self._narrow, self._sheet = narrow, sheet
        self._fit()
        self._beside.setVisible(not narrow and not sheet)
        self.next.setText("" if narrow else _("Next step"))
        self._contact.setVisible(not sheet)
        self._contact.show_keys(shown=not narrow)
        self._contact.setText(_("Contact") if narrow else _("Record a contact"))
        self._contact.setAccessibleName(_("Record a contact"))
