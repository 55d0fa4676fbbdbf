"""What the window makes when it is first needed: the view of a case, and its actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.core.walk_step import Step
from app.gui.actions import IN_A_CASE, STEPS, Do, fill_menus
from app.gui.fields.undoing import FieldUndo
from app.gui.frame.menu_bar import MenuBar
from app.gui.page import Place
from app.gui.reading_order import Ordered, go_round
from app.gui.settings.topics import Topic
from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from app.gui.case_files import CaseFiles
    from app.gui.case_view import CaseView
    from app.gui.main_window import MainWindow
    from app.gui.office import Office
    from app.store.library import Library


def make_view(window: MainWindow, office: Office) -> CaseView:
    """Return where cases are shown in *window*."""
    from app.gui.case_view import CaseView
    from app.gui.pages import makers

    made = CaseView(office, makers(office), window.toast)
    frame = made.frame
    frame.rail.home.connect(window.go_home)
    frame.rail.settings.connect(window.beside.show_settings)
    frame.rail.help.connect(window.show_help)
    frame.unsaved.copy.connect(window.files.choose_copy)
    frame.unsaved.leave.connect(lambda: window.departure.leave_anyway(window.go_home))
    frame.header.contact.connect(made.recording.add)
    frame.header.search.connect(window.show_palette)
    window.toast.undo.connect(made.steps.take_back)
    made.left.connect(window.start.home.table.expect)
    window.stack.addWidget(frame)
    return made


def make_files(
    window: MainWindow, office: Office, library: Callable[[], Library | None]
) -> CaseFiles:
    """Return what opens and writes portable files for *window*."""
    from app.gui.bringing_in import Arrival
    from app.gui.case_files import CaseFiles

    def take_in(path: Path, then: Callable[[], None]) -> None:
        into = library()
        if into is None:
            words = _("The cases are still being loaded. Please try again.")
            window.toast.tell(words, undo=False)
        else:
            Arrival(window, into, path, then).begin()

    return CaseFiles(office, window, take_in)


def make_actions(window: MainWindow) -> dict[Do, QAction]:
    """Give *window* its actions with their keys, in menus that are hidden at first."""
    menu = MenuBar(window)
    window.setMenuBar(menu)
    made = fill_menus(window, {**_handlers(window), Do.MENU: menu.turn})
    window.files.add_menu(window, made[Do.SAVE_AS])
    FieldUndo(window)
    return made


def show_palette(window: MainWindow) -> None:
    """Show everything that can be done or found now."""
    opened = window.opened
    possible = frozenset(window.actions_made)
    if opened is None:
        possible -= IN_A_CASE
    case = opened.session.case if opened else None
    window.beside.show_palette(case, possible, window.start.digests())


def take(window: MainWindow, value: object) -> None:
    """Do what was taken in the palette: an action, a place, a case or a setting."""
    match value:
        case Do():
            window.actions_made[value].trigger()
        case Place():
            window.go(value)
        case Topic():
            window.beside.show_settings(value)
        case str():
            window.open_case(value)


def undo(window: MainWindow) -> None:
    """Take back the last step in the open case, else what was done to whole cases."""
    if window.opened is not None:
        window.view.steps.undo()
    else:
        window.start.whole.take_back()


def record_contact(window: MainWindow) -> None:
    """Record a contact: in the open case, else in the one that has the keyboard."""
    if window.opened is not None:
        window.view.recording.add()
    elif window.start.home.isVisible():
        window.start.home.add_contact()


def find(window: MainWindow) -> None:
    """Go to the field that searches here; where there is none, search everything."""
    if window.opened is None and window.start.home.isVisible():
        window.start.home.focus_search()
    elif window.opened is None or not window.view.frame.page.focus_search():
        window.show_palette()


def next_region(window: MainWindow, step: int) -> None:
    """Go round the parts of what is shown, and what is told at the bottom."""
    shown = window.stack.currentWidget()
    if shown is window.start.stack:
        shown = window.start.stack.currentWidget()
    parts = shown.reading_parts() if isinstance(shown, Ordered) else (window.stack,)
    go_round(window, (*parts, window.toast), step)


def _handlers(window: MainWindow) -> dict[Do, Callable[[], object]]:
    def in_case(act: Callable[[CaseView], object]) -> Callable[[], object]:
        return lambda: act(window.view) if window.opened is not None else None

    made: dict[Do, Callable[[], object]] = {
        Do.NEW_CASE: window.new_case,
        Do.OPEN_FILE: window.files.choose,
        Do.SAVE_AS: window.files.choose_copy,
        Do.SAVE_PICTURE: partial(window.go, Place(Step.HAPPENED, part="save")),
        Do.BACKUP: window.back_up,
        Do.QUIT: window.close,
        Do.UNDO: partial(undo, window),
        Do.REDO: in_case(lambda view: view.steps.redo()),
        Do.CONTACT: partial(record_contact, window),
        Do.RENAME: in_case(lambda view: view.frame.rename()),
        Do.SEARCH: window.show_palette,
        Do.FIND: partial(find, window),
        Do.SETTINGS: window.beside.show_settings,
        Do.HOME: window.go_home,
        Do.FOLD: in_case(lambda view: view.frame.fold()),
        Do.REGION: partial(next_region, window, 1),
        Do.REGION_BACK: partial(next_region, window, -1),
        Do.HELP: window.show_help,
    }
    for do, step in zip(STEPS, Step, strict=True):
        made[do] = partial(window.go, Place(step))
    return made
