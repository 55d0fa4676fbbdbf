"""A form of the library that comes after today's, for trying a migration."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.store import entering, opening, tables
from app.store.library import Library
from app.store.migrating import STEPS
from tests.store.shelf import START, summed

NEXT = tables.FORM + 1
STEP = f"""
revision = "form_{NEXT}"
down_revision = "form_{tables.FORM}"


def upgrade():
    import sqlalchemy as sa
    from alembic import op

    with op.batch_alter_table("revisions") as batch:
        batch.add_column(sa.Column("place", sa.Text, nullable=False, server_default=""))
        batch.alter_column("label", nullable=True)
    op.create_index("revisions_place", "revisions", ["place"])
    op.execute("UPDATE revisions SET place = 'thuis'")
    op.execute("PRAGMA user_version = {NEXT}")
"""


def steps(folder: Path) -> Path:
    """Write the steps of a later version beside the library in *folder*; return where."""
    found = folder.with_name("steps")
    (found / "versions").mkdir(parents=True, exist_ok=True)
    (found / "env.py").write_bytes((STEPS / "env.py").read_bytes())
    for path in (STEPS / "versions").glob("form_*.py"):
        (found / "versions" / path.name).write_bytes(path.read_bytes())
    (found / "versions" / "form_next.py").write_text(STEP)
    return found


def entered(folder: Path) -> entering.Entered:
    """Come into the library as a later version does."""
    backups = folder / "backups"
    return entering.enter(folder, backups, START, NEXT, steps(folder))


def library(folder: Path) -> Library:
    """Open the library as a later version does, which reads what today's one does."""
    return Library(entered(folder), folder / "backups", summed, lambda: START)


def form_of(folder: Path) -> int:
    """Return the number of the form of the library in *folder*."""
    with closing(sqlite3.connect(folder / opening.NAME)) as database:
        (found,) = database.execute("PRAGMA user_version").fetchone()
        return int(found)
