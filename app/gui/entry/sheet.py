"""The sheet at the right of the window in which all that happens is noted, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.core import edits
from app.core.case import Case
from app.core.contact import Contact
from app.core.drafts import Draft
from app.core.noting import Note
from app.core.recording import ContactNote, note_of, record_contact
from app.gui.entry.form import ContactForm, blank
from app.gui.entry.keys import TYPING, take_key
from app.gui.entry.kinds import Instead, Kind, kind_of
from app.gui.entry.nearby import Nearby
from app.gui.entry.opening import opened_by
from app.gui.entry.stack import NoteStack
from app.gui.entry.taking import kept
from app.gui.fields.basics import Button, IconButton, Label, column, row, scrolling
from app.gui.fields.drafting import PAUSE, Drafts
from app.gui.fields.field import QUIET, Quiet
from app.gui.fields.key_button import KeyButton
from app.gui.fields.keycaps import KeyCap
from app.gui.fields.keys import add_keys
from app.gui.fields.moment import DateField
from app.gui.seen import Seen
from app.gui.words import _, language

if TYPE_CHECKING:
    from app.gui.office import Office


class EntrySheet(QFrame):
    """Notes a contact or something else; keeps what was typed until it is recorded."""

    recorded = Signal(str, object, str)  # the name of the edit, the Case, the id of the fact
    ghost = Signal(object, object)  # When and Channel of a contact, None for what is none
    closed = Signal()
    told = Signal(str)

    def __init__(self, office: Office, delay: int = QUIET) -> None:
        super().__init__()
        self.setProperty("kind", "sheet")
        self.setAccessibleName(_("Record a contact"))
        self._seen: Seen | None = None
        self._drafts = Drafts(office, self.told.emit)
        self._quiet = Quiet(self, self.keep_draft, PAUSE)
        self.touched = False  # whether something was noted that is not recorded
        self.reading = ""  # why nothing can be recorded, empty where it can
        self._last: Contact | None = None
        self.kind = Kind.CONTACT
        keep = partial(kept, office, tell=self.told.emit)
        self.form = ContactForm(keep, delay)
        self.notes = NoteStack(keep, delay)
        self.nearby = Nearby()
        self._title = Label(_("Record a contact"), "title")
        self.instead = Instead()
        self.remove = Button(_("Remove"), "danger", "trash-2")
        self._enough = Label("", "caption")
        self.again = Button(_("Save and another"))
        self.save_button = KeyButton(_("Save"), "primary", "", "Ctrl+Enter")
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, space=0)
        top = row(margins=(22, 12))
        top.addWidget(self._title, 1)
        close = IconButton("x", _("Close"), "Esc")
        close.clicked.connect(self.leave)
        top.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(close)
        whole.addLayout(top)
        whole.addLayout(self.instead.above)
        inside = QWidget()
        inner = column(inside, margins=(22, 10), space=12)
        for widget in (self.form, self.notes, self.nearby):
            inner.addWidget(widget)
        inner.addStretch(1)
        whole.addWidget(scrolling(inside, across=False), 1)
        foot = row(margins=(22, 12))
        for part in (self.remove, self._enough, self.again, self.save_button):
            foot.addWidget(part)
        foot.setStretchFactor(self._enough, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.refused.connect(self.told)
        self.notes.changed.connect(self._touch)
        self.notes.told.connect(self.told)
        self.notes.recorded.connect(self.recorded)
        self.instead.nothing.clicked.connect(
            lambda on: self.note_else(Kind.SILENCE if on else Kind.CONTACT)
        )
        self.instead.other.chosen.connect(self.note_else)
        self.remove.clicked.connect(self._remove)
        self.save_button.clicked.connect(self.save)
        self.again.clicked.connect(lambda: self.save(another=True))
        self.nearby.opened.connect(self._open_other)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.save,
            "Ctrl+Enter": self.save,
            "Ctrl+Shift+Return": lambda: self.save(another=True),
            "Alt+C": self.form.quote,
        }
        add_keys(self, keys)
        self.again.setToolTip("Ctrl+Shift+Enter")

    def show_seen(self, seen: Seen) -> None:
        """Follow the case while the sheet is open; what is typed stays."""
        self._seen = seen
        for field in self.findChildren(DateField):
            field.read_on(seen.day)

    def begin(self, seen: Seen, fact_id: str = "") -> None:
        """Show a new contact, or what is noted of a fact; a draft that was left comes back.

        An id of what is changed elsewhere, or of nothing, shows a new contact.
        """
        self._keep_typed()
        self._seen = seen
        found = opened_by(seen.case, fact_id)
        if found is not None and not isinstance(found, Contact):
            self._begin_note(kind_of(found), found)
            return
        contact_id = "" if found is None else found.id
        draft = self._drafts.find(Draft(seen.case.id, Kind.CONTACT, contact_id))
        if draft is not None and draft.contact is not None:
            note = draft.contact
        elif contact_id:
            note = note_of(seen.case, contact_id, language())
        else:
            note = blank(seen, self._last)
        self._begin(seen, note)
        self.touched = draft is not None

    def note_else(self, kind: Kind) -> None:
        """Note something new of another kind; what was typed of this one waits."""
        if self._seen is None:
            return
        self._keep_typed()
        if kind is Kind.CONTACT:
            self.begin(self._seen)
        else:
            self._begin_note(kind, None)

    def _begin(self, seen: Seen, note: ContactNote) -> None:
        is_new = not note.contact.id
        self.form.show_note(seen, note)
        self._title.setText(_("Record a contact") if is_new else _("Change a contact"))
        self._enough.setText(_("The way and the day are enough."))
        self._show_kind(Kind.CONTACT, is_new=is_new)
        self.touched = False
        self._tell_ghost()
        self.form.tiles.focus()

    def _begin_note(self, kind: Kind, note: Note | None) -> None:
        if self._seen is None:
            return
        left = Draft(self._seen.case.id, kind, "" if note is None else note.id)
        draft = self._drafts.find(left)
        self.notes.begin(kind, self._seen, note, draft)
        self.touched = draft is not None
        words = self.notes.words
        self._title.setText(words.begin if note is None else words.change)
        self._enough.setText(words.enough)
        self._show_kind(kind, is_new=note is None)
        self.nearby.hide()
        self.ghost.emit(None, None)
        self.notes.focus()

    def _show_kind(self, kind: Kind, *, is_new: bool) -> None:
        self.kind = kind
        self.form.setVisible(kind is Kind.CONTACT)
        self.notes.setVisible(kind is not Kind.CONTACT)
        self.instead.show(kind, self.form, is_new=is_new)
        self.remove.setVisible(not is_new)

    def save(self, *, another: bool = False) -> bool:
        """Record what was noted; False when something is missing, or it is only read."""
        seen = self._seen
        if self.reading:
            self.told.emit(self.reading)
        if seen is None or self.reading:
            return False
        is_contact = self.kind is Kind.CONTACT
        before = self._draft(seen)
        saved = self._save_contact(seen) if is_contact else self.notes.save(seen)
        if saved is None:
            return False
        self._forget(before)
        if not another:
            self.closed.emit()
            return True
        self._seen = seen.now_with(saved)
        if is_contact:
            self._begin(self._seen, blank(self._seen, self._last))
        else:
            self._begin_note(self.kind, None)
        return True

    def _save_contact(self, seen: Seen) -> Case:
        note = self.form.note()
        label = _("Contact changed") if note.contact.id else _("Contact recorded")
        case, contact_id = record_contact(seen.case, note, language())
        self._last = next(one for one in case.contacts if one.id == contact_id)
        self.recorded.emit(label, case, contact_id)
        return case

    def leave(self) -> None:
        """Close the sheet; what was typed waits for the next time."""
        if self._keep_typed():
            self.told.emit(_("What you typed is kept for the next time."))
        self.closed.emit()

    def _keep_typed(self) -> bool:
        """Keep what was typed for the next time; False where nothing was, or it cannot be."""
        touched, self.touched = self.touched, False
        return touched and self.keep_draft()

    def keep_draft(self) -> bool:
        """Keep what stands here for the next time; False when only this window has it."""
        self._quiet.forget()
        return self._seen is not None and self._drafts.put(self._draft(self._seen))

    def _draft(self, seen: Seen) -> Draft:
        if self.kind is not Kind.CONTACT:
            return self.notes.draft(Draft(seen.case.id, self.kind, self.notes.shown_id))
        note = self.form.note()
        return Draft(seen.case.id, self.kind, note.contact.id, note)

    def _forget(self, draft: Draft) -> None:
        """Keep nothing of what was typed: it was recorded, or is not wanted."""
        self._quiet.forget()
        self.touched = False
        self._drafts.drop(draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of one letter or digit, as long as nobody types."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if not isinstance(self.focusWidget(), TYPING) and take_key(self, event.text()):
            return
        super().keyPressEvent(event)

    def _changed(self) -> None:
        self._touch()
        self._tell_ghost()

    def _touch(self) -> None:
        self.touched = True
        self._quiet.typed()

    def _tell_ghost(self) -> None:
        if self._seen is not None:
            contact = self.form.note().contact
            self.ghost.emit(contact.when, contact.channel)
            self.nearby.show_around(self._seen, contact)

    def _open_other(self, contact_id: str) -> None:
        if self._seen is not None:
            self.begin(self._seen, contact_id)

    def _remove(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self._forget(self._draft(seen))
        if self.kind is not Kind.CONTACT:
            self.notes.remove(seen)
        else:
            contact_id = self.form.note().contact.id
            if opened_by(seen.case, contact_id) is not None:
                case = edits.remove(seen.case, contact_id)
                self.recorded.emit(_("Contact removed"), case, "")
        self.closed.emit()
