"""What falls on a day in cases, saved as a file for a calendar program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.core.dated import Digest
from app.core.pack import RulePack
from app.gui.saving import Saving
from app.gui.words import _, language

COUNTRY = "nl"  # whose names of bodies a calendar of several cases uses


class CalendarFile(Saving):
    """Asks where the calendar file goes and writes it there."""

    def choose(self, then: Callable[[Path], None]) -> None:
        """Ask where it goes, and tell it *then*."""
        self.ask(_("Save the calendar file"), "geachte.ics", ("ics",), then)

    def save(
        self,
        path: Path,
        digests: Sequence[tuple[str, Digest]],
        day: date,
        pack: RulePack | None = None,
    ) -> None:
        """Write to *path* what falls on *day* or later in some cases, each with its id."""
        from app.agenda import agenda

        place = self.named(path, "ics", ("ics",))
        if place is not None:
            bodies = pack or self._office.pack_of(COUNTRY)
            lead = self._office.settings().lead_days
            self.write_one(place, agenda(digests, bodies, language(), day, lead=lead))
