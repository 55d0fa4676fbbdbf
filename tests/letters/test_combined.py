"""Complaint and notice in one letter: why, and what gives way in a full one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from app.core.case import Case
from app.core.events import PromiseKind, Result, StatementKind
from app.letters.bench import Passage
from app.letters.combined_bench import CombinedBench, one_letter
from tests.cases import named
from tests.letters.declarations import DAY, K, bench_of
from tests.letters.every import composed
from tests.letters.scenes import called, sentence
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    asking,
    demand,
    point,
    said,
    scene_of,
)
from tests.unit.builders import due, promise, replaced, result

MODEM = demand(K.PERFORM, "het modem", "the modem")
BROKEN = result(Result.BROKEN)
ONE = promise("p", due("2025-04-14"), BROKEN)
TWO = (
    promise("p1", due("2025-04-14"), replaced("p2", "2025-04-15")),
    promise("p2", due("2025-04-22"), BROKEN),
)
REASONS: dict[str, tuple[Case, bool, str, str]] = {
    "a fixed day": (
        asking(MODEM, promises=(ONE,)),
        False,
        (
            "U noemde zelf een vaste dag, en die is voorbij. Daarom wacht ik niet met een "
            "ingebrekestelling."
        ),
        (
            "You named a fixed day yourself, and it has passed. That is why I am not waiting "
            "to give notice."
        ),
    ),
    "two fixed days": (
        asking(MODEM, promises=TWO),
        False,
        (
            "U noemde zelf twee vaste dagen, en die zijn voorbij. Daarom wacht ik niet met een "
            "ingebrekestelling."
        ),
        (
            "You named two fixed days yourself, and they have passed. That is why I am not "
            "waiting to give notice."
        ),
    ),
    "haste": (
        asking(MODEM),
        True,
        ("Ik kan hier niet langer op wachten. Daarom wacht ik niet met een ingebrekestelling."),
        ("I cannot wait any longer for this. That is why I am not waiting to give notice."),
    ),
}


@pytest.mark.parametrize(("case", "urgent", "dutch", "english"), REASONS.values(), ids=REASONS)
def test_why_one_letter_is_enough(case: Case, urgent: bool, dutch: str, english: str) -> None:
    for code, words in (("nl", dutch), ("en", english)):
        there = scene_of(case, code, "notice-combined", DAY)
        assert said(one_letter(there, urgent=urgent).text) == words
        assert there.missing == []


NO_REASON = {
    "nothing": asking(MODEM),
    "a vague day": asking(MODEM, promises=(promise("p", due("2025-04"), BROKEN),)),
    "a call": asking(MODEM, promises=(replace(ONE, kind=PromiseKind.CALL_BACK),)),
    "another firm": asking(
        MODEM, parties=(RICH, FIRM, ENGINEER), promises=(replace(ONE, by=ENGINEER.id),)
    ),
    "a day to come": asking(MODEM, promises=(replace(ONE, due=due("2025-05-14")),)),
}


@pytest.mark.parametrize("case", NO_REASON.values(), ids=NO_REASON)
def test_without_a_reason_there_is_a_hole(case: Case) -> None:
    there = scene_of(case, "nl", "notice-combined", DAY)
    assert said(one_letter(there, urgent=False).text).startswith("[waarom een tweede brief")
    assert there.missing == ["one_letter"]


def bench(case: Case, **options: str) -> CombinedBench:
    found = bench_of(case, "notice-combined", **options)
    assert isinstance(found, CombinedBench)
    return found


def test_the_option_says_that_it_is_urgent() -> None:
    assert "niet langer" in said(bench(asking(MODEM), reason="urgent").do_one_letter().text)


CAUSE = called("c", statements=(sentence("het is vol", "it is full", StatementKind.CAUSE),))


@pytest.mark.parametrize(("number", "inside", "annexed"), [(1, 1, 0), (3, 3, 0), (4, 3, 4)])
def test_a_full_letter_has_three_points_and_an_annex(
    number: int, inside: int, annexed: int
) -> None:
    points = tuple(point(str(place)) for place in range(number))
    there = bench(asking(MODEM, points=points, promises=(ONE,), contacts=(CAUSE,)))
    assert len(there.desk.do_points()) == inside
    assert len(there.desk.do_all_points()) == annexed
    assert (there.do_cause_after([]) is None) is bool(annexed)


@pytest.mark.parametrize(
    ("source", "begins"),
    [("", "Volgens u is dit de oorzaak: het is vol."), ("s c", "Ik begrijp")],
)
def test_the_cause_is_told_once(source: str, begins: str) -> None:
    case = asking(MODEM, promises=(ONE,), contacts=(CAUSE,))
    found = bench(case).do_cause_after([Passage(Markup(""), source)])
    assert found is not None
    assert said(found.text).startswith(begins)


def test_without_a_cause_there_is_none() -> None:
    assert bench(asking(MODEM, promises=(ONE,))).do_cause_after([]) is None


def test_the_overfull_case_lists_its_points_in_an_annex() -> None:
    letter = composed("kpn-digital-tv", "notice-combined", "nl").letter
    assert "points" in {one.id for one in letter.annexes}
    assert len(named("kpn-digital-tv").points) == 6
