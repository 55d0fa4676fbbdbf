"""The question where a file goes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError
from app.gui.words import _


def whole_name(path: Path, suffix: str, known: Collection[str]) -> Path:
    """Return *path* as the name of a file of a *known* kind, with *suffix* where it names none.

    ``Dear B.V.`` names none, but the dialog takes what stands behind its last dot for a kind.
    It asked about *path* alone: raises ``UserError`` where the longer name is taken.
    """
    if path.suffix.lower().removeprefix(".") in known:
        return path
    longer = path.with_name(f"{path.name}.{suffix}")
    if longer.exists():
        words = _("{name} is there already: nothing was saved. Choose another name.")
        raise UserError(words.format(name=longer.name))
    return longer


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
