"""The questions of a case in words: how they stand, where they were asked, what came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.core.case import Case
from app.core.claims import Question, QuestionState
from app.core.events import Contact
from app.core.lookup import Facts, facts
from app.core.papers import Document
from app.core.when import span
from app.gui import naming
from app.gui.happened import days
from app.gui.marks import Mark
from app.gui.words import _, of


class Status(StrEnum):
    """How a question stands; "no answer" is an open one after which nothing was heard."""

    OPEN = "open"
    DODGED = "dodged"
    NO_ANSWER = "no_answer"
    ANSWERED = "answered"


MARKS = {
    Status.OPEN: Mark.OPEN,
    Status.DODGED: Mark.ATTENTION,
    Status.NO_ANSWER: Mark.SILENCE,
    Status.ANSWERED: Mark.KEPT,
}


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question: its status, and what stands in each column."""

    question: str
    status: Status
    cells: tuple[str, ...]


def status(case: Case, question: Question) -> Status:
    """Return how *question* stands."""
    if question.state is QuestionState.ANSWERED:
        return Status.ANSWERED
    if question.state is QuestionState.EVADED:
        return Status.DODGED
    asked: set[str] = set(question.asked_in)
    quiet = any(silence.about in asked for silence in case.silences)
    return Status.NO_ANSWER if quiet else Status.OPEN


def name(found: Status) -> str:
    """Return a status in words."""
    return {
        Status.OPEN: of("question", "Open"),
        Status.DODGED: of("question", "Dodged"),
        Status.NO_ANSWER: of("question", "No answer"),
        Status.ANSWERED: of("question", "Answered"),
    }[found]


def columns() -> tuple[str, ...]:
    """Return the names of the columns."""
    return (_("Question"), _("Status"), _("Asked in"), _("Answer"))


def question_rows(case: Case) -> tuple[QuestionRow, ...]:
    """Return the questions, those without an answer first, else in their order."""
    index = facts(case)
    rows = [
        QuestionRow(
            one.id,
            found := status(case, one),
            (
                naming.plain(one.text, case),
                name(found),
                "; ".join(_asked(case, index, fact) for fact in one.asked_in) or _("not noted"),
                _answer(case, index, one),
            ),
        )
        for one in case.questions
    ]
    return tuple(sorted(rows, key=lambda row: row.status is Status.ANSWERED))


def _asked(case: Case, index: Facts, fact_id: str) -> str:
    fact, when = index.get(fact_id), index.moment(fact_id)
    found = None if when is None else span(when, index.when)
    if isinstance(fact, Document):
        what = naming.plain(fact.title, case) or _("your letter")
        if when is None:
            return _("{what}, not sent yet").format(what=what)
    elif isinstance(fact, Contact):
        what = naming.channel(fact.channel)
    else:
        return ""
    return _("{what}, {day}").format(what=what, day=days.moment(when, found))


def _answer(case: Case, index: Facts, question: Question) -> str:
    text = naming.plain(question.answer, case)
    when = question.answered
    if when is None:
        return text
    day = days.moment(when, span(when, index.when))
    contact = answered_in(case, question)
    if contact is not None:
        how = naming.channel(contact.channel).lower()
        day = _("{day}, {channel}").format(day=day, channel=how)
    return _("{day}: {answer}").format(day=day, answer=text) if text else day


def answered_in(case: Case, question: Question) -> Contact | None:
    """Return the contact in which the answer came: a reply to where it was asked."""
    if question.state is QuestionState.OPEN:
        return None
    asked: set[str] = set(question.asked_in)
    replies = [one for one in case.contacts if one.reply_to in asked]
    same = [one for one in case.contacts if one.when == question.answered]
    return next(iter((*replies, *same)), None)
