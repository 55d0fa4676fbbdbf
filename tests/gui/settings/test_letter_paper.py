"""Signature, logo, face and words of the user's own letters, as a person sets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.fields.field import PickField
from app.gui.fields.typed import LineField
from app.gui.letters.paper_tray import PaperTray
from app.gui.settings.letters import LettersSection
from app.gui.settings.picture import PictureField
from app.gui.settings.window import SettingsWindow, Topic
from app.letters.letter import Stationery
from app.letters.stationery import Greeting
from app.store.settings import read_settings, write_settings
from app.writers.pictures import prepared
from tests.gui.places import Drawer
from tests.pictures import a_picture
from tests.writers.reading import box_of

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def window(qtbot: QtBot, drawer: Drawer) -> SettingsWindow:
    made = SettingsWindow(drawer.office(), delay=0)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def signed(tmp_path: Path) -> str:
    file = tmp_path / "handtekening.jpg"
    file.write_bytes(a_picture(kind="JPEG", mode="RGB"))
    return str(file)


def pictured(window: SettingsWindow, topic: Topic) -> PictureField:
    window.show_topic(topic)
    (found,) = window.sections[topic].findChildren(PictureField)
    return found


def pick(window: SettingsWindow, name: str) -> PickField:
    fields = window.sections[Topic.LETTERS].findChildren(PickField)
    (found,) = [one for one in fields if one.combo.accessibleName() == name]
    return found


def test_a_signature_is_kept_by_its_content_and_shown(
    window: SettingsWindow, drawer: Drawer, signed: str
) -> None:
    field = pictured(window, Topic.SENDER)
    assert not field.paper.isVisible()
    field.take_file(signed)
    assert drawer.kept(drawer.settings.sender.signature) == prepared(
        a_picture(kind="JPEG", mode="RGB")
    )
    assert field.paper.isVisible()
    assert field.paper.pixmap().width() > field.paper.pixmap().height() > 0


def test_it_is_taken_away_again(
    window: SettingsWindow, drawer: Drawer, signed: str, qtbot: QtBot
) -> None:
    field = pictured(window, Topic.LETTERS)
    field.take_file(signed)
    assert drawer.settings.letters.logo
    qtbot.mouseClick(field.remove, LEFT)
    assert drawer.settings.letters.logo == ""
    assert not field.paper.isVisible()
    assert not field.remove.isVisible()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no picture", "This is no picture, or it is damaged."),
        (b"", "It is empty."),
        (a_picture(drawn=False), "There is nothing to be seen in this picture."),
        (b"\x89PNG" * 5_000_001, "The picture is larger than 20 MB. Please make it smaller."),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(
    window: SettingsWindow, drawer: Drawer, tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "x.png").write_bytes(data)
    field = pictured(window, Topic.SENDER)
    field.take_file(str(tmp_path / "x.png"))
    assert (field.caption.text(), drawer.settings.sender.signature) == (said, "")


def test_a_full_disk_is_told(window: SettingsWindow, drawer: Drawer, signed: str) -> None:
    drawer.full = True
    field = pictured(window, Topic.SENDER)
    field.take_file(signed)
    assert field.caption.text() == "The disk is full."


def test_a_picture_that_is_gone_is_told_and_not_printed(
    window: SettingsWindow, drawer: Drawer, signed: str
) -> None:
    pictured(window, Topic.LETTERS).take_file(signed)
    drawer.files.clear()
    again = SettingsWindow(drawer.office(), delay=0)
    assert pictured(again, Topic.LETTERS).caption.text() == "The file is gone."
    assert PaperTray(drawer.office()).paper().stationery.logo == b""
    again.deleteLater()


def test_face_size_and_own_words_come_to_the_paper(
    window: SettingsWindow, drawer: Drawer, qtbot: QtBot
) -> None:
    window.show_topic(Topic.LETTERS)
    qtbot.keyClick(pick(window, "Letter face").combo, KEY.Key_End)
    qtbot.keyClick(pick(window, "Size of the text").combo, KEY.Key_End)
    fields = window.sections[Topic.LETTERS].findChildren(LineField)
    typed = ("Goedendag,", "Hartelijke groet,", "Hello", "Kind regards")
    for field, words in zip(fields, typed, strict=True):
        qtbot.keyClicks(field.line, words)
        field.flush()
    paper = PaperTray(drawer.office()).paper()
    assert paper.stationery == Stationery("sans", 12.0)
    assert paper.greetings == (Greeting("nl", *typed[:2]), Greeting("en", *typed[2:]))


def test_usual_values_take_the_paper_away(
    window: SettingsWindow, drawer: Drawer, signed: str, qtbot: QtBot
) -> None:
    pictured(window, Topic.LETTERS).take_file(signed)
    qtbot.mouseClick(window.reset, LEFT)
    assert drawer.settings.letters.logo == ""


def test_settings_outlast_the_program_and_hold_no_nonsense(
    drawer: Drawer, window: SettingsWindow, signed: str, tmp_path: Path
) -> None:
    pictured(window, Topic.SENDER).take_file(signed)
    write_settings(tmp_path, drawer.settings)
    assert read_settings(tmp_path).sender.signature == drawer.settings.sender.signature
    text = (tmp_path / "settings.json").read_text()
    wrong = '"letters": {"face": "fraktur", "size": "72"}, "sender": {"name": "Noor",'
    (tmp_path / "settings.json").write_text(text.replace('"sender": {', wrong))
    found = read_settings(tmp_path)
    assert (found.letters.face, found.letters.size, found.sender.name) == ("", "", "Noor")


def test_a_test_sheet_is_saved_for_the_page_that_is_set(
    window: SettingsWindow, drawer: Drawer, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_topic(Topic.LETTERS)
    section = window.sections[Topic.LETTERS]
    assert isinstance(section, LettersSection)
    first, moved = tmp_path / "a.pdf", tmp_path / "b.pdf"
    section.save_sheet(first)
    assert section.said.text() == "Saved: a.pdf"
    qtbot.keyClick(pick(window, "Address more to the left or right").combo, KEY.Key_End)
    qtbot.keyClick(pick(window, "Address higher or lower").combo, KEY.Key_Home)
    assert (drawer.settings.letters.right, drawer.settings.letters.down) == (5, -5)
    assert PaperTray(drawer.office()).paper().stationery.shift == (5.0, -5.0)
    section.save_sheet(moved)
    before, after = (box_of(one.read_bytes(), "Voorbeeld B.V.") for one in (first, moved))
    assert after.left - before.left == pytest.approx(5, abs=0.05)
    assert after.top - before.top == pytest.approx(-5, abs=0.05)


def test_a_test_sheet_named_after_a_firm_is_a_pdf(
    window: SettingsWindow, tmp_path: Path
) -> None:
    section = window.sections[Topic.LETTERS]
    assert isinstance(section, LettersSection)
    section.save_sheet(tmp_path / "Dear B.V.")
    assert (tmp_path / "Dear B.V..pdf").read_bytes().startswith(b"%PDF")
    assert section.said.text() == "Saved: Dear B.V..pdf"


def test_a_place_that_takes_no_file_is_told(window: SettingsWindow, tmp_path: Path) -> None:
    section = window.sections[Topic.LETTERS]
    assert isinstance(section, LettersSection)
    section.save_sheet(tmp_path / "not" / "there" / "a.pdf")
    assert section.said.text()
    assert section.said.property("kind") == "trouble"
