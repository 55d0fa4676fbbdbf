"""The window with a real library: opening, keeping, taking back, and what the world does."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.core.claims import Point
from app.core.dated import Digest
from app.core.digest import digest
from app.core.edits import put_point
from app.core.walk_step import Step
from app.gui.actions import Do
from app.gui.main_window import MainWindow
from app.gui.office import Office
from app.gui.page import Place
from app.gui.settings.topics import Topic
from app.gui.settings.window import SettingsWindow
from app.store.drafts import read_drafts, write_drafts
from app.store.exchange import read_case, write_case
from app.store.library import Library
from app.store.settings import Settings
from tests.cases import example
from tests.gui.places import pack_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

NOW = datetime(2025, 5, 6, 14, 32)  # noqa: DTZ001 - the clock on the wall
KPN = "kpn-digital-tv"


def _digest(case: Case) -> Digest:
    return digest(case, pack_of(case.jurisdiction))


class House:
    """A library in a folder with windows on it, as the application makes them."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.settings = Settings(language="en")
        self.library = Library.open(folder, digest=_digest, now=lambda: NOW)

    def window(self, library: Library | None = None) -> MainWindow:
        used = library or self.library
        made = MainWindow(
            Office(
                now=lambda: NOW,
                pack_of=pack_of,
                keep=lambda name, data: used.add_evidence(data, name),
                kept=used.evidence,
                settings=lambda: self.settings,
                set_settings=self._set,
                export=lambda case, path: used.export_case(case, path, force=True),
                drafts=lambda: read_drafts(self.folder),
                set_drafts=lambda drafts: write_drafts(self.folder, drafts),
            )
        )
        self.qtbot.addWidget(made)
        made.show()
        made.attach(used)
        return made

    def _set(self, settings: Settings) -> None:
        self.settings = settings

    def kept(self, case_id: str = KPN) -> Case:
        return self.library.load(case_id).case


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    made = House(tmp_path / "library", qtbot)
    yield made
    made.library.close(backup=False)


@pytest.fixture
def window(house: House) -> MainWindow:
    made = house.window()
    made.start.open_example(KPN)
    made.finish()
    return made


def _case(window: MainWindow) -> Case:
    assert window.view.open is not None
    return window.view.open.session.case


def _with_point(case: Case, title: str) -> Case:
    return put_point(case, Point("p-new", title))  # type: ignore[arg-type]  # an id is a word


def test_an_empty_library_begins_with_the_first_run(house: House) -> None:
    window = house.window()
    assert window.start.stack.currentWidget() is window.start.first
    assert window.windowTitle() == "Geachte"


def test_an_example_opens_as_a_case_of_ones_own(window: MainWindow, house: House) -> None:
    assert window.windowTitle() == f"{example(KPN).title} – Geachte"
    assert house.kept() == example(KPN)
    assert window.view.frame.step is Step.HAPPENED


@pytest.mark.parametrize("step", list(Step))
def test_every_step_is_there_by_its_key(window: MainWindow, step: Step) -> None:
    number = list(Step).index(step) + 1
    window.actions_made[Do(f"step_{number}")].trigger()
    assert window.view.frame.step is step
    assert window.stack.currentWidget() is window.view.frame


def test_an_edit_is_kept_before_it_is_shown_and_can_be_undone(
    window: MainWindow, house: House
) -> None:
    window.view.apply("Point added", _with_point(_case(window), "Kosten"))
    assert house.kept().points[-1].title == "Kosten"
    assert window.view.frame.rail.saved.words() == "Saved at 14:32"
    window.view.steps.undo()
    assert house.kept().points == example(KPN).points
    assert window.toast.words() == "Undone: Point added"
    window.view.steps.redo()
    assert house.kept().points[-1].title == "Kosten"


def test_a_case_is_as_it_was_left(window: MainWindow, house: House) -> None:
    window.view.apply("Point added", _with_point(_case(window), "Kosten"))
    window.close()
    again = house.window()
    again.open_case(KPN)
    assert _case(again).points[-1].title == "Kosten"


def test_the_title_is_changed_in_its_place(
    window: MainWindow, house: House, qtbot: QtBot
) -> None:
    window.actions_made[Do.RENAME].trigger()
    title = window.view.frame.rail._title
    title.setText("")
    qtbot.keyClicks(title, "Televisie")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert house.kept().title == "Televisie"
    assert window.windowTitle() == "Televisie – Geachte"


