"""What falls on a day in several cases, as a file for a calendar program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.agenda import agenda
from app.gui.words import language
from app.store.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.core.dated import Digest
    from app.gui.office import Office

COUNTRY = "nl"  # whose names of bodies a calendar of several cases uses


def write_calendar(path: Path, digests: Sequence[tuple[str, Digest]], office: Office) -> None:
    """Write the days of some cases, each with its id, to *path*.

    Raises ``UserError`` when the disk refuses.
    """
    pack = office.pack_of(COUNTRY)
    lead = office.settings().lead_days
    found = agenda(digests, pack, language(), office.now().date(), lead=lead)
    write_whole(path, found, force=True)
