"""How the page is laid out: cards at the left, pages at the right, the bar at the foot."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from app.gui import theme
from app.gui.fields.basics import column, row, scrolling
from app.gui.fields.choices import Segment
from app.gui.letters.checks import CheckCard
from app.gui.letters.choice import ChoiceCard
from app.gui.letters.desk import Desk
from app.gui.letters.editor import EditorCard
from app.gui.letters.export_bar import ExportBar
from app.gui.letters.paragraph_menu import ParagraphMenu
from app.gui.letters.sending_card import SendingCard
from app.gui.letters.sent_card import SentCard
from app.gui.letters.versions_card import VersionsCard
from app.gui.page import keep_width
from app.gui.words import _

LEFT = 392  # pixels at 100 %
NARROW = 930  # of the page: with the rail beside it the window is then below 1180
CHECKS = 0.25  # of the height of the page, at most, for what the check found
STACKED = 740  # of the page: editor and pages take turns


class LettersView(QWidget):
    """The widgets of the page in their places; it decides only what is folded."""

    def __init__(self, delay: int) -> None:
        super().__init__()
        self.choice, self.checks, self.desk = ChoiceCard(delay), CheckCard(), Desk()
        self.editor, self.bar = EditorCard(delay), ExportBar()
        versions = (("letter", _("Your letter")), ("public", _("Public version")))
        self.versions = Segment(_("Version"), versions)
        self.versions.show_value("letter")
        self.turns = Segment(_("Show"), (("edit", _("Edit")), ("look", _("Pages"))))
        self.turns.show_value("edit")
        self.turns.chosen.connect(self._turn)
        self.menu = ParagraphMenu(self)
        self.editor.more.setMenu(self.menu)
        self.versions.hide()
        self.turns.hide()
        self.editor.hide()
        self.left = QStackedWidget()
        self.sending, self.sent = SendingCard(delay), SentCard(delay)
        self.left.addWidget(self._build_cards())
        self.left.addWidget(_footed(_scrolled(self.sending), self.sending.foot))
        self.left.addWidget(_scrolled(self.sent))
        self.history = VersionsCard()
        self.left.addWidget(_scrolled(self.history))
        self._narrow: bool | None = None
        outer = column(self, space=0)
        tops = column(margins=(16, 0), space=6)
        tops.addWidget(self.versions)
        tops.addWidget(self.turns)
        outer.addLayout(tops)
        outer.addLayout(self._build_sides(), 1)
        outer.addWidget(self.bar)

    def _build_cards(self) -> QWidget:
        self.cards = _scrolled(self.choice, self.editor)
        return _footed(self.cards, self.checks, down=0)

    def _build_sides(self) -> QHBoxLayout:
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self.left)
        sides.addWidget(self.desk, 1)
        return sides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        wide = self.width() * 100 / theme.now().scale
        self._fold(narrow=wide < NARROW, stacked=wide < STACKED)

    def _fold(self, *, narrow: bool, stacked: bool) -> None:
        share = 0.46 if narrow else 1.0
        most = theme.now().px(LEFT)
        self.left.setFixedWidth(
            self.width() if stacked else min(most, round(self.width() * share))
        )
        self.turns.setVisible(stacked)
        if not stacked:
            self.left.show()
            self.desk.show()
        else:
            self._turn(self.turns.value())
        self.bar.fold(folded=narrow, tight=stacked)
        self.checks.set_room(round(self.height() * CHECKS), short=narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            self.choice.fold(folded=narrow)
            self.desk.fold(folded=narrow)
            if narrow:
                self.desk.show_view("text")

    def _turn(self, shown: str) -> None:
        self.left.setVisible(shown != "look")
        self.desk.setVisible(shown == "look")

    def flush(self) -> None:
        """Tell at once what was typed and not told yet."""
        self.choice.attention.flush()
        self.editor.flush()

    def show_part(self, part: str) -> None:
        """Show at the left the ``cards``, the form of ``sending`` or what was ``sent``.

        ``correcting`` is that form for what was recorded before, ``versions`` what there were.
        """
        places = {"cards": 0, "sending": 1, "correcting": 1, "sent": 2, "versions": 3}
        self.left.setCurrentIndex(places[part])
        self.desk.show_freezing(freezing=part == "sending")
        self.bar.show_sending(sending=places[part] == 1)

    def reveal_conflict(self) -> None:
        """Bring what settles a conflict into view, once it has its place."""
        card = self.editor.conflict
        if not card.isHidden():
            QTimer.singleShot(1, card, lambda: self.cards.ensureWidgetVisible(card))

    def show_edit(self) -> None:
        """Bring the cards into view where they take turns with the pages."""
        if self.turns.isVisibleTo(self):
            self.turns.show_value("edit")
            self._turn("edit")


def _footed(area: QWidget, foot: QWidget, *, down: int = 8) -> QWidget:
    made = QWidget()
    inside = column(made, space=8)
    inside.addWidget(area, 1)
    below = row(margins=(16, down))
    below.addWidget(foot)
    inside.addLayout(below)
    return made


def _scrolled(*cards: QWidget) -> QScrollArea:
    inside = QWidget()
    stacked = column(inside, margins=(16, 0), space=10)
    for one in cards:
        stacked.addWidget(one)
    stacked.addStretch(1)
    made = scrolling(inside, across=False)
    keep_width(made, stacked)
    return made
