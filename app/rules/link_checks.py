"""Checks of ids in a rule pack: unique, known, without loops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from app.core.pack import RulePack, by_id, rows


def duplicates(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield ids that stand twice in one list."""
    lists: tuple[tuple[str, Iterable[str]], ...] = (
        ("sources", (item.id for item in pack.sources)),
        ("citations", (item.id for item in pack.citations)),
        ("grounds", (item.id for item in pack.grounds)),
        ("limitations", (item.id for item in pack.limitations)),
        ("problem types", (item.id for item in pack.problem_types)),
        ("ladder", (item.id for item in pack.ladder)),
        ("bodies", (item.id for item in pack.bodies)),
        ("sectors", (item.id for item in pack.sectors)),
        ("companies", (item.id for item in pack.companies)),
        ("circumstances", (item.id for item in pack.circumstances)),
        ("documents", (item.id for item in pack.documents)),
        *((f"form of {body.id}", (field.id for field in body.form)) for body in pack.bodies),
    )
    for name, ids in lists:
        for found, count in Counter(ids).items():
            if count > 1:
                yield f"{found} stands {count} times in {name}"


def unknown_ids(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield names of sources, citations, grounds and so on that nothing answers to."""
    known: dict[str, set[str]] = {
        "source": {item.id for item in pack.sources},
        "citation": {item.id for item in pack.citations},
        "ground": {item.id for item in pack.grounds},
        "body": {item.id for item in pack.bodies},
        "sector": {item.id for item in pack.sectors},
        "company": {item.id for item in pack.companies},
        "step": {item.id for item in pack.ladder},
        "circumstance": {item.id for item in pack.circumstances},
        "problem type": {item.id for item in pack.problem_types},
        "question": {one.id for item in pack.problem_types for one in item.questions},
    }
    known["rule"] = known["ground"] | known["body"]
    for owner, kind, name in _links(pack):
        there = bool(rows(pack, name)) if kind == "parameter" else name in known[kind]
        if not there:
            yield f"{owner} names the {kind} {name!r}, which is not there"


def _links(pack: RulePack) -> Iterator[tuple[str, str, str]]:
    """Yield every reference: who makes it, to what kind, by which name."""
    yield from _law_links(pack)
    yield from _party_links(pack)
    for problem in pack.problem_types:
        yield from ((problem.id, "ground", name) for name in problem.grounds)
        yield from ((problem.id, "sector", name) for name in problem.sectors)
        yield problem.id, "step", problem.first_step
        yield from _optional(problem.id, "parameter", problem.term_parameter)
    for step in pack.ladder:
        yield from ((step.id, "step", name) for name in step.after)
    yield from _fitting_links(pack)


def _fitting_links(pack: RulePack) -> Iterator[tuple[str, str, str]]:
    """Yield the references of circumstances and of what needs them."""
    for item in pack.circumstances:
        yield from ((item.id, "problem type", name) for name in item.problems)
        yield from ((item.id, "sector", name) for name in item.sectors)
        yield from _optional(item.id, "question", item.question)
    for rule in pack.documents:
        yield from ((rule.id, "ground", name) for name in rule.grounds)
        yield from _optional(rule.id, "step", rule.step)
    named = [(item.id, item.circumstances) for item in pack.documents]
    named += [(item.id, item.circumstances) for item in pack.grounds]
    named += [(item.id, item.circumstances) for item in pack.limitations]
    for owner, names in named:
        yield from ((owner, "circumstance", name) for name in names)


def _law_links(pack: RulePack) -> Iterator[tuple[str, str, str]]:
    """Yield the references of parameters, citations, grounds and limitations."""
    for row in pack.parameters:
        yield from ((row.key, "source", name) for name in row.sources)
        yield from _optional(row.key, "rule", row.rule)
    for citation in pack.citations:
        yield from ((citation.id, "source", name) for name in citation.sources)
    for ground in pack.grounds:
        yield from ((ground.id, "source", name) for name in ground.sources)
        yield from ((ground.id, "citation", name) for name in ground.citations)
        yield from ((ground.id, "parameter", name) for name in ground.parameters)
    for item in pack.limitations:
        yield from ((item.id, "source", name) for name in item.sources)
        yield from ((item.id, "citation", name) for name in item.citations)
        yield from _optional(item.id, "parameter", item.parameter)


def _party_links(pack: RulePack) -> Iterator[tuple[str, str, str]]:
    """Yield the references of bodies, sectors and companies."""
    for body in pack.bodies:
        yield from ((body.id, "source", name) for name in body.sources)
        yield from ((body.id, "sector", name) for name in body.sectors)
        yield from ((body.id, "parameter", name) for name in body.fee_parameters)
        waits = body.earlier_waits if body.wait is None else (*body.earlier_waits, body.wait)
        for span in (*waits, *body.limits):
            yield from _optional(body.id, "parameter", span.parameter)
        yield from _optional(body.id, "body", body.parent)
    for sector in pack.sectors:
        yield from ((sector.id, "body", name) for name in sector.bodies)
    for company in pack.companies:
        yield from ((company.id, "source", name) for name in company.sources)
        yield from ((company.id, "body", name) for name in company.bodies)
        yield company.id, "sector", company.sector
        yield from _optional(company.id, "company", company.brand_of)
        yield from _optional(company.id, "company", company.successor)


def _optional(owner: str, kind: str, name: str) -> Iterator[tuple[str, str, str]]:
    """Yield a reference that may be left out, if it is there."""
    if name:
        yield owner, kind, name


def loops(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield companies that are, in the end, their own brand or successor."""
    for company in pack.companies:
        seen = {company.id}
        item = company
        while (name := item.successor or item.brand_of) and name not in seen:
            seen.add(name)
            following = by_id(pack.companies, name)
            if following is None:
                break
            item = following
        else:
            if name == company.id:
                yield f"{company.id} is in the end its own brand or successor"
