"""Counting promises, rows that need a year, and what a document misses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Demand, DemandKind
from app.core.events import Promise, Result
from app.core.ids import AgreementId, DemandId, DocumentId, PartyId
from app.core.papers import Document
from app.core.party import Address
from app.core.promises import LedgerLine, ledger
from app.core.timeline import entries
from app.letters.cells import several_years
from app.letters.compose import scene_for
from app.letters.counts import count, dates_named
from app.letters.desk import Desk
from app.letters.doctype import DocumentType, read_type
from app.letters.needs import missing
from app.letters.scene import Scene
from app.letters.sources import Sources
from app.paths import resources, templates
from app.rules.reading import read_pack
from tests.unit.builders import KPN, NOOR, a_case, contact, due, letter, promise, result

DAY = date(2025, 4, 30)
DONE = {Result.KEPT_LATE: "2025-03-25"}


def kind_of(name: str = "complaint") -> DocumentType:
    return read_type(templates(), name)


def scene(case: Case, code: str = "nl", day: date = DAY, kind: str = "complaint") -> Scene:
    sources = Sources(templates(), read_pack(resources() / "rules", "nl"))
    return scene_for(case, kind_of(kind), code, day, sources)


def promises(*words: str) -> tuple[Promise, ...]:
    """Return promises due on 17 March by how they ended; ``open`` ones have no day."""
    found = []
    for number, word in enumerate(words):
        if word == "open":
            found.append(promise(f"p{number}", None))
        elif word == "unknown":
            found.append(promise(f"p{number}", due("2025-03-17")))
        else:
            ended = result(Result(word), DONE.get(Result(word), "2025-03-17"))
            found.append(promise(f"p{number}", due("2025-03-17"), ended))
    return tuple(found)


def counted(code: str, *words: str) -> str:
    there = scene(a_case(promises=promises(*words)), code)
    return str(count(there, ledger(there.case, DAY, there.working)))


UNKNOWN = "Van één is nog niet bekend of die is nagekomen."
SAID = {
    "none": ((), "", ""),
    "1 of 1": (
        ("broken",),
        "U zegde één ding toe. Dat is niet gebeurd.",
        "You promised one thing. It did not happen.",
    ),
    "one kept": (("kept",), "U zegde één ding toe. Dat is gebeurd.", None),
    "one open": (("open",), "U zegde één ding toe. Dat staat nog open.", None),
    "one disputed": (("disputed",), "U zegde één ding toe.", None),
    "2 of 2": (
        ("broken", "broken"),
        "Geen van beide toezeggingen is nagekomen.",
        "Neither promise was kept.",
    ),
    "all of three": (
        ("broken",) * 3,
        "Geen van deze drie toezeggingen is nagekomen.",
        "None of these three promises was kept.",
    ),
    "four broken, one open": (
        (*("broken",) * 4, "open"),
        "Van de vijf toezeggingen zijn er vier niet nagekomen. Eén staat nog open.",
        "Of the five promises four were not kept. One is still open.",
    ),
    "one broken, two open": (
        ("broken", "open", "open"),
        "Van de drie toezeggingen is er één niet nagekomen. Twee staan nog open.",
        "Of the three promises one was not kept. Two are still open.",
    ),
    "mixed": (
        ("kept", "partly", "kept_late", "broken"),
        "Van de vier toezeggingen is er één nagekomen, één deels, één te laat en één niet.",
        None,
    ),
    "mixed, several": (
        ("kept", "kept", "kept_late", *("broken",) * 4),
        "Van de zeven toezeggingen zijn er twee nagekomen, één te laat en vier niet.",
        None,
    ),
    "without kept ones the most come first": (
        ("kept_late", "broken", "broken"),
        "Van de drie toezeggingen zijn er twee niet nagekomen en één te laat.",
        None,
    ),
    "a broken one is said in full": (
        ("no_effect", "broken"),
        "Van de twee toezeggingen is er één zonder resultaat en één niet nagekomen.",
        None,
    ),
    "untrue counts as not kept": (
        ("kept", "untrue"),
        "Van de twee toezeggingen is er één nagekomen en één niet.",
        "Of the two promises one was kept and one was not kept.",
    ),
    "both kept": (("kept", "kept"), "Beide toezeggingen zijn nagekomen.", None),
    "all kept": (("kept",) * 4, "Alle vier toezeggingen zijn nagekomen.", None),
    "unknown ones are not broken": (
        ("kept", "unknown"),
        f"Van de twee toezeggingen is er één nagekomen. {UNKNOWN}",
        None,
    ),
    "thirteen": (
        ("broken",) * 13,
        "Geen van deze 13 toezeggingen is nagekomen.",
        "None of these 13 promises was kept.",
    ),
}


@pytest.mark.parametrize(("words", "dutch", "english"), SAID.values(), ids=SAID)
def test_counting(words: tuple[str, ...], dutch: str, english: str | None) -> None:
    assert counted("nl", *words) == dutch
    assert english is None or counted("en", *words) == english


@pytest.mark.parametrize(
    ("number", "start"),
    [
        (1, "U noemde één leverdatum. Die is niet"),
        (2, "U noemde twee leverdata. Geen van beide is"),
        (3, "U noemde drie leverdata. Geen daarvan is"),
        (13, "U noemde 13 leverdata. Geen daarvan is"),
    ],
)
def test_dates_that_were_named(number: int, start: str) -> None:
    there = scene(a_case(promises=promises(*("broken",) * number)))
    lines: tuple[LedgerLine, ...] = ledger(there.case, DAY, there.working)
    assert str(dates_named(there, lines, " (bijlage 1)")) == f"{start} nagekomen (bijlage 1)."


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(("2025-03-17", "2025-04-01"), False, id="this year"),
        pytest.param(("2024-12-31", "2025-01-01"), True, id="two years"),
        pytest.param(("2024-03-17",), True, id="all in another year"),
        pytest.param(("2024-12/2025-01",), True, id="one over two years"),
        pytest.param((), True, id="none"),
    ],
)
def test_rows_of_more_than_one_year(days: tuple[str, ...], *, expected: bool) -> None:
    contacts = tuple(contact(f"c{number}", day) for number, day in enumerate(days))
    there = scene(a_case(contacts=contacts))
    assert several_years(there, entries(there.case, DAY, there.working)) is expected


# --- what a document misses -----------------------------------------------------------------

TV = Agreement(AgreementId("tv"), "digitale tv")
SHOP = replace(KPN, addresses=(Address("Postbus 1", "1234 ZZ", "Voorbeeldstad"),))
READY = a_case(
    parties=(NOOR, SHOP),
    agreements=(TV,),
    contacts=(contact("c", "2025-04-01"),),
    demands=(Demand(DemandId("d"), DemandKind.EXPLAIN, text="waarom"),),
    documents=(letter("sent", "2025-03-01"),),
)
LACKS: dict[str, tuple[Case, str]] = {
    "sender": (
        replace(READY, parties=(replace(NOOR, addresses=()), SHOP)),
        "sender",
    ),
    "sender without a name": (
        replace(READY, parties=(replace(NOOR, name=""), SHOP)),
        "sender",
    ),
    "addressee": (replace(READY, parties=(NOOR,)), "addressee"),
    "address": (replace(READY, parties=(NOOR, KPN)), "address"),
    "agreement": (replace(READY, agreements=()), "agreement"),
    "an agreement about nothing": (
        replace(READY, agreements=(replace(TV, what=""),)),
        "agreement",
    ),
    "demand": (replace(READY, demands=()), "demand"),
    "story": (replace(READY, contacts=()), "story"),
}


def lacking(case: Case, kind: str = "complaint") -> tuple[str, ...]:
    there = scene(case, kind=kind)
    return missing(there, Desk(there, kind_of(kind)), kind_of(kind))


def test_a_ready_case_misses_nothing() -> None:
    assert lacking(READY) == ()
    assert lacking(READY, "reminder") == ()


@pytest.mark.parametrize(("case", "need"), LACKS.values(), ids=LACKS)
def test_each_need(case: Case, need: str) -> None:
    assert need in lacking(case)
    assert all(one in kind_of().needs for one in lacking(case))


def test_a_reminder_needs_an_earlier_letter() -> None:
    assert lacking(replace(READY, documents=()), "reminder") == ("earlier",)


@pytest.mark.parametrize("day", [DAY, date(2025, 4, 1)])
def test_a_term_lies_ahead(day: date) -> None:
    draft = Document(DocumentId("x"), "complaint", "nl", DAY, answer_by=day)
    assert "deadline" in lacking(replace(READY, documents=(draft,)))


def test_a_letter_by_mail_needs_a_mail_address_only() -> None:
    draft = Document(
        DocumentId("x"),
        "complaint",
        "nl",
        DAY,
        PartyId("kpn"),
        channels=(Channel.EMAIL,),
    )
    by_mail = replace(READY, parties=(NOOR, KPN), documents=(draft,))
    assert "address" not in lacking(by_mail)
    nowhere = replace(by_mail, parties=(NOOR, replace(KPN, email="")))
    assert "address" in lacking(nowhere)
