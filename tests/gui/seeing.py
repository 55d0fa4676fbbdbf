"""What a page is shown in tests: an example case on a day, and what the user did with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.case import Case
from app.gui.seen import Seen
from app.paths import resources
from app.rules.reading import read_pack
from app.store.exchange import read_case
from app.store.settings import Settings

if TYPE_CHECKING:
    from app.core.pack import RulePack
    from app.gui.page import Page

DAY = date(2025, 5, 6)


def pack_of(country: str) -> RulePack:
    return read_pack(resources() / "rules", country)


@cache
def example(name: str = "kpn-digital-tv") -> Case:
    """An example in English, as the window of these tests."""
    path: Path = resources() / "examples" / name / "case.json"
    return read_case(path).case


def seen(case: Case, day: date = DAY) -> Seen:
    return Seen(case, day, pack_of, Settings())


@dataclass
class Shown:
    """A page with a case, that is shown every edit as the window does."""

    page: Page
    case: Case
    day: date = DAY
    labels: list[str] = field(default_factory=list)
    places: list[object] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.edited.connect(self._edited)
        self.page.go.connect(self.places.append)
        self.page.told.connect(self.told.append)
        self.page.show_seen(seen(self.case, self.day))

    def _edited(self, label: str, case: Case) -> None:
        self.labels.append(label)
        self.case = case
        self.page.show_seen(seen(case, self.day))

    def back_to(self, case: Case) -> None:
        """Show another value, as undo does."""
        self.case = case
        self.page.show_seen(seen(case, self.day))
