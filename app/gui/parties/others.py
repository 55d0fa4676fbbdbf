"""The others who said or promised something: a row each, with fields when opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.edits import put_party, remove
from app.core.naming import in_role, met, new_party, others
from app.core.party import Party, Role
from app.core.text import in_language
from app.core.walk_step import Step
from app.gui.fields.basics import Button, Card, IconButton, Label, column, discard, row
from app.gui.fields.choices import Flow
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.fold import make_fold
from app.gui.fields.iconed import Heading
from app.gui.fields.monogram import Monogram
from app.gui.fields.people import party_name
from app.gui.page import Place, bring
from app.gui.parties.form import PartyForm
from app.gui.parties.kinds import role_words
from app.gui.seen import Seen
from app.gui.words import _, many


class OtherRow(Card):
    """One party: who, what it is, how often it was met."""

    edited = Signal(str, object)
    go = Signal(object)
    removed = Signal()

    def __init__(self, delay: int) -> None:
        super().__init__("", margins=(0, 2))
        self._seen: Seen | None = None
        self._party: Party | None = None
        self._monogram = Monogram(30, person=True)
        self.name = Label("", "strong")
        self.below = Label("", "small")
        self.count = Button("", "compact", "message-square-text")
        self.count.clicked.connect(self._to_timeline)
        self.more = IconButton("pencil", _("Change"))
        make_fold(self.more)
        self.more.clicked.connect(self._toggle)
        self.remove = Button(_("Remove"), "compact", "trash-2")
        self.remove.clicked.connect(self.removed)
        self.done = Button(_("Done"), "compact", "check")
        self.done.clicked.connect(self._finish)
        words = column(space=0)
        words.addWidget(self.name)
        words.addWidget(self.below)
        head = row()
        head.addWidget(self._monogram)
        head.addLayout(words, 1)
        head.addWidget(self.count)
        head.addWidget(self.more)
        self.column.addLayout(head)
        self.role = PickField(_("What is it?"), [(str(k), w) for k, w in role_words().items()])
        self.role.chosen.connect(self._role)
        self.form = PartyForm(person=False, delay=delay)
        self.form.edited.connect(self._changed)
        self.fields = QWidget()
        inside, foot = column(self.fields, space=10), Flow()
        inside.addWidget(self.role)
        inside.addWidget(self.form)
        foot.addWidget(self.done)
        foot.addWidget(self.remove)
        inside.addLayout(foot)
        self.column.addWidget(self.fields)
        self.open(opened=False)

    def show_party(self, seen: Seen, party: Party) -> None:
        """Show a party; this tells nobody."""
        self._seen, self._party = seen, party
        name, home = party_name(seen.case, party), seen.case.language
        words = role_words()
        function = in_language(party.function, home, home).text
        roles = [words[one] for one in party.roles if one in words]
        contacts, promises = met(seen.case, party.id)
        self._monogram.show_name(name)
        self.name.setText(name)
        self.below.setText(" · ".join(dict.fromkeys([*roles, function] if function else roles)))
        parts = [many("{n} contact", "{n} contacts", contacts)]
        if promises:
            parts.append(many("{n} promise", "{n} promises", promises))
        self.count.setText(", ".join(parts))
        self.count.setAccessibleName(f"{name}: {', '.join(parts)}")
        self.count.setVisible(bool(contacts or promises))
        self.more.say(_("Change {name}").format(name=name))
        self.remove.setAccessibleName(_("Remove {name}").format(name=name))
        self.done.setAccessibleName(_("Done: {what}").format(what=name))
        self.role.show_value(next((one for one in party.roles if one in words), ""))
        self.form.show_party(seen.case, party)

    def open(self, opened: bool) -> None:
        """Show the fields, or fold them away."""
        self.more.setChecked(opened)
        self.fields.setVisible(opened)

    def begin(self) -> None:
        """Open the fields and go to the name."""
        self.open(opened=True)
        bring(self.form.fields["name"])

    def _finish(self) -> None:
        self.form.flush()
        self.open(opened=False)
        self.more.setFocus()

    def _toggle(self, opened: bool) -> None:
        if opened:
            self.begin()
        else:
            self._finish()

    def _to_timeline(self) -> None:
        if self._party is not None:
            self.go.emit(Place(Step.HAPPENED, fact=self._party.id, part="party"))

    def _changed(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Party changed"), put_party(self._seen.case, party))

    def _role(self, value: str) -> None:
        if self._seen is not None and self._party is not None:
            changed = in_role(self._seen.case, self._party, Role(value))
            self.edited.emit(_("Party changed"), changed)


class OthersCard(Card):
    """All others."""

    edited = Signal(str, object)
    go = Signal(object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._delay = delay
        self._seen: Seen | None = None
        self.rows: dict[str, OtherRow] = {}
        head = row()
        self.setAccessibleName(_("Others who said or promised something"))
        head.addWidget(Heading(_("Others who said or promised something"), "users"), 1)
        self.add = Button(_("Add a party"), "", "plus")
        self.add.clicked.connect(self._add)
        head.addWidget(self.add)
        self.column.addLayout(head)
        self._column = column(space=8)
        self.column.addLayout(self._column)

    def show_seen(self, seen: Seen) -> None:
        """Show the parties; rows that stay are not made anew."""
        self._seen = seen
        found = others(seen.case)
        ids = {str(one.id) for one in found}
        for key in [key for key in self.rows if key not in ids]:
            discard(self.rows.pop(key))
        for at, one in enumerate(found):
            if one.id not in self.rows:
                made = OtherRow(self._delay)
                made.edited.connect(self.edited)
                made.go.connect(self.go)
                made.removed.connect(lambda key=one.id: self._remove(key))
                self.rows[one.id] = made
                self._column.insertWidget(at, made)
            self.rows[one.id].show_party(seen, one)

    def show_party(self, key: str) -> None:
        """Go to the fields of the party with the id *key*, if it is one of these."""
        if key in self.rows:
            self.rows[key].begin()

    def flush(self) -> None:
        """Tell now what was typed."""
        for one in list(self.rows.values()):
            one.form.flush()

    def _add(self) -> None:
        if self._seen is not None:
            changed = new_party(self._seen.case, Role.DEPARTMENT)
            key = changed.parties[-1].id
            self.edited.emit(_("Party added"), changed)
            self.show_party(key)

    def _remove(self, key: str) -> None:
        if self._seen is not None:
            self.edited.emit(_("Party removed"), remove(self._seen.case, key))
