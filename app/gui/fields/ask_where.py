"""The question where a file goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    owner: QWidget,
    title: str,
    place: Path,
    then: Callable[[Path], None],
    kinds: Sequence[tuple[str, str]] = (),
) -> None:
    """Ask where a file goes that would be called *place*, and tell it *then*.

    A *place* without a folder begins in that of documents.  *kinds* are the words and suffixes
    of what it may be; a name without a suffix gets that of the kind that was chosen.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = str(place.parent) if place.is_absolute() else ""
    dialog = QFileDialog(owner, title, folder or QStandardPaths.writableLocation(documents))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffixes = {f"{words} (*.{suffix})": suffix for words, suffix in kinds}
    if suffixes:
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix(next(iter(suffixes.values())))
        dialog.filterSelected.connect(lambda one: dialog.setDefaultSuffix(suffixes[one]))
    dialog.selectFile(place.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(lambda _code: dialog.deleteLater())
    dialog.open()
