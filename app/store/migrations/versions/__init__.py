"""One module for each form of the library, in order.

Alembic reads them as files; nothing of ours imports them, and none is changed once released.
"""
