"""Rule (h): a trader that rejects a complaint is asked to which disputes body it belongs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.bodies import BodyKind
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import StatementKind
from app.core.law import Confidence
from app.letters.compose import compose
from app.letters.consequences import ask_body
from app.writers.words import words
from tests.letters.declarations import K
from tests.letters.every import sources
from tests.letters.scenes import DAY, called, case_of, sentence
from tests.letters.settings import demand, kind_of, said, scene_of
from tests.unit.builders import KPN, NOOR

NO = called(
    "no",
    "2025-04-01",
    channel=Channel.EMAIL,
    direction=Direction.IN,
    statements=(sentence("nee", "no", StatementKind.REFUSAL, "s"),),
)
ASKED = "Laat mij ook weten bij welke geschilleninstantie u bent aangesloten."


def against(*contacts: object, **more: object) -> Case:
    return case_of(contacts=contacts, demands=(demand(K.REFUND, "mei", "May"),), **more)


UNNAMED: dict[str, tuple[Case, str]] = {
    "nothing was rejected": (against(called("c")), ""),
    "rejected": (against(NO), ASKED),
    "a last position": (against(replace(NO, statements=(), final_position=True)), ASKED),
    "it named a body": (against(replace(NO, names_body=True)), ""),
    "another message named it": (against(NO, replace(called("c"), names_body=True)), ""),
    "rejected later": (against(replace(NO, when=called("c", "2026-01-01").when)), ""),
}


@pytest.mark.parametrize(("case", "question"), UNNAMED.values(), ids=UNNAMED)
def test_who_is_asked(case: Case, question: str) -> None:
    assert said(ask_body(scene_of(case))) == question


def test_a_body_that_is_surely_known_is_not_asked_for() -> None:
    scene = scene_of(against(NO, parties=(NOOR, replace(KPN, company="kpn"))))
    adr = next(one for one in scene.pack.bodies if one.kind is BodyKind.ADR)
    sure = replace(adr, confidence=Confidence.HIGH, checked_on=DAY)
    company = next(one for one in scene.pack.companies if one.id == "kpn")
    known = replace(company, confidence=Confidence.HIGH, checked_on=DAY, bodies=(adr.id,))
    scene.pack = replace(scene.pack, bodies=(sure,), companies=(known,))
    assert not ask_body(scene)
    scene.pack = replace(scene.pack, companies=(replace(known, confidence=Confidence.LOW),))
    assert said(ask_body(scene)) == ASKED


LETTERS = ("reminder", "notice", "notice-combined", "dissolution", "damages", "offer-refuse")


@pytest.mark.parametrize(
    "document",
    ["reminder", "notice", "notice-combined", "dissolution", "damages", "offer-refuse"],
)
def test_the_letters_that_follow_ask_it(document: str) -> None:
    for case, there in ((against(NO), True), (against(called("c")), False)):
        made = compose(case, kind_of(document).id, "nl", DAY, sources())
        assert (ASKED in " ".join(words(made.letter))) is there