def test_a_second_window_can_only_read(window: MainWindow, house: House) -> None:
    """D9: a case that is open elsewhere is only read, and says so."""
    other = Library.open(house.folder, digest=_digest, now=lambda: NOW)
    second = house.window(other)
    second.open_case(KPN)
    assert second.view.frame.rail.saved.words() == "Only for reading"
    second.view.apply("Point added", _with_point(_case(second), "Kosten"))
    assert house.kept() == example(KPN)
    assert second.toast.words().startswith("This case is open elsewhere since 14:32")
    window.close()
    second.open_case(KPN)
    second.view.apply("Point added", _with_point(_case(second), "Kosten"))
    assert house.kept().points[-1].title == "Kosten"
    second.close()
    other.close(backup=False)


def test_what_cannot_be_saved_is_said_and_tried_again(window: MainWindow, house: House) -> None:
    (house.folder / "geachte.db").rename(house.folder / "away.db")
    window.view.apply("Point added", _with_point(_case(window), "Kosten"))
    assert window.view.frame.rail.saved.words() == "Not saved"
    assert _case(window).points[-1].title == "Kosten"
    (house.folder / "away.db").rename(house.folder / "geachte.db")
    window.view.frame.rail.retry.emit()
    assert window.view.frame.rail.saved.words() == "Saved at 14:32"
    assert house.kept().points[-1].title == "Kosten"


def test_a_window_with_an_unsaved_edit_does_not_close(window: MainWindow, house: House) -> None:
    (house.folder / "geachte.db").rename(house.folder / "away.db")
    window.view.apply("Point added", _with_point(_case(window), "Kosten"))
    assert not window.close()
    (house.folder / "away.db").rename(house.folder / "geachte.db")
    window.close()
    window.finish()
    assert not window.isVisible()
    assert house.kept().points[-1].title == "Kosten"


def test_a_file_of_a_case_that_is_there_asks_which(
    window: MainWindow, house: House, tmp_path: Path
) -> None:
    path = tmp_path / "other.geachte"
    write_case(path, _with_point(example(KPN), "Uit het bestand"), {})
    window.go_home()
    window.open_file(path)
    window.finish()
    assert _case(window).points == example(KPN).points
    window.toast._undo.click()
    window.finish()
    assert _case(window).points[-1].title == "Uit het bestand"


def test_a_dropped_file_is_opened(house: House, tmp_path: Path) -> None:
    window = house.window()
    path = tmp_path / "kpn.geachte"
    write_case(path, example(KPN), {})
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(_drop(mime))
    window.finish()
    assert _case(window) == example(KPN)


