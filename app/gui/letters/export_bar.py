"""The bar at the foot: save, mail, copy, print, and "I sent it"; above it what it asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Label, column, polish, row
from app.gui.fields.field import Combo
from app.gui.letters.foot_parts import Gauge, Strip, formats_menu
from app.gui.moments import grouped
from app.gui.words import _, many

COUNTS = 620  # pixels at 100 % of the bar from which the length for a web form is told
LIMITS = (250, 500, 1000, 2000, 4000)  # characters that web forms take


class Asking(Strip):
    """A strip that asks once, in place: are you sure, with what is left to settle."""

    agreed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Look at it"))
        self.agree = Button(_("Save anyway"), "compact")
        self.agree.clicked.connect(self.agreed)
        self.line.addWidget(self.agree)

    def ask(self, errors: int, *, sending: bool = False) -> None:
        """Ask whether the letter is to be saved, or locked as sent, with *errors* errors."""
        words = many("{n} error left. Save anyway?", "{n} errors left. Save anyway?", errors)
        if sending:
            words = many(
                "{n} error left. Record it as sent anyway?",
                "{n} errors left. Record it as sent anyway?",
                errors,
            )
        self.say(words, look=True)
        self.agree.setText(_("Go on") if sending else _("Save anyway"))
        self.look.setFocus()


class ExportBar(QFrame):
    """What can be done with the letter.

    ``wanted`` brings pdf, docx, eml, txt, html, print or copy; ``sent`` opens the form;
    ``limited`` tells that a web form takes another number of characters.
    """

    wanted = Signal(str)
    sent = Signal()
    stopped = Signal()
    limited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setMinimumWidth(theme.now().px(480))
        outer = column(self, margins=(16, 8), space=6)
        self.asking = Asking()
        outer.addWidget(self.asking)
        self.gauge = Gauge()
        self.gauge.stopped.connect(self.stopped)
        outer.addWidget(self.gauge)
        line = row()
        self.buttons = {
            "pdf": Button(_("PDF"), "", "file-down"),
            "docx": Button(_("Word"), "", "file-type"),
            "eml": Button(_("E-mail"), "", "mail"),
        }
        self.copy = Button(_("Copy text"), "", "copy")
        self.more = Button("", "", "ellipsis")
        self.more.setAccessibleName(_("Save as …"))
        self.more.setToolTip(_("Save as …"))
        self.more.setMenu(self._build_menu())
        self.send = Button(_("I sent it"), "primary", "send")
        self.send.setToolTip("Ctrl+Shift+V")
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
            line.addWidget(button)
        self.copy.clicked.connect(lambda: self.wanted.emit("copy"))
        self.send.clicked.connect(self.sent)
        line.addWidget(self.copy)
        self._form = self._build_counter()
        line.addWidget(self._form, 1)
        line.addWidget(self.more)
        line.addWidget(self.send)
        outer.addLayout(line)

    def _build_menu(self) -> QMenu:
        formats = (
            ("pdf", _("PDF")),
            ("docx", _("Word")),
            ("eml", _("E-mail")),
            ("txt", _("Plain text")),
            ("html", _("Web page")),
            ("print", _("Print …")),
        )
        return formats_menu(self, formats, self.wanted.emit)

    def _build_counter(self) -> QWidget:
        self._own = 0
        self.limits = Combo()
        self.limits.setMinimumContentsLength(5)
        self.limits.setAccessibleName(_("How many characters the web form takes"))
        self.limits.offer([(str(one), grouped(one)) for one in LIMITS])
        self.limits.show_value("1000")
        self.limits.activated.connect(self.limited)
        self.counter = Label("", "small")
        made = QWidget()
        inside = row(made, space=8)
        texts = column(space=0)
        texts.addWidget(Label(_("Web form"), "caption", wraps=False))
        texts.addWidget(self.counter)
        inside.addWidget(self.limits)
        inside.addLayout(texts, 1)
        return made

    @property
    def limit(self) -> int:
        """How many characters the web form takes."""
        return int(self.limits.value() or LIMITS[2])

    def show_form(self, own: int) -> None:
        """Offer *own* characters too, those of the firm's form (0: none), and take them."""
        if own == self._own:
            return
        self._own = own
        sizes = sorted({*LIMITS, own} - {0})
        self.limits.offer([(str(one), grouped(one)) for one in sizes])
        self.limits.show_value(str(own or LIMITS[2]))

    def show_count(self, count: int) -> None:
        """Say how long the text is, and whether it is too long for the web form."""
        too_long = count > self.limit
        words = _("{count} characters, too long") if too_long else _("{count} characters")
        self.counter.setText(words.format(count=grouped(count)))
        self.counter.setProperty("kind", "trouble" if too_long else "small")
        polish(self.counter)

    def fold(self, *, folded: bool, tight: bool = False) -> None:
        """Put the formats into one menu, where there is little room; a *tight* one is bare."""
        for button in self.buttons.values():
            button.setVisible(not folded)
        self.more.setText(_("Save as …") if folded and not tight else "")
        self.more.set_image("download" if folded else "ellipsis")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the length for a web form away, where the buttons need its room."""
        super().resizeEvent(event)
        self._form.setVisible(self.width() >= theme.now().px(COUNTS))

    def show_sending(self, *, sending: bool) -> None:
        """Let "I sent it" step back while its form is there, with a button that records it."""
        self.send.setProperty("kind", "" if sending else "primary")
        self.send.set_image("send")
        polish(self.send)

    def set_ready(self, *, ready: bool) -> None:
        """Let the buttons be used, or not while there is no letter."""
        for button in (*self.buttons.values(), self.copy, self.more, self.send):
            button.setEnabled(ready)
