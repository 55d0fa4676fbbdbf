"""Settings that cannot be written do not hold: the window says so and shows those that do."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.gui import theme
from app.gui.settings.topics import Topic
from app.gui.settings.window import SettingsWindow
from app.store.settings import NAME, Settings, read_settings
from tests.gui.person import Person
from tests.store.test_faults import limited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def full(_folder: Path) -> AbstractContextManager[None]:
    """No room for a single byte."""
    return limited(0)


@contextmanager
def barred(folder: Path) -> Iterator[None]:
    """Nothing can be put where the settings stand, as in a folder that is only for reading."""
    there, aside = folder / NAME, folder / "aside"
    if there.exists():
        there.rename(aside)
    there.mkdir()
    (there / "in the way").touch()
    yield
    (there / "in the way").unlink()
    there.rmdir()
    if aside.exists():
        aside.rename(there)


FAULTS: dict[str, Callable[[Path], AbstractContextManager[None]]] = {
    "full": full,
    "barred": barred,
}


def settings_of(person: Person, topic: Topic) -> SettingsWindow:
    beside = person.application.window.beside
    beside.show_settings(topic)
    found = beside.window("settings")
    assert isinstance(found, SettingsWindow)
    return found


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_written_does_not_hold(
    person: Person, tmp_path: Path, fault: str
) -> None:
    folder, window = tmp_path / "library", person.application.window
    shown = settings_of(person, Topic.DISPLAY)
    display = shown.sections[Topic.DISPLAY]
    held = window._office.settings()
    before = read_settings(folder)
    with FAULTS[fault](folder):
        display.tell("theme", "dark")
        display.tell("language", "nl")
        display.tell("backup_days", 7)
        assert shown.said.text()
        assert shown.said.isVisible()
        assert window._office.settings() == held
    assert read_settings(folder) == before
    assert not theme.now().dark
    assert person.application.window is window  # it was not made anew in another language
    library = person.application.library
    assert library is not None
    assert library.backup_days == Settings().backup_days

    display.tell("backup_days", 7)
    assert shown.said.text() == ""
    assert (read_settings(folder).backup_days, library.backup_days) == (7, 7)
    assert read_settings(folder).theme == before.theme


def test_what_is_refused_is_told_to_whoever_asked(person: Person, tmp_path: Path) -> None:
    window = person.application.window
    held = window._office.settings()
    with limited(0), pytest.raises(UserError):
        window.start.set_looks(helper_mode=True)
    assert window._office.settings() == held
    window.start.set_looks(helper_mode=True)
    assert read_settings(tmp_path / "library").helper_mode
