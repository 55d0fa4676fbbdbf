"""A cell that is changed where it stands: a small field over it, kept with Enter."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.core.case import Case
from app.core.channel import Channel
from app.core.lookup import facts
from app.core.moment import When
from app.gui import theme
from app.gui.fields.basics import Card
from app.gui.fields.channels import channel_words
from app.gui.fields.field import Field, PickField
from app.gui.fields.moment import DateField
from app.gui.fields.typed import LineField
from app.gui.happened.changing import (
    columns_to_change,
    summary,
    with_channel,
    with_day,
    with_summary,
)
from app.gui.happened.rows import Column
from app.gui.words import _

LATER = 2**30  # milliseconds: what is typed here is told with Enter, not before
NARROW, WIDE = 230, 320  # pixels at 100 % that a field takes at least
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InPlace(QObject):
    """Shows a field over a cell of *port*; ``edited`` brings the edit, ``left`` its end."""

    edited = Signal(str, object)
    left = Signal()

    def __init__(self, port: QWidget) -> None:
        super().__init__(port)
        self._port = port
        self._card: Card | None = None
        self._case: Case | None = None
        self._fact, self._column = "", Column.DATE
        self._warned = False
        self._box = QRect()
        self.field: Field | None = None

    def begin(self, case: Case, today: date, fact: str, column: Column, box: QRect) -> None:
        """Show the field for a cell at *box*, unless the cell is not changed here."""
        self.cancel()
        if column not in columns_to_change(case, fact):
            return
        self._case, self._fact, self._column, self._warned = case, fact, column, False
        self.field = self._made(case, today)
        card = Card(margins=(6, 6))
        card.setParent(self._port)
        card.column.addWidget(self.field)
        self._card = card
        least = theme.now().px(WIDE if column is Column.WHAT else NARROW)
        card.setFixedWidth(min(max(box.width(), least), self._port.width()))
        self._box = box
        card.installEventFilter(self)
        card.show()
        card.raise_()
        self._fit()
        control = self.field.focusProxy() or self.field
        control.installEventFilter(self)
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.field, PickField):
            self.field.combo.showPopup()

    def _fit(self) -> None:
        """Be as high as what is said of the day, inside the table."""
        card = self._card
        if card is not None:
            high = card.column.totalHeightForWidth(card.width())
            card.setFixedHeight(max(high, card.sizeHint().height()))
            room = self._port.rect().bottomRight()
            left = max(0, min(self._box.left(), room.x() - card.width()))
            card.move(left, max(0, min(self._box.top(), room.y() - card.height())))

    def show_case(self, case: Case) -> None:
        """Change this value of the case from now on; what is gone is changed no more."""
        self._case = case
        if facts(case).get(self._fact) is None:
            self.cancel()

    def _made(self, case: Case, today: date) -> Field:
        fact = facts(case).get(self._fact)
        if self._column is Column.DATE:
            day = DateField("", delay=LATER)
            when, country = getattr(fact, "when", None), case.jurisdiction
            day.show_moment(when, today, facts(case).when, country=country)
            day.line.setAccessibleName(_("Date"))
            day.line.selectAll()
            day.edited.connect(lambda _when: self.keep() if day.sure else None)
            return day
        if self._column is Column.CHANNEL:
            offered = [(str(one), words) for one, words in channel_words().items()]
            pick = PickField("", offered)
            pick.show_value(str(getattr(fact, "channel", "")))
            pick.combo.setAccessibleName(_("Channel"))
            pick.chosen.connect(lambda _value: self.keep())
            return pick
        line = LineField("", delay=LATER)
        line.show_text(summary(case, self._fact))
        line.line.setAccessibleName(_("What"))
        line.line.selectAll()
        return line

    def flush(self) -> None:
        """Tell now what was typed."""
        self._warned = True
        self.keep()

    def keep(self) -> None:
        """Tell what stands there now; a day that is in doubt is asked about once."""
        field, case = self.field, self._case
        if field is None or case is None:
            return
        if isinstance(field, DateField) and not field.sure and not self._warned:
            self._warned = True
            return
        label, changed = self._outcome(case, field)
        self.cancel()
        if changed != case:
            self.edited.emit(label, changed)

    def _outcome(self, case: Case, field: Field) -> tuple[str, Case]:
        """Return the name of the edit and the case after it."""
        if isinstance(field, DateField):
            when = field.value()
            changed = with_day(case, self._fact, when) if isinstance(when, When) else case
            return _("Date changed"), changed
        if isinstance(field, PickField) and field.value():
            channel = Channel(field.value())
            return _("Channel changed"), with_channel(case, self._fact, channel)
        if isinstance(field, LineField) and field.text() != summary(case, self._fact):
            return _("Words changed"), with_summary(case, self._fact, field.text())
        return "", case

    def cancel(self) -> None:
        """End without a change."""
        card, self._card, self.field = self._card, None, None
        if card is not None:
            card.hide()
            card.deleteLater()
            self.left.emit()

    @property
    def shown(self) -> bool:
        """Whether a cell is being changed."""
        return self._card is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with Enter or when something else is used, leave it with Esc."""
        if watched is self._card:
            if event.type() is QEvent.Type.LayoutRequest:
                self._fit()
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in ENTER:
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
                return True
        elif event.type() is QEvent.Type.FocusOut and self._card is not None:
            there = QApplication.focusWidget()
            inside = there is not None and self._card.isAncestorOf(there)
            if not inside and QApplication.activePopupWidget() is None:
                self.flush()
        return False
