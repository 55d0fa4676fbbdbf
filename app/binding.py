"""Loading Qt for Python without the step that it puts before every import."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load Qt for Python; what is imported after it is imported, and no more.

    Qt for Python lets ``from __feature__ import`` choose other names for its functions, and
    reads the source of each module that is loaded later to see whether it may ask for that.
    Nothing here does, and the reading is a good part of the time before the first paint.
    """
    import PySide6.QtCore  # noqa: F401 - loading it is what puts the step there

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
