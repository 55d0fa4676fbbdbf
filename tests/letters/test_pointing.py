"""The complaint points in words: own sentences, missed dates, questions, and the proof."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from app.core.case import Case
from app.core.claims import Point, PointStanding, Question, QuestionState, Round
from app.core.events import PromiseKind, Result
from app.core.ids import PointId, QuestionId
from app.letters.pointing import annex_sentence, left_over, note, points, view
from app.letters.sentence import Sentence
from tests.letters.scenes import CODES, both, case_of, each, ledger, plain, scene
from tests.unit.builders import at, due, promise, result

WORDS = both("ik wacht al een maand", "I have been waiting for a month")


def point(name: str = "p", **more: object) -> Point:
    fields = {"text": WORDS, **more}
    return Point(PointId(name), both("Leverdatum", "Delivery date"), **fields)  # type: ignore[arg-type] - fields by name


def question(state: QuestionState = QuestionState.OPEN, name: str = "q") -> Question:
    return Question(
        QuestionId(name),
        both("Wanneer komt het kastje?", "When will the box come?"),
        state=state,
    )


def missed(count: int, kind: PromiseKind = PromiseKind.DELIVER, **more: object) -> Case:
    """Return a point about dates that were not kept."""
    days = [f"2025-03-{day}" for day in range(10, 10 + count)]
    promises = [promise(f"t{day}", due(day), result(Result.BROKEN), kind=kind) for day in days]
    own = point(text="", facts=tuple(one.id for one in promises), **more)
    return case_of(points=(own,), promises=tuple(promises))


def about(*questions: Question, **more: object) -> Case:
    own = point(questions=tuple(one.id for one in questions), **more)
    return case_of(points=(own,), questions=questions)


def printed(fact: Case, code: str, rows: dict[str, int] | None = None) -> str:
    there = scene(fact, code)
    found = view(there, ledger(there), rows or {}, there.case.points[0])
    return plain(f"{found.title}: {found.text}")


def test_a_key_word_begins_with_a_capital() -> None:
    one = Point(PointId("p"), both("laatste termijn.", "last instalment"), text="x")
    fact = case_of(points=(one,))
    assert printed(fact, "nl") == "Laatste termijn: X."
    assert printed(fact, "en") == "Last instalment: X."


POINTS: dict[str, tuple[Case, str, str]] = {
    "own words": (
        about(),
        "Leverdatum: Ik wacht al een maand.",
        "Delivery date: I have been waiting for a month.",
    ),
    "own words that are closed": (
        about(text=both("Ik wacht al een maand.", "I have been waiting for a month.")),
        "Leverdatum: Ik wacht al een maand.",
        "Delivery date: I have been waiting for a month.",
    ),
    "own words that ask": (
        about(text=both("waar blijft het kastje?", "where is the box?")),
        "Leverdatum: Waar blijft het kastje?",
        "Delivery date: Where is the box?",
    ),
    "with a proof": (
        about(exhibits=("x",)),
        "Leverdatum: Ik wacht al een maand (bijlage 1).",
        "Delivery date: I have been waiting for a month (enclosure 1).",
    ),
    "with two proofs": (
        about(exhibits=("x", "y")),
        "Leverdatum: Ik wacht al een maand (bijlagen 1 en 2).",
        "Delivery date: I have been waiting for a month (enclosures 1 and 2).",
    ),
    "a question": (
        about(question()),
        "Leverdatum: Ik wacht al een maand. Wanneer komt het kastje?",
        "Delivery date: I have been waiting for a month. When will the box come?",
    ),
    "a question that was evaded": (
        about(question(QuestionState.EVADED)),
        (
            "Leverdatum: Ik wacht al een maand. Wanneer komt het kastje? Op die vraag kreeg "
            "ik wel een reactie, maar geen antwoord."
        ),
        (
            "Delivery date: I have been waiting for a month. When will the box come? I did "
            "get a reaction to that question, but no answer."
        ),
    ),
    "a question that was answered": (
        about(question(QuestionState.ANSWERED)),
        "Leverdatum: Ik wacht al een maand.",
        "Delivery date: I have been waiting for a month.",
    ),
    "only a question": (
        about(question(), text=""),
        "Leverdatum: Wanneer komt het kastje?",
        "Delivery date: When will the box come?",
    ),
    "a question and a proof": (
        about(question(), exhibits=("x",)),
        "Leverdatum: Ik wacht al een maand (bijlage 1). Wanneer komt het kastje?",
        (
            "Delivery date: I have been waiting for a month (enclosure 1). When will the box "
            "come?"
        ),
    ),
    "one date missed": (
        missed(1),
        "Leverdatum: U noemde één leverdatum. Die is niet nagekomen.",
        "Delivery date: You named one delivery date. It was not kept.",
    ),
    "two dates missed": (
        missed(2),
        "Leverdatum: U noemde twee leverdata. Geen van beide is nagekomen.",
        "Delivery date: You named two delivery dates. Neither was kept.",
    ),
    "three dates missed": (
        missed(3),
        "Leverdatum: U noemde drie leverdata. Geen daarvan is nagekomen.",
        "Delivery date: You named three delivery dates. None of them was kept.",
    ),
    "twelve dates missed": (
        missed(12),
        "Leverdatum: U noemde twaalf leverdata. Geen daarvan is nagekomen.",
        "Delivery date: You named twelve delivery dates. None of them was kept.",
    ),
    "thirteen dates missed": (
        missed(13),
        "Leverdatum: U noemde 13 leverdata. Geen daarvan is nagekomen.",
        "Delivery date: You named 13 delivery dates. None of them was kept.",
    ),
    "one engineer missed": (
        missed(1, PromiseKind.ENGINEER),
        "Leverdatum: U noemde één datum. Die is niet nagekomen.",
        "Delivery date: You named one date. It was not kept.",
    ),
    "two repairs missed": (
        missed(2, PromiseKind.REPAIR),
        "Leverdatum: U noemde twee data. Geen van beide is nagekomen.",
        "Delivery date: You named two dates. Neither was kept.",
    ),
    "two dates missed, with a proof": (
        missed(2, exhibits=("x",)),
        "Leverdatum: U noemde twee leverdata. Geen van beide is nagekomen (bijlage 1).",
        "Delivery date: You named two delivery dates. Neither was kept (enclosure 1).",
    ),
}


@each(POINTS)
def test_points(fact: Case, dutch: str, english: str) -> None:
    assert printed(fact, "nl") == dutch
    assert printed(fact, "en") == english


@pytest.mark.parametrize(
    ("count", "rows", "dutch"),
    [
        (
            1,
            {"t2025-03-10": 5},
            "U noemde één leverdatum. Die is niet nagekomen (bijlage 1, nummer 5).",
        ),
        (
            2,
            {"t2025-03-10": 3, "t2025-03-11": 5},
            "U noemde twee leverdata. Geen van beide is nagekomen (bijlage 1, nummers 3 en 5).",
        ),
        (1, {"t2025-03-10": 4}, "U noemde één leverdatum. Die is niet nagekomen."),
        (1, {"other": 9}, "U noemde één leverdatum. Die is niet nagekomen."),
    ],
    ids=["one row", "two rows", "a short chronology", "a row that is not there"],
)
def test_rows_of_the_chronology(count: int, rows: dict[str, int], dutch: str) -> None:
    assert printed(missed(count), "nl", rows) == f"Leverdatum: {dutch}"


def rounds(*standings: PointStanding) -> Case:
    """Return points that were looked at, one for each standing."""
    return case_of(
        points=tuple(
            point(f"p{number}", rounds=(Round(standing, at("2025-04-01")),))
            for number, standing in enumerate(standings)
        )
    )


def test_points_that_were_solved_or_dropped_are_gone() -> None:
    there = scene(rounds(*PointStanding))
    shown = points(there, ledger(there), {})
    gone = {PointStanding.SOLVED, PointStanding.DROPPED}
    assert len(shown) == len(set(PointStanding) - gone)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("count", [0, 1, 6, 7, 20])
def test_only_six_points_stand_in_the_letter(count: int, code: str) -> None:
    there = scene(case_of(points=tuple(point(f"p{number}") for number in range(count))), code)
    assert len(points(there, ledger(there), {})) == min(count, 6)
    assert len(left_over(there, ledger(there))) == (count if count > 6 else 0)
    assert bool(annex_sentence(there)) is (count > 6)


def test_where_the_other_points_are() -> None:
    many = case_of(points=tuple(point(f"p{number}") for number in range(7)))
    assert annex_sentence(scene(many)) == "De andere klachten staan in bijlage 1."
    assert annex_sentence(scene(many, "en")) == "The other complaints are in enclosure 1."


def test_a_point_names_its_facts() -> None:
    there = scene(missed(2))
    found = points(there, ledger(there), {})[0]
    assert found.facts == ("p", "t2025-03-10", "t2025-03-11")


def test_dates_that_were_partly_kept_are_not_counted() -> None:
    kept = promise("t", due("2025-03-17"), result(Result.KEPT))
    case = case_of(points=(point(text="", facts=("t",)),), promises=(kept,))
    assert printed(case, "nl") == "Leverdatum: "


def test_what_the_letter_said_is_not_said_again() -> None:
    one, other = point("a"), point("b", text=both("Er kwam niets.", "Nothing came."))
    there = scene(case_of(points=(one, other)), "nl")
    note(there, [[Sentence(Markup("Ik belde. Er kwam niets."))]])
    found = points(there, ledger(there), {})
    assert [plain(one.text) for one in found] == ["Ik wacht al een maand.", "Zie hierboven."]
    assert plain(view(there, ledger(there), {}, other).text) == "Er kwam niets."  # in an annex
    alone = scene(case_of(points=(other,)), "nl")
    note(alone, [[Sentence(Markup("Er kwam niets."))]])
    assert points(alone, ledger(alone), {}) == []


def test_a_question_stays_where_the_words_were_said() -> None:
    case = about(question(), text=both("Er kwam niets.", "Nothing came."))
    there = scene(case, "nl")
    note(there, [[Sentence(Markup("Er kwam niets."))]])
    assert [plain(one.text) for one in points(there, ledger(there), {})] == [
        "Wanneer komt het kastje?"
    ]
