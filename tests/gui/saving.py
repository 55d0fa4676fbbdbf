"""D3: a window that is killed while it saves over files that are there.

``python -m tests.gui.saving FOLDER TRIALS SEED`` opens a case and composes its letter once; for
each trial a copy of that program saves every kind of file over an older one, by clicks, and is
killed in the middle.  It ends with 0 when every file was the old or the new one, whole.
"""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from app.core.walk_step import Step
from app.gui import application
from app.gui.actions import Do
from app.gui.application import Application
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.follow_up.page import FollowUpPage
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.running import make_qt
from app.store.files import write_whole
from tests.cases import example
from tests.gui.browser import Opener
from tests.gui.letters.conftest import Desk, NearPress, Shelf
from tests.gui.visitor import Visitor
from tests.store.killing import Say, both, killed
from tests.store.samples import PHOTO

LETTERS = ("pdf", "docx", "eml", "txt", "html")
KINDS = (*LETTERS, "geachte", "png", "svg", "ics")
IN_THE_MENU = {"txt": "Plain text", "html": "Web page"}
OLD = b"0" * 200_000
PATIENCE = 60  # seconds


class Saver(Visitor):
    """A window with a case, and the page with its letter, composed and ready to be saved."""

    def __init__(self, qt: QApplication, folder: Path) -> None:
        self.application = Application(qt, folder)
        self.window.show()
        self.wait_for(self.application.loaded, lambda: self.application.library is not None)
        self.open(example("kpn-digital-tv"))
        self.application.window.go(Place(Step.EVIDENCE))
        assert isinstance(self.page, EvidencePage)
        self.page.add((Taken("photo.jpg", PHOTO, "image/jpeg"),))
        shelf = Shelf()
        letters = LettersPage(shelf.office(), NearPress(), delay=0)
        self.desk = Desk(letters, shelf)
        letters.show()
        self.desk.show(self.case)

    def wait_for(self, _signal: SignalInstance, until: Callable[[], object]) -> None:
        """Wait until something holds."""
        loop, watch = QEventLoop(), QTimer()
        watch.timeout.connect(lambda: loop.quit() if until() else None)
        watch.start(5)
        loop.exec()

    def save(self, suffix: str, path: Path) -> None:
        """Save what is called so, from the button to the file, over what is there."""
        if suffix in LETTERS:
            bar = self.desk.page.view.bar
            menu = {one.text(): one for one in bar.more.menu().actions()}
            if suffix in IN_THE_MENU:
                menu[IN_THE_MENU[suffix]].trigger()
            else:
                QTest.mouseClick(bar.buttons[suffix], Qt.MouseButton.LeftButton)
        elif suffix == "geachte":
            self.application.window.actions_made[Do.SAVE_AS].trigger()
        elif suffix == "ics":
            self.application.window.go(Place(Step.FOLLOW_UP))
            assert isinstance(self.page, FollowUpPage)
            QTest.mouseClick(self.page.terms.export, Qt.MouseButton.LeftButton)
        else:
            self.application.window.actions_made[Do.SAVE_PICTURE].trigger()
        _agree(path)
        self.application.window.finish()  # a copy is saved beside the window


def _agree(path: Path) -> None:
    """Choose *path* in the dialog that is open, and say that it may be replaced."""
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog))
    dialog = next(one for one in dialogs if one.isVisible())
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    QTimer.singleShot(0, _replace)
    dialog.accept()


def _replace() -> None:
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QMessageBox):
        QTest.mouseClick(
            asked.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton
        )


def _saving(saver: Saver, places: dict[str, Path], most: int = 0) -> Callable[[Say], None]:
    """Return what saves all kinds; where *most* is given, byte *most* of a file kills it."""

    def work(say: Say) -> None:
        if most:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        for suffix, path in places.items():
            saver.save(suffix, path)
            say(suffix)

    return work


def _places(folder: Path) -> dict[str, Path]:
    """Put an old file of every kind into *folder*."""
    folder.mkdir()
    made = {suffix: folder / f"file.{suffix}" for suffix in KINDS}
    for path in made.values():
        path.write_bytes(OLD)
    return made


def _trial(
    saver: Saver, folder: Path, whole: dict[str, bytes], after: float, most: int
) -> None:
    places = _places(folder)
    done = killed(_saving(saver, places, most), after)
    for suffix, path in places.items():
        data = path.read_bytes()
        assert data == whole[suffix] or (data == OLD and suffix not in done), suffix
    write_whole(folder / "later.txt", b"the next time something is saved there")
    left = {one.name for one in folder.iterdir()} - {one.name for one in places.values()}
    assert left == {"later.txt"}, left


def main() -> None:
    """Save and be killed as often as the command line says."""
    folder, times, dice = Path(sys.argv[1]), int(sys.argv[2]), Random(sys.argv[3])
    application.now = lambda: datetime(2025, 5, 6, 12)  # noqa: DTZ001 - the clock on the wall
    browser = Opener()  # nothing opens what is saved
    saver = Saver(make_qt("geachte"), folder / "library")
    places, began = _places(folder / "whole"), monotonic()
    (done,) = both(_saving(saver, places))
    took = monotonic() - began
    assert done == list(KINDS)
    whole = {suffix: path.read_bytes() for suffix, path in places.items()}
    assert OLD not in whole.values()
    sizes = [len(data) for data in whole.values()]
    for number in range(times):
        # Half of them are killed at some instant, and half at some byte that they write.
        after, most = dice.uniform(0, took), dice.randrange(1, dice.choice(sizes))
        by_size = number % 2 == 1
        place = folder / f"{number}"
        _trial(saver, place, whole, PATIENCE if by_size else after, most if by_size else 0)
    browser.leave()


if __name__ == "__main__":
    main()
