"""From "I sent it" to a locked letter, and back."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.channel import Channel
from app.core.entry import EntryKind
from app.core.lookup import sent_on
from app.core.papers import Document
from app.core.timeline import entries
from app.gui.letters.records import record_of
from tests.gui.cuts import settle
from tests.gui.letters.conftest import Desk


def _sent(desk: Desk, qtbot: QtBot) -> Document:
    """Send the notice as a person does: registered, with the number on the receipt."""
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    form = desk.page.view.sending
    qtbot.mouseClick(form.tiles[Channel.EMAIL], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.number.line, "3SVOORBEELD0417")
    qtbot.mouseClick(form.record, Qt.MouseButton.LeftButton)
    return next(one for one in desk.case.documents if one.id == desk.page.dispatch.shown)


def test_the_form_shows_beforehand_what_will_follow(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    form = desk.page.view.sending
    assert form.isVisible()
    assert form.tiles[Channel.REGISTERED].isChecked()
    assert form.address.text().startswith("KPN B.V., ")
    assert form.days == (
        (date(2025, 5, 6), "Sent"),
        (date(2025, 6, 10), "Last day of the term"),
    )
    assert "pages" in form.frozen.text()
    assert desk.page.needs_room
    assert desk.edits == []


def test_one_button_is_the_main_one_while_the_form_is_there(desk: Desk, qtbot: QtBot) -> None:
    bar, form = desk.page.view.bar, desk.page.view.sending
    assert bar.send.property("kind") == "primary"
    qtbot.mouseClick(bar.send, Qt.MouseButton.LeftButton)
    assert (bar.send.property("kind"), form.record.property("kind")) == ("", "primary")
    desk.page.dispatch.cancel()
    assert bar.send.property("kind") == "primary"


def test_a_long_address_is_seen_whole_and_kept_on_one_line(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    form, area = desk.page.view.sending, desk.page.view.sending.address.area
    short = area.height()
    area.selectAll()
    qtbot.keyClicks(
        area, "KPN B.V., t.a.v. de directeur Klantenservice, Postbus 30000, kamer 12"
    )
    qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.keyClicks(area, "1234 XX Voorbeeldstad")
    settle()
    assert area.height() > short
    assert not area.verticalScrollBar().isVisible()
    assert form.leaving().address.endswith("kamer 12, 1234 XX Voorbeeldstad")


def test_what_is_recorded_is_the_page_that_was_shown(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    assert desk.edits == ["Letter sent"]
    assert sent.sending.registered_number == "3SVOORBEELD0417"
    assert sent.sending.channels == (Channel.REGISTERED,)
    assert sent.sending.when.edtf == "2025-05-06"
    assert sent.day.isoformat() == "2025-05-06"
    (pdf,) = sent.sending.files
    held = desk.shelf.held[pdf.file.sha256]
    assert hashlib.sha256(held).hexdigest() == pdf.file.sha256
    assert held == desk.page.draft.pdf


@pytest.mark.parametrize(("cancels", "left"), [(False, "3SVOORBEELD0417"), (True, "")])
def test_what_was_typed_waits_until_it_is_recorded_or_cancelled(
    desk: Desk, qtbot: QtBot, cancels: bool, left: str
) -> None:
    send, form = desk.page.view.bar.send, desk.page.view.sending
    qtbot.mouseClick(send, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.tiles[Channel.EMAIL], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.number.line, "3SVOORBEELD0417")
    if cancels:
        qtbot.mouseClick(form.cancel, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(form.number.line, Qt.Key.Key_Escape)
    assert not form.isVisible()
    qtbot.mouseClick(send, Qt.MouseButton.LeftButton)
    assert (form.number.text(), form.tiles[Channel.EMAIL].isChecked()) == (left, cancels)
    assert form.when.line.text() == "6 May 2025"


def test_a_correction_shows_nothing_that_was_typed_of_another_letter(
    desk: Desk, qtbot: QtBot
) -> None:
    sent = _sent(desk, qtbot)
    card, form = desk.page.view.sent, desk.page.view.sending
    card.corrected.emit()
    assert form.number.text() == sent.sending.registered_number
    form.number.line.setFocus()
    form.number.line.end(False)
    qtbot.keyClicks(form.number.line, "X")
    qtbot.keyClick(form.number.line, Qt.Key.Key_Escape)
    card.corrected.emit()
    assert form.number.text() == "3SVOORBEELD0417X"
    qtbot.mouseClick(form.cancel, Qt.MouseButton.LeftButton)
    card.corrected.emit()
    assert form.number.text() == sent.sending.registered_number


def test_a_letter_by_mail_freezes_the_mail_too(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(desk.page.view.sending.record, Qt.MouseButton.LeftButton)
    sent = next(one for one in desk.case.documents if one.id == desk.page.dispatch.shown)
    assert [one.format for one in sent.sending.files] == ["pdf", "eml"]


def test_the_sent_letter_is_on_the_timeline_with_its_term(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    told = [one for one in entries(desk.case, sent.day) if one.kind is EntryKind.DOCUMENT]
    assert sent.id in {one.fact for one in told}
    assert sent.answer_by.isoformat() == "2025-06-10"


def test_the_sent_view_is_locked(desk: Desk, qtbot: QtBot) -> None:
    _sent(desk, qtbot)
    view = desk.page.view
    assert view.sent.isVisible()
    assert not view.editor.isVisible()
    assert not view.bar.send.isEnabled()
    assert view.sent.locked.isVisible()
    assert desk.page.standing == "sent, locked"


def test_later_the_page_shows_what_is_next(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    desk.page.hide()
    desk.page.show()
    assert desk.page.dispatch.shown == sent.id  # today it stays in view
    desk.page.hide()
    desk.show(desk.case, date(2025, 6, 11))  # its term has passed
    desk.page.show()
    assert desk.page.dispatch.shown is None
    assert desk.page.view.choice.isVisible()
    assert desk.page.draft.kind.id == "dissolution"


def test_while_one_has_to_wait_the_page_shows_what_was_sent(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    desk.page.hide()
    desk.show(desk.case, date(2025, 5, 8))  # its term runs
    desk.page.show()
    assert desk.page.dispatch.shown == sent.id
    waiting = desk.case
    desk.show(replace(waiting, id="another"), date(2025, 5, 8))
    assert desk.page.dispatch.shown == sent.id
    assert desk.page.view.sent.isVisible()


def test_what_was_sent_can_be_saved_while_it_is_kept(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    desk.shelf.held.clear()
    desk.page.view.sent.saved.emit(sent.sending.files[0].file.sha256)
    assert desk.told[-1] == "The file is gone."


def test_it_can_be_withdrawn_at_once_and_the_words_come_back(desk: Desk, qtbot: QtBot) -> None:
    sent = _sent(desk, qtbot)
    words = desk.page.draft.text
    qtbot.mouseClick(desk.page.view.sent.withdraw, Qt.MouseButton.LeftButton)
    gone = next(one for one in desk.case.documents if one.id == sent.id)
    assert sent_on(gone) is None
    assert gone.sending.files == sent.sending.files
    assert desk.page.draft.kind.id == "notice"
    assert desk.page.draft.document.id != sent.id
    assert desk.page.draft.text.count("\n") == words.count("\n")


def test_cancelling_sends_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    qtbot.keyClick(desk.page.view.sending.number.line, Qt.Key.Key_Escape)
    desk.page.dispatch.cancel()
    assert desk.edits == []
    assert desk.page.view.editor.isVisible()
    assert desk.page.standing == "not sent yet"


def test_with_an_error_left_it_asks_before_the_form(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    qtbot.keyClicks(desk.page.view.editor.area.area, " Dat was op maandag 6 mei 2025.")
    desk.page.flush()
    bar, form = desk.page.view.bar, desk.page.view.sending
    qtbot.mouseClick(bar.send, Qt.MouseButton.LeftButton)
    assert "as sent anyway?" in bar.asking.words.text()
    assert not form.isVisible()
    qtbot.mouseClick(bar.asking.agree, Qt.MouseButton.LeftButton)
    assert form.isVisible()


def test_another_day_makes_the_letter_of_that_day(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    line = desk.page.view.sending.when.line
    line.selectAll()
    qtbot.keyClicks(line, "5 mei 2025")
    desk.page.view.sending.when.flush()
    assert "5 mei 2025" in desk.page.draft.text.replace("\u00a0", " ")


def test_the_proof_of_sending_becomes_evidence(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    receipt = tmp_path / "bonnetje.pdf"
    receipt.write_bytes(b"%PDF-1.4 receipt")
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    desk.page.dispatch.add_proof(receipt)
    qtbot.mouseClick(desk.page.view.sending.record, Qt.MouseButton.LeftButton)
    exhibit = desk.case.exhibits[-1]
    assert exhibit.title == "bonnetje.pdf"
    assert exhibit.supports == (desk.page.dispatch.shown,)


def test_undo_brings_the_draft_back(desk: Desk, qtbot: QtBot) -> None:
    before = desk.case
    _sent(desk, qtbot)
    desk.page.show_seen(desk.page.seen.now_with(before))
    assert desk.page.view.editor.isVisible()
    assert desk.page.dispatch.shown is None


def test_a_letter_that_is_sent_by_redo_is_not_sent_once_more(desk: Desk, qtbot: QtBot) -> None:
    before = desk.case
    _sent(desk, qtbot)
    sent = desk.case
    desk.page.show_seen(desk.page.seen.now_with(before))
    qtbot.mouseClick(desk.page.view.bar.send, Qt.MouseButton.LeftButton)
    desk.page.show_seen(desk.page.seen.now_with(sent))
    assert not desk.page.view.sending.isVisible()
    assert not desk.page.dispatch.open


def test_a_letter_that_left_is_not_sent_again_while_the_next_is_made(
    desk: Desk, qtbot: QtBot
) -> None:
    _sent(desk, qtbot)
    letter = next(one for one in desk.case.documents if one.id == desk.page.dispatch.shown)
    assert desk.page.draft is not None
    desk.page.writing.show_draft(replace(desk.page.draft, document=letter))
    desk.page.dispatch.forget()
    desk.page.dispatch.begin()
    assert not desk.page.dispatch.open


def test_a_letter_whose_sending_was_undone_is_a_draft_again(desk: Desk, qtbot: QtBot) -> None:
    before = desk.case
    _sent(desk, qtbot)
    letter = next(one for one in desk.case.documents if one.id == desk.page.dispatch.shown)
    assert desk.page.draft is not None
    others = tuple(one for one in before.documents if one.type != letter.type)
    draft = replace(desk.page.draft, document=letter)
    assert record_of(replace(before, documents=others), draft).sending is None


def test_what_was_sent_before_is_opened_from_the_list(desk: Desk) -> None:
    documents = desk.page.view.choice.documents
    at = next(
        at for at in range(documents.count()) if "sent:" in str(documents.itemData(at) or "")
    )
    documents.setCurrentIndex(at)
    documents.activated.emit(at)
    assert desk.page.view.sent.isVisible()
    assert "No copy was kept" in desk.page.view.desk.text.toPlainText()


@pytest.mark.parametrize("name", ["there-is-none.jpg", "pipe", "empty.pdf"])
def test_a_proof_that_cannot_be_read_is_a_sentence(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty.pdf").touch()
    desk.page.dispatch.add_proof(tmp_path / name)
    assert name in desk.told[0]
