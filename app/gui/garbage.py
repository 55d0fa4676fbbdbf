"""The search for garbage, on the thread of the window alone.

Python searches on the thread that happens to make one object too many.  What it finds may hold
parts of the window that went in a circle, and Qt lets go of those on their own thread only: a
timer that another thread frees cannot be stopped, and the program may end natively.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 1000  # milliseconds between two looks


class Garbage(QObject):
    """Searches as often as Python would, now and then in the loop of the window."""

    def __init__(self, parent: QObject) -> None:
        """Take the search over from Python, for as long as *parent* is there."""
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(OFTEN)
        timer.timeout.connect(search)
        timer.start()


def search() -> None:
    """Search the oldest generation of objects whose turn has come, as Python counts."""
    counts, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > most[generation]:
            gc.collect(generation)
            return
