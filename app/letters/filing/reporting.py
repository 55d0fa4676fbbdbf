"""The facts of a report to an authority: short, without own words, without names of staff."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TypeVar

from app.core.case import Case
from app.core.entry import Entry, EntryKind
from app.core.events import Contact, Payment, PaymentKind
from app.core.lookup import facts
from app.core.party import Role
from app.core.span import Span
from app.core.text import Wording
from app.letters.filing.account import Account, Told, account
from app.letters.filing.arguing import argued_points
from app.letters.greeting import surname
from app.letters.items import Ledger
from app.letters.scene import Scene

MOST = 10
_OWN = frozenset({"comment", "reply"})  # what the consumer thinks of it
_TYPED = frozenset(
    {
        *("about", "asked", "text", "referred_to", "affected", "what", "condition"),
        *("done", "missing", "title", "topic", "reason"),
    }
)
_FORMS = r"(?:(?:de heer|heer|mevrouw|meneer|dhr\.|mw\.|mr\.?|mrs\.?|ms\.?)\s+)?"
_CARRY = (EntryKind.NOT_KEPT, EntryKind.INCIDENT, EntryKind.AGREEMENT)
_T = TypeVar("_T")


def discreet(scene: Scene) -> Scene:
    """Return the scene of a case without own words and without the names of staff."""
    found = copy(scene)
    found.case = _discreet(scene.case, scene.plain("report-acm.employee"))
    found.facts = facts(found.case)
    return found


def _discreet(case: Case, word: str) -> Case:
    pattern = _names(case)
    parties = tuple(
        replace(one, name="", short_name="") if Role.EMPLOYEE in one.roles else one
        for one in case.parties
    )
    return _cleaned(replace(case, parties=parties), pattern, word)


def _names(case: Case) -> re.Pattern[str] | None:
    """Return what finds the names of employees, None where no name is known."""
    names: set[str] = set()
    for party in case.parties:
        if Role.EMPLOYEE in party.roles and party.name:
            names |= {party.name, surname(party.name), party.name.split()[0]}
    known = sorted((re.escape(one) for one in names if len(one) > 2), key=len, reverse=True)
    return re.compile(rf"{_FORMS}\b(?:{'|'.join(known)})\b", re.IGNORECASE) if known else None


def _cleaned(value: _T, pattern: re.Pattern[str] | None, word: str) -> _T:
    """Return a record and all within it without own words and names."""
    if isinstance(value, tuple):
        return type(value)(_cleaned(one, pattern, word) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, object] = {}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.name in _OWN:
            changed[field.name] = ""
        elif field.name in _TYPED:
            changed[field.name] = _without(content, pattern, word)
        elif isinstance(content, tuple) or is_dataclass(content):
            changed[field.name] = _cleaned(content, pattern, word)
    return replace(value, **changed)


def _without(text: object, pattern: re.Pattern[str] | None, word: str) -> object:
    if pattern is None:
        return text
    if isinstance(text, str):
        return pattern.sub(word, text)
    if isinstance(text, tuple):
        return tuple(
            replace(one, text=pattern.sub(word, one.text)) if isinstance(one, Wording) else one
            for one in text
        )
    return text


def short_account(scene: Scene, ledger: Ledger, entries: tuple[Entry, ...]) -> Account:
    """Return the facts that carry a report; the scene is one that ``discreet`` made."""
    kept = sorted(entries, key=lambda row: (-_weight(scene, row), row.number))[:MOST]
    return account(scene, ledger, tuple(row for row in entries if row in kept), tags=False)


def _weight(scene: Scene, row: Entry) -> int:
    """Return how much a row says about the practice: breaches and what was said most."""
    if row.kind in _CARRY:
        return 3
    fact = scene.facts.get(row.fact)
    if isinstance(fact, Payment):
        return int(fact.kind is not PaymentKind.PAID)
    if not isinstance(fact, Contact):
        return 0
    return 2 if fact.statements else 1 if row.made else 0


def period(scene: Scene, told: list[Told]) -> str:
    """Return from which to which month or year it was, no more precisely than known."""
    agreements: set[str] = {one.id for one in scene.case.agreements}
    days = [
        one.days
        for one in told
        if one.days is not None
        and not (one.days.open_start or one.days.open_end or agreements & set(one.ids))
    ]
    if not days:
        return ""
    first = min(days, key=lambda one: one.earliest)
    last = max(days, key=lambda one: one.latest)
    begin, end = _named(scene, first, first.earliest), _named(scene, last, last.latest)
    if begin == end:
        return begin
    return scene.plain("filing.period", **{"from": begin, "to": end})


def _named(scene: Scene, days: Span, edge: date) -> str:
    """Return the month in which days lie, else the year of their *edge*."""
    first, last = days.earliest, days.latest
    if (first.year, first.month) == (last.year, last.month):
        return f"{scene.language.month(first.month)} {first.year}"
    return str(edge.year)


def problems(scene: Scene) -> list[str]:
    """Return what the points are about, each once."""
    found = [scene.clause(point.title) for point in argued_points(scene)]
    return list(dict.fromkeys(one for one in found if one))
