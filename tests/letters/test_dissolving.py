"""A dissolution: what it ends, in one sentence without a condition, and what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import AgreementKind, Delivery
from app.core.case import Case
from app.core.ids import FactId
from app.core.papers import Document
from app.core.party import Role
from app.letters.declare_bench import DeclareBench
from app.letters.declaring.parts import Part, dissolved, titled
from tests.cases import both
from tests.letters.declarations import (
    PACKAGE,
    SERVICES,
    K,
    bench_of,
    packaged,
)
from tests.letters.settings import (
    FIRM,
    RICH,
    TV,
    WILLEM,
    about,
    asking,
    demand,
    said,
    scene_of,
)

OURS = replace(WILLEM, id="helper", roles=(Role.REPRESENTATIVE,), name="Sanne Vos")
A_TABLE = both("een eettafel", "a dining table")
BULB = demand(
    K.DISSOLVE,
    "twee lampen",
    "two lamps",
    keeps=both("de andere vier lampen", "the other four lamps"),
    text=both("Die twee zijn kapot.", "Those two are broken."),
)


def declared(case: Case, code: str = "nl", **options: str) -> str:
    """Return the sentence that dissolves and what stands beside it."""
    bench = bench_of(case, "dissolution", code, **options)
    assert isinstance(bench, DeclareBench)
    beside = bench.do_beside()
    return said(bench.do_declaration().text) + (f" {said(beside.text)}" if beside else "")


DECLARED: dict[str, tuple[Case, dict[str, str], str, str]] = {
    "one service of four": (
        packaged(),
        {},
        (
            "Met deze brief ontbind ik het deel van onze overeenkomst dat over vaste telefonie "
            "gaat. Internet, televisie en een tweede tv-ontvanger wil ik houden."
        ),
        (
            "With this letter I dissolve the part of our contract that concerns the telephone "
            "line. I am keeping internet, television and a second TV receiver."
        ),
    ),
    "all of it by choice": (
        packaged(),
        {"declares": "whole"},
        "Met deze brief ontbind ik onze hele overeenkomst.",
        "With this letter I dissolve our whole contract.",
    ),
    "a thing": (
        about(),
        {},
        "Met deze brief ontbind ik onze overeenkomst over digitale tv.",
        "With this letter I dissolve our contract for digital television.",
    ),
    "a thing that was bought": (
        about(agreements=(replace(TV, kind=AgreementKind.PURCHASE, what=A_TABLE),)),
        {},
        "Met deze brief ontbind ik onze koopovereenkomst voor een eettafel.",
        "With this letter I dissolve our contract to buy a dining table.",
    ),
    "a part that the user names": (
        asking(BULB),
        {},
        (
            "Met deze brief ontbind ik het deel van onze overeenkomst dat over twee lampen "
            "gaat. Die twee zijn kapot. De andere vier lampen wil ik houden."
        ),
        (
            "With this letter I dissolve the part of our contract that concerns two lamps. "
            "Those two are broken. I am keeping the other four lamps."
        ),
    ),
    "an extra with something kept": (
        asking(demand(K.CANCEL, "de tv", "the TV", keeps=both("mijn internet", "my internet"))),
        {},
        (
            "Met deze brief ontbind ik onze overeenkomst over digitale tv. Mijn internet wil "
            "ik houden."
        ),
        (
            "With this letter I dissolve our contract for digital television. I am keeping my "
            "internet."
        ),
    ),
    "a part that nobody named": (
        about(),
        {"declares": "part"},
        (
            "Met deze brief ontbind ik het deel van onze overeenkomst dat over [het deel dat u "
            "ontbindt] gaat."
        ),
        (
            "With this letter I dissolve the part of our contract that concerns [the part that "
            "you dissolve]."
        ),
    ),
    "two people": (
        packaged(parties=(RICH, WILLEM, FIRM)),
        {"rest": "cancel"},
        (
            "Met deze brief ontbinden wij het deel van onze overeenkomst dat over vaste "
            "telefonie gaat."
        ),
        (
            "With this letter we dissolve the part of our contract that concerns the telephone "
            "line."
        ),
    ),
    "for a client": (
        about(parties=(RICH, OURS, FIRM)),
        {},
        "Met deze brief ontbindt Noor Hartman de overeenkomst over digitale tv.",
        "With this letter Noor Hartman dissolves the contract for digital television.",
    ),
    "for two clients": (
        about(parties=(RICH, WILLEM, OURS, FIRM)),
        {},
        (
            "Met deze brief ontbinden Noor Hartman en Willem Aalders de overeenkomst over "
            "digitale tv."
        ),
        (
            "With this letter Noor Hartman and Willem Aalders dissolve the contract for "
            "digital television."
        ),
    ),
}


@pytest.mark.parametrize(
    ("case", "options", "dutch", "english"), DECLARED.values(), ids=DECLARED
)
def test_the_declaration(case: Case, options: dict[str, str], dutch: str, english: str) -> None:
    assert declared(case, **options) == dutch
    assert declared(case, "en", **options) == english


CONDITIONS = ("als ", "indien", "mits", "tenzij", "zodra", " if ", "unless", "provided")


@pytest.mark.parametrize(("case", "options"), [row[:2] for row in DECLARED.values()])
def test_it_has_no_condition(case: Case, options: dict[str, str]) -> None:
    for code in ("nl", "en"):
        bench = bench_of(case, "dissolution", code, **options)
        assert isinstance(bench, DeclareBench)
        words = said(bench.do_declaration().text)
        assert words.count(".") == 1
        assert not any(one in words for one in CONDITIONS)


def part_of(case: Case, choice: str = "fitting") -> Part:
    return dissolved(scene_of(case, kind="dissolution"), choice)


def states(*found: Delivery) -> Case:
    """Return the package with its services in these states."""
    pairs = zip(SERVICES, found, strict=False)
    changed = tuple(replace(one, state=state) for one, state in pairs)
    return packaged(agreement=replace(PACKAGE, services=changed))


NEVER, THERE, PARTLY = Delivery.NEVER, Delivery.DELIVERED, Delivery.PARTLY


@pytest.mark.parametrize(
    ("case", "whole", "what"),
    [
        (states(NEVER, THERE), False, "internet"),
        (states(NEVER, NEVER, THERE), False, "internet en televisie"),
        (states(NEVER, NEVER), True, "het pakket"),
        (states(THERE, THERE), True, "het pakket"),
        (states(PARTLY, THERE), True, "het pakket"),
        (states(NEVER), True, "het pakket"),
    ],
)
def test_a_part_is_proposed_where_one_never_came_beside_others(
    case: Case, whole: bool, what: str
) -> None:
    found = part_of(case)
    assert (found.whole, found.what) == (whole, what)


def test_the_document_may_name_the_part_itself() -> None:
    case = packaged()
    draft = Document("draft", "dissolution", "nl", about=(FactId("s1"),))
    found = part_of(replace(case, documents=(draft,)))
    assert (found.what, found.services) == ("televisie", ("s1",))
    assert found.kept == "internet, vaste telefonie en een tweede tv-ontvanger"


def test_without_an_agreement_it_is_all() -> None:
    assert part_of(about(agreements=())) == Part(whole=True)
    assert part_of(about(agreements=()), "part") == Part(whole=False)


LONG = replace(TV, what=both("een woord " * 12, "a word " * 12))


@pytest.mark.parametrize(
    ("case", "choice", "dutch"),
    [
        (packaged(), "part", "Ontbinding van een deel van de overeenkomst: vaste telefonie"),
        (about(), "whole", "Ontbinding van de overeenkomst: digitale tv"),
        (about(), "part", "Ontbinding van een deel van de overeenkomst"),
        (about(agreements=(LONG,)), "whole", "Ontbinding van de overeenkomst"),
        (
            about(agreements=(replace(TV, what=both("een bank", "a sofa")),)),
            "whole",
            "Ontbinding van de overeenkomst: bank",
        ),
    ],
)
def test_the_subject_says_what_it_ends(case: Case, choice: str, dutch: str) -> None:
    there = scene_of(case, kind="dissolution")
    assert titled(there, dissolved(there, choice)) == dutch


def test_the_option_turns_the_subject_of_the_letter() -> None:
    bench = bench_of(packaged(), "dissolution", declares="whole")
    assert bench.scene.title == "Ontbinding van de overeenkomst: pakket"
