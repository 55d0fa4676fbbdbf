"""The window: the list of cases or one case, the menus, and who listens to whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.core.walk_step import Step
from app.gui.beside import Beside
from app.gui.daybreak import Daybreak
from app.gui.departure import Departure
from app.gui.errand import Errand
from app.gui.frame.toast import Toast
from app.gui.home_view import HomeView
from app.gui.trouble import mistake, notices
from app.gui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.core.case import Case
    from app.gui.actions import Do
    from app.gui.case_files import CaseFiles
    from app.gui.case_view import CaseView
    from app.gui.closing import Closing
    from app.gui.office import Office
    from app.gui.open_case import OpenCase
    from app.gui.page import Place
    from app.store.backups import Backup
    from app.store.library import Library

SMALLEST = (960, 640)


class MainWindow(QMainWindow):
    """Shows the cases until one is opened; tells when it is painted for the first time.

    What the list of cases does not need is made after that, or when it is first used.
    """

    painted = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._library: Library | None = None
        self._was_painted = False
        self._view: CaseView | None = None
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.toast = Toast(self)
        self.errand = Errand(self)
        self.start = HomeView(office, self.toast, self.stack)
        self.beside = Beside(office, self)
        self.departure = Departure(lambda: self._view)
        self.daybreak = Daybreak(self, lambda: office.now().date())
        self._connect()
        self.whereabouts = Whereabouts(self, office)
        self._name()

    def _connect(self) -> None:
        self.start.opened.connect(self.open_case)
        self.start.contact.connect(self._record_in)
        self.start.import_file.connect(self._choose_file)
        self.start.example.connect(self._open_example)
        self.start.home.settings.connect(self.beside.show_settings)
        self.start.home.help.connect(self.show_help)
        self.beside.chosen.connect(self._take)
        self.beside.changed.connect(self._follow_settings)
        self.beside.moved.connect(self.show_moved)
        self.painted.connect(lambda: self.actions_made)  # their keys work from then on
        self.daybreak.broke.connect(self._begin_day)

    def _follow_settings(self) -> None:
        self.start.show_settings()
        if self._view is not None:
            self._view.refresh()
        self._name()

    def _begin_day(self) -> None:
        self.show_moved()
        if self._view is not None:
            self._view.refresh()

    def show_moved(self) -> None:
        """Show the cases as they are now, where the list is seen."""
        if self.opened is None and not self.start.asks_new():
            self.start.show()

    @property
    def opened(self) -> OpenCase | None:
        """The case that is open."""
        return self._view.open if self._view is not None else None

    @property
    def view(self) -> CaseView:
        """Where a case is shown."""
        if self._view is None:
            from app.gui.parts import make_view

            self._view = make_view(self, self._office)
            self._view.changed.connect(self._name)
        return self._view

    @cached_property
    def files(self) -> CaseFiles:
        """Portable case files."""
        from app.gui.parts import make_files

        return make_files(self, self._office, lambda: self._library)

    @cached_property
    def closing(self) -> Closing:
        """What comes before the end."""
        from app.gui.closing import Closing

        return Closing(self)

    @cached_property
    def actions_made(self) -> dict[Do, QAction]:
        """The actions with their keys and menus."""
        from app.gui.parts import make_actions

        return make_actions(self)

    def attach(self, library: Library) -> None:
        """Use *library* from now on and show its cases."""
        self._library = library
        self.start.attach(library)
        self.beside.attach(library)
        sentences = notices(library, self._office.settings())
        if sentences:
            self.toast.tell(sentences, undo=False)
        self.whereabouts.go_on()

    def detach(self) -> None:
        """Let go of the library, once nothing is done with it: another window has it now."""
        self.finish()
        self._library = None

    def show_trouble(self, words: str, backups: Sequence[Backup]) -> None:
        """Show why there are no cases: the library cannot be opened."""
        self.start.show_trouble(words, backups)

    def tell_mistake(self, folder: Path) -> None:
        """Tell of a mistake of the program, and where it was written down."""
        self.toast.tell(mistake(folder), undo=False)

    def keep_typed(self) -> None:
        """Save what was typed."""
        self.start.keep_typed()
        if self._view is not None:
            self._view.keep()

    def take_over(self, old: MainWindow) -> None:
        """Go where another window was, and close that one."""
        self.whereabouts.take_over(old)
        old.detach()
        old.close()

    def finish(self) -> None:
        """Let what is done beside the window come to its end, and be told."""
        for errand in self.findChildren(Errand):
            errand.finish()

    def back_up(self) -> None:
        """Make a backup now."""
        from app.gui.backing_up import back_up

        back_up(self, self._library)

    def go_home(self) -> None:
        """Leave the case and show all cases."""
        if not self.departure.left(self.go_home):
            return
        self.stack.setCurrentWidget(self.start.stack)
        self.start.show()
        self._name()

    def new_case(self) -> None:
        """Ask the three things that begin a case; from an open one it is nobody's yet."""
        from_list = self.opened is None
        self.go_home()
        if self.opened is None:
            self.start.ask_new(from_list=from_list)

    def open_case(self, case_id: str, step: Step = Step.HAPPENED) -> None:
        """Open a case of the library."""
        library = self._library
        if library is None or not self.departure.left(lambda: self.open_case(case_id, step)):
            return
        if self.toast.attempt(lambda: self.view.show(library, case_id, step)):
            self.stack.setCurrentWidget(self.view.frame)
            self._name()

    def go(self, place: Place) -> None:
        """Go to a place of the open case."""
        if self.opened is not None and place.step in self.view.frame.steps():
            self.stack.setCurrentWidget(self.view.frame)
            self.view.frame.go(place)

    def _record_in(self, case_id: str) -> None:
        self.open_case(case_id)
        self.view.recording.add()

    def _choose_file(self) -> None:
        self.files.choose()

    def _open_example(self, path: Path) -> None:
        self.files.open_example(path)

    def open_file(self, path: Path) -> None:
        """Copy the case in a portable file into the library and open it."""
        self.files.open_file(path)

    def show_help(self) -> None:
        """Show the help with the page that is seen."""
        if self.opened is not None:
            self.beside.show_help(self.view.frame.step.value)
        else:
            self.beside.show_help("new_case" if self.start.asks_new() else "home")

    def show_palette(self) -> None:
        """Show everything that can be done or found."""
        from app.gui.parts import show_palette

        show_palette(self)

    def _take(self, value: object) -> None:
        from app.gui.parts import take

        take(self, value)

    def reading_parts(self) -> tuple[QWidget, ...]:
        """Return the parts in the order of reading: what is told at the bottom comes last."""
        return (self.menuBar(), self.stack, self.toast)

    def _name(self, _case: Case | None = None) -> None:
        parts = ["Geachte"]
        if self.opened is not None:
            from app.gui.naming import client

            case = self.opened.session.case
            parts = [client(case, self._office.settings()), case.title, *parts]
        self.setWindowTitle(" – ".join(filter(None, parts)))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window as it is read."""
        from app.gui.reading_order import go_on

        return go_on(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window can be seen: what is heavy begins after it."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what holds a case, and while one is open evidence."""
        from app.gui import dropping

        if dropping.takes(self, event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the case, or keep the evidence."""
        from app.gui import dropping

        dropping.take(self, event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed and make the backup first; stay when one cannot be saved."""
        event.ignore()  # also when something fails on the way
        if not self.closing.ready(self._library):
            return
        event.accept()
        self.toast.attempt(self.whereabouts.keep)
        self.beside.close()
        if self._view is not None:
            self._view.frame.stop()
