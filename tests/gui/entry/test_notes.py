"""Noting what is no contact: events, amounts, costs and silences, and changing them again."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.case import Case
from app.core.claims import EffortKind
from app.core.events import IncidentKind, PaymentKind
from app.core.fact import records
from app.core.lookup import facts
from app.core.money import Money
from app.gui.entry.effort import EffortForm
from app.gui.entry.incident import ONGOING, OVER, IncidentForm
from app.gui.entry.kinds import Kind
from app.gui.entry.opening import opened_by
from app.gui.entry.payment import PaymentForm
from app.gui.entry.sheet import EntrySheet
from app.gui.entry.silence import SilenceForm
from app.gui.evidence.intake import Taken
from app.gui.fields.field import PickField
from tests.cases import example
from tests.gui.places import Drawer, bare, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KPN = example("kpn-digital-tv")
TELFORT = example("telfort-switch")


class Noting:
    """The sheet with a case, and what it recorded."""

    def __init__(self, qtbot: QtBot, case: Case) -> None:
        self.drawer = Drawer()
        self.sheet = EntrySheet(self.drawer.office(), delay=0)
        qtbot.addWidget(self.sheet)
        self.labels: list[str] = []
        self.told: list[str] = []
        self.facts: list[str] = []
        self.case = case
        self.sheet.recorded.connect(self._recorded)
        self.sheet.told.connect(self.told.append)
        self.sheet.begin(seen(case))

    def _recorded(self, label: str, case: Case, fact: str) -> None:
        self.labels.append(label)
        self.facts.append(fact)
        self.case = case
        self.sheet.show_seen(seen(case))

    def note(self, kind: Kind) -> None:
        self.sheet.instead.other.choose(kind)

    @property
    def incident(self) -> IncidentForm:
        form = self.sheet.notes.forms[Kind.INCIDENT]
        assert isinstance(form, IncidentForm)
        return form

    @property
    def payment(self) -> PaymentForm:
        form = self.sheet.notes.forms[Kind.PAYMENT]
        assert isinstance(form, PaymentForm)
        return form

    @property
    def effort(self) -> EffortForm:
        form = self.sheet.notes.forms[Kind.EFFORT]
        assert isinstance(form, EffortForm)
        return form

    @property
    def silence(self) -> SilenceForm:
        form = self.sheet.notes.forms[Kind.SILENCE]
        assert isinstance(form, SilenceForm)
        return form


@pytest.fixture
def noting(qtbot: QtBot) -> Noting:
    return Noting(qtbot, bare())


def choose(field: PickField, value: str) -> None:
    """Choose from a list, as a user does."""
    at = field.combo.findData(value)
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)


def test_an_outage_that_goes_on(noting: Noting) -> None:
    noting.note(Kind.INCIDENT)
    form = noting.incident
    QTest.keyClicks(form.affected.line, "the television")
    form.when.line.clear()
    QTest.keyClicks(form.when.line, "28 April")
    form.over.button(ONGOING).click()
    noting.sheet.save()
    (found,) = noting.case.incidents
    assert noting.labels == ["Event recorded"]
    assert (found.kind, found.when.edtf) == (IncidentKind.OUTAGE, "2025-04-28")
    assert (found.affected, found.ongoing, found.until) == ("the television", True, None)
    assert noting.facts == [found.id]


def test_a_fault_with_its_end_and_how_often(noting: Noting) -> None:
    noting.note(Kind.INCIDENT)
    form = noting.incident
    choose(form.kind, IncidentKind.DEFECT)
    form.over.button(OVER).click()
    QTest.keyClicks(form.until.line, "yesterday")
    QTest.keyClicks(form.times.line, "3")
    noting.sheet.save()
    (found,) = noting.case.incidents
    assert found.until is not None
    assert (found.until.edtf, found.times, found.ongoing) == ("2025-05-05", 3, False)


def test_a_payment_of_an_invoice(noting: Noting) -> None:
    noting.note(Kind.PAYMENT)
    form = noting.payment
    QTest.keyClicks(form.money.line, "72.50")
    QTest.keyClicks(form.number.line, "2025-05-0098")
    QTest.keyClicks(form.due.line, "20 May")
    noting.sheet.save(another=True)
    (invoice,) = noting.case.payments
    assert invoice.due is not None
    assert (invoice.kind, invoice.due.edtf) == (PaymentKind.INVOICED, "2025-05-20")
    assert invoice.party == "kpn"
    choose(form.kind, PaymentKind.PAID)
    choose(form.invoice, invoice.id)
    QTest.keyClicks(form.money.line, "47,50")
    noting.sheet.save()
    paid = noting.case.payments[-1]
    assert (paid.kind, paid.invoice) == (PaymentKind.PAID, invoice.id)
    assert (paid.amount, paid.number, paid.due) == (Money(Decimal("47.50")), "", None)


def test_an_amount_without_how_much_says_what_is_missing(noting: Noting) -> None:
    noting.note(Kind.PAYMENT)
    assert not noting.sheet.save()
    assert noting.told == ["Say how much it was, and when."]
    QTest.keyClicks(noting.payment.money.line, "12 or so")
    assert not noting.sheet.save()
    assert "not clear" in noting.told[-1]
    assert noting.labels == []


def test_time_that_it_took(noting: Noting) -> None:
    noting.note(Kind.EFFORT)
    choose(noting.effort.kind, EffortKind.CALLS)
    assert noting.effort.quantity.label.text() == "How many calls?"
    QTest.keyClicks(noting.effort.quantity.line, "4")
    QTest.keyClicks(noting.effort.what.line, "about the switch")
    noting.sheet.save()
    (found,) = noting.case.efforts
    assert (found.kind, found.quantity, found.amount) == (EffortKind.CALLS, Decimal(4), None)
    assert found.what == "about the switch"


def test_an_effort_of_nothing_is_not_kept(noting: Noting) -> None:
    noting.note(Kind.EFFORT)
    assert not noting.sheet.save()
    assert noting.told == ["Fill in how many, how much or for what."]


def test_evidence_goes_with_an_amount(noting: Noting) -> None:
    noting.note(Kind.PAYMENT)
    QTest.keyClicks(noting.payment.money.line, "10")
    drop = noting.payment.papers.drop
    drop.taken.emit((Taken("rekening.pdf", b"%PDF-1.4", "application/pdf"),))
    noting.sheet.save()
    (exhibit,) = noting.case.exhibits
    assert noting.case.payments[0].exhibits == (exhibit.id,)


@pytest.mark.parametrize("case", [KPN, TELFORT], ids=lambda case: case.title)
def test_opening_anything_and_saving_it_changes_nothing(qtbot: QtBot, case: Case) -> None:
    noting = Noting(qtbot, case)
    every = (*case.incidents, *case.silences, *case.payments, *case.efforts)
    assert every
    for fact in every:
        noting.sheet.begin(seen(case), fact.id)
        assert noting.sheet.save(), fact
        assert facts(noting.case).get(fact.id) == fact
    assert all("changed" in label for label in noting.labels)


@pytest.mark.parametrize("case", [KPN, TELFORT], ids=lambda case: case.title)
def test_no_id_of_a_case_makes_the_sheet_fail(qtbot: QtBot, case: Case) -> None:
    noting = Noting(qtbot, case)
    for fact in (*records(case), None):
        key = "of nothing" if fact is None else fact.id
        noting.sheet.begin(seen(case), key)
        other = opened_by(case, key) is None
        assert other == noting.sheet.instead.other.isVisibleTo(noting.sheet)  # what is new


def test_removing_an_amount_is_one_step(qtbot: QtBot) -> None:
    noting = Noting(qtbot, KPN)
    noting.sheet.begin(seen(KPN), "disputed-tv")
    noting.sheet.remove.click()
    assert noting.labels == ["Amount removed"]
    assert "disputed-tv" not in {one.id for one in noting.case.payments}


def test_a_silence_is_changed_in_its_place(qtbot: QtBot) -> None:
    noting = Noting(qtbot, KPN)
    QTest.keyClick(noting.sheet, Qt.Key.Key_9)
    noting.sheet.save()
    (made,) = noting.facts
    noting.sheet.begin(seen(noting.case), made)
    QTest.keyClicks(noting.silence.comment.line, "a call")
    noting.sheet.save()
    assert noting.labels == ["Silence recorded", "Silence changed"]
    assert noting.case.silences[-1].comment == "a call"


def test_what_was_typed_of_one_kind_waits_while_another_is_noted(noting: Noting) -> None:
    QTest.keyClicks(noting.sheet.form.said.area, "Ze wist het niet.")
    noting.note(Kind.EFFORT)
    QTest.keyClicks(noting.effort.what.line, "stamps")
    noting.note(Kind.PAYMENT)
    QTest.keyClick(noting.sheet, Qt.Key.Key_Escape)
    noting.sheet.begin(seen(noting.case))
    assert noting.sheet.form.said.text() == "Ze wist het niet."
    noting.note(Kind.EFFORT)
    assert noting.effort.what.text() == "stamps"
    noting.sheet.save()
    noting.note(Kind.EFFORT)
    assert noting.effort.what.text() == ""


def test_letters_choose_no_way_of_contact_in_another_form(noting: Noting) -> None:
    noting.note(Kind.PAYMENT)
    channel = noting.sheet.form.channel
    QTest.keyClick(noting.sheet, Qt.Key.Key_4)
    QTest.keyClick(noting.sheet, Qt.Key.Key_Y)
    assert noting.sheet.form.channel is channel
    assert not noting.sheet.form.blocks


def test_a_form_goes_back_to_a_contact(noting: Noting) -> None:
    noting.note(Kind.PAYMENT)
    assert not noting.sheet.form.isVisibleTo(noting.sheet)
    noting.note(Kind.CONTACT)
    assert noting.sheet.form.isVisibleTo(noting.sheet)
    assert not noting.sheet.notes.isVisibleTo(noting.sheet)
