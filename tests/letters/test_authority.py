"""An authorisation: who, for what, what is allowed and what is not, until when, who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.case import Case
from app.core.ids import DocumentId, PartyId
from app.core.papers import Choice, Document
from app.core.party import (
    USUAL,
    Party,
    Permission,
    ReferenceKind,
    Representation,
    RepresentationGround,
    Role,
)
from app.letters.compose import Composed, compose
from app.letters.letter import Layout, Table, plain
from app.letters.singles.authority import allowed, days, may
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.letters.settings import (
    FIRM,
    RICH,
    TV,
    WILLEM,
    about,
    number,
    pack,
    scene_of,
)
from tests.unit.builders import NOOR, at

DAY = date(2025, 4, 28)
RIA = Party(
    PartyId("ria"), (Role.REPRESENTATIVE,), name="Ria Post", email="ria.post@example.org"
)
ACTS = Representation(RIA.id, (NOOR.id,), RepresentationGround.AUTHORISATION)


def helped(party: Party = RIA, **more: Any) -> Case:
    """Return a case in which Ria Post acts for Noor Hartman."""
    acts = replace(ACTS, **more)
    return about(parties=(RICH, FIRM, party), representations=(acts,))


def composed(case: Case, code: str = "nl", *choices: Choice) -> Composed:
    draft = Document(DocumentId("draft"), "authorisation", code, DAY, choices=choices)
    known = replace(case, documents=(draft,))
    return compose(known, "authorisation", code, DAY, Sources(templates(), pack()))


def text(found: Composed) -> str:
    return " ".join(words(found.letter)).replace("\u00a0", " ")


TICKED = {
    "nothing ticked": ((), USUAL),
    "in the order of the list": (
        (Permission.FILE, Permission.WRITE),
        (Permission.WRITE, Permission.FILE),
    ),
    "everything": (tuple(Permission), tuple(Permission)),
}


@pytest.mark.parametrize(("ticked", "found"), TICKED.values(), ids=TICKED)
def test_what_was_ticked(ticked: tuple[Permission, ...], found: tuple[Permission, ...]) -> None:
    scene = scene_of(helped(allowed=ticked))
    assert allowed(scene) == found
    assert all(may(scene, one) is (one in found) for one in Permission)


def test_a_consumer_may_everything() -> None:
    assert all(may(scene_of(about()), one) for one in Permission)


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("permission", Permission)
def test_a_permission_stands_on_one_side(permission: Permission, code: str) -> None:
    found = composed(helped(allowed=(permission,)), code)
    lists = [block for section in found.letter.sections for block in section.blocks]
    (yes, no) = (
        [plain(item.runs) for item in block.items] for block in lists if hasattr(block, "items")
    )
    assert len(yes) == 1
    assert len(no) == len(Permission) - 1
    assert yes[0].rstrip(".") not in [one.rstrip(".;") for one in no]


def test_without_anything_kept_back_its_heading_goes() -> None:
    found = composed(helped(allowed=tuple(Permission)))
    assert "mag namens mij:" in text(found)
    assert "apart ja" not in text(found)
    assert len(found.warnings) == 1


UNTIL = {
    "nothing recorded": ({}, "28 april 2025 tot en met 28 oktober 2025"),
    "a start": ({"made": at("2025-01-31")}, "31 januari tot en met 31 juli 2025"),
    "a start at the end of a month": (
        {"made": at("2024-08-31")},
        "31 augustus 2024 tot en met 28 februari 2025",
    ),
    "an end": ({"until": at("2025-06-30")}, "28 april tot en met 30 juni 2025"),
    "a vague start": ({"made": at("2025-04")}, "april tot en met 1 oktober 2025"),
}


@pytest.mark.parametrize(("more", "dutch"), UNTIL.values(), ids=UNTIL)
def test_how_long_it_holds(more: dict[str, Any], dutch: str) -> None:
    words_of = text(composed(helped(**more)))
    assert dutch.replace(" 2025 tot", " tot") in words_of.replace(" 2025 tot", " tot")
    start, end = days(scene_of(helped(**more), day=DAY), DAY)
    assert start.edtf < end.edtf


WHO = {
    "with a function": (
        {"function": "vrijwilliger bij het Formulierenpunt"},
        "aan Ria Post, vrijwilliger bij het Formulierenpunt, om mij te helpen",
    ),
    "with an address": (
        {"addresses": NOOR.addresses},
        "aan Ria Post, Lindehof 27, 1234 AB Voorbeeldstad, om mij te helpen",
    ),
    "by name alone": ({}, "aan Ria Post om mij te helpen met mijn klacht bij KPN."),
}


@pytest.mark.parametrize(("more", "dutch"), WHO.values(), ids=WHO)
def test_who_helps(more: dict[str, Any], dutch: str) -> None:
    assert dutch in text(composed(helped(replace(RIA, **more))))


def test_for_what_and_with_which_numbers() -> None:
    case = helped(scope="de klacht over televisie")
    assert "te helpen met de klacht over televisie bij KPN." in text(composed(case))
    customer = number(ReferenceKind.CUSTOMER, "12")
    order = number(ReferenceKind.ORDER, "A-3")
    for references, dutch in (
        ((customer,), "Mijn klantnummer is 12."),
        ((order,), "Het bestelnummer is A-3."),
        ((customer, order), "Mijn klantnummer is 12, het bestelnummer is A-3."),
    ):
        known = replace(case, agreements=(replace(TV, references=references),))
        assert dutch in text(composed(known))
    assert "nummer" not in text(composed(case))


def test_two_clients_speak_as_we() -> None:
    case = replace(helped(), parties=(RICH, WILLEM, FIRM, RIA))
    found = text(composed(case))
    assert "Wij zijn Noor Hartman en Willem Aalders. Wij wonen op" in found
    assert "Ria Post mag namens ons:" in found
    assert "op een dag die wij goedvinden" in found
    assert " mij" not in found


def test_answers_go_where_was_chosen() -> None:
    assert "aan mij, met een kopie aan ria.post@example.org." in text(composed(helped()))
    chosen = composed(helped(), "nl", Choice("answers", "helper"))
    assert "Stuur alle antwoorden aan Ria Post, ria.post@example.org." in text(chosen)
    unreachable = helped(replace(RIA, email=""))
    assert "Stuur antwoorden aan mij. Deze" in text(composed(unreachable))


def test_both_sign_with_a_date() -> None:
    found = composed(helped())
    assert found.letter.layout is Layout.STATEMENT
    assert found.letter.signatures == ()
    assert found.letter.closing == ""
    blocks = [block for section in found.letter.sections for block in section.blocks]
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [plain(one.head) for one in table.columns] == ["Noor Hartman", "Ria Post"]
    first = [plain(row.cells[0]).split("\n")[0] for row in table.rows]
    assert first == ["Datum:", "Handtekening:"]


def test_nobody_who_helps_is_a_hole() -> None:
    found = composed(about())
    assert found.missing == ("representative",)
    assert "aan [naam van de gemachtigde] om mij te helpen" in text(found)


def test_no_article_is_named() -> None:
    assert "artikel" not in text(composed(helped()))
