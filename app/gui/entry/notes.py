"""What the forms share that note something else than a contact."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.drafts import Draft
from app.core.noting import Note
from app.core.text import Text, in_language, with_words
from app.gui.entry.papers import Keep, Papers
from app.gui.fields.basics import column
from app.gui.fields.drafting import hear, stands_in, type_again
from app.gui.fields.field import forget_typing
from app.gui.fields.read import ReadField
from app.gui.fields.typed import LineField, TextArea, clean, one_line
from app.gui.seen import Seen, Showing
from app.gui.words import _, language


@dataclass(frozen=True)
class NoteWords:
    """What the sheet says while a form is shown: its titles, its edits, what is enough."""

    begin: str
    change: str
    recorded: str
    changed: str
    removed: str
    enough: str


class NoteForm(QWidget, Showing):
    """Shows a note, or room for a new one, and gives back what became of it."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self.papers = Papers(keep)
        self.papers.changed.connect(self.touch)
        self.papers.refused.connect(self.refused)
        self.column = column(self, space=12)
        self._fields: tuple[QWidget, ...] = ()
        self._base: Note | None = None
        self._fills = False
        self.strict: tuple[ReadField, ...] = ()  # what cannot be kept as it is when unread

    def words(self) -> NoteWords:
        """Return what the sheet says around this form."""
        raise NotImplementedError

    def fill(self, seen: Seen, note: Note | None) -> None:
        """Put *note*, or what is usual for a new one, in the fields; this tells nobody."""
        raise NotImplementedError

    def offer(self, seen: Seen) -> None:
        """Offer what can be chosen in this case."""

    def note(self) -> Note | None:
        """Return the note as it stands in the fields, None while something is missing."""
        raise NotImplementedError

    def lacks(self) -> str:
        """Return the sentence that says what is missing."""
        raise NotImplementedError

    def begin(self, seen: Seen, note: Note | None, draft: Draft | None = None) -> None:
        """Show *note*, or room for a new one; over it what was typed before, the *draft*."""
        self._seen, self._base = seen, note
        self.offer(seen)
        forget_typing(self)
        self.papers.show_exhibits(() if draft is None else draft.exhibits)
        self._fills = True
        self.fill(seen, note)
        if draft is not None:
            for field, text in zip(self.fields, draft.typed, strict=False):
                type_again(field, text)
            forget_typing(self)
        self._fills = False

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """The fields that are typed or chosen in, always in the same order."""
        return self._fields

    def typed(self) -> tuple[str, ...]:
        """Return what stands in each field."""
        return tuple(stands_in(one) for one in self.fields)

    def trouble(self) -> str:
        """Return the sentence that says why nothing can be saved yet, empty where it can."""
        if not all(field.sure for field in self.strict):
            return _("Something is not clear yet; see the sentence below the field.")
        return self.lacks() if self.note() is None else ""

    @property
    def shown_id(self) -> str:
        """The id of the note that is shown, empty for a new one."""
        return "" if self._base is None else self._base.id

    def focus(self) -> None:
        """Put the focus on the first field."""
        item = self.column.itemAt(0)
        first = None if item is None else item.widget()
        if first is not None:
            first.setFocus()

    def listen(self, *fields: QWidget) -> None:
        """Take *fields* as those that are typed in, and tell of every change in them."""
        self._fields = (*self._fields, *fields)
        self.hear(*fields)

    def hear(self, *fields: QWidget) -> None:
        """Tell of every change that the user makes in *fields*."""
        for field in fields:
            hear(field, self.touch)

    def touch(self) -> None:
        """Say that the user changed something."""
        if not self._fills:
            self.changed.emit()


def shown(text: Text, case: Case) -> str:
    """Return what was typed as the window shows it."""
    return in_language(text, language(), case.language).text


def typed(field: LineField | TextArea, old: Text, case: Case) -> Text:
    """Return *old* with what stands in *field*; as it was where nobody changed it."""
    before, now = shown(old, case), field.text()
    same = one_line(before) if isinstance(field, LineField) else clean(before)
    return old if now == same.strip() else with_words(old, now, language(), case.language)
