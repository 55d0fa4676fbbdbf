"""Contacts that are counted, or chosen because they carry the story."""

from __future__ import annotations

import pytest

from app.core.channel import Channel
from app.core.claims import PointStanding, Round
from app.core.events import (
    Contact,
    Outcome,
    Result,
    StatementKind,
)
from app.letters.items import Item
from app.letters.merging import (
    briefly,
    count_all,
    count_contacts,
    resting,
    weight,
    weightiest,
)
from tests.cases import both
from tests.letters.scenes import (
    called,
    case_of,
    each,
    ledger,
    reached,
    said,
    scene,
    sentence,
)
from tests.letters.settings import point
from tests.unit.builders import at, due, promise, result


def counted(code: str, *contacts: Contact) -> str:
    return said([count_contacts(scene(case_of(contacts=contacts), code), list(contacts))])


WEIGHTS = {
    "a plain call": (called(), 0),
    "a complaint": (called(complaint=True), 1),
    "a cause": (called(statements=(sentence("a", "b", StatementKind.CAUSE),)), 2),
    "an argument": (called(statements=(sentence("a", "b", StatementKind.ARGUMENT),)), 2),
    "a refusal": (called(statements=(sentence("a", "b", StatementKind.REFUSAL),)), 3),
    "refused": (called(outcome=Outcome.REFUSED), 3),
    "news": (called(statements=(sentence("a", "b"),)), 0),
}


@pytest.mark.parametrize(("fact", "expected"), WEIGHTS.values(), ids=WEIGHTS)
def test_what_a_contact_carries(fact: Contact, expected: int) -> None:
    there = scene(case_of(contacts=(fact,)))
    assert weight(Item(fact.when, fact), ledger(there)) == expected


def test_a_broken_promise_carries_most() -> None:
    broken = promise("t", due("2025-03-05"), result(Result.BROKEN), contact="c", made=None)
    there = scene(case_of(contacts=(called(),), promises=(broken,)))
    assert weight(Item(called().when, called()), ledger(there)) == 4


def test_light_contacts_are_never_chosen() -> None:
    light = [called(f"k{day}", f"2025-03-0{day}") for day in range(1, 5)]
    heavy = called("heavy", "2025-03-06", outcome=Outcome.REFUSED)
    there = scene(case_of(contacts=(*light, heavy)))
    todo = [Item(one.when, one) for one in (*light, heavy)]
    assert weightiest(todo, ledger(there), 3) == todo[-1:]
    assert weightiest(todo, ledger(there), 0) == []


def test_what_points_rest_on_goes_first() -> None:
    refused = called("refused", "2025-03-03", outcome=Outcome.REFUSED)
    told = called("told", "2025-03-04", statements=(sentence("a", "b", StatementKind.CAUSE),))
    todo = [Item(one.when, one) for one in (refused, told)]
    there = scene(case_of(contacts=(refused, told)))
    assert weightiest(todo, ledger(there), 1) == todo[:1]
    assert weightiest(todo, ledger(there), 1, frozenset({"told"})) == todo[1:]


def test_a_point_rests_on_a_contact_its_words_and_its_promises() -> None:
    said_there = called("b", statements=(sentence("a", "b", name="words"),))
    promised = promise("t", due("2025-03-05"), result(Result.BROKEN), contact="c", made=None)
    solved = Round(PointStanding.SOLVED, at("2025-04-01"))
    points = (point("1", facts=("a", "words", "t")), point("2", facts=("d",), rounds=(solved,)))
    contacts = (called("a"), said_there, called("c"), called("d"))
    case = case_of(contacts=contacts, promises=(promised,), points=points)
    assert resting(scene(case)) == {"a", "b", "c"}


def test_a_brief_contact_keeps_what_carries_it() -> None:
    kinds = (StatementKind.ADVICE, StatementKind.REFUSAL, StatementKind.INFORMATION)
    all_said = tuple(sentence("a", "b", kind, name=kind.value) for kind in kinds)
    full = called(statements=all_said, comment=both("Dat deed ik.", "I did that."))
    brief = briefly(Item(full.when, full)).what
    assert isinstance(brief, Contact)
    assert [one.kind for one in brief.statements] == [StatementKind.REFUSAL]
    assert brief.comment == ()


def test_a_message_that_only_brings_news_stays_whole() -> None:
    news = Item(at("2025-03-03"), reached(Channel.EMAIL, statements=(sentence("a", "b"),)))
    quiet = Item(at("2025-03-03"), called(comment=both("Ik wachtte lang.", "I waited long.")))
    assert briefly(news) is news
    assert briefly(quiet) is quiet


COUNTED = {
    "calls": (
        (called("a", "2025-03-03"), called("b", "2025-04-07", attempts=3)),
        "Tussen 3 maart en 7 april 2025 heb ik u vier keer gebeld.",
        "Between 3 March and 7 April 2025 I called you four times.",
    ),
    "calls and mails": (
        (called("a", "2025-03-03"), called("b", "2025-04-07", channel=Channel.EMAIL)),
        (
            "Tussen 3 maart en 7 april 2025 heb ik twee keer contact met u gezocht: "
            "één keer per telefoon en één keer per e-mail."
        ),
        (
            "Between 3 March and 7 April 2025 I contacted you twice: once by phone and "
            "once by e-mail."
        ),
    ),
    "on one day": (
        (called("a", "2025-03-03"), called("b", "2025-03-03", channel=Channel.EMAIL)),
        "Ik heb twee keer contact met u gezocht: één keer per telefoon en één keer per e-mail.",
        "I contacted you twice: once by phone and once by e-mail.",
    ),
    "over two years": (
        (called("a", "2024-12-30"), called("b", "2025-01-03")),
        "Tussen 30 december 2024 en 3 januari 2025 heb ik u twee keer gebeld.",
        "Between 30 December 2024 and 3 January 2025 I called you twice.",
    ),
    "not the answers": (
        (called("a", "2025-03-03"), called("b", "2025-04-07"), reached(Channel.PHONE)),
        "Tussen 3 maart en 7 april 2025 heb ik u twee keer gebeld.",
        "Between 3 March and 7 April 2025 I called you twice.",
    ),
    "not another firm": (
        (called("a", "2025-03-03"), called("b", "2025-04-07", with_whom="carrier")),
        "Ik heb u één keer gebeld.",
        "I called you once.",
    ),
}


@each(COUNTED)
def test_counting_contacts(fact: tuple[Contact, ...], dutch: str, english: str) -> None:
    assert counted("nl", *fact) == f"{dutch} Alle contacten staan in bijlage 1."
    assert counted("en", *fact) == f"{english} All contacts are in enclosure 1."


def test_a_count_that_is_not_sure() -> None:
    some = called("a", "2025-03", attempts=2, attempts_about=True)
    exact = called("b", "2025-03-10", attempts=2)
    assert counted("nl", some, exact).startswith("Ik heb u ten minste twee keer gebeld.")
    assert counted("en", some, exact).startswith("I called you at least twice.")


def test_contacts_that_are_not_told_are_counted_too() -> None:
    vague = called("a", "2025-03", complaint=True)
    told = point("1", facts=("a",), text=both("Ik belde al.", "I called before."))
    case = case_of(contacts=(vague, called("b", "2025-04-07")), points=(told,))
    assert "twee keer gebeld" in said([count_all(scene(case))])
