"""The program, or an empty window, up to a moment: what ``bench_window`` measures.

``python -m tests.bench.opening empty`` ends when an empty window is painted, ``named`` when one
is that named an enumeration of Qt, as whatever aligns or orders anything does; ``paint FOLDER``
when ours is, printing what is loaded by then that could have waited; ``list FOLDER`` when its
cases are there; ``gaps FOLDER`` after three seconds, printing the longest gap in ms.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.__main__ import GARBAGE_AFTER

if __name__ == "__main__" and sys.argv[1] not in ("empty", "named"):
    gc.set_threshold(GARBAGE_AFTER)  # as the program does, before it loads anything

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

HEAVY = (
    *("docx", "reportlab", "jinja2", "lxml", "pikepdf", "PIL", "holidays", "babel"),
    *("sqlalchemy", "pydantic", "pypdfium2", "alembic"),
)
LATER = (
    *("PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtNetwork"),
    *("app.core.case", "app.gui.actions", "app.gui.case_view", "app.gui.palette"),
    *("app.gui.home.first_run", "app.gui.home.new_case", "app.gui.home.peek", "app.gui.rescue"),
    *("app.gui.home.counters", "app.gui.home.filters", "app.gui.home.empty"),
    *(
        "app.gui.home.below",
        "app.gui.home.listing",
        "app.gui.home.views",
        "app.gui.lists.table",
    ),
    *("app.core.building", "app.gui.guard_access"),
)
WATCHED = 3_000  # milliseconds


class Watch(QObject):
    """Tells of the first time that a window is painted."""

    def __init__(self, window: QObject, then: object) -> None:
        super().__init__()
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name of Qt
        """Tell, and watch no more."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._then()  # type: ignore[operator]  # a function
        return False


def loaded() -> list[str]:
    """Return what is loaded of what is heavy, or of what the first window does not show."""
    return [name for name in (*HEAVY, *LATER) if name in sys.modules]


def empty() -> None:
    """Show an empty window until it is painted."""
    qt = QApplication(["empty"])
    window = QMainWindow()
    window.resize(1280, 800)
    watch = Watch(window, lambda: QTimer.singleShot(0, qt.quit))
    window.show()
    qt.exec()
    watch.deleteLater()


def ours(until: str, folder: Path) -> None:
    """Show our window up to a moment."""
    from app.binding import load_qt

    load_qt()  # as the program does, before it loads the window
    from app.gui.application import Application
    from app.gui.running import leave_garbage, make_qt

    qt = make_qt("geachte")
    application = Application(qt, folder)
    leave_garbage(application)
    window = application.window
    timer = QTimer()

    def painted() -> None:
        if until == "paint":
            sys.stdout.write(f"{' '.join(loaded())}\n")
            QTimer.singleShot(0, lambda: _leave(0))
        elif until == "list":
            home = window.start.home  # told, not asked in a loop that would take its time
            home.reader.read.connect(lambda: _leave(0 if home.table.rows.rowCount() else 1))
        else:
            _watch_gaps(timer)

    watch = Watch(window, painted)
    window.show()
    qt.exec()
    watch.deleteLater()


def _watch_gaps(timer: QTimer) -> None:
    start = last = perf_counter()
    worst = 0.0

    def tick() -> None:
        nonlocal last, worst
        now = perf_counter()
        worst, last = max(worst, now - last), now
        if now - start > WATCHED / 1000:
            sys.stdout.write(f"{worst * 1000:.1f}\n")
            _leave(0)

    timer.timeout.connect(tick)
    timer.start(0)


def _leave(status: int) -> None:
    sys.stdout.flush()
    os._exit(status)  # what is measured is over


if __name__ == "__main__":
    if sys.argv[1] == "named":
        import PySide6.QtCore

        PySide6.QtCore.Qt.AlignmentFlag  # noqa: B018 - that it is named makes all 93 of them
    if sys.argv[1] in ("empty", "named"):
        empty()
    else:
        ours(sys.argv[1], Path(sys.argv[2]))
