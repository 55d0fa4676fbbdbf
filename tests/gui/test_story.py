"""The whole story in one piece, from an empty library to a term on the list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtCore import Qt

from app.core.channel import Channel
from app.core.claims import DemandKind
from app.core.events import PromiseKind
from app.gui.letters.page import LettersPage
from app.gui.points.page import PointsPage
from tests.gui.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.workshop.wishes import Draft

MINE = "Ik heb hier drie keer om gevraagd."


def _begin(person: Person) -> None:
    window = person.application.window
    person.click(window.start.first.begin)
    new = window.start.new
    person.write("KPN", new.company.lineEdit())
    person.click(new.chip(DemandKind.PERFORM))
    person.write("Digital TV was never delivered", new.sentence)
    person.press("Ctrl+Return")
    assert person.case.title == "Digital TV was never delivered"


def _contact(person: Person, way: str, day: str, said: str, promise: str, due: str) -> None:
    """Note a contact with the keys alone."""
    person.press("Ctrl+N")
    sheet = person.sheet
    person.press(way)
    form = sheet.form
    form.when.line.setFocus()
    person.press("Ctrl+A")
    person.write(day)
    form.said.area.setFocus()
    person.write(said)
    form.promised.button("yes").setFocus()
    person.press("J")
    person.write(promise)
    form.blocks[0].due.line.setFocus()
    person.write(due)
    person.press("Ctrl+Return")
    assert not sheet.isVisible()


def _contacts(person: Person) -> None:
    _contact(person, "1", "1 April", "They had no modem.", "deliver digital TV", "8 April")
    _contact(person, "2", "9 April", "It was delayed.", "deliver digital TV", "16 April")
    _contact(person, "1", "17 April", "Delayed again.", "deliver digital TV", "1 June")
    case = person.case
    assert [one.channel for one in case.contacts] == [
        Channel.PHONE,
        Channel.EMAIL,
        Channel.PHONE,
    ]
    assert [one.kind for one in case.promises] == [PromiseKind.DELIVER] * 3
    first, second, last = case.promises
    assert first.results[-1].by_promise == second.id
    assert second.results[-1].by_promise == last.id


def _points(person: Person) -> None:
    person.press("Ctrl+4")
    page = person.page
    assert isinstance(page, PointsPage)
    for words in ("Not delivered", "Promises not kept"):
        person.click(page.add)
        person.write(words)
    person.press("Ctrl+3")
    assert [one.title for one in person.case.points] == ["Not delivered", "Promises not kept"]


class _Letter:
    """The page "Letters", with its workshop in a process of its own."""

    def __init__(self, person: Person, qtbot: QtBot) -> None:
        self._person, self._qtbot = person, qtbot
        with qtbot.waitSignal(person.application.window.view.frame.moved):
            person.press("Ctrl+6")
        page = person.page
        assert isinstance(page, LettersPage)
        self.page = page

    def wait(self, until: Callable[[], object]) -> None:
        """Wait for answers of the workshop until one of them brings this about."""
        self._person.wait_for(self.page.press.answered, until)

    @property
    def draft(self) -> Draft:
        """The letter on the page."""
        found = self.page.draft
        assert found is not None
        return found

    @property
    def text(self) -> str:
        return self.draft.text.replace("\u00a0", " ")

    def click_on(self, block: str) -> None:
        """Click a paragraph on the page, and begin to edit it with Enter."""
        paper = self.page.view.desk.paper
        at = paper.block_box(block).center().toPoint()
        self._qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=at)
        self._person.press("Return")

    def agree(self) -> None:
        """Go on with what the check still finds."""
        if self.page.view.bar.asking.isVisible():
            self._person.click(self.page.view.bar.asking.agree)

    def save(self, name: str, path: Path) -> None:
        """Save the letter in a format, past what the check still finds."""
        bar = self.page.view.bar
        bar.wanted.emit(name)
        self.agree()
        self._person.save_as(path)
        self.wait(path.exists)


def _write(person: Person, letter: _Letter) -> None:
    """Edit a paragraph, change the fact behind it, and settle what that asks."""
    letter.click_on("story-p-4")
    person.press("Ctrl+A")
    person.write(MINE)
    letter.page.flush()
    letter.wait(lambda: MINE in letter.text)
    person.press("Ctrl+3")
    person.page.entry.emit(person.case.contacts[-1].id)
    person.replace("18 April", person.sheet.form.when.line)
    person.press("Ctrl+Return")
    person.press("Ctrl+6")
    letter.wait(lambda: letter.draft.conflicts)
    card = letter.page.view.editor.conflict
    person.click(card.keep)
    letter.wait(lambda: not letter.draft.conflicts)
    assert MINE in letter.text


def _export(letter: _Letter, folder: Path) -> None:
    for name in ("pdf", "docx", "eml", "txt", "html"):
        letter.save(name, folder / f"letter.{name}")
    pages = PdfReader(folder / "letter.pdf").pages
    assert MINE in " ".join(page.extract_text() for page in pages)
    assert {one.suffix for one in folder.iterdir()} == {
        *(".pdf", ".docx", ".eml", ".txt", ".html")
    }
    letter.page.view.bar.copy.click()


def _send(person: Person, letter: _Letter) -> None:
    view = letter.page.view
    person.click(view.bar.send)
    letter.agree()
    if not view.sending.tiles[Channel.EMAIL].isChecked():
        person.click(view.sending.tiles[Channel.EMAIL])
    person.click(view.sending.record)
    letter.wait(lambda: person.case.documents[-1].sending)
    (document,) = person.case.documents
    assert document.sending is not None
    assert {one.format for one in document.sending.files} >= {"pdf", "eml"}


def _undo(person: Person) -> None:
    """Take back three steps, and do them again."""
    full = person.case
    labels = []
    for _ in range(3):
        person.press("Ctrl+Z")
        labels.append(person.told)
    assert labels[0] == "Undone: Letter sent"
    assert person.case != full
    for _ in range(3):
        person.press("Ctrl+Shift+Z")
    assert person.case == full


def test_the_whole_story(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    _begin(person)
    _contacts(person)
    _points(person)
    letter = _Letter(person, qtbot)
    letter.wait(lambda: letter.page.draft and letter.page.view.checks.rows)
    assert letter.draft.kind.id == "complaint"
    _write(person, letter)
    _export(letter, folder)
    _send(person, letter)
    _undo(person)
    person.press("Ctrl+0")
    table = person.application.window.start.home.table
    shown = [table.rows.index(0, at).data() for at in (0, 1, 3)]
    assert shown == ["KPN", "Waiting for company", "Tue 20 May"]
    assert table.rows.rowCount() == 1
