"""A party in fields: name, function, address with its source, and how to reach it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.party import Address, AddressForm, BankAccount, Party
from app.core.text import in_language, with_words
from app.gui.fields.basics import column
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.fold import Fold
from app.gui.fields.number import NumberField
from app.gui.fields.rows import Rows
from app.gui.fields.typed import LineField, TextArea
from app.gui.parties.kinds import form_words
from app.gui.parties.rows import AddressRow, reference_rows
from app.gui.words import _

_PLAIN = ("name", "initials", "email", "phone", "web_form", "short_name")
_WORDS = ("function", "phone_hours")
_ADDRESS = ("street", "postcode", "town", "country", "source")


def _labels(*, person: bool) -> dict[str, str]:
    return {
        "name": _("Name") if person else _("Name as on the contract"),
        "initials": _("Initials"),
        "short_name": _("Name in running text"),
        "function": _("Function"),
        "email": _("E-mail"),
        "phone": _("Telephone"),
        "web_form": _("Address of the web form"),
        "phone_hours": _("When can you be called?"),
        "street": _("Street and number, or PO box"),
        "postcode": _("Postcode"),
        "town": _("Town"),
        "country": _("Country code"),
        "source": _("Where does this address come from?"),
        "iban": _("Account number (IBAN)"),
        "holder": _("In the name of"),
    }


class PartyForm(QWidget):
    """Shows one party; ``edited`` brings it as the user made it."""

    edited = Signal(object)  # Party

    def __init__(self, *, person: bool, delay: int = QUIET) -> None:
        """Make it for a *person*, or for a firm, whose address needs a source."""
        super().__init__()
        self._party: Party | None = None
        self._home = "nl"
        words = _labels(person=person)
        self.fields = {key: LineField(said, delay=delay) for key, said in words.items()}
        self.form = PickField(
            _("Salutation"), [(str(one), word) for one, word in form_words().items()]
        )
        self.note = TextArea(
            _("Only for you"), _("Never appears in a letter"), least=1, delay=delay
        )
        self.numbers = reference_rows(_("Add a number"), delay)
        self.addresses = Rows(
            _("Further addresses"),
            lambda: AddressRow(delay),
            _("Another address"),
            _("Remove this address"),
            framed=True,
        )
        self.web_limit = self._make_limit(delay)
        self._build(person=person)
        for key, field in self.fields.items():
            field.edited.connect(lambda text, key=key: self._typed(key, text))
        self.form.chosen.connect(lambda value: self._put(form=AddressForm(value)))
        self.note.edited.connect(lambda text: self._put(note=text))
        self.numbers.edited.connect(lambda values: self._put(references=values))
        self.addresses.edited.connect(self._further)

    def _make_limit(self, delay: int) -> NumberField:
        words, aside = _("Characters that the form takes"), _("if you know")
        made = NumberField(words, aside=aside, whole=True, delay=delay)
        made.edited.connect(lambda found: self._put(web_limit=int(found or 0)))
        return made

    def _build(self, *, person: bool) -> None:
        f = self.fields
        outer = column(self, space=10)
        outer.addWidget(f["name"])
        outer.addWidget(f["street"])
        outer.addWidget(Pair(f["postcode"], f["town"]))
        if not person:
            outer.addWidget(f["source"])
        outer.addWidget(Pair(f["email"], f["phone"]))
        self.more = Fold(_("More fields"))
        inside = self.more.column
        hidden: tuple[str, ...]
        if person:
            inside.addWidget(Pair(f["iban"], f["holder"]))
            inside.addWidget(Pair(f["initials"], f["phone_hours"]))
            inside.addWidget(Pair(f["short_name"], f["country"]))
            hidden = ("function", "web_form", "source")
            self.web_limit.setParent(self)
            self.web_limit.hide()
        else:
            inside.addWidget(Pair(f["short_name"], f["function"]))
            inside.addWidget(Pair(f["web_form"], self.web_limit))
            inside.addWidget(f["country"])
            hidden = ("iban", "holder", "initials", "phone_hours")
        inside.addWidget(self.form)
        inside.addWidget(self.addresses)
        inside.addWidget(self.numbers)
        inside.addWidget(self.note)
        outer.addWidget(self.more)
        for key in hidden:
            f[key].setParent(self)
            f[key].hide()

    def show_party(self, case: Case, party: Party) -> None:
        """Show a party of *case*; this tells nobody."""
        self._party, self._home = party, case.language
        address = party.addresses[0] if party.addresses else Address("")
        account = party.account or BankAccount("", "")
        for key in _PLAIN:
            self.fields[key].show_text(getattr(party, key))
        for key in _WORDS:
            text = in_language(getattr(party, key), self._home, self._home).text
            self.fields[key].show_text(text)
        for key in _ADDRESS:
            self.fields[key].show_text(getattr(address, key))
        self.fields["iban"].show_text(account.iban)
        self.fields["holder"].show_text(account.holder)
        self.form.show_value(party.form)
        self.web_limit.show_number(party.web_limit or None)
        self.note.show_text(party.note)
        self.numbers.show_values(party.references)
        self.addresses.show_values(party.addresses[1:])

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in self.fields.values():
            field.flush()
        self.web_limit.flush()
        self.note.flush()
        self.numbers.flush()
        self.addresses.flush()

    def check_address(self, day: date, source: str) -> None:
        """Tell that the address was checked on *day*, with *source* where it had none."""
        if self._party is not None and self._party.addresses:
            first, *rest = self._party.addresses
            checked = replace(first, checked_on=day, source=first.source or source)
            self._put(addresses=(checked, *rest))

    def _further(self, values: tuple[Address, ...]) -> None:
        if self._party is not None:
            self._put(addresses=(*self._party.addresses[:1], *values))

    def _typed(self, key: str, text: str) -> None:
        party = self._party
        if party is None:
            return
        if key in _PLAIN:
            self._put(**{key: text})
        elif key in _WORDS:
            self._put(**{key: with_words(getattr(party, key), text, self._home, self._home)})
        elif key in _ADDRESS:
            first = party.addresses[0] if party.addresses else Address("")
            changes: dict[str, Any] = {key: text}
            changed = replace(first, **changes)
            if key != "source":  # another address was not checked
                changed = replace(changed, checked_on=None)
            empty = not (changed.street or changed.postcode or changed.town)
            mine = () if empty and not changed.source else (changed,)
            self._put(addresses=(*mine, *party.addresses[1:]))
        else:
            changes = {key: text}
            account = replace(party.account or BankAccount("", ""), **changes)
            self._put(account=account if account.iban or account.holder else None)

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a party
        if self._party is not None:
            self.edited.emit(replace(self._party, **changes))
