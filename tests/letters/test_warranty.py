"""The claim on a guarantee: the purchase, the promise, the defect, what is asked, the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from app.core.agreement import Agreement, AgreementKind, Claim, ClaimKind, Period, PriceItem
from app.core.case import Case
from app.core.claims import DemandKind
from app.core.events import Incident, IncidentKind
from app.core.ids import AgreementId, ExhibitId, FactId, IncidentId
from app.core.papers import Choice
from app.letters.compose import compose
from app.letters.singles.purchase import age, broken, is_sale, purchase
from app.letters.singles.warranty import in_force, mending_panel, rights
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.cases import both, named
from tests.letters.settings import (
    about,
    demand,
    euros,
    pack,
    said,
    scene_of,
    together,
)
from tests.unit.builders import at

WASHER = Agreement(
    AgreementId("washer"),
    both("een wasmachine", "a washing machine"),
    AgreementKind.PURCHASE,
    sector="electronics",
    made=at("2024-05-11"),
)
PRICE = PriceItem(both("een wasmachine", "a washing machine"), euros("649.00"))
CLAIM = Claim(FactId("claim"), ClaimKind.PUBLIC_CLAIM, "tien jaar wassen")
STOPPED = Incident(
    IncidentId("drum"),
    IncidentKind.DEFECT,
    at("2025-03-29"),
    ongoing=True,
    affected=both("de trommel", "the drum"),
)


def bought(**more: Any) -> Case:
    """Return a case about a washing machine."""
    return about(agreements=(replace(WASHER, **more),), incidents=(STOPPED,))


def seller(case: Case, code: str = "nl") -> str:
    return together(purchase(scene_of(case, code), of_seller=True))


BOUGHT = {
    "from the seller": ({}, "Op 11 mei 2024 kocht ik bij u een wasmachine."),
    "in a place": (
        {"place": "in uw winkel"},
        "Op 11 mei 2024 kocht ik in uw winkel een wasmachine.",
    ),
    "at no known time": ({"made": None}, "Ik heb bij u een wasmachine gekocht."),
    "with a time of day": (
        {"made": at("2024-05-11T14:00")},
        "Op 11 mei 2024 kocht ik bij u een wasmachine.",
    ),
    "with its price": (
        {"prices": (PRICE,)},
        "Op 11 mei 2024 kocht ik bij u een wasmachine. De prijs was € 649,00.",
    ),
    "with an advertisement that is kept": (
        {
            "claims": (
                replace(CLAIM, where="in de folder", verbatim=True, exhibit=ExhibitId("x")),
            )
        },
        (
            "Op 11 mei 2024 kocht ik bij u een wasmachine."
            " In de folder staat: ‘tien jaar wassen’ (bijlage 1)."
        ),
    ),
    "with an advertisement from memory": (
        {"claims": (CLAIM,)},
        (
            "Op 11 mei 2024 kocht ik bij u een wasmachine. Daarbij hoort deze belofte:"
            " tien jaar wassen. Wilt u nagaan wat u toen precies hebt beloofd?"
        ),
    ),
    "terms are no promise": (
        {"claims": (replace(CLAIM, kind=ClaimKind.TERMS),)},
        "Op 11 mei 2024 kocht ik bij u een wasmachine.",
    ),
    "a subscription is told as such": (
        {"kind": AgreementKind.SUBSCRIPTION, "made": None},
        "Ik heb bij u een wasmachine.",
    ),
}


@pytest.mark.parametrize(("more", "dutch"), BOUGHT.values(), ids=BOUGHT)
def test_what_was_bought_and_promised(more: dict[str, Any], dutch: str) -> None:
    assert seller(bought(**more)) == dutch


def test_a_manufacturer_promised_something_or_it_is_missing() -> None:
    scene = scene_of(bought())
    found = together(purchase(scene, of_seller=False))
    assert "kocht ik een wasmachine" in found
    assert found.endswith("U hebt beloofd: [wat er is beloofd].")
    assert scene.missing == ["promise"]


def test_without_an_agreement_there_is_a_hole() -> None:
    scene = scene_of(about(agreements=()))
    assert "[de overeenkomst]" in together(purchase(scene, of_seller=True))


AGES = {
    "days apart": ("2025-03-01", "2025-03-11", "tien dagen"),
    "weeks apart": ("2025-03-01", "2025-04-05", "vijf weken"),
    "known to the day": ("2024-05-11", "2025-03-29", "tien maanden en twee weken"),
    "from year to year": ("2011", "2014", "ongeveer drie jaar"),
    "from month to month": ("2020-03", "2022-06", "ongeveer twee jaar"),
    "the same day": ("2025-03-01", "2025-03-01", ""),
    "too vague for a number": ("2023", "2024", ""),
    "before it was bought": ("2025-03-29", "2024-05-11", ""),
}


@pytest.mark.parametrize(("made", "broke", "words_for"), AGES.values(), ids=AGES)
def test_how_old_the_thing_was(made: str, broke: str, words_for: str) -> None:
    case = about(
        agreements=(replace(WASHER, made=at(made)),),
        incidents=(replace(STOPPED, when=at(broke)),),
    )
    scene = scene_of(case)
    found = age(scene, scene.case.incidents[0])
    assert (scene.language.duration(found) if found else "") == words_for


def test_defects_are_told_with_their_date_and_age() -> None:
    found = together(broken(scene_of(bought())))
    assert found == (
        "Op 29 maart 2025 ging de trommel kapot."
        " Dat was tien maanden en twee weken na de aankoop."
    )
    scene = scene_of(about(agreements=(WASHER,)))
    assert together(broken(scene)) == "Nu is er dit mis: [wat er kapot is]."
    assert scene.missing == ["defect"]


REPAIR = demand(DemandKind.REPAIR, "de trommel", "the drum")
REFUND = demand(DemandKind.REFUND, "de wasmachine", "the machine", amount=euros("649.00"))
EXPLAIN = demand(DemandKind.EXPLAIN, "het gebrek", "the defect")
PANELS = {
    "nothing asked": (
        (),
        "dit product kosteloos te herstellen of te vervangen",
        "de prijs terug",
    ),
    "repair asked": ((REPAIR,), "de trommel kosteloos te herstellen", "de prijs terug"),
    "money asked": ((REFUND,), "te herstellen of te vervangen", "€ 649,00 terug te betalen"),
    "repair and money asked": ((REPAIR, REFUND), "de trommel kosteloos te herstellen", ""),
    "something else asked": ((EXPLAIN,), "te herstellen of te vervangen;", "de prijs terug"),
}


@pytest.mark.parametrize(("demands", "first", "instead"), PANELS.values(), ids=PANELS)
def test_repair_comes_first_and_money_after(
    demands: tuple[Any, ...], first: str, instead: str
) -> None:
    found = mending_panel(scene_of(replace(bought(), demands=demands)), Markup("4 mei"))
    text = " ".join([said(found.intro), *(said(one.text) for one in found.items)])
    assert first in text
    assert instead in said(found.fallback)
    assert bool(instead) is bool(found.fallback)


def test_the_price_is_named_where_it_is_that_of_the_thing() -> None:
    found = mending_panel(scene_of(bought(prices=(PRICE,))), Markup("4 mei"))
    assert said(found.fallback).endswith("om de prijs terug te betalen: € 649,00.")
    piece = replace(PRICE, what="één machine", per=Period.PIECE)
    found = mending_panel(scene_of(bought(prices=(piece,))), Markup("4 mei"))
    assert said(found.fallback).endswith("om de prijs terug te betalen.")


SALES = {
    "a purchase": ({}, True),
    "an order of goods": ({"kind": AgreementKind.ORDER}, True),
    "an order of a service": ({"kind": AgreementKind.ORDER, "sector": "telecom"}, False),
    "a subscription": ({"kind": AgreementKind.SUBSCRIPTION}, False),
    "bought for a business": ({"consumer": False}, False),
}


@pytest.mark.parametrize(("more", "sale"), SALES.values(), ids=SALES)
def test_the_law_of_sale_holds_for_consumers_who_bought_a_thing(
    more: dict[str, Any], sale: bool
) -> None:
    scene = scene_of(bought(**more), kind="warranty")
    assert is_sale(scene.agreement) is sale
    assert bool(rights(scene, of_seller=True, with_articles=True)) is sale


def law(case: Case, *, of_seller: bool = True) -> str:
    scene = scene_of(case, kind="warranty", day=date(2025, 6, 1))
    found = rights(scene, of_seller=of_seller, with_articles=True)
    return " ".join(said(one) for one in found)


def test_the_seller_and_the_manufacturer_hear_other_law() -> None:
    claimed = bought(claims=(CLAIM,))
    assert all(one in law(claimed) for one in ("7:17", "7:21", "7:6a", "7:22"))
    assert "7:6a" not in law(bought())
    assert "7:6a" in law(claimed, of_seller=False)
    assert "7:17" not in law(claimed, of_seller=False)


PRESUMED = {
    "within a year": ("2024-05-11", "2025-03-29", "binnen een jaar"),
    "on the last day": ("2024-05-11", "2025-05-11", "binnen een jaar"),
    "a day later": ("2024-05-11", "2025-05-12", ""),
    "within six months of an older sale": ("2021-05-11", "2021-10-01", "binnen zes maanden"),
    "after six months of an older sale": ("2021-05-11", "2022-03-01", ""),
    "bought around the change of the law": ("2022", "2022-06", ""),
    "found at a vague time": ("2024-05-11", "2025", ""),
}


@pytest.mark.parametrize(("made", "broke", "term"), PRESUMED.values(), ids=PRESUMED)
def test_the_presumption_holds_within_its_time(made: str, broke: str, term: str) -> None:
    agreement = replace(WASHER, made=at(made))
    incident = replace(STOPPED, when=at(broke))
    found = law(about(agreements=(agreement,), incidents=(incident,)))
    assert ("Het gebrek bleek" in found) is bool(term)
    assert term in found


def test_the_presumption_runs_from_a_recorded_delivery() -> None:
    late = bought(received=at("2024-09-30"), made=at("2024-01-15"))
    assert "binnen een jaar na de levering" in law(late)
    assert "Het gebrek bleek" not in law(bought(made=at("2024-01-15")))


def test_an_article_must_hold_on_the_day_of_purchase_too() -> None:
    citations = tuple(
        replace(one, valid_from=date(2024, 6, 1)) if one.id == "bw-7-17" else one
        for one in pack().citations
    )
    scene = scene_of(bought(), law=replace(pack(), citations=citations))
    assert in_force(scene, "bw-7-17") == ""
    assert "7:22" in in_force(scene, "bw-7-22")
    assert in_force(scene, "no-such-article") == ""


def test_an_argument_is_told_once_and_the_choice_changes_the_letter() -> None:
    case = named("philips-lamps")
    sources = Sources(templates(), pack())
    day = date(2014, 11, 18)
    letter = compose(case, "warranty", "nl", day, sources).letter
    text = " ".join(words(letter))
    assert text.count("het gemiddelde gebruik is drie uur per dag.") == 1
    assert "garantie van de fabrikant" in text
    own = replace(case.documents[0], choices=(Choice("addressee", "seller"),))
    other = compose(replace(case, documents=(own,)), "warranty", "nl", day, sources).letter
    assert "U bent de verkoper." in " ".join(words(other))
