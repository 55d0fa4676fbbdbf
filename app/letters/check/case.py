"""The check of a case by itself: every problem of its records, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.core.case import Case
from app.core.numbering import numbers
from app.core.problem import Problem, Severity
from app.core.problems import find
from app.core.text import Text, in_language
from app.letters.check.checking import findings
from app.letters.check.finding import Finding, Spot
from app.letters.check.finding import Severity as Weight

WEIGHT = {
    Severity.ERROR: Weight.MUST,
    Severity.WARNING: Weight.SHOULD,
    Severity.HINT: Weight.NOTE,
}
NAMED = ("day", "currencies", "target", "field", "number")


def check_case(
    case: Case, day: date, said: Mapping[str, str], language: str
) -> tuple[Finding, ...]:
    """Return the problems of *case* as findings, errors first, with the sentences in *said*.

    How much each matters is what the problem says; ``fact`` is the record, and ``rests_on``
    where it stands in the file.
    """
    return findings(_spots(case, day, language), said)


def _spots(case: Case, day: date, language: str) -> Iterator[Spot]:
    numbered = {name: f"T{number}" for name, number in numbers(case.promises).items()}
    for one in find(case, day):
        slots = {"what": numbered.get(one.about) or _what(case, one, language)}
        path = (one.path,) if one.path else ()
        weight = WEIGHT[one.severity]
        yield Spot(
            one.code.value,
            fact=one.about,
            context=one.path,
            rests_on=path,
            slots=slots,
            severity=weight,
        )


def _what(case: Case, one: Problem, language: str) -> str:
    """Return what a problem is about: the title of an exhibit, a day, the currencies."""
    exhibit = next((item for item in case.exhibits if item.id == one.about), None)
    if exhibit is not None:
        return _said(case, exhibit.title, language)
    known = dict(one.parameters)
    return next((known[name] for name in NAMED if name in known), one.about)


def _said(case: Case, text: Text, language: str) -> str:
    return in_language(text, language, case.language).text
