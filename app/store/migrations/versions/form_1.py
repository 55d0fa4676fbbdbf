"""The first form: cases, their revisions, the days to watch, and the search index."""

from __future__ import annotations

revision = "form_1"
down_revision = None


def upgrade() -> None:
    """Make the tables in an empty database."""
    from alembic import op

    _make_cases()
    _make_revisions()
    _make_dated()
    op.execute(
        """\
CREATE VIRTUAL TABLE search USING fts5(
    names, numbers, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
)"""
    )
    op.execute("INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 5.0, 1.0)')")
    op.execute("PRAGMA user_version = 1")


def _make_cases() -> None:
    import sqlalchemy as sa
    from alembic import op

    op.create_table(
        "cases",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("line_of", sa.Integer, nullable=False),
        sa.Column("open", sa.Integer, nullable=False),
        sa.Column("removed_at", sa.Text),
        sa.Column("search_row", sa.Integer, nullable=False),
        sa.Column("line", sa.LargeBinary, nullable=False),
        sa.Column("line_sum", sa.Integer, nullable=False),
    )
    op.create_index("cases_search_row", "cases", ["search_row"], unique=True)
    unsettled = sa.text("revision <> line_of")
    op.create_index("cases_unsettled", "cases", ["id"], sqlite_where=unsettled)


def _make_revisions() -> None:
    import sqlalchemy as sa
    from alembic import op

    op.create_table(
        "revisions",
        sa.Column("case_id", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("checksum", sa.LargeBinary, nullable=False),
    )


def _make_dated() -> None:
    import sqlalchemy as sa
    from alembic import op

    op.create_table(
        "dated",
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("case_id", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("dated_case_id", "dated", ["case_id"])
