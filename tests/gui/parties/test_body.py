"""Whether the firm belongs to a committee, as somebody answers it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.lookup import trader
from app.core.moment import When
from app.core.party import Affiliation, Link, PartyLink, Role
from app.gui.parties.page import PartiesPage
from tests.gui.seeing import DAY, Shown, example

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> PartiesPage:
    made = PartiesPage(delay=0)
    qtbot.addWidget(made)
    return made


def answers(case: Case) -> tuple[Affiliation, ...]:
    firm = trader(case)
    assert firm is not None
    return firm.affiliations


@pytest.mark.parametrize(
    ("value", "member", "said"),
    [("yes", True, ": affiliated"), ("no", False, ": not affiliated")],
)
def test_an_answer_is_kept_with_its_day(
    qtbot: QtBot, page: PartiesPage, value: str, member: bool, said: str
) -> None:
    shown = Shown(page, example())
    assert page.body.member.value() == "unknown"
    qtbot.mouseClick(page.body.member.button(value), LEFT)
    assert answers(shown.case) == (Affiliation("gc-telecom", member, DAY),)
    assert page.body.title.text().endswith(said)
    assert page.body.below.text() == "You checked this on 6 May 2025."
    assert page.body.member.value() == value
    assert shown.labels == ["Affiliation changed"]


def test_an_answer_is_taken_back_with_the_keys(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, example())
    qtbot.mouseClick(page.body.member.button("no"), LEFT)
    qtbot.keyClick(page.body.member, KEY.Key_Right)
    assert answers(shown.case) == ()
    assert "not checked" in page.body.title.text()


def test_an_old_answer_is_asked_again(page: PartiesPage, qtbot: QtBot) -> None:
    shown = Shown(page, example())
    qtbot.mouseClick(page.body.member.button("yes"), LEFT)
    Shown(page, shown.case, day=date(2026, 6, 1))
    assert page.body.member.value() == "unknown"


def test_without_a_firm_nothing_is_asked(page: PartiesPage) -> None:
    Shown(page, Case("new", "", language="en"))
    assert page.body.isHidden()


def test_a_successor_is_proposed_once_and_added(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, Case("new", "", language="en"))
    assert page.company.successor.isHidden()
    qtbot.keyClicks(page.company.name.line, "XS4ALL")
    page.flush()
    assert not page.company.successor.isHidden()
    assert "KPN" in page.company.successor.text()
    assert page.company.pack_note.text().startswith("This company went on as KPN, ")
    qtbot.mouseClick(page.company.successor, LEFT)
    firm, after = trader(shown.case), shown.case.parties[-1]
    assert firm is not None
    assert (after.name, after.roles, after.company) == (
        "KPN B.V.",
        (Role.LEGAL_ENTITY,),
        "kpn",
    )
    assert after.links == (PartyLink(Link.SUCCESSOR_OF, firm.id),)
    assert page.company.successor.isHidden()
    assert firm.company == "xs4all"


def test_how_many_characters_a_form_takes(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, example())
    field = page.company.form.web_limit
    qtbot.keyClicks(field.line, "1500")
    page.flush()
    firm = trader(shown.case)
    assert firm is not None
    assert firm.web_limit == 1500
    field.line.clear()
    qtbot.keyClicks(field.line, "veel")
    page.flush()
    assert field.caption.text() == "Write a number, as in 4."
    assert shown.labels == ["Company changed"]


def test_the_promised_delivery_becomes_a_promise(qtbot: QtBot, page: PartiesPage) -> None:
    case = Case("new", "", language="en")
    shown = Shown(page, case)
    qtbot.keyClicks(page.company.name.line, "KPN")
    qtbot.keyClicks(page.agreement.form.what.line, "digital TV")
    page.flush()
    qtbot.keyClicks(page.agreement.form.promised.line, "17 March 2025")
    page.flush()
    (promise,) = shown.case.promises
    assert promise.due is not None
    assert (promise.what, promise.due.when) == ("digital TV", When("2025-03-17"))
    assert shown.labels[-1] == "Promised delivery changed"
    page.agreement.form.promised.line.clear()
    qtbot.keyClicks(page.agreement.form.promised.line, " ")
    page.flush()
    assert shown.case.promises == ()


def test_the_delivery_that_a_contact_promised_is_shown(page: PartiesPage) -> None:
    Shown(page, example())
    found = page.agreement.form.promised.moment()
    assert found == When("2025-03-17")
