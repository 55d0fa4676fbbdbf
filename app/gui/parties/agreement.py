"""The card of the agreement: what is known of it, and its fields; several can be kept."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.core.agreed_delivery import agreed_day, with_agreed_day, with_agreement
from app.core.agreement import Agreement
from app.core.edits import put_agreement, remove
from app.core.enough import agreement_told
from app.core.lookup import consumers, trader
from app.core.moment import When
from app.core.naming import new_agreement_id
from app.core.serving import sector_of
from app.core.text import has_text
from app.gui import naming
from app.gui.fields.basics import Button, IconButton
from app.gui.fields.choices import Flow
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.iconed import IconLabel
from app.gui.moments import money_words, when_of
from app.gui.parties.agreement_form import AgreementForm
from app.gui.parties.changing import ChangeCard
from app.gui.parties.kinds import (
    claim_words,
    delivery_words,
    period_words,
    reference_words,
    sector_words,
)
from app.gui.parties.told import Row, ToldGrid
from app.gui.seen import Seen
from app.gui.words import _


class AgreementCard(ChangeCard):
    """One agreement of the case at a time, the first until another is chosen."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("The agreement"), "file-check")
        self._seen: Seen | None = None
        self._at = 0
        self.which = PickField(_("Which agreement?"))
        self.which.chosen.connect(self._choose)
        self.grid = ToldGrid()
        self.told.addWidget(self.grid)
        self.form = AgreementForm(delay)
        self.form.edited.connect(self._put)
        self.form.promised_for.connect(self._promise)
        self.inside.addWidget(self.form)
        self.enough = IconLabel(_("Enough for a letter"), "reading", "circle-check", "kept")
        self.add = Button(_("Another agreement"), "compact", "plus")
        self.add.clicked.connect(self._add)
        self.remove = IconButton("trash-2", _("Remove this agreement"))
        self.remove.clicked.connect(self._remove)
        for part in (self.which, self.summary, self.fields):
            self.column.addWidget(part)
        self.column.addWidget(self.enough)
        foot = Flow()
        for button in (self.done, self.add, self.remove):
            foot.addWidget(button)
        self.column.addLayout(foot)

    def first(self) -> QWidget:
        """Return the field for what was agreed."""
        return self.form.what

    def show_seen(self, seen: Seen) -> None:
        """Show the agreement that was chosen, else the first; this tells nobody."""
        case = seen.case
        if self._seen is not None and self._seen.case.id != case.id:
            self._at = 0
        self._seen = seen
        self._at = min(self._at, max(0, len(case.agreements) - 1))
        found = self._agreement()
        names = [naming.plain(one.what, case) for one in case.agreements]
        self.which.offer([(str(at), name or _("No name")) for at, name in enumerate(names)])
        self.which.show_value(str(self._at))
        self.which.setVisible(len(names) > 1)
        self.add.setVisible(bool(names))
        self.form.show_agreement(seen, found or self._fresh())
        self.grid.show_rows(told_rows(seen, found) if found is not None else ())
        enough = agreement_told(found, sector_of(case, seen.pack))
        self.enough.setVisible(enough)
        self.settle(case.id, enough=enough)
        self.remove.setVisible(self.opened and found is not None)

    def open(self, *, opened: bool) -> None:
        """Show the fields, with what takes the agreement away, or what is known."""
        super().open(opened=opened)
        self.remove.setVisible(opened and self._agreement() is not None)

    def show_agreement(self, key: str) -> bool:
        """Show the agreement with the id *key*, or that holds it; False where none does."""
        found = () if self._seen is None else self._seen.case.agreements
        for at, one in enumerate(found):
            parts = {part.id for part in one.services} | {part.id for part in one.claims}
            if key == one.id or key in parts:
                self._choose(str(at))
                self.form.more.open(opened=self.form.more.opened or key != one.id)
                return True
        return False

    def flush(self) -> None:
        """Tell now what was typed."""
        self.form.flush()

    def _agreement(self) -> Agreement | None:
        found = () if self._seen is None else self._seen.case.agreements
        return found[self._at] if self._at < len(found) else None

    def _fresh(self) -> Agreement:
        if self._seen is None:
            raise ValueError("nothing was shown yet")
        case = self._seen.case
        firm, holders = trader(case), consumers(case)
        return Agreement(
            new_agreement_id(case),
            "",
            trader=firm.id if firm else None,
            holder=holders[0].id if holders else None,
        )

    def _put(self, changed: Agreement) -> None:
        if self._seen is not None:
            case = with_agreement(self._seen.case, changed)
            self.edited.emit(_("Agreement changed"), case)

    def _promise(self, when: When | None) -> None:
        if self._seen is not None:
            found = self._agreement() or self._fresh()
            case = with_agreed_day(with_agreement(self._seen.case, found), found, when)
            self.edited.emit(_("Promised delivery changed"), case)

    def _choose(self, value: str) -> None:
        self.flush()
        self._at = int(value)
        if self._seen is not None:
            self.show_seen(self._seen)

    def _add(self) -> None:
        self.flush()
        if self._seen is not None:
            self._at = len(self._seen.case.agreements)
            label = _("Agreement added")
            self.edited.emit(label, put_agreement(self._seen.case, self._fresh()))
            self.begin()

    def _remove(self) -> None:
        found = self._agreement()
        if self._seen is not None and found is not None:
            self.edited.emit(_("Agreement removed"), remove(self._seen.case, found.id))


def told_rows(seen: Seen, found: Agreement) -> tuple[Row, ...]:
    """Return what is known of an agreement; what it always has is named where it is not."""
    case, day = seen.case, seen.day
    unknown = _("Not filled in yet")
    promised = agreed_day(case, found)
    sector = sector_words(seen.pack).get(found.sector or sector_of(case, seen.pack), "")
    where = naming.plain(found.place, case)
    if found.channel is not None:
        where = where or naming.channel(found.channel)
    rows: list[Row] = [
        (_("What did you agree?"), _what(seen, found) or unknown),
        (_("When?"), when_of(case, found.made, day) or unknown),
        (_("Where?"), where or unknown),
        (_("Price"), _prices(found) or unknown),
        (_("Promised delivery"), when_of(case, promised, day) or unknown),
    ]
    numbers = reference_words()
    rows += [(numbers[one.kind], one.value) for one in found.references]
    rows.append((_("Branch of trade"), sector or unknown))
    rest = (
        (_("When did it come, or start?"), when_of(case, found.received, day)),
        (_("When did it end?"), when_of(case, found.ended, day)),
        (_("Services"), _services(seen, found)),
        (_("Guarantee, advertisement, conditions"), _claims(seen, found)),
    )
    return (*rows, *(one for one in rest if one[1]))


def _what(seen: Seen, found: Agreement) -> str:
    parts = (found.what, found.addition if has_text(found.what) else "")
    return " ".join(naming.plain(one, seen.case) for one in parts if has_text(one))


def _prices(found: Agreement) -> str:
    periods = period_words()
    return ", ".join(f"{money_words(one.amount)} {periods[one.per]}" for one in found.prices)


def _services(seen: Seen, found: Agreement) -> str:
    states = delivery_words()
    named = ((naming.plain(one.name, seen.case), states[one.state]) for one in found.services)
    return "\n".join(f"{name}: {state}" for name, state in named)


def _claims(seen: Seen, found: Agreement) -> str:
    kinds = claim_words()
    said = ((kinds[one.kind], naming.plain(one.text, seen.case)) for one in found.claims)
    return "\n".join(f"{kind}: {text}" for kind, text in said)
