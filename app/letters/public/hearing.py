"""Whether the firm had the chance to react before anything is published, and what came."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.answers import last_day_of_term, sent_day
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.channel import Direction
from app.core.events import Contact, Outcome
from app.core.lookup import facts
from app.core.papers import Document
from app.core.party import Role
from app.core.record import record
from app.core.when import span

NOTICE = "publication-notice"
CHECKED = "9"  # the point of the checklist that says when the facts were checked last
CHECK_LASTS = timedelta(days=7)
_PUBLIC = frozenset({"open-letter", "platform-post"})
_OUTSIDE = frozenset({Role.BODY, Role.PLATFORM, Role.WITNESS, Role.THIRD_PARTY})


@record
class Hearing:
    """A letter that asked the firm to react: when it went, until when, what came back."""

    document: Document
    asked: date
    until: date
    replies: tuple[Contact, ...]
    confirmed_silent: bool


def hearing(case: Case, day: date, calendar: Calendar) -> Hearing | None:
    """Return the last notice before publication that was sent by *day*.

    Without one: the last letter whose term has passed, None where there is none.
    """
    sent = [
        (when, one)
        for one in case.documents
        if one.type not in _PUBLIC and (when := sent_day(case, one, day)) is not None
    ]
    found = [_heard(case, one, when, day, calendar) for when, one in sorted(sent, key=_first)]
    notices = [one for one in found if one.document.type == NOTICE]
    passed = [one for one in found if one.until < day]
    chosen = notices or passed
    return chosen[-1] if chosen else None


def _first(pair: tuple[date, Document]) -> date:
    return pair[0]


def _heard(
    case: Case, document: Document, asked: date, day: date, calendar: Calendar
) -> Hearing:
    until = last_day_of_term(document, asked, None, calendar)
    silent = any(str(one.about) == str(document.id) for one in case.silences)
    return Hearing(document, asked, until, replies(case, document, asked, day), silent)


def replies(case: Case, document: Document, asked: date, day: date) -> tuple[Contact, ...]:
    """Return what the firm said after *document*, until *day*: answers, and later messages.

    Automatic replies and surveys are none, and neither is what others sent.
    """
    index = facts(case)
    linked = {one.id for one in index.replies(document)}
    found = []
    for one in case.contacts:
        when = span(one.when, index.when)
        party = index.party(one.with_whom)
        outside = party is not None and bool(_OUTSIDE & set(party.roles))
        idle = one.survey or one.outcome is Outcome.AUTO_REPLY or outside
        if one.direction is not Direction.IN or idle or when is None or when.earliest > day:
            continue
        if one.id in linked or when.earliest > asked:
            found.append(one)
    return tuple(found)


def had_chance(case: Case, day: date, calendar: Calendar) -> bool:
    """Tell whether the firm could react: the day it was given has passed, or it did react."""
    found = hearing(case, day, calendar)
    return found is not None and (found.until < day or bool(found.replies))


def last_check(document: Document, day: date) -> date | None:
    """Return the day on which the writer checked the facts last, at most a week before *day*.

    None where that was not ticked, or is too long ago.
    """
    days = [one.day for one in document.checklist if one.point == CHECKED and one.day <= day]
    last = max(days, default=None)
    return last if last is not None and day - last <= CHECK_LASTS else None
