"""Rows for what was promised with an agreement: its services, and what was advertised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt

from app.core.agreement import Claim, ClaimKind, Delivery, Service
from app.core.ids import FactId
from app.core.lookup import facts
from app.core.text import Text, in_language, with_words
from app.gui.fields.basics import column, row
from app.gui.fields.choices import Chip, Flow
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.moment import DateField
from app.gui.fields.number import NumberField
from app.gui.fields.rows import RowForm
from app.gui.fields.typed import LineField
from app.gui.parties.kinds import claim_words, delivery_words
from app.gui.seen import Seen
from app.gui.words import _

MOST_YEARS = 100


class ServiceRow(RowForm):
    """A service: its name, how far it is there, and since when."""

    def __init__(self, seen: Callable[[], Seen], fresh: Callable[[], str], delay: int) -> None:
        """Make it; *seen* is the case that is shown, *fresh* gives an id for a new one."""
        super().__init__()
        self._seen, self._fresh = seen, fresh
        self._value: Service | None = None
        inside = row(self)
        self.name = LineField(_("Which service?"), _("for example: television"), delay=delay)
        words = delivery_words()
        self.state = PickField(_("Is it there?"), [(str(one), words[one]) for one in words])
        self.state.show_value(Delivery.DELIVERED)
        self.since = DateField(_("Since when?"), delay=delay)
        for field in (self.name, self.state, self.since):
            inside.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.name.edited.connect(lambda _text: self._tell())
        self.state.chosen.connect(lambda _value: self._tell())
        self.since.edited.connect(lambda _when: self._tell())

    def show_value(self, value: object) -> None:
        """Show a service; this tells nobody."""
        if isinstance(value, Service):
            self._value = value
            seen, home = self._seen(), self._seen().case.language
            self.name.show_text(in_language(value.name, home, home).text)
            self.state.show_value(value.state)
            anchors, country = facts(seen.case).when, seen.case.jurisdiction
            self.since.show_moment(value.since, seen.day, anchors, country=country)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.name.flush()
        self.since.flush()

    def _tell(self) -> None:
        old, home = self._value, self._seen().case.language
        before: Text = "" if old is None else old.name
        name = with_words(before, self.name.text(), home, home)
        if not name:
            self.edited.emit(None)
            return
        base = old or Service(FactId(self._fresh()), name)
        state = Delivery(self.state.value())
        self._value = replace(base, name=name, state=state, since=self.since.moment())
        self.edited.emit(self._value)


class ClaimRow(RowForm):
    """What was said in general: a guarantee, an advertised lifetime, a condition."""

    def __init__(
        self, seen: Callable[[], Seen], fresh: Callable[[], str], delay: int = QUIET
    ) -> None:
        """Make it; *seen* is the case that is shown, *fresh* gives an id for a new one."""
        super().__init__()
        self._seen, self._fresh = seen, fresh
        self._value: Claim | None = None
        words = claim_words()
        self.kind = PickField(_("What is it?"), [(str(one), words[one]) for one in words])
        self.kind.show_value(ClaimKind.GUARANTEE)
        self.years = NumberField(_("Years"), most=MOST_YEARS, whole=True, delay=delay)
        self.text = LineField(
            _("What does it say?"), _("for example: the lamp lasts 15 years"), delay=delay
        )
        self.where = LineField(_("Where?"), _("for example: on the box"), delay=delay)
        self.verbatim = Chip(_("Literal quotation"))
        self._build()
        for field in (self.text, self.where, self.years):
            field.edited.connect(lambda _value: self._tell())
        self.kind.chosen.connect(lambda _value: self._tell())
        self.verbatim.clicked.connect(lambda _on: self._tell())

    def _build(self) -> None:
        whole = column(self)
        first, second, flow = row(), row(), Flow()
        first.addWidget(self.kind, 2, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.years, 1, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.where, 1)
        flow.addWidget(self.verbatim)
        whole.addLayout(first)
        whole.addWidget(self.text)
        whole.addLayout(second)
        whole.addLayout(flow)

    def show_value(self, value: object) -> None:
        """Show a claim; this tells nobody."""
        if isinstance(value, Claim):
            self._value = value
            home = self._seen().case.language
            self.kind.show_value(value.kind)
            self.years.show_number(Decimal(value.years) if value.years else None)
            self.text.show_text(in_language(value.text, home, home).text)
            self.where.show_text(in_language(value.where, home, home).text)
            self.verbatim.setChecked(value.verbatim)

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in (self.text, self.where, self.years):
            field.flush()

    def _tell(self) -> None:
        old, home = self._value, self._seen().case.language
        said: Text = "" if old is None else old.text
        there: Text = "" if old is None else old.where
        text = with_words(said, self.text.text(), home, home)
        if not text:
            self.edited.emit(None)
            return
        kind = ClaimKind(self.kind.value())
        base = old or Claim(FactId(self._fresh()), kind, text)
        self._value = replace(
            base,
            kind=kind,
            text=text,
            where=with_words(there, self.where.text(), home, home),
            verbatim=self.verbatim.isChecked(),
            years=int(self.years.number() or 0),
        )
        self.edited.emit(self._value)
