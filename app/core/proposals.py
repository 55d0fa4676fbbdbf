"""What the app may ask on a day, and the edit that each answer makes.

Nothing is asserted: a promise that passed, a letter without an answer and a message that
nobody answered become facts by the user's word alone, and by the edits that stand here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.contact import Outcome
from app.core.edits import add_result, new_id, put_silence
from app.core.events import Contact, PromiseResult, Result, Silence
from app.core.figures import of_trader
from app.core.ids import FactId, PromiseId, SilenceId
from app.core.knowledge import known_on
from app.core.lookup import facts
from app.core.moment import When
from app.core.record import record
from app.core.silence import SilenceKind, SilenceProposal
from app.core.silence import proposals as terms_passed
from app.core.when import day as exact_day
from app.core.when import span

QUIET_DAYS = 10  # without an answer, after which the app may ask; the settings may differ
WRITTEN = frozenset(
    {
        *(Channel.EMAIL, Channel.LETTER, Channel.REGISTERED, Channel.WEB_FORM),
        *(Channel.MESSAGE, Channel.APP, Channel.SOCIAL, Channel.PLATFORM),
    }
)
_WAITING = frozenset({Outcome.UNKNOWN, Outcome.RECORDED, Outcome.AUTO_REPLY, Outcome.CONFIRMED})


class Ask(StrEnum):
    """What is asked about."""

    PROMISE = "promise"  # its last day passed: was it done?
    NOT_BEFORE = "not_before"  # was it done since?
    LETTER = "letter"  # its term passed: what came?
    GAP = "gap"  # a message to the trader, and nothing since


class Said(StrEnum):
    """What the user says of a promise."""

    ON_TIME = "on_time"
    LATER = "later"
    NO = "no"
    UNKNOWN = "unknown"


@record
class Proposal:
    """A question: about a promise, letter or contact, of which nothing came by ``last_day``.

    ``number`` is that of a promise (``T2``); ``since`` is when a silence began.
    """

    kind: Ask
    about: FactId
    last_day: date
    number: str = ""
    since: date | None = None


_KINDS = {
    SilenceKind.PROMISE: Ask.PROMISE,
    SilenceKind.NOT_BEFORE: Ask.NOT_BEFORE,
    SilenceKind.LETTER: Ask.LETTER,
}


def proposals(
    case: Case, day: date, calendar: Calendar, quiet_days: int = QUIET_DAYS
) -> tuple[Proposal, ...]:
    """Return what may be asked on *day*, the oldest first.

    *calendar* holds the working days of the trader.  A written message is asked about when
    *quiet_days* passed without any word from the trader.
    """
    found = [_of_term(one) for one in terms_passed(case, day, calendar)]
    found += _gaps(known_on(case, day), day, quiet_days)
    return tuple(sorted(found, key=lambda one: one.last_day))


def silence(case: Case, proposal: Proposal) -> Silence:
    """Return the silence that would be added, with an id that is free in *case*."""
    name = SilenceId(new_id(case, "silence-"))
    return Silence(name, proposal.about, exact_day(proposal.last_day))


def confirm_silence(case: Case, proposal: Proposal) -> Case:
    """Return *case* with the silence: nothing came by the last day of *proposal*."""
    return put_silence(case, silence(case, proposal))


def answer(case: Case, proposal: Proposal, said: Said, when: When | None = None) -> Case:
    """Return *case* with what the user says of a promise; *when* is when it was done.

    "No" breaks a promise that had a last day; of a "not before" it says that nothing came yet.
    "I don't know" leaves the case as it is.  Raises ``ValueError`` for what is no promise.
    """
    if proposal.kind not in (Ask.PROMISE, Ask.NOT_BEFORE):
        raise ValueError("only of a promise can be said whether it was kept")
    if said is Said.UNKNOWN:
        return case
    if said is Said.NO and proposal.kind is Ask.NOT_BEFORE:
        return confirm_silence(case, proposal)
    result = {
        Said.ON_TIME: Result.KEPT,
        Said.LATER: Result.KEPT_LATE,
        Said.NO: Result.BROKEN,
    }[said]
    return add_result(case, PromiseId(proposal.about), PromiseResult(result, when=when))


def _of_term(found: SilenceProposal) -> Proposal:
    return Proposal(_KINDS[found.kind], found.about, found.last_day, found.number)


def _gaps(case: Case, day: date, quiet_days: int) -> Iterator[Proposal]:
    """Yield the written messages to the trader on which nothing came for *quiet_days*."""
    index = facts(case)
    told: set[str] = {one.about for one in case.silences}
    told |= {one.reply_to for one in case.contacts if one.reply_to}
    heard = sorted(
        first.earliest
        for contact in case.contacts
        if _from_trader(case, contact) and (first := span(contact.when, index.when))
    )
    for contact in case.contacts:
        sent = span(contact.sent or contact.when, index.when)
        if not _waits(case, contact) or contact.id in told or sent is None or sent.open_end:
            continue
        place = bisect_right(heard, sent.latest)
        last = heard[place] - timedelta(days=1) if place < len(heard) else day
        if (last - sent.latest).days >= quiet_days:
            yield Proposal(Ask.GAP, FactId(contact.id), last, since=sent.latest)


def _waits(case: Case, contact: Contact) -> bool:
    written = contact.direction is Direction.OUT and contact.channel in WRITTEN
    open_end = contact.outcome in _WAITING and contact.reply_to is None
    return written and open_end and of_trader(contact.with_whom, facts(case))


def _from_trader(case: Case, contact: Contact) -> bool:
    """Tell whether the trader was heard: it wrote or called, or answered a call."""
    if not of_trader(contact.with_whom, facts(case)):
        return False
    spoken = contact.channel not in WRITTEN and contact.outcome not in (
        *(Outcome.NO_ANSWER, Outcome.GAVE_UP_WAITING, Outcome.CUT_OFF, Outcome.CLOSED),
        *(Outcome.ERROR, Outcome.NO_PERSON, Outcome.NOT_DELIVERED),
    )
    return contact.outcome is not Outcome.AUTO_REPLY and (
        contact.direction is Direction.IN or spoken
    )
