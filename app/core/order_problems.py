"""What ends before it starts, or comes before what it follows on."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.case import Case
from app.core.lookup import Facts, facts, sent_on
from app.core.moment import When
from app.core.problem import Code, Problem, Severity
from app.core.record import record
from app.core.when import span


@record
class _Pair:
    """Two moments of a record: ``second`` cannot lie before ``first``."""

    about: str
    path: str
    first: When | None
    second: When | None
    code: Code = Code.ENDS_BEFORE_START
    severity: Severity = Severity.ERROR


def order_problems(case: Case) -> Iterator[Problem]:
    """Yield the pairs of moments that are surely in the wrong order."""
    index = facts(case)
    for pair in (*_stretches(case, index), *_arrivals(case)):
        if _before(pair.second, pair.first, index):
            yield Problem(pair.code, pair.severity, pair.about, pair.path)
    yield from _answers(case, index)
    yield from _terms(case, index)


def _stretches(case: Case, index: Facts) -> Iterator[_Pair]:
    for place, incident in enumerate(case.incidents):
        yield _Pair(incident.id, f"incidents[{place}].until", incident.when, incident.until)
    for place, offer in enumerate(case.offers):
        path, made = f"offers[{place}].until", index.when(offer.id)
        yield _Pair(offer.id, path, made, offer.until, severity=Severity.WARNING)
    for place, agreement in enumerate(case.agreements):
        yield _Pair(agreement.id, f"agreements[{place}].ended", agreement.made, agreement.ended)
    for place, one in enumerate(case.representations):
        path = f"representations[{place}].until"
        yield _Pair(one.representative, path, one.made, one.until)


def _arrivals(case: Case) -> Iterator[_Pair]:
    code, severity = Code.RECEIVED_BEFORE_SENT, Severity.WARNING
    for place, contact in enumerate(case.contacts):
        path, sent = f"contacts[{place}].received", contact.sent or contact.written
        yield _Pair(contact.id, path, sent, contact.received, code, severity)
    for place, document in enumerate(case.documents):
        sending = document.sending
        if sending is not None:
            path = f"documents[{place}].sending.delivered"
            yield _Pair(document.id, path, sending.when, sending.delivered, code, severity)


def _answers(case: Case, index: Facts) -> Iterator[Problem]:
    for place, question in enumerate(case.questions):
        asked = [index.when(fact_id) for fact_id in question.asked_in]
        if asked and all(_before(question.answered, when, index) for when in asked):
            path = f"questions[{place}].answered"
            yield Problem(Code.ANSWERED_BEFORE_ASKED, Severity.WARNING, question.id, path)


def _terms(case: Case, index: Facts) -> Iterator[Problem]:
    for place, document in enumerate(case.documents):
        when = sent_on(document)
        sent = None if when is None else span(when, index.when)
        day = document.day if sent is None else sent.earliest
        if document.answer_by is not None and day is not None and document.answer_by <= day:
            path = f"documents[{place}].answer_by"
            yield Problem(Code.ANSWER_BY_TOO_EARLY, Severity.ERROR, document.id, path)


def _before(first: When | None, second: When | None, index: Facts) -> bool:
    """Tell whether *first* surely lies before *second*."""
    one = None if first is None else span(first, index.when)
    other = None if second is None else span(second, index.when)
    return one is not None and other is not None and one.latest < other.earliest
