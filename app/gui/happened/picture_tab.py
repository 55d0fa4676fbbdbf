"""The tab "Picture": the timeline with its tools, the legend and the inspector."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.core.case import Case
from app.core.line import LedgerLine
from app.core.timeline import Entry
from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, column, row
from app.gui.fields.choices import Flow
from app.gui.happened import access
from app.gui.happened.inspector import Inspector
from app.gui.happened.lanes import Per
from app.gui.happened.pane import STEP
from app.gui.happened.picture import Picture, build
from app.gui.happened.states import legend
from app.gui.happened.telling import promise_names, tip
from app.gui.happened.view import TimelineView
from app.gui.marks import Mark, MarkView
from app.gui.words import _, many, of

LOW = 520  # pixels of height below which there is no legend

ROOMY, TIGHT = 760, 560  # pixels at 100 % of the page: all tools, or zoom and fit


class PictureTab(QWidget):
    """Shows the picture and the selected fact."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(str)
    answered = Signal(str, str, object)
    point_wanted = Signal(str)
    evidence_wanted = Signal(str)
    promise_wanted = Signal(str)
    entry = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Case, date, tuple[Entry, ...], tuple[LedgerLine, ...]] | None = None
        self._asked: tuple[LedgerLine, ...] = ()
        self._per = Per.CHANNEL
        access.install()
        self.view = TimelineView()
        self.inspector = Inspector()
        self.tools = self._tools()
        inside = column(self, space=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty())
        inside.addWidget(self._stack, 1)
        self.legend = _legend()
        inside.addWidget(self.legend)
        inside.addWidget(self.inspector)
        self.view.chosen.connect(self._choose)
        self.view.wanted.connect(self.wanted)
        self.view.gone.connect(self.gone)
        self.view.point_wanted.connect(self.point_wanted)
        self.view.promise_wanted.connect(self.promise_wanted)
        self.view.zoomed.connect(self._show_zoom)
        self.inspector.wanted.connect(self.wanted)
        self.inspector.answered.connect(self.answered)
        self.inspector.point_wanted.connect(self.point_wanted)
        self.inspector.evidence_wanted.connect(self.evidence_wanted)

    def _tools(self) -> QWidget:
        made = QWidget()
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inside = row(made, space=8)
        inside.addStretch(1)
        self._per_words = Label(_("Lanes per"), "small", wraps=False)
        inside.addWidget(self._per_words)
        self.per = QComboBox()
        self.per.setAccessibleName(_("Lanes per"))
        for per, words in ((Per.CHANNEL, _("Channel")), (Per.PARTY, _("Party"))):
            self.per.addItem(words, per)
        self.per.setMinimumWidth(theme.now().px(112))
        self.per.activated.connect(self._lanes)
        inside.addWidget(self.per)
        farther = IconButton("zoom-out", _("Zoom out"), "Ctrl+-")
        farther.clicked.connect(lambda: self.view.zoom(1 / STEP))
        closer = IconButton("zoom-in", _("Zoom in"), "Ctrl++")
        closer.clicked.connect(lambda: self.view.zoom(STEP))
        self._zoom = Label(kind="small", wraps=False)
        self._every = Button(of("zoom", "All"), "compact", "maximize-2")
        self._every.setMinimumWidth(theme.now().px(92))
        self._every.setToolTip(_("Show everything"))
        self._every.clicked.connect(self.view.fit)
        for part in (farther, self._zoom, closer, self._every):
            inside.addWidget(part)
        return made

    def show_room(self, wide: int) -> None:
        """Leave tools out where the page is narrow, as beside the sheet; keys do the same."""
        look = theme.now()
        for part in (self._per_words, self.per, self._zoom):
            part.setVisible(wide >= look.px(ROOMY))
        self._every.setVisible(wide >= look.px(TIGHT))

    def _empty(self) -> QWidget:
        made = QWidget()
        inside: QVBoxLayout = column(made, space=12)
        inside.addStretch(1)
        words = Label(_("No contacts yet. Begin with the last one, you know that best."))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(words)
        button = Button(_("Record a contact"), "primary", "plus")
        button.clicked.connect(lambda: self.entry.emit(""))
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        return made

    def show_case(
        self,
        case: Case,
        day: date,
        rows: tuple[Entry, ...],
        lines: tuple[LedgerLine, ...],
        asked: tuple[LedgerLine, ...],
        fact: str,
    ) -> None:
        """Show a case, with questions about *asked*; this tells nobody."""
        self._shown = (case, day, rows, lines)
        self._asked = asked
        self._build()
        self.show_selected(fact)

    def show_selected(self, fact: str) -> None:
        """Show which fact is selected; this tells nobody."""
        self.view.show_selected(fact)
        if self._shown is not None:
            case, day, _rows, _lines = self._shown
            self.inspector.show_fact(case, fact, self._asked, day)

    def after(self, gone: tuple[str, ...]) -> str:
        """Return the fact to select when others go."""
        if self.view.picture is None or not gone:
            return ""
        found = self.view.walk.after(gone[-1])
        return "" if found in gone else found

    def _build(self) -> None:
        if self._shown is None:
            return
        picture = build(*self._shown, self._per)
        case, _day, _rows, lines = self._shown
        self.view.tips = _Tips(case, promise_names(case, lines))
        self.view.show_picture(picture)
        self._stack.setCurrentIndex(int(picture.empty))
        self._show_legend()
        self.inspector.setVisible(not picture.empty)
        self._show_zoom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where the picture needs its room: marks have names."""
        super().resizeEvent(event)
        self._show_legend()

    def _show_legend(self) -> None:
        empty = self.view.picture is None or self.view.picture.empty
        self.legend.setVisible(not empty and self.height() >= theme.now().px(LOW))

    def _lanes(self, _index: int) -> None:
        self._per = Per(self.per.currentData())
        self._build()

    def _choose(self, fact: str) -> None:
        self.show_selected(fact)
        self.chosen.emit(fact)

    def _show_zoom(self) -> None:
        picture: Picture | None = self.view.picture
        if picture is not None:
            first, last = self.view.stage().seen
            self._zoom.setText(_length(last - first))


class _Tips(dict[str, str]):
    """The words of a tooltip by fact, made when they are asked for."""

    def __init__(self, case: Case, promises: dict[str, str]) -> None:
        super().__init__(promises)
        self._case = case

    def __missing__(self, fact: str) -> str:
        return tip(self._case, fact)

    def __contains__(self, fact: object) -> bool:
        return isinstance(fact, str)


def _length(days: float) -> str:
    """Return how much time is in view."""
    if days < 2:
        return many("{n} hour", "{n} hours", round(days * 24))
    if days < 21:
        return many("{n} day", "{n} days", round(days))
    if days < 140:
        return many("{n} week", "{n} weeks", round(days / 7))
    if days < 900:
        return many("{n} month", "{n} months", round(days / 30.44))
    return many("{n} year", "{n} years", round(days / 365.25))


def _legend() -> QWidget:
    made = QWidget()
    flow = Flow(made, space=12)
    parts: list[QWidget] = [Label(_("Legend"), "overline", wraps=False)]
    for mark, words in (*legend(), (Mark.SILENCE, _("silence"))):
        part = QWidget()
        inside = row(part, space=5)
        inside.addWidget(MarkView(mark, words, 16))
        inside.addWidget(Label(words, "caption", wraps=False))
        parts.append(part)
    parts.append(Label(_("● you to company"), "caption", wraps=False))
    parts.append(Label(_("○ company to you"), "caption", wraps=False))
    flow.fill(parts)
    return made
