"""By which ways a firm takes complaints, or refused them: a chip for each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.channel import Channel
from app.core.party import Party
from app.gui.fields.basics import Label, column
from app.gui.fields.channels import ICONS, channel_words
from app.gui.fields.choices import Chip, Flow
from app.gui.moments import grouped
from app.gui.words import _

WAYS = (Channel.LETTER, Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT, Channel.PHONE)


class Ways(QWidget):
    """Chips for the ways; ``chosen`` says that another is on or off."""

    chosen = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        said = channel_words()
        self._label = label
        self.chips = {one: Chip(said[one], ICONS[one]) for one in WAYS}
        outer, flow = column(self), Flow()
        outer.addWidget(Label(label, "strong"))
        for way, chip in self.chips.items():
            self._say(way, said[way])
            chip.clicked.connect(lambda _on: self.chosen.emit())
            flow.addWidget(chip)
        outer.addLayout(flow)

    def show_ways(self, ways: tuple[Channel, ...]) -> None:
        """Show which ways are on; this tells nobody."""
        for way, chip in self.chips.items():
            chip.setChecked(way in ways)

    def among(self, kept: tuple[Channel, ...]) -> tuple[Channel, ...]:
        """Return the ways that are on, and those of *kept* that have no chip."""
        others = tuple(one for one in kept if one not in self.chips)
        return (*(one for one, chip in self.chips.items() if chip.isChecked()), *others)

    def tell_of(self, firm: Party) -> None:
        """Say beside a way what is known of it: how much a form takes, no e-mail address."""
        for way, words in way_words(firm).items():
            self.chips[way].setText(words)
            self._say(way, words)

    def _say(self, way: Channel, words: str) -> None:
        self.chips[way].setAccessibleName(f"{self._label} {words}")


def way_words(firm: Party) -> dict[Channel, str]:
    """Return what each way is called, with what is known of it at *firm*."""
    said = {one: channel_words()[one] for one in WAYS}
    if firm.web_limit:
        limit = grouped(firm.web_limit)
        form = _("{form}, {n} characters").format(form=said[Channel.WEB_FORM], n=limit)
        said[Channel.WEB_FORM] = form
    if not firm.email:
        mail = _("{mail}: no address yet").format(mail=said[Channel.EMAIL])
        said[Channel.EMAIL] = mail
    return said
