"""Two sheets of paper side by side, that scroll together: the letter and its public version."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from app.gui import theme
from app.gui.fields.basics import Label, Tag, column, row
from app.gui.fields.picture import Picture
from app.gui.public.passage import Passage, Stroke
from app.gui.public.wording import tone_of
from app.gui.roles import name_role
from app.gui.tokens import LIGHT
from app.gui.words import _, many
from app.workshop.public_wishes import FindingView, PassageView, PublicDraft, Spot

SCROLLBAR = 12  # pixels that the style sheet gives to it


class _Sheets(QWidget):
    """The ground: a sheet of paper behind each column."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        side = theme.now().px(16)
        self.grid.setContentsMargins(side, 0, side, side)
        self.grid.setHorizontalSpacing(side)
        self.grid.setVerticalSpacing(theme.now().px(9))
        self.edges: list[tuple[QWidget, QWidget]] = []
        for at in (0, 1):
            self.grid.setColumnStretch(at, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper of each column."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(LIGHT.line), 1))
        painter.setBrush(QColor(LIGHT.paper if theme.now().dark else LIGHT.surface))
        for top, foot in self.edges:
            painter.drawRect(top.geometry().united(foot.geometry()).adjusted(0, 0, -1, -1))
        painter.end()


class BothSides(QScrollArea):
    """What scrolls both texts."""


class Sides(QFrame):
    """Shows both texts; ``chosen`` brings the number of what was clicked."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.rows: list[tuple[Passage, Passage]] = []
        self._blocks: list[str] = []
        self._shape: tuple[tuple[str, str], ...] = ()
        self._current = 0
        outer = column(self, space=8)
        outer.addWidget(self._build_heads())
        name_role(BothSides, QAccessible.Role.Document)
        self.area = BothSides()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setAccessibleName(_("Your letter and the public version"))
        self._sheets = _Sheets()
        self.area.setWidget(self._sheets)
        outer.addWidget(self.area, 1)

    def _build_heads(self) -> QWidget:
        heads = QWidget()
        inside = row(heads, margins=(16, 0), space=16)
        self.changes = Tag("", "replaced", "eye-off")
        self.ready = Tag(_("ready"), "kept", "circle-check")
        self.outdated = Tag(_("outdated"), "late", "triangle-alert")
        inside.addWidget(_head("lock", _("Your letter"), _("for you alone")), 1)
        inside.addWidget(
            _head("globe", _("Public version"), "", self.outdated, self.ready, self.changes), 1
        )
        for tag in (self.changes, self.ready, self.outdated):
            tag.hide()
        heads.setContentsMargins(0, theme.now().px(10), SCROLLBAR, 0)
        return heads

    def show_draft(self, draft: PublicDraft) -> None:
        """Show both texts, with the marks of what was found."""
        shape = tuple((one.block, one.kind) for one in draft.passages)
        if shape != self._shape:
            self._shape = shape
            self._rebuild(draft.passages)
        by_number = {one.number: one for one in draft.findings}
        for one, (left, right) in zip(draft.passages, self.rows, strict=True):
            left.show_words(one.before, tuple(_strokes(one.was, by_number, public=False)))
            gone = _("[only for the company: left out]")
            after = tuple(_strokes(one.stands, by_number, public=True))
            right.show_words(gone if one.gone else one.after, after)
        changed = sum(one.choice != "keep" for one in draft.findings)
        self.changes.show_text(many("{n} change", "{n} changes", changed))
        self.changes.setVisible(bool(changed))
        self.show_current(self._current)

    def show_state(self, *, ready: bool, outdated: bool) -> None:
        """Say whether the public version is ready, or was before the text changed."""
        self.ready.setVisible(ready)
        self.outdated.setVisible(outdated)

    def show_current(self, number: int, *, reveal: bool = False) -> None:
        """Show which finding is the chosen one, and bring it into view where asked."""
        self._current = number
        for pair in self.rows:
            for one in pair:
                one.show_current(number)
            if reveal and any(stroke.number == number for stroke in pair[0].strokes):
                self._scroll_to(pair[0])

    def show_block(self, block: str) -> None:
        """Bring a block of the letter into view."""
        for known, (left, _right) in zip(self._blocks, self.rows, strict=True):
            if known == block:
                self._scroll_to(left)
                return

    def _scroll_to(self, one: QWidget) -> None:
        self.area.ensureWidgetVisible(one, 0, theme.now().px(60))

    def _rebuild(self, passages: tuple[PassageView, ...]) -> None:
        at = self.area.verticalScrollBar().value()
        self._sheets = _Sheets()
        grid = self._sheets.grid
        tops = self._edge(0)
        self._blocks = [one.block for one in passages]
        self.rows = []
        for number, one in enumerate(passages, start=1):
            pair = (Passage(one.kind), Passage(one.kind))
            for side, passage in enumerate(pair):
                passage.chosen.connect(self.chosen)
                grid.addWidget(passage, number, side, Qt.AlignmentFlag.AlignTop)
            self.rows.append(pair)
        grid.setRowStretch(len(passages) + 1, 1)
        self._sheets.edges = list(zip(tops, self._edge(len(passages) + 1), strict=True))
        self.area.setWidget(self._sheets)
        self.area.verticalScrollBar().setValue(at)

    def _edge(self, at: int) -> list[QWidget]:
        made = []
        for side in (0, 1):
            space = QWidget()
            policy = QSizePolicy.Policy.Expanding
            space.setSizePolicy(policy, QSizePolicy.Policy.Minimum)
            space.setMinimumHeight(theme.now().px(8))
            self._sheets.grid.addWidget(space, at, side)
            made.append(space)
        return made


def _head(image: str, words: str, aside: str, *tags: Tag) -> QWidget:
    made = QWidget()
    inside = row(made, space=8)
    inside.addWidget(Picture(image))
    inside.addWidget(Label(words, "subhead", wraps=False))
    if aside:
        inside.addWidget(Label(aside, "caption", wraps=False))
    inside.addStretch(1)
    for tag in tags:
        inside.addWidget(tag)
    return made


def _strokes(
    spots: tuple[Spot, ...], by_number: dict[int, FindingView], *, public: bool
) -> Iterator[Stroke]:
    for one in spots:
        finding = by_number[one.number]
        struck = not public and finding.choice != "keep"
        tone = tone_of(finding, public=public)
        yield Stroke(one.start, one.end, one.number, tone, struck)
