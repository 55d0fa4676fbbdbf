"""What the case cost the consumer: time, calls, travel, costs."""

from __future__ import annotations

from dataclasses import replace

from app.core.claims import Effort, EffortKind
from app.core.ids import EffortId
from app.core.lookup import facts
from app.core.noting import Note
from app.core.reading.anchoring import anchors_of
from app.core.when import day as exact_day
from app.gui.entry.notes import NoteForm, NoteWords, shown, typed
from app.gui.entry.papers import Keep
from app.gui.fields.columns import Pair
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.money import MoneyField
from app.gui.fields.number import NumberField
from app.gui.fields.typed import LineField
from app.gui.happened.kinds import effort_words
from app.gui.seen import Seen
from app.gui.words import _


class EffortForm(NoteForm):
    """Notes time or costs: how much of what, and when."""

    def __init__(self, keep: Keep, delay: int) -> None:
        super().__init__(keep)
        kinds = [(str(one), words) for one, words in effort_words().items()]
        self.kind = PickField(_("What did it cost you?"), kinds)
        self.quantity = NumberField(_("How many?"), aside=_("may stay empty"), delay=delay)
        self.money = MoneyField(_("How much?"), aside=_("may stay empty"), delay=delay)
        self.when = DateField(_("When?"), aside=_("may stay empty"), delay=delay)
        self.what = LineField(
            _("For what?"), _("for example: to the shop and back"), delay=delay
        )
        self.strict = (self.quantity, self.money)
        self.column.addWidget(self.kind)
        self.column.addWidget(Pair(self.quantity, self.money))
        for field in (self.when, self.what, self.papers):
            self.column.addWidget(field)
        self.listen(self.kind, self.quantity, self.money, self.when, self.what)
        self.kind.chosen.connect(lambda _value: self._show_kind())

    def words(self) -> NoteWords:
        """Return what the sheet says around this form."""
        return NoteWords(
            _("Record time or costs"),
            _("Change time or costs"),
            _("Time or costs recorded"),
            _("Time or costs changed"),
            _("Time or costs removed"),
            _("A number, an amount or a few words are enough."),
        )

    def fill(self, seen: Seen, note: Note | None) -> None:
        """Show an effort, or minutes of today; this tells nobody."""
        new = Effort(EffortId(""), EffortKind.MINUTES, exact_day(seen.day))
        found = note if isinstance(note, Effort) else new
        self._base = found
        self.kind.show_value(found.kind)
        self.quantity.show_number(found.quantity)
        self.money.show_money(found.amount, seen.pack.currency)
        counted = anchors_of(seen.case, seen.day, found.id)
        anchors, country = facts(seen.case).when, seen.case.jurisdiction
        self.when.show_moment(found.when, seen.day, anchors, counted, country)
        self.what.show_text(shown(found.what, seen.case))
        self._show_kind()

    def note(self) -> Note | None:
        """Return the effort as it stands in the fields, None while it says nothing."""
        base = self._base
        quantity, money = self.quantity.number(), self.money.money()
        if not isinstance(base, Effort) or not (quantity or money or self.what.text()):
            return None
        return replace(
            base,
            kind=EffortKind(self.kind.value()),
            when=self.when.moment(),
            quantity=quantity,
            amount=money,
            what=typed(self.what, base.what, self.case),
        )

    def lacks(self) -> str:
        """Return the sentence that says what is missing."""
        return _("Fill in how many, how much or for what.")

    def _show_kind(self) -> None:
        labels = {
            EffortKind.MINUTES: _("How many minutes?"),
            EffortKind.CALLS: _("How many calls?"),
            EffortKind.DAY_OFF: _("How many days?"),
        }
        words = labels.get(EffortKind(self.kind.value()), _("How many?"))
        self.quantity.label.setText(words)
        self.quantity.line.setAccessibleName(words)
