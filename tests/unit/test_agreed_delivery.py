"""The day of delivery that was agreed is the first promise of the agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.agreed_delivery import (
    agreed_day,
    delivery_promise,
    with_agreed_day,
    with_agreement,
)
from app.core.agreement import Agreement
from app.core.case import Case
from app.core.ids import AgreementId, PartyId
from app.core.lookup import trader
from app.core.moment import When
from app.core.party import Party, Role
from app.core.promised import firm_days
from app.core.promises import Standing, ledger
from tests.cases import named

SOFA = Agreement(AgreementId("a"), "een bank", made=When("2025-02-01"))
SHOP = Party(PartyId("shop"), (Role.TRADER,), name="Meubelzaak Voorbeeld")
CASE = Case("c", "", parties=(SHOP,), agreements=(SOFA,))
DAY = When("2025-03-17")


def test_a_day_makes_a_promise_of_the_firm() -> None:
    found = with_agreed_day(CASE, SOFA, DAY)
    (promise,) = found.promises
    assert (promise.what, promise.by, promise.made) == ("een bank", SHOP.id, SOFA.made)
    assert (promise.agreement, agreed_day(found, SOFA)) == (SOFA.id, DAY)
    assert promise.number == 1


def test_another_day_is_the_same_promise() -> None:
    once = with_agreed_day(CASE, SOFA, DAY)
    twice = with_agreed_day(once, SOFA, When("2025-04-01"))
    assert [one.id for one in twice.promises] == [one.id for one in once.promises]
    assert agreed_day(twice, SOFA) == When("2025-04-01")


def test_no_day_takes_it_away_again() -> None:
    found = with_agreed_day(CASE, SOFA, DAY)
    assert with_agreed_day(found, SOFA, None).promises == ()
    assert with_agreed_day(CASE, SOFA, None) == CASE


def test_a_promise_that_more_is_known_of_stays_without_its_day() -> None:
    kpn = named("kpn-digital-tv")
    (agreement,) = kpn.agreements
    assert agreed_day(kpn, agreement) == When("2025-03-17")
    found = with_agreed_day(kpn, agreement, None)
    assert len(found.promises) == len(kpn.promises)
    assert agreed_day(found, agreement) is None


def test_a_replacement_is_not_what_was_agreed() -> None:
    kpn = named("kpn-digital-tv")
    (agreement,) = kpn.agreements
    first = delivery_promise(kpn, agreement)
    assert first is not None
    assert first.id == "t1"
    without = replace(kpn, promises=kpn.promises[1:])
    assert delivery_promise(without, agreement) is not None


def test_it_was_made_on_the_day_of_the_agreement() -> None:
    found = with_agreed_day(CASE, SOFA, DAY)
    later = with_agreement(found, replace(SOFA, made=When("2025-02-08")))
    assert later.promises[0].made == When("2025-02-08")
    told = replace(found.promises[0], made=When("2025-02-20"))
    apart = with_agreement(replace(found, promises=(told,)), replace(SOFA, made=None))
    assert apart.promises[0].made == When("2025-02-20")


def test_each_agreement_has_its_own() -> None:
    lamp = Agreement(AgreementId("b"), "een lamp")
    both = replace(CASE, agreements=(SOFA, lamp))
    found = with_agreed_day(with_agreed_day(both, SOFA, DAY), lamp, When("2025-05-01"))
    days = [agreed_day(found, one) for one in (SOFA, lamp)]
    assert days == [DAY, When("2025-05-01")]


def test_the_ledger_asks_about_it_when_the_day_has_passed() -> None:
    found = with_agreed_day(CASE, SOFA, DAY)
    before, after = date(2025, 3, 1), date(2025, 3, 20)
    states = [ledger(found, day, firm_days(found))[0].standing for day in (before, after)]
    assert states == [Standing.OPEN, Standing.TO_CONFIRM]
    assert trader(found) == SHOP
