"""What a reminder asks again, and what was broken since the last letter."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.events import (
    PromiseKind,
    Result,
)
from app.core.moment import DueMode
from app.letters.reminding import (
    broken_since,
    reminder_panel,
    unanswered_calls,
)
from app.letters.terming import shown
from tests.cases import both
from tests.letters.settings import (
    FIRM,
    RICH,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    point,
    said,
    together,
)
from tests.unit.builders import (
    at,
    contact,
    due,
    letter,
    promise,
    result,
)

K = DemandKind
MODEM = ("het modem", "the modem")
PAIR = (RICH, WILLEM, FIRM)
THING = both(*MODEM)


def printed(case: Case, code: str) -> str:
    """Return the panel of a reminder as a reader sees it."""
    desk = desk_of(case, code, "reminder")
    found = reminder_panel(desk.scene, shown(desk.scene, desk.term.due))
    items = [f"{n}. {said(one.text)}" for n, one in enumerate(found.items, 1)]
    return " ".join((said(found.intro), *items))


def since(case: Case, code: str) -> str:
    """Return what was broken since the last letter."""
    desk = desk_of(case, code, "reminder")
    return together(broken_since(desk.scene, desk.ledger))


def calls(case: Case, code: str) -> str:
    """Return the calls that never came."""
    desk = desk_of(case, code, "reminder")
    return together(unanswered_calls(desk.scene, desk.ledger))


AGAIN: dict[str, tuple[Case, str, str]] = {
    "nothing": (
        about(),
        "Ik vraag u nog één keer om een antwoord, uiterlijk op woensdag 7 mei 2025.",
        "I ask you once more for an answer, by Wednesday 7 May 2025.",
    ),
    "one": (
        asking(demand(K.REPAIR, *MODEM)),
        (
            "Ik vraag u nog één keer om uiterlijk op woensdag 7 mei 2025 het modem "
            "kosteloos te herstellen."
        ),
        ("I ask you once more to repair the modem free of charge by Wednesday 7 May 2025."),
    ),
    "one of two people": (
        asking(demand(K.REPAIR, *MODEM), parties=PAIR),
        (
            "Wij vragen u nog één keer om uiterlijk op woensdag 7 mei 2025 het modem "
            "kosteloos te herstellen."
        ),
        ("We ask you once more to repair the modem free of charge by Wednesday 7 May 2025."),
    ),
    "one and a point": (
        asking(demand(K.REPAIR, *MODEM), points=(point("1"),)),
        (
            "Ik vraag u nog één keer om uiterlijk op woensdag 7 mei 2025: 1. het modem "
            "kosteloos te herstellen; 2. te antwoorden op mijn klacht."
        ),
        (
            "I ask you once more, by Wednesday 7 May 2025, to: 1. repair the modem free "
            "of charge; 2. answer my complaint."
        ),
    ),
    "one and three points": (
        asking(demand(K.REPAIR, *MODEM), points=(point("1"), point("2"), point("3"))),
        (
            "Ik vraag u nog één keer om uiterlijk op woensdag 7 mei 2025: 1. het modem "
            "kosteloos te herstellen; 2. te antwoorden op mijn drie klachten (klacht 1, "
            "klacht 2 en klacht 3)."
        ),
        (
            "I ask you once more, by Wednesday 7 May 2025, to: 1. repair the modem free "
            "of charge; 2. answer my three complaints (complaint 1, complaint 2 "
            "and complaint 3)."
        ),
    ),
    "two and points of two people": (
        asking(
            demand(K.REPAIR, *MODEM),
            demand(K.NAME_DATE),
            points=(point("1"), point("2")),
            parties=PAIR,
        ),
        (
            "Wij vragen u nog één keer om uiterlijk op woensdag 7 mei 2025: 1. het modem "
            "kosteloos te herstellen; 2. één vaste leverdatum te noemen; 3. te "
            "antwoorden op onze twee klachten (klacht 1 en klacht 2)."
        ),
        (
            "We ask you once more, by Wednesday 7 May 2025, to: 1. repair the modem free "
            "of charge; 2. give us one firm delivery date; 3. answer our two complaints "
            "(complaint 1 and complaint 2)."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), AGAIN.values(), ids=AGAIN)
def test_the_panel_of_a_reminder(given: Case, dutch: str, english: str) -> None:
    assert printed(given, "nl") == dutch
    assert printed(given, "en") == english


SINCE: dict[str, tuple[Case, str, str]] = {
    "none": (
        about(documents=(letter("a", "2025-04-14"),)),
        "",
        "",
    ),
    "before the letter": (
        about(
            documents=(letter("a", "2025-04-14"),),
            promises=(promise("p", due("2025-04-10"), result(Result.BROKEN), what=THING),),
        ),
        "",
        "",
    ),
    "after the letter": (
        about(
            documents=(letter("a", "2025-04-14"),),
            promises=(
                promise(
                    "p",
                    due("2025-04-20"),
                    result(Result.BROKEN),
                    what=THING,
                    made=at("2025-04-15"),
                ),
            ),
        ),
        "U zou het modem op 20 april 2025 leveren. Er is niet geleverd.",
        "You were to deliver the modem on 20 April 2025. Nothing was delivered.",
    ),
    "call back after": (
        about(
            documents=(letter("a", "2025-04-14"),),
            promises=(
                promise(
                    "p",
                    due("2025-04-17"),
                    result(Result.BROKEN),
                    kind=PromiseKind.CALL_BACK,
                    made=at("2025-04-15"),
                ),
            ),
        ),
        "U zou mij op 17 april 2025 terugbellen. Ik ben niet teruggebeld.",
        "You were to call me back on 17 April 2025. I was not called back.",
    ),
    "without a letter": (
        about(promises=(promise("p", due("2025-04-20"), result(Result.BROKEN), what=THING),)),
        "",
        "",
    ),
    "in a phone call": (
        about(
            documents=(letter("a", "2025-04-14"),),
            contacts=(contact("c", "2025-04-15", with_whom="kpn"),),
            promises=(
                promise(
                    "p",
                    due("2025-04-20"),
                    result(Result.BROKEN),
                    what=THING,
                    made=None,
                    contact="c",
                ),
            ),
        ),
        "U zou het modem op 20 april 2025 leveren. Er is niet geleverd.",
        "You were to deliver the modem on 20 April 2025. Nothing was delivered.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), SINCE.values(), ids=SINCE)
def test_what_was_broken_since(given: Case, dutch: str, english: str) -> None:
    assert since(given, "nl") == dutch
    assert since(given, "en") == english


CALLS: dict[str, tuple[Case, str, str]] = {
    "not confirmed": (
        about(
            promises=(
                promise("p", due("2025-04-17", DueMode.NOT_BEFORE), kind=PromiseKind.CALL_BACK),
            )
        ),
        "",
        "",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), CALLS.values(), ids=CALLS)
def test_calls_that_never_came(given: Case, dutch: str, english: str) -> None:
    assert calls(given, "nl") == dutch
    assert calls(given, "en") == english


def test_an_answer_to_the_points_is_no_demand() -> None:
    desk = desk_of(asking(demand(K.REPAIR, *MODEM), points=(point("1"),)), "nl", "reminder")
    found = reminder_panel(desk.scene, shown(desk.scene, desk.term.due))
    assert found.facts == (K.REPAIR.value,)
    assert found.items[-1].facts == ("1",)


@pytest.mark.parametrize("count", [1, 3, 4, 6])
def test_a_reminder_asks_three_things_at_most(count: int) -> None:
    kinds = (K.REPAIR, K.CANCEL, K.CORRECT, K.SEND, K.DATA, K.STOP)
    case = asking(*(demand(kind, *MODEM) for kind in kinds[:count]), points=(point("1"),))
    desk = desk_of(case, "nl", "reminder")
    found = reminder_panel(desk.scene, shown(desk.scene, desk.term.due))
    assert len(found.items) == min(count, 3) + 1
    assert found.items[-1].text.endswith(".")
    assert all(one.text.endswith(";") for one in found.items[:-1])
