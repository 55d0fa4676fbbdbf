"""The firm: which it is, where complaints go, and how it takes them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.core.bodies import Company
from app.core.edits import put_party
from app.core.enough import ContractParty, can_be_written_to, contract_party
from app.core.lookup import trader
from app.core.naming import successor_of, with_company, with_firm, with_successor
from app.core.pack import RulePack, by_id
from app.core.party import Party
from app.gui.days import plain_day
from app.gui.fields.basics import Button, Label, Tag, column, line, row
from app.gui.fields.channels import channel_words
from app.gui.fields.field import QUIET
from app.gui.fields.iconed import IconLabel
from app.gui.fields.monogram import Monogram
from app.gui.fields.typed import LineField
from app.gui.page import bring
from app.gui.parties.address import AddressPart
from app.gui.parties.changing import ChangeCard
from app.gui.parties.form import PartyForm
from app.gui.parties.ways import WAYS, Ways
from app.gui.plain import caption
from app.gui.seen import Seen
from app.gui.words import _


class CompanyCard(ChangeCard):
    """The card of the trader; "Other company" asks again which it is."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("The company"), "building-2")
        self._seen: Seen | None = None
        self.other = Button(_("Other company"), "compact", "search")
        self.other.clicked.connect(self.ask_firm)
        self.head.insertWidget(1, self.other, 0, Qt.AlignmentFlag.AlignTop)
        slow = delay * 10  # half a name is another firm: wait until it is typed
        self.name = LineField(_("Which company is it about?"), _("Type its name"), delay=slow)
        self.name.edited.connect(self._named)
        self.name.line.returnPressed.connect(self._asked)
        self._brands: tuple[str, ...] = ()
        self.column.addWidget(self.name)
        self.known = QWidget()
        self._known = column(self.known, space=10)
        self.column.addWidget(self.known)
        self._build_head()
        self._build_parts(delay)

    def _build_head(self) -> None:
        head, words = row(space=12), column(space=2)
        self._monogram = Monogram(44)
        self._title = Label("", "strong")
        self.below = Label("", "small")
        self.tag = Tag(_("Contract party known"), "kept", "circle-check")
        words.addWidget(self._title)
        words.addWidget(self.below)
        head.addWidget(self._monogram)
        head.addLayout(words, 1)
        head.addWidget(self.tag)
        self._known.addLayout(head)
        self.pack_note = Label("", "caption")
        self._known.addWidget(self.pack_note)
        self.successor = Button("", "compact", "plus")
        self.successor.hide()
        self.successor.clicked.connect(self._succeed)
        self._known.addWidget(self.successor, 0, Qt.AlignmentFlag.AlignLeft)
        self._known.addWidget(line())

    def _build_parts(self, delay: int) -> None:
        self.address = AddressPart()
        self.address.confirmed.connect(self._confirm)
        self.told.addWidget(self.address)
        self.form = PartyForm(person=False, delay=delay)
        self.form.edited.connect(self._changed)
        self.refuses = Ways(_("What did this company refuse?"))
        self.refuses.chosen.connect(self._chosen)
        self.inside.addWidget(self.form)
        self.inside.addWidget(self.refuses)
        self.inside.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self.takes = Ways(_("How does this company take complaints?"))
        self.takes.chosen.connect(self._chosen)
        self.refused = IconLabel("", "small", "info")
        for part in (self.summary, self.fields, line(), self.takes, self.refused):
            self._known.addWidget(part)

    def first(self) -> QWidget:
        """Return the field for the name on the contract."""
        return self.form.fields["name"]

    def show_seen(self, seen: Seen) -> None:
        """Show the trader; this tells nobody."""
        self._seen = seen
        self._offer(seen.pack)
        firm = trader(seen.case)
        self.known.setVisible(firm is not None)
        self.name.show_text("" if firm is None else firm.known_as)
        if firm is not None:
            self._show_firm(seen, firm)
        self.settle(seen.case.id, enough=firm is not None and can_be_written_to(firm))
        self._show_asking(asking=firm is None or not self.name.isHidden())

    def open(self, *, opened: bool) -> None:
        """Show the fields, or what is known; without a firm there is only its name to ask."""
        super().open(opened=opened)
        firm = None if self._seen is None else trader(self._seen.case)
        self.change.setHidden(opened or firm is None)
        self._show_asking(asking=firm is None)

    def ask_firm(self) -> None:
        """Ask which firm it is about."""
        self._show_asking(asking=True)
        bring(self.name)
        self.name.line.selectAll()

    def ask_address(self) -> None:
        """Go to the address of the firm, or to which firm it is while nobody said."""
        if self._seen is None or trader(self._seen.case) is None:
            self.ask_firm()
        else:
            self.go_to(self.form.fields["street"])

    def flush(self) -> None:
        """Tell now what was typed."""
        self.name.flush()
        self.form.flush()

    def _offer(self, pack: RulePack) -> None:
        brands = tuple(one.brand for one in pack.companies)
        if brands != self._brands:
            self._brands = brands
            completer = QCompleter(list(brands), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(lambda _text: self.name.flush())
            self.name.line.setCompleter(completer)

    def _show_firm(self, seen: Seen, firm: Party) -> None:
        company = by_id(seen.pack.companies, firm.company)
        self._monogram.show_name(firm.known_as)
        self._title.setText(firm.known_as)
        named = contract_party(firm, seen.pack)
        self.below.setText(named_words(firm, named))
        self.tag.setVisible(named is ContractParty.KNOWN)
        known = "" if company is None else known_words(company, seen.pack)
        self.pack_note.setText(known)
        self.pack_note.setVisible(company is not None)
        after = successor_of(seen.case, seen.pack)
        self.successor.setVisible(after is not None)
        if after is not None:
            words = _("Add {firm} as its successor")
            self.successor.setText(caption(words.format(firm=after.brand)))
        self.form.show_party(seen.case, firm)
        self.address.show_firm(seen, firm, "" if company is None else company.url)
        self.takes.show_ways(firm.preferred)
        self.takes.tell_of(firm)
        self.refuses.show_ways(firm.refused)
        said = channel_words()
        refused = ", ".join(said[one] for one in WAYS if one in firm.refused)
        self.refused.setText(_("This company refused: {ways}").format(ways=refused))
        self.refused.setVisible(bool(refused))

    def _show_asking(self, *, asking: bool) -> None:
        self.name.setVisible(asking)
        self.other.setHidden(asking)

    def _asked(self) -> None:
        """Go on from the name that was typed, to what is missing or to the button again."""
        self.name.flush()
        if self._seen is not None and trader(self._seen.case) is not None:
            self._show_asking(asking=False)
            (self.first() if self.opened else self.other).setFocus()

    def _named(self, text: str) -> None:
        if self._seen is None or not text:
            return
        case, wanted = self._seen.case, text.casefold()
        same = [one for one in self._seen.pack.companies if one.brand.casefold() == wanted]
        changed = with_company(case, same[0]) if same else with_firm(case, text)
        self.edited.emit(_("Company chosen"), changed)

    def _succeed(self) -> None:
        after = successor_of(self._seen.case, self._seen.pack) if self._seen else None
        if self._seen is not None and after is not None:
            self.edited.emit(_("Successor added"), with_successor(self._seen.case, after))

    def _changed(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Company changed"), put_party(self._seen.case, party))

    def _confirm(self) -> None:
        if self._seen is not None:
            self.form.check_address(self._seen.day, _("looked up by yourself"))

    def _chosen(self) -> None:
        firm = None if self._seen is None else trader(self._seen.case)
        if firm is not None:
            takes, refuses = self.takes.among(firm.preferred), self.refuses.among(firm.refused)
            self._changed(replace(firm, preferred=takes, refused=refuses))


def named_words(firm: Party, named: ContractParty) -> str:
    """Return with whom the contract is, or what to look up to know it."""
    return {
        ContractParty.KNOWN: _("{name} is the party to your contract"),
        ContractParty.PROPOSED: _("Probably {name}: is that the name on your contract?"),
        ContractParty.UNKNOWN: _("Fill in the full name on your contract, if you know it."),
    }[named].format(name=firm.name)


def known_words(company: Company, pack: RulePack) -> str:
    """Return what the rule pack knows of a firm, with the day it was checked."""
    day = plain_day(company.checked_on)
    after = by_id(pack.companies, company.successor)
    if after is None:
        return _("Known in the rules, checked on {day}.").format(day=day)
    words = _("This company went on as {firm}, according to the rules, checked on {day}.")
    return words.format(firm=after.brand, day=day)
