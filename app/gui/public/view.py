"""How the page is laid out: both texts, at the right what was found, the bar at the foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from app.gui import theme
from app.gui.fields.basics import column, row, scrolling
from app.gui.fields.choices import Segment
from app.gui.public.checklist import Checklist
from app.gui.public.findings import Findings
from app.gui.public.foot import Foot
from app.gui.public.sides import Sides
from app.gui.words import _

PANEL = 340  # pixels at 100 %
NARROW = 880  # of the page: texts and panel take turns


class PublicView(QWidget):
    """The widgets of the page in their places; ``left`` asks to go back to the letter."""

    left = Signal()
    turned = Signal()  # another part is in view

    def __init__(self, delay: int) -> None:
        super().__init__()
        self.sides, self.foot = Sides(), Foot()
        self.findings, self.checklist = Findings(delay), Checklist()
        versions = (("letter", _("Your letter")), ("public", _("Public version")))
        self.versions = Segment(_("Version"), versions)
        self.versions.show_value("public")
        self.versions.chosen.connect(self._leave)
        self.turns = Segment(_("Show"), (("texts", _("Texts")), ("panel", _("Choices"))))
        self.turns.show_value("texts")
        self.turns.chosen.connect(self._turn)
        self.turns.hide()
        outer = column(self, space=0)
        outer.addWidget(self._build_top())
        middle = row(space=0)
        middle.addWidget(self.sides, 1)
        middle.addWidget(self._build_panel())
        outer.addLayout(middle, 1)
        outer.addWidget(self.foot)

    def _build_top(self) -> QWidget:
        top = QWidget()
        inside = row(top, margins=(16, 6), space=12)
        inside.addWidget(self.versions)
        inside.addStretch(1)
        inside.addWidget(self.turns)
        return top

    def _build_panel(self) -> QWidget:
        self.panel = QWidget()
        inside = column(self.panel, margins=(0, 10), space=10)
        parts = (("findings", _("Found")), ("checklist", _("Checklist")))
        self.parts = Segment(_("Show"), parts)
        self.parts.show_value("findings")
        self.parts.chosen.connect(self.show_part)
        head = row(margins=(14, 0))
        head.addWidget(self.parts)
        head.addStretch(1)
        inside.addLayout(head)
        self.stack = QStackedWidget()
        self.areas = [_area(self.findings), _area(self.checklist)]
        for one in self.areas:
            self.stack.addWidget(one)
        inside.addWidget(self.stack, 1)
        return self.panel

    def show_part(self, part: str) -> None:
        """Show what was found, or the checklist."""
        self.parts.show_value(part)
        self.stack.setCurrentIndex(1 if part == "checklist" else 0)
        self.show_turn("panel")
        self.turned.emit()

    @property
    def lists_points(self) -> bool:
        """Whether the checklist is in view."""
        return self.stack.currentIndex() == 1 and self.panel.isVisibleTo(self)

    def show_counts(self, found: int, open_points: int) -> None:
        """Say beside the names of the parts how much there is."""
        for value, words, count in (
            ("findings", _("Found"), found),
            ("checklist", _("Checklist"), open_points),
        ):
            told = f"{words} ({count})" if count else words
            self.parts.button(value).setText(told)
            self.parts.button(value).setAccessibleName(told)

    def show_turn(self, turn: str) -> None:
        """Bring the texts or the panel into view, where they take turns."""
        if self.turns.isVisibleTo(self):
            self.turns.show_value(turn)
            self._turn(turn)

    def reveal(self, widget: QWidget) -> None:
        """Bring a card of the panel into view."""
        self.areas[0].ensureWidgetVisible(widget, 0, theme.now().px(20))

    def minimumSizeHint(self) -> QSize:
        """Return a small size: what has no room beside the rest takes turns with it."""
        return QSize(theme.now().px(480), theme.now().px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let texts and panel take turns where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() * 100 / theme.now().scale < NARROW
        self.turns.setVisible(narrow)
        if narrow:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(self.width())
            self._turn(self.turns.value())
        else:
            self.panel.setFixedWidth(theme.now().px(PANEL))
            self.panel.show()
            self.sides.show()

    def _turn(self, turn: str) -> None:
        self.sides.setVisible(turn == "texts")
        self.panel.setVisible(turn != "texts")
        self.turned.emit()

    def _leave(self, version: str) -> None:
        self.versions.show_value("public")
        if version == "letter":
            self.left.emit()


def _area(inside: QWidget) -> QScrollArea:
    holder = QWidget()
    column(holder, margins=(14, 0), space=0).addWidget(inside)
    return scrolling(holder, across=False)
