"""What was typed and not recorded, in one small file beside the library.

A file that cannot be read is set aside, never written over.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.core.building import DoubtError, build
from app.core.drafts import Draft
from app.store.files import make_folder, write_whole
from app.store.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

NAME = "drafts.json"
ASIDE = "drafts-damaged.json"


def read_drafts(folder: Path) -> tuple[Draft, ...]:
    """Return the drafts that were left in *folder*; none where there are none."""
    path = folder / NAME
    try:
        held = json.loads(path.read_bytes())
        return tuple(build(Draft, one) for one in held)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, RecursionError, DoubtError):
        _set_aside(path)
        return ()


def write_drafts(folder: Path, drafts: tuple[Draft, ...]) -> None:
    """Write *drafts* into *folder*, whole or not at all; ``UserError`` when the disk refuses.

    Where there never were any, nothing is made.
    """
    if not drafts and not (folder / NAME).exists():
        return
    make_folder(folder)
    text = json.dumps(plain(drafts), ensure_ascii=False).encode(errors="replace")
    write_whole(folder / NAME, text, force=True)


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(ASIDE))
    except OSError:
        return  # it cannot be moved, so the next one cannot be written either
