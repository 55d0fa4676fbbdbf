"""Where complaints go: the address of the firm, its source, and when it was checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.naming import needs_check
from app.core.party import Address, Party
from app.gui.days import plain_day
from app.gui.fields.basics import Button, Label, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.columns import Columns
from app.gui.fields.iconed import IconLabel
from app.gui.fields.web import LinkStrip
from app.gui.marks import Mark, MarkView
from app.gui.seen import Seen
from app.gui.words import _

SIDE_BY_SIDE = 360  # pixels at 100 % from which the two halves stand beside each other


class AddressPart(QWidget):
    """The address with its source; ``confirmed`` says that it is right on this day."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._url = ""
        self._stale = self._there = False
        self.lines = Label("")
        self.source = IconLabel("", "small", "link")
        self._mark = MarkView(Mark.ATTENTION, "")
        self.checked = Label("", "small")
        self.right = Button(_("Name and address are right"), "compact", "check")
        self.right.clicked.connect(self.confirmed)
        self.again = Button(_("Check again"), "compact", "rotate-ccw")
        self.again.clicked.connect(self._check)
        self.link = LinkStrip()
        self.link.hide()
        self._build()

    def _build(self) -> None:
        halves = Columns((42, 58), narrow=SIDE_BY_SIDE)
        halves.left.setSpacing(4)
        halves.left.addWidget(Label(_("Complaints go to"), "strong"))
        halves.left.addWidget(self.lines)
        halves.right.setSpacing(4)
        halves.right.addWidget(Label(_("Where does this address come from?"), "strong"))
        halves.right.addWidget(self.source)
        checked, looks = row(), Flow()
        checked.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        checked.addWidget(self.checked, 1)
        halves.right.addLayout(checked)
        looks.addWidget(self.right)
        looks.addWidget(self.again)
        halves.right.addLayout(looks)
        outer = column(self)
        outer.addWidget(halves)
        outer.addWidget(self.link)

    def show_firm(self, seen: Seen, firm: Party, url: str) -> None:
        """Show the address of *firm*; at *url* it can be looked up. Tells nobody."""
        address = firm.addresses[0] if firm.addresses else None
        if url != self._url:
            self.link.hide()
        self._url, self._there = url, address is not None
        self._stale = needs_check(address, seen.day)
        there = [firm.name, *address_lines(firm)] if address is not None else []
        ways = [one for one in (firm.email, firm.web_form) if one]
        self.lines.setText("\n".join((*there, *ways)) or _("No address yet."))
        source = address.source if address is not None else ""
        self.source.setText(source or _("Not filled in yet"))
        state = _("to be checked") if self._stale else _("checked")
        self._mark.show_mark(Mark.ATTENTION if self._stale else Mark.ENOUGH, state)
        self.checked.setText(_checked(address))
        self.again.setVisible(bool(url))
        self._show_right()

    def _check(self) -> None:
        self.link.show_url(self._url)
        self._show_right()

    def _show_right(self) -> None:
        looked = self._stale or not self.link.isHidden()
        self.right.setVisible(self._there and looked)


def address_lines(party: Party) -> list[str]:
    """Return the first address of a party, a line each, as far as it is known."""
    address = party.addresses[0] if party.addresses else Address("")
    town = " ".join(one for one in (address.postcode, address.town) if one)
    return [one for one in (address.street, town, address.country) if one]


def _checked(address: Address | None) -> str:
    if address is None or address.checked_on is None:
        return _("The address was not checked yet.")
    return _("The address was checked on {day}.").format(day=plain_day(address.checked_on))
