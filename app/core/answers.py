"""What came back on a letter: nothing, nothing of substance, a refusal or an answer."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.events import Contact, Outcome
from app.core.ids import FactId
from app.core.lookup import facts, sent_on, term_end
from app.core.moment import Unit
from app.core.papers import Document
from app.core.performance import refusal_in
from app.core.record import record
from app.core.terms import deadline
from app.core.when import on_or_before, order_key, span

EMPTY_OUTCOMES = frozenset({Outcome.NO_SUBSTANCE, Outcome.TICKET_CLOSED})
DEFAULT_DAYS = 14  # LAW NL-DEF-01: the term where nobody chose another


class Answer(StrEnum):
    """What came back."""

    NONE = "none"
    EMPTY = "empty"  # it evades what was asked
    REFUSED = "refused"
    GIVEN = "given"


@record
class Answered:
    """What came back on a letter, and the contact that shows it."""

    answer: Answer
    contact: FactId | None = None


def answer_to(case: Case, document: Document, day: date) -> Answered:
    """Return the last answer to *document* by *day*; an automatic reply is none."""
    index = facts(case)
    anchors = index.when
    replies = [
        contact
        for contact in index.replies(document)
        if contact.outcome is not Outcome.AUTO_REPLY
        and on_or_before(contact.when, day, anchors)
    ]
    if not replies:
        return Answered(Answer.NONE)
    last = max(replies, key=lambda contact: order_key(contact.when, anchors))
    return Answered(_kind(case, last), FactId(last.id))


def sent_day(case: Case, document: Document, day: date) -> date | None:
    """Return the day on which *document* was sent at the latest; None if not by *day*."""
    sent = sent_on(document)
    found = None if sent is None else span(sent, facts(case).when)
    if found is None or found.earliest > day:
        return None
    return min(found.latest, day)


def last_day_of_term(
    document: Document, sent: date, wait_days: int | None, calendar: Calendar
) -> date:
    """Return the last day of the term a letter sets, or that was given after it.

    Where it sets none, its own days from when it was sent, *wait_days* or else 14 days; that
    ends on a working day.
    """
    end = term_end(document)
    if end is not None:
        return end
    usual = DEFAULT_DAYS if wait_days is None else wait_days
    days = document.answer_days or usual
    return deadline(sent, days, Unit.DAYS, calendar).due


def _kind(case: Case, contact: Contact) -> Answer:
    refused = contact.outcome is Outcome.REFUSED or contact.final_position
    if refused or refusal_in(case, contact) is not None:
        return Answer.REFUSED
    return Answer.EMPTY if contact.outcome in EMPTY_OUTCOMES else Answer.GIVEN
