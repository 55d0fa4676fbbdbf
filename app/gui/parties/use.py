"""How long a thing is used: so many hours a day or a year."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.core.usage import Every, Use
from app.gui.fields.basics import row
from app.gui.fields.choices import Chip, Segment
from app.gui.fields.field import QUIET, Field
from app.gui.fields.number import NumberField
from app.gui.words import _, of

MOST_A_DAY, MOST_A_YEAR = 24, 8_784


class UseField(Field):
    """Hours of use; ``edited`` brings the ``Use``, None for none."""

    edited = Signal(object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("How long do you use it?"), _("may stay empty"))
        self.hours = NumberField("", _("Hours"), most=MOST_A_YEAR, delay=delay)
        self.hours.line.setAccessibleName(_("Hours"))
        choices = [(Every.DAY, of("use", "a day")), (Every.YEAR, of("use", "a year"))]
        self.every = Segment(_("How long do you use it?"), [(str(k), w) for k, w in choices])
        self.about = Chip(of("use", "About"))
        beside = row()
        for widget in (self.hours, self.every, self.about):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        beside.addStretch(1)
        self.column.addLayout(beside)
        self.describe(self.hours.line)
        self.every.show_value(Every.DAY)
        self.hours.edited.connect(lambda _number: self._tell())
        self.every.chosen.connect(lambda _value: self._tell())
        self.about.clicked.connect(lambda _on: self._tell())

    def show_use(self, use: Use | None) -> None:
        """Show hours of use, None for none; this tells nobody."""
        self.hours.show_number(None if use is None else use.hours)
        if use is not None:
            self.every.show_value(use.every)
            self.about.setChecked(use.about)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.hours.flush()

    def _tell(self) -> None:
        number, every = self.hours.number(), Every(self.every.value())
        most = MOST_A_DAY if every is Every.DAY else MOST_A_YEAR
        fits = number is None or 0 < number <= most
        self.say("" if fits else _("A day has 24 hours, a year 8784."), "doubt")
        if fits:
            about = self.about.isChecked()
            self.edited.emit(None if number is None else Use(number, every, about=about))
