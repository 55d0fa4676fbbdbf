"""For whom: the consumer, a second person, and who acts for them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.core.edits import new_id, put_party, put_representation, remove
from app.core.ids import PartyId
from app.core.lookup import consumers, facts, representative
from app.core.moment import When
from app.core.naming import with_helper
from app.core.party import Party, Representation, RepresentationGround, Role
from app.gui.fields.basics import Button, Card, IconButton, Label, column, line, row
from app.gui.fields.choices import Flow
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.iconed import Heading
from app.gui.fields.moment import DateField
from app.gui.parties.form import PartyForm
from app.gui.seen import Seen
from app.gui.words import _


class WhomCard(Card):
    """The card "For whom"; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._delay = delay
        self._seen: Seen | None = None
        self.setAccessibleName(_("For whom"))
        self.column.addWidget(Heading(_("For whom"), "user"))
        self.people: dict[str, PartyForm] = {}
        self._frames: dict[str, Card] = {}
        self._people = column()
        self.column.addLayout(self._people)
        self.second = Button(_("Add a person"), "compact", "plus")
        self.second.clicked.connect(self._add_person)
        self.helper = Button(_("Somebody else signs"), "compact", "users")
        self.helper.clicked.connect(self._add_helper)
        buttons = Flow()
        buttons.addWidget(self.second)
        buttons.addWidget(self.helper)
        self.column.addLayout(buttons)
        self._build_helper(delay)

    def _build_helper(self, delay: int) -> None:
        self.acting = Card("sunken", margins=(12, 10))
        head = row()
        head.addWidget(Label(_("Who signs the letter?"), "strong"), 1)
        self.alone = IconButton("trash-2", _("Nobody else signs"))
        self.alone.clicked.connect(self._drop_helper)
        head.addWidget(self.alone)
        self.acting.column.addLayout(head)
        self.helper_form = PartyForm(person=True, delay=delay)
        self.helper_form.edited.connect(self._person)
        self.ground = PickField(
            _("On what ground?"),
            [
                (RepresentationGround.AUTHORISATION, _("With an authorisation")),
                (RepresentationGround.PARENT, _("As a parent")),
                (RepresentationGround.COURT_ORDER, _("By order of the court")),
                (RepresentationGround.SPOKESPERSON, _("As spokesperson of all")),
            ],
        )
        self.ground.chosen.connect(self._ground)
        self.made = DateField(_("Authorised on"), delay=delay)
        self.until = DateField(_("Until"), aside=_("may stay empty"), delay=delay)
        self.made.edited.connect(lambda when: self._dated("made", when))
        self.until.edited.connect(lambda when: self._dated("until", when))
        self.acting.column.addWidget(self.helper_form)
        self.acting.column.addWidget(self.ground)
        self.acting.column.addWidget(Pair(self.made, self.until))
        self.column.addWidget(line())
        self.column.addWidget(self.acting)

    def show_seen(self, seen: Seen) -> None:
        """Show the people; this tells nobody."""
        self._seen = seen
        found = consumers(seen.case) or (self._fresh(seen),)
        ids = {str(one.id) for one in found}
        for key in [key for key in self.people if key not in ids]:
            del self.people[key]
            gone = self._frames.pop(key)
            self._people.removeWidget(gone)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for one in found:
            if one.id not in self.people:
                self._place(str(one.id), first=not self.people)
            self.people[one.id].show_party(seen.case, one)
        self._show_helper(seen)

    def flush(self) -> None:
        """Tell now what was typed."""
        for form in list(self.people.values()):
            form.flush()
        self.helper_form.flush()
        self.made.flush()
        self.until.flush()

    def _show_helper(self, seen: Seen) -> None:
        party, acts = representative(seen.case), self._acts()
        self.acting.setVisible(party is not None)
        self.helper.setVisible(party is None)
        if party is not None:
            self.helper_form.show_party(seen.case, party)
        if acts is not None:
            anchors = facts(seen.case).when
            self.ground.show_value(acts.ground)
            self.made.show_moment(acts.made, seen.day, anchors)
            self.until.show_moment(acts.until, seen.day, anchors)

    def _fresh(self, seen: Seen) -> Party:
        return Party(PartyId(new_id(seen.case, "party-")), (Role.CONSUMER,))

    def _place(self, key: str, *, first: bool) -> None:
        form = PartyForm(person=True, delay=self._delay)
        form.edited.connect(self._person)
        frame = Card("", margins=(0, 4))
        if not first:
            inside = row()
            inside.addWidget(Label(_("Second person"), "strong"), 1)
            gone = IconButton("trash-2", _("Remove this person"))
            gone.clicked.connect(lambda: self._remove(key))
            inside.addWidget(gone)
            frame.column.addLayout(inside)
        frame.column.addWidget(form)
        self.people[key] = form
        self._frames[key] = frame
        self._people.addWidget(frame)

    def _acts(self) -> Representation | None:
        found = () if self._seen is None else self._seen.case.representations
        return found[0] if found else None

    def _person(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Person changed"), put_party(self._seen.case, party))

    def _add_person(self) -> None:
        if self._seen is not None:
            changed = put_party(self._seen.case, self._fresh(self._seen))
            self.edited.emit(_("Person added"), changed)

    def _remove(self, key: str) -> None:
        if self._seen is not None:
            self.edited.emit(_("Person removed"), remove(self._seen.case, key))

    def _add_helper(self) -> None:
        if self._seen is not None:
            changed = with_helper(self._seen.case, RepresentationGround.AUTHORISATION)
            self.edited.emit(_("Who signs changed"), changed)

    def _drop_helper(self) -> None:
        party = None if self._seen is None else representative(self._seen.case)
        if self._seen is not None and party is not None:
            self.edited.emit(_("Who signs changed"), remove(self._seen.case, party.id))

    def _ground(self, value: str) -> None:
        acts = self._acts()
        if acts is not None:
            self._tell(replace(acts, ground=RepresentationGround(value)))

    def _dated(self, key: str, when: When | None) -> None:
        acts = self._acts()
        if acts is not None:
            made = when if key == "made" else acts.made
            until = when if key == "until" else acts.until
            self._tell(replace(acts, made=made, until=until))

    def _tell(self, acts: Representation) -> None:
        if self._seen is not None:
            changed = put_representation(self._seen.case, acts)
            self.edited.emit(_("Authorisation changed"), changed)
