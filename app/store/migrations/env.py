"""What Alembic runs: the steps on the connection that it was given, all or none."""

from __future__ import annotations


def run() -> None:
    """Bring the database behind the connection to the newest form."""
    from alembic import context

    connection = context.config.attributes["connection"]
    context.configure(connection=connection, render_as_batch=True, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


run()
