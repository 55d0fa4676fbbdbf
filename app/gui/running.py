"""From the command to the loop of the window, and to its end."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.gui.application import Application, now
from app.gui.crash import catch
from app.paths import user_data


def make_qt(name: str) -> QApplication:
    """Return the application of Qt; to ask it for a style later would load all of QStyle."""
    return QApplication([name, "-style", "fusion"])


def leave_garbage(application: Application) -> None:
    """Search for no garbage until the cases were read: a quarter of the start would go there.

    What is loaded by then stays until the end, and is never searched.
    """
    gc.disable()
    application.settled.connect(lambda: _search_garbage(application))


def _search_garbage(application: Application) -> None:
    from app.gui.garbage import Garbage

    if application.findChild(Garbage) is None:
        gc.freeze()
        Garbage(application)


def _listen(application: Application) -> None:
    """End as the system asks, from when the window can be seen: before, nothing is typed."""
    from app.gui.ending import Ending

    Ending(application.end, application)


def run(path: Path | None) -> int:
    """Open the window and return the exit status when it is closed."""
    qt = make_qt(sys.argv[0])
    qt.setApplicationName("Geachte")
    qt.setDesktopFileName("geachte")
    folder = user_data()
    application = Application(qt, folder, path)
    leave_garbage(application)
    catch(folder, now, application.mistaken.emit, application.refused.emit)
    qt.commitDataRequest.connect(lambda _manager: application.keep_typed())
    application.window.painted.connect(lambda: _listen(application))
    application.window.show()
    status = qt.exec()
    application.close()
    return status
