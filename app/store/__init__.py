"""What lies on the disk: the library of all cases, and the portable file of one.

Nothing that comes from outside is trusted: a file is opened only when it is a regular one,
sizes are limits on real bytes, names come from a list that is known beforehand, and every
record is checked at the border, with all problems told at once.  What is written is there
whole or not at all.

The library is an SQLite database.  SQLAlchemy describes its tables and Alembic migrates them,
each loaded when a library is made or migrated; what is read and written all day goes straight
to the driver, for loading SQLAlchemy would hold the window for ten frames at the first edit.

May import core and errors; sqlite3, zipfile and json from the standard library, sqlalchemy,
alembic and pydantic where first used.  Nobody here makes letters or knows the window.
"""
