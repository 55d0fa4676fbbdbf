"""A new case: three questions on one page, none of which has to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.core.claims import DemandKind
from app.core.ids import PartyId
from app.core.party import Address, BankAccount, Party, Role
from app.gui.countries import HOME, country_choices
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.field import Combo
from app.gui.fields.unrecorded import Unrecorded
from app.gui.home.whose import Whose
from app.gui.page import scrolled
from app.gui.wants.kinds import FIRST, ICONS, kind_words
from app.gui.words import _, language

if TYPE_CHECKING:
    from app.gui.office import Office
    from app.store.settings import Sender

LONGEST = 2_000  # letters in a field; what is pasted beyond is left out


class NewCase(QWidget):
    """Asks for the company, the wants and a sentence; tells the case that comes of it."""

    begun = Signal(object)  # the Case
    left = Signal()
    told = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._office = office
        self._chips: dict[DemandKind, Chip] = {}
        self._listed = ""  # the country whose companies are in the list
        outer = scrolled(self)
        middle = row()
        middle.addStretch(1)
        card = Card(margins=(32, 28))
        card.setMaximumWidth(760)
        middle.addWidget(card, 8)
        middle.addStretch(1)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(2)
        self._build(card.column)
        fields = (self.company, *self._chips.values(), self.sentence, self.law)
        self._noting = Unrecorded(self, "new case", fields, office, self.told.emit)

    def _build(self, inside: QVBoxLayout) -> None:
        inside.setSpacing(18)
        inside.addWidget(Label(_("New case"), "display"))
        hint = _("Three questions. You need not answer any of them now.")
        inside.addWidget(Label(hint, "small"))
        self.whose = Whose(self)
        inside.addWidget(self.whose)
        self.company = QComboBox()
        self.company.setEditable(True)
        self.company.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        typed = QLineEdit()
        typed.setMaxLength(LONGEST)
        typed.setPlaceholderText(_("For example KPN, or the name of the shop"))
        self.company.setLineEdit(typed)
        self._ask(inside, _("Which company is it about?"), self.company)
        chips = QWidget()
        flow = Flow(chips)
        words = kind_words()
        for kind in FIRST:
            chip = Chip(words[kind], ICONS[kind])
            self._chips[kind] = chip
            flow.addWidget(chip)
        self._ask(inside, _("What must the company do?"), chips)
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(LONGEST)
        self.sentence.setPlaceholderText(_("For example: digital tv was not delivered"))
        self._ask(inside, _("What went wrong, in one sentence?"), self.sentence)
        inside.addLayout(self._build_law())
        buttons = row(space=12)
        self.go_on = Button(_("Go on with what happened"), "primary", "chevron-right")
        self.go_on.clicked.connect(self._begin)
        back = Button(_("Back"), "link")
        back.clicked.connect(self.left)
        buttons.addWidget(self.go_on)
        buttons.addWidget(back)
        buttons.addStretch(1)
        inside.addLayout(buttons)

    def _build_law(self) -> QHBoxLayout:
        """Build the country whose rules apply; hardly anybody has to change it."""
        made = row(space=10)
        words = Label(_("Rules of"), "small", wraps=False)
        self.law = Combo()
        self.law.setAccessibleName(_("The country whose rules apply"))
        self.law.offer(country_choices())
        self.law.activated.connect(lambda _at: self._fill_companies())
        words.setBuddy(self.law)
        made.addWidget(words)
        made.addWidget(self.law)
        made.addStretch(1)
        return made

    def _ask(self, inside: QVBoxLayout, question: str, field: QWidget) -> None:
        part = column(space=8)
        words = Label(question, "subhead")
        words.setBuddy(field)
        field.setAccessibleName(question)
        part.addWidget(words)
        part.addWidget(field)
        inside.addLayout(part)

    def chip(self, kind: DemandKind) -> Chip:
        """Return the chip of a want."""
        return self._chips[kind]

    def ask(self, clients: tuple[Party, ...] = ()) -> None:
        """Show what was typed here before, and the keyboard in the first field.

        It is a case of *clients*.  `drop` lets the page be empty the next time.
        """
        self._noting.keep()
        self.whose.show_people(clients)
        self.law.show_value(HOME)
        self._fill_companies()
        self.company.clearEditText()
        self.sentence.clear()
        for chip in self._chips.values():
            chip.setChecked(False)
        self._noting.begin("")
        self._fill_companies()
        self.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what was typed: it stands here the next time."""
        self._noting.keep()

    def drop(self) -> None:
        """Keep nothing of it: the case was begun."""
        self._noting.drop()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the list of companies when the page is shown, not before."""
        super().showEvent(event)
        self._fill_companies()

    def _fill_companies(self) -> None:
        if self._listed == self.law.value():
            return
        self._listed, typed = self.law.value(), self.company.currentText()
        pack = self._office.pack_of(self._listed)
        names = sorted({one.brand for one in pack.companies}, key=str.casefold)
        self.company.clear()
        self.company.addItems(names)
        self.company.setCurrentIndex(-1)
        self.company.setEditText(typed)
        completer = QCompleter(names, self.company)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.company.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Ctrl+Enter from any field, or Enter in the last; go back with Esc."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if entered and (held or self.sentence.hasFocus()):
            self._begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        from app.core.beginning import Beginning, begin_case

        settings = self._office.settings()
        said = Beginning(
            company=self.company.currentText(),
            wants=tuple(kind for kind, chip in self._chips.items() if chip.isChecked()),
            sentence=self.sentence.text(),
        )
        spoken = settings.letters.language or language()
        consumers = self.whose.people()
        if not settings.helper_mode and (me := consumer_of(settings.sender)) is not None:
            consumers = (me,)
        pack = self._office.pack_of(self.law.value())
        if spoken not in pack.languages:
            spoken = pack.languages[0]
        self.begun.emit(begin_case(uuid4().hex, said, pack, spoken, consumers))


def consumer_of(sender: Sender) -> Party | None:
    """Return the user as the consumer of a case; None when no name was given."""
    if not sender.name:
        return None
    lines = (sender.street, sender.postcode, sender.town)
    account = BankAccount(sender.iban, sender.account_holder or sender.name)
    return Party(
        id=PartyId("consumer"),
        roles=(Role.CONSUMER,),
        name=sender.name,
        initials=sender.initials,
        addresses=(Address(*lines),) if any(lines) else (),
        email=sender.email,
        phone=sender.phone,
        account=account if sender.iban else None,
    )
