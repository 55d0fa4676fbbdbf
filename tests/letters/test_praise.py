"""Compliments: only what went well is told, named once, and nothing is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import DemandKind
from app.core.events import Contact, Outcome, PromiseKind, Result
from app.core.ids import ContactId, DocumentId, PartyId
from app.core.papers import Choice, Document
from app.core.party import Link, Party, PartyLink, Role
from app.letters.compose import Composed, compose
from app.letters.items import Ledger
from app.letters.scene import Scene
from app.letters.singles.praise import (
    friendly,
    good_things,
    is_praise,
    kept,
    tale,
    went_well,
    wish,
)
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.cases import named
from tests.letters.scenes import CARRIER, CODES, called, ledger
from tests.letters.settings import (
    FIRM,
    RICH,
    about,
    demand,
    pack,
    point,
    said,
    scene_of,
    together,
)
from tests.unit.builders import due, outage, promise, result

KEPT = result(Result.KEPT, "2025-03-17")
SANNE = Party(
    PartyId("sanne"),
    (Role.EMPLOYEE,),
    name="Sanne",
    links=(PartyLink(Link.EMPLOYEE_OF, PartyId("kpn")),),
)
PEOPLE = (RICH, FIRM, CARRIER, SANNE)


def told(case: Case, code: str = "nl") -> tuple[Scene, Ledger]:
    scene = scene_of(case, code)
    return scene, ledger(scene)


def good(*contacts: Contact, **more: Any) -> list[str]:
    case = about(parties=PEOPLE, contacts=contacts, **more)
    return [said(one.text) for one in good_things(*told(case))]


WELL: dict[str, tuple[dict[str, Any], bool]] = {
    "friendly": ({"friendly": True}, True),
    "friendly, but without a solution": (
        {"friendly": True, "outcome": Outcome.NO_SOLUTION},
        False,
    ),
    "on time": ({"channel": Channel.VISIT, "outcome": Outcome.ON_TIME}, True),
    "late": ({"channel": Channel.VISIT, "outcome": Outcome.LATE, "friendly": True}, False),
    "neither": ({}, False),
    "of another firm": ({"friendly": True, "with_whom": "carrier"}, False),
}


@pytest.mark.parametrize(("more", "well"), WELL.values(), ids=WELL)
def test_contacts_that_went_well(more: dict[str, Any], well: bool) -> None:
    case = about(parties=PEOPLE, contacts=(called("c", **more),))
    assert bool(went_well(*told(case))) is well


def test_a_friendly_contact_with_a_broken_promise_is_not_praised() -> None:
    broken = promise("p", due("2025-03-17"), result(Result.BROKEN), contact=ContactId("c"))
    case = about(contacts=(called("c", friendly=True),), promises=(broken,))
    assert went_well(*told(case)) == []
    assert tale(*told(case)) == []


def test_only_what_went_well_is_told() -> None:
    case = about(
        contacts=(
            called("a", "2025-03-03", friendly=True, comment="Dat hielp."),
            called("b", "2025-03-04", outcome=Outcome.NO_ANSWER, comment="Dat niet."),
        ),
        incidents=(outage("o", "2025-03-01"),),
        promises=(
            promise("k", due("2025-03-17"), KEPT, kind=PromiseKind.REPAIR),
            promise("l", due("2025-03-18"), result(Result.BROKEN), kind=PromiseKind.ANSWER),
        ),
    )
    found = " ".join(together(one) for one in tale(*told(case)))
    assert "Dat hielp." in found
    assert "herstellen" in found
    assert not [one for one in ("Dat niet", "viel", "antwoord") if one in found]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", PromiseKind)
def test_every_kept_promise_can_be_praised(kind: PromiseKind, code: str) -> None:
    case = about(promises=(promise("k", due("2025-03-17"), KEPT, kind=kind),))
    scene, lines = told(case, code)
    assert len(kept(scene, lines)) == 1
    (found,) = good_things(scene, lines)
    assert found.facts == ("k",)
    assert not set("{}[]<>|") & set(str(found.text))


GOOD: dict[str, tuple[tuple[Contact, ...], list[str]]] = {
    "nothing": ((), []),
    "an engineer on time": (
        (called("v", channel=Channel.VISIT, outcome=Outcome.ON_TIME),),
        ["de monteur kwam op de afgesproken tijd"],
    ),
    "a call nobody asked for": (
        (called("c", direction=Direction.IN, friendly=True),),
        ["u belde zelf"],
    ),
    "two messages are one thing": (
        tuple(
            called(name, day, direction=Direction.IN, channel=Channel.SOCIAL, friendly=True)
            for name, day in (("a", "2025-03-03"), ("b", "2025-03-04"))
        ),
        ["u nam zelf contact op"],
    ),
    "an own call is no deed of theirs": ((called("c", friendly=True),), []),
}


@pytest.mark.parametrize(("contacts", "dutch"), GOOD.values(), ids=GOOD)
def test_the_good_things(contacts: tuple[Contact, ...], dutch: list[str]) -> None:
    assert good(*contacts) == dutch


def test_only_promises_of_the_firm_are_its_merit() -> None:
    other = promise("k", due("2025-03-17"), KEPT, by=CARRIER.id)
    case = about(parties=PEOPLE, promises=(other,))
    assert kept(*told(case)) == []
    assert not is_praise(*told(case))


def test_a_promise_of_no_kind_is_praised_in_its_own_words() -> None:
    own = promise(
        "k", due("2025-03-17"), KEPT, kind=PromiseKind.OTHER, what="de rekening aanpassen"
    )
    assert good(promises=(own,)) == ["u hield u aan deze toezegging: de rekening aanpassen"]


def test_a_kept_visit_and_the_visit_itself_are_one_good_thing() -> None:
    engineer = promise("k", due("2025-03-17"), KEPT, kind=PromiseKind.ENGINEER)
    visit = called("v", "2025-03-17", channel=Channel.VISIT, outcome=Outcome.ON_TIME)
    assert len(good(visit, promises=(engineer,))) == 1


FRIENDLY = {
    "nobody": ((), ""),
    "somebody without a name": (
        (called("a", friendly=True),),
        "De mensen die ik sprak waren vriendelijk en wilden helpen. Daar ben ik blij mee.",
    ),
    "somebody who gave a name": (
        (called("a", friendly=True, with_whom="sanne"),),
        "Uw medewerker Sanne heeft mij goed geholpen.",
    ),
    "the same person twice": (
        tuple(called(name, friendly=True, with_whom="sanne") for name in "ab"),
        "Uw medewerker Sanne heeft mij goed geholpen. De mensen die ik sprak waren",
    ),
    "one of three": (
        (called("a", friendly=True), called("b"), called("c")),
        "Een paar mensen die ik sprak waren vriendelijk",
    ),
    "friendly in writing": ((called("a", channel=Channel.EMAIL, friendly=True),), ""),
}


@pytest.mark.parametrize(("contacts", "dutch"), FRIENDLY.values(), ids=FRIENDLY)
def test_who_was_kind(contacts: tuple[Contact, ...], dutch: str) -> None:
    found = together(friendly(scene_of(about(parties=PEOPLE, contacts=contacts))))
    assert found.startswith(dutch)
    assert bool(found) is bool(dutch)


def test_a_wish_is_told_where_nothing_is_demanded() -> None:
    hope = replace(point("w"), right=False, text="ik hoop dat het zo blijft")
    wished = about(points=(hope, point("x")))
    assert together(wish(scene_of(wished))) == "Eén wens heb ik nog. Ik hoop dat het zo blijft."
    demanding = replace(wished, demands=(demand(DemandKind.APOLOGISE),))
    assert wish(scene_of(demanding)) == []
    assert wish(scene_of(about(points=(point("x"),)))) == []


def composed(case: Case, document: str, *choices: Choice) -> Composed:
    day = date(2025, 4, 30)
    draft = Document(DocumentId("draft"), document, "nl", day, choices=choices)
    known = replace(case, documents=(*case.documents, draft))
    return compose(known, document, "nl", day, Sources(templates(), pack()))


def text(found: Composed) -> str:
    return " ".join(words(found.letter))


def test_praise_without_a_reason_is_a_hole() -> None:
    assert not is_praise(*told(about()))
    found = composed(about(), "compliment")
    assert found.missing == ("praise",)
    assert "Dit ging goed: [wat er goed ging]." in text(found)


def test_the_letter_may_be_shared_or_not() -> None:
    case = about(contacts=(called("a", friendly=True),))
    assert "U mag hem intern gebruiken" in text(composed(case, "compliment"))
    private = composed(case, "compliment", Choice("share", "no"))
    assert "Deze brief is alleen voor u bedoeld." in text(private)


def test_a_complaint_before_is_named() -> None:
    case = about(contacts=(called("a", friendly=True, complaint=True),))
    assert "Eerder heb ik bij u geklaagd." in text(composed(case, "compliment"))
    assert "Dit is geen klacht." not in text(composed(case, "compliment"))


def test_praise_stands_before_the_complaint_and_once() -> None:
    found = composed(named("kpn-digital-tv"), "mixed")
    said_all = text(found)
    assert said_all.count("waren vriendelijk") == 1
    order = [
        said_all.index(part)
        for part in ("compliment en een", "vriendelijk", "Nu de klacht", "Wat ik")
    ]
    assert order == sorted(order)
