"""Keeping what stands in a form with a button to record it, until that is pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.core.drafts import Draft
from app.gui.fields.drafting import PAUSE, Drafts, hear, stands_in, type_again
from app.gui.fields.field import Quiet

if TYPE_CHECKING:
    from app.gui.office import Office


class Unrecorded(QObject):
    """Keeps what somebody types in the *fields* of *form*: it stands there again next time.

    It is kept after a pause and when the form is hidden.  What nobody touched is not: the day
    of today is another one next time.
    """

    def __init__(
        self,
        form: QWidget,
        kind: str,
        fields: Sequence[QWidget],
        office: Office,
        tell: Callable[[str], None],
    ) -> None:
        """Keep drafts of *kind* in *office*, and *tell* why one cannot be kept."""
        super().__init__(form)
        self._fields = tuple(fields)
        self._drafts = Drafts(office, tell)
        self._about = Draft("", kind)
        self._first: tuple[str, ...] = ()
        self._quiet = Quiet(form, self._put, PAUSE)
        for field in self._fields:
            hear(field, self._quiet.typed)
        form.installEventFilter(self)

    def begin(self, case: str, fact: str = "") -> None:
        """Put back what was typed about this before; the fields show what there is without."""
        self._quiet.forget()
        self._about = Draft(case, self._about.kind, fact)
        self._first = self._typed()
        found = self._drafts.find(self._about)
        for field, text in zip(self._fields, found.typed if found else (), strict=False):
            if text or isinstance(field, QAbstractButton):
                type_again(field, text)
        self._quiet.forget()

    def keep(self) -> None:
        """Keep now what was typed."""
        self._quiet.flush()

    def drop(self) -> None:
        """Keep nothing of it: it was recorded, or is not wanted."""
        self._quiet.forget()
        self._drafts.drop(self._about)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was typed when it goes out of sight."""
        if event.type() is QEvent.Type.Hide:
            self.keep()
        return super().eventFilter(watched, event)

    def _put(self) -> None:
        now = self._typed()
        if now == self._first:
            self._drafts.drop(self._about)
            return
        typed = (
            words if words != before or isinstance(field, QAbstractButton) else ""
            for field, words, before in zip(self._fields, now, self._first, strict=True)
        )
        self._drafts.put(replace(self._about, typed=tuple(typed)))

    def _typed(self) -> tuple[str, ...]:
        return tuple(stands_in(one) for one in self._fields)
