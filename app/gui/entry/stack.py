"""The forms of all that is no contact, of which one is shown at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core import edits
from app.core.case import Case
from app.core.drafts import Draft
from app.core.noting import Note, record_note
from app.gui.entry.kinds import FORMS, Kind
from app.gui.entry.notes import NoteForm, NoteWords
from app.gui.entry.opening import opened_by
from app.gui.entry.papers import Keep
from app.gui.fields.basics import column
from app.gui.seen import Seen


class NoteStack(QWidget):
    """Shows the form of a kind, and records or removes what is noted in it."""

    recorded = Signal(str, object, str)  # the name of the edit, the Case, the id of the fact
    told = Signal(str)
    changed = Signal()

    def __init__(self, keep: Keep, delay: int) -> None:
        super().__init__()
        self.forms: dict[Kind, NoteForm] = {
            one: make(keep, delay) for one, make in FORMS.items()
        }
        self._form: NoteForm | None = None
        whole = column(self)
        for form in self.forms.values():
            form.refused.connect(self.told)
            form.changed.connect(self.changed)
            form.hide()
            whole.addWidget(form)

    @property
    def words(self) -> NoteWords:
        """What the sheet says around the form."""
        return self._shown.words()

    def draft(self, draft: Draft) -> Draft:
        """Return *draft* with what stands in the fields of the form."""
        form = self._shown
        return replace(draft, typed=form.typed(), exhibits=form.papers.exhibits())

    def begin(self, kind: Kind, seen: Seen, note: Note | None, draft: Draft | None) -> None:
        """Show the form of a kind with *note*, or with room for a new one, or a *draft*."""
        self._form = self.forms[kind]
        for form in self.forms.values():
            form.setVisible(form is self._form)
        self._form.begin(seen, note, draft)

    def focus(self) -> None:
        """Put the focus on the first field."""
        self._shown.focus()

    def save(self, seen: Seen) -> Case | None:
        """Record what was noted and return the case with it; None when something is missing."""
        form = self._shown
        note, trouble = form.note(), form.trouble()
        if note is None or trouble:
            self.told.emit(trouble)
            return None
        case, made = record_note(seen.case, note, form.papers.exhibits())
        words = form.words()
        self.recorded.emit(words.changed if note.id else words.recorded, case, made)
        return case

    def remove(self, seen: Seen) -> None:
        """Remove the note that is shown, if it is still there."""
        form = self._shown
        if opened_by(seen.case, form.shown_id) is not None:
            case = edits.remove(seen.case, form.shown_id)
            self.recorded.emit(form.words().removed, case, "")

    @property
    def shown_id(self) -> str:
        """The id of the note that is shown, empty for a new one."""
        return self._shown.shown_id

    @property
    def _shown(self) -> NoteForm:
        if self._form is None:
            raise ValueError("nothing was shown yet")
        return self._form
