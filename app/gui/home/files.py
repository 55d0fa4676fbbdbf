"""Case files from outside: chosen in a dialog, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".geachte"


def case_files(urls: Iterable[QUrl]) -> list[Path]:
    """Return the case files among what was dropped."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX]


def copy_dialog(owner: QWidget, folder: str) -> QFileDialog:
    """Return a dialog that asks where a copy of a case goes, beginning in *folder*."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(owner, _("Save a copy of the case"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{_('Cases')} (*{SUFFIX})")
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def case_dialog(owner: QWidget, folder: str) -> QFileDialog:
    """Return a dialog that asks for a case file, beginning in *folder*."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(owner, _("Open a case file"), folder)
    dialog.setNameFilter(f"{_('Cases')} (*{SUFFIX})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
