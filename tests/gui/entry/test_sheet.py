"""Noting a contact by keyboard: few keys, and everything lands where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from app.core.channel import Channel, Direction
from app.core.events import PromiseKind
from app.core.lookup import facts
from app.gui.entry.form import YES
from app.gui.entry.kinds import Kind
from app.gui.entry.sheet import EntrySheet
from app.gui.evidence.intake import Taken
from tests.gui.places import Drawer, bare, seen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Types into whatever has the focus, and counts keys and moves of the focus."""

    def __init__(self, sheet: EntrySheet) -> None:
        self.sheet = sheet
        self.keys = 0
        self.moves = 0

    def where(self) -> QWidget:
        return self.sheet.window().focusWidget() or self.sheet

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.where(), key, modifier)
        self.keys += 1

    def write(self, text: str) -> None:
        QTest.keyClicks(self.where(), text)
        self.keys += len(text)

    def leave(self) -> None:
        self.press(KEY.Key_Tab)
        self.moves += 1

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(40):
            if self.where() is widget:
                return
            self.leave()
        raise AssertionError("the field is not reached with Tab")


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def sheet(qtbot: QtBot, drawer: Drawer) -> EntrySheet:
    made = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(made)
    made.resize(520, 900)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.begin(seen(bare()))
    return made


@pytest.fixture
def recorded(sheet: EntrySheet) -> list[tuple[str, Case, str]]:
    found: list[tuple[str, Case, str]] = []
    sheet.recorded.connect(lambda *told: found.append(told))
    return found


