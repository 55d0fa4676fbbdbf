"""What can be done with a letter that left, in the same session or long after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.core.channel import Channel, Direction
from app.core.events import Contact
from app.core.ids import ContactId, FactId
from app.core.lookup import facts, sent_on, term_end
from app.core.moment import When
from app.core.papers import Document
from app.gui.fields.moment import DateField
from tests.gui.letters.conftest import Desk, example

COMPLAINT = "complaint-30-april"
LAST = "reminder-15-may"  # sent on 15 May, with a term until 22 May
TODAY = date(2025, 5, 20)


@pytest.fixture
def later(make_desk: Callable[..., Desk]) -> Desk:
    """A new session, days after a letter was sent: its view is opened from the list."""
    desk = make_desk("")
    case = example("kpn-digital-tv")
    kept = tuple(one for one in case.documents if one.id in (COMPLAINT, LAST))
    desk.show(replace(case, documents=kept), TODAY)
    desk.page.open_document(f"sent:{LAST}")
    return desk


def _press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _write(qtbot: QtBot, field: DateField, words: str) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, words)
    field.flush()


def _document(desk: Desk, name: str = LAST) -> Document:
    found = facts(desk.case).get(name)
    assert isinstance(found, Document)
    return found


def test_what_was_not_sent_after_all_is_taken_back(later: Desk, qtbot: QtBot) -> None:
    _press(qtbot, later.page.view.sent.withdraw)
    assert later.edits == ["Letter withdrawn"]
    assert sent_on(_document(later)) is None
    assert later.page.draft.kind.id == "reminder"
    later.page.open_document(f"sent:{LAST}")
    view = later.page.view.sent
    assert view.gone.isVisible()
    for button in (view.withdraw, view.correct, view.take_back, view.more):
        assert not button.isVisible()


def test_an_answer_keeps_it_from_being_taken_back(later: Desk) -> None:
    reply = Contact(
        ContactId("in"),
        When(edtf="2025-05-16"),
        Channel.EMAIL,
        Direction.IN,
        reply_to=FactId(LAST),
    )
    later.show(replace(later.case, contacts=(*later.case.contacts, reply)), TODAY)
    assert not later.page.view.sent.withdraw.isVisible()
    later.page.dispatch.sent.withdraw()
    assert later.edits == []


def test_day_channel_and_number_are_put_right(later: Desk, qtbot: QtBot) -> None:
    before = _document(later).sending
    _press(qtbot, later.page.view.sent.correct)
    form = later.page.view.sending
    assert form.isVisible()
    assert not form.calendar.isVisible()
    _write(qtbot, form.when, "16 May 2025")
    _press(qtbot, form.tiles[Channel.REGISTERED])
    qtbot.keyClicks(form.number.line, "3SVOORBEELD0417")
    _press(qtbot, form.record)
    assert later.edits == ["Sending corrected"]
    now = _document(later)
    assert now.sending.when.edtf == "2025-05-16"
    assert Channel.REGISTERED in now.sending.channels
    assert now.sending.registered_number == "3SVOORBEELD0417"
    kept = [one for one in later.case.documents if one.id.startswith(f"{LAST}-")]
    assert [replace(one.sending, withdrawn=None) for one in kept] == [before]
    assert later.page.view.sent.isVisible()


def test_a_number_that_is_only_added_leaves_one_letter(later: Desk, qtbot: QtBot) -> None:
    count = len(later.case.documents)
    _press(qtbot, later.page.view.sent.correct)
    form = later.page.view.sending
    qtbot.keyClicks(form.number.line, "TICKET-1")
    _press(qtbot, form.record)
    assert len(later.case.documents) == count
    assert _document(later).sending.registered_number == "TICKET-1"


def test_without_a_change_or_with_escape_nothing_is_edited(later: Desk, qtbot: QtBot) -> None:
    view = later.page.view
    _press(qtbot, view.sent.correct)
    _press(qtbot, view.sending.record)
    _press(qtbot, view.sent.correct)
    qtbot.keyClicks(view.sending.number.line, "X")
    later.page.dispatch.cancel()
    assert later.edits == []
    assert view.sent.isVisible()


def test_the_same_channels_in_another_order_are_no_correction(
    later: Desk, qtbot: QtBot
) -> None:
    document = _document(later)
    channels = (Channel.EMAIL, Channel.SHOP, Channel.REGISTERED)
    turned = replace(document, sending=replace(document.sending, channels=channels))
    others = [one for one in later.case.documents if one.id != LAST]
    later.show(replace(later.case, documents=(*others, turned)), TODAY)
    _press(qtbot, later.page.view.sent.correct)
    _press(qtbot, later.page.view.sending.record)
    assert later.edits == []


def test_more_time_moves_the_term_and_is_undone(later: Desk, qtbot: QtBot) -> None:
    before, more = later.case, later.page.view.sent.more
    _press(qtbot, more.button)
    _write(qtbot, more.until, "2 June 2025")
    _press(qtbot, more.record)
    assert later.edits == ["More time given"]
    assert term_end(_document(later)) == date(2025, 6, 2)
    assert _document(later).extensions[0].given.edtf == "2025-05-20"
    assert "Monday 2 June 2025: last day after more time" in later.page.view.sent.lines.text()
    assert not more.opened
    later.page.show_seen(later.page.seen.now_with(before))
    assert "2 June" not in later.page.view.sent.lines.text()


def test_more_time_is_taken_back_in_another_session(later: Desk, qtbot: QtBot) -> None:
    later.page.dispatch.sent.give_more(date(2025, 6, 2), When(edtf="2025-05-19"))
    _press(qtbot, later.page.view.sent.take_back)
    assert later.edits[-1] == "More time taken back"
    assert _document(later).extensions == ()
    assert not later.page.view.sent.take_back.isVisible()


@pytest.mark.parametrize("typed", ["", "22 May 2025", "mid June"])
def test_more_time_needs_one_later_day(later: Desk, qtbot: QtBot, typed: str) -> None:
    more = later.page.view.sent.more
    _press(qtbot, more.button)
    _write(qtbot, more.until, typed)
    _press(qtbot, more.record)
    assert later.edits == []
    assert more.until.caption.text() == "Choose one day after Thursday 22 May 2025."


def test_the_term_goes_into_a_calendar(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _press(qtbot, desk.page.view.bar.send)
    form = desk.page.view.sending
    assert form.calendar.isVisible()
    _press(qtbot, form.record)
    desk.page.dispatch.save_term(tmp_path / "term.ics")
    text = (tmp_path / "term.ics").read_text()
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20250610" in text
    assert desk.told[-1] == "Saved: term.ics"
    desk.page.dispatch.save_term(tmp_path / "none" / "term.ics")
    assert desk.told[-1] != "Saved: term.ics"


def test_days_after_it_was_recorded_it_is_taken_back(desk: Desk, qtbot: QtBot) -> None:
    _press(qtbot, desk.page.view.bar.send)
    _press(qtbot, desk.page.view.sending.record)
    desk.shelf.moment += timedelta(days=3)
    _press(qtbot, desk.page.view.sent.withdraw)
    assert desk.edits == ["Letter sent", "Letter withdrawn"]


def test_a_letter_without_a_copy_leaves_the_view_as_it_was(desk: Desk) -> None:
    views = desk.page.view.desk
    desk.page.open_document(f"sent:{COMPLAINT}")
    assert views.views.value() == "text"
    assert not views.fits.isVisible()
    desk.page.dispatch.sent.leave()
    assert views.views.value() == "page"
    assert views.fits.isVisible()
