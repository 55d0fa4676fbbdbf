"""The tables are what the migrations make, and a migration is done wholly or not at all."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from app.store import opening, tables
from app.store.migrating import migrate


def schema(path: Path) -> dict[str, str]:
    """What a database is made of, by name, without regard to white space."""
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL")
        return {name: re.sub(r"\s+", " ", sql).replace(" (", "(") for name, sql in found}


def test_a_new_library_is_what_the_migrations_make(tmp_path: Path) -> None:
    opening.make(tmp_path / "made")
    other = tmp_path / "50 %"
    other.mkdir()
    sqlite3.connect(other / opening.NAME).close()
    (other / opening.NAME).touch()
    migrate(other / opening.NAME)
    made = schema(tmp_path / "made" / opening.NAME)
    migrated = schema(other / opening.NAME)
    assert made.keys() == migrated.keys()
    for name in tables.metadata().tables:
        with closing(sqlite3.connect(tmp_path / "made" / opening.NAME)) as database:
            ours = database.execute(f"PRAGMA table_xinfo({name})").fetchall()
        with closing(sqlite3.connect(other / opening.NAME)) as database:
            assert database.execute(f"PRAGMA table_xinfo({name})").fetchall() == ours
            (form,) = database.execute("PRAGMA user_version").fetchone()
    assert made["search"] == migrated["search"]
    assert form == tables.FORM
