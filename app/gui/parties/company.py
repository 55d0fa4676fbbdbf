"""The firm: which it is, its address with source and day, and how it takes complaints."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app.core.bodies import Company
from app.core.channel import Channel
from app.core.edits import put_party
from app.core.enough import ContractParty, contract_party
from app.core.lookup import trader
from app.core.naming import (
    needs_check,
    successor_of,
    with_company,
    with_firm,
    with_successor,
)
from app.core.pack import RulePack, by_id
from app.core.party import Party
from app.gui.days import plain_day
from app.gui.fields.basics import Button, Card, Label, Tag, column, line, row
from app.gui.fields.channels import ICONS, channel_words
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.field import QUIET
from app.gui.fields.iconed import Heading
from app.gui.fields.monogram import Monogram
from app.gui.fields.typed import LineField
from app.gui.fields.web import LinkStrip
from app.gui.marks import Mark, MarkView
from app.gui.parties.form import PartyForm
from app.gui.plain import caption
from app.gui.seen import Seen
from app.gui.words import _

TAKES = (Channel.LETTER, Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT, Channel.PHONE)


class CompanyCard(Card):
    """The card of the trader; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._seen: Seen | None = None
        self.setAccessibleName(_("The firm"))
        self.column.addWidget(Heading(_("The firm"), "building-2"))
        slow = delay * 10  # half a name is another firm: wait until it is typed
        self.name = LineField(_("Which firm is it about?"), _("Type its name"), delay=slow)
        self.name.edited.connect(self._named)
        self._brands: tuple[str, ...] = ()
        self.column.addWidget(self.name)
        self._build_known(delay)

    def _build_known(self, delay: int) -> None:
        self.known = QWidget()
        inside = column(self.known, space=10)
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
        inside.addLayout(head)
        self.pack_note = Label("", "caption")
        inside.addWidget(self.pack_note)
        self.successor = Button("", "compact", "plus")
        self.successor.hide()
        self.successor.clicked.connect(self._succeed)
        inside.addWidget(self.successor, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(line())
        self.form = PartyForm(person=False, delay=delay)
        self.form.edited.connect(self._party_changed)
        inside.addWidget(self.form)
        self._build_checked(inside)
        self._build_takes(inside)
        self.column.addWidget(self.known)

    def _build_checked(self, inside: QVBoxLayout) -> None:
        checked = row()
        self._mark = MarkView(Mark.ATTENTION, "")
        self.checked = Label("", "small")
        self.again = Button(_("Check again"), "compact", "rotate-ccw")
        self.again.clicked.connect(self._check)
        self.right = Button(_("It is right today"), "compact", "check")
        self.right.clicked.connect(self._confirm)
        checked.addWidget(self._mark)
        checked.addWidget(self.checked, 1)
        inside.addLayout(checked)
        looks = Flow()
        looks.addWidget(self.right)
        looks.addWidget(self.again)
        inside.addLayout(looks)
        self.link = LinkStrip()
        self.link.hide()
        inside.addWidget(self.link)

    def _build_takes(self, inside: QVBoxLayout) -> None:
        inside.addWidget(line())
        inside.addWidget(Label(_("How does this firm take complaints?"), "strong"))
        flow, said = Flow(), channel_words()
        self.takes = {one: Chip(said[one], ICONS[one]) for one in TAKES}
        for chip in self.takes.values():
            chip.clicked.connect(lambda _on: self._takes())
            flow.addWidget(chip)
        inside.addLayout(flow)
        inside.addWidget(Label(_("What did this firm refuse?"), "strong"))
        refused = Flow()
        self.refuses = {one: Chip(said[one], ICONS[one]) for one in TAKES}
        for one, chip in self.refuses.items():
            chip.setAccessibleName(_("Refused: {channel}").format(channel=said[one]))
            chip.clicked.connect(lambda _on: self._takes())
            refused.addWidget(chip)
        inside.addLayout(refused)

    def show_seen(self, seen: Seen) -> None:
        """Show the trader; this tells nobody."""
        self._seen = seen
        brands = tuple(one.brand for one in seen.pack.companies)
        if brands != self._brands:
            self._brands = brands
            completer = QCompleter(list(brands), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(lambda _text: self.name.flush())
            self.name.line.setCompleter(completer)
        firm = trader(seen.case)
        self.known.setVisible(firm is not None)
        self.name.show_text("" if firm is None else firm.short_name or firm.name)
        if firm is not None:
            self._show_firm(seen, firm)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.name.flush()
        self.form.flush()

    def _show_firm(self, seen: Seen, firm: Party) -> None:
        company = by_id(seen.pack.companies, firm.company)
        self._monogram.show_name(firm.short_name or firm.name)
        self._title.setText(firm.short_name or firm.name)
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
        address = firm.addresses[0] if firm.addresses else None
        stale = needs_check(address, seen.day)
        state = _("to be checked") if stale else _("checked")
        self._mark.show_mark(Mark.ATTENTION if stale else Mark.ENOUGH, state)
        self.checked.setText(
            _("The address was checked on {day}.").format(day=plain_day(address.checked_on))
            if address is not None and address.checked_on is not None
            else _("The address was not checked yet.")
        )
        self.right.setEnabled(address is not None)
        self.again.setVisible(company is not None and bool(company.url))
        for channel, chip in self.takes.items():
            chip.setChecked(channel in firm.preferred)
        for channel, chip in self.refuses.items():
            chip.setChecked(channel in firm.refused)

    def _named(self, text: str) -> None:
        if self._seen is None or not text:
            return
        case, wanted = self._seen.case, text.casefold()
        same = [one for one in self._seen.pack.companies if one.brand.casefold() == wanted]
        changed = with_company(case, same[0]) if same else with_firm(case, text)
        self.edited.emit(_("Firm chosen"), changed)

    def _succeed(self) -> None:
        after = successor_of(self._seen.case, self._seen.pack) if self._seen else None
        if self._seen is not None and after is not None:
            self.edited.emit(_("Successor added"), with_successor(self._seen.case, after))

    def _party_changed(self, party: Party) -> None:
        if self._seen is not None:
            self.edited.emit(_("Firm changed"), put_party(self._seen.case, party))

    def _check(self) -> None:
        firm = None if self._seen is None else trader(self._seen.case)
        if self._seen is not None and firm is not None:
            company = by_id(self._seen.pack.companies, firm.company)
            self.link.show_url("" if company is None else company.url)

    def _confirm(self) -> None:
        if self._seen is not None:
            self.form.check_address(self._seen.day, _("looked up by yourself"))

    def _takes(self) -> None:
        firm = None if self._seen is None else trader(self._seen.case)
        if self._seen is not None and firm is not None:
            kept = [one for one in firm.preferred if one not in self.takes]
            chosen = [one for one, chip in self.takes.items() if chip.isChecked()]
            other = [one for one in firm.refused if one not in self.refuses]
            refused = [one for one, chip in self.refuses.items() if chip.isChecked()]
            changed = replace(firm, preferred=(*chosen, *kept), refused=(*refused, *other))
            self.edited.emit(_("Firm changed"), put_party(self._seen.case, changed))


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
    words = _("This firm went on as {firm}, according to the rules, checked on {day}.")
    return words.format(firm=after.brand, day=day)
