"""Cases come in from portable files and go out again, whole, with their evidence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.backups import BackupKind
from app.store.exchange import read_case, write_case
from app.store.library import Stored
from app.store.refusals import Refusal, StoreError
from tests.store.samples import PHOTO, a_case, stored
from tests.store.shelf import opened, small

SUM = stored(PHOTO).sha256


@pytest.fixture
def portable(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.geachte"
    write_case(path, a_case(), {SUM: PHOTO})
    return path


def test_a_file_comes_in_and_goes_out_equal(tmp_path: Path, portable: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        assert shelf.import_case(portable) == Stored(a_case(), 1)
        assert shelf.evidence(SUM) == PHOTO
        assert shelf.export_case(a_case(), tmp_path / "out.geachte") == ()
        assert (tmp_path / "out.geachte").read_bytes() == portable.read_bytes()
        with pytest.raises(UserError, match="already"):
            shelf.export_case(a_case(), tmp_path / "out.geachte")
        shelf.export_case(a_case(), tmp_path / "out.geachte", force=True)


def test_a_case_that_is_there_already_is_asked_about(tmp_path: Path, portable: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.create(a_case(title="Eigen"))
        with pytest.raises(StoreError) as refused:
            shelf.import_case(portable)
        assert refused.value.code == Refusal.EXISTS
        assert shelf.load("case-1").case.title == "Eigen"
        assert shelf.import_case(portable, replace=True) == Stored(a_case(), 2)
        assert shelf.revision("case-1", 1).title == "Eigen"
        kinds = [one.kind for one in shelf.backups(shelf.folder)]
        assert kinds == [BackupKind.IMPORT]


def test_a_file_of_a_case_in_the_bin_takes_it_out(tmp_path: Path, portable: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.create(a_case(title="Eigen"))
        shelf.remove("case-1")
        assert shelf.import_case(portable) == Stored(a_case(), 2)
        assert shelf.removed() == ()
        assert shelf.load("case-1").case == a_case()
        assert shelf.revision("case-1", 1).title == "Eigen"


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_case_that_is_stopped_leaves_nothing(
    tmp_path: Path, portable: Path, after: int
) -> None:
    told: list[tuple[int, int]] = []
    photos = {stored(photo).sha256: photo for photo in (PHOTO, PHOTO[::-1])}
    exhibits = [
        replace(a_case().exhibits[0], id=sha, file=stored(photos[sha])) for sha in photos
    ]
    write_case(portable, a_case(exhibits=tuple(exhibits)), photos, force=True)
    with opened(tmp_path / "data") as shelf:

        def watch(done: int, whole: int) -> bool:
            told.append((done, whole))
            assert shelf._evidence.sums() == frozenset()  # a killed program leaves none either
            return done < after

        with pytest.raises(StoreError) as stopped:
            shelf.import_case(portable, watch)
        assert stopped.value.code == Refusal.STOPPED
        assert told == [(done, 2) for done in range(after + 1)]
        assert shelf.lines() == ()
        assert [one for one in (shelf.folder / "evidence").rglob("*") if one.is_file()] == []
        assert shelf.import_case(portable).revision == 1
        assert shelf._evidence.sums() == frozenset(photos)


def test_what_comes_in_is_newer_than_what_was_done_meanwhile(
    tmp_path: Path, portable: Path
) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.create(a_case(title="Eigen"))

        def watch(done: int, whole: int) -> bool:
            if done == whole == 1:
                shelf.save(a_case(title="Meanwhile"), 1)
            return True

        assert shelf.import_case(portable, watch, replace=True) == Stored(a_case(), 3)
        assert shelf.revision("case-1", 2).title == "Meanwhile"


def test_a_file_of_another_case_is_copied_apart(tmp_path: Path, portable: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.import_case(portable)
        write_case(portable, replace(a_case(), id="case-2"), {SUM: PHOTO}, force=True)
        shelf.import_case(portable)
        assert [line.id for line in shelf.lines()] == ["case-2", "case-1"]


def test_a_bad_file_changes_nothing(tmp_path: Path, portable: Path) -> None:
    portable.write_bytes(portable.read_bytes()[:-30])
    with opened(tmp_path / "data") as shelf:
        with pytest.raises(UserError, match="damaged"):
            shelf.import_case(portable)
        assert shelf.lines() == ()
        assert not (shelf.folder / "evidence").exists()


def test_missing_evidence_is_named_and_changed_evidence_stays(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.create(a_case())
        (missing,) = shelf.export_case(a_case(), tmp_path / "without.geachte")
        assert missing == stored(PHOTO)
        assert read_case(tmp_path / "without.geachte").missing() == (missing,)
        shelf.add_evidence(PHOTO, "lamp.jpg")
        next((shelf.folder / "evidence").rglob(SUM)).write_bytes(b"x")
        with pytest.raises(StoreError) as refused:
            shelf.export_case(a_case(), tmp_path / "changed.geachte")
        assert refused.value.code == Refusal.EVIDENCE_CHANGED
        assert not (tmp_path / "changed.geachte").exists()


def test_wiping_leaves_no_word(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        shelf.create(small("keep"))
        shelf.create(small("a", "Zeldzaamwoord", note="Onvindbaarwoord"))
        with pytest.raises(StoreError):
            shelf.wipe("a")
        shelf.remove("a")
        shelf.wipe("a")
        assert [line.id for line in (*shelf.lines(), *shelf.removed())] == ["keep"]
        for path in shelf.folder.glob("geachte.db*"):
            data = path.read_bytes().lower()
            assert b"zeldzaam" not in data
            assert b"onvindbaar" not in data
