"""The letters that end a contract: the last day, the term, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement, AgreementKind, PriceItem
from app.core.channel import Channel, Direction
from app.core.events import IncidentKind, PaymentKind
from app.core.law import Confidence
from tests.cases import both
from tests.letters.billing_cases import PLAN, blocks, choosing, made, money, paid
from tests.letters.settings import FIRM, NOOR, euros, pack, said
from tests.unit.builders import at, contact, outage

DAY = date(2026, 12, 24)
SOFA = Agreement(
    PLAN.id,
    both("een bank", "a sofa"),
    AgreementKind.PURCHASE,
    made=at("2026-11-20"),
    channel=Channel.ONLINE,
    received=at("2026-12-10"),
)
SERVICE = replace(SOFA, kind=AgreementKind.ASSIGNMENT, received=None)
PAID = paid(PaymentKind.PAID, "900", invoice=None, when=at("2026-11-20"))


def cancelled(day: date, code: str = "nl", **more: object) -> dict[str, str]:
    return blocks(made(money(**more), "cancellation", code, day))


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 20), "zondag 20 december 2026"),
        (date(2027, 1, 31), "zondag 28 februari 2027"),
        (date(2027, 10, 31), "dinsdag 30 november 2027"),
    ],
)
def test_the_contract_ends_a_month_later_at_the_latest(day: date, last: str) -> None:
    found = cancelled(day)
    assert f"uiterlijk op {last}. Dat is één maand na vandaag." in found["opening"]


def test_the_law_only_where_the_first_period_is_over() -> None:
    case = choosing(money(), "cancellation", day=DAY, first_term="over")
    found = blocks(made(case, "cancellation", "nl", DAY))
    assert "(artikel 6:236 onder j van het Burgerlijk Wetboek, BW)" in found["law"]
    assert "law" not in cancelled(DAY)


def test_without_a_sure_rule_there_is_no_last_day() -> None:
    rows = tuple(
        replace(row, confidence=Confidence.MEDIUM) if "subscription" in row.key else row
        for row in pack().parameters
    )
    found = blocks(made(money(), "cancellation", "en", DAY, replace(pack(), parameters=rows)))
    assert found["opening"].endswith("The contract ends on the earliest possible day.")


@pytest.mark.parametrize(
    "agreement",
    [
        replace(PLAN, kind=AgreementKind.PURCHASE, prices=()),
        replace(PLAN, ended=at("2026-12-01")),
    ],
    ids=["bought once", "over"],
)
def test_only_what_runs_on_can_be_cancelled(agreement: Agreement) -> None:
    found = made(money(agreements=(agreement,)), "cancellation", "nl", DAY)
    assert found.missing == ("lasting",)


def test_an_insurance_has_rules_of_its_own() -> None:
    policy = replace(PLAN, kind=AgreementKind.POLICY)
    case = choosing(money(agreements=(policy,)), "cancellation", day=DAY, first_term="over")
    found = blocks(made(case, "cancellation", "nl", DAY))
    assert "law" not in found
    assert "één maand" not in found["opening"]


def test_who_has_no_number_gives_the_address() -> None:
    bare = replace(PLAN, references=())
    found = cancelled(DAY, agreements=(bare,))
    assert (
        "Mijn klantnummer weet ik niet. Ik woon op Lindehof 27, 1234 AB Voorbeeldstad."
        in (found["opening"])
    )
    assert "klantnummer" not in cancelled(DAY)["opening"]


def test_another_agreement_can_be_chosen() -> None:
    other = replace(SOFA, id="other", what=both("een sportabonnement", "a gym membership"))
    case = choosing(money(agreements=(PLAN, other)), "cancellation", "other", day=DAY)
    letter = made(case, "cancellation", "nl", DAY).letter
    assert said(letter.subject) == "Opzegging: een sportabonnement"


def withdrawn(
    agreement: Agreement = SOFA, code: str = "nl", day: date = DAY, **more: object
) -> tuple[dict[str, str], tuple[str, ...]]:
    choices = {name: str(more.pop(name)) for name in ("informed", "goods") if name in more}
    case = money(PAID, agreements=(agreement,), **more)
    found = made(choosing(case, "withdrawal", day=day, **choices), "withdrawal", code, day)
    return blocks(found), found.missing


def test_a_purchase_that_is_withdrawn_in_time() -> None:
    found, missing = withdrawn()
    assert missing == ()
    assert found["opening"] == (
        "Met deze brief herroep ik mijn aankoop. Op 20 november 2026 heb ik op uw website"
        " een bank gekocht. Mijn klantnummer weet ik niet. Ik woon op Lindehof 27, 1234 AB"
        " Voorbeeldstad. Op 10 december heb ik de bestelling ontvangen. Herroepen kan tot en"
        " met 24 december 2026 (artikel 6:230o van het Burgerlijk Wetboek, BW). Deze brief is"
        " dus op tijd."
    )
    assert found["asks"].endswith(
        "ook de gewone bezorgkosten terug te betalen, als die daar niet in zitten."
    )
    assert "uiterlijk op 7 januari 2027 (artikel 6:230s BW)" in found["goods"]
    assert "binnen 14 dagen alles terug" in found["law"]


def test_the_last_day_moves_over_christmas() -> None:
    later = replace(SOFA, received=at("2026-12-11"))
    found, missing = withdrawn(later, day=date(2026, 12, 28))
    assert missing == ()
    assert "tot en met 28 december 2026" in found["opening"]


@pytest.mark.parametrize(
    ("agreement", "code"),
    [
        (replace(SOFA, received=at("2026-12-09")), "cooling_off"),
        (replace(SOFA, channel=Channel.SHOP), "distance"),
        (replace(SOFA, channel=None), "distance"),
        (replace(SOFA, kind=AgreementKind.BOOKING), "distance"),
        (replace(SOFA, received=None), "received"),
        (
            replace(SOFA, kind=AgreementKind.ASSIGNMENT, received=None, made=None),
            "withdrawal_day",
        ),
    ],
    ids=["late", "shop", "unknown", "booking", "not known", "service without a day"],
)
def test_what_is_not_surely_open_is_a_hole_and_cites_no_law(
    agreement: Agreement, code: str
) -> None:
    found, missing = withdrawn(agreement)
    assert missing == (code,)
    assert "artikel" not in " ".join(found.values())
    assert "goods" not in found


def test_a_year_longer_without_information() -> None:
    late = replace(SOFA, received=at("2026-03-02"))
    found, missing = withdrawn(late, informed="no")
    assert missing == ()
    assert (
        "Daarom kan het nog tot en met 16 maart 2027 (artikel 6:230o lid 2"
        in (found["opening"])
    )
    assert withdrawn(late)[1] == ("cooling_off",)


def test_before_anything_arrived() -> None:
    gone = outage("n", "2026-12-01", kind=IncidentKind.NON_DELIVERY, ongoing=True)
    found, missing = withdrawn(replace(SOFA, received=None), "en", incidents=(gone,))
    assert missing == ()
    assert "I have not received the order yet. So the cooling-off period" in found["opening"]
    assert found["goods"] == "Please do not send the order now."


def test_a_service_counts_from_the_contract() -> None:
    service = replace(SERVICE, made=at("2026-12-15"))
    found, missing = withdrawn(service)
    assert missing == ()
    assert "tot en met 29 december 2026" in found["opening"]
    assert "goods" not in found
    assert "bezorg" not in " ".join(found.values())


def test_a_vague_day_of_receipt_prints_no_last_day() -> None:
    found, _ = withdrawn(replace(SOFA, received=at("2026-12-14/2026-12-16")))
    assert "Deze brief valt binnen de bedenktijd" in found["opening"]


def test_what_went_back_is_told() -> None:
    parcel = contact(
        "p", "2026-12-20", Channel.PARCEL, direction=Direction.OUT, with_whom="kpn"
    )
    found, _ = withdrawn(goods="returned", contacts=(parcel,))
    assert found["goods"].startswith("De bestelling heb ik al teruggestuurd. Op zondag 20")


def test_without_an_account_the_way_of_paying_serves() -> None:
    found, missing = withdrawn(parties=(NOOR, FIRM))
    assert missing == ()
    assert found["wanted"] == "U mag terugbetalen op de manier waarop ik heb betaald."


def test_delivery_that_was_paid_is_not_asked_twice() -> None:
    prices = (
        PriceItem(SOFA.what, euros("851")),
        PriceItem(both("bezorging", "delivery"), euros("49")),
    )
    found, _ = withdrawn(replace(SOFA, prices=prices))
    assert "bezorgkosten" not in found["asks"]
    dearer = replace(prices[0], amount=euros("900"))
    found, _ = withdrawn(replace(SOFA, prices=(dearer, prices[1])))
    assert "bezorgkosten" in found["asks"]
