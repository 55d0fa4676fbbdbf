"""What a later letter says of points: solved, still there, changed, dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind, Point, PointStanding, Round
from app.core.ids import FactId, PointId
from app.letters.demanding import asked
from app.letters.pointing import points
from app.letters.rechecking import notes, rechecked
from app.letters.reminding import heard, reacted
from tests.cases import both, named
from tests.letters.every import composed
from tests.letters.settings import TV, about, demand, desk_of, said, scene_of, together
from tests.unit.builders import at, letter

DAY = date(2025, 5, 20)
SENT = letter("l1", "2025-04-30", date(2025, 5, 14))
OPEN, SOLVED = PointStanding.OPEN, PointStanding.SOLVED
PERSISTS, CHANGED = PointStanding.PERSISTS, PointStanding.CHANGED
DROPPED = PointStanding.DROPPED


def point(
    name: str, standing: PointStanding | None = None, day: str = "2025-05-15", note: str = ""
) -> Point:
    told = both(note, note) if note else ""
    rounds = () if standing is None else (Round(standing, at(day), note=told),)
    title = both(name, name.upper())
    return Point(PointId(name), title, both("Dit klopt niet.", "This is wrong."), rounds=rounds)


def case_of(*found: Point, **fields: object) -> Case:
    return about(points=found, documents=(SENT,), **fields)


SAID: dict[str, tuple[tuple[Point, ...], str, str]] = {
    "nothing looked at": ((point("A"), point("B")), "", ""),
    "looked at before the letter": ((point("A", PERSISTS, "2025-04-29"),), "", ""),
    "solved": (
        (point("A", SOLVED), point("B")),
        "Deze klacht is inmiddels opgelost: A.",
        "This complaint has now been solved: A.",
    ),
    "some of each": (
        (point("A", SOLVED), point("B", PERSISTS), point("C", CHANGED), point("D", DROPPED)),
        "Deze klacht is inmiddels opgelost: A. Deze klachten zijn nog niet opgelost: B en C.",
        (
            "This complaint has now been solved: A. "
            "These complaints have still not been solved: B and C."
        ),
    ),
    "dropped": ((point("A", DROPPED),), "", ""),
    "one is left": (
        (point("A", SOLVED), point("B", SOLVED), point("C", PERSISTS)),
        "Deze klachten zijn inmiddels opgelost: A en B. Deze klacht is nog niet opgelost: C.",
        (
            "These complaints have now been solved: A and B. "
            "This complaint has still not been solved: C."
        ),
    ),
}


@pytest.mark.parametrize("place", [0, 1], ids=["nl", "en"])
@pytest.mark.parametrize("name", SAID)
def test_what_became_of_the_points(name: str, place: int) -> None:
    found, *texts = SAID[name]
    there = scene_of(case_of(*found), ("nl", "en")[place], "reminder", DAY)
    assert together(rechecked(there)) == texts[place]


def test_before_the_first_letter_there_is_nothing_to_say() -> None:
    there = scene_of(about(points=(point("A", SOLVED),)), "nl", "reminder", DAY)
    assert rechecked(there) == []


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (point("A", PERSISTS), ["A: Dit klopt niet. Dit is nog niet opgelost."]),
        (point("A", PERSISTS, note="het is erger"), ["A: Dit klopt niet. Het is erger."]),
        (point("A", CHANGED, note="nu 20 euro"), ["A: Dit klopt niet. Nu 20 euro."]),
        (point("A", CHANGED), ["A: Dit klopt niet."]),
        (point("A", SOLVED), []),
        (point("A", DROPPED), []),
        (point("A"), ["A: Dit klopt niet."]),
    ],
)
def test_points_of_the_next_letter(found: Point, printed: list[str]) -> None:
    desk = desk_of(case_of(found), "nl", "reminder", DAY)
    views = points(desk.scene, desk.ledger, {})
    assert [said(f"{one.title}: {one.text}") for one in views] == printed


def resting(name: str, *facts: str) -> Demand:
    return demand(DemandKind.REFUND, id=name, facts=tuple(FactId(one) for one in facts))


def test_a_demand_goes_with_the_last_point_it_rests_on() -> None:
    demands = (
        resting("on-solved", "A"),
        resting("on-both", "A", "B"),
        resting("on-more", "A", "tv"),
        resting("on-nothing"),
        resting("on-dropped", "C"),
    )
    case = case_of(
        point("A", SOLVED), point("B", PERSISTS), point("C", DROPPED), demands=demands
    )
    there = scene_of(replace(case, agreements=(TV,)), "nl", "reminder", DAY)
    assert [one.id for one in asked(there)] == ["on-both", "on-more", "on-nothing"]
    earlier = scene_of(case, "nl", "reminder", date(2025, 5, 14))
    assert len(asked(earlier)) == len(demands)


@pytest.mark.parametrize("kind", ["reminder", "notice"])
def test_reminder_and_notice_say_it(kind: str) -> None:
    desk = desk_of(case_of(point("A", SOLVED), point("B", PERSISTS)), "nl", kind, DAY)
    told = desk.do_since() if kind == "reminder" else desk.do_now()
    assert told is not None
    assert "Deze klacht is nog niet opgelost: B." in said(told.text)
    assert {"A", "B"} <= set(told.source.split())


def test_a_reminder_says_in_own_words_what_changed() -> None:
    found = case_of(
        point("A", CHANGED, note="één kant zit vast"),
        point("B", CHANGED),
        point("C", SOLVED, note="gerepareerd"),
        point("D", PERSISTS, "2025-04-29", note="van voor de brief"),
    )
    told = [said(one.text) for one in notes(scene_of(found, day=DAY))]
    assert told == ["A: één kant zit vast."]
    assert desk_of(found, kind="reminder", day=DAY).do_since() is not None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nl", "Een antwoord heb ik niet gekregen."),
        ("en", "I have had no answer."),
    ],
)
def test_who_came_by_after_the_letter_sent_something(code: str, words: str) -> None:
    case = named("solved-in-part")
    assert case.silences
    sections = composed("solved-in-part", "reminder", code).letter.sections
    text = " ".join(str(section) for section in sections)
    assert words in text
    assert "niets van u ontvangen" not in text
    assert "received nothing" not in text


def test_a_visit_is_no_answer_where_the_user_says_so() -> None:
    there = scene_of(named("solved-in-part"), day=date(2026, 4, 21))
    assert heard(there)
    assert not reacted(there)