def test_a_call_with_a_promise_takes_few_keys(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    typist = Typist(sheet)
    typist.press(KEY.Key_1)
    typist.press(KEY.Key_J)
    typist.write("terugbellen")
    typist.tab_to(sheet.form.blocks[0].due.line)
    typist.write("vrijdag")
    typist.press(KEY.Key_Return, CTRL)
    ((label, case, _made),) = recorded
    assert label == "Contact recorded"
    (promise,) = case.promises
    (contact,) = case.contacts
    assert (contact.channel, contact.when.edtf) == (Channel.PHONE, "2025-05-06")
    assert promise.contact == contact.id
    # A key takes a practised typist 0.25 s and a move of the focus one more thought of 1.2 s.
    assert typist.keys * 0.25 + typist.moves * 1.2 < 20


@pytest.mark.parametrize(
    ("number", "channel"),
    [
        (KEY.Key_1, Channel.PHONE),
        (KEY.Key_2, Channel.EMAIL),
        (KEY.Key_4, Channel.LETTER),
        (KEY.Key_8, Channel.SOCIAL),
    ],
)
def test_digits_choose_the_way(
    sheet: EntrySheet,
    recorded: list[tuple[str, Case, str]],
    number: Qt.Key,
    channel: Channel,
) -> None:
    typist = Typist(sheet)
    typist.press(number)
    typist.press(KEY.Key_Return, CTRL)
    assert recorded[0][1].contacts[0].channel is channel


def test_digits_that_are_typed_in_a_field_choose_nothing(sheet: EntrySheet) -> None:
    sheet.form.said.area.setFocus()
    QTest.keyClicks(sheet.form.said.area, "3 keer gebeld, nooit antwoord")
    assert sheet.form.channel is Channel.PHONE
    assert not sheet.form.blocks


def test_what_was_typed_waits_for_the_next_time(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.said.area.setFocus()
    QTest.keyClicks(sheet.form.said.area, "Ze wist het niet.")
    QTest.keyClick(sheet, KEY.Key_Escape)
    sheet.begin(seen(bare()))
    assert sheet.form.said.text() == "Ze wist het niet."
    sheet.save()
    assert recorded[0][1].contacts[0].comment == "Ze wist het niet."
    sheet.begin(seen(bare()))
    assert sheet.form.said.text() == ""


def test_a_quotation_is_kept_literally(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.said.area.setFocus()
    QTest.keyClicks(sheet.form.said.area, "dat weet ik ook niet")
    QTest.keyClick(sheet.form.said.area, KEY.Key_C, Qt.KeyboardModifier.AltModifier)
    sheet.save()
    (said,) = recorded[0][1].contacts[0].statements
    assert (said.text, said.verbatim) == ("dat weet ik ook niet", True)


def test_saving_another_keeps_the_party(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.party.combo.setCurrentIndex(2)
    sheet.form.party.combo.activated.emit(2)
    party = sheet.form.party.value()
    assert party
    sheet.save(another=True)
    assert sheet.form.note().contact.with_whom == party
    sheet.save()
    assert len(recorded) == 2


def test_who_spoke_last_time_did_not_speak_this_time(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.person.line.setFocus()
    QTest.keyClicks(sheet.form.person.line, "the planner")
    sheet.save(another=True)
    sheet.save()
    first, second = (case.contacts[-1].with_whom for _label, case, _id in recorded)
    assert first != second
    assert second is None


def test_where_a_promise_is_typed_is_seen_in_a_low_window(
    qtbot: QtBot, sheet: EntrySheet
) -> None:
    sheet.resize(520, 400)
    area = sheet.findChild(QScrollArea)
    with qtbot.waitSignal(area.verticalScrollBar().valueChanged):
        sheet.form.answer_promise(YES)
    line = sheet.form.blocks[0].what.line
    assert line.visibleRegion().boundingRect() == line.rect()


def test_two_promises_in_one_contact(
    sheet: EntrySheet, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.answer_promise(YES)
    QTest.keyClicks(sheet.form.blocks[0].what.line, "call me back")
    sheet.form.another.click()
    QTest.keyClicks(sheet.form.blocks[1].what.line, "deliver the modem")
    sheet.save()
    kinds = [one.kind for one in recorded[0][1].promises]
    assert kinds == [PromiseKind.CALL_BACK, PromiseKind.DELIVER]


def test_the_promises_of_another_contact_are_gone_at_once(sheet: EntrySheet) -> None:
    sheet.form.add_promise()
    before = sheet.form.blocks[0]
    sheet.save(another=True)
    assert sheet.form.blocks == []
    assert before.isHidden()


def test_a_new_date_follows_the_earlier_promise(qtbot: QtBot, drawer: Drawer) -> None:
    sheet = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(sheet)
    found: list[Case] = []
    sheet.recorded.connect(lambda _label, case, _id: found.append(case))
    sheet.begin(seen())
    sheet.form.answer_promise(YES)
    QTest.keyClicks(sheet.form.blocks[0].what.line, "deliver digital TV")
    earlier = sheet.form.blocks[0].replaces.value()
    sheet.save()
    old = facts(found[0]).promise(earlier)
    assert old is not None
    assert old.kind is PromiseKind.DELIVER
    assert old.results[-1].by_promise == found[0].promises[-1].id


def test_an_existing_contact_is_changed_in_its_place(qtbot: QtBot, drawer: Drawer) -> None:
    sheet = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(sheet)
    found: list[tuple[str, Case]] = []
    sheet.recorded.connect(lambda label, case, _id: found.append((label, case)))
    view = seen()
    sheet.begin(view, "chat")
    sheet.form.direction.button(Direction.IN).click()
    sheet.save()
    label, case = found[0]
    assert label == "Contact changed"
    changed = [
        (a.id, b.direction)
        for a, b in zip(view.case.contacts, case.contacts, strict=True)
        if a != b
    ]
    assert changed == [("chat", Direction.IN)]


def test_opening_a_contact_and_saving_it_changes_nothing(qtbot: QtBot, drawer: Drawer) -> None:
    sheet = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(sheet)
    found: list[Case] = []
    sheet.recorded.connect(lambda _label, case, _id: found.append(case))
    view = seen()
    for contact in view.case.contacts:
        sheet.begin(view, contact.id)
        sheet.save()
        assert found[-1].contacts == view.case.contacts
        assert [p.due for p in found[-1].promises] == [p.due for p in view.case.promises]


def test_evidence_goes_with_the_contact(
    sheet: EntrySheet, drawer: Drawer, recorded: list[tuple[str, Case, str]]
) -> None:
    sheet.form.papers.drop.taken.emit((Taken("brief.pdf", b"%PDF-1.4", "application/pdf"),))
    sheet.save()
    case = recorded[0][1]
    (exhibit,) = case.exhibits
    assert case.contacts[0].exhibits == (exhibit.id,)
    assert exhibit.file is not None
    assert drawer.files[exhibit.file.sha256] == b"%PDF-1.4"


def test_a_full_disk_is_told_and_the_contact_is_still_there(
    sheet: EntrySheet, drawer: Drawer, recorded: list[tuple[str, Case, str]]
) -> None:
    drawer.full = True
    told: list[str] = []
    sheet.told.connect(told.append)
    sheet.form.papers.drop.taken.emit((Taken("brief.pdf", b"%PDF-1.4", "application/pdf"),))
    assert told == ["The disk is full."]
    sheet.save()
    assert recorded[0][1].exhibits == ()


def test_nothing_heard_is_an_event_too(qtbot: QtBot, drawer: Drawer) -> None:
    sheet = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(sheet)
    found: list[tuple[str, Case]] = []
    sheet.recorded.connect(lambda label, case, _id: found.append((label, case)))
    view = seen()
    sheet.begin(view)
    QTest.keyClick(sheet, KEY.Key_9)
    sheet.notes.forms[Kind.SILENCE].about.show_value("call")
    sheet.save()
    label, case = found[0]
    assert label == "Silence recorded"
    assert case.silences[-1].about == "call"


def test_neighbours_in_time_are_shown(sheet: EntrySheet) -> None:
    view = seen()
    sheet.begin(view)
    sheet.form.when.line.setText("")
    QTest.keyClicks(sheet.form.when.line, "28 April")
    assert "call" in sheet.nearby.shown


def test_removing_a_contact_is_one_step(qtbot: QtBot, drawer: Drawer) -> None:
    sheet = EntrySheet(drawer.office(), delay=0)
    qtbot.addWidget(sheet)
    found: list[tuple[str, Case]] = []
    sheet.recorded.connect(lambda label, case, _id: found.append((label, case)))
    sheet.begin(seen(), "chat")
    sheet.remove.click()
    label, case = found[0]
    assert label == "Contact removed"
    assert "chat" not in {one.id for one in case.contacts}


def test_what_else_can_be_noted_stands_where_it_is_thought_of(sheet: EntrySheet) -> None:
    """Nothing heard is a way a contact went: beside who called whom, below the ways."""
    form, nothing, other = sheet.form, sheet.instead.nothing, sheet.instead.other

    def down(widget: QWidget) -> int:
        return widget.mapTo(sheet, widget.rect().center()).y()

    assert down(form.tiles) < down(nothing) == down(form.direction)
    assert down(other) < down(form.tiles)
    sheet.note_else(Kind.SILENCE)
    assert nothing.isVisibleTo(sheet)
    assert down(nothing) == down(other) < down(sheet.notes)
    nothing.click()
    assert down(nothing) == down(form.direction)
