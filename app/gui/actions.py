"""What can be done from anywhere: for each action its words, its keys and its menu.

The menus, the command palette and the list of keys in the help all come from this one table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.gui.words import _


class Do(StrEnum):
    """An action."""

    NEW_CASE = "new_case"
    OPEN_FILE = "open_file"
    SAVE_AS = "save_as"
    SAVE_PICTURE = "save_picture"
    BACKUP = "backup"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CONTACT = "contact"
    SEARCH = "search"
    FIND = "find"
    SETTINGS = "settings"
    RENAME = "rename"
    HOME = "home"
    STEP_1 = "step_1"
    STEP_2 = "step_2"
    STEP_3 = "step_3"
    STEP_4 = "step_4"
    STEP_5 = "step_5"
    STEP_6 = "step_6"
    STEP_7 = "step_7"
    FOLD = "fold"
    REGION = "region"
    REGION_BACK = "region_back"
    MENU = "menu"
    HELP = "help"


STEPS = tuple(Do(f"step_{n}") for n in range(1, 8))
IN_A_CASE = {
    *STEPS,
    Do.CONTACT,
    Do.RENAME,
    Do.SAVE_AS,
    Do.UNDO,
    Do.REDO,
    Do.FOLD,
    Do.SAVE_PICTURE,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What an action is called, its keys, and in which menu it stands."""

    do: Do
    words: str
    keys: str
    menu: str


def known() -> tuple[Known, ...]:
    """Return all actions in the order of the menus, in the language of the window."""
    file, edit, view, helping = _("File"), _("Edit"), _("View"), _("Help")
    return (
        Known(Do.NEW_CASE, _("New case"), "Ctrl+Shift+N", file),
        Known(Do.OPEN_FILE, _("Open a case file …"), "Ctrl+O", file),
        Known(Do.SAVE_AS, _("Save a copy of the case …"), "Ctrl+Shift+S", file),
        Known(Do.SAVE_PICTURE, _("Save the timeline as a picture …"), "", file),
        Known(Do.BACKUP, _("Make a backup now"), "", file),
        Known(Do.QUIT, _("Quit"), "Ctrl+Q", file),
        Known(Do.UNDO, _("Undo"), "Ctrl+Z", edit),
        Known(Do.REDO, _("Redo"), "Ctrl+Shift+Z", edit),
        Known(Do.CONTACT, _("Record a contact"), "Ctrl+N", edit),
        Known(Do.RENAME, _("Change the title of the case"), "F2", edit),
        Known(Do.SEARCH, _("Search or command"), "Ctrl+K", edit),
        Known(Do.FIND, _("Search on this page"), "Ctrl+F", edit),
        Known(Do.SETTINGS, _("Settings"), "Ctrl+,", edit),
        Known(Do.HOME, _("All cases"), "Ctrl+0", view),
        Known(Do.STEP_1, _("People and agreement"), "Ctrl+1", view),
        Known(Do.STEP_2, _("What I want"), "Ctrl+2", view),
        Known(Do.STEP_3, _("What happened"), "Ctrl+3", view),
        Known(Do.STEP_4, _("Complaint points"), "Ctrl+4", view),
        Known(Do.STEP_5, _("Evidence"), "Ctrl+5", view),
        Known(Do.STEP_6, _("Letters"), "Ctrl+6", view),
        Known(Do.STEP_7, _("Follow-up"), "Ctrl+7", view),
        Known(Do.FOLD, _("Narrow or wide side bar"), "Ctrl+B", view),
        Known(Do.REGION, _("Next part of the window"), "F6", view),
        Known(Do.REGION_BACK, _("Part of the window before"), "Shift+F6", view),
        Known(Do.MENU, _("Show or hide the menu"), "F10", view),
        Known(Do.HELP, _("Help with this page"), "F1", helping),
    )


def fill_menus(
    window: QMainWindow, handlers: Mapping[Do, Callable[[], object]]
) -> dict[Do, QAction]:
    """Give *window* its menus with the actions that have a handler; return these."""
    menus: dict[str, QMenu] = {}
    made: dict[Do, QAction] = {}
    for one in known():
        if one.do not in handlers:
            continue
        if one.menu not in menus:
            menus[one.menu] = window.menuBar().addMenu(one.menu)
        action = QAction(one.words, window)
        if one.keys:
            action.setShortcut(QKeySequence(one.keys))
        action.triggered.connect(lambda _on=False, run=handlers[one.do]: run())
        window.addAction(action)  # the keys work while the menu bar is hidden
        menus[one.menu].addAction(action)
        made[one.do] = action
    return made
