"""How a letter names people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.party import Link, Party, PartyLink
from tests.cases import both
from tests.letters.settings import (
    DESKS,
    DIRECTOR,
    ENGINEER,
    FIRM,
    about,
    said,
    scene_of,
)
from tests.unit.builders import (
    NOOR,
)


def words_of(party: Party, code: str) -> dict[str, str]:
    """Return how a letter names a party by its parts."""
    scene = scene_of(about(parties=(NOOR, FIRM, party)), code)
    return {
        "whom": said(scene.whom(party)),
        "sayer": said(scene.sayer(party)),
        "adviser": said(scene.adviser(party)),
    }


NAMED: dict[str, tuple[Party, str, str, str, str, str, str]] = {
    "the firm": (
        FIRM,
        "uw klantenservice",
        "your customer service",
        "u",
        "you",
        "uw medewerker",
        "your adviser",
    ),
    "its director": (
        DIRECTOR,
        "uw directeur Klantenservice",
        "your director of customer service",
        "uw directeur Klantenservice",
        "your director of customer service",
        "uw medewerker",
        "your adviser",
    ),
    "a department": (
        DESKS,
        "uw afdeling Klachten",
        "your complaints department",
        "u",
        "you",
        "uw medewerker",
        "your adviser",
    ),
    "a department with a name of its own": (
        replace(DESKS, function=both("Klantenservice", "Customer Services")),
        "uw Klantenservice",
        "your Customer Services",
        "u",
        "you",
        "uw medewerker",
        "your adviser",
    ),
    "another firm": (
        ENGINEER,
        "Bouwman Installaties",
        "Bouwman Installaties",
        "Bouwman Installaties",
        "Bouwman Installaties",
        "Bouwman Installaties",
        "Bouwman Installaties",
    ),
}


@pytest.mark.parametrize(
    (
        "given",
        "whom_dutch",
        "whom_english",
        "sayer_dutch",
        "sayer_english",
        "adviser_dutch",
        "adviser_english",
    ),
    NAMED.values(),
    ids=NAMED,
)
def test_who_is_named(
    given: Party,
    whom_dutch: str,
    whom_english: str,
    sayer_dutch: str,
    sayer_english: str,
    adviser_dutch: str,
    adviser_english: str,
) -> None:
    assert words_of(given, "nl")["whom"] == whom_dutch
    assert words_of(given, "en")["whom"] == whom_english
    assert words_of(given, "nl")["sayer"] == sayer_dutch
    assert words_of(given, "en")["sayer"] == sayer_english
    assert words_of(given, "nl")["adviser"] == adviser_dutch
    assert words_of(given, "en")["adviser"] == adviser_english


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_hole_is_told_once(code: str) -> None:
    scene = scene_of(about(), code)
    assert scene.hole("demand") == scene.hole("demand")
    assert scene.missing == ["demand"]


def test_a_text_in_another_language_is_noted() -> None:
    scene = scene_of(about(), "en")
    assert scene.clause((both("modem", "modem")[0],)) == "modem"
    assert scene.foreign == {"modem"}


def test_customer_services_have_no_article_beside_a_name() -> None:
    services = replace(DESKS, function=both("Klantenservice", "Customer Services"))
    there = scene_of(about(), code="en")
    there.by_name = True
    assert said(there.whom(services)) == "Customer Services at KPN"
    assert said(there.whom(DESKS)) == "the complaints department at KPN"


def test_who_works_in_a_department_speaks_for_the_firm() -> None:
    planner = replace(
        DIRECTOR,
        name="",
        function=both("planner", "planner"),
        links=(PartyLink(Link.EMPLOYEE_OF, DESKS.id),),
    )
    scene = scene_of(about(parties=(NOOR, FIRM, DESKS, planner)), "nl")
    assert (said(scene.whom(planner)), said(scene.sayer(planner))) == (
        "uw planner",
        "uw planner",
    )
    hired = replace(planner, links=(PartyLink(Link.EMPLOYEE_OF, ENGINEER.id),))
    scene = scene_of(about(parties=(NOOR, FIRM, ENGINEER, hired)), "nl")
    assert said(scene.sayer(hired)) == "Bouwman Installaties"
