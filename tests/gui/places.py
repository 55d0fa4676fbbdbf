"""What tests of the window stand on: an office without a library, a case on a day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from app.core.case import Case
from app.core.drafts import Draft
from app.core.pack import RulePack
from app.core.papers import StoredFile
from app.errors import UserError
from app.gui.office import Office
from app.gui.seen import Seen
from app.paths import resources
from app.rules.reading import read_pack
from app.store.settings import Settings
from tests.cases import example

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2025, 5, 6)


@dataclass
class Drawer:
    """What an office keeps, in memory; ``full`` refuses everything new."""

    files: dict[str, bytes] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    exported: list[tuple[str, Path]] = field(default_factory=list)
    drafts: tuple[Draft, ...] = ()
    full: bool = False

    def keep(self, name: str, data: bytes) -> StoredFile:
        if self.full:
            raise UserError("The disk is full.")
        found = sha256(data).hexdigest()
        self.files[found] = data
        return StoredFile(found, name, "application/octet-stream", len(data))

    def kept(self, sum_: str) -> bytes:
        if sum_ not in self.files:
            raise UserError("The file is gone.")
        return self.files[sum_]

    def export(self, case: Case, path: Path) -> tuple[StoredFile, ...]:
        self.exported.append((case.id, path))
        return ()

    def set_settings(self, settings: Settings) -> None:
        self.settings = settings

    def set_drafts(self, drafts: tuple[Draft, ...]) -> None:
        if self.full:
            raise UserError("The disk is full.")
        self.drafts = drafts

    def office(self, day: date = DAY) -> Office:
        return Office(
            now=lambda: datetime(day.year, day.month, day.day, 14, 32),  # noqa: DTZ001 - the clock on the wall
            pack_of=pack_of,
            keep=self.keep,
            kept=self.kept,
            settings=lambda: self.settings,
            set_settings=self.set_settings,
            export=self.export,
            drafts=lambda: self.drafts,
            set_drafts=self.set_drafts,
        )


def pack_of(country: str) -> RulePack:
    return read_pack(resources() / "rules", country)


def seen(case: Case | None = None, day: date = DAY) -> Seen:
    return Seen(case or example("kpn-digital-tv"), day, pack_of, Settings())


def bare() -> Case:
    """The KPN case before anything happened."""
    case = example("kpn-digital-tv")
    empty = ("contacts", "promises", "incidents", "silences", "payments", "questions", "points")
    gone = dict.fromkeys((*empty, "demands", "exhibits", "documents", "offers"), ())
    return replace(case, **gone)
