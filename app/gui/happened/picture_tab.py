"""The tab "Picture": the timeline with its tools, the legend and the inspector."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.channel import Channel
from app.core.entry import Entry
from app.core.line import LedgerLine
from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, column, row
from app.gui.fields.iconed import IconLabel
from app.gui.happened import access, days
from app.gui.happened.drawing import Sheet
from app.gui.happened.inspector import Inspector
from app.gui.happened.lanes import Per
from app.gui.happened.legend import Legend
from app.gui.happened.pane import STEP
from app.gui.happened.picture import Picture, build
from app.gui.happened.picture_files import PictureFiles, sheet_of
from app.gui.happened.scale import Level
from app.gui.happened.telling import Tips, gap_names, promise_names
from app.gui.happened.view import TimelineView
from app.gui.office import Office
from app.gui.seen import Seen, Showing
from app.gui.words import _, of

LOW = 520  # pixels of height below which there is no legend


class PictureTab(QWidget, Showing):
    """Shows the picture and the selected fact."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(str)
    answered = Signal(str, str, object)
    point_wanted = Signal(str)
    evidence_wanted = Signal(str)
    promise_wanted = Signal(str)
    silence_wanted = Signal(object)
    entry = Signal(str)
    told = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._rows: tuple[Entry, ...] = ()
        self._asked: tuple[LedgerLine, ...] = ()
        self._per = Per.CHANNEL
        self._legend_wanted: bool | None = None  # None: where there is room
        self.files = PictureFiles(office, self)
        self.files.told.connect(self.told)
        access.install()
        self.view = TimelineView()
        self.inspector = Inspector()
        self._ghostly = _ghostly()
        self._entering = False
        self.tools = self._tools()
        inside = column(self, space=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty())
        inside.addWidget(self._stack, 1)
        self.legend = Legend()
        inside.addWidget(self.legend)
        inside.addWidget(self._ghostly)
        inside.addWidget(self.inspector)
        self.view.chosen.connect(self._choose)
        self.view.wanted.connect(self.wanted)
        self.view.gone.connect(self.gone)
        self.view.point_wanted.connect(self.point_wanted)
        self.view.promise_wanted.connect(self.promise_wanted)
        self.view.silence_wanted.connect(self.silence_wanted)
        self.view.zoomed.connect(self._show_zoom)
        self.inspector.wanted.connect(self.wanted)
        self.inspector.added.connect(self.view.want_selected)
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
        self.more = IconButton("ellipsis", _("More with the picture"))
        self.more.clicked.connect(self._show_menu)
        self._lenses = (farther, closer, self.more)
        for part in (farther, self._zoom, closer, self._every, self.more):
            inside.addWidget(part)
        return made

    def menu(self) -> QMenu:
        """Return what else can be done with the picture."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        save = made.addAction(_("Save as a picture …"), self.save)
        copy = made.addAction(_("Copy as a picture"), self.copy)
        for action in (save, copy):
            action.setEnabled(self.sheet() is not None)
        made.addSeparator()
        made.addAction(_("Show everything"), self.view.fit)
        lanes = made.addMenu(_("Lanes per"))
        for at in range(self.per.count()):
            lane = lanes.addAction(self.per.itemText(at), partial(self._take_lanes, at))
            lane.setCheckable(True)
            lane.setChecked(at == self.per.currentIndex())
        shown = made.addAction(_("Show the legend"))
        shown.setCheckable(True)
        shown.setChecked(self.legend.isVisibleTo(self))
        shown.toggled.connect(self._want_legend)
        return made

    def _show_menu(self) -> None:
        below = self.more.rect().bottomLeft()
        self.menu().popup(self.more.mapToGlobal(below))

    def sheet(self) -> Sheet | None:
        """Return the picture as it would be saved, None where there is nothing on it."""
        picture = self.view.picture
        if picture is None or picture.empty:
            return None
        return sheet_of(self.case, self.seen.day, picture, self.view.scale.per_day)

    def save(self) -> None:
        """Ask where the picture goes, and save it there."""
        sheet = self.sheet()
        if sheet is None:
            self.told.emit(_("There is nothing on the timeline yet."))
        else:
            self.files.choose(sheet)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        sheet = self.sheet()
        if sheet is not None:
            self.files.copy(sheet)

    def _want_legend(self, wanted: bool) -> None:
        self._legend_wanted = wanted
        self._share_room()

    def show_room(self, wide: int) -> None:
        """Leave tools out that have no room in *wide* pixels; they are in the menu too."""
        spare = (self._per_words, self._zoom, self.per, self._every)
        space = theme.now().px(8)
        wides = [max(one.sizeHint().width(), one.minimumWidth()) + space for one in spare]
        needed = sum(wides) + sum(one.sizeHint().width() + space for one in self._lenses)
        for part, each in zip(spare, wides, strict=True):
            part.setVisible(needed <= wide)
            needed -= each

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
        self, seen: Seen, rows: tuple[Entry, ...], asked: tuple[LedgerLine, ...], fact: str
    ) -> None:
        """Show a case with its *rows*, and questions about *asked*; this tells nobody."""
        self._seen, self._rows, self._asked = seen, rows, asked
        self._build()
        self.show_selected(fact)

    def show_selected(self, fact: str) -> None:
        """Show which fact is selected; this tells nobody."""
        self.view.show_selected(fact)
        if self._seen is not None:
            when = (self.case, self._seen.day)
            self.inspector.show_fact(when, fact, self._asked, self._seen.ledger)
            gap = self.view.picture.gap(fact) if self.view.picture is not None else None
            if gap is not None:
                self.inspector.show_gap(self.case, gap)

    def show_ghost(
        self, first: date | None, last: date | None = None, channel: Channel = Channel.PHONE
    ) -> None:
        """Show where a contact that is being entered lands, and give the picture the room."""
        self.view.show_ghost(first, last, channel)
        self._share_room()

    def show_entering(self, *, entering: bool) -> None:
        """Give the picture the room of what stands below it while something is entered."""
        self._entering = entering
        self._share_room()

    def after(self, gone: tuple[str, ...]) -> str:
        """Return the fact to select when others go."""
        if self.view.picture is None or not gone:
            return ""
        found = self.view.walk.after(gone[-1])
        return "" if found in gone else found

    def _build(self) -> None:
        if self._seen is None:
            return
        case, lines, quiet = self.case, self.seen.ledger, self.seen.settings.silence_days
        picture = build(case, self.seen.day, self._rows, lines, self._per, quiet)
        self.view.tips = Tips(case, {**promise_names(case, lines), **gap_names(picture.gaps)})
        self.view.show_picture(picture)
        self._stack.setCurrentIndex(int(picture.empty))
        self._share_room()
        self._show_zoom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where the picture needs its room: marks have names."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Show what stands below the picture, as far as it needs the room itself."""
        empty = self.view.picture is None or self.view.picture.empty
        room = self.height() >= theme.now().px(LOW)
        wanted = room if self._legend_wanted is None else self._legend_wanted
        ghost = self.view.has_ghost
        entering = self._entering or ghost
        self.legend.setVisible(not empty and wanted and not entering)
        self.inspector.setVisible(not empty and not entering)
        self._ghostly.setVisible(not empty and ghost)

    def _take_lanes(self, at: int) -> None:
        self.per.setCurrentIndex(at)
        self._lanes(at)

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
            self._zoom.setText(days.length(last - first))
            self.legend.show_nights(narrow=self.view.scale.level is Level.HOURS)


def _ghostly() -> QFrame:
    """Return what is said of the dotted mark."""
    made = QFrame()
    made.setProperty("kind", "soft")
    words = _("The new contact stands dotted in the picture already. It is not saved yet.")
    row(made, margins=(14, 8)).addWidget(IconLabel(words, "small", "eye", "accent"), 1)
    return made
