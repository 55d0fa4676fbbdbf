"""Ids that are double, lead nowhere or run in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.core.case import Case
from app.core.events import Result
from app.core.fact import Fact
from app.core.lookup import facts
from app.core.numbering import numbers
from app.core.problem import Code, Problem, Severity
from app.core.references import mentions, walk

_ANY = "FactId"


def link_problems(case: Case) -> Iterator[Problem]:
    """Yield the problems of ids and of the links between facts."""
    yield from _ids(case)
    yield from _targets(case)
    yield from _numbers(case)
    for relation, edges in _relations(case):
        for fact_id in loops(edges):
            yield Problem(
                Code.LOOP, Severity.ERROR, fact_id, parameters=(("relation", relation),)
            )


def loops(edges: Mapping[str, Sequence[str]]) -> list[str]:
    """Return one id of every circle that a walk along *edges* meets, in their order."""
    found: list[str] = []
    done: set[str] = set()
    for start in edges:
        if start in done:
            continue
        row: dict[str, Iterator[str]] = {start: iter(edges[start])}
        while row:
            current, following = next(reversed(row.items()))
            target = next(following, None)
            if target is None:
                done.add(current)
                del row[current]
            elif target in row:
                found.append(target)
            elif target not in done and target in edges:
                row[target] = iter(edges[target])
    return list(dict.fromkeys(found))


def _ids(case: Case) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for place in walk(case):
        name = getattr(place.value, "id", None)
        if name is None:
            continue
        if not name:
            yield Problem(Code.EMPTY_ID, Severity.ERROR, path=place.path)
        elif name in seen:
            first = (("first", seen[name]),)
            yield Problem(Code.DUPLICATE_ID, Severity.ERROR, name, place.path, first)
        seen.setdefault(name, place.path)


def _targets(case: Case) -> Iterator[Problem]:
    index = facts(case)
    for mention in mentions(case):
        found = index.get(mention.target)
        where = (mention.within, mention.path)
        target = ("target", mention.target)
        if found is None:
            yield Problem(Code.DANGLING, Severity.ERROR, *where, (target,))
        elif mention.kind not in (_ANY, _id_kind(found)):
            kind = ("kind", type(found).__name__.lower())
            yield Problem(Code.WRONG_KIND, Severity.ERROR, *where, (target, kind))


def _id_kind(fact: Fact) -> str:
    """Return the name of the id type of a record; services and such have the general one."""
    return f"{type(fact).__name__}Id"


def _numbers(case: Case) -> Iterator[Problem]:
    found = numbers(case.promises)
    for place, promise in enumerate(case.promises):
        if promise.number and promise.number != found[promise.id]:
            number = (("number", str(promise.number)),)
            path = f"promises[{place}].number"
            yield Problem(Code.NUMBER_TWICE, Severity.ERROR, promise.id, path, number)


def _relations(case: Case) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield the links that may not run in a circle, each as a graph of ids."""
    yield (
        "promises",
        {
            promise.id: [
                str(result.by_promise)
                for result in promise.results
                if result.by_promise is not None and result.result is Result.REPLACED
            ]
            for promise in case.promises
        },
    )
    yield "parties", {one.id: [link.party for link in one.links] for one in case.parties}
    yield "parts", {one.id: [one.part_of] if one.part_of else [] for one in case.demands}
    yield "fallbacks", {one.id: [one.fallback] if one.fallback else [] for one in case.demands}
    yield "invoices", {one.id: [one.invoice] if one.invoice else [] for one in case.payments}
    yield "moments", _anchors(case)


def _anchors(case: Case) -> dict[str, list[str]]:
    """Return which fact each fact is counted from."""
    index = facts(case)
    edges: dict[str, list[str]] = {}
    for place in walk(case):
        name = getattr(place.value, "id", None)
        moment = None if name is None else index.moment(name)
        if name is not None and moment is not None and moment.relative_to is not None:
            edges[name] = [moment.relative_to]
    return edges
