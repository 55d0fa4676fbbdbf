"""Backups are whole, hold the evidence, are thinned, and bring everything back."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest

from app.store import thinning
from app.store.backups import Backup, BackupKind, is_whole
from app.store.evidence import EvidenceShelf
from app.store.library import Library
from app.store.refusals import DamagedError, Refusal, StoreError
from tests.store.samples import PHOTO
from tests.store.shelf import START, Clock, kpn, library, opened, small, summed

ZONE = timezone(timedelta(hours=1))


def filled(folder: Path, clock: Clock | None = None) -> Library:
    shelf = library(folder, clock)
    shelf.create(kpn())
    shelf.save(kpn(title="Tweede"), 1, "titel")
    shelf.add_evidence(PHOTO, "foto.jpg")
    return shelf


def content(shelf: Library) -> object:
    lines = shelf.lines()
    loaded = [(shelf.load(line.id), shelf.revisions(line.id)) for line in lines]
    sums = sorted(path.name for path in (shelf.folder / "evidence").glob("*/*"))
    return lines, loaded, shelf.removed(), sums


def test_a_backup_comes_back_in_a_new_folder(tmp_path: Path) -> None:
    shelf = filled(tmp_path / "data")
    before = content(shelf)
    backup = shelf.backup()
    assert (backup.kind, backup.cases, backup.damaged) == (BackupKind.ASKED, 1, ())
    assert backup.path.stat().st_mode & 0o077 == 0
    shelf.close()
    assert Library.verify(backup) == ()
    assert Library.restore(backup, tmp_path / "new") == ()
    with opened(tmp_path / "new") as new:
        assert content(new) == before
        assert new.notice == ""
        new.save(kpn(title="Verder"), 2)
    with pytest.raises(StoreError) as refused:
        Library.restore(backup, tmp_path / "data")
    assert refused.value.code == Refusal.TARGET_NOT_EMPTY


def test_a_backup_does_not_wait_for_who_writes_and_holds_what_was_saved(
    tmp_path: Path,
) -> None:
    shelf = filled(tmp_path)
    with ThreadPoolExecutor(1) as beside, shelf._database.writing() as connection:
        connection.execute("UPDATE cases SET line_sum = 0")
        made = beside.submit(shelf.backup).result(timeout=30)
    assert (made.cases, made.damaged) == (1, ())
    shelf.close(backup=False)


def test_backups_asked_for_at_once_come_one_after_another(tmp_path: Path) -> None:
    shelf = filled(tmp_path)
    with ThreadPoolExecutor(4) as beside:
        made = [one.result() for one in [beside.submit(shelf.backup) for _ in range(4)]]
    assert sorted(one.number for one in made) == [1, 2, 3, 4]
    assert all(Library.verify(one) == () for one in made)
    shelf.close()


@pytest.mark.parametrize(
    ("every", "later", "count"),
    [(0, 0, 2), (1, 0, 1), (1, 1, 2), (7, 6, 1), (7, 7, 2), (7, -1, 2)],
    ids=["each", "today", "tomorrow", "within a week", "a week", "a clock that was set back"],
)
def test_backups_at_closing_can_be_days_apart(
    tmp_path: Path, every: int, later: int, count: int
) -> None:
    filled(tmp_path).close()
    clock = Clock()
    clock.on(days=later)
    shelf = library(tmp_path, clock)
    shelf.backup_days = every
    shelf.remove(kpn().id)
    shelf.close()
    assert len(Library.backups(tmp_path)) == count


def test_a_backup_tells_which_cases_it_has(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(kpn(title="Eerst"))
        shelf.create(kpn(id="b", title="Daarna"))
        shelf.create(kpn(id="c", title="Weg"))
        shelf.remove("c")
        backup = shelf.backup()
    assert Library.titles(backup) == ("Daarna", "Eerst")
    backup.path.write_bytes(b"SQLite no more")
    with pytest.raises(StoreError) as refused:
        Library.titles(backup)
    assert refused.value.code == Refusal.BAD_BACKUP


def test_closing_makes_one_when_something_changed(tmp_path: Path) -> None:
    filled(tmp_path).close()
    library(tmp_path).close()  # looked at only
    assert [one.kind for one in Library.backups(tmp_path)] == [BackupKind.CLOSING]
    with opened(tmp_path) as shelf:
        shelf.remove(kpn().id)
    assert [one.number for one in Library.backups(tmp_path)] == [2, 1]


@pytest.mark.parametrize("others", [1, 0])
def test_closing_makes_one_when_the_newest_was_wiped_and_another_changed(
    tmp_path: Path, others: int
) -> None:
    with opened(tmp_path) as shelf:
        for number in range(others + 1):
            shelf.create(kpn(id=f"case-{number}"))
        shelf.remove(f"case-{others}")
    with opened(tmp_path) as shelf:
        shelf.wipe(f"case-{others}")
        shelf.create(kpn(id="new"))
        shelf.save(kpn(id="new", title="Anders"), 1)  # the place of the one that was wiped
    newest = Library.backups(tmp_path)[0]
    assert newest.number == 2
    assert Library.titles(newest)[0] == "Anders"


def test_a_library_that_was_lost_is_not_begun_anew(tmp_path: Path) -> None:
    shelf = filled(tmp_path)
    before = content(shelf)
    shelf.close()
    (tmp_path / "geachte.db").unlink()
    for _ in range(2):
        with pytest.raises(DamagedError) as refused:
            library(tmp_path)
        assert refused.value.code == Refusal.LOST
        assert not (tmp_path / "geachte.db").exists()
    (backup,) = Library.backups(tmp_path)
    assert Library.recover(tmp_path, backup) == ()
    with opened(tmp_path) as shelf:
        assert content(shelf) == before
        assert shelf.notice == ""


def test_what_is_damaged_is_set_aside(tmp_path: Path) -> None:
    shelf = filled(tmp_path)
    before = content(shelf)
    shelf.close()
    (tmp_path / "geachte.db").write_bytes(b"x" * 5_000)
    (tmp_path / "geachte.db-wal").write_bytes(b"of the damaged one")
    with pytest.raises(DamagedError, match="damaged"):
        library(tmp_path)
    (backup,) = Library.backups(tmp_path)
    Library.recover(tmp_path, backup)
    assert (tmp_path / "aside-1" / "geachte.db").read_bytes() == b"x" * 5_000
    assert (tmp_path / "aside-1" / "geachte.db-wal").read_bytes() == b"of the damaged one"
    with opened(tmp_path) as shelf:
        assert content(shelf) == before
        with pytest.raises(StoreError) as refused:
            Library.recover(tmp_path, backup)
        assert refused.value.code == Refusal.IN_USE


def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    shelf = filled(tmp_path / "data")
    backup = shelf.backup()
    shelf.close()
    data = bytearray(backup.path.read_bytes())
    data[len(data) // 2] ^= 4
    backup.path.write_bytes(data)
    for take in (Library.verify, lambda one: Library.restore(one, tmp_path / "new")):
        with pytest.raises(StoreError) as refused:
            take(backup)
        assert refused.value.code == Refusal.BAD_BACKUP
    assert not (tmp_path / "new").exists()


def test_evidence_that_is_not_whole_is_named(tmp_path: Path) -> None:
    shelf = filled(tmp_path / "data")
    backup = shelf.backup()
    shelf.close()
    (sum_,) = backup.evidence
    EvidenceShelf(backup.path.parent / "evidence").path(sum_).write_bytes(b"x")
    assert Library.verify(backup) == (sum_,)
    assert Library.restore(backup, tmp_path / "new") == (sum_,)
    assert Library.recover(tmp_path / "data", backup) == ()  # the library itself has it


def test_backups_may_lie_elsewhere(tmp_path: Path) -> None:
    clock = Clock()
    elsewhere = tmp_path / "usb"
    shelf = Library.open(tmp_path / "data", digest=summed, now=clock, backup_folder=elsewhere)
    shelf.backup()
    shelf.close()
    assert len(Library.backups(tmp_path / "data", elsewhere)) == 1
    assert not (tmp_path / "data" / "backups").exists()


def test_two_libraries_that_share_a_folder_keep_their_backups_apart(tmp_path: Path) -> None:
    clock, shared = Clock(), tmp_path / "usb"
    shelves = [
        Library.open(tmp_path / name, digest=summed, now=clock, backup_folder=shared)
        for name in ("one", "two")
    ]
    for shelf in shelves:
        shelf.create(small("a"))
        shelf.close()
    for shelf in shelves:
        (found,) = Library.backups(shelf.folder, shared)
        assert Library.verify(found) == ()
    again = Library.open(tmp_path / "one", digest=summed, now=clock, backup_folder=shared)
    for _ in range(thinning.NEWEST + 2):
        clock.on(days=1)
        again.create(small(f"case-{clock.at}"))
        again.backup()
    again.close()
    assert len(Library.backups(tmp_path / "two", shared)) == 1


@pytest.mark.parametrize(("hours", "stays"), [(1, True), (48, False)])
def test_what_another_library_is_writing_stays(
    tmp_path: Path, hours: int, *, stays: bool
) -> None:
    shared = tmp_path / "usb"
    begun = shared / ".geachte-123.tmp", shared / "000009-20260101-1200-closing.db"
    shared.mkdir()
    written = (START - timedelta(hours=hours)).timestamp()
    for path in begun:
        path.touch()
        os.utime(path, (written, written))
    Library.open(tmp_path / "data", digest=summed, now=Clock(), backup_folder=shared).close()
    assert [path.exists() for path in begun] == [stays, stays]


def made(number: int, day: date, kind: BackupKind = BackupKind.CLOSING) -> Backup:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
    return Backup(Path(f"{number}.db"), number, kind, at, 0, 0, "")


def test_young_backups_are_many_and_old_ones_few() -> None:
    today = date(2026, 11, 22)
    days = [today - timedelta(days=age) for age in range(400, -1, -1)]
    twice = [made(2 * at + one, day) for at, day in enumerate(days) for one in (0, 1)]
    stay = thinning.kept(twice, today)
    ages = sorted((today - one.made_at.date()).days for one in twice if one.number in stay)
    assert ages[:6] == [0, 0, 1, 1, 2, 3]  # the five newest, then the last of each day
    assert len([age for age in ages if age <= 14]) == 17
    assert len([age for age in ages if 14 < age <= 60]) in range(6, 9)
    assert len([age for age in ages if age > 60]) in range(11, 14)


def test_the_clock_never_takes_one_away() -> None:
    today = date(2026, 11, 22)
    future = [made(number, date(2036, 1, number)) for number in range(1, 20)]
    assert len(thinning.kept(future, today)) == 19
    wrong = [made(1, today), made(2, date(1970, 1, 1))]
    assert thinning.kept(wrong, today) == {1, 2}
    kinds = [made(n, today, BackupKind.IMPORT) for n in range(1, 9)]
    later = [made(n, today) for n in range(9, 30)]
    assert {6, 7, 8} <= thinning.kept([*kinds, *later], today)


@pytest.mark.parametrize("seed", range(6))
def test_rotation_never_removes_the_last_good_one(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    clock = Clock()
    shelf = library(tmp_path, clock)
    shelf.create(small("a"))
    for revision in range(1, 12):
        clock.on(days=random.choice((0, 0.1, 1, 30, -400)))
        shelf.save(small("a", f"Titel {revision}"), revision)
        shelf.backup(random.choice(tuple(BackupKind)))
        kept = shelf.backups(tmp_path)
        assert Library.verify(kept[0]) == ()
        if random.random() < 0.4:
            random.choice(kept).path.write_bytes(b"damaged")
            good = {one.number for one in kept if is_whole(one)}
            thinning.thin(shelf.backup_folder, clock().date(), EvidenceShelf(tmp_path / "none"))
            left = {one.number for one in shelf.backups(tmp_path) if is_whole(one)}
            assert bool(left) == bool(good)
    shelf.close()


def test_a_note_that_is_no_note_is_passed_over(tmp_path: Path) -> None:
    filled(tmp_path).close()
    folder = tmp_path / "backups"
    for name, data in (
        ("000007-20261122-1432-asked.json", b"{"),
        ("000008-20261122-1432-asked.json", b"[]"),
        ("000009-20261122-1432-asked.json", b'{"kind": "asked"}'),
        ("notes.json", b"{}"),
    ):
        (folder / name).write_bytes(data)
    assert [one.number for one in Library.backups(tmp_path)] == [1]
    assert Library.backups(tmp_path / "none") == ()
