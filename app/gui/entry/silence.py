"""Nothing heard: on what, until when, and what was expected."""

from __future__ import annotations

from dataclasses import replace

from app.core.case import Case
from app.core.events import Silence
from app.core.ids import FactId, SilenceId
from app.core.lookup import facts, sent_on
from app.core.noting import Note
from app.core.when import day as exact_day
from app.gui.entry.notes import NoteForm, NoteWords, shown, typed
from app.gui.entry.papers import Keep
from app.gui.facts import told
from app.gui.fields.basics import Label
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.typed import LineField
from app.gui.seen import Seen
from app.gui.words import _


class SilenceForm(NoteForm):
    """Notes that nothing came, which is an event too."""

    def __init__(self, keep: Keep, delay: int) -> None:
        super().__init__(keep)
        self.about = PickField(_("On what did you hear nothing?"))
        self.until = DateField(_("Until when did you hear nothing?"), delay=delay)
        self.comment = LineField(_("What did you expect?"), delay=delay)
        for field in (self.about, self.until, self.comment):
            self.column.addWidget(field)
        self._none = Label(
            _("Note the contact or the letter first on which nothing came."), "doubt"
        )
        self.column.addWidget(self._none)
        self.column.addWidget(self.papers)
        self.papers.hide()  # nothing shows what did not come
        self.listen(self.about, self.until, self.comment)

    def words(self) -> NoteWords:
        """Return what the sheet says around this form."""
        return NoteWords(
            _("Record that you heard nothing"),
            _("Change what you did not hear"),
            _("Silence recorded"),
            _("Silence changed"),
            _("Silence removed"),
            _("On what and until when are enough."),
        )

    def offer(self, seen: Seen) -> None:
        """Offer what can stay without an answer: promises, letters, own contacts."""
        choices = _about(seen.case, seen)
        self.about.offer(choices)
        if not self.about.value() and choices:
            self.about.show_value(choices[0][0])
        self._none.setVisible(not choices)
        self.setEnabled(bool(choices))

    def fill(self, seen: Seen, note: Note | None) -> None:
        """Show a silence, or one until today; this tells nobody."""
        new = Silence(SilenceId(""), FactId(""), exact_day(seen.day))
        found = note if isinstance(note, Silence) else new
        self._base = found
        if found.about:
            self.about.show_value(found.about)
        elif self.about.combo.count():
            self.about.combo.setCurrentIndex(0)
        anchors, country = facts(seen.case).when, seen.case.jurisdiction
        self.until.show_moment(found.when, seen.day, anchors, country=country)
        self.comment.show_text(shown(found.comment, seen.case))

    def note(self) -> Note | None:
        """Return the silence as it stands in the fields, None while something is missing."""
        base, until = self._base, self.until.moment()
        about = self.about.value()
        if not isinstance(base, Silence) or until is None or not about:
            return None
        comment = typed(self.comment, base.comment, self.case)
        return replace(base, about=FactId(about), when=until, comment=comment)

    def lacks(self) -> str:
        """Return the sentence that says what is missing."""
        return _("Say on what you heard nothing, and until when.")


def _about(case: Case, seen: Seen) -> list[tuple[str, str]]:
    found: list[str] = [one.id for one in reversed(case.promises)]
    found += [one.id for one in reversed(case.documents) if sent_on(one) is not None]
    found += [one.id for one in reversed(case.contacts)]
    named = ((one, told(case, one, seen.day)) for one in found)
    return [(one, told_so.words) for one, told_so in named if told_so is not None]
