"""The left side of the home screen: the views with their counts, and the clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.core.accents import without_accents
from app.gui import theme
from app.gui.announcing import announce
from app.gui.fields.basics import IconButton, Label, column, line, row
from app.gui.fields.iconed import IconLabel
from app.gui.fields.wordmark import Wordmark
from app.gui.home.asked import View, view_words
from app.gui.lists.rail_list import RailEntry, RailList
from app.gui.words import _, many

if TYPE_CHECKING:
    from app.gui.home.views import Client

WIDE, NARROW = 228, 56
RECENT = 5
_EVERYBODY = "\0"  # nobody's name
_ICONS = {
    View.TODAY: "sun",
    View.ALL: "folders",
    View.CLIENTS: "users",
    View.COMPANIES: "building-2",
    View.CALENDAR: "calendar-clock",
    View.CLOSED: "archive",
}


class HomeRail(QFrame):
    """Tells which view and which client the user chose; empty for no client."""

    view_chosen = Signal(object)  # the View
    client_chosen = Signal(str)
    settings = Signal()
    help = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setProperty("kind", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._clients: tuple[Client, ...] = ()
        self._client = ""
        self._view = View.TODAY
        self._narrow = False
        self._helper = False
        self._section: QFrame | None = None  # for a helper only
        self._inside = inside = column(self, margins=(0, 12), space=4)
        self._wordmark = Wordmark(indent=18)
        inside.addWidget(self._wordmark)
        inside.addSpacing(theme.now().px(8))
        self.views = RailList(_("Views"))
        self.views.picked.connect(lambda value: self.view_chosen.emit(View(value)))
        inside.addWidget(self.views)
        inside.addStretch(0)
        inside.addWidget(line())
        inside.addLayout(self._build_foot())

    def _build_clients(self) -> QFrame:
        made = QFrame()
        inside = column(made, margins=(0, 4), space=6)
        inside.addWidget(line())
        head = row(margins=(18, 2))
        head.addWidget(Label(_("Clients").upper(), "overline", wraps=False))
        inside.addLayout(head)
        box = row(margins=(12, 0))
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a client"))
        self.search.setAccessibleName(_("Find a client"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._look)
        self.search.returnPressed.connect(self._tell_first)
        box.addWidget(self.search)
        inside.addLayout(box)
        self._nothing = Label("", "caption")
        self._nothing.setContentsMargins(theme.now().px(18), 0, theme.now().px(12), 0)
        self._nothing.hide()
        inside.addWidget(self._nothing)
        self.clients = RailList(_("Clients"), 37)
        self.clients.picked.connect(self._tell_client)
        self.clients.left.connect(lambda: self.client_chosen.emit(""))
        inside.addWidget(self.clients, 1)
        return made

    def _build_foot(self) -> QVBoxLayout:
        made = self._below = column(space=4)
        self._foot = row(space=2)
        self._who = Label("", "strong", wraps=False)
        self._foot.addWidget(self._who, 1)
        for image, words, keys, signal in (
            ("settings", _("Settings"), "Ctrl+,", self.settings),
            ("circle-question-mark", _("Help with this page"), "F1", self.help),
        ):
            button = IconButton(image, words, keys)
            button.clicked.connect(signal)
            self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        made.addLayout(self._foot)
        self._private = IconLabel(_("Everything stays on this computer"), "caption", "lock")
        made.addWidget(self._private)
        return made

    def show_views(self, counts: dict[View, int], view: View) -> None:
        """Show the views with their counts, *view* chosen."""
        entries = tuple(
            RailEntry(one.value, view_words(one), str(counts.get(one, "")), _ICONS[one])
            for one in View
            if self._helper or one is not View.CLIENTS
        )
        self._view = view
        self.views.show_entries(entries, view.value, narrow=self._narrow)
        high = len(entries) * theme.now().px(40)
        self.views.setFixedHeight(high + 4)

    def show_clients(self, clients: tuple[Client, ...], client: str) -> None:
        """Show the clients with their open cases, the one of the last change first."""
        self._clients, self._client = clients, client
        if self._section is not None:
            self._show_clients()

    def chosen_client(self) -> Client | None:
        """Return the client whose cases are shown; None where those of others are as well."""
        if self._view is not View.CLIENTS or not self._helper:
            return None
        return next((one for one in self._clients if one.called == self._client), None)

    def show_mode(self, *, helper: bool, who: str, narrow: bool) -> None:
        """Show the clients of a helper, and who works here; only icons when *narrow*."""
        self._helper, self._narrow = helper, narrow
        self.setFixedWidth(theme.now().px(NARROW if narrow else WIDE))
        if helper and self._section is None:
            self._section = self._build_clients()
            self._inside.insertWidget(self._inside.indexOf(self.views) + 1, self._section, 1)
        if self._section is not None:
            self._section.setVisible(helper and not narrow)
        self._who.setText(who)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if narrow else across)
        self._wordmark.show_narrow(narrow=narrow)
        side = 0 if narrow else theme.now().px(14)
        above = theme.now().px(6)
        self._below.setContentsMargins(side, above, side, above)
        self._who.setVisible(not narrow)
        self._private.setVisible(not narrow)

    def _look(self) -> None:
        self._show_clients()
        if self._nothing.text():
            announce(self._nothing, self._nothing.text())

    def _tell_first(self) -> None:
        found = self.clients.entries()
        if found and self.search.text():
            self._tell_client(found[0].value)

    def _tell_client(self, value: str) -> None:
        if value == _EVERYBODY:
            self.view_chosen.emit(View.CLIENTS)
        else:
            self.client_chosen.emit(value)

    def _show_clients(self) -> None:
        asked = without_accents(self.search.text()).split()
        found = [
            one
            for one in self._clients
            if all(word in without_accents(one.called) for word in asked)
        ]
        shown = found[:RECENT] if not asked else found
        entries = [
            RailEntry(one.called, one.name, str(one.open), below=one.apart) for one in shown
        ]
        if len(shown) < len(found):
            words = many("Show {n} client", "Show all {n} clients", len(found))
            entries.append(RailEntry(_EVERYBODY, words, icon="users"))
        self.clients.show_entries(tuple(entries), self._client)
        nothing = _("Nothing found for ‘{text}’") if asked and not found else ""
        self._nothing.setText(nothing.format(text=self.search.text().strip()[:60]))
        self._nothing.setVisible(bool(nothing))
