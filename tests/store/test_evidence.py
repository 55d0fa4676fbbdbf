"""Evidence stays byte for byte, is kept once, and never leaves changed."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from app.errors import UserError
from app.store import evidence as place
from app.store.library import Library
from app.store.refusals import Refusal, StoreError
from tests.store.samples import PHOTO
from tests.store.shelf import opened

SUM = sha256(PHOTO).hexdigest()


@pytest.fixture
def shelf(tmp_path: Path):
    with opened(tmp_path / "data") as found:
        yield found


def test_bytes_and_files_are_kept_once(shelf: Library, tmp_path: Path) -> None:
    source = tmp_path / "Foto é.JPG"
    source.write_bytes(PHOTO)
    from_file = shelf.add_evidence(source, source.name)
    from_bytes = shelf.add_evidence(PHOTO, "anders.bin", "image/x")
    assert (from_file.sha256, from_file.size) == (SUM, len(PHOTO))
    assert from_file.media_type == "image/jpeg"
    assert (from_bytes.sha256, from_bytes.media_type) == (SUM, "image/x")
    assert shelf.evidence(SUM) == PHOTO
    (path,) = (one for one in (shelf.folder / "evidence").rglob("*") if one.is_file())
    assert path.read_bytes() == PHOTO
    assert path.stat().st_mode & 0o077 == 0
    assert source.read_bytes() == PHOTO


@pytest.mark.parametrize(
    "name", ["x", "", "../../x.pdf", "CON", "a" * 300 + ".pdf", "\x00.pdf"]
)
def test_a_name_is_only_data(shelf: Library, name: str) -> None:
    assert shelf.add_evidence(PHOTO, name).name == name
    assert shelf.evidence(SUM) == PHOTO


def test_what_is_no_file_is_refused(shelf: Library, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "empty", tmp_path / "pipe", tmp_path / "none"):
        with pytest.raises(UserError):
            shelf.add_evidence(path, "x")
    with pytest.raises(StoreError, match="is empty"):
        shelf.add_evidence(b"", "x")
    assert not (shelf.folder / "evidence").exists()


def test_too_large_a_file_is_refused(
    shelf: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "sparse").open("wb") as handle:
        handle.truncate(8_000_000_000)
    with pytest.raises(UserError, match="larger than 256 MB"):
        shelf.add_evidence(tmp_path / "sparse", "sparse")
    monkeypatch.setattr(place, "LARGEST_EVIDENCE", 10)
    with pytest.raises(StoreError, match="larger than"):
        shelf.add_evidence(PHOTO, "photo")


def test_a_changed_or_missing_file_is_found_out(shelf: Library) -> None:
    shelf.add_evidence(PHOTO, "foto.jpg")
    (path,) = (shelf.folder / "evidence").rglob(SUM)
    for damaged in (PHOTO[:-1], PHOTO + b"x", b"", PHOTO.replace(b"lamp", b"lbmp", 1)):
        path.write_bytes(damaged)
        with pytest.raises(StoreError) as refused:
            shelf.evidence(SUM)
        assert refused.value.code == Refusal.EVIDENCE_CHANGED
    shelf.add_evidence(PHOTO, "foto.jpg")  # the same once more makes it whole
    assert shelf.evidence(SUM) == PHOTO
    path.unlink()
    with pytest.raises(StoreError) as refused:
        shelf.evidence(SUM)
    assert refused.value.code == Refusal.EVIDENCE_MISSING


def test_what_was_left_half_written_goes_at_the_next_start(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.add_evidence(PHOTO, "foto.jpg")
        shelf.backup()
        with opened(tmp_path):  # somebody else comes in: what is being written stays
            half = tmp_path / "evidence" / ".geachte-half.tmp"
            half.touch()
        with opened(tmp_path):
            assert half.exists()
    for place_of in ("", "evidence", "backups", "backups/evidence"):
        (tmp_path / place_of / ".geachte-1234.tmp").touch()
    (tmp_path / "backups" / "000009-20261122-1432-asked.db").touch()
    with opened(tmp_path) as shelf:
        assert not list(tmp_path.rglob(".geachte-*"))
        assert [one.number for one in shelf.backups(tmp_path)] == [1]
        assert shelf.evidence(SUM) == PHOTO
