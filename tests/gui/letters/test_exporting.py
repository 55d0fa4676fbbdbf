"""Saving, copying, and what is asked first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.edits import put_party
from app.core.lookup import trader
from app.gui.letters.export_bar import ExportBar
from app.gui.letters.page import LettersPage
from app.gui.letters.pictures import Pictures
from app.gui.letters.printing import print_pages
from app.workshop.wishes import Compose, Export, Progress, Refusal, Wish
from tests.gui.letters.conftest import Desk, NearPress, Shelf, example


@pytest.mark.parametrize(
    ("suffix", "start"),
    [("pdf", b"%PDF-"), ("docx", b"PK"), ("txt", b"Noor Hartman"), ("html", b"<!")],
)
def test_a_file_is_written_whole_where_it_was_wanted(
    desk: Desk, tmp_path: Path, suffix: str, start: bytes
) -> None:
    path = tmp_path / f"brief.{suffix}"
    desk.page.exporting.save(path)
    assert path.read_bytes().startswith(start)
    assert desk.told == [f"Saved: brief.{suffix}"]
    assert desk.shelf.settings.folders.letters == str(tmp_path)
    assert desk.page.exporting.folder() == tmp_path


def test_a_name_with_dots_gets_the_suffix_of_what_was_asked(desk: Desk, tmp_path: Path) -> None:
    desk.page.exporting.save(tmp_path / "Klacht Daalders B.V.", "pdf")
    path = tmp_path / "Klacht Daalders B.V..pdf"
    assert path.read_bytes() == desk.page.draft.pdf
    path.write_bytes(b"mine")
    desk.page.exporting.save(tmp_path / "Klacht Daalders B.V.", "pdf")
    assert path.read_bytes() == b"mine"
    assert "is there already" in desk.told[-1]


def test_a_copy_of_what_was_sent_keeps_its_kind(desk: Desk, tmp_path: Path) -> None:
    exporting = desk.page.exporting
    for name, suffix in (("Dear B.V.", "pdf"), ("other.PDF", "pdf"), ("scan", "")):
        exporting.write_copy(tmp_path / name, suffix, b"sent")
    names = {one.name for one in tmp_path.iterdir()}
    assert names == {"Dear B.V..pdf", "other.PDF", "scan"}
    (tmp_path / "there.pdf").write_bytes(b"mine")
    exporting.write_copy(tmp_path / "there", "pdf", b"sent")
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"


def test_the_pdf_is_the_one_on_the_page(desk: Desk, tmp_path: Path) -> None:
    desk.page.exporting.save(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == desk.page.draft.pdf


def test_the_pages_are_printed_as_they_are_shown(desk: Desk, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    assert print_pages(desk.page.draft.pdf, printer) == 4
    printed = Pictures((tmp_path / "paper.pdf").read_bytes())
    assert [tuple(map(round, one)) for one in printed.sizes] == [(595, 842)] * 4


def test_a_place_that_cannot_be_written_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.page.exporting.save(tmp_path / "no-such-folder" / "a.pdf")
    assert "that folder is not there" in desk.told[0]


def test_copying_takes_the_words_of_the_letter(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == desk.page.draft.text


def test_the_counter_says_when_the_text_is_too_long(desk: Desk) -> None:
    bar = desk.page.view.bar
    assert "too long" in bar.counter.text()
    bar.limits.show_value("4000")
    bar.show_count(3999)
    assert bar.counter.text() == "3,999 characters"


@pytest.mark.parametrize("limit", ["250", "500", "1000"])
def test_a_web_form_gets_the_version_that_fits_it(desk: Desk, limit: str) -> None:
    desk.page.open_document("webform")
    bar = desk.page.view.bar
    bar.limits.show_value(limit)
    bar.limits.activated.emit(bar.limits.currentIndex())
    desk.page.delivery.deliver("copy")
    text = QGuiApplication.clipboard().text()
    assert int(limit) / 2 < len(text) <= int(limit)
    assert "too long" not in bar.counter.text()


def test_with_an_error_left_it_asks_once_in_place(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    qtbot.keyClicks(desk.page.view.editor.area.area, " Dat was op maandag 6 mei 2025.")
    desk.page.flush()
    bar = desk.page.view.bar
    assert desk.page.view.checks.errors > 0
    qtbot.mouseClick(bar.copy, Qt.MouseButton.LeftButton)
    assert bar.asking.isVisible()
    assert "Save anyway?" in bar.asking.words.text()
    assert desk.told == []
    qtbot.mouseClick(bar.asking.agree, Qt.MouseButton.LeftButton)
    assert not bar.asking.isVisible()
    assert len(desk.told) == 1


def test_the_form_of_the_firm_is_what_the_counter_counts_for(desk: Desk) -> None:
    firm = trader(desk.case)
    assert firm is not None
    assert desk.page.view.bar.limit == 1000
    desk.apply("Company changed", put_party(desk.case, replace(firm, web_limit=700)))
    bar = desk.page.view.bar
    assert bar.limit == 700
    desk.page.open_document("webform")
    desk.page._export("copy")
    assert 500 < len(QGuiApplication.clipboard().text()) <= 700
    assert "too long" not in bar.counter.text()


class Held(NearPress):
    """Begins to write files, and does not end while it is ``slow``."""

    slow = True

    def ask(self, wish: Wish) -> None:
        if isinstance(wish, Export) and self.slow:
            self.answered.emit(Progress(0, 2))
        else:
            super().ask(wish)


def test_what_is_stopped_can_be_done_again(qtbot: QtBot, tmp_path: Path) -> None:
    shelf, press = Shelf(), Held()
    desk = Desk(LettersPage(shelf.office(), press, delay=0), shelf)
    qtbot.addWidget(desk.page)
    desk.page.show()
    desk.show(example("kpn-digital-tv"))
    gauge = desk.page.view.bar.gauge
    desk.page.exporting.save(tmp_path / "brief.pdf")
    assert gauge.isVisible()
    (stop,) = gauge.findChildren(QPushButton)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert (gauge.isVisible(), desk.told[-1][:29]) == (False, "Making the letter was stopped")
    press.slow, before = False, len(press.asked)
    desk.page.delivery.deliver("copy")  # another process is given the letter before anything
    assert isinstance(press.asked[before], Compose)
    desk.page.exporting.save(tmp_path / "brief.pdf")
    assert desk.told[-1] == "Saved: brief.pdf"


def test_the_files_of_the_public_version_are_not_those_of_the_letter(desk: Desk) -> None:
    desk.press.answered.emit(Progress(0, 1))
    assert not desk.page.view.bar.gauge.isVisible()
    desk.press.answered.emit(Refusal("Not now.", "ExportPublic"))
    assert desk.told == []


def test_a_file_that_cannot_be_made_ends_the_wait(desk: Desk, tmp_path: Path) -> None:
    desk.page.exporting.save(tmp_path / "a.pdf")
    desk.page.exporting._target = tmp_path / "b.pdf"
    desk.press.answered.emit(Progress(0, 1))
    assert desk.page.view.bar.gauge.isVisible()
    desk.press.answered.emit(Refusal("That address fits no envelope.", "Export"))
    assert not desk.page.view.bar.gauge.isVisible()
    assert desk.told[-1].endswith("The program says: That address fits no envelope.")


@pytest.mark.parametrize(("wide", "counts"), [(1052, True), (532, False)])
def test_no_button_of_the_bar_is_cut(qtbot: QtBot, wide: int, *, counts: bool) -> None:
    """Beside a sheet the length for a web form gives way; the plain text tells it too."""
    bar = ExportBar()
    qtbot.addWidget(bar)
    bar.fold(folded=not counts, tight=not counts)
    bar.show()
    bar.resize(wide, 60)
    bar.layout().activate()
    assert bar.counter.isVisible() is counts
    for button in (*bar.buttons.values(), bar.copy, bar.more, bar.send):
        assert button.width() >= button.sizeHint().width() or not button.isVisible()
