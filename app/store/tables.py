"""The tables of the library, as SQLAlchemy knows them, and the number of this form of them.

A new library is made from here, an older one is brought here by ``migrations``; a test holds
the two against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import MetaData

APPLICATION = 0x47656163  # "Geac" in the header of the file: the database is ours
FORM = 1  # in the header too; one more for every migration

# The text of each case, once; a row number is newer the later the text was changed.
SEARCH = (
    """\
CREATE VIRTUAL TABLE search USING fts5(
    names, numbers, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
)""",
    "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 5.0, 1.0)')",
)


def metadata() -> MetaData:
    """Return the tables, all but the search index, which SQLAlchemy has no words for.

    ``cases.place`` grows with every change: the order of the list needs no clock.  ``line``
    holds what the list shows, with its own sum; it tells of the revision ``line_of``, and is
    brought up to the newest when somebody looks.  ``revisions.document`` is the packed text
    of a case file; the newest is the case.  ``dated`` leads from a day to the cases in which
    something falls on it.
    """
    from sqlalchemy import MetaData

    found = MetaData()
    _add_cases(found)
    _add_revisions(found)
    _add_dated(found)
    return found


def _add_cases(tables: MetaData) -> None:
    from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, text

    Table(
        "cases",
        tables,
        Column("place", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("revision", Integer, nullable=False),
        Column("line_of", Integer, nullable=False),
        Column("open", Integer, nullable=False),
        Column("removed_at", Text),
        Column("search_row", Integer, nullable=False),
        Column("line", LargeBinary, nullable=False),
        Column("line_sum", Integer, nullable=False),
        Index("cases_search_row", "search_row", unique=True),
        Index("cases_unsettled", "id", sqlite_where=text("revision <> line_of")),
    )


def _add_revisions(tables: MetaData) -> None:
    from sqlalchemy import Column, Integer, LargeBinary, Table, Text

    Table(
        "revisions",
        tables,
        Column("case_id", Text, primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("made_at", Text, nullable=False),
        Column("session", Text, nullable=False),
        Column("label", Text, nullable=False),
        Column("document", LargeBinary, nullable=False),
        Column("checksum", LargeBinary, nullable=False),
    )


def _add_dated(tables: MetaData) -> None:
    from sqlalchemy import Column, Index, Table, Text

    Table(
        "dated",
        tables,
        Column("day", Text, primary_key=True),
        Column("case_id", Text, primary_key=True),
        Index("dated_case_id", "case_id"),
        sqlite_with_rowid=False,
    )


def statements() -> tuple[str, ...]:
    """Return what makes the tables in an empty database."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect = sqlite.dialect()
    made: list[str] = []
    for table in metadata().sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        indexes = sorted(table.indexes, key=lambda one: str(one.name))
        made += [str(CreateIndex(one).compile(dialect=dialect)) for one in indexes]
    return (*made, *SEARCH)
