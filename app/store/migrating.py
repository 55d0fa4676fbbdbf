"""Bringing an older library to today's form, with Alembic, in one transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.store.database import told

if TYPE_CHECKING:
    from sqlalchemy import Engine

STEPS = Path(__file__).resolve().parent / "migrations"


def migrate(path: Path, steps: Path = STEPS) -> None:
    """Bring the database in *path* to the form after the last of *steps*, or leave it.

    Raises ``StoreError`` when the disk refuses; the database then has the form it had.
    """
    from alembic import command
    from alembic.config import Config
    from sqlalchemy.exc import DBAPIError

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    engine = _engine(path)
    try:
        with told(path):
            try:
                with engine.begin() as connection:
                    config.attributes["connection"] = connection
                    command.upgrade(config, "head")
            except DBAPIError as error:
                raise error.orig or error from error
    finally:
        engine.dispose()


def _engine(path: Path) -> Engine:
    """Return an engine whose transactions hold everything, the making of tables too."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    from app.store.database import connect

    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    event.listen(engine, "begin", lambda found: found.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
