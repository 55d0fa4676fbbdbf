"""What is opened, what is refused untouched, and what can only be read."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from app.store import tables
from app.store.refusals import DamagedError, Refusal, StoreError
from tests.command import ENVIRONMENT, ROOT
from tests.store.shelf import kpn, library, opened, small


def refused(folder: Path) -> StoreError:
    """Open the library in *folder*, which is refused; nothing in it may change."""
    before = sums(folder)
    with pytest.raises(StoreError) as found:
        library(folder)
    assert sums(folder) == before
    return found.value


def sums(folder: Path) -> dict[str, str]:
    """The sums of the database and of what waits beside it."""
    names = ("geachte.db", "geachte.db-wal")
    found = (folder / name for name in names)
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in found if one.exists()}


def filled(folder: Path) -> Path:
    with opened(folder) as shelf:
        shelf.create(kpn())
    return folder / "geachte.db"


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


def test_a_newer_library_is_left_alone(tmp_path: Path) -> None:
    altered(filled(tmp_path), f"PRAGMA user_version = {tables.FORM + 6}")
    error = refused(tmp_path)
    assert error.code == Refusal.NEWER
    assert f"form {tables.FORM + 6};" in str(error)
    assert f"up to {tables.FORM})" in str(error)


def test_a_newer_form_beside_the_database_counts_too(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute(f"PRAGMA user_version = {tables.FORM + 1}")
        assert refused(tmp_path).code == Refusal.NEWER


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    tmp_path.joinpath("geachte.db").touch()
    altered(tmp_path / "geachte.db", "CREATE TABLE mail (id)", "PRAGMA application_id = 77")
    assert refused(tmp_path).code == Refusal.FOREIGN


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON cases BEGIN DELETE FROM revisions; END",
        "CREATE VIEW v AS SELECT * FROM cases",
    ],
)
def test_what_acts_by_itself_in_it_is_refused(tmp_path: Path, statement: str) -> None:
    altered(filled(tmp_path), statement)
    assert refused(tmp_path).code == Refusal.FOREIGN


@pytest.mark.parametrize("size", [0, 10, 99, 100, 4_095])
def test_an_empty_or_cut_database_is_no_new_library(tmp_path: Path, size: int) -> None:
    path = filled(tmp_path)
    path.write_bytes(path.read_bytes()[:size])
    error = refused(tmp_path)
    assert isinstance(error, DamagedError)
    assert error.code == Refusal.DAMAGED


@pytest.mark.parametrize("table", ["cases", "search", "dated"])
def test_a_missing_table_is_damage(tmp_path: Path, table: str) -> None:
    altered(filled(tmp_path), f"DROP TABLE {table}")
    assert refused(tmp_path).code == Refusal.DAMAGED


def test_the_sign_of_a_library_is_enough_to_miss_it(tmp_path: Path) -> None:
    filled(tmp_path).unlink()
    for path in (tmp_path / "backups").iterdir():
        path.unlink(missing_ok=True) if path.is_file() else None
    (tmp_path / "backups").rmdir()
    assert refused(tmp_path).code == Refusal.LOST


def test_what_was_saved_last_is_missed(tmp_path: Path) -> None:
    killed = f"""
import os
from pathlib import Path
from tests.store.shelf import library, small
shelf = library(Path({os.fspath(tmp_path)!r}))
shelf.create(small("a"))
os._exit(9)
"""
    run(killed)
    (tmp_path / "geachte.db-wal").unlink()
    with opened(tmp_path) as shelf:
        assert shelf.notice.startswith("What was saved last may be missing")
    with opened(tmp_path) as shelf:
        assert shelf.notice == ""


def run(code: str) -> str:
    """Run *code* as a program of its own, with the tests at hand."""
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in found.stderr, found.stderr
    return found.stdout


READING = """
from pathlib import Path
from app.store.refusals import StoreError
from tests.store.privileges import give_up_privileges
from tests.store.shelf import kpn, library, small
spare = library(Path({spare!r}))  # loads all that it needs, while it can still be read
spare.create(kpn())
spare.load(kpn().id)
spare.close()
give_up_privileges()
shelf = library(Path({folder!r}))
print(shelf.read_only)
print([(line.id, line.digest.title) for line in shelf.lines()])
print(shelf.load(kpn().id).case == kpn(title={title!r}))
print([hit.case_id for hit in shelf.search("tv", closed=True)])
for change in (
    lambda: shelf.create(small("b")),
    lambda: shelf.save(kpn(title="Nee"), 1),
    lambda: shelf.remove(kpn().id),
    lambda: shelf.add_evidence(b"x", "x"),
    lambda: shelf.lock("a"),
):
    try:
        change()
    except StoreError as error:
        print(error.code)
shelf.close()
"""


@pytest.mark.parametrize("waiting", [False, True], ids=["closed", "killed"])
def test_a_read_only_library_can_be_read(tmp_path: Path, waiting: bool) -> None:
    folder = tmp_path / "data"
    shelf = library(folder)
    shelf.create(kpn())
    title = kpn().title
    if waiting:
        title = "Nog niet op de lijst"
        shelf.save(kpn(title=title), 1)
    else:
        shelf.close()
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in folder.glob("geachte.db*"):
        (copy / path.name).write_bytes(path.read_bytes())
        (copy / path.name).chmod(0o444)
    shelf.close()
    before = sums(copy)
    copy.chmod(0o555)
    places = {"folder": os.fspath(copy), "spare": os.fspath(tmp_path / "spare")}
    said = run(READING.format(**places, title=title))
    copy.chmod(0o755)
    lines = said.splitlines()
    assert lines[0].startswith("Your cases can only be read")
    assert lines[1:4] == [
        f"[('kpn-digital-tv', '{title}')]",
        "True",
        "['kpn-digital-tv']",
    ]
    assert lines[4:] == ["read_only"] * 5
    assert sums(copy) == before


def test_a_library_that_is_taken_away_while_open_says_so(tmp_path: Path) -> None:
    shelf = library(tmp_path / "data")
    shelf.create(small("a"))
    shelf.save(small("a", "Later"), 1)
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    with pytest.raises(StoreError) as found:
        shelf.save(small("a", "Anders"), 2)
    assert found.value.code == Refusal.GONE
    assert shelf.load("a").case == small("a", "Later")  # what was read can still be seen
    assert [line.digest.title for line in shelf.lines()] == ["Later"]
    assert [hit.case_id for hit in shelf.search("lamp", closed=True)] == ["a"]
    (tmp_path / "elsewhere").rename(tmp_path / "data")
    assert shelf.save(small("a", "Anders"), 2) == 3
    assert [line.digest.title for line in shelf.lines()] == ["Anders"]
    shelf.close()
