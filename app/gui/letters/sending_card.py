"""The form "I sent it": how, when, where to, with which number; what will follow from it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.core.channel import Channel
from app.core.moment import When
from app.core.papers import Sending, StoredFile
from app.gui import theme
from app.gui.days import long_day
from app.gui.fields.basics import Button, Card, IconButton, Label, column, line, row
from app.gui.fields.channels import ICONS
from app.gui.fields.choices import Flow
from app.gui.fields.field import forget_typing
from app.gui.fields.keycaps import KeyCap
from app.gui.fields.moment import DateField
from app.gui.fields.typed import LineField, TextArea
from app.gui.follow_up.terms import DateTile
from app.gui.icons import icon
from app.gui.letters.leaving import CHOICES, Leaving
from app.gui.words import _, many


class SendingCard(Card):
    """Fills in a ``Leaving``; ``changed`` tells that what is frozen changes with it.

    Its buttons are the ``foot``, which stays in view where the form scrolls.  ``begun`` tells
    that it shows a letter; ``dropped``, before ``cancelled``, that nothing of it is wanted.
    """

    changed = Signal()
    recorded = Signal()
    cancelled = Signal()
    begun = Signal()
    dropped = Signal()
    proof_wanted = Signal()

    def __init__(self, delay: int) -> None:
        super().__init__(margins=(16, 12))
        self.setAccessibleName(_("I sent it"))
        self.column.setSpacing(theme.now().px(10))
        self._proof: StoredFile | None = None
        self._build_head()
        self._build_channels()
        self.when = DateField(_("When?"), delay=delay)
        self.when.edited.connect(self._date)
        self.number = LineField(_("Number on the receipt"), delay=delay)
        self.address = TextArea(_("To this address"), least=1, most=4, delay=delay)
        both = row(space=10)
        both.addWidget(self.when, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.number, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(both)
        self.column.addWidget(self.address)
        self._build_proof()
        self._build_after()
        self._build_buttons()

    def _build_head(self) -> None:
        head = row()
        self.title = Label("", "h2")
        head.addWidget(self.title, 1)
        head.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignVCenter)
        close = IconButton("x", _("Close"), "Esc")
        close.clicked.connect(self.cancelled)
        head.addWidget(close)
        self.column.addLayout(head)
        self._says = Label("", "small")
        self.column.addWidget(self._says)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancelled)

    def _build_channels(self) -> None:
        self.column.addWidget(Label(_("How?"), "strong"))
        words = {
            Channel.REGISTERED: _("Registered"),
            Channel.LETTER: _("Regular post"),
            Channel.EMAIL: _("E-mail"),
            Channel.WEB_FORM: _("Web form"),
        }
        tiles = QWidget()
        grid = QGridLayout(tiles)
        grid.setContentsMargins(0, 0, 0, 0)
        self.tiles: dict[Channel, Button] = {}
        for at, channel in enumerate(CHOICES):
            tile = Button(words[channel], "tile")
            tile.setIcon(icon(ICONS[channel]))
            tile.setIconSize(QSize(theme.now().px(16), theme.now().px(16)))
            tile.setCheckable(True)
            tile.clicked.connect(lambda _on=False, channel=channel: self._choose(channel))
            self.tiles[channel] = tile
            grid.addWidget(tile, at // 2, at % 2)
        self.column.addWidget(tiles)

    def _build_proof(self) -> None:
        drop = Card("drop", margins=(12, 8))
        inside = row()
        self._proof_words = Label("", "small")
        add = Button(_("Add"), "compact")
        add.setAccessibleName(_("Add the proof of sending"))
        add.clicked.connect(self.proof_wanted)
        inside.addWidget(self._proof_words, 1)
        inside.addWidget(add)
        drop.column.addLayout(inside)
        self.column.addWidget(drop)

    def _build_after(self) -> None:
        """Build what a correction leaves out: what is locked, and what follows."""
        self._after = QWidget()
        inside = column(self._after, space=10)
        card = Card("sunken", margins=(12, 10))
        card.column.addWidget(Label(_("This version will be locked"), "strong"))
        self.frozen = Label("", "small")
        card.column.addWidget(self.frozen)
        inside.addWidget(card)
        inside.addWidget(line())
        inside.addWidget(Label(_("This goes into your follow-up"), "strong"))
        follows = QWidget()
        self._tiles = Flow(follows, space=16)
        self.days: tuple[tuple[date, str], ...] = ()
        inside.addWidget(follows)
        self.calendar = QCheckBox(_("Put the last day in my calendar too (.ics)"))
        inside.addWidget(self.calendar)
        self.column.addWidget(self._after)

    def _build_buttons(self) -> None:
        self.foot = QWidget()
        buttons = row(self.foot)
        self.cancel = Button(_("Cancel"))
        self.record = Button(_("Record"), "primary", "check")
        self.cancel.clicked.connect(self.dropped)
        self.cancel.clicked.connect(self.cancelled)
        self.record.clicked.connect(self.recorded)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.record)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What is chosen and typed in, always in the same order."""
        return (*self.tiles.values(), self.when, self.number, self.address)

    def begin(
        self, channels: tuple[Channel, ...], address: str, today: date, country: str
    ) -> None:
        """Show the form for a letter that goes by *channels* to *address*, today."""
        self.title.setText(_("Letter sent"))
        self._says.setText(_("This is your evidence later. The term begins to run."))
        self.record.setText(_("Record"))
        self._after.show()
        self.calendar.setChecked(False)
        self._show(Sending(When(edtf=today.isoformat()), channels, address), today, country)

    def begin_correction(self, sending: Sending, today: date, country: str) -> None:
        """Show the form for what was recorded of a letter that left."""
        self.title.setText(_("Correct what was recorded"))
        self._says.setText(
            _("The letter stays as it is. What was recorded before is kept beside it.")
        )
        self.record.setText(_("Keep the correction"))
        self._after.hide()
        self._show(sending, today, country)
        self._enable()

    def _show(self, sending: Sending, today: date, country: str) -> None:
        forget_typing(self)
        for channel, tile in self.tiles.items():
            tile.setChecked(channel in sending.channels)
        self.when.show_moment(sending.when, today, country=country)
        self.address.show_text(sending.address)
        self.number.show_text(sending.registered_number)
        self.show_proof(None)
        self._name_number()
        self.begun.emit()

    def _enable(self) -> None:
        chosen = self.leaving()
        sure = bool(chosen.channels) or not self._after.isVisibleTo(self)
        self.record.setEnabled(chosen.day is not None and sure)

    def show_proof(self, proof: StoredFile | None) -> None:
        """Show the file that proves the sending, or that there is none yet."""
        self._proof = proof
        words = _("Proof of sending: photo or scan")
        self._proof_words.setText(proof.name if proof else words)

    def show_what_follows(self, pages: int, exhibits: int, due: date | None) -> None:
        """Say what is frozen and what the follow-up will hold."""
        parts = [many("{n} page", "{n} pages", pages)]
        if exhibits:
            parts.append(many("{n} enclosure", "{n} enclosures", exhibits))
        words = _("{what}. Always there to be seen. A change becomes a new letter.")
        self.frozen.setText(words.format(what=", ".join(parts)))
        day = self.leaving().day
        told = ((day, _("Sent")), (due, _("Last day of the term")))
        days = tuple((one, words) for one, words in told if one is not None)
        if days != self.days:
            self.days = days
            self._tiles.fill(_tile(*one) for one in days)
        self.calendar.setVisible(due is not None)
        self._enable()

    def leaving(self) -> Leaving:
        """Return what is filled in; a moment that nobody knows has no day."""
        channels = tuple(one for one, tile in self.tiles.items() if tile.isChecked())
        return Leaving(
            self.when.moment() or When(words="?"),
            channels,
            ", ".join(filter(None, map(str.strip, self.address.text().splitlines()))),
            self.number.text(),
            self._proof,
        )

    def _date(self, _when: When | None) -> None:
        self._enable()
        self.changed.emit()

    def _choose(self, channel: Channel) -> None:
        if channel in (Channel.REGISTERED, Channel.LETTER) and self.tiles[channel].isChecked():
            other = Channel.LETTER if channel is Channel.REGISTERED else Channel.REGISTERED
            self.tiles[other].setChecked(False)
        self._name_number()
        self._enable()
        self.changed.emit()

    def _name_number(self) -> None:
        registered = self.tiles[Channel.REGISTERED].isChecked()
        words = _("Number on the receipt") if registered else _("Ticket number")
        self.number.label.setText(words)
        self.number.line.setAccessibleName(words)


def _tile(day: date, words: str) -> QWidget:
    """Return a day as a leaf of a calendar, with what falls on it beside it."""
    made = QWidget()
    inside = row(made, space=10)
    texts = column(space=0)
    texts.addWidget(Label(words, "strong", wraps=False))
    texts.addWidget(Label(long_day(day), "caption", wraps=False))
    inside.addWidget(DateTile(day))
    inside.addLayout(texts)
    return made
