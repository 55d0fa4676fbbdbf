"""Pictures of every screen of the tour: ``python -m tests.screens [WORDS]``.

Each in both languages, light and dark, and with large text in a small window, of a helper's
cases.  Words name the looks and screens, all without any.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.core.case import Case
from app.gui import application
from app.gui.running import make_qt
from app.store.settings import Sender, Settings, write_settings
from tests.gui import showcase
from tests.gui.alone import PATIENCE, Alone
from tests.gui.cuts import settle
from tests.gui.showcase import DAY
from tests.gui.tour import SCREENS

ROOT = Path(__file__).resolve().parents[1]
CALM = 300  # milliseconds until what was shown stands still


@dataclass(frozen=True)
class Look:
    """A language, colours, a text size, and a size of the window."""

    language: str
    theme: str
    scale: int = 100
    size: tuple[int, int] = (1280, 800)

    @property
    def name(self) -> str:
        wide, high = self.size
        return f"{self.language}-{self.theme}-{self.scale}-{wide}x{high}"


LOOKS = (
    Look("nl", "light"),
    Look("nl", "dark"),
    Look("en", "light"),
    Look("nl", "light", 125, (1024, 700)),
    Look("en", "dark", 125, (1024, 700)),
)
BARE = ("first run", "new case")  # screens before there are cases


class Photographer(Alone):
    """Goes through the window and takes a picture at each place."""

    def __init__(self, qt: QApplication, look: Look, folder: Path) -> None:
        self.look, self.folder = look, folder
        self._data = Path(tempfile.mkdtemp(prefix="geachte-screens-"))
        sender = Sender(
            name="Els Verhoeven", organisation="Spreekuur Oost", town="Voorbeeldstad"
        )
        settings = Settings(
            language=look.language, theme=look.theme, text_scale=look.scale, sender=sender,
            helper_mode=True,
        )  # fmt: skip
        write_settings(self._data, settings)
        super().__init__(qt, self._data, look.size)

    def take(self, screens: list[str]) -> None:
        """Keep a picture of each of *screens*."""
        full = False
        for name in screens:
            if not full and name not in BARE:
                full = True
                self._fill()
            shown = SCREENS[name](self, self._walked())
            self.wait(CALM)
            settle()
            self._keep(name, shown.window())
            if shown.window() is not self.window:
                shown.window().close()
                self.window.activateWindow()
                self.wait(PATIENCE, QApplication.activeWindow)

    def close(self) -> None:
        """Leave, and take the library away."""
        super().close()
        shutil.rmtree(self._data)

    def _keep(self, name: str, shown: QWidget) -> None:
        number = list(SCREENS).index(name) + 1
        path = self.folder / f"{number:02}-{name.replace(' ', '-')}-{self.look.name}.png"
        shown.grab().save(str(path))
        sys.stdout.write(f"{path.name}\n")

    def _fill(self) -> None:
        for one in showcase.others():
            self.own(one)

    def _walked(self) -> Case:
        library = self.application.library
        assert library is not None
        return showcase.walked(library.add_evidence(showcase.CONFIRMATION, "bevestiging.pdf"))


def _named(names: list[str], words: list[str]) -> list[str]:
    """Return the names in which one of *words* stands; all where none stands in any."""
    return [one for one in names if any(word in one for word in words)] or names


def main() -> None:
    """Take the pictures that were asked for."""
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    application.now = lambda: datetime(DAY.year, DAY.month, DAY.day, 14, 32)  # noqa: DTZ001 - the wall
    qt = make_qt("geachte")
    looks = _named([one.name for one in LOOKS], sys.argv[1:])
    for look in LOOKS:
        if look.name in looks:
            photographer = Photographer(qt, look, folder)
            photographer.take(_named(list(SCREENS), sys.argv[1:]))
            photographer.close()


if __name__ == "__main__":
    main()
