"""What happened that is no contact: an outage, a fault, something that did not come."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.core.agreement import Service
from app.core.case import Case
from app.core.events import Incident, IncidentKind
from app.core.ids import FactId, IncidentId
from app.core.lookup import facts
from app.core.noting import Note
from app.core.reading.anchoring import anchors_of
from app.core.when import day as exact_day
from app.gui.entry.notes import NoteForm, NoteWords, shown, typed
from app.gui.entry.papers import Keep
from app.gui.fields.basics import Label, row
from app.gui.fields.choices import Chip, Flow, Segment
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.number import NumberField
from app.gui.fields.typed import LineField, TextArea
from app.gui.happened.kinds import incident_words
from app.gui.seen import Seen
from app.gui.words import _, of

ONCE, OVER, ONGOING = "once", "over", "ongoing"
MOST_TIMES = 10_000


class IncidentForm(NoteForm):
    """Notes an incident: what, since when, until when, and what it affected."""

    def __init__(self, keep: Keep, delay: int) -> None:
        super().__init__(keep)
        kinds = [(str(one), words) for one, words in incident_words().items()]
        self.kind = PickField(_("What happened?"), kinds)
        self.affected = LineField(
            _("What did it affect?"), _("for example: the television"), delay=delay
        )
        self.services: dict[str, Chip] = {}
        self._flow = Flow()
        self.when = DateField(_("When, or since when?"), precise=True, delay=delay)
        over = [
            (ONCE, of("incident", "One moment")),
            (OVER, of("incident", "Until…")),
            (ONGOING, of("incident", "Still so")),
        ]
        self.over = Segment(_("Is it over?"), over)
        self.until = DateField(_("Until when?"), delay=delay)
        self.times = NumberField(
            _("How many times?"), aside=_("may stay empty"), most=MOST_TIMES, whole=True
        )
        self.text = LineField(
            _("In one sentence"),
            _("for example: the television failed every evening"),
            aside=_("may stay empty"),
            delay=delay,
        )
        self.comment = TextArea(_("What else?"), aside=_("may stay empty"), delay=delay)
        self.strict = (self.times,)
        self._build()
        chosen = (self.kind, self.affected, self.when, self.over, self.until, self.times)
        self.listen(*chosen, self.text, self.comment)
        self.over.chosen.connect(self._show_over)

    def _build(self) -> None:
        self.column.addWidget(self.kind)
        self.column.addWidget(self.affected)
        self.column.addLayout(self._flow)
        self.column.addWidget(self.when)
        over = row(space=12)
        over.addWidget(Label(_("Is it over?"), "strong"), 1)
        over.addWidget(self.over)
        self.column.addLayout(over)
        for field in (self.until, self.times, self.text, self.comment, self.papers):
            self.column.addWidget(field)

    def words(self) -> NoteWords:
        """Return what the sheet says around this form."""
        return NoteWords(
            _("Record an event"),
            _("Change an event"),
            _("Event recorded"),
            _("Event changed"),
            _("Event removed"),
            _("What and when are enough."),
        )

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """The fields of every event, then the services of this case."""
        return (*super().fields, *self.services.values())

    def offer(self, seen: Seen) -> None:
        """Offer the services of what was agreed."""
        there = {str(one.id): one for deal in seen.case.agreements for one in deal.services}
        names = {key: shown(one.name, seen.case) for key, one in there.items()}
        if names != {key: chip.text() for key, chip in self.services.items()}:
            self.services = {key: Chip(name) for key, name in names.items()}
            self._flow.fill(self.services.values())
            self.hear(*self.services.values())

    def fill(self, seen: Seen, note: Note | None) -> None:
        """Show an incident, or an outage of today; this tells nobody."""
        case = seen.case
        new = Incident(IncidentId(""), IncidentKind.OUTAGE, exact_day(seen.day))
        found = note if isinstance(note, Incident) else new
        self._base = found
        self.kind.show_value(found.kind)
        self.affected.show_text(shown(found.affected, case))
        for key, chip in self.services.items():
            chip.setChecked(key in found.services)
        anchors, country = facts(case).when, case.jurisdiction
        counted = anchors_of(case, seen.day, found.id)
        self.when.show_moment(found.when, seen.day, anchors, counted, country)
        over = ONGOING if found.ongoing else OVER if found.until is not None else ONCE
        self.over.show_value(over)
        self.until.show_moment(found.until, seen.day, anchors, country=country)
        self.until.setVisible(over == OVER)
        self.times.show_number(None if found.times == 1 else found.times)
        self.text.show_text(shown(found.text, case))
        self.comment.show_text(shown(found.comment, case))

    def note(self) -> Note | None:
        """Return the incident as it stands in the fields, None without a day."""
        base, when = self._base, self.when.moment()
        if not isinstance(base, Incident) or when is None:
            return None
        over, times = self.over.value(), self.times.number()
        return replace(
            base,
            kind=IncidentKind(self.kind.value()),
            when=when,
            until=self.until.moment() if over == OVER else None,
            ongoing=over == ONGOING,
            affected=typed(self.affected, base.affected, self.case),
            services=self._chosen(self.case, base),
            text=typed(self.text, base.text, self.case),
            times=1 if times is None else int(times),
            comment=typed(self.comment, base.comment, self.case),
        )

    def lacks(self) -> str:
        """Return the sentence that says what is missing."""
        return _("Say when it happened; around a day or month is fine.")

    def _show_over(self, value: str) -> None:
        self.until.setVisible(value == OVER)
        if value == OVER:
            self.until.setFocus()

    def _chosen(self, case: Case, base: Incident) -> tuple[FactId, ...]:
        on = {key for key, chip in self.services.items() if chip.isChecked()}
        kept = tuple(one for one in base.services if one in on or one not in self.services)
        every: list[Service] = [one for deal in case.agreements for one in deal.services]
        return (*kept, *(one.id for one in every if one.id in on and one.id not in kept))
