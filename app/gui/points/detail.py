"""One point: its key word, its facts, what it meant, what is asked, and its questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.claims import Point
from app.gui.fields.basics import Card, IconButton, Tag, line, row
from app.gui.fields.field import QUIET
from app.gui.fields.private import PrivateCard
from app.gui.fields.typed import LineField, TextArea
from app.gui.points.aims import AimsPart
from app.gui.points.asked import AskedPart
from app.gui.points.linking import FactsPart
from app.gui.points.part import PointPart
from app.gui.points.questions import QuestionsPart
from app.gui.points.recheck import RecheckPart
from app.gui.seen import Seen
from app.gui.words import _


class WordsPart(PointPart):
    """The key word of a point, with its number before it."""

    removed = Signal()

    def __init__(self, delay: int) -> None:
        super().__init__()
        inside = row(self)
        self._number = Tag("", "accent")
        self.title = LineField("", _("The point in a few words"), delay=delay)
        self.title.line.setAccessibleName(_("The point in a few words"))
        self.remove = IconButton("trash-2", _("Remove this point"))
        inside.addWidget(self._number)
        inside.addWidget(self.title, 1)
        inside.addWidget(self.remove)
        self.title.edited.connect(
            lambda text: self.change(title=self.worded(self.point.title, text))
        )
        self.remove.clicked.connect(self.removed)

    def refresh(self) -> None:
        """Show the number and the key word."""
        self._number.show_text(str(self.case.points.index(self.point) + 1))
        self.title.show_text(self.said(self.point.title))

    def flush(self) -> None:
        """Tell now what was typed."""
        self.title.flush()


class MeaningPart(PointPart):
    """What it meant, in the user's own sentences."""

    def __init__(self, delay: int) -> None:
        super().__init__()
        self.text = TextArea(
            _("What did this mean for you?"), aside=_("may stay empty"), delay=delay
        )
        inside = row(self)
        inside.addWidget(self.text)
        self.text.edited.connect(
            lambda text: self.change(text=self.worded(self.point.text, text))
        )

    def refresh(self) -> None:
        """Show the text."""
        self.text.show_text(self.said(self.point.text))

    def flush(self) -> None:
        """Tell now what was typed."""
        self.text.flush()


class NotePart(PointPart):
    """A note that no document prints."""

    def __init__(self, delay: int) -> None:
        super().__init__()
        card = PrivateCard(_("Only for yourself"))
        self.text = TextArea("", least=1, delay=delay)
        self.text.area.setAccessibleName(_("Only for yourself"))
        card.column.addWidget(self.text)
        inside = row(self)
        inside.addWidget(card)
        self.text.edited.connect(lambda text: self.change(private_note=text))

    def refresh(self) -> None:
        """Show the note."""
        self.text.show_text(self.point.private_note)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.text.flush()


class PointDetail(Card):
    """All of one point; ``edited`` and ``go`` as those of its parts."""

    edited = Signal(str, object)
    go = Signal(object)
    removed = Signal()

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self.column.setSpacing(self.column.spacing() + 4)
        self.words = WordsPart(delay)
        self.recheck = RecheckPart(delay)
        self.facts = FactsPart()
        self.meaning = MeaningPart(delay)
        self.aims = AimsPart()
        self.questions = QuestionsPart(delay)
        self.asked = AskedPart(delay)
        self.note = NotePart(delay)
        self.parts: tuple[PointPart, ...] = (
            self.words,
            self.recheck,
            self.facts,
            self.meaning,
            self.aims,
            self.questions,
            self.asked,
            self.note,
        )
        for part in self.parts:
            if part is self.questions:
                self.column.addWidget(line())
            self.column.addWidget(part)
            part.edited.connect(self.edited)
            part.go.connect(self.go)
        self.words.removed.connect(self.removed)

    def show_point(self, seen: Seen, point: Point) -> None:
        """Show *point*; this tells nobody."""
        for part in self.parts:
            part.show_point(seen, point)

    def flush(self) -> None:
        """Tell now what was typed."""
        for part in self.parts:
            part.flush()

    def first(self) -> QWidget:
        """Return where typing begins."""
        return self.words.title.line
