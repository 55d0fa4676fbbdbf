"""The left side of a case: the way back, whose case it is, the steps, what is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy

from app.core.walk_step import Step
from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, column, line, row
from app.gui.fields.iconed import IconLabel
from app.gui.fields.monogram import Monogram
from app.gui.fields.wordmark import Wordmark
from app.gui.frame.case_title import CaseTitle
from app.gui.frame.rail import NARROW, WIDE, RailItem, StepList
from app.gui.icons import icon
from app.gui.marks import Mark, MarkView
from app.gui.plain import tip
from app.gui.words import _


class SavedLine(QFrame):
    """Whether everything is saved; asks for another try when it is not."""

    retry = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, space=4)
        said = row(space=6)
        self._mark = MarkView(Mark.ENOUGH, "", 16)
        self._words = Label("", "caption")
        self._again = Button(_("Try again"), "compact")
        self._again.clicked.connect(self.retry)
        said.addWidget(self._mark)
        said.addWidget(self._words, 1)
        inside.addLayout(said)
        inside.addWidget(self._again)
        self.show_opened()

    def show_opened(self) -> None:
        """Show that nothing waits to be saved."""
        self._show(Mark.ENOUGH, _("Everything is saved"), "caption")

    def show_saved(self, clock: str) -> None:
        """Show that all was saved at *clock*."""
        self._show(Mark.ENOUGH, _("Saved at {clock}").format(clock=clock), "caption")

    def show_failed(self, why: str) -> None:
        """Show that the last edit is not saved, and why."""
        self._show(Mark.ERROR, _("Not saved"), "trouble")
        self.setToolTip(tip(why))

    def show_reading(self, why: str) -> None:
        """Show that nothing can be changed here, and why."""
        self._show(Mark.WARNING, _("Only for reading"), "doubt")
        self.setToolTip(tip(why))

    def words(self) -> str:
        """Return what is said now."""
        return self._words.text()

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the mark alone in a narrow rail."""
        self._words.setVisible(not narrow)
        self._again.setText("" if narrow else _("Try again"))
        self._again.setAccessibleName(_("Try again: save everything"))
        self._again.setIcon(icon("rotate-ccw") if narrow else QIcon())

    def _show(self, mark: Mark, words: str, kind: str) -> None:
        self._mark.show_mark(mark, words)
        self._words.setText(words)
        self._words.set_kind(kind)
        self._again.setVisible(mark is Mark.ERROR)
        self.setToolTip("")


class CaseRail(QFrame):
    """The rail of a case; what it tells goes to the main window."""

    home = Signal()
    chosen = Signal(object)  # the Step
    renamed = Signal(str)
    named = Signal()  # the title was left
    settings = Signal()
    help = Signal()
    folded = Signal()
    retry = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        inside = column(self, margins=(0, 12), space=2)
        inside.addLayout(self._build_head())
        inside.addLayout(self._build_case())
        inside.addWidget(line())
        self.steps = StepList()
        self.steps.chosen.connect(self.chosen)
        inside.addWidget(self.steps, 1)
        inside.addWidget(line())
        inside.addLayout(self._build_foot())

    def _build_head(self) -> QHBoxLayout:
        made = row(space=0)
        self._wordmark = Wordmark(indent=16)
        self._fold = IconButton("chevrons-left", _("Narrow the side bar"), "Ctrl+B")
        self._fold.clicked.connect(self.folded)
        made.addWidget(self._wordmark, 1)
        made.addWidget(self._fold)
        return made

    def _build_case(self) -> QBoxLayout:
        self._case = column(space=2)
        self._home = Button(_("All cases"), "link", "chevron-left")
        self._home.setToolTip(_("All cases") + " (Ctrl+0)")
        self._home.clicked.connect(self.home)
        self._keys = Label("Ctrl+0", "caption", wraps=False)
        self._back = row(space=0)
        self._back.addWidget(self._home, 1)
        self._back.addWidget(self._keys)
        self._case.addLayout(self._back)
        names = row(space=10)
        self._monogram = Monogram(36, "surface")
        names.addWidget(self._monogram, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(space=0)
        self._trader = Label("", "h2")
        self._title = CaseTitle()
        self._title.editingFinished.connect(self._tell_title)
        self._title.left.connect(self.named)
        self._client = IconLabel("", "caption", "user")
        for one in (self._trader, self._title, self._client):
            texts.addWidget(one)
        names.addLayout(texts, 1)
        self._case.addLayout(names)
        return self._case

    def _build_foot(self) -> QBoxLayout:
        self._foot = column(space=4)
        self._tools = row(space=0)
        self.saved = SavedLine()
        self.saved.retry.connect(self.retry)
        self._tools.addWidget(self.saved, 1)
        for image, words, keys, signal in (
            ("settings", _("Settings"), "Ctrl+,", self.settings),
            ("circle-question-mark", _("Help with this page"), "F1", self.help),
        ):
            button = IconButton(image, words, keys)
            button.clicked.connect(signal)
            self._tools.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._private = IconLabel(_("Everything stays on this computer"), "caption", "lock")
        self._foot.addLayout(self._tools)
        self._foot.addWidget(self._private)
        return self._foot

    def show_case(self, trader: str, title: str, client: str) -> None:
        """Show whose case it is; this tells nobody."""
        self._monogram.show_name(trader or title)
        self._trader.setText(trader or _("New case"))
        self._title.show_title(title, trader)
        self._client.setText(_("for {name}").format(name=client) if client else "")
        self._client.setVisible(bool(client))

    def show_steps(self, items: tuple[RailItem, ...], step: Step, *, narrow: bool) -> None:
        """Show the steps with *step* chosen."""
        look = theme.now()
        self.setFixedWidth(look.px(NARROW if narrow else WIDE))
        self.steps.show_items(items, step, narrow=narrow)
        wide = (self._trader, self._title, self._client, self._private, self._fold, self._keys)
        for widget in wide:
            widget.setVisible(
                not narrow and (widget is not self._client or bool(self._client.text()))
            )
        self._wordmark.show_narrow(narrow=narrow)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._tools.setDirection(down if narrow else across)
        side, end = (0, 0) if narrow else (look.px(14), look.px(6))
        self._foot.setContentsMargins(side, look.px(4), end, look.px(4))
        side = 0 if narrow else look.px(12)
        self._case.setContentsMargins(side, look.px(4), side, look.px(4))
        middle, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
        self._back.setAlignment(self._home, middle if narrow else left)
        self._monogram.setVisible(not narrow)
        self._home.setText("" if narrow else _("All cases"))
        self._home.setAccessibleName(_("All cases"))
        self.saved.show_narrow(narrow=narrow)

    def rename(self) -> None:
        """Let the title be changed."""
        self._title.rename()

    def _tell_title(self) -> None:
        self.renamed.emit(self._title.text())
        self.named.emit()
