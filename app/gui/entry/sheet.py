"""The sheet at the right of the window in which a contact is noted, all by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.core import edits
from app.core.case import Case
from app.core.contact import Contact
from app.core.papers import Exhibit
from app.core.recording import ContactNote, note_of, record_contact, record_silence
from app.errors import UserError
from app.gui.entry.form import NO, YES, ContactForm, blank
from app.gui.entry.nearby import Nearby
from app.gui.entry.silence import SilenceForm
from app.gui.evidence.intake import Taken
from app.gui.fields.basics import Button, IconButton, Label, column, row
from app.gui.fields.field import QUIET
from app.gui.seen import Seen
from app.gui.words import _, language

if TYPE_CHECKING:
    from app.gui.office import Office

_TYPING = (QLineEdit, QPlainTextEdit, QAbstractItemView)


class EntrySheet(QFrame):
    """Notes a contact, or that nothing was heard; keeps what was typed when it is closed."""

    recorded = Signal(str, object, str)  # the name of the edit, the Case, the id of the fact
    ghost = Signal(object, object)  # When and Channel of what is being noted
    closed = Signal()
    told = Signal(str)

    def __init__(self, office: Office, delay: int = QUIET) -> None:
        super().__init__()
        self.setProperty("kind", "sheet")
        self.setAccessibleName(_("Record a contact"))
        self._office = office
        self._seen: Seen | None = None
        self._kept: tuple[str, ContactNote] | None = None
        self._touched = False
        self._last: Contact | None = None
        self.form = ContactForm(self._keep, delay)
        self.silence = SilenceForm(delay)
        self.nearby = Nearby()
        self._title = Label(_("Record a contact"), "title")
        self.nothing = Button(_("Heard nothing") + "  9", "tile", "message-square-off")
        self.nothing.setCheckable(True)
        self.remove = Button(_("Remove"), "danger", "trash-2")
        self.again = Button(_("Save and another"))
        self.save_button = Button(_("Save"), "primary")
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, space=0)
        top = row(margins=(22, 12))
        top.addWidget(self._title, 1)
        top.addWidget(self.nothing)
        close = IconButton("x", _("Close"), "Esc")
        close.clicked.connect(self.leave)
        top.addWidget(close)
        whole.addLayout(top)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inner = column(inside, margins=(22, 4), space=12)
        for widget in (self.form, self.silence, self.nearby):
            inner.addWidget(widget)
        inner.addStretch(1)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        foot = row(margins=(22, 12))
        foot.addWidget(self.remove)
        foot.addWidget(Label(_("The way and the day are enough."), "caption"), 1)
        foot.addWidget(self.again)
        foot.addWidget(self.save_button)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.refused.connect(self.told)
        self.silence.changed.connect(self._touch)
        self.nothing.clicked.connect(self._switch)
        self.remove.clicked.connect(self._remove)
        self.save_button.clicked.connect(self.save_shut)
        self.again.clicked.connect(lambda: self.save(another=True))
        self.nearby.opened.connect(self._open_other)
        for keys, act in (
            ("Ctrl+Return", self.save_shut),
            ("Ctrl+Enter", self.save_shut),
            ("Ctrl+Shift+Return", lambda: self.save(another=True)),
            ("Alt+C", self.form.quote),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.save_button.setToolTip("Ctrl+Enter")
        self.again.setToolTip("Ctrl+Shift+Enter")

    def show_seen(self, seen: Seen) -> None:
        """Follow the case while the sheet is open; what is typed stays."""
        self._seen = seen

    def begin(self, seen: Seen, contact_id: str = "") -> None:
        """Show a new contact, or one that is there; a draft that was left comes back."""
        self._seen = seen
        key = f"{seen.case.id}/{contact_id}"
        if self._kept is not None and self._kept[0] == key:
            note = self._kept[1]
        elif contact_id:
            note = note_of(seen.case, contact_id, language())
        else:
            note = blank(seen, self._last or _latest(seen.case))
        self._begin(seen, note)

    def _begin(self, seen: Seen, note: ContactNote) -> None:
        is_new = not note.contact.id
        self._title.setText(_("Record a contact") if is_new else _("Change a contact"))
        self.form.show_note(seen, note)
        self.silence.show_seen(seen)
        self.nothing.setChecked(False)
        self.nothing.setVisible(is_new)
        self.remove.setVisible(not is_new)
        self._switch(on=False)
        self._touched = self._kept is not None
        self._tell_ghost()
        self.form.tiles.focus()

    def save(self, *, another: bool = False) -> bool:
        """Record what was noted; False when something is missing."""
        seen = self._seen
        if seen is None:
            return False
        if self.nothing.isChecked():
            noted = self.silence.noted()
            if noted is None:
                self.told.emit(_("Say on what you heard nothing, and until when."))
                return False
            case, made = record_silence(seen.case, *noted)
            self._tell(_("Silence recorded"), case, made)
        else:
            note = self.form.note()
            label = _("Contact changed") if note.contact.id else _("Contact recorded")
            case, contact_id = record_contact(seen.case, note, language())
            self._last = next(one for one in case.contacts if one.id == contact_id)
            self._tell(label, case, contact_id)
        if another and self._seen is not None:
            self._begin(self._seen.now_with(case), blank(self._seen, self._last))
        else:
            self.closed.emit()
        return True

    def save_shut(self) -> None:
        """Record what was noted, and close."""
        self.save()

    def leave(self) -> None:
        """Close the sheet; what was typed waits for the next time."""
        if self._touched and self._seen is not None and not self.nothing.isChecked():
            note = self.form.note()
            self._kept = (f"{self._seen.case.id}/{note.contact.id}", note)
            self.told.emit(_("What you typed is kept for the next time."))
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of one letter or digit, as long as nobody types."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if not isinstance(self.focusWidget(), _TYPING) and self._take_key(event.text()):
            return
        super().keyPressEvent(event)

    def _take_key(self, text: str) -> bool:
        key = text.casefold()
        if key in set("12345678") and not self.nothing.isChecked():
            self.form.tiles.press(int(key))
        elif key == "9" and self.nothing.isVisibleTo(self):
            self.nothing.click()
        elif key in ("j", "y"):
            self.form.answer_promise(YES)
        elif key == "n":
            self.form.answer_promise(NO)
        else:
            return False
        return True

    def _tell(self, label: str, case: Case, fact_id: str) -> None:
        self._kept, self._touched = None, False
        self.recorded.emit(label, case, fact_id)

    def _switch(self, on: bool) -> None:
        self.form.setVisible(not on)
        self.silence.setVisible(on)
        if on:
            self.silence.about.combo.setFocus()

    def _changed(self) -> None:
        self._touch()
        self._tell_ghost()

    def _touch(self) -> None:
        self._touched = True

    def _tell_ghost(self) -> None:
        if self._seen is not None:
            contact = self.form.note().contact
            self.ghost.emit(contact.when, contact.channel)
            self.nearby.show_around(self._seen, contact)

    def _open_other(self, contact_id: str) -> None:
        if self._seen is not None:
            seen = self._seen
            self.leave()
            self.begin(seen, contact_id)

    def _remove(self) -> None:
        if self._seen is not None:
            contact_id = self.form.note().contact.id
            self._tell(_("Contact removed"), edits.remove(self._seen.case, contact_id), "")
            self.closed.emit()

    def _keep(self, files: tuple[object, ...]) -> tuple[Exhibit, ...]:
        made = []
        for one in files:
            if not isinstance(one, Taken):
                continue
            try:
                kept = self._office.keep(one.name, one.data)
            except UserError as error:
                self.told.emit(str(error))
                continue
            file = replace(kept, media_type=one.media_type)
            made.append(Exhibit(id="", title=one.name.rsplit(".", 1)[0], file=file))  # type: ignore[arg-type]  # none yet
        return tuple(made)


def _latest(case: Case) -> Contact | None:
    return case.contacts[-1] if case.contacts else None
