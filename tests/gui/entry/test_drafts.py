"""What was typed in the sheet and not recorded: it waits on the disk, each thing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.entry.effort import EffortForm
from app.gui.entry.incident import ONGOING, OVER, IncidentForm
from app.gui.entry.kinds import Kind
from app.gui.entry.payment import PaymentForm
from app.gui.entry.sheet import EntrySheet
from tests.cases import example
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KPN = example("kpn-digital-tv")
TELFORT = example("telfort-switch")  # it has services
FIRST, SECOND = KPN.contacts[0].id, KPN.contacts[1].id


class Desk:
    """A drawer with a sheet; ``again`` is the program that was started anew."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.drawer = Drawer()
        self.told: list[str] = []
        self.cases: list[Case] = []
        self.sheet = self.again()

    def again(self, case: Case = KPN) -> EntrySheet:
        self.sheet = EntrySheet(self.drawer.office(), delay=0)
        self._qtbot.addWidget(self.sheet)
        self.sheet.told.connect(self.told.append)
        self.sheet.recorded.connect(lambda _label, case, _fact: self.cases.append(case))
        self.sheet.begin(seen(case))
        return self.sheet

    def form(self, kind: Kind) -> PaymentForm | IncidentForm | EffortForm:
        form = self.sheet.notes.forms[kind]
        assert isinstance(form, PaymentForm | IncidentForm | EffortForm)
        return form

    def say(self, words: str) -> None:
        QTest.keyClicks(self.sheet.form.said.area, words)

    def leave(self) -> None:
        QTest.keyClick(self.sheet, Qt.Key.Key_Escape)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_what_was_left_with_escape_is_there_after_a_new_start(desk: Desk) -> None:
    desk.say("Ze wist het niet.")
    desk.sheet.form.add_promise()
    QTest.keyClicks(desk.sheet.form.blocks[0].what.line, "terugbellen")
    QTest.keyClicks(desk.sheet.form.blocks[0].due.line, "vrijdag")
    desk.leave()
    assert desk.told == ["What you typed is kept for the next time."]
    sheet = desk.again()
    assert sheet.form.said.text() == "Ze wist het niet."
    assert sheet.touched
    sheet.save()
    assert desk.cases[0].contacts[-1].comment == "Ze wist het niet."
    assert desk.cases[0].promises[-1].contact == desk.cases[0].contacts[-1].id
    assert desk.again().form.said.text() == ""
    assert not desk.sheet.touched


def test_every_thing_keeps_its_own_draft(desk: Desk) -> None:
    desk.say("A new contact")
    desk.sheet.begin(seen(KPN), FIRST)
    QTest.keyClicks(desk.sheet.form.person.line, "baliemedewerker")
    desk.sheet.note_else(Kind.PAYMENT)
    QTest.keyClicks(desk.form(Kind.PAYMENT).money.line, "12,5x")
    desk.sheet.begin(seen(KPN), SECOND)
    assert "baliemedewerker" not in desk.sheet.form.person.text()
    assert not desk.sheet.touched
    sheet = desk.again()
    assert sheet.form.said.text() == "A new contact"
    sheet.note_else(Kind.PAYMENT)
    assert desk.form(Kind.PAYMENT).money.line.text() == "12,5x"
    sheet.begin(seen(KPN), FIRST)
    assert sheet.form.person.text().endswith("baliemedewerker")


def test_an_amount_that_cannot_be_recorded_yet_comes_back(desk: Desk) -> None:
    desk.sheet.note_else(Kind.PAYMENT)
    form = desk.form(Kind.PAYMENT)
    assert isinstance(form, PaymentForm)
    form.kind.show_value("paid")
    form.kind.chosen.emit("paid")
    QTest.keyClicks(form.what.line, "digitale tv")
    form.when.line.clear()
    QTest.keyClicks(form.when.line, "toen het regende")
    assert not desk.sheet.save()
    assert desk.sheet.touched
    desk.leave()
    desk.again().note_else(Kind.PAYMENT)
    form = desk.form(Kind.PAYMENT)
    assert isinstance(form, PaymentForm)
    assert (form.kind.value(), form.what.text()) == ("paid", "digitale tv")
    assert form.when.line.text() == "toen het regende"
    assert form.due.isHidden()


@pytest.mark.parametrize("over", [ONGOING, OVER])
def test_an_event_comes_back_with_what_was_chosen(desk: Desk, over: str) -> None:
    desk.again(TELFORT).note_else(Kind.INCIDENT)
    form = desk.form(Kind.INCIDENT)
    assert isinstance(form, IncidentForm)
    form.over.button(over).click()
    service = next(iter(form.services.values()))
    service.click()
    QTest.keyClicks(form.comment.area, "Elke avond, ook op zondag.")
    desk.leave()
    desk.again(TELFORT).note_else(Kind.INCIDENT)
    form = desk.form(Kind.INCIDENT)
    assert isinstance(form, IncidentForm)
    assert form.over.value() == over
    assert form.until.isHidden() == (over == ONGOING)
    assert next(iter(form.services.values())).isChecked()
    assert form.comment.area.toPlainText() == "Elke avond, ook op zondag."
    desk.sheet.save()
    assert desk.cases[0].incidents[-1].comment == "Elke avond, ook op zondag."
    assert desk.drawer.drafts == ()


def test_a_full_disk_is_told_and_the_words_stay_in_the_window(desk: Desk) -> None:
    desk.drawer.full = True
    desk.say("Vol")
    desk.leave()
    assert desk.told == ["The disk is full."]
    desk.sheet.begin(seen(KPN), FIRST)
    desk.sheet.begin(seen(KPN))
    assert desk.sheet.form.said.text() == "Vol"
    assert desk.sheet.touched


def test_what_is_removed_leaves_no_draft(desk: Desk) -> None:
    desk.sheet.begin(seen(KPN), FIRST)
    desk.say("Toch niet")
    desk.leave()
    desk.sheet.begin(seen(KPN), FIRST)
    desk.sheet.remove.click()
    assert desk.drawer.drafts == ()
    assert all(one.id != FIRST for one in desk.cases[0].contacts)


def test_looking_at_something_makes_no_draft(desk: Desk) -> None:
    desk.sheet.begin(seen(KPN), FIRST)
    desk.leave()
    for kind in (Kind.PAYMENT, Kind.INCIDENT, Kind.EFFORT, Kind.SILENCE):
        desk.sheet.note_else(kind)
        desk.leave()
    assert desk.drawer.drafts == ()
    assert desk.told == []
