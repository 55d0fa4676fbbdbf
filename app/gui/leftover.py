"""What could not be saved when the program had to end: a copy of the case in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from app.core.case import Case

_NAMED = "unsaved-*.geachte"


def leave_copy(
    case: Case,
    moment: datetime,
    folders: Iterable[Path],
    export: Callable[[Case, Path], object],
) -> Path | None:
    """Write *case* into the first of *folders* that takes it; None when none does."""
    for folder in folders:
        path = folder / _NAMED.replace("*", f"{moment:%Y-%m-%d-%H%M%S}")
        try:
            export(case, path)
        except UserError:
            continue  # the next one may have room
        return path
    return None


def left_copies(folder: Path) -> list[Path]:
    """Return the copies that were left in *folder*, the last one last."""
    return sorted(folder.glob(_NAMED))
