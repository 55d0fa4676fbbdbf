"""A moment that counts from what was noted before: a week later, two days after the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from app.core.case import Case
from app.core.lookup import facts
from app.core.moment import Unit
from app.core.when import span
from app.gui.entry.incident import IncidentForm
from app.gui.entry.kinds import Kind
from app.gui.entry.payment import PaymentForm
from app.gui.entry.sheet import EntrySheet
from app.gui.fields.moment import DateField, How
from tests.gui.places import Drawer, bare, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def sheet(qtbot: QtBot) -> EntrySheet:
    made = EntrySheet(Drawer().office(), delay=0)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def recorded(sheet: EntrySheet) -> list[Case]:
    found: list[Case] = []
    sheet.recorded.connect(lambda _label, case, _id: found.append(case))
    return found


def write(field: DateField, text: str) -> None:
    field.line.clear()
    QTest.keyClicks(field.line, text)


def offers_after(field: DateField) -> bool:
    return not field.how.button(How.AFTER).isHidden()


@pytest.mark.parametrize(
    ("text", "anchor", "count", "unit"),
    [
        ("a week later", "complaint-30-april", 1, Unit.WEEKS),
        ("two days after the email", "confirmation", 2, Unit.DAYS),
    ],
)
def test_a_contact_counts_from_an_earlier_one(
    sheet: EntrySheet, recorded: list[Case], text: str, anchor: str, count: int, unit: Unit
) -> None:
    view = seen()
    sheet.begin(view)
    write(sheet.form.when, text)
    assert sheet.form.when.sure
    sheet.save()
    when = recorded[0].contacts[-1].when
    assert when.relative_to == anchor
    assert when.offset is not None
    assert (when.offset.count, when.offset.unit) == (count, unit)
    assert span(when, facts(recorded[0]).when) is not None


def test_a_contact_never_counts_from_itself_or_what_came_after(sheet: EntrySheet) -> None:
    view = seen()
    first = view.case.contacts[0]
    sheet.begin(view, first.id)
    write(sheet.form.when, "a week later")
    found = sheet.form.when.moment()
    assert found is not None
    assert found.relative_to is None or found.relative_to != first.id
    later = {one.id for one in view.case.contacts[1:]}
    assert found.relative_to not in later


def test_an_event_and_an_amount_count_from_it_too(
    sheet: EntrySheet, recorded: list[Case]
) -> None:
    view = seen()
    for kind, form in ((Kind.INCIDENT, IncidentForm), (Kind.PAYMENT, PaymentForm)):
        sheet.begin(view)
        sheet.instead.other.choose(kind)
        note = sheet.notes.forms[kind]
        assert isinstance(note, form)
        write(note.when, "a week later")
        if isinstance(note, PaymentForm):
            QTest.keyClicks(note.money.line, "12.50")
        sheet.save()
    incident, payment = recorded[0].incidents[-1], recorded[1].payments[-1]
    assert incident.when.relative_to
    assert payment.when.relative_to


def test_after_is_offered_where_something_came_before(sheet: EntrySheet) -> None:
    sheet.begin(seen())
    assert offers_after(sheet.form.when)
    sheet.begin(seen(bare()))
    assert not offers_after(sheet.form.when)
