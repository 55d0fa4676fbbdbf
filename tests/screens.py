"""Pictures of every screen: ``python -m tests.screens [FOLDER]``, as ``make screenshots`` does.

Each in both languages, light and dark, and with text at 125 % in a small window, of the KPN
example and some invented cases beside it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.core.case import Case
from app.core.channel import Channel
from app.gui import application
from app.gui.application import Application, make_qt
from app.gui.letters.page import LettersPage
from app.gui.page import Place, Step
from app.gui.public.page import PublicPage
from app.gui.settings.topics import Topic
from app.store.settings import Sender, Settings, write_settings
from tests.cases import DATA, data_case, example

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 20_000  # milliseconds for a letter


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
MORE = ("forty-contacts", "washing-machine", "internet-outage", "energy-bill", "hardly-dated")


class Shots:
    """Goes through the window like a visitor and takes a picture at each place."""

    def __init__(self, qt: QApplication, look: Look, folder: Path) -> None:
        self.qt, self.look, self.folder = qt, look, folder
        self.data = Path(tempfile.mkdtemp(prefix="geachte-screens-"))
        sender = Sender(name="Noor Hartman", town="Voorbeeldstad")
        settings = Settings(
            language=look.language, theme=look.theme, text_scale=look.scale, sender=sender
        )
        write_settings(self.data, settings)
        self.application = Application(qt, self.data)
        self.window = self.application.window
        self.window.resize(*look.size)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of one beside it."""
        path = self.folder / f"{name}-{self.look.name}.png"
        (widget or self.window).grab().save(str(path))
        sys.stdout.write(f"{path.name}\n")

    def wait(self, milliseconds: int = 0, until: Callable[[], bool] | None = None) -> None:
        """Let the window work: for some time, or *until* something holds."""
        loop = QEventLoop()
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(PATIENCE if until else milliseconds)
        watch = QTimer()
        if until is not None:
            watch.timeout.connect(lambda: loop.quit() if until() else None)
            watch.start(20)
        loop.exec()

    def run(self) -> None:
        """Take all pictures."""
        self.window.show()
        self.wait(until=lambda: self.application.library is not None)
        self.wait(300)
        self.take("02-first-run")
        self.window.start.ask_new()
        self.wait(200)
        self.take("02b-new-case")
        self._fill()
        self._home()
        self._case()
        self._public()
        self._beside()
        self.window.close()
        self.application.close()
        shutil.rmtree(self.data)

    def _fill(self) -> None:
        library = self.application.library
        assert library is not None
        for name in MORE:
            if (DATA / f"{name}.json").exists():
                library.create(replace(data_case(name), invented=""))
        library.create(_running())

    def _home(self) -> None:
        self.window.go_home()
        self.wait(500)
        self.take("01-home")

    def _case(self) -> None:
        self.window.open_case("kpn-digital-tv")
        for number, step in enumerate(Step, 3):
            self.window.go(Place(step))
            if step is Step.LETTERS:
                self._letter()
            else:
                self.wait(400)
            self.take(f"{number:02}-{step.value}")
        for part in ("list", "promises", "questions"):
            self.window.go(Place(Step.HAPPENED, part=part))
            self.wait(200)
            self.take(f"05-happened-{part}")
        self.window.go(Place(Step.HAPPENED, part="picture"))
        self.window.view.add_contact()
        sheet = self.window.view.frame.sheet
        assert sheet is not None
        self.wait(200)
        self.take("06-quick-entry")
        self.window.view.leave_sheet()

    def _public(self) -> None:
        self.window.open_case("kpn-digital-tv")
        self.window.go(Place(Step.LETTERS, part="open-letter"))
        page = self.window.view.frame.page
        assert isinstance(page, LettersPage)
        public = page.versions.public
        assert isinstance(public, PublicPage)
        page.versions.show_public("open-letter")
        self.wait(until=lambda: public.draft is not None)
        self.wait(300)
        self.take("12-open-letter")
        public.view.show_part("checklist")
        self.wait(200)
        self.take("12-open-letter-checklist")
        page.versions.show_letter()

    def _letter(self) -> None:
        page = self.window.view.frame.page
        assert isinstance(page, LettersPage)
        self.wait(until=lambda: page.draft is not None)
        self.wait(1200)

    def _beside(self) -> None:
        beside = self.window.beside
        for topic in Topic:
            beside.show_settings(topic)
            self.wait(100)
            self.take(f"16-settings-{topic.value}", beside.window("settings"))
        beside.show_help("happened")
        self.wait(100)
        self.take("17-help", beside.window("help"))
        self.window.show_palette()
        self.wait(100)
        self.take("18-palette", beside.window("palette"))
        beside.close()


def _running() -> Case:
    """The KPN case before anything was sent, as the pictures of it are."""
    case = example("kpn-digital-tv")
    later = {Channel.REGISTERED}
    kept = tuple(one for one in case.contacts if one.channel not in later)
    return replace(case, documents=(), invented="", contacts=kept)


def _looks(words: list[str]) -> Iterator[Look]:
    yield from (one for one in LOOKS if not words or any(word in one.name for word in words))


def main() -> None:
    """Take all pictures; words name the looks, all without any."""
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    day = date(2025, 5, 6)
    application.now = lambda: datetime(day.year, day.month, day.day, 14, 32)  # noqa: DTZ001 - the wall
    qt = make_qt("geachte")
    for look in _looks(sys.argv[1:]):
        Shots(qt, look, folder).run()


if __name__ == "__main__":
    main()
