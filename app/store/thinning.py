"""Which backups stay: many young ones, few old ones, and always the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.backups import Backup, BackupKind, is_whole, listed
from app.store.evidence import EvidenceShelf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

NEWEST = 5  # stay whatever they are
DAYS, WEEKS = 14, 60  # until how old the last of each day, and of each week, stays
OF_A_KIND = 3  # before a migration and before an import, beside all others


def kept(backups: Iterable[Backup], today: date) -> frozenset[int]:
    """Return the numbers of the backups that stay; those after *today* are never too many."""
    ordered = sorted(backups, key=lambda one: one.number)
    last: dict[object, int] = {}
    for one in ordered:
        last[_group(one, today)] = one.number
    stay = {*last.values(), *(one.number for one in ordered[-NEWEST:])}
    for kind in (BackupKind.MIGRATION, BackupKind.IMPORT):
        stay |= {
            one.number for one in ordered if one.kind is kind and one in _last(ordered, kind)
        }
    return frozenset(stay)


def _last(ordered: list[Backup], kind: BackupKind) -> list[Backup]:
    return [one for one in ordered if one.kind is kind][-OF_A_KIND:]


def _group(one: Backup, today: date) -> object:
    day = one.made_at.date()
    age = (today - day).days
    if age < 0:
        return one.number
    if age <= DAYS:
        return day
    if age <= WEEKS:
        return day.isocalendar()[:2]
    return day.year, day.month


def thin(folder: Path, today: date, evidence: EvidenceShelf, library: str = "") -> None:
    """Remove the backups of *library* that need not stay, and evidence that only they had."""
    backups = listed(folder, library)
    stay = kept(backups, today)
    good = [one for one in backups if one.number in stay and not one.damaged]
    if not any(map(is_whole, good)):
        return  # what would go may be the last good one
    for one in backups:
        if one.number not in stay:
            one.note.unlink(missing_ok=True)
            one.path.unlink(missing_ok=True)
    needed = {name for one in listed(folder) for name in one.evidence}
    shelf = EvidenceShelf(folder / "evidence")
    for name in shelf.sums() - needed - evidence.sums():
        shelf.path(name).unlink(missing_ok=True)
