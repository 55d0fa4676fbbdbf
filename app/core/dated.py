"""What is kept of a case for the lists: its digest, and what falls on a day.

These records stand apart from what works them out, for a list is shown before that is needed.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.record import record
from app.core.status import Status


class DatedKind(StrEnum):
    """What falls on a day."""

    PROMISE_DUE = "promise_due"  # the last day on which it was to be done
    PROMISE_FROM = "promise_from"  # never late, but to be asked about from that day on
    TERM_END = "term_end"  # the last day of the term that a letter set
    BODY_FROM = "body_from"  # the first day on which a body can be asked
    BODY_UNTIL = "body_until"  # the last one
    LIMITATION = "limitation"  # the last day of a claim
    REMINDER = "reminder"  # of the user's own, until it is done


@record
class Dated:
    """Something that falls on *day*; ``fact`` is the promise, document, body, rule or reminder.

    ``what`` tells more of it: the kind of promise, the words of one that has no kind or of a
    reminder, or the type of document.  ``about`` says that the day is only the last of those
    on which it may fall.
    """

    kind: DatedKind
    day: date
    fact: str
    what: str = ""
    about: bool = False


@record
class Reached:
    """Where a client lives and is reached, by which two of one name are told apart."""

    street: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""


NOWHERE = Reached()


@record
class Digest:
    """A case as a list of cases shows it, and finds it.

    ``status`` is that of the case, and pending elsewhere once a filing was sent; in a case
    that ended nothing is dated.  ``client`` are the consumers, ``reached`` says where the
    first of whom that is known.  ``sent`` tells whether a document was.  ``text`` and
    ``references`` are what a search looks through.
    """

    title: str
    trader: str
    client: str
    topic: str
    status: Status
    dated: tuple[Dated, ...]
    text: str
    references: str
    example: bool
    sent: bool
    last_contact: date | None
    reached: Reached = NOWHERE
