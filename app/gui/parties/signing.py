"""Who signs the letters: those who complain, or somebody who acts for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.core.case import Case
from app.core.edits import put_party, put_representation, remove
from app.core.lookup import consumers, facts, representative
from app.core.naming import with_helper
from app.core.party import Party, Representation, RepresentationGround
from app.gui.fields.basics import Label, column
from app.gui.fields.columns import Pair
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.moments import when_of
from app.gui.parties.form import PartyForm
from app.gui.parties.kinds import ground_words
from app.gui.plain import caption
from app.gui.seen import Seen
from app.gui.words import _


class SigningPart(QWidget):
    """Two answers, and ``acting``: the fields of who acts for them.

    Whoever signed before waits, so that the other answer brings everything back.
    """

    edited = Signal(str, object)

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._seen: Seen | None = None
        self._before: tuple[str, Party, Representation] | None = None
        self.alone, self.helper = QRadioButton(""), QRadioButton("")
        self._group = QButtonGroup(self)
        outer = column(self)
        outer.addWidget(Label(_("Who signs the letter?"), "strong"))
        for answer in (self.alone, self.helper):
            self._group.addButton(answer)
            outer.addWidget(answer)
        self.alone.clicked.connect(self._drop)
        self.helper.clicked.connect(self._add)
        self.ground_told = Label("", "caption")
        outer.addWidget(self.ground_told)
        self.typist = Label("", "caption")
        outer.addWidget(self.typist)
        self._build(delay)

    def _build(self, delay: int) -> None:
        self.acting = QWidget()
        inside = column(self.acting, space=10)
        self.form = PartyForm(person=True, delay=delay)
        self.form.edited.connect(self._person)
        self.ground = PickField(_("On what ground?"), list(ground_words().items()))
        self.ground.chosen.connect(lambda value: self._put(ground=RepresentationGround(value)))
        self.made = DateField(_("Authorised on"), delay=delay)
        self.until = DateField(_("Until"), aside=_("may stay empty"), delay=delay)
        self.made.edited.connect(lambda when: self._put(made=when))
        self.until.edited.connect(lambda when: self._put(until=when))
        inside.addWidget(self.form)
        inside.addWidget(self.ground)
        inside.addWidget(Pair(self.made, self.until))

    def show_seen(self, seen: Seen) -> None:
        """Show who signs; this tells nobody."""
        self._seen = seen
        case, party, acts = seen.case, representative(seen.case), self._acts()
        names = [one.name for one in consumers(case) if one.name]
        self.alone.setText(caption(_alone_words(names, len(consumers(case)))))
        self.helper.setText(caption(_helper_words(party, names)))
        (self.alone if party is None else self.helper).setChecked(True)
        if party is not None:
            self.form.show_party(case, party)
        if acts is not None:
            anchors = facts(case).when
            self.ground.show_value(acts.ground)
            for field, when in ((self.made, acts.made), (self.until, acts.until)):
                field.show_moment(when, seen.day, anchors, country=case.jurisdiction)
        self.ground_told.setText("" if acts is None else _ground_told(seen, acts))
        typist = _typist(seen)
        words = _("You type as {name}. Your name does not come in the letter.")
        self.typist.setText(words.format(name=typist))
        self.typist.setVisible(bool(typist))

    def show_open(self, *, opened: bool) -> None:
        """Show the fields of who acts, where somebody does, or tell the ground in words."""
        acts = self._seen is not None and representative(self._seen.case) is not None
        self.acting.setVisible(acts and opened)
        self.ground_told.setVisible(acts and not opened)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.form.flush()
        self.made.flush()
        self.until.flush()

    def _acts(self) -> Representation | None:
        found = () if self._seen is None else self._seen.case.representations
        return found[0] if found else None

    def _person(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Person changed"), put_party(self._seen.case, party))

    def _add(self) -> None:
        if self._seen is None or representative(self._seen.case) is not None:
            return
        helped = with_helper(self._seen.case, RepresentationGround.AUTHORISATION)
        self._tell(self._brought_back() or helped)
        self.form.fields["name"].setFocus()

    def _brought_back(self) -> Case | None:
        """Return the case with who signed before, None where nobody did."""
        if self._seen is None or self._before is None:
            return None
        case, (key, party, acts) = self._seen.case, self._before
        free = case.id == key and facts(case).get(party.id) is None
        return put_representation(put_party(case, party), acts) if free else None

    def _drop(self) -> None:
        self.flush()
        case = None if self._seen is None else self._seen.case
        party, acts = (None, None) if case is None else (representative(case), self._acts())
        if case is None or party is None:
            return
        self._before = (case.id, party, acts) if acts is not None else None
        self._tell(remove(case, party.id))

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a representation
        acts = self._acts()
        if self._seen is not None and acts is not None:
            changed = put_representation(self._seen.case, replace(acts, **changes))
            self.edited.emit(_("Authorisation changed"), changed)

    def _tell(self, case: Case) -> None:
        self.edited.emit(_("Who signs changed"), case)


def _typist(seen: Seen) -> str:
    """Return who types for somebody else and signs nothing, empty where nobody does."""
    name, acting = seen.settings.sender.name, representative(seen.case)
    printed = {one.name for one in (*consumers(seen.case), acting) if one is not None}
    return name if seen.settings.helper_mode and name not in printed else ""


def _alone_words(names: list[str], people: int) -> str:
    if people > 1:
        return _("They sign themselves")
    return _("{name} signs").format(name=names[0]) if names else _("Who complains signs")


def _helper_words(party: Party | None, names: list[str]) -> str:
    if party is None or not party.name:
        return _("Somebody else signs")
    if len(names) != 1:
        return _("{helper} signs for them").format(helper=party.name)
    return _("{helper} signs for {name}").format(helper=party.name, name=names[0])


def _ground_told(seen: Seen, acts: Representation) -> str:
    ground = ground_words()[acts.ground]
    made = when_of(seen.case, acts.made, seen.day)
    until = when_of(seen.case, acts.until, seen.day)
    if made and until:
        return _("{ground}, of {made}, until {until}").format(
            ground=ground, made=made, until=until
        )
    return _("{ground}, of {made}").format(ground=ground, made=made) if made else ground
