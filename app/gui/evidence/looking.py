"""From an exhibit to its viewer and its file: one is looked at, and a copy can be saved."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.lookup import facts
from app.core.papers import Exhibit, Passage
from app.core.text import in_language, with_words
from app.errors import UserError
from app.gui import naming
from app.gui.evidence.viewer import Viewer
from app.gui.office import Office
from app.gui.saving import Saving
from app.gui.trouble import trouble
from app.gui.words import _, language


class Looking(QObject):
    """Opens one exhibit at a time; ``edited`` brings what was marked in it or said of it."""

    edited = Signal(str, object)  # the name of the edit, the Exhibit
    told = Signal(str)

    def __init__(self, office: Office, owner: QWidget) -> None:
        super().__init__(owner)
        self._office, self._owner = office, owner
        self._case: Case | None = None
        self._exhibit = ""
        self._saving = Saving(office, owner)
        self._saving.told.connect(self.told)
        self.viewer: Viewer | None = None

    def show_case(self, case: Case) -> None:
        """Show in the viewer what is so now; an exhibit that is gone is looked at no more."""
        other = self._case is not None and self._case.id != case.id
        self._case = case
        exhibit = self._shown()
        if self.viewer is not None and (exhibit is None or other):
            self.close()
        elif self.viewer is not None and exhibit is not None:
            self.viewer.show_exhibit(exhibit, _transcript(exhibit, case))

    def open(self, exhibit_id: str, found: Passage | None = None) -> None:
        """Show an exhibit large, at a passage where one is given."""
        case = self._case
        exhibit = facts(case).exhibit(exhibit_id) if case else None
        if case is None or exhibit is None or exhibit.file is None:
            self.told.emit(_("There is no file for this exhibit."))
            return
        data = self._data(exhibit)
        if data is None:
            return
        self.close()
        self._exhibit = exhibit_id
        made = Viewer(self._owner, naming.plain(exhibit.title, case), exhibit, data)
        made.show_exhibit(exhibit, _transcript(exhibit, case))
        made.marked.connect(self._mark)
        made.transcribed.connect(self._transcribe)
        made.copy_wanted.connect(self._choose_copy)
        made.finished.connect(self._closed)
        self.viewer = made
        made.show()
        if found is not None:
            made.show_passage(found)

    def close(self) -> None:
        """Close the viewer; what was typed in it is told."""
        if self.viewer is not None:
            self.flush()
            self.viewer.close()
            self.viewer = None

    def flush(self) -> None:
        """Tell what was typed."""
        if self.viewer is not None:
            self.viewer.transcript.flush()

    def _closed(self, _code: int) -> None:
        self.flush()
        self.viewer = None

    def _shown(self) -> Exhibit | None:
        return facts(self._case).exhibit(self._exhibit) if self._case else None

    def _data(self, exhibit: Exhibit) -> bytes | None:
        try:
            return self._office.kept(exhibit.file.sha256 if exhibit.file else "")
        except UserError as error:
            self.told.emit(trouble(error))
            return None

    def _mark(self, label: str, passages: tuple[Passage, ...]) -> None:
        exhibit = self._shown()
        if exhibit is not None:
            self.edited.emit(label, replace(exhibit, passages=passages))

    def _transcribe(self, words: str) -> None:
        exhibit, case = self._shown(), self._case
        if exhibit is not None and case is not None:
            text = with_words(exhibit.transcript, words, language(), case.language)
            self.edited.emit(_("Transcript changed"), replace(exhibit, transcript=text))

    def _choose_copy(self) -> None:
        exhibit = self._shown()
        if exhibit is None or exhibit.file is None:
            return
        data = self._data(exhibit)
        if data is not None:
            self._saving.choose_copy(exhibit.file.name, data)


def _transcript(exhibit: Exhibit, case: Case) -> str:
    return in_language(exhibit.transcript, language(), case.language).text
