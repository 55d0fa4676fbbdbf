"""What is missing, contradictory or unsupported in a case, all at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.core.case import Case
from app.core.evidence_problems import evidence_problems
from app.core.link_problems import link_problems
from app.core.moment_problems import moment_problems
from app.core.number_problems import number_problems
from app.core.order_problems import order_problems
from app.core.party_problems import party_problems
from app.core.problem import Code, Problem, Severity

__all__ = ["Code", "Problem", "Severity", "find", "told"]

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def find(case: Case, day: date | None = None) -> tuple[Problem, ...]:
    """Return every problem of *case*: errors first, then warnings, then hints.

    With *day* what is said to have happened after it is one too.  Each pass over the case
    is linear in its size.
    """
    return _sorted([*link_problems(case), *_of_facts(case, day)])


def told(case: Case, day: date) -> tuple[Problem, ...]:
    """Return the problems of what was told, without those of ids, which no edit makes."""
    return _sorted(_of_facts(case, day))


def _of_facts(case: Case, day: date | None) -> Iterable[Problem]:
    yield from party_problems(case)
    yield from moment_problems(case, day)
    yield from order_problems(case)
    yield from evidence_problems(case)
    yield from number_problems(case)


def _sorted(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(found, key=lambda problem: _ORDER[problem.severity]))
