"""The window: the list of cases or one case, the menus, and who listens to whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.core.case import Case
from app.gui.actions import STEPS, Do, fill_menus
from app.gui.beside import Beside
from app.gui.case_files import CaseFiles
from app.gui.case_view import CaseView
from app.gui.departure import Departure
from app.gui.frame.strips import Toast
from app.gui.home.files import case_files
from app.gui.home_view import HomeView
from app.gui.open_case import OpenCase
from app.gui.page import Place, Step
from app.gui.pages import makers
from app.gui.reading_order import go_on
from app.gui.settings.topics import Topic
from app.gui.words import _

if TYPE_CHECKING:
    from app.gui.office import Office
    from app.store.backups import Backup
    from app.store.library import Library

SMALLEST = (960, 640)
FIRST = (1280, 800)


class MainWindow(QMainWindow):
    """Shows the cases until one is opened; tells when it is painted for the first time."""

    painted = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._library: Library | None = None
        self._was_painted = False
        self._wanted: tuple[str, Step] | None = None
        self._topic: Topic | None = None
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.toast = Toast(self)
        self.start = HomeView(office, self.toast)
        self.view = CaseView(office, makers(office), self.toast)
        self.beside = Beside(office, self)
        self._departure = Departure(self.view, self.toast)
        self.files = CaseFiles(office, self.start, self.view, self.toast)
        self.stack.addWidget(self.start.stack)
        self.stack.addWidget(self.view.frame)
        self._connect()
        self.actions_made = fill_menus(self, self._handlers())
        self.files.add_menu(self, self.actions_made[Do.SAVE_AS])
        self.menuBar().setVisible(False)
        self._restore_place()
        self._name()

    def _connect(self) -> None:
        self.start.opened.connect(self.open_case)
        self.start.contact.connect(self._record_in)
        self.start.home.settings.connect(self.beside.show_settings)
        self.start.home.help.connect(self.show_help)
        frame = self.view.frame
        frame.rail.home.connect(self.go_home)
        frame.rail.settings.connect(self.beside.show_settings)
        self.beside.chosen.connect(self._take)
        self.beside.changed.connect(self.view.refresh)
        frame.rail.help.connect(self.show_help)
        frame.header.contact.connect(self.view.add_contact)
        frame.header.search.connect(self.show_palette)
        frame.unsaved.copy.connect(self.files.choose_copy)
        frame.unsaved.leave.connect(lambda: self._departure.leave_anyway(self.go_home))
        self.view.changed.connect(self._name)
        self.toast.undo.connect(self._take_back)

    def _handlers(self) -> dict[Do, Callable[[], object]]:
        view = self.view
        handlers: dict[Do, Callable[[], object]] = {
            Do.NEW_CASE: self.new_case,
            Do.OPEN_FILE: self.files.choose,
            Do.SAVE_AS: self.files.choose_copy,
            Do.SAVE_PICTURE: partial(self.go, Place(Step.HAPPENED, part="save")),
            Do.BACKUP: self.back_up,
            Do.QUIT: self.close,
            Do.UNDO: view.undo,
            Do.REDO: view.redo,
            Do.CONTACT: view.add_contact,
            Do.RENAME: view.frame.rail.rename,
            Do.SEARCH: self.show_palette,
            Do.SETTINGS: self.beside.show_settings,
            Do.HOME: self.go_home,
            Do.FOLD: view.frame.fold,
            Do.REGION: lambda: view.frame.next_region(1),
            Do.REGION_BACK: lambda: view.frame.next_region(-1),
            Do.MENU: lambda: self.menuBar().setVisible(not self.menuBar().isVisible()),
            Do.HELP: self.show_help,
        }
        for do, step in zip(STEPS, Step, strict=True):
            handlers[do] = partial(self.go, Place(step))
        return handlers

    # the library

    def attach(self, library: Library) -> None:
        """Use *library* from now on and show its cases."""
        self._library = library
        self.start.attach(library)
        self.beside.attach(library)
        for sentence in (library.read_only, library.notice, self._office.settings().notice):
            if sentence:
                self.toast.tell(sentence, undo=False)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.open_case(*wanted)
        if self._topic is not None:
            self.beside.show_settings(self._topic)
            self._topic = None

    def detach(self) -> None:
        """Let go of the library: another window has it from now on."""
        self._library = None

    def show_trouble(self, words: str, backups: Sequence[Backup]) -> None:
        """Show why there are no cases: the library cannot be opened."""
        self.start.show_trouble(words, backups)

    def tell_mistake(self, folder: Path) -> None:
        """Tell of a mistake of the program, and where it was written down."""
        words = _("Something went wrong in the program. What was saved is safe.")
        more = _("What happened is written, without your texts, in {folder}.")
        self.toast.tell(f"{words} {more.format(folder=folder)}", undo=False)

    def take_over(self, old: MainWindow) -> None:
        """Go where another window was, and close that one."""
        self.setGeometry(old.geometry())
        self._topic = old.beside.settings_topic()
        old.detach()
        if old.view.open is not None:
            self._wanted = (old.view.open.session.case.id, old.view.frame.step)
        old.close()

    def back_up(self) -> None:
        """Make a backup now."""
        library = self._library
        if library is not None and self.toast.attempt(library.backup):
            self.toast.tell(_("A backup was made"), undo=False)

    # going somewhere

    def go_home(self) -> None:
        """Leave the case and show all cases."""
        if not self._departure.left(self.go_home):
            return
        self.stack.setCurrentWidget(self.start.stack)
        self.start.show()
        self._name()

    def new_case(self) -> None:
        """Ask the three things that begin a case."""
        self.go_home()
        if self.view.open is None:
            self.start.ask_new()

    def open_case(self, case_id: str, step: Step = Step.HAPPENED) -> None:
        """Open a case of the library."""
        library = self._library
        if library is None or not self._departure.left(lambda: self.open_case(case_id, step)):
            return
        if self.toast.attempt(lambda: self.view.show(OpenCase(library, case_id), step)):
            self.stack.setCurrentWidget(self.view.frame)
            self._name()

    def go(self, place: Place) -> None:
        """Go to a place of the open case."""
        if self.view.open is not None and place.step in self.view.frame.steps():
            self.stack.setCurrentWidget(self.view.frame)
            self.view.frame.go(place)

    def _record_in(self, case_id: str) -> None:
        self.open_case(case_id)
        self.view.add_contact()

    # files

    def open_file(self, path: Path) -> None:
        """Copy the case in a portable file into the library and open it."""
        self.files.open_file(path)

    # beside the pages

    def show_help(self) -> None:
        """Show the help with the page that is seen."""
        if self.view.open is not None:
            self.beside.show_help(self.view.frame.step.value)
        else:
            new = self.start.stack.currentWidget() is self.start.new
            self.beside.show_help("new_case" if new else "home")

    def show_palette(self) -> None:
        """Show everything that can be done or found."""
        opened = self.view.open
        possible = frozenset(self.actions_made)
        if opened is None:
            possible -= {*STEPS, Do.CONTACT, Do.RENAME, Do.SAVE_AS, Do.UNDO, Do.REDO, Do.FOLD}
            possible -= {Do.SAVE_PICTURE}
        self.beside.show_palette(opened.session.case if opened else None, possible)

    def _take(self, value: object) -> None:
        """Do what was taken in the palette: an action, a place, a case or a setting."""
        match value:
            case Do():
                self.actions_made[value].trigger()
            case Place():
                self.go(value)
            case Topic():
                self.beside.show_settings(value)
            case str():
                self.open_case(value)

    def _take_back(self) -> None:
        if self.start.can_take_back():
            self.start.take_back()
        else:
            self.view.undo()

    def _name(self, _case: Case | None = None) -> None:
        opened = self.view.open
        self.setWindowTitle(f"{opened.session.case.title} – Geachte" if opened else "Geachte")

    def _restore_place(self) -> None:
        kept = self._office.settings().window
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(*FIRST)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window as it is read."""
        return go_on(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window can be seen: what is heavy begins after it."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that hold a case, and while one is open any file as evidence."""
        if case_files(event.mimeData().urls()) or self._is_evidence(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the case that was dropped; keep other files as evidence of the open one."""
        for path in case_files(event.mimeData().urls()):
            self.open_file(path)
            return
        if self._is_evidence(event.mimeData()):
            self.go(Place(Step.EVIDENCE))
            self.view.frame.page.drop_files(event.mimeData())

    def _is_evidence(self, found: QMimeData) -> bool:
        return self.view.open is not None and (found.hasUrls() or found.hasImage())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed and make the backup; stay when one cannot be saved."""
        if not self._departure.left(self.close) or not self._departure.wound_up(self._library):
            event.ignore()
            return
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        self.toast.attempt(
            lambda: self._office.set_settings(replace(self._office.settings(), window=kept))
        )
        self.beside.close()
        self.view.frame.stop()
        super().closeEvent(event)
