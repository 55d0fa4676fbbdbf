"""Default before a declaration: a term that passed, a day that passed, a refusal, or a hole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.events import PromiseKind, Result
from app.core.ids import ContactId, FactId
from app.letters.declaring.grounds import grounds, lacking, told
from tests.letters.declarations import DAY, choosing, notice, packaged, refusal
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    TV,
    about,
    demand,
    desk_of,
    said,
    together,
)
from tests.unit.builders import at, due, promise, replaced, result, silence

K = DemandKind
BROKEN = result(Result.BROKEN)
SENT = notice("2025-03-18", "2025-04-01")
RUNNING = notice("2025-04-20", "2025-05-04")
MODEM = demand(K.PERFORM, "het modem", "the modem")
LATE = promise("p", due("2025-04-14"), BROKEN, what="het modem")
SALE = replace(TV, sector="webshop")


def told_of(case: Case, code: str = "nl", *, essential: bool = False) -> str:
    """Return what a dissolution says about default."""
    desk = desk_of(choosing(case, "dissolution"), code, "dissolution", DAY)
    found = grounds(desk.scene, desk.ledger, essential=essential)
    return together(told(desk.scene, found, lacking(desk.scene, desk.ledger, "")))


TOLD: dict[str, tuple[Case, str, str]] = {
    "a term that passed": (
        about(demands=(MODEM,), documents=(SENT,)),
        (
            "Op 18 maart 2025 stelde ik u in gebreke, met een termijn tot en met 1 april "
            "2025. Die termijn is voorbij. U hebt nog steeds niet gedaan wat is afgesproken."
        ),
        (
            "On 18 March 2025 I gave you notice of default, with a period until 1 April 2025. "
            "That period has passed. You have still not done what was agreed."
        ),
    ),
    "a silence about it": (
        about(documents=(SENT,), silences=(silence("s", "notice", "2025-04-02"),)),
        (
            "Op 18 maart 2025 stelde ik u in gebreke, met een termijn tot en met 1 april "
            "2025. Die termijn is voorbij. Ik heb geen antwoord gekregen. U hebt nog steeds "
            "niet gedaan wat is afgesproken."
        ),
        (
            "On 18 March 2025 I gave you notice of default, with a period until 1 April 2025. "
            "That period has passed. I have had no answer. You have still not done what was "
            "agreed."
        ),
    ),
    "a thing that never came": (
        about(promises=(LATE,), documents=(SENT,)),
        (
            "Op 18 maart 2025 stelde ik u in gebreke, met een termijn tot en met 1 april "
            "2025. Die termijn is voorbij. U hebt het modem nog steeds niet geleverd."
        ),
        (
            "On 18 March 2025 I gave you notice of default, with a period until 1 April 2025. "
            "That period has passed. You have still not provided het modem."
        ),
    ),
    "an agreed day": (
        about(promises=(LATE,)),
        (
            "De afgesproken dag, 14 april 2025, is voorbij, en u hebt nog niet gedaan wat u "
            "toezegde. Een ingebrekestelling is dan niet nodig (artikel 6:83 onder a van het "
            "Burgerlijk Wetboek, BW)."
        ),
        (
            "The agreed day, 14 April 2025, has passed, and you have still not done what you "
            "promised. No notice of default is needed in that case (article 6:83(a) of the "
            "Dutch Civil Code, Burgerlijk Wetboek, BW)."
        ),
    ),
    "a refusal": (
        about(
            demands=(replace(MODEM, facts=(FactId("no"),)),),
            contacts=(refusal(),),
        ),
        (
            "Op 20 april 2025 liet u weten: wij doen dit niet. Daaruit leid ik af dat u de "
            "afspraak niet nakomt. Een ingebrekestelling is dan niet nodig (artikel 6:83 "
            "onder c van het Burgerlijk Wetboek, BW)."
        ),
        (
            "On 20 April 2025 you told me: we will not do it. From this I conclude that you "
            "will not keep the agreement. No notice of default is needed in that case "
            "(article 6:83(c) of the Dutch Civil Code, Burgerlijk Wetboek, BW)."
        ),
    ),
}


@pytest.mark.parametrize(("case", "dutch", "english"), TOLD.values(), ids=TOLD)
def test_why_the_firm_is_in_default(case: Case, dutch: str, english: str) -> None:
    assert told_of(case) == dutch
    assert told_of(case, "en") == english


CHAIN = (
    promise("p1", due("2025-04-14"), replaced("p2", "2025-04-15")),
    promise("p2", due("2025-04-22"), BROKEN, made=at("2025-04-15")),
)
HEALED = (CHAIN[0], replace(CHAIN[1], results=(result(Result.KEPT_LATE, "2025-04-25"),)))
OTHER = promise("p", due("2025-04-14"), BROKEN, kind=PromiseKind.CALL_BACK)
VAGUE = promise("p", due("2025-04"), BROKEN, what="het modem")
ANSWER = replace(refusal(), reply_to=ContactId("notice"))
NONE = (
    "U bent in verzuim: [waarom: een termijn die voorbij is, een vaste dag of een weigering]."
)
EDGES: dict[str, tuple[Case, str]] = {
    "nothing on record": (about(demands=(MODEM,)), NONE),
    "a term that runs": (about(documents=(RUNNING,)), NONE),
    "a term that runs beside a day that passed": (
        about(documents=(RUNNING,), promises=(LATE,)),
        NONE,
    ),
    "a refusal within the term": (
        about(documents=(RUNNING,), contacts=(replace(ANSWER, when=at("2025-04-25")),)),
        "6:83 onder c",
    ),
    "the last day itself": (about(documents=(notice("2025-04-16", "2025-04-30"),)), NONE),
    "the day after": (about(documents=(notice("2025-04-15", "2025-04-29"),)), "Die termijn is"),
    "a demand that leaves a later day": (
        about(demands=(replace(MODEM, by=due("2025-05-02")),), documents=(SENT,)),
        NONE,
    ),
    "a demand whose own day passed too": (
        about(demands=(replace(MODEM, by=due("2025-04-29")),), documents=(SENT,)),
        "Die termijn is",
    ),
    "a combined notice": (
        about(documents=(notice("2025-04-01", "2025-04-15", "notice-combined"),)),
        "Die termijn is",
    ),
    "a complaint alone": (
        about(documents=(notice("2025-04-01", "2025-04-15", "complaint"),)),
        NONE,
    ),
    "a reservation alone": (
        about(documents=(notice("2025-04-01", "2025-04-15", "reservation"),)),
        NONE,
    ),
    "it was done after all": (
        about(demands=(replace(MODEM, met=at("2025-04-20")),), documents=(SENT,)),
        NONE,
    ),
    "two days": (
        about(promises=CHAIN),
        "De afgesproken dagen, 14 april en 22 april 2025, zijn",
    ),
    "delivered late": (about(promises=HEALED), NONE),
    "a call that never came": (about(promises=(OTHER,)), NONE),
    "another firm's promise": (
        about(parties=(RICH, FIRM, ENGINEER), promises=(replace(LATE, by=ENGINEER.id),)),
        NONE,
    ),
    "a day to come": (about(promises=(replace(LATE, due=due("2025-05-14")),)), NONE),
    "a vague day": (about(promises=(VAGUE,)), NONE),
    "a refusal of something else": (about(contacts=(refusal(),)), NONE),
}


@pytest.mark.parametrize(("case", "words"), EDGES.values(), ids=EDGES)
def test_the_edges_of_default(case: Case, words: str) -> None:
    assert words in told_of(case)


def test_a_hole_is_told() -> None:
    desk = desk_of(choosing(about(), "dissolution"), "nl", "dissolution", DAY)
    told(desk.scene, grounds(desk.scene, desk.ledger), lacking(desk.scene, desk.ledger, ""))
    assert desk.scene.missing == ["default"]


@pytest.mark.parametrize("essential", [False, True])
def test_a_day_of_delivery_in_a_sale_has_to_be_essential(essential: bool) -> None:
    words = told_of(about(agreements=(SALE,), promises=(LATE,)), essential=essential)
    assert ("Levering op tijd was voor mij wezenlijk, en dat wist u." in words) is essential
    assert ("(artikel 7:19a lid 2 van het Burgerlijk Wetboek, BW)" in words) is essential
    assert "6:83" not in words


def test_a_refusal_to_deliver_in_a_sale_has_its_own_article() -> None:
    asked = replace(MODEM, facts=(FactId("no"),))
    case = about(agreements=(SALE,), demands=(asked,), contacts=(refusal(),))
    assert "7:19a lid 2" in told_of(case)


def test_what_is_named_never_came() -> None:
    desk = desk_of(packaged(), "nl", "dissolution", DAY)
    found = lacking(desk.scene, desk.ledger, "vaste telefonie")
    assert said(found.text) == "U hebt vaste telefonie nog steeds niet geleverd."


def test_two_notices_count_from_the_last() -> None:
    first = notice("2025-02-01", "2025-02-15", name="first")
    words = told_of(about(documents=(first, SENT)))
    assert "Op 18 maart 2025" in words
    assert "februari" not in words
