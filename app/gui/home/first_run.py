"""The first run: what the program is for, how to begin, and the looks before anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Label, column, line, row
from app.gui.fields.choices import Flow, Segment
from app.gui.fields.picture import Picture
from app.gui.fields.wordmark import Wordmark
from app.gui.home.envelope import Envelope
from app.gui.home.examples import ExampleCard, examples
from app.gui.icons import icon
from app.gui.page import scrolled
from app.gui.words import LANGUAGES, _

SCALES = (90, 100, 110, 125, 150, 175)  # percent
_LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
_ROOMY = 900  # pixels at 100 %: narrower than this, the right half is left out


class FirstRun(QWidget):
    """Tells how the user wants to begin; the looks are told at once when they are chosen."""

    new_case = Signal()
    example = Signal(str)  # the folder of the example
    import_file = Signal()
    helper = Signal()
    language = Signal(str)
    scale = Signal(int)
    look = Signal(str)  # light, dark, system

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        outer = column(self, space=0)
        halves = row(space=0)
        left, self._right = QWidget(), QFrame()
        self._right.setProperty("kind", "beside")
        self._build_left(scrolled(left))
        self._build_right(scrolled(self._right))
        halves.addWidget(left, 11)
        halves.addWidget(self._right, 10)
        outer.addLayout(halves, 1)
        outer.addWidget(self._build_bar())

    def _build_left(self, inside: QVBoxLayout) -> None:
        inside.setContentsMargins(*(theme.now().px(one) for one in (64, 24, 30, 24)))
        inside.addStretch(1)
        inside.addWidget(Wordmark("display"))
        inside.addSpacing(theme.now().px(16))
        inside.addWidget(
            Label(_("A good letter of complaint,\nfrom what you already know."), "display")
        )
        told = _(
            "You tell what was promised and what happened. Geachte puts it in order, watches "
            "the terms and makes the letter that helps most now."
        )
        inside.addWidget(Label(told, "told"))
        inside.addSpacing(theme.now().px(8))
        inside.addLayout(self._build_buttons())
        calm = _("Allow a quarter of an hour. You can always stop and go on later.")
        inside.addLayout(_with_icon("clock", calm))
        inside.addSpacing(theme.now().px(12))
        inside.addWidget(line())
        inside.addWidget(self._build_links())
        inside.addStretch(1)

    def _build_buttons(self) -> QHBoxLayout:
        made = row(space=10)
        self.begin = Button(_("Start a new case"), "primary", "plus")
        self.begin.clicked.connect(self.new_case)
        self.try_out = Button(_("Open an example"), "", "book")
        self.try_out.clicked.connect(lambda: self.example.emit(examples()[0].folder))
        made.addWidget(self.begin)
        made.addWidget(self.try_out)
        made.addStretch(1)
        return made

    def _build_links(self) -> QWidget:
        made = QWidget()
        flow = Flow(made, space=12)
        self.open_file = Button(_("Open a case file"), "link", "folder-open")
        self.open_file.clicked.connect(self.import_file)
        self.helping = Button(_("I help others: work with clients"), "link", "users")
        self.helping.clicked.connect(self.helper)
        flow.addWidget(self.open_file)
        flow.addWidget(self.helping)
        return made

    def _build_right(self, inside: QVBoxLayout) -> None:
        inside.setContentsMargins(*(theme.now().px(one) for one in (44, 24, 44, 24)))
        inside.addStretch(1)
        inside.addWidget(Envelope(), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(Label(_("How it works"), "h2"))
        for number, (title, below) in enumerate(_steps(), start=1):
            inside.addLayout(_step(number, title, below))
        inside.addSpacing(theme.now().px(12))
        inside.addWidget(Label(_("Example cases"), "h2"))
        self.cards: list[ExampleCard] = []
        for example in examples():
            card = ExampleCard(example)
            card.clicked.connect(lambda _on=False, name=example.folder: self.example.emit(name))
            self.cards.append(card)
            inside.addWidget(card)
        inside.addStretch(1)

    def _build_bar(self) -> QFrame:
        made = QFrame()
        made.setProperty("kind", "foot")
        inside = row(made, margins=(24, 10), space=10)
        private = _("No account, no server. Your cases are on this computer only.")
        inside.addLayout(_with_icon("lock", private), 1)
        self.languages = QComboBox()
        self.languages.setAccessibleName(_("Language"))
        for code in LANGUAGES:
            self.languages.addItem(icon("languages"), _LANGUAGE_NAMES[code], code)
        self.languages.activated.connect(
            lambda at: self.language.emit(self.languages.itemData(at))
        )
        self.scales = QComboBox()
        self.scales.setAccessibleName(_("Text size"))
        for percent in SCALES:
            self.scales.addItem(_("Text {percent}%").format(percent=percent), percent)
        self.scales.activated.connect(lambda at: self.scale.emit(self.scales.itemData(at)))
        self.looks = Segment(
            _("Colours"),
            (("light", _("Light")), ("dark", _("Dark")), ("system", _("System"))),
        )
        self.looks.chosen.connect(self.look)
        inside.addWidget(Label(_("Language"), "small", wraps=False))
        for widget in (self.languages, self.scales, self.looks):
            inside.addWidget(widget)
        return made

    def show_looks(self, language: str, scale: int, look: str) -> None:
        """Show which language, text size and colours are in use; this tells nobody."""
        self.languages.setCurrentIndex(self.languages.findData(language))
        nearest = min(SCALES, key=lambda one: abs(one - scale))
        self.scales.setCurrentIndex(self.scales.findData(nearest))
        self.looks.show_value(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the right half out where there is little room."""
        super().resizeEvent(event)
        self._right.setVisible(self.width() >= theme.now().px(_ROOMY))


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("What do you want to achieve?"),
            _("Delivery, money back, stopping, or an honest answer first. You may change it."),
        ),
        (
            _("What happened?"),
            _("Calls, mails and promises. ‘Around the beginning of March’ is fine too."),
        ),
        (
            _("The letter"),
            _("You read it, change what you want, and keep it or send it yourself."),
        ),
    )


def _step(number: int, title: str, below: str) -> QHBoxLayout:
    made = row(space=12)
    disc = Label(str(number), "h2", wraps=False)
    side = theme.now().px(34)
    disc.setFixedSize(side, side)
    disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
    disc.setProperty("disc", True)
    words = column(space=2)
    words.addWidget(Label(title, "strong"))
    words.addWidget(Label(below, "small"))
    made.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
    made.addLayout(words, 1)
    return made


def _with_icon(name: str, words: str) -> QHBoxLayout:
    made = row(space=8)
    made.addWidget(Picture(name))
    made.addWidget(Label(words, "small"), 1)
    return made
