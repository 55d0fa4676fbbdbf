"""The page of people and agreement, as somebody uses it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.agreement import Period
from app.core.case import Case
from app.core.channel import Channel
from app.core.lookup import consumers, representative, trader
from app.core.moment import When
from app.core.money import Money
from app.core.naming import needs_check
from app.core.party import Address, ReferenceKind, Role
from app.core.walk_step import Step
from app.gui.fields.web import LinkStrip, safe_url
from app.gui.page import Place
from app.gui.parties.page import PartiesPage
from app.gui.parties.rows import PriceRow, ReferenceRow
from tests.gui.seeing import DAY, Shown, example

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
EMPTY = Case("new", "", language="en")


@pytest.mark.parametrize("case", [example(), EMPTY], ids=["full", "empty"])
def test_showing_tells_nobody(page: PartiesPage, case: Case) -> None:
    shown = Shown(page, case)
    page.flush()
    assert (shown.labels, shown.case) == ([], case)


def test_a_known_firm_brings_what_the_rules_know(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.company.name.line, "kpn")
    page.flush()
    firm = trader(shown.case)
    assert firm is not None
    assert (firm.name, firm.short_name, firm.company) == ("KPN B.V.", "KPN", "kpn")
    assert firm.addresses == ()  # none without a source
    assert "checked on" in page.company.pack_note.text()


def test_a_contract_party_is_not_known_by_its_brand(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.company.name.line, "kpn")
    page.flush()
    card = page.company
    assert (card.tag.isVisibleTo(page), card.below.text()) == (
        False,
        "Probably KPN B.V.: is that the name on your contract?",
    )
    name = card.form.fields["name"].line
    name.selectAll()
    qtbot.keyClicks(name, "KPN Consumer B.V.")
    page.flush()
    assert card.tag.isVisibleTo(page)
    assert card.below.text() == "KPN Consumer B.V. is the party to your contract"
    assert shown.labels == ["Company chosen", "Company changed"]


def test_an_unknown_firm_keeps_its_typed_name(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.company.name.line, "The corner shop")
    page.flush()
    firm = trader(shown.case)
    assert firm is not None
    assert (firm.name, firm.company) == ("The corner shop", "")
    qtbot.keyClicks(page.company.form.fields["street"].line, "High Street 1")
    page.flush()
    page.company.address.right.click()
    firm = trader(shown.case)
    assert firm is not None
    assert firm.addresses == (
        Address("High Street 1", source="looked up by yourself", checked_on=DAY),
    )
    qtbot.keyClicks(page.company.form.fields["town"].line, "Voorbeeldstad")
    page.flush()
    firm = trader(shown.case)
    assert firm is not None
    assert firm.addresses[0].checked_on is None


def test_how_a_firm_takes_complaints(page: PartiesPage, shown: Shown) -> None:
    page.company.takes.chips[Channel.EMAIL].click()
    firm = trader(shown.case)
    assert firm is not None
    assert firm.preferred == (Channel.EMAIL,)


def test_others_lead_to_the_timeline_and_can_be_changed(
    qtbot: QtBot, page: PartiesPage, shown: Shown
) -> None:
    row = page.others.rows["kpn-service"]
    row.count.click()
    assert shown.places == [Place(Step.HAPPENED, fact="kpn-service", part="party")]
    page.show_place(Place(Step.PARTIES, fact="kpn-service"))
    assert row.form.isVisibleTo(page)
    qtbot.keyClicks(row.form.fields["email"].line, "desk@example.org")
    page.flush()
    party = next(one for one in shown.case.parties if one.id == "kpn-service")
    assert party.email == "desk@example.org"


def test_a_party_is_added_and_taken_away(qtbot: QtBot, page: PartiesPage, shown: Shown) -> None:
    qtbot.mouseClick(page.others.add, LEFT)
    added = shown.case.parties[-1]
    qtbot.keyClicks(page.others.rows[added.id].form.fields["name"].line, "The shop")
    page.flush()
    added = shown.case.parties[-1]
    assert (added.name, added.links[0].party) == ("The shop", "kpn")
    page.others.rows[added.id].remove.click()
    assert shown.case == example()


def test_an_agreement_begins_with_its_first_field(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.agreement.form.what.line, "a phone")
    qtbot.keyClicks(page.agreement.form.made.line, "3 March 2025")
    page.flush()
    [found] = shown.case.agreements
    assert (found.what, found.made) == ("a phone", When("2025-03-03"))
    page.agreement.form.prices.add.click()
    price = page.agreement.form.prices.forms[0]
    assert isinstance(price, PriceRow)
    qtbot.keyClicks(price.money.line, "299")
    page.agreement.form.numbers.add.click()
    number = page.agreement.form.numbers.forms[0]
    assert isinstance(number, ReferenceRow)
    qtbot.keyClicks(number.number.line, "A-1")
    page.flush()
    [found] = shown.case.agreements
    assert (found.prices[0].amount, found.prices[0].per) == (Money(Decimal(299)), Period.ONCE)
    assert (found.references[0].kind, found.references[0].value) == (
        ReferenceKind.CUSTOMER,
        "A-1",
    )


def test_somebody_who_complains_is_typed(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    [form] = page.whom.people.values()
    qtbot.keyClicks(form.fields["name"].line, "Noor Hartman")
    qtbot.keyClicks(form.fields["iban"].line, "NL00 BANK 0123 4567 89")
    page.flush()
    [party] = consumers(shown.case)
    assert party.name == "Noor Hartman"
    assert party.account is not None
    page.whom.second.click()
    assert len(page.whom.people) == 2


def test_somebody_else_signs_with_an_authorisation(
    qtbot: QtBot, page: PartiesPage, shown: Shown
) -> None:
    page.whom.signing.helper.click()
    qtbot.keyClicks(page.whom.signing.form.fields["name"].line, "Advice desk")
    qtbot.keyClicks(page.whom.signing.made.line, "1 May 2025")
    page.flush()
    party = representative(shown.case)
    assert party is not None
    assert (party.name, party.roles) == ("Advice desk", (Role.REPRESENTATIVE,))
    assert shown.case.representations[0].made == When("2025-05-01")
    page.whom.signing.alone.click()
    assert representative(shown.case) is None


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://www.example.org", True),
        ("mailto:a@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_only_plain_addresses_are_opened(qtbot: QtBot, text: str, safe: bool) -> None:
    strip = LinkStrip()
    qtbot.addWidget(strip)
    strip.show_url(text)
    assert (safe_url(text) is not None) is safe
    assert strip.isHidden() is not safe
    strip.hide()


def test_an_address_is_checked_again_after_half_a_year() -> None:
    assert needs_check(None, DAY)
    assert needs_check(Address("a", checked_on=DAY), DAY)
    assert not needs_check(Address("a", source="letterhead", checked_on=DAY), DAY)
    old = DAY.replace(year=2024)
    assert needs_check(Address("a", source="letterhead", checked_on=old), DAY)
