"""The steps from each form of the library to the next, run by Alembic.

A released step is never changed, and imports nothing of ours: what it meets is the database
as it was then.  They run in one transaction, after a copy was made.
"""
