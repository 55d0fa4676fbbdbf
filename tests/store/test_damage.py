"""D10, D11, D14: what changed by itself is found out, and never begun anew."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from app.errors import UserError
from app.store.library import Library
from app.store.refusals import DamagedError, Refusal, StoreError
from tests.store.samples import PHOTO
from tests.store.shelf import kpn, library, opened, small
from tests.trials import trials

PAGE = 4_096
Harm = Callable[[Path, Random], None]


def flip(folder: Path, random: Random) -> None:
    path = folder / "geachte.db"
    data = bytearray(path.read_bytes())
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def zero_page(folder: Path, random: Random) -> None:
    path = folder / "geachte.db"
    data = bytearray(path.read_bytes())
    at = random.randrange(len(data) // PAGE) * PAGE
    data[at : at + PAGE] = bytes(PAGE)
    path.write_bytes(data)


def truncate(folder: Path, random: Random) -> None:
    path = folder / "geachte.db"
    path.write_bytes(path.read_bytes()[: random.randrange(path.stat().st_size)])


def empty(folder: Path, _: Random) -> None:
    (folder / "geachte.db").write_bytes(b"")


def miss(folder: Path, _: Random) -> None:
    (folder / "geachte.db").unlink()


def other_program(folder: Path, random: Random) -> None:
    path = folder / "geachte.db"
    path.write_bytes(random.randbytes(3 * PAGE))


def trigger(folder: Path, _: Random) -> None:
    with closing(sqlite3.connect(folder / "geachte.db")) as database, database:
        database.execute("CREATE TRIGGER t AFTER UPDATE ON cases BEGIN SELECT 1; END")


HARMS: tuple[Harm, ...] = (flip, zero_page, truncate, empty, miss, other_program, trigger)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "data"
    with opened(folder) as shelf:
        shelf.create(kpn())
        shelf.save(kpn(title="Tweede", note="anders"), 1, "titel")
        for number in range(8):
            shelf.create(small(f"{number}", f"Kapotte lamp {number}", note="lamp " * 200))
        shelf.add_evidence(PHOTO, "foto.jpg")
    return folder


def content(shelf: Library) -> object:
    """Everything that a person sees of the cases, and could hand on."""
    lines = shelf.lines()
    shown = [(line.id, line.revision, line.digest, line.changed_at) for line in lines]
    cases = [shelf.load(line.id) for line in lines]
    first = shelf.revision(kpn().id, 1)
    return sorted(shown, key=lambda one: one[0]), sorted(cases, key=lambda o: o.case.id), first


def harmed(sound: Path, folder: Path, harm: Harm, random: Random) -> str:
    """Harm a copy of the library; return how it was found: reported, equal or mended."""
    shutil.copytree(sound, folder)
    with opened(sound) as shelf:
        expected = content(shelf)
    harm(folder, random)
    told = ""
    try:
        shelf = library(folder)
        try:
            found = content(shelf)
        finally:
            shelf.close()
    except UserError as error:
        told = str(error)
        assert told.endswith(".")
    if not told:
        assert found == expected, f"changed in silence by {harm.__name__}"
    backup = Library.backups(folder)[-1]
    shutil.rmtree(folder / "backups-mended", ignore_errors=True)
    Library.recover(folder, backup)
    with opened(folder) as shelf:
        assert content(shelf) == expected
    shutil.rmtree(folder)
    return told


@pytest.mark.parametrize("harm", HARMS)
def test_damage_is_told_or_does_no_harm(sound: Path, tmp_path: Path, harm: Harm) -> None:
    random = Random(harm.__name__)
    often = 12 if harm in (flip, zero_page, truncate) else 1
    told = [harmed(sound, tmp_path / "copy", harm, random) for _ in range(often)]
    if harm is not flip:
        assert any(told)
    if harm not in (flip, zero_page, truncate):
        assert all(told)


@pytest.mark.stress
@pytest.mark.timeout(3_600)
def test_damage_of_all_kinds_is_told(sound: Path, tmp_path: Path) -> None:
    random = Random(2)
    for _ in range(trials(200)):
        harmed(sound, tmp_path / "copy", random.choice(HARMS), random)


def changed_rows(sound: Path, folder: Path, random: Random, times: int) -> None:
    """D11: flip bits in texts and evidence; none of them leaves the program."""
    shutil.copytree(sound, folder)
    (photo,) = (folder / "evidence").glob("*/*")
    with opened(folder) as shelf:
        shelf.load(kpn().id)
        database = shelf._database._connection
        rows = database.execute("SELECT case_id, number, document FROM revisions").fetchall()
        where = "UPDATE revisions SET document = ? WHERE case_id = ? AND number = ?"
        for _ in range(times):
            case_id, number, document = random.choice(rows)
            data = bytearray(document)
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
            database.execute(where, (bytes(data), case_id, number))
            with pytest.raises(DamagedError) as refused:
                shelf.revision(case_id, number)
            assert refused.value.code == Refusal.DAMAGED_CASE
            database.execute(where, (document, case_id, number))
            shelf.revision(case_id, number)
            data = bytearray(PHOTO)
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
            photo.write_bytes(data)
            with pytest.raises(StoreError):
                shelf.evidence(photo.name)
        photo.write_bytes(PHOTO)
        assert shelf.backup().damaged == ()
    shutil.rmtree(folder)


def test_a_flipped_bit_never_leaves_the_program(sound: Path, tmp_path: Path) -> None:
    changed_rows(sound, tmp_path / "copy", Random(3), 40)


@pytest.mark.stress
def test_no_flipped_bit_ever_leaves_the_program(sound: Path, tmp_path: Path) -> None:
    changed_rows(sound, tmp_path / "copy", Random(4), trials(1_000))


@pytest.mark.parametrize("at", range(30))
def test_what_is_newer_or_foreign_stays_as_it_is(sound: Path, tmp_path: Path, at: int) -> None:
    random = Random(at)
    folder = tmp_path / "copy"
    folder.mkdir()
    data = bytearray((sound / "geachte.db").read_bytes())
    if at % 2:
        data[60:64] = random.randrange(2, 2**31).to_bytes(4, "big")
    else:
        data[68:72] = random.randbytes(4)
    (folder / "geachte.db").write_bytes(data)
    before = sha256(data).hexdigest()
    with pytest.raises(StoreError) as refused:
        library(folder)
    assert refused.value.code == (Refusal.NEWER if at % 2 else Refusal.FOREIGN)
    if at % 2:
        assert f"form {int.from_bytes(data[60:64], 'big')};" in str(refused.value)
    assert sha256((folder / "geachte.db").read_bytes()).hexdigest() == before
