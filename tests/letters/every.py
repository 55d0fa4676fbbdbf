"""Every document about every case: which there are, on which day, composed and written."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from app import production
from app.core.case import Case
from app.letters.compose import Composed, compose
from app.letters.doctype import languages, types
from app.letters.sources import Sources
from app.overview import timeline
from app.paths import templates
from tests.cases import example_names, named, names

LATE = date(2100, 1, 1)


def day_for(case: Case, document: str) -> date:
    """Return the day of that document in the case, else two days after all that happened."""
    own = [one.day for one in case.documents if one.type == document and one.day is not None]
    if own:
        return own[-1]
    last = max(row["latest"] for row in timeline(case, LATE).data if row["latest"])
    return date.fromisoformat(last) + timedelta(days=2)


@cache
def sources(name: str = "kpn-digital-tv") -> Sources:
    """Return the templates and the law for the case *name*."""
    return production.sources(named(name))


@cache
def composed(name: str, document: str, language: str) -> Composed:
    """Return a document about the case *name*, on its day."""
    case = named(name)
    return compose(case, document, language, day_for(case, document), sources(name))


def documents() -> list[tuple[str, str]]:
    """Return every document type with each of its languages."""
    folder = templates()
    return [(one, code) for one in types(folder) for code in languages(folder, one)]


def everything() -> list[tuple[str, str, str]]:
    """Return case, document and language of all there are, the examples first."""
    return [(name, one, code) for name in names() for one, code in documents()]


def in_turn() -> list[tuple[str, str, str]]:
    """Return all documents about the examples, and of the other cases each third in turn."""
    others = [name for name in names() if name not in example_names()]
    return of_examples() + [
        (name, one, code)
        for place, name in enumerate(others)
        for one, code in documents()[place % 3 :: 3]
    ]


def of_examples() -> list[tuple[str, str, str]]:
    return [(name, one, code) for name in example_names() for one, code in documents()]
