"""When a notice says that the firm is in default already: article 6:83 under a and c."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import DemandKind
from app.core.events import (
    Certainty,
    Promise,
    PromiseKind,
    Result,
    Side,
    Statement,
    StatementKind,
)
from app.letters.consequences import consequences
from tests.cases import both
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    said,
)
from tests.unit.builders import (
    NOOR,
    at,
    contact,
    due,
    letter,
    promise,
    replaced,
    result,
)

K = DemandKind
MODEM = ("het modem", "the modem")
PAIR = (RICH, WILLEM, FIRM)


def follows(case: Case, code: str) -> str:
    """Return what a notice says follows."""
    desk = desk_of(case, code)
    return " ".join(said(one) for one in consequences(desk.scene, desk.term))


def broken(kind: PromiseKind, to: str | None = "2025-04-14", **more: object) -> Promise:
    """Return a promise that was broken."""
    return promise("p", due(to) if to else None, result(Result.BROKEN), kind=kind, **more)


def refusal(**more: object) -> object:
    """Return a letter in which the firm refused."""
    no = Statement(
        "no", StatementKind.REFUSAL, both("wij doen dit niet", "we will not do this")
    )
    fields = {"direction": Direction.IN, "with_whom": "kpn", "statements": (no,), **more}
    return contact("c", "2025-04-20", Channel.LETTER, **fields)


def grounds(case: Case) -> set[str]:
    """Return the letters of article 6:83 that a notice cites."""
    words = follows(case, "nl")
    return {one for one in "ac" if f"6:83 onder {one} BW" in words}


FOLLOWS: dict[str, tuple[Case, str, str]] = {
    "nothing on record": (
        asking(demand(K.PERFORM, *MODEM)),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW)."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW)."
        ),
    ),
    "a day passed": (
        asking(demand(K.PERFORM, *MODEM), promises=(broken(PromiseKind.DELIVER),)),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Ik vind dat u "
            "al in verzuim bent, omdat de afgesproken dag voorbij is (artikel 6:83 onder "
            "a BW). Met deze brief neem ik daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "my view you are already in default, because the agreed day has passed "
            "(article 6:83(a) BW). This letter removes any doubt."
        ),
    ),
    "two days passed": (
        asking(
            demand(K.PERFORM, *MODEM),
            promises=(
                broken(PromiseKind.DELIVER),
                replace(broken(PromiseKind.INSTALL), id="q"),
            ),
        ),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Ik vind dat u "
            "al in verzuim bent, omdat twee afgesproken dagen voorbij zijn (artikel 6:83 "
            "onder a BW). Met deze brief neem ik daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "my view you are already in default, because two agreed days have passed "
            "(article 6:83(a) BW). This letter removes any doubt."
        ),
    ),
    "two days passed, of two people": (
        asking(
            demand(K.PERFORM, *MODEM),
            promises=(
                broken(PromiseKind.DELIVER),
                replace(broken(PromiseKind.INSTALL), id="q"),
            ),
            parties=PAIR,
        ),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Wij vinden dat "
            "u al in verzuim bent, omdat twee afgesproken dagen voorbij zijn (artikel "
            "6:83 onder a BW). Met deze brief nemen wij daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "our view you are already in default, because two agreed days have passed "
            "(article 6:83(a) BW). This letter removes any doubt."
        ),
    ),
    "a refusal": (
        asking(
            demand(K.PERFORM, *MODEM),
            documents=(letter("a", "2025-04-01"),),
            contacts=(refusal(reply_to="a"),),
        ),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Ik vind dat u "
            "al in verzuim bent, omdat u hebt laten weten dat u dit niet doet (artikel "
            "6:83 onder c BW). Met deze brief neem ik daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "my view you are already in default, because you have said that you will not "
            "do this (article 6:83(c) BW). This letter removes any doubt."
        ),
    ),
    "a refusal to two people": (
        asking(
            demand(K.PERFORM, *MODEM),
            documents=(letter("a", "2025-04-01"),),
            contacts=(refusal(reply_to="a"),),
            parties=PAIR,
        ),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Wij vinden dat "
            "u al in verzuim bent, omdat u hebt laten weten dat u dit niet doet (artikel "
            "6:83 onder c BW). Met deze brief nemen wij daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "our view you are already in default, because you have said that you will "
            "not do this (article 6:83(c) BW). This letter removes any doubt."
        ),
    ),
    "a day before a refusal": (
        asking(
            demand(K.PERFORM, *MODEM),
            documents=(letter("a", "2025-04-01"),),
            contacts=(refusal(reply_to="a"),),
            promises=(broken(PromiseKind.DELIVER),),
        ),
        (
            "Doet u dit niet uiterlijk op 14 mei, dan bent u vanaf 15 mei 2025 in "
            "verzuim (artikel 6:82 lid 1 van het Burgerlijk Wetboek, BW). Ik vind dat u "
            "al in verzuim bent, omdat de afgesproken dag voorbij is (artikel 6:83 onder "
            "a BW). Met deze brief neem ik daarover alle twijfel weg."
        ),
        (
            "If you have not done this by 14 May, you will be in default from 15 May "
            "2025 (article 6:82(1) of the Dutch Civil Code, Burgerlijk Wetboek, BW). In "
            "my view you are already in default, because the agreed day has passed "
            "(article 6:83(a) BW). This letter removes any doubt."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), FOLLOWS.values(), ids=FOLLOWS)
def test_what_follows(given: Case, dutch: str, english: str) -> None:
    assert follows(given, "nl") == dutch
    assert follows(given, "en") == english


FITTING = {
    PromiseKind.DELIVER: {K.PERFORM, K.REPAIR, K.REPLACE, K.NAME_DATE},
    PromiseKind.INSTALL: {K.PERFORM, K.REPAIR, K.REPLACE, K.NAME_DATE},
    PromiseKind.ENGINEER: {K.PERFORM, K.REPAIR, K.REPLACE},
    PromiseKind.REPAIR: {K.PERFORM, K.REPAIR, K.REPLACE},
    PromiseKind.REPLACE: {K.PERFORM, K.REPAIR, K.REPLACE},
    PromiseKind.SEND_PART: {K.PERFORM, K.REPAIR, K.REPLACE},
    PromiseKind.REFUND: {K.REFUND, K.CREDIT},
    PromiseKind.CREDIT: {K.REFUND, K.CREDIT},
    PromiseKind.END_CONTRACT: {K.CANCEL, K.REFUND},
    PromiseKind.CALL_BACK: set(),
    PromiseKind.CONTACT: set(),
    PromiseKind.CONFIRM: set(),
    PromiseKind.ANSWER: set(),
    PromiseKind.SEND_INFO: set(),
    PromiseKind.LOOK_INTO: set(),
    PromiseKind.KEEP_INFORMED: set(),
}


@pytest.mark.parametrize("kind", FITTING, ids=lambda one: one.value)
def test_a_day_carries_default_for_what_was_promised_alone(kind: PromiseKind) -> None:
    asked = [one for one in K if one is not K.NO_SURVEYS]
    carried = {
        one
        for one in asked
        if grounds(asking(demand(one, *MODEM), promises=(broken(kind),))) == {"a"}
    }
    assert carried == FITTING[kind]


WANTS = demand(K.PERFORM, *MODEM)
NO_GROUND: dict[str, Case] = {
    "no date": asking(WANTS, promises=(broken(PromiseKind.DELIVER, None),)),
    "a month is no day": asking(WANTS, promises=(broken(PromiseKind.DELIVER, "2025-03"),)),
    "kept": asking(
        WANTS, promises=(promise("p", due("2025-04-14"), result(Result.KEPT, "2025-04-14")),)
    ),
    "nobody confirmed it": asking(WANTS, promises=(promise("p", due("2025-04-14")),)),
    "the day is today": asking(
        WANTS, promises=(promise("p", due("2025-04-30"), result(Result.BROKEN)),)
    ),
    "by another firm": asking(
        WANTS,
        parties=(RICH, FIRM, ENGINEER),
        promises=(broken(PromiseKind.DELIVER, by=ENGINEER.id),),
    ),
    "moved at the writer's request": asking(
        WANTS,
        promises=(
            promise(
                "p",
                due("2025-04-14"),
                replaced("q", "2025-04-20", request_of=Side.CONSUMER),
            ),
            promise("q", due("2025-05-20"), made=at("2025-04-20")),
        ),
    ),
    "the demand was met": asking(
        replace(WANTS, met=at("2025-04-20")), promises=(broken(PromiseKind.DELIVER),)
    ),
    "the demand is only a fallback": asking(
        demand(K.EXPLAIN, *MODEM, fallback=WANTS.id),
        WANTS,
        promises=(broken(PromiseKind.DELIVER),),
    ),
    "nothing asked": about(promises=(broken(PromiseKind.DELIVER),)),
}


@pytest.mark.parametrize("case", NO_GROUND.values(), ids=NO_GROUND)
def test_no_day_carries_default(case: Case) -> None:
    assert grounds(case) == set()


def test_moved_by_the_firm_after_its_day_carries_default() -> None:
    moved = promise("p", due("2025-04-14"), replaced("q", "2025-04-16"))
    later = promise("q", due("2025-05-20"), made=at("2025-04-16"))
    assert grounds(asking(WANTS, promises=(moved, later))) == {"a"}


OWN = (letter("a", "2025-04-01"),)
REFUSED: dict[str, tuple[Case, set[str]]] = {
    "an answer to an own letter": (
        asking(WANTS, documents=OWN, contacts=(refusal(reply_to="a"),)),
        {"c"},
    ),
    "an answer to nothing": (asking(WANTS, documents=OWN, contacts=(refusal(),)), set()),
    "an answer to a call": (
        asking(WANTS, contacts=(contact("call", "2025-04-10"), refusal(reply_to="call"))),
        set(),
    ),
    "under what is asked": (
        asking(replace(WANTS, facts=("no",)), contacts=(refusal(),)),
        {"c"},
    ),
    "its contact under what is asked": (
        asking(replace(WANTS, facts=("c",)), contacts=(refusal(),)),
        {"c"},
    ),
    "under what is no longer asked": (
        asking(
            WANTS,
            demand(K.REFUND, facts=("no",), dropped=at("2025-04-22")),
            contacts=(refusal(),),
        ),
        set(),
    ),
}


@pytest.mark.parametrize(("case", "expected"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_counts_for_what_it_answered(case: Case, expected: set[str]) -> None:
    assert grounds(case) == expected


def _said(kind: StatementKind = StatementKind.REFUSAL, **more: object) -> Case:
    said_so = Statement("no", kind, both("nee", "no"), **more)  # type: ignore[arg-type] - fields by name
    return asking(
        WANTS, documents=OWN, contacts=(refusal(reply_to="a", statements=(said_so,)),)
    )


UNSURE: dict[str, Case] = {
    "hearsay": _said(certainty=Certainty.HEARSAY),
    "about others": _said(about_others=True),
    "said by the writer": _said(by=NOOR.id),
    "information": _said(StatementKind.INFORMATION),
    "an argument": _said(StatementKind.ARGUMENT),
}


@pytest.mark.parametrize("case", UNSURE.values(), ids=UNSURE)
def test_no_refusal(case: Case) -> None:
    assert grounds(case) == set()
