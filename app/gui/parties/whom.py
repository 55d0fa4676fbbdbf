"""For whom: those who complain, and who signs for them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.edits import new_id, put_party, remove
from app.core.enough import senders_told
from app.core.ids import PartyId
from app.core.lookup import consumers, representative
from app.core.party import Party, Role
from app.gui.fields.basics import Button, Card, IconButton, Label, column, discard, line, row
from app.gui.fields.field import QUIET
from app.gui.parties.changing import ChangeCard
from app.gui.parties.form import PartyForm
from app.gui.parties.person import PersonView
from app.gui.parties.signing import SigningPart
from app.gui.seen import Seen
from app.gui.words import _


class WhomCard(ChangeCard):
    """The card "For whom": a view and a form for each person, and who signs."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("For whom"), "user")
        self._delay = delay
        self._seen: Seen | None = None
        self.people: dict[str, PartyForm] = {}
        self.views: dict[str, PersonView] = {}
        self._frames: dict[str, Card] = {}
        self._people = column()
        self.inside.addLayout(self._people)
        self.second = Button(_("Add a person"), "compact", "plus")
        self.second.clicked.connect(self._add_person)
        self.inside.addWidget(self.second, 0, Qt.AlignmentFlag.AlignLeft)
        self.signing = SigningPart(delay)
        self.signing.edited.connect(self.edited)
        parts = (self.summary, self.fields, line(), self.signing, self.signing.acting)
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)

    def first(self) -> QWidget:
        """Return the field for the name of the first person."""
        return next(iter(self.people.values())).fields["name"]

    def show_seen(self, seen: Seen) -> None:
        """Show the people; this tells nobody."""
        self._seen = seen
        found = consumers(seen.case) or (self._fresh(seen),)
        ids = {str(one.id) for one in found}
        for key in [key for key in self.people if key not in ids]:
            del self.people[key]
            discard(self._frames.pop(key))
            discard(self.views.pop(key))
        for one in found:
            if one.id not in self.people:
                self._place(str(one.id), first=not self.people)
            self.people[one.id].show_party(seen.case, one)
            self.views[one.id].show_party(one)
        self.signing.show_seen(seen)
        self.settle(seen.case.id, enough=senders_told(seen.case))
        self.signing.show_open(opened=self.opened)

    def open(self, *, opened: bool) -> None:
        """Show the fields, or what is known; also those of who signs."""
        super().open(opened=opened)
        self.signing.show_open(opened=opened)

    def show_party(self, key: str) -> bool:
        """Go to the fields of the person or helper with the id *key*; False for another."""
        acts = None if self._seen is None else representative(self._seen.case)
        form = self.people.get(key)
        if form is None and acts is not None and acts.id == key:
            form = self.signing.form
        if form is not None:
            self.go_to(form.fields["name"])
        return form is not None

    def ask_missing(self) -> None:
        """Go to the name of the first person, or to the address where the name is known."""
        form = next(iter(self.people.values()))
        self.go_to(form.fields["street" if form.fields["name"].text() else "name"])

    def flush(self) -> None:
        """Tell now what was typed."""
        for form in list(self.people.values()):
            form.flush()
        self.signing.flush()

    def _fresh(self, seen: Seen) -> Party:
        return Party(PartyId(new_id(seen.case, "party-")), (Role.CONSUMER,))

    def _place(self, key: str, *, first: bool) -> None:
        form = PartyForm(person=True, delay=self._delay)
        form.edited.connect(self._changed)
        frame = Card("", margins=(0, 4))
        if not first:
            inside = row()
            inside.addWidget(Label(_("Second person"), "strong"), 1)
            gone = IconButton("trash-2", _("Remove this person"))
            gone.clicked.connect(partial(self._remove, key))
            inside.addWidget(gone)
            frame.column.addLayout(inside)
        frame.column.addWidget(form)
        view = PersonView()
        view.asked.connect(partial(self._ask_account, key))
        self.people[key], self.views[key], self._frames[key] = form, view, frame
        self._people.addWidget(frame)
        self.told.addWidget(view)

    def _ask_account(self, key: str) -> None:
        form = self.people[key]
        form.more.open(opened=True)
        self.go_to(form.fields["iban"])

    def _changed(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Person changed"), put_party(self._seen.case, party))

    def _add_person(self) -> None:
        self.flush()
        if self._seen is not None:
            made = self._fresh(self._seen)
            self.edited.emit(_("Person added"), put_party(self._seen.case, made))
            self.show_party(made.id)

    def _remove(self, key: str) -> None:
        if self._seen is not None:
            self.edited.emit(_("Person removed"), remove(self._seen.case, key))
