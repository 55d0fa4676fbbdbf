"""A moment as people write it, with what was read below it and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from app.core.ids import FactId
from app.core.moment import Qualifier, When
from app.core.reading.moments import read_moment
from app.core.reading.result import Anchor, Direction
from app.core.when import Anchors, Precision, clock, is_exact_day, no_anchors, precision, span
from app.gui import theme
from app.gui.fields.basics import row
from app.gui.fields.choices import Segment
from app.gui.fields.doubts import doubt_words
from app.gui.fields.field import QUIET
from app.gui.fields.read import Heard, ReadField
from app.gui.moments import read_words, typed_words
from app.gui.words import _, language, of

TYPED = 170  # pixels at 100 % that what is typed needs beside a control


class How(StrEnum):
    """How precisely a moment is known."""

    TIME = "time"
    DAY = "day"
    ABOUT = "about"
    MONTH = "month"
    AFTER = "after"


class DateField(ReadField):
    """A moment; ``edited`` brings the ``When``, None where nothing is known.

    A date without its year is the last one up to today, or with ``Direction.FUTURE`` the next.
    With *precise* there is a control for how sure the moment is.
    """

    edited = Signal(object)

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        aside: str = "",
        direction: Direction = Direction.PAST,
        precise: bool = False,
        delay: int = QUIET,
    ) -> None:
        hint = hint or _("28/4, or around 3 April")
        super().__init__(label, hint, "calendar", aside=aside, delay=delay)
        self._direction = direction
        self._today = date(2000, 1, 1)
        self._country = ""
        self._facts: Mapping[Anchor, FactId] = {}
        self._anchors: Anchors = no_anchors
        self.how = Segment(
            _("How precisely do you know it?"),
            [
                (How.TIME, of("precision", "Time")),
                (How.DAY, of("precision", "Day")),
                (How.ABOUT, of("precision", "About")),
                (How.MONTH, of("precision", "Month")),
                (How.AFTER, of("precision", "After…")),
            ],
        )
        self.how.chosen.connect(self._chosen)
        self.how.button(How.AFTER).hide()
        self._beside = row()
        if precise:
            self.how.make_small()
            self._beside.addWidget(self.line, 1)
        self._beside.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertLayout(self.column.indexOf(self.caption), self._beside)
        self.how.setVisible(precise)  # last: what has no parent is shown as a window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put how sure it is below the line, where there is no room beside it."""
        super().resizeEvent(event)
        room = self.width() - self.how.sizeHint().width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        fits = room >= theme.now().px(TYPED)
        self._beside.setDirection(across if fits else down)

    def show_moment(
        self,
        when: When | None,
        today: date,
        anchors: Anchors = no_anchors,
        counted: Mapping[Anchor, FactId] | None = None,
        country: str = "",
    ) -> None:
        """Show a moment, read on *today*; this tells nobody.

        *anchors* are the moments of facts, *counted* what "a week later" may count from;
        a time that the clocks of *country* skipped is asked about.
        """
        self._today, self._anchors, self._facts = today, anchors, counted or {}
        self._country = country
        self.how.button(How.AFTER).setVisible(Anchor.PREVIOUS in self._facts)
        self.show_heard(when)
        self._show_how()

    def read_on(self, today: date) -> None:
        """Read what is typed from now on as told on *today*; what stands there stays."""
        self._today = today
        self.show_heard(self.value())

    def moment(self) -> When | None:
        """Return the moment that stands there, None where nothing does."""
        found = self.value()
        return found if isinstance(found, When) else None

    def heard(self, text: str) -> Heard:
        """Return what *text* says."""
        found = read_moment(
            text, language(), self._today, self._direction, self._facts, self._country
        )
        if found.doubt is None:
            return Heard(found.when, self.said(found.when))
        offers = [(self._named(one), one) for one in found.doubt.proposals]
        return Heard(found.when, doubt_words(found.doubt.code), sure=False, proposals=offers)

    def known(self, value: object) -> Heard:
        """Return what is said of a moment that was kept; one in words alone is read again."""
        if isinstance(value, When) and value == When(words=value.words or "?"):
            return self.heard(value.words)
        return super().known(value)

    def said(self, value: object) -> str:
        """Return a moment in full, with its weekday and how far it is."""
        return read_words(value, self._anchors, self._today) if isinstance(value, When) else ""

    def words_of(self, value: object) -> str:
        """Return a moment as it could have been typed."""
        return typed_words(value, self._anchors, self._today) if isinstance(value, When) else ""

    def _named(self, when: When) -> str:
        return self.said(when).split(",")[0] if clock(when) is None else self.words_of(when)

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._show_how()

    def choose(self, value: object) -> None:
        """Take a moment for what was meant, and tell it."""
        super().choose(value)
        self._show_how()

    def _show_how(self) -> None:
        when = self.moment()
        self.how.show_value(How.DAY if when is None else how_precise(when))

    def _chosen(self, value: str) -> None:
        how, when = How(value), self.moment()
        if how is How.TIME:
            self._go_on(_("{day} at ").format(day=self._day_typed()))
        elif how is How.AFTER:
            self._go_on(_("a week later"))
            self._typed(self.line.text())
            self.line.selectAll()
        elif when is not None:
            self.choose(made_precise(when, how, self._anchors))
        self._show_how()

    def _day_typed(self) -> str:
        when = self.moment()
        found = None if when is None else span(when, self._anchors)
        day = self._today if found is None else found.middle
        return self.words_of(When(edtf=day.isoformat()))

    def _go_on(self, text: str) -> None:
        self.line.setText(text)
        self.line.setFocus()


def how_precise(when: When) -> How:
    """Return how precisely a moment is known, as the control says it."""
    if when.relative_to is not None and not when.edtf:
        return How.AFTER
    if clock(when) is not None:
        return How.TIME
    if when.qualifier is Qualifier.ABOUT or "~" in when.edtf:
        return How.ABOUT
    return How.DAY if precision(when) is Precision.DAY else How.MONTH


def made_precise(when: When, how: How, anchors: Anchors) -> When:
    """Return a moment as a day, about that day, or its month; unknown ones as they are."""
    found = span(when, anchors)
    if found is None:
        return when
    if how is How.MONTH:
        return When(edtf=f"{found.middle:%Y-%m}")
    day = When(edtf=found.middle.isoformat())
    if how is How.ABOUT:
        return replace(day, qualifier=Qualifier.ABOUT)
    return replace(day, part_of_day=when.part_of_day) if is_exact_day(when) else day
