"""The card of the agreement: its fields stand open; several agreements can be kept."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.agreed_delivery import with_agreed_day, with_agreement
from app.core.agreement import Agreement
from app.core.edits import put_agreement, remove
from app.core.enough import agreement_told
from app.core.lookup import consumers, trader
from app.core.moment import When
from app.core.naming import new_agreement_id
from app.core.serving import sector_of
from app.gui import naming
from app.gui.fields.basics import Button, Card, IconButton, row
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.iconed import Heading, IconLabel
from app.gui.page import bring
from app.gui.parties.agreement_form import AgreementForm
from app.gui.seen import Seen
from app.gui.words import _


class AgreementCard(Card):
    """One agreement of the case at a time, the first until another is chosen.

    ``edited`` brings the name of an edit and the new case.
    """

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self.setAccessibleName(_("The agreement"))
        self._seen: Seen | None = None
        self._at = 0
        self.which = PickField(_("Which agreement?"))
        self.which.chosen.connect(self._choose)
        self.form = AgreementForm(delay)
        self.form.edited.connect(self._put)
        self.form.promised_for.connect(self._promise)
        self.enough = IconLabel(_("Enough for a letter"), "reading", "circle-check", "kept")
        self.add = Button(_("Another agreement"), "compact", "plus")
        self.add.clicked.connect(self._add)
        self.remove = IconButton("trash-2", _("Remove this agreement"))
        self.remove.clicked.connect(self._remove)
        head, foot = row(), row()
        head.addWidget(Heading(_("The agreement"), "file-check"), 1)
        head.addWidget(self.remove)
        foot.addWidget(self.enough, 1)
        foot.addStretch(0)
        foot.addWidget(self.add)
        self.column.addLayout(head)
        self.column.addWidget(self.which)
        self.column.addWidget(self.form)
        self.column.addLayout(foot)

    def begin(self) -> None:
        """Go to the field for what was agreed."""
        bring(self.form.what)

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
        self.enough.setVisible(agreement_told(found, sector_of(case, seen.pack)))
        self.remove.setVisible(found is not None)

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
