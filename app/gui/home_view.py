"""The cases before one is opened: the list, the first run, the new case, and the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.core.walk_step import Step
from app.gui.frame.toast import Toast
from app.gui.home.frame import HomeFrame
from app.gui.renewing import Renewing
from app.gui.whole_cases import WholeCases
from app.gui.words import _, language
from app.paths import resources

if TYPE_CHECKING:
    from app.core.case import Case
    from app.core.dated import Digest
    from app.core.party import Party
    from app.gui.calendar_file import CalendarFile
    from app.gui.home.first_run import FirstRun
    from app.gui.home.new_case import NewCase
    from app.gui.home.rows import Hit
    from app.gui.office import Office
    from app.gui.rescue import Rescue
    from app.store.backups import Backup
    from app.store.library import Library
    from app.store.lines import CaseLine


class HomeView(QObject):
    """Connects the list of cases with the library; what is not shown yet is made later."""

    opened = Signal(str, object)  # the id of the case, the Step
    contact = Signal(str)  # record a contact in this case
    import_file = Signal()  # ask for a case file
    example = Signal(object)  # the Path of one to take and open
    retry = Signal()  # open the library again
    recover = Signal(object)  # the Backup

    def __init__(self, office: Office, toast: Toast, place: QStackedWidget) -> None:
        """Show the cases in *place*, from the start: else all is laid out twice."""
        super().__init__(place)  # gone with it, whoever listens to what
        self._office = office
        self._toast = toast
        self._library: Library | None = None
        self._found: tuple[object, tuple[tuple[str, Digest], ...]] | None = None
        self.stack = QStackedWidget()
        place.addWidget(self.stack)
        self.home = HomeFrame(self._search, self.today, self.stack)
        self.renewing = Renewing(self, self.home.reader.read)
        self.whole = WholeCases(toast, self)
        self._connect()

    def _connect(self) -> None:
        home = self.home
        self.renewing.renewed.connect(self._show_lines)
        self.renewing.told.connect(self.tell)
        home.opened.connect(lambda case_id: self.opened.emit(case_id, Step.HAPPENED))
        home.contact.connect(self.contact)
        home.new_case.connect(self.ask_new)
        home.import_file.connect(self.import_file)
        home.remove.connect(self.whole.remove)
        home.middle.outdated.connect(self.whole.remove)
        home.close_cases.connect(self.whole.close)
        home.answered.connect(self.whole.answer)
        home.calendar.connect(self.save_calendar)
        self.whole.changed.connect(self.show)

    @cached_property
    def calendar(self) -> CalendarFile:
        """What saves the days of cases for a calendar program."""
        from app.gui.calendar_file import CalendarFile

        made = CalendarFile(self._office, self.home)
        made.told.connect(self.tell)
        return made

    @cached_property
    def first(self) -> FirstRun:
        """What is shown while there are no cases."""
        from app.gui.home.parts import make_first

        return make_first(self)

    @cached_property
    def new(self) -> NewCase:
        """The three questions that begin a case."""
        from app.gui.home.parts import make_new

        return make_new(self, self._office)

    @cached_property
    def rescue(self) -> Rescue:
        """What is shown when the cases cannot be opened."""
        from app.gui.home.parts import make_rescue

        return make_rescue(self)

    @property
    def today(self) -> date:
        """The day it is."""
        return self._office.now().date()

    def tell(self, words: str) -> None:
        """Tell *words*; there is nothing to undo."""
        self._toast.tell(words, undo=False)

    def attach(self, library: Library) -> None:
        """Use *library* from now on."""
        self._library = library
        self.whole.attach(library)
        self.renewing.begin(library)
        self.show()

    def show(self) -> None:
        """Show the cases as they are now; the first run when there is none."""
        self.show_settings()
        lines: list[CaseLine] = []
        if self._library is None or not self._toast.attempt(
            lambda: lines.extend(self._show_lines())
        ):
            return
        if not lines:
            settings = self._office.settings()
            self.first.show_looks(language(), settings.text_scale, settings.theme)
        self.stack.setCurrentWidget(self.home if lines else self.first)

    def show_settings(self) -> None:
        """Show the cases as the settings say: by client, by whom, kept for how long."""
        settings = self._office.settings()
        self.home.show_mode(
            helper=settings.helper_mode,
            who=settings.sender.name,
            years=settings.retention_years,
        )

    def _show_lines(self) -> tuple[CaseLine, ...]:
        lines = () if self._library is None else self._library.lines()
        self.home.show_lines(lines, self.today)
        return lines

    def digests(self) -> tuple[tuple[str, Digest], ...]:
        """Return the id and digest of every case, the one that was changed last first."""
        library = self._library
        if library is None:
            return ()
        sign = (library, library.sign())
        if self._found is None or self._found[0] != sign:  # ten thousand are not read in vain
            digest = self.home.reader.digest
            self._found = sign, tuple((line.id, digest(line)) for line in library.lines())
        return self._found[1]

    def ask_new(self, *, from_list: bool = True) -> None:
        """Ask the three things that begin a case; *from_list* of a client it is theirs."""
        client = self.home.rail.chosen_client() if from_list else None
        self.new.ask(() if client is None else self._people(client.newest))
        self.stack.setCurrentWidget(self.new)

    def _people(self, case_id: str) -> tuple[Party, ...]:
        """Return the clients of a case for another one; nobody when it cannot be read."""
        from app.core.beginning import clients_of

        found: list[Party] = []
        library = self._library
        if library is not None:
            self._toast.attempt(lambda: found.extend(clients_of(library.load(case_id).case)))
        return tuple(found)

    def asks_new(self) -> bool:
        """Tell whether it asks what begins a case."""
        return vars(self).get("new") is self.stack.currentWidget()

    def begin(self, case: Case) -> None:
        """Put a new case into the library, and ask at once what happened."""
        library = self._library
        if library is not None and self._toast.attempt(
            lambda: library.create(case, _("Case begun"))
        ):
            self.new.drop()
            self.contact.emit(case.id)

    def keep_typed(self) -> None:
        """Keep what was typed of a new case."""
        if self.asks_new():
            self.new.keep()

    def open_example(self, name: str) -> None:
        """Have a copy of an example put into the library and opened."""
        self.example.emit(resources() / "examples" / name / "case.json")

    def show_trouble(self, words: str, backups: Sequence[Backup]) -> None:
        """Show why there are no cases, and the backups that can bring them back."""
        self.rescue.show_trouble(words, backups)
        self.stack.setCurrentWidget(self.rescue)

    def save_calendar(self, ids: Iterable[str]) -> None:
        """Let the user choose where the calendar file of cases goes."""
        chosen = frozenset(ids)
        digests = [one for one in self.digests() if one[0] in chosen]
        self.calendar.choose(lambda path: self.calendar.save(path, digests, self.today))

    def set_looks(self, **changes: object) -> None:
        """Keep other settings."""
        changed: dict[str, Any] = changes
        self._office.set_settings(replace(self._office.settings(), **changed))

    def _search(self, words: str) -> tuple[Hit, ...]:
        from app.gui.home.rows import Hit
        from app.store.searching import MOST

        if self._library is None:
            return ()
        found = {one.case_id: one.text for one in self._library.search(words, closed=True)}
        if len(found) >= MOST:  # closed ones do not take the place of open ones
            opened = self._library.search(words, closed=False)
            found = {one.case_id: one.text for one in opened} | found
        return tuple(Hit(*one) for one in found.items())
