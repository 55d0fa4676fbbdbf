"""What hangs on a point: facts, demands, questions, and the questions of its kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind, Point, PointStanding, Question, Reply
from app.core.ids import DemandId, FactId, PointId, QuestionId
from app.core.law import Condition, ProblemType, QuestionItem
from app.core.papers import Document
from app.core.pointing import (
    add_question,
    answer_of,
    asked_now,
    link_demand,
    link_fact,
    linked_demands,
    linked_points,
    loose_facts,
    questions_of,
    remove_question,
    tells_enough,
    with_answer,
    with_round,
    without_point,
)
from app.paths import resources
from app.store.exchange import read_case

DAY = date(2025, 5, 6)
P = Point(PointId("p"), "Not called back", facts=(FactId("t1"),))
D = Demand(DemandId("d"), DemandKind.EXPLAIN)
CASE = Case("c", "", points=(P,), demands=(D,))
EXAMPLE = read_case(resources() / "examples" / "kpn-digital-tv" / "case.json").case


def _kind(*items: QuestionItem) -> ProblemType:
    return ProblemType("k", "", items, (), (), "complaint")


NESTED = _kind(
    QuestionItem("a", ""),
    QuestionItem("b", "", when=(Condition("a", "yes"),)),
    QuestionItem("c", "", when=(Condition("b", "yes"),)),
)


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, "a"),
        ({"a": "no"}, "a"),
        ({"a": "yes"}, "ab"),
        ({"a": "yes", "b": "yes"}, "abc"),
        ({"a": "no", "b": "yes"}, "a"),  # what hangs on a question that is not asked
    ],
)
def test_a_question_is_asked_after_the_answers_it_needs(
    answers: dict[str, str], asked: str
) -> None:
    replies = tuple(Reply(key, value) for key, value in answers.items())
    assert "".join(one.id for one in asked_now(NESTED, replies)) == asked


def test_an_answer_takes_its_place_and_goes_when_it_is_empty() -> None:
    point = with_answer(with_answer(P, "a", "yes"), "b", "no")
    point = with_answer(point, "a", "no")
    assert point.replies == (Reply("a", "no"), Reply("b", "no"))
    assert answer_of(point, "a") == "no"
    assert with_answer(point, "a", "").replies == (Reply("b", "no"),)
    assert with_answer(P, "x", "") == P


def test_a_demand_is_linked_by_name_or_by_a_fact_it_shares() -> None:
    assert linked_demands(CASE, P) == ()
    linked = link_demand(CASE, D, P, linked=True)
    assert [one.id for one in linked_demands(linked, P)] == ["d"]
    assert linked_points(linked, linked.demands[0]) == (P,)
    assert link_demand(linked, linked.demands[0], P, linked=False) == CASE
    shares = replace(CASE, demands=(replace(D, facts=P.facts),))
    assert linked_points(shares, shares.demands[0]) == (P,)
    assert linked_points(link_demand(shares, shares.demands[0], P, linked=False), D) == ()


def test_a_fact_is_linked_once() -> None:
    linked = link_fact(CASE, P, "t2", linked=True)
    assert linked.points[0].facts == ("t1", "t2")
    assert link_fact(linked, linked.points[0], "t2", linked=False) == CASE


def test_loose_facts_are_those_of_no_point() -> None:
    loose = {entry.fact for entry in loose_facts(EXAMPLE, DAY)}
    held = {fact for point in EXAMPLE.points for fact in point.facts}
    assert loose
    assert not loose & held
    first = next(iter(loose))
    linked = link_fact(EXAMPLE, EXAMPLE.points[0], first, linked=True)
    assert first not in {entry.fact for entry in loose_facts(linked, DAY)}


def test_questions_come_and_go_until_a_letter_asked_them() -> None:
    asked = add_question(CASE, P, Question(QuestionId("q"), "Why?"))
    assert [one.text for one in questions_of(asked, asked.points[0])] == ["Why?"]
    assert remove_question(asked, QuestionId("q")) == CASE
    sent = next(one for one in EXAMPLE.documents if one.sending is not None)
    assert isinstance(sent, Document)
    kept = remove_question(EXAMPLE, QuestionId("q-checked"))
    assert kept == EXAMPLE


def test_a_point_takes_its_own_questions_along() -> None:
    asked = add_question(CASE, P, Question(QuestionId("q"), "Why?"))
    assert without_point(asked, P.id) == replace(CASE, points=())


def test_a_round_of_the_same_day_takes_the_place_of_the_last() -> None:
    once = with_round(CASE, P, PointStanding.PERSISTS, DAY)
    twice = with_round(once, once.points[0], PointStanding.SOLVED, DAY)
    assert [one.standing for one in twice.points[0].rounds] == [PointStanding.SOLVED]
    later = with_round(twice, twice.points[0], PointStanding.OPEN, date(2025, 6, 1))
    assert len(later.points[0].rounds) == 2


def test_a_round_names_the_letter_that_made_it_due() -> None:
    point = EXAMPLE.points[0]
    made = with_round(EXAMPLE, point, PointStanding.PERSISTS, DAY).points[0].rounds[-1]
    assert made.fact == "complaint-30-april"


@pytest.mark.parametrize(
    ("point", "enough"),
    [
        (P, True),
        (replace(P, facts=()), False),
        (replace(P, facts=(), text="I waited."), True),
        (replace(P, title=""), False),
    ],
)
def test_a_letter_needs_a_key_word_and_something_to_tell(point: Point, enough: bool) -> None:
    assert tells_enough(point) is enough
