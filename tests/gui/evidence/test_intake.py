"""What comes in as evidence: known by its bytes, read once, and refused with a reason."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.gui.evidence import intake
from app.gui.evidence.intake import Refused, Taken, media_type, take

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KINDS = [
    ("brief.pdf", b"%PDF-1.7 ...", "application/pdf"),
    ("foto.jpg", b"\xff\xd8\xff\xe0....", "image/jpeg"),
    ("foto.jpg", b"<svg xmlns='...'/>", intake.UNKNOWN),
    ("foto.jpg", b"%!PS-Adobe-3.0 EPSF", intake.UNKNOWN),
    ("scherm.png", b"\x89PNG\r\n\x1a\n....", "image/png"),
    ("foto.heic", b"\0\0\0\x18ftypheic....", "image/heic"),
    ("mail.eml", b"From: a@example.org\n", "message/rfc822"),
    ("chat.txt", b"12-03-25 10:00 - A: hallo", "text/plain"),
    ("chat.txt", b"\0\0binary", intake.UNKNOWN),
    ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-outlook"),
]


@pytest.mark.parametrize(("name", "data", "kind"), KINDS)
def test_a_file_is_what_its_bytes_say(name: str, data: bytes, kind: str) -> None:
    assert media_type(name, data) == kind


def test_a_file_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.4\r\nbytes")
    assert take(path) == Taken("brief.pdf", b"%PDF-1.4\r\nbytes", "application/pdf")


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(intake.LARGEST + 1)


REFUSED: list[tuple[str, Callable[[Path], object], str]] = [
    ("folder", lambda path: path.mkdir(), "folder or device"),
    ("pipe", os.mkfifo, "folder or device"),
    ("empty", lambda path: path.touch(), "empty"),
    ("huge", _sparse, "larger than 100 MB"),
    ("loop", lambda path: path.symlink_to(path), "cannot be read"),
    ("missing", lambda path: path, "cannot be read"),
]


@pytest.mark.parametrize(("name", "make", "why"), REFUSED)
def test_what_cannot_be_evidence_is_refused_at_once(
    name: str, make: Callable[[Path], object], why: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.pdf"
    make(path)
    found = take(path)
    assert isinstance(found, Refused)
    assert why in found.why
