"""What falls on a day in several cases, as a file for a calendar program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.agenda import agenda
from app.gui.fields.ask_where import whole_name
from app.gui.words import _, language
from app.store.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.core.dated import Digest
    from app.gui.office import Office

COUNTRY = "nl"  # whose names of bodies a calendar of several cases uses


def write_calendar(path: Path, digests: Sequence[tuple[str, Digest]], office: Office) -> str:
    """Write the days of some cases, each with its id, to *path*; return a sentence of it.

    Raises ``UserError`` when the disk refuses, or the whole name is taken.
    """
    path = whole_name(path, "ics", ("ics",))
    pack = office.pack_of(COUNTRY)
    lead = office.settings().lead_days
    found = agenda(digests, pack, language(), office.now().date(), lead=lead)
    write_whole(path, found, force=True)
    return _("Saved as {name}").format(name=path.name)
