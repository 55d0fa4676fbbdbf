"""The letter about outages: hours, days, amounts, and nothing that is not sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement, Period, PriceItem, Service
from app.core.case import Case
from app.core.events import Incident
from app.core.law import Confidence
from app.core.pack import RulePack
from tests.cases import both
from tests.letters.billing_cases import PLAN, blocks, choosing, made, money
from tests.letters.settings import euros, pack, said
from tests.unit.builders import outage

DAY = date(2026, 5, 21)
NET = both("internet", "internet")
PAY = PriceItem(NET, euros("46.50"), Period.MONTH)
INTERNET = replace(PLAN, what=NET, prices=(PAY,), services=(Service("s", NET),))


def down(when: str, until: str, name: str = "o", **more: object) -> Incident:
    return outage(name, when, until, affected=NET, services=("s",), **more)


LONG = down("2026-05-04T09:00", "2026-05-05T11:00")


def case(*incidents: Incident, agreement: Agreement = INTERNET) -> Case:
    return money(incidents=incidents, agreements=(agreement,))


def told(found: Case, code: str = "nl", law: RulePack | None = None) -> dict[str, str]:
    return blocks(made(found, "outage", code, DAY, law))


def test_twenty_six_hours_are_two_days() -> None:
    found = told(case(LONG))
    assert (
        "Van 4 mei 2026 om 9.00 uur tot 5 mei om 11.00 uur werkte internet niet."
        in (found["opening"])
    )
    assert "Dat is 26 uur." in found["opening"]
    assert found["outages"] == (
        "4 mei 2026, 9.00 uur tot 5 mei, 11.00 uur; 26 uur; 2 × 1/30 × € 46,50; € 3,10"
    )
    assert found["ask"] == (
        "Ik vraag u om uiterlijk op donderdag 4 juni 2026 te bevestigen dat u € 3,10 aftrekt"
        " van mijn eerstvolgende rekening."
    )


@pytest.mark.parametrize(
    ("until", "days", "amount"),
    [
        ("2026-05-04T21:00", 0, ""),
        ("2026-05-04T21:01", 1, "€1.55"),
        ("2026-05-05T09:00", 1, "€1.55"),
        ("2026-05-05T09:01", 2, "€3.10"),
        ("2026-05-06T09:00", 2, "€3.10"),
        ("2026-05-06T09:01", 3, "€4.65"),
    ],
)
def test_a_day_that_has_begun_counts(until: str, days: int, amount: str) -> None:
    found = made(case(down("2026-05-04T09:00", until)), "outage", "en", DAY)
    if not days:
        assert found.missing == ("outage",)
        return
    assert f"{days} × 1/30 × €46.50; {amount}" in blocks(found)["outages"]


def test_several_outages_have_a_sum_and_overlaps_count_once() -> None:
    again = down("2026-05-05T08:00", "2026-05-05T18:00", "b")
    third = down("2026-05-16", "2026-05-19", "c")
    found = told(case(LONG, again, third))
    assert found["outages"] == (
        "4 mei 2026, 9.00 uur tot 5 mei, 18.00 uur; 33 uur; 2 × 1/30 × € 46,50; € 3,10"
        " | 16 mei 2026 tot en met 19 mei; ten minste 48 uur; 2 × 1/30 × € 46,50; € 3,10"
        " | Samen; ; ; € 6,20"
    )
    assert "Alleen de uren die zeker zijn, tellen mee." in found["rule"]


def test_some_outages_can_be_chosen() -> None:
    other = down("2026-05-10T09:00", "2026-05-11T09:00", "b")
    found = told(choosing(case(LONG, other), "outage", "b", day=DAY))
    assert found["outages"].startswith("10 mei 2026")


def test_without_a_fee_the_firm_reckons() -> None:
    found = told(case(LONG, agreement=replace(INTERNET, prices=())))
    assert found["outages"].endswith("26 uur; 2 × 1/30 van het maandbedrag; –")
    assert "welke vergoeding ik krijg, met de berekening" in found["asks"]
    assert "€" not in " ".join(found.values())


def test_the_price_of_a_package_is_not_that_of_one_service() -> None:
    package = PriceItem(both("alles", "all"), euros("65"), Period.MONTH)
    services = (*INTERNET.services, Service("tv", both("televisie", "television")))
    bundle = replace(INTERNET, prices=(package,), services=services)
    assert "welke vergoeding" in told(case(LONG, agreement=bundle))["asks"]
    both_failed = replace(LONG, services=("s", "tv"))
    assert "€ 4,33" in told(case(both_failed, agreement=bundle))["ask"]


def changed(key: str, **more: object) -> RulePack:
    law = pack()
    rows = tuple(
        replace(row, **more) if row.key == f"nl.telecom.outage.{key}" else row  # type: ignore[arg-type] - fields by name
        for row in law.parameters
    )
    return replace(law, parameters=rows)


@pytest.mark.parametrize(
    "law",
    [
        changed("share", confidence=Confidence.MEDIUM),
        changed("min_hours", checked_on=date(2025, 5, 1)),
        changed("share", valid_from=date(2026, 5, 5)),
    ],
    ids=["not sure", "not fresh", "not yet"],
)
def test_numbers_that_are_not_sure_are_not_printed(law: RulePack) -> None:
    found = told(case(LONG), law=law)
    assert "1/30" not in " ".join(found.values())
    assert "€" not in " ".join(found.values())
    assert "welke vergoeding" in found["asks"]


def test_a_lowest_amount_that_is_not_sure_is_asked_for() -> None:
    cheap = replace(INTERNET, prices=(replace(PAY, amount=euros("12")),))
    found = told(case(LONG, agreement=cheap))
    assert "€ 0,80" in found["ask"]
    assert "Geldt er een hoger minimumbedrag per storing?" in found["low"]
    sure = told(case(LONG, agreement=cheap), law=changed("min", confidence=Confidence.HIGH))
    assert "€ 1,00" in sure["ask"]
    assert "minimumbedrag" not in sure["low"]


def test_one_that_goes_on_is_to_be_repaired_first() -> None:
    found = told(
        case(replace(down("2026-05-19T06:00", "2026-05-20"), until=None, ongoing=True))
    )
    assert found["opening"].startswith("Ik ben klant bij u voor internet. Sinds 19 mei 2026 om")
    assert found["asks"].startswith("de storing op te lossen; | te bevestigen dat u € 3,10")


def test_the_rule_is_for_telecom_alone() -> None:
    found = made(case(LONG, agreement=replace(INTERNET, sector="energy")), "outage", "nl", DAY)
    assert found.missing == ("telecom",)
    assert said(found.letter.subject) == "Vergoeding voor een storing"
