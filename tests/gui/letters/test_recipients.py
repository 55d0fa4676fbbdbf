"""To whom a letter goes, where the case knows more than one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.ids import PartyId
from app.core.party import Address, Link, Party, PartyLink, Role
from app.letters.doctype import read_type
from app.letters.drafting import recipients
from app.production import sources
from tests.cases import both, example
from tests.gui.letters.conftest import Desk

SHOP = Party(
    PartyId("shop"),
    (Role.DEPARTMENT,),
    name="Winkel Voorbeeldstad",
    addresses=(Address("Marktplein 3", "1234 XX", "Voorbeeldstad"),),
    links=(PartyLink(Link.DEPARTMENT_OF, PartyId("kpn")),),
)
DIRECTOR = Party(
    PartyId("director"),
    (Role.EMPLOYEE,),
    name="M. Vos",
    function=both("directeur", "director"),
    links=(PartyLink(Link.EMPLOYEE_OF, PartyId("kpn")),),
)
CARRIER = Party(PartyId("carrier"), (Role.CARRIER,), name="Snelpost B.V.")
COLLECTOR = Party(PartyId("collector"), (Role.DEBT_COLLECTOR,), name="Incasso B.V.")
COMMITTEE = Party(PartyId("committee"), (Role.BODY,), name="De Geschillencommissie")


def with_parties(*parties: Party) -> Case:
    case = example("kpn-digital-tv")
    return replace(case, parties=(*case.parties, *parties))


ALL = with_parties(SHOP, DIRECTOR, CARRIER, COLLECTOR, COMMITTEE)


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        ("complaint", {"kpn", "shop", "director"}),
        ("collector-reply", {"collector"}),
        ("filing-gc", {None, "committee"}),
        ("chronology", set()),
        ("webform", set()),
    ],
)
def test_who_fits(document: str, wanted: set[str | None]) -> None:
    kind = read_type(sources(ALL).templates, document)
    found = {one.party for one in recipients(ALL, kind)}
    own = {one.id for one in example("kpn-digital-tv").parties}
    assert found >= wanted
    assert found - wanted <= own - {"noor"}


@pytest.fixture
def shops(make_desk: Callable[..., Desk]) -> Desk:
    desk = make_desk("")
    desk.show(with_parties(SHOP, CARRIER))
    return desk


def _choose(desk: Desk, party: str) -> None:
    combo = desk.page.view.choice.recipients
    combo.show_value(party)
    combo.activated.emit(combo.currentIndex())


def test_another_one_is_chosen_and_undone(shops: Desk) -> None:
    choice, before = shops.page.view.choice, shops.case
    choice.change.click()
    assert choice.recipients.isVisible()
    assert choice.recipients.value() == "kpn-board"
    _choose(shops, "shop")
    assert shops.edits == ["Addressee changed"]
    document = shops.case.documents[-1]
    assert (document.addressee, document.attention) == ("shop", "")
    assert "Winkel Voorbeeldstad" in shops.page.draft.address
    assert "Marktplein 3" in shops.page.draft.address
    _choose(shops, "kpn")
    assert shops.page.draft.address[:2] == ("KPN B.V.", "T.a.v. de directie")
    shops.page.show_seen(shops.page.seen.now_with(before))
    assert choice.recipients.value() == "kpn-board"


def test_it_goes_to_the_attention_of_whom_one_says(shops: Desk, qtbot: QtBot) -> None:
    choice = shops.page.view.choice
    choice.change.click()
    assert choice.attention.text() == "de directie"
    choice.attention.line.selectAll()
    qtbot.keyClicks(choice.attention.line, "de afdeling Klachten")
    shops.page.flush()
    assert shops.edits == ["Attention line changed"]
    assert "T.a.v. de afdeling Klachten" in shops.page.draft.address
    _choose(shops, "shop")
    assert choice.attention.text() == ""
    assert "T.a.v. de afdeling Klachten" not in shops.page.draft.address


def test_without_a_choice_nothing_is_asked(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("")
    case = example("kpn-digital-tv")
    firm = tuple(one for one in case.parties if one.id in ("kpn", "noor"))
    desk.show(replace(case, parties=firm))
    assert not desk.page.view.choice.recipients.isVisible()
