"""Who consented to the use of a private exhibit, on which day and for what."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.edits import put_consent, without_consent
from app.core.evidence_problems import consents_of, shown_by
from app.core.ids import FactId, PartyId
from app.core.lookup import consumers, facts
from app.core.papers import Consent, Exhibit
from app.core.party import Role
from app.core.when import no_anchors, span
from app.gui.facts import told
from app.gui.fields.basics import Button, IconButton, Label, clear, column, row
from app.gui.fields.field import PickField
from app.gui.fields.fold import Fold
from app.gui.fields.moment import DateField
from app.gui.fields.people import party_name
from app.gui.moments import when_of
from app.gui.page import bring
from app.gui.words import _

_PEOPLE = {  # roles of those whose private life an exhibit can be about
    *(Role.CONSUMER, Role.CONTRACT_HOLDER, Role.CALLER, Role.REPRESENTATIVE),
    *(Role.WITNESS, Role.THIRD_PARTY),
}


class ConsentPart(QWidget):
    """The consents for an exhibit that is private, and a form to record one.

    ``edited`` brings the name of the edit and the new case.
    """

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._exhibit: Exhibit | None = None
        self._today = date(2000, 1, 1)
        self._shown: tuple[tuple[str, str, FactId], ...] | None = None
        inside = column(self, space=8)
        words = _("It is about somebody's private life: use it in a letter only with consent.")
        inside.addWidget(Label(words, "caption"))
        given = QWidget()
        self._given = column(given, space=4)
        inside.addWidget(given)
        self.form = Fold(_("Record consent"))
        self.who = PickField(_("Who consented?"))
        self.day = DateField(_("On which day?"))
        self.fact = PickField(_("For what?"))
        self.record = Button(_("Record this consent"), "compact", "check")
        for widget in (self.who, self.day, self.fact):
            self.form.column.addWidget(widget)
        self.form.column.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.form)
        self.record.clicked.connect(self._put)
        self.day.line.returnPressed.connect(self._put)

    def show_exhibit(self, case: Case, exhibit: Exhibit | None, today: date) -> None:
        """Show the consents for an exhibit; this tells nobody."""
        before, self._exhibit = self._exhibit, exhibit
        self._case, self._today = case, today
        private = exhibit is not None and exhibit.sensitive
        self.setVisible(private)
        if exhibit is None or not private:
            self._exhibit = None
            return
        self._show_given(case, exhibit)
        self.who.offer(_people(case))
        self.fact.offer(_subjects(case, exhibit, today))
        if before is None or before.id != exhibit.id:
            self._begin(opened=not consents_of(case, exhibit))

    def ask(self) -> None:
        """Go to where consent is recorded, when a private exhibit is shown."""
        if self._exhibit is not None:
            self.form.open(opened=True)
            bring(self.day.line)

    def _begin(self, *, opened: bool) -> None:
        """Empty the form: the consumer is the one who usually consents, for the exhibit."""
        self.who.combo.setCurrentIndex(0)
        self.fact.combo.setCurrentIndex(0)
        self.day.quiet.forget()
        self.day.line.clear()
        country = self._case.jurisdiction if self._case else ""
        self.day.show_moment(None, self._today, country=country)
        self.form.open(opened)

    def _show_given(self, case: Case, exhibit: Exhibit) -> None:
        shown = tuple(
            (
                _said(case, one, self._today),
                _subject(case, exhibit, one.fact, self._today),
                one.fact,
            )
            for one in consents_of(case, exhibit)
        )
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._given)
        for said, subject, fact in shown:
            line, told_of = row(space=4), column(space=0)
            told_of.addWidget(Label(said))
            told_of.addWidget(Label(_("For: {what}").format(what=subject), "caption"))
            line.addLayout(told_of, 1)
            words = _("Withdraw the consent for {what}").format(what=subject)
            away = IconButton("trash-2", words)
            away.clicked.connect(lambda _on=False, one=fact: self._withdraw(one))
            line.addWidget(away)
            self._given.addLayout(line)

    def _put(self) -> None:
        when = self.day.moment()
        if when is None or span(when, no_anchors) is None:
            self.day.say(_("Write the day on which consent was given."), "trouble")
            self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._case is None:
            return
        by = PartyId(self.who.value()) if self.who.value() else None
        consent = Consent(FactId(self.fact.value()), when, by)
        self.form.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin(opened=False)
        self.edited.emit(_("Consent recorded"), put_consent(self._case, consent))

    def _withdraw(self, fact: FactId) -> None:
        if self._case is not None:
            self.form.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit(_("Consent withdrawn"), without_consent(self._case, fact))


def _people(case: Case) -> list[tuple[str, str]]:
    """Return who can have consented, consumers first, and somebody the case does not name."""
    own = consumers(case)
    others = tuple(one for one in case.parties if one not in own and _PEOPLE & {*one.roles})
    named = [(one.id, party_name(case, one)) for one in (*own, *others)]
    return [*named, ("", _("Somebody else"))]


def _subjects(case: Case, exhibit: Exhibit, today: date) -> list[tuple[str, str]]:
    ids = dict.fromkeys((exhibit.id, *shown_by(case, exhibit)))
    known = (one for one in ids if one == exhibit.id or told(case, one, today) is not None)
    return [(one, _subject(case, exhibit, one, today)) for one in known]


def _subject(case: Case, exhibit: Exhibit, fact: str, today: date) -> str:
    found = None if fact == exhibit.id else told(case, fact, today)
    return _("this exhibit") if found is None else found.words


def _said(case: Case, consent: Consent, today: date) -> str:
    day, by = when_of(case, consent.given, today), facts(case).party(consent.by)
    if by is None:
        return _("Consent was given, {day}.").format(day=day)
    return _("{who} consented, {day}.").format(who=party_name(case, by), day=day)