def _drop(mime: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_broken_file_is_told_in_one_sentence(house: House, tmp_path: Path) -> None:
    window = house.window()
    path = tmp_path / "broken.geachte"
    path.write_bytes(b"PK\x03\x04 no zip")
    window.open_file(path)
    window.finish()
    assert "broken.geachte" in window.toast.words()
    assert window.view.open is None


def test_a_copy_is_the_same_case(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "copy.geachte"
    window.files.save_copy(path)
    window.finish()
    assert read_case(path).case == example(KPN)
    assert window.toast.words() == "Saved: copy.geachte"
    window.files.save_copy(tmp_path / "KPN B.V.")
    window.finish()
    assert read_case(tmp_path / "KPN B.V..geachte").case == example(KPN)


def test_the_calendar_of_cases_is_written(window: MainWindow, tmp_path: Path) -> None:
    window.start.save_calendar((KPN,))
    (dialog,) = window.start.home.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "all. B.V."))
    dialog.reject()
    assert (tmp_path / "all. B.V..ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert window.toast.words() == "Saved: all. B.V..ics"


def test_the_palette_unpacks_no_case_that_the_list_shows(window: MainWindow) -> None:
    window.go_home()
    ((case_id, digest),) = window.start.digests()
    assert case_id == KPN
    assert digest is window.start.home.table.rows.row(0).digest
    window.show_palette()
    (shown,) = (one for one in window.beside.window("palette").shown() if one.value == KPN)  # type: ignore[attr-defined]  # CommandPalette
    assert shown.words == digest.trader


def test_the_palette_goes_to_facts_and_does_actions(window: MainWindow) -> None:
    window.show_palette()
    window.beside.chosen.emit(Place(Step.EVIDENCE, "x-chat"))
    assert window.view.frame.step is Step.EVIDENCE
    window.beside.chosen.emit(Do.HOME)
    assert window.view.open is None
    window.beside.chosen.emit(KPN)
    assert window.view.open is not None
    window.beside.chosen.emit(Topic.BACKUP)
    assert window.beside.settings_topic() is Topic.BACKUP


def test_a_case_that_leaves_the_bin_is_home_again(
    window: MainWindow, house: House, qtbot: QtBot
) -> None:
    reader = window.start.home.reader
    window.go_home()
    with qtbot.waitSignal(reader.read):
        window.start.whole.remove([KPN])
    window.beside.show_settings(Topic.BIN)
    there = window.beside.window("settings")
    assert isinstance(there, SettingsWindow)
    with qtbot.waitSignal(reader.read, check_params_cb=lambda rows, _day: len(rows) == 1):
        qtbot.mouseClick(there.bin.back, Qt.MouseButton.LeftButton)
    assert [one.id for one in house.library.lines()] == [KPN]


def test_settings_are_followed_at_once(window: MainWindow, house: House) -> None:
    window.beside.show_settings(Topic.CLIENTS)
    there = window.beside.window("settings")
    assert isinstance(there, SettingsWindow)
    section = there.sections[Topic.CLIENTS]
    shown: list[Case] = []
    window.view.changed.connect(shown.append)
    section.tell("helper_mode", value=True)
    section.tell("retention_years", 5)
    assert len(shown) == 2  # once for each
    assert window.start.home.middle.years == 5
    page = window.view.frame.page
    assert page.seen.settings == house.settings
    assert house.settings.helper_mode


def test_help_is_about_the_page_that_is_seen(window: MainWindow) -> None:
    window.go(Place(Step.WANTS))
    window.actions_made[Do.HELP].trigger()
    assert window.beside.window("help").page == "wants"  # type: ignore[attr-defined]  # HelpWindow


def test_a_hint_that_is_closed_stays_closed(window: MainWindow, house: House) -> None:
    strip = window.view.frame.next_step
    assert strip.isVisibleTo(window)
    strip.closed.emit(strip._reason)
    assert not strip.isVisibleTo(window)
    window.view.refresh()
    assert not strip.isVisibleTo(window)
    assert house.settings.closed_hints


def test_a_damaged_library_offers_its_backups(
    window: MainWindow, house: House, qapp: QApplication
) -> None:
    house.library.backup()
    window.close()
    house.library.close(backup=False)
    (house.folder / "geachte.db").write_bytes(b"no database")
    fresh = MainWindow(window._office)
    house.qtbot.addWidget(fresh)
    fresh.show()
    fresh.show_trouble("It is damaged.", Library.backups(house.folder))
    chosen: list[object] = []
    fresh.start.rescue.recover.connect(chosen.append)
    buttons = [
        b
        for b in fresh.start.rescue.findChildren(type(fresh.toast._undo))
        if b.text() == "Bring back"
    ]
    buttons[0].click()
    assert len(chosen) == 1
    Library.recover(house.folder, chosen[0])  # type: ignore[arg-type]  # a Backup
    house.library = Library.open(house.folder, digest=_digest, now=lambda: NOW)
    assert house.kept() == example(KPN)


def test_today_is_the_day_of_the_office(window: MainWindow) -> None:
    assert window.view.today == date(2025, 5, 6)


def test_a_file_that_is_dropped_on_the_window_is_evidence(
    window: MainWindow, house: House, tmp_path: Path
) -> None:
    path = tmp_path / "bon.pdf"
    path.write_bytes(b"%PDF-1.4 bon")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(_drop(mime))
    assert window.view.frame.step is Step.EVIDENCE
    assert house.kept().exhibits[-1].title == "bon"


def test_files_that_were_opened_stand_in_their_menu(house: House, tmp_path: Path) -> None:
    window = house.window()
    path = tmp_path / "kpn.geachte"
    write_case(path, example(KPN), {})
    assert not window.files.recent.isEnabled()
    house.qtbot.mouseClick(window.start.first.open_file, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    window.finish()
    window.files.save_copy(tmp_path / "copy.geachte")
    window.finish()
    recent = [one.text() for one in window.files.recent.actions()]
    assert recent == ["copy.geachte", "kpn.geachte"]
    assert house.settings.folders.cases == str(tmp_path)
