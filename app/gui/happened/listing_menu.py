"""What can be done with the chosen rows of the list, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.core.case import Case
from app.gui import naming
from app.gui.plain import caption
from app.gui.words import _, of

MOST = 60  # characters of a point


@dataclass(frozen=True)
class Acts:
    """What each entry does; ``point`` is told the id of a complaint point."""

    edit: Callable[[], object]
    open: Callable[[], object]
    copy: Callable[[], object]
    remove: Callable[[], object]
    point: Callable[[str], object]


def row_menu(owner: QWidget, case: Case, acts: Acts, *, editable: bool) -> QMenu:
    """Return the menu of the chosen rows; *editable* says whether a cell can be changed."""
    made = QMenu(owner)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    cell = made.addAction(_("Change this cell"), acts.edit)
    cell.setShortcut(QKeySequence("F2"))
    cell.setEnabled(editable)
    made.addAction(_("Edit"), acts.open).setShortcut(QKeySequence("Return"))
    made.addAction(_("Copy as text"), acts.copy).setShortcut(QKeySequence("Ctrl+C"))
    points = made.addMenu(_("Put in complaint point"))
    points.setEnabled(bool(case.points))
    for number, point in enumerate(case.points, start=1):
        title = naming.plain(point.title, case)[:MOST]
        words = _("{n}. {title}").format(n=number, title=title)
        points.addAction(caption(words), partial(acts.point, str(point.id)))
    made.addSeparator()
    made.addAction(of("rows", "Remove"), acts.remove).setShortcut(QKeySequence("Del"))
    return made
