"""What is said without proof, and proof that cannot be used as it is."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.case import Case
from app.core.events import Contact, Incident, Payment, Promise, Result
from app.core.lookup import Facts, facts
from app.core.papers import Consent, Exhibit
from app.core.problem import Code, Problem, Severity
from app.core.references import mentions
from app.core.text import has_text


def evidence_problems(case: Case) -> Iterator[Problem]:
    """Yield the problems of statements, promises, points and exhibits."""
    index = facts(case)
    yield from _contradictions(case)
    yield from _promises(case, index)
    yield from _quotes(case, index)
    yield from _exhibits(case)
    for place, point in enumerate(case.points):
        if not point.facts and not has_text(point.text):
            yield Problem(Code.POINT_EMPTY, Severity.HINT, point.id, f"points[{place}]")


def _contradictions(case: Case) -> Iterator[Problem]:
    for place, pair in enumerate(case.contradictions):
        path = f"contradictions[{place}]"
        if pair.first == pair.second:
            yield Problem(Code.CONTRADICTS_ITSELF, Severity.ERROR, pair.id, path)
        elif not has_text(pair.settled):
            yield Problem(Code.CONTRADICTION, Severity.WARNING, pair.id, path)


def _promises(case: Case, index: Facts) -> Iterator[Problem]:
    for place, promise in enumerate(case.promises):
        path = f"promises[{place}]"
        if promise.contact is None and not index.exhibits_of(promise):
            yield Problem(Code.PROMISE_UNSUPPORTED, Severity.HINT, promise.id, path)
        for number, result in enumerate(promise.results):
            if result.result is Result.REPLACED and result.by_promise is None:
                where = f"{path}.results[{number}]"
                yield Problem(Code.REPLACED_BY_NOTHING, Severity.WARNING, promise.id, where)


def _quotes(case: Case, index: Facts) -> Iterator[Problem]:
    """Yield verbatim words of which no exhibit shows that they were said or published."""
    code = Code.QUOTE_WITHOUT_EXHIBIT
    for place, contact in enumerate(case.contacts):
        quotes = [item for item in enumerate(contact.statements) if item[1].verbatim]
        if not quotes or contact.exhibits:
            continue
        for number, said in quotes:
            if not index.exhibits_of(said):
                path = f"contacts[{place}].statements[{number}]"
                yield Problem(code, Severity.WARNING, said.id, path)
    for place, agreement in enumerate(case.agreements):
        for number, claim in enumerate(agreement.claims):
            if claim.verbatim and not index.exhibits_of(claim):
                path = f"agreements[{place}].claims[{number}]"
                yield Problem(code, Severity.WARNING, claim.id, path)


def consents_of(case: Case, exhibit: Exhibit) -> tuple[Consent, ...]:
    """Return the consents for an exhibit itself, and for what it shows."""
    if not case.consents:
        return ()
    shown = {exhibit.id, *shown_by(case, exhibit)}
    return tuple(one for one in case.consents if one.fact in shown)


def shown_by(case: Case, exhibit: Exhibit) -> tuple[str, ...]:
    """Return the ids of what an exhibit says it supports, then of the events that cite it."""
    index = facts(case)
    events: tuple[Contact | Promise | Incident | Payment, ...] = (
        *case.contacts,
        *case.promises,
        *case.incidents,
        *case.payments,
    )
    citing = (
        one.id
        for one in events
        if any(found.id == exhibit.id for found in index.exhibits_of(one))
    )
    return tuple(dict.fromkeys((*exhibit.supports, *citing)))


def _exhibits(case: Case) -> Iterator[Problem]:
    cited = {mention.target for mention in mentions(case) if mention.kind == "ExhibitId"}
    for place, exhibit in enumerate(case.exhibits):
        path = f"exhibits[{place}]"
        if exhibit.sensitive and not consents_of(case, exhibit):
            code = Code.SENSITIVE_WITHOUT_CONSENT
            yield Problem(code, Severity.ERROR, exhibit.id, path)
        if exhibit.file is None:
            yield Problem(Code.EXHIBIT_WITHOUT_FILE, Severity.HINT, exhibit.id, path)
        if not exhibit.supports and not exhibit.uncited and exhibit.id not in cited:
            yield Problem(Code.EXHIBIT_UNUSED, Severity.HINT, exhibit.id, path)
