"""D14: what a newer program or another one made is named, shown nowhere, and stays as it is."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CASE = example("kpn-digital-tv")
MARKS = {"newer": "PRAGMA user_version = 99", "foreign": "PRAGMA application_id = 7"}
SAID = {
    "newer": "kept by a newer Geachte (form 99; this one reads up to 1). Nothing was changed.",
    "foreign": "geachte.db belongs to another program. Nothing was changed.",
}


@pytest.mark.parametrize("kind", MARKS)
def test_d14_a_library_of_another_program_is_named_and_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, kind: str
) -> None:
    first = Person(qtbot, qapp, tmp_path)
    first.own(CASE)
    first.close()
    path = tmp_path / "geachte.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute(MARKS[kind])
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = sha256(path.read_bytes()).hexdigest()
    person = Person(qtbot, qapp, tmp_path)
    rescue = person.application.window.start.rescue
    assert rescue.isVisible()
    assert rescue._words.text().endswith(SAID[kind])
    assert person.application.library is None
    person.close()
    assert sha256(path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("newer.geachte", b'{"format":99,"case":{}}', "newer Geachte (format 99)"),
        ("foreign.geachte", json.dumps({"other": "program"}).encode(), "foreign.geachte"),
        ("noise.geachte", bytes(range(256)) * 9, "noise.geachte"),
        ("empty.geachte", b"", "empty.geachte"),
    ],
)
def test_d14_a_file_of_another_program_is_named_and_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library")
    person.open(CASE)
    (tmp_path / name).write_bytes(data)
    person.application.window.open_file(tmp_path / name)
    person.application.window.finish()
    assert said in person.told
    assert person.case == CASE
    assert person.application.library is not None
    assert [one.id for one in person.application.library.lines()] == [CASE.id]
    assert (tmp_path / name).read_bytes() == data
    person.close()
