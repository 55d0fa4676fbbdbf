"""What is dropped on the window: a case file is opened, other files are evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.walk_step import Step
from app.gui.home.files import case_files
from app.gui.page import Place

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from app.gui.main_window import MainWindow


def takes(window: MainWindow, found: QMimeData) -> bool:
    """Tell whether there is a case in *found*, or while one is open any file as evidence."""
    return bool(case_files(found.urls())) or _is_evidence(window, found)


def take(window: MainWindow, found: QMimeData) -> None:
    """Open the first case; keep other files as evidence of the open one."""
    for path in case_files(found.urls()):
        window.files.open_file(path)
        return
    if _is_evidence(window, found):
        window.go(Place(Step.EVIDENCE))
        window.view.frame.page.drop_files(found)


def _is_evidence(window: MainWindow, found: QMimeData) -> bool:
    return window.opened is not None and (found.hasUrls() or found.hasImage())
