"""What the window makes when it is first needed: the view of a case, and its actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.core.walk_step import Step
from app.gui.actions import STEPS, Do, fill_menus
from app.gui.page import Place
from app.gui.settings.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from app.gui.case_view import CaseView
    from app.gui.main_window import MainWindow
    from app.gui.office import Office


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
    frame.header.contact.connect(made.add_contact)
    frame.header.search.connect(window.show_palette)
    window.beside.changed.connect(made.refresh)
    window.stack.addWidget(frame)
    return made


def make_actions(window: MainWindow) -> dict[Do, QAction]:
    """Give *window* its actions with their keys, in menus that are hidden at first."""
    made = fill_menus(window, _handlers(window))
    window.files.add_menu(window, made[Do.SAVE_AS])
    window.menuBar().setVisible(False)
    return made


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


def _handlers(window: MainWindow) -> dict[Do, Callable[[], object]]:
    def in_case(act: Callable[[CaseView], object]) -> Callable[[], object]:
        return lambda: act(window.view)

    made: dict[Do, Callable[[], object]] = {
        Do.NEW_CASE: window.new_case,
        Do.OPEN_FILE: window.files.choose,
        Do.SAVE_AS: window.files.choose_copy,
        Do.SAVE_PICTURE: partial(window.go, Place(Step.HAPPENED, part="save")),
        Do.BACKUP: window.back_up,
        Do.QUIT: window.close,
        Do.UNDO: in_case(lambda view: view.undo()),
        Do.REDO: in_case(lambda view: view.redo()),
        Do.CONTACT: in_case(lambda view: view.add_contact()),
        Do.RENAME: in_case(lambda view: view.frame.rail.rename()),
        Do.SEARCH: window.show_palette,
        Do.SETTINGS: window.beside.show_settings,
        Do.HOME: window.go_home,
        Do.FOLD: in_case(lambda view: view.frame.fold()),
        Do.REGION: in_case(lambda view: view.frame.next_region(1)),
        Do.REGION_BACK: in_case(lambda view: view.frame.next_region(-1)),
        Do.MENU: window.show_menu,
        Do.HELP: window.show_help,
    }
    for do, step in zip(STEPS, Step, strict=True):
        made[do] = partial(window.go, Place(step))
    return made
