"""An exhibit as a person looks at it: pages, zoom, marking with mouse and keys, searching."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.core.case import Case
from app.core.lookup import facts
from app.core.papers import Passage
from app.gui.evidence.page import EvidencePage
from app.gui.evidence.viewer import Viewer
from app.gui.fields.basics import Button, IconButton
from tests.cases import example
from tests.gui.evidence.papers import image, pdf, png
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

KPN = example("kpn-digital-tv")
LETTER = pdf("Wij leveren op 17 maart", "Excuses voor het wachten", "Wij leveren zodra")
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """The page with one exhibit that has a file, and its viewer."""

    def __init__(self, qtbot: QtBot, media_type: str, data: bytes) -> None:
        self.qtbot = qtbot
        self.drawer = Drawer()
        self.page = EvidencePage(self.drawer.office())
        qtbot.addWidget(self.page)
        kept = replace(self.drawer.keep("brief.pdf", data), media_type=media_type, pages=3)
        first = replace(KPN.exhibits[0], file=kept)
        self.case = replace(KPN, exhibits=(first, *KPN.exhibits[1:]))
        self.id = first.id
        self.labels: list[str] = []
        self.told: list[str] = []
        self.page.edited.connect(self._follow)
        self.page.told.connect(self.told.append)
        self.page.resize(1000, 800)
        self.page.show()
        self.page.show_seen(seen(self.case))
        self.page.view.choose(self.id)
        self.page.open(self.id)

    def _follow(self, label: str, case: Case) -> None:
        self.labels.append(label)
        self.case = case
        self.page.show_seen(seen(case))

    @property
    def viewer(self) -> Viewer:
        assert self.page.looking.viewer is not None
        return self.page.looking.viewer

    @property
    def passages(self) -> tuple[Passage, ...]:
        found = facts(self.case).exhibit(self.id)
        assert found is not None
        return found.passages

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            held |= one
        QTest.keyClick(self.viewer.view, key, held)

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.viewer.view.viewport()
        self.qtbot.mousePress(port, LEFT, pos=start)
        self.qtbot.mouseMove(port, end)
        self.qtbot.mouseRelease(port, LEFT, pos=end)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, "application/pdf", LETTER)


def test_keys_and_buttons_turn_the_pages(desk: Desk) -> None:
    assert desk.viewer.where() == "Page 1 of 3"
    assert not desk.viewer.tools.back.isEnabled()
    desk.viewer.tools.next.click()
    assert desk.viewer.where() == "Page 2 of 3"
    desk.press(Qt.Key.Key_End)
    assert desk.viewer.where() == "Page 3 of 3"
    desk.viewer.tools.next.click()
    assert desk.viewer.where() == "Page 3 of 3"
    desk.press(Qt.Key.Key_Home)
    assert desk.viewer.where() == "Page 1 of 3"


def test_turning_and_zooming(desk: Desk) -> None:
    view = desk.viewer.view
    desk.viewer.zoom(1)
    before = view.turned_size()
    desk.viewer.turn()
    assert view.turned_size() == before.transposed()
    desk.viewer.zoom(1)
    assert view.turned_size().width() > before.height()
    desk.viewer.fit()
    port = view.viewport().size()
    assert view.turned_size().width() <= port.width() + 1
    assert view.turned_size().height() <= port.height() + 1


def test_a_drag_moves_a_page_that_is_larger_than_its_window(desk: Desk) -> None:
    for _time in range(4):
        desk.viewer.zoom(1)
    bar = desk.viewer.view.verticalScrollBar()
    desk.drag(QPoint(200, 300), QPoint(200, 100))
    assert bar.value() == 200
    assert desk.labels == []


def test_a_passage_is_highlighted_with_the_mouse(desk: Desk) -> None:
    size = desk.viewer.view.viewport().size()
    middle = QPoint(size.width() // 2, size.height() // 2)
    desk.viewer.tools.highlight.click()
    assert desk.viewer.hint.isVisible()
    desk.drag(middle, middle + QPoint(60, 40))
    (found,) = desk.passages
    assert desk.labels == ["Passage highlighted"]
    assert (found.page, found.left) == (1, 500)
    assert found.top == pytest.approx(500, abs=30)  # the hint moves the page a little
    assert found.right > 500
    assert not found.cut_out
    assert not desk.viewer.hint.isVisible()


def test_a_cut_out_is_made_with_the_keys_alone_and_shown_beside_it(desk: Desk) -> None:
    desk.viewer.go(1)
    desk.viewer.tools.cut.click()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        desk.press(key)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Return)
    assert desk.passages == (Passage(2, 320, 480, 720, 580, cut_out=True),)
    assert desk.viewer.view.accessibleDescription() == "Cut-out, chosen"
    beside = desk.page.details.cut_outs
    assert beside.isVisible()
    assert [one.text() for one in beside.findChildren(Button)] == ["Cut-out, page 2"]
    assert desk.page.cards.records[0].marked == ()
    assert list(desk.drawer.files.values()) == [LETTER]


def test_drawing_follows_what_is_seen_when_the_page_is_turned(desk: Desk) -> None:
    desk.viewer.turn()
    desk.viewer.tools.cut.click()
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert desk.passages == (Passage(1, 320, 460, 720, 540, cut_out=True),)


def test_escape_stops_drawing_before_it_closes(desk: Desk) -> None:
    desk.viewer.tools.cut.click()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.viewer.view.drawing
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.looking.viewer is None
    assert desk.passages == ()


def test_a_click_on_a_passage_and_del_take_it_away(desk: Desk) -> None:
    desk.viewer.tools.highlight.click()
    desk.press(Qt.Key.Key_Return)
    view = desk.viewer.view
    middle = view.viewport().rect().center()
    desk.qtbot.mouseClick(view.viewport(), LEFT, pos=middle)
    desk.press(Qt.Key.Key_Delete)
    assert (desk.labels[-1], desk.passages) == ("Mark removed", ())


def test_enter_goes_from_mark_to_mark(desk: Desk) -> None:
    for button, key in (("highlight", Qt.Key.Key_Up), ("cut", Qt.Key.Key_Down)):
        getattr(desk.viewer.tools, button).click()
        desk.press(key)
        desk.press(Qt.Key.Key_Return)
    said = [desk.viewer.view.accessibleDescription()]
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
        said.append(desk.viewer.view.accessibleDescription())
    assert said == [first := "Highlight, Cut-out, chosen", "Highlight, chosen, Cut-out", first]
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Delete)
    assert [one.cut_out for one in desk.passages] == [True]


def test_words_are_found_from_page_to_page_and_highlighted(desk: Desk) -> None:
    tools = desk.viewer.tools
    QTest.keyClicks(tools.words, "leveren")
    QTest.keyClick(tools.words, Qt.Key.Key_Return)
    assert desk.viewer.where() == "Page 1 of 3"
    QTest.keyClick(tools.words, Qt.Key.Key_Return)
    assert desk.viewer.where() == "Page 3 of 3"
    tools.mark_hit.click()
    tools.mark_hit.click()
    assert [one.page for one in desk.passages] == [3]
    assert desk.labels == ["Passage highlighted"]
    tools.words.selectAll()
    QTest.keyClicks(tools.words, "nergens")
    QTest.keyClick(tools.words, Qt.Key.Key_Return)
    assert tools.found.text() == "Not found"
    assert not tools.mark_hit.isVisible()


def test_beside_it_a_passage_is_opened_copied_and_removed(desk: Desk) -> None:
    desk.viewer.go(2)
    desk.viewer.tools.cut.click()
    desk.press(Qt.Key.Key_Return)
    desk.page.looking.close()
    beside = desk.page.details.cut_outs
    beside.opened.emit(desk.passages[0])
    assert desk.viewer.where() == "Page 3 of 3"
    copy, away = beside.findChildren(IconButton)
    assert copy.accessibleName() == "Copy as a picture: Cut-out, page 3"
    copy.click()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == pytest.approx(1131 * 0.4, abs=3)
    assert desk.told == ["The cut-out is copied as a picture."]
    away.click()
    assert desk.passages == ()
    assert not beside.isVisible()


def test_undoing_shows_in_the_viewer_and_a_lost_exhibit_closes_it(desk: Desk) -> None:
    before = desk.case
    desk.viewer.tools.cut.click()
    desk.press(Qt.Key.Key_Return)
    desk.page.show_seen(seen(before))
    desk.viewer.tools.cut.click()
    desk.press(Qt.Key.Key_Return)
    assert len(desk.passages) == 1
    desk.page.remove(desk.id)
    assert desk.page.looking.viewer is None


def test_leaving_the_page_closes_the_viewer(desk: Desk) -> None:
    desk.page.hide()
    assert desk.page.looking.viewer is None


def test_a_small_photograph_becomes_larger_too(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "image/png", png(image(size=(60, 30))))
    assert not desk.viewer.tools.words.isVisible()
    desk.viewer.zoom(1)
    assert desk.viewer.view.turned_size().width() > 600


def test_a_text_is_read_and_searched(qtbot: QtBot) -> None:
    text = b"Beste klant,\nwij leveren vrijdag.\nExcuses.\n"
    desk = Desk(qtbot, "text/plain", text)
    assert desk.viewer.plain.toPlainText() == text.decode()
    assert not desk.viewer.tools.cut.isVisible()
    QTest.keyClicks(desk.viewer.tools.words, "VRIJDAG")
    QTest.keyClick(desk.viewer.tools.words, Qt.Key.Key_Return)
    assert desk.viewer.plain.textCursor().selectedText() == "vrijdag"
    desk.viewer.search(-1)
    assert desk.viewer.plain.textCursor().selectedText() == "vrijdag"


def test_what_is_said_in_a_recording_is_typed_below_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "audio/mpeg", b"ID3 sound")
    assert desk.viewer.where() == "This file cannot be shown here; it is kept as it is."
    QTest.keyClicks(desk.viewer.transcript.area, "We call you back on Friday")
    desk.page.flush()
    assert desk.labels == ["Transcript changed"]
    assert desk.case.exhibits[0].transcript != KPN.exhibits[0].transcript


def test_a_copy_is_saved_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    for place in (tmp_path / "Dear B.V.", tmp_path / "no" / "brief.pdf"):
        desk.viewer.copy_wanted.emit()
        (dialog,) = (one for one in desk.page.findChildren(QFileDialog) if one.isVisible())
        dialog.fileSelected.emit(str(place))
        dialog.reject()
    assert (tmp_path / "Dear B.V..pdf").read_bytes() == LETTER
    assert desk.told[0] == "Saved: Dear B.V..pdf"
    assert len(desk.told) == 2
