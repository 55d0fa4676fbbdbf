"""What an agreement promised, further addresses and refused ways, as somebody enters them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtTest import QTest

from app.core.agreement import ClaimKind, Delivery
from app.core.case import Case
from app.core.channel import Channel
from app.core.lookup import trader
from app.core.party import Party
from app.core.usage import Every, Use
from app.gui.fields.field import PickField
from app.gui.parties.page import PartiesPage
from app.gui.parties.promised import ClaimRow, ServiceRow
from app.gui.parties.rows import AddressRow
from tests.gui.seeing import Shown, example

EXAMPLES = ("kpn-digital-tv", "philips-lamps", "telfort-switch")


def _choose(field: PickField, value: str) -> None:
    at = field.combo.findData(value)
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)


@pytest.mark.parametrize("name", EXAMPLES)
def test_showing_an_example_tells_nobody(page: PartiesPage, name: str) -> None:
    shown = Shown(page, example(name))
    page.flush()
    assert (shown.labels, shown.case) == ([], example(name))


def test_services_are_added_one_after_another(page: PartiesPage, shown: Shown) -> None:
    services = page.agreement.form.services
    for name, state in (("internet", Delivery.DELIVERED), ("television", Delivery.NEVER)):
        services.add.click()
        form = services.forms[-1]
        assert isinstance(form, ServiceRow)
        _choose(form.state, state)
        QTest.keyClicks(form.name.line, name)
        form.flush()
    found = shown.case.agreements[0].services
    assert [(one.name, one.state) for one in found][-2:] == [
        ("internet", Delivery.DELIVERED),
        ("television", Delivery.NEVER),
    ]
    assert len({one.id for one in found}) == len(found)


def test_an_advertised_lifetime_is_kept(page: PartiesPage, shown: Shown) -> None:
    page.agreement.form.claims.add.click()
    form = page.agreement.form.claims.forms[-1]
    assert isinstance(form, ClaimRow)
    _choose(form.kind, ClaimKind.PUBLIC_CLAIM)
    QTest.keyClicks(form.years.line, "15")
    QTest.keyClicks(form.text.line, "the lamp lasts 15 years")
    QTest.keyClicks(form.where.line, "on the box")
    page.flush()
    claim = shown.case.agreements[0].claims[-1]
    assert (claim.kind, claim.years) == (ClaimKind.PUBLIC_CLAIM, 15)
    assert (claim.text, claim.where) == ("the lamp lasts 15 years", "on the box")


def test_use_is_counted_by_the_day_or_the_year(page: PartiesPage, shown: Shown) -> None:
    field = page.agreement.form.use
    QTest.keyClicks(field.hours.line, "30")
    field.flush()
    assert shown.labels == []  # no day has thirty hours
    field.every.button(Every.YEAR).click()
    assert shown.case.agreements[0].use == Use(Decimal(30), Every.YEAR)


def test_a_further_address_stands_behind_the_first(page: PartiesPage, shown: Shown) -> None:
    first = _firm(shown.case).addresses[0]
    addresses = page.company.form.addresses
    addresses.add.click()
    form = addresses.forms[-1]
    assert isinstance(form, AddressRow)
    QTest.keyClicks(form.fields["street"].line, "Postbus 1")
    page.flush()
    there = _firm(shown.case).addresses
    assert [one.street for one in there] == [first.street, "Postbus 1"]


def test_a_way_that_was_refused_is_kept(page: PartiesPage, shown: Shown) -> None:
    before = _firm(shown.case)
    page.company.refuses.chips[Channel.EMAIL].click()
    now = _firm(shown.case)
    assert Channel.EMAIL in now.refused
    assert set(now.preferred) == set(before.preferred)


def _firm(case: Case) -> Party:
    found = trader(case)
    assert found is not None
    return found
