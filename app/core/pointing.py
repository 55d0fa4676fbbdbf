"""What hangs on a complaint point: facts, demands, and the questions of its problem type."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.claims import (
    Demand,
    Point,
    PointStanding,
    Question,
    Reply,
    Round,
)
from app.core.contact import Contact
from app.core.edits import put_demand, put_point, put_question, remove
from app.core.entry import Entry, EntryKind
from app.core.ids import FactId, PointId, QuestionId
from app.core.law import ProblemType, QuestionItem
from app.core.lookup import facts, sent_on
from app.core.rechecking import to_recheck
from app.core.text import has_text
from app.core.timeline import entries
from app.core.when import day as exact_day

_NOT_COMPLAINED_OF = (
    EntryKind.AGREEMENT,
    EntryKind.DOCUMENT,
    EntryKind.EXTENSION,
    EntryKind.KEPT,
)


def loose_facts(case: Case, day: date) -> tuple[Entry, ...]:
    """Return the rows of the timeline that no point is about, in their order."""
    held = {fact for point in case.points for fact in point.facts}
    return tuple(
        entry
        for entry in entries(case, day)
        if entry.kind not in _NOT_COMPLAINED_OF and held.isdisjoint(_told(case, entry))
    )


def told_in(entry: Entry) -> tuple[FactId, ...]:
    """Return the facts of a row that a point can be about: itself, and what it promised."""
    own = entry.fact if entry.promise is None else FactId(entry.promise)
    return (own, *(FactId(one) for one in entry.made))


def _told(case: Case, entry: Entry) -> set[str]:
    """Return every fact that a row tells of: what was said and promised in it too."""
    contact = facts(case).get(entry.fact)
    said = contact.statements if isinstance(contact, Contact) else ()
    promised = () if entry.promise is None else (entry.promise,)
    return {entry.fact, *entry.also, *entry.made, *promised, *(one.id for one in said)}


def linked_demands(case: Case, point: Point) -> tuple[Demand, ...]:
    """Return the demands that name a point, or rest on facts of it."""
    held = {point.id, *point.facts}
    return tuple(demand for demand in case.demands if not held.isdisjoint(demand.facts))


def linked_points(case: Case, demand: Demand) -> tuple[Point, ...]:
    """Return the points that a demand names, or of which it shares facts."""
    return tuple(point for point in case.points if demand in linked_demands(case, point))


def link_demand(case: Case, demand: Demand, point: Point, *, linked: bool) -> Case:
    """Return *case* with a demand linked to a point, or with all that links them gone."""
    gone = {point.id, *point.facts}
    kept = tuple(fact for fact in demand.facts if linked or fact not in gone)
    named = FactId(point.id)
    if linked and named not in kept:
        kept = (*kept, named)
    return put_demand(case, replace(demand, facts=kept))


def link_fact(case: Case, point: Point, fact: str, *, linked: bool) -> Case:
    """Return *case* with a fact among those of a point, or not any more."""
    others = tuple(one for one in point.facts if one != fact)
    return put_point(case, replace(point, facts=(*others, FactId(fact)) if linked else others))


def questions_of(case: Case, point: Point) -> tuple[Question, ...]:
    """Return the questions of a point, in its order."""
    index = facts(case)
    found = (index.get(one) for one in point.questions)
    return tuple(one for one in found if isinstance(one, Question))


def add_question(case: Case, point: Point, question: Question) -> Case:
    """Return *case* with a new question under a point."""
    case = put_question(case, question)
    return put_point(case, replace(point, questions=(*point.questions, question.id)))


def remove_question(case: Case, question: QuestionId) -> Case:
    """Return *case* without a question, if no letter that was sent asked it."""
    return case if asked_before(case, question) else remove(case, question)


def asked_before(case: Case, question: QuestionId) -> bool:
    """Tell whether a letter that was sent asked a question."""
    index = facts(case)
    found = index.get(question)
    asked = found.asked_in if isinstance(found, Question) else ()
    sent = {one.id for one in case.documents if sent_on(one) is not None}
    return not sent.isdisjoint(asked)


def asked_now(problem: ProblemType, replies: tuple[Reply, ...]) -> tuple[QuestionItem, ...]:
    """Return the questions of a problem type to ask after *replies*, in their order.

    One with conditions comes only when each of them was answered so, and itself was asked.
    """
    given = {reply.question: reply.answer for reply in replies}
    shown: list[QuestionItem] = []
    for item in problem.questions:
        there = {one.id for one in shown}
        if all(c.question in there and given.get(c.question) == c.answer for c in item.when):
            shown.append(item)
    return tuple(shown)


def answer_of(point: Point, question: str) -> str:
    """Return what was answered to a question of the problem type, empty for nothing."""
    return next((one.answer for one in point.replies if one.question == question), "")


def with_answer(point: Point, question: str, answer: str) -> Point:
    """Return *point* with an answer, or without that answer where it is empty.

    What was answered to questions that are not asked any more is kept: an answer that is
    given again brings them back.
    """
    known = any(one.question == question for one in point.replies)
    kept = tuple(
        Reply(question, answer) if one.question == question else one
        for one in point.replies
        if answer or one.question != question
    )
    fresh = () if known or not answer else (Reply(question, answer),)
    return replace(point, replies=(*kept, *fresh))


def with_round(
    case: Case, point: Point, standing: PointStanding, day: date, note: str = ""
) -> Case:
    """Return *case* with a point looked at again on *day*; once more that day replaces it."""
    due = to_recheck(case, day)
    made = Round(standing, exact_day(day), due.fact, note)
    rounds = point.rounds
    if rounds and rounds[-1].when == made.when:
        made = replace(made, fact=made.fact or rounds[-1].fact, note=note or rounds[-1].note)
        rounds = rounds[:-1]
    return put_point(case, replace(point, rounds=(*rounds, made)))


def without_point(case: Case, point: PointId) -> Case:
    """Return *case* without a point and the questions that only it has and no letter asked."""
    gone = [one for one in case.points if one.id == point]
    others = {one for other in case.points if other.id != point for one in other.questions}
    for one in gone:
        for question in questions_of(case, one):
            if question.id not in others:
                case = remove_question(case, question.id)
    return remove(case, point)


def tells_enough(point: Point) -> bool:
    """Tell whether a letter can use a point: it has a key word, and facts or words."""
    return has_text(point.title) and bool(point.facts or has_text(point.text))
