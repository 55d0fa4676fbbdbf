"""A case on one line of the home screen: what it holds, whatever the day is.

A digest is kept with the case and read for thousands of cases at once, so nothing in it
depends on the day; ``app.core.home`` works out the state on a day from the digest alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.admissibility import admissibility
from app.core.answers import Answer, answer_to, last_day_of_term, sent_day
from app.core.bodies import BodyKind
from app.core.case import Case
from app.core.dated import NOWHERE, Dated, DatedKind, Digest, Reached
from app.core.edtf import LAST_DAY
from app.core.events import Promise, PromiseKind
from app.core.fact import records
from app.core.first_complaint import COMPLAINT_LETTERS
from app.core.holding import sight
from app.core.ladder import is_letter, is_procedure
from app.core.limitation import limitations
from app.core.line import Standing
from app.core.lookup import consumers, facts, sent_on, term_end, trader
from app.core.moment import When
from app.core.pack import RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.party import Address, Party
from app.core.promises import ledger
from app.core.relevance import relevant
from app.core.search_text import reference_text, search_text
from app.core.serving import affiliated, bodies_for
from app.core.status import Status
from app.core.steps import ENDED
from app.core.text import has_text, in_language
from app.core.when import span

_LONGEST = 80  # characters of a promise or reminder in a list


def digest(case: Case, pack: RulePack) -> Digest:
    """Return the digest of *case* under the law of *pack*, the same on every day."""
    firm = trader(case)
    return Digest(
        title=case.title,
        trader="" if firm is None else firm.known_as,
        client=", ".join(name for one in consumers(case) if (name := one.name)),
        topic=in_language(case.topic, case.language, case.language).text,
        status=_status(case, pack),
        dated=() if case.status in ENDED else dated(case, pack),
        text=search_text(case),
        references=reference_text(case),
        example=has_text(case.invented),
        sent=any(sent_on(document) is not None for document in case.documents),
        last_contact=_last(case, (contact.when for contact in case.contacts)),
        reached=next(
            (at for one in consumers(case) if (at := _reached(one)) != NOWHERE), NOWHERE
        ),
    )


def _reached(party: Party) -> Reached:
    """Return where a party lives, by its first address, and is reached."""
    home = next(iter(party.addresses), Address(""))
    return Reached(home.street, home.town, party.email, party.phone)


def dated(case: Case, pack: RulePack) -> tuple[Dated, ...]:
    """Return what still falls on a day in *case*, by day: nothing that was settled.

    A promise of which nothing was recorded; the term of the last letter, and of letters
    apart from the ladder, until an answer of substance came; the days of the committees,
    until one was asked; the last days of claims that matter here; the user's own reminders.
    """
    found = [*_promises(case, pack), *_terms(case, pack), *_reminders(case)]
    last = _last(case, _moments(case))
    if last is not None:
        if _status(case, pack) is Status.OPEN:
            found += _bodies(case, pack, last)
        seen = sight(case, last, pack)
        found += [
            Dated(DatedKind.LIMITATION, one.ends, one.rule, one.rule)
            for one in limitations(case, last, relevant(seen))
        ]
    order = tuple(DatedKind).index
    return tuple(sorted(found, key=lambda one: (one.day, order(one.kind), one.fact)))


def _promises(case: Case, pack: RulePack) -> Iterator[Dated]:
    for line in ledger(case, LAST_DAY, trader_days(pack)):
        if line.standing is not Standing.TO_CONFIRM:
            continue
        promise = line.promise
        if line.due is not None:
            vague = not line.due.exact
            what = _act(case, promise)
            yield Dated(DatedKind.PROMISE_DUE, line.due.latest, promise.id, what, vague)
        elif line.not_before is not None and not _told(case, promise.id, line.not_before):
            what = _act(case, promise)
            yield Dated(DatedKind.PROMISE_FROM, line.not_before, promise.id, what)


def _act(case: Case, promise: Promise) -> str:
    """Return the kind of a promise, of one without a kind the words in which it was noted."""
    words = " ".join(in_language(promise.what, case.language, case.language).text.split())
    if promise.kind is not PromiseKind.OTHER or not words:
        return promise.kind
    return _shortened(words)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _told(case: Case, promise_id: str, day: date) -> bool:
    """Tell whether the user said that nothing came on or after *day*."""
    anchors = facts(case).when
    silences = [one.when for one in case.silences if one.about == promise_id]
    return any((found := span(one, anchors)) and found.latest >= day for one in silences)


def _terms(case: Case, pack: RulePack) -> Iterator[Dated]:
    """Yield the terms that run or passed: a later letter of the ladder ends an older one's."""
    steps = {kind: step for step in pack.ladder if is_letter(step) for kind in step.documents}
    calendar = statutory_days(pack)
    sent = [
        (day, document)
        for document in case.documents
        if (day := sent_day(case, document, LAST_DAY)) is not None
    ]
    climbing = [item for item in sent if item[1].type in COMPLAINT_LETTERS]
    last = max(climbing, key=lambda item: item[0], default=None)
    for day, document in sent:
        step = steps.get(document.type)
        if step is None and term_end(document) is None:
            continue
        if document.type in COMPLAINT_LETTERS and last is not None and document is not last[1]:
            continue
        if answer_to(case, document, LAST_DAY).answer in (Answer.NONE, Answer.EMPTY):
            end = last_day_of_term(document, day, step.wait_days if step else None, calendar)
            yield Dated(DatedKind.TERM_END, end, document.id, document.type)


def _reminders(case: Case) -> Iterator[Dated]:
    for one in case.reminders:
        words = _shortened(" ".join(one.what.split()))
        yield Dated(DatedKind.REMINDER, one.day, one.id, words)


def _bodies(case: Case, pack: RulePack, day: date) -> Iterator[Dated]:
    calendar = statutory_days(pack)
    for body in bodies_for(case, pack):
        if body.kind is not BodyKind.ADR:
            continue
        member = affiliated(case, pack, body, day)
        if body.needs_affiliation and member is False:
            continue
        found = admissibility(case, body, day, calendar, member)
        if found.opens is not None:
            yield Dated(DatedKind.BODY_FROM, found.opens, body.id, body.document)
        if found.closes is not None:
            yield Dated(DatedKind.BODY_UNTIL, found.closes, body.id, body.document)


def _status(case: Case, pack: RulePack) -> Status:
    filings = {kind for step in pack.ladder if is_procedure(step) for kind in step.documents}
    filed = any(one.type in filings and sent_on(one) is not None for one in case.documents)
    return Status.PENDING_ELSEWHERE if filed and case.status is Status.OPEN else case.status


def _moments(case: Case) -> Iterator[When | None]:
    index = facts(case)
    yield from (case.first_complaint.oral, case.first_complaint.written)
    yield from (index.moment(fact.id) for fact in records(case))


def _last(case: Case, moments: Iterator[When | None]) -> date | None:
    """Return the last day that *moments* name; of a range the middle."""
    anchors = facts(case).when
    found = (span(when, anchors) for when in moments if when is not None)
    return max((one.middle for one in found if one is not None), default=None)
