"""The demand panel of a complaint: introduction, items, notes and fallbacks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.wanting import ask_to_propose
from app.letters.asking import complaint_panel, grouped, listed
from app.letters.terming import shown
from tests.letters.panels import DATE, EXPLAIN, MODEM, PAIR, REFUND, REPAIR, panel, printed
from tests.letters.settings import (
    about,
    asking,
    demand,
    desk_of,
    said,
    scene_of,
)
from tests.unit.builders import due

K = DemandKind


PANELS: dict[str, tuple[Case, str, str]] = {
    "nothing": (
        asking(),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en mij te laten weten wat u gaat doen: [wat u wilt]."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and tell me what you will "
            "do: [what you want]."
        ),
    ),
    "one to do": (
        asking(REPAIR),
        ("Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te herstellen."),
        "Please repair the modem free of charge by Wednesday 14 May 2025.",
    ),
    "one answer": (
        asking(DATE),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij één vaste leverdatum te noemen."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and give me one firm "
            "delivery date."
        ),
    ),
    "one explanation": (
        asking(EXPLAIN),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij uitleg te geven over de vertraging."
        ),
        "Please reply in writing by Wednesday 14 May 2025 and explain the delay.",
    ),
    "one later": (
        asking(demand(K.REPAIR, *MODEM, by=due("2025-06-02"))),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en om het modem kosteloos te herstellen, uiterlijk maandag 2 juni 2025."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025, and please repair the "
            "modem free of charge, by Monday 2 June 2025."
        ),
    ),
    "one refund with the account": (
        asking(REFUND),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 € 25,00 terug te betalen op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "Please pay back €25.00 to account NL91 ABNA 0417 1643 00 in the name of N. "
            "Hartman by Wednesday 14 May 2025."
        ),
    ),
    "one of two people": (
        asking(REPAIR, parties=PAIR),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te "
            "herstellen."
        ),
        "Please repair the modem free of charge by Wednesday 14 May 2025.",
    ),
    "one answer of two people": (
        asking(DATE, parties=PAIR),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025 schriftelijk te "
            "antwoorden, en daarbij één vaste leverdatum te noemen."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and give us one firm "
            "delivery date."
        ),
    ),
    "two to do": (
        asking(REPAIR, REFUND),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos te "
            "herstellen; 2. € 25,00 terug te betalen. U kunt het geld overmaken op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge; 2. "
            "pay back €25.00. Please pay the money to account NL91 ABNA 0417 1643 00 in "
            "the name of N. Hartman."
        ),
    ),
    "an answer first": (
        asking(DATE, REFUND),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij: 1. één vaste leverdatum te noemen; 2. € 25,00 terug te betalen. "
            "U kunt het geld overmaken op rekening NL91 ABNA 0417 1643 00, op naam van "
            "N. Hartman."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and: 1. give me one firm "
            "delivery date; 2. pay back €25.00. Please pay the money to account NL91 "
            "ABNA 0417 1643 00 in the name of N. Hartman."
        ),
    ),
    "two, one later": (
        asking(demand(K.REPAIR, *MODEM, by=due("2025-06-02")), EXPLAIN),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en om: 1. het modem kosteloos te herstellen, uiterlijk maandag 2 juni 2025; "
            "2. uitleg te geven over de vertraging."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025, and please: 1. repair the "
            "modem free of charge, by Monday 2 June 2025; 2. explain the delay."
        ),
    ),
    "four": (
        asking(DATE, REPAIR, EXPLAIN, demand(K.APOLOGISE)),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij: 1. één vaste leverdatum te noemen; 2. het modem kosteloos te "
            "herstellen; 3. uitleg te geven over de vertraging. Ook vraag ik u om: 4. "
            "excuses aan te bieden."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and: 1. give me one firm "
            "delivery date; 2. repair the modem free of charge; 3. explain the delay. I "
            "also ask you to: 4. apologise."
        ),
    ),
    "five of two people": (
        asking(
            DATE, REPAIR, EXPLAIN, demand(K.APOLOGISE), demand(K.CONTACT_PERSON), parties=PAIR
        ),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025 schriftelijk te "
            "antwoorden, en daarbij: 1. één vaste leverdatum te noemen; 2. het modem "
            "kosteloos te herstellen; 3. uitleg te geven over de vertraging. Ook vragen "
            "wij u om: 4. excuses aan te bieden; 5. één vaste contactpersoon te noemen "
            "die dit voor ons afhandelt."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and: 1. give us one firm "
            "delivery date; 2. repair the modem free of charge; 3. explain the delay. We "
            "also ask you to: 4. apologise; 5. name one person who will deal with this "
            "for us."
        ),
    ),
    "alternatives": (
        asking(
            replace(REPAIR, alternative="a"),
            replace(demand(K.REPLACE, *MODEM), alternative="a"),
            EXPLAIN,
        ),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos te "
            "herstellen of, in plaats daarvan, het modem kosteloos te vervangen; 2. "
            "uitleg te geven over de vertraging."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge or, "
            "instead, replace the modem free of charge; 2. explain the delay."
        ),
    ),
    "not known yet": (
        ask_to_propose(asking()),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij: 1. uitleg te geven; 2. een voorstel voor een oplossing te sturen."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and: 1. give me an explanation; "
            "2. send me a proposal for a solution."
        ),
    ),
    "survey wish only": (
        asking(demand(K.NO_SURVEYS)),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en mij te laten weten wat u gaat doen: [wat u wilt]."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and tell me what you will "
            "do: [what you want]."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), PANELS.values(), ids=PANELS)
def test_the_panel_of_a_complaint(given: Case, dutch: str, english: str) -> None:
    assert printed(given, "nl") == dutch
    assert printed(given, "en") == english


def test_four_demands_stand_in_two_lists() -> None:
    found = panel(asking(DATE, REPAIR, EXPLAIN, demand(K.APOLOGISE)), "nl")
    assert [len(found.items), len(found.more), found.more_from] == [3, 1, 4]
    assert found.items[-1].text.endswith(".")
    assert all(one.text.endswith(";") for one in found.items[:-1])


def test_alternatives_are_one_item() -> None:
    first = replace(REPAIR, alternative="a", facts=("f1",))
    other = replace(demand(K.REPLACE, *MODEM), alternative="a", facts=("f2",))
    groups = grouped((first, EXPLAIN, other))
    assert [len(group) for group in groups] == [2, 1]
    items = listed(scene_of(about()), groups, "ask")
    assert items[0].facts == (first.id, "f1", other.id, "f2")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_an_exhibit_stands_behind_its_demand(code: str) -> None:
    shown_by = replace(REPAIR, exhibits=("photo", "photo"))
    found = panel(asking(shown_by, EXPLAIN), code)
    assert ("(bijlage 1);" if code == "nl" else "(enclosure 1);") in said(found.items[0].text)


def test_without_a_demand_the_hole_is_told() -> None:
    desk = desk_of(about(), "nl", "complaint")
    complaint_panel(desk.scene, shown(desk.scene, desk.term.due))
    assert desk.scene.missing == ["demand"]
