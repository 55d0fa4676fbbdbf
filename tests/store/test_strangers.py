"""Files of newer versions and of other programs, another clock, and what a refusal tells."""

from __future__ import annotations

import io
import json
import sqlite3
import tarfile
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.exchange import read_case, write_case
from tests.store.samples import BARE, PHOTO, a_case, text_of, zipped


def a_document() -> bytes:
    from docx import Document

    buffer = io.BytesIO()
    Document().save(buffer)
    return buffer.getvalue()


def a_database() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table cases (title text)")
    data = connection.serialize()
    connection.close()
    return data


def a_tape() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("case.json"))
    return buffer.getvalue()


STRANGERS = {
    "Word": a_document(),
    "a database": a_database(),
    "a tape": a_tape(),
    "a picture": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a mail": b"From: a@example.org\r\nSubject: x\r\n\r\nx",
    "a page": b"<!DOCTYPE html><html></html>",
    "a table": b"date;what\n2025-03-17;call\n",
    "a calendar": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "another JSON": b'{"name": "geachte", "version": "0.1.0"}',
    "lines of JSON": b'{"id": "a", "title": "b"}\n{"id": "c", "title": "d"}\n',
    "an empty archive": zipped(),
    "a stranger in our clothes": zipped(("case.json", b"%PDF-1.7")),
    "locked": b"PK\x03\x04" + bytes(range(256)),
}


@pytest.mark.parametrize("data", STRANGERS.values(), ids=STRANGERS.keys())
def test_a_file_of_another_program_is_refused_and_left_alone(
    data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "case.geachte"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"case\.geachte"):
        read_case(path)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("number", [2, 3, 10, 999_999_999_999])
@pytest.mark.parametrize("packed", [True, False], ids=["packed", "bare"])
def test_a_newer_format_is_named_and_left_alone(
    number: int, packed: bool, tmp_path: Path
) -> None:
    text = text_of({"format": number, "case": {"unheard": ["of"]}, "signed": True})
    data = zipped(("case.json", text)) if packed else text
    path = tmp_path / "case.geachte"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_case(path)
    assert f"(format {number}; this program reads up to 1)" in caught.value.sentence
    assert path.read_bytes() == data


@pytest.mark.parametrize("now", [0.0, 1.7e9 - 3.2e8, 1.7e9 + 3.2e8, 4.4e9, -1.0])
def test_a_wrong_clock_changes_nothing(
    now: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {sha256(PHOTO).hexdigest(): PHOTO}
    write_case(tmp_path / "right.geachte", a_case(), files)
    real = time.localtime
    monkeypatch.setattr(time, "time", lambda: now)
    monkeypatch.setattr(time, "localtime", lambda _=None: real(now))
    write_case(tmp_path / "wrong.geachte", a_case(), files)
    assert (tmp_path / "wrong.geachte").read_bytes() == (
        tmp_path / "right.geachte"
    ).read_bytes()


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ["Hartman 06 12 34 56 78"]},
        {"status": "Hartman 06 12 34 56 78"},
        {"contacts": ["Hartman 06 12 34 56 78"]},
        {"delete_on": "Hartman 06 12 34 56 78"},
        {"demands": [{"id": "d", "kind": "refund", "times": "Hartman 06 12 34 56 78"}]},
        {"payments": [{"id": "Hartman", "amount": {"amount": "Hartman 06 12 34 56 78"}}]},
        {"note": "Hartman 06 12 34 56 78 \ud800"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_refusal_names_places_not_contents(fields: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text(json.dumps({**BARE, **fields}))
    with pytest.raises(UserError) as caught:
        read_case(tmp_path / "case.json")
    told = "\n".join((caught.value.sentence, *caught.value.problems))
    assert "Hartman" not in told
    assert "06 12" not in told


def test_a_refusal_is_safe_to_print(tmp_path: Path) -> None:
    """Names of fields and members come from the file; a terminal would obey them."""
    nasty = "\x1b[2J\u202e\n"
    (tmp_path / "a.json").write_text(
        json.dumps({**BARE, nasty: 1, "consents": [{"fact": nasty}]})
    )
    (tmp_path / "b.geachte").write_bytes(
        zipped(("case.json", b"{}"), (zipfile.ZipInfo(nasty), b""))
    )
    for name in ("a.json", "b.geachte"):
        with pytest.raises(UserError) as caught:
            read_case(tmp_path / name)
        told = "".join((caught.value.sentence, *caught.value.problems))
        assert told.isprintable()
