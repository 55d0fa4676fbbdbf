"""Which legal grounds carry a case on a day, in what order, and what of them may be printed.

The grounds follow from the problem types of the points that stand and from the document;
each holds where the circumstances that it names hold.  Nothing is chosen from free text.
Articles are printed from the notice on, and only where they are sure and fresh; a number
of the law only where it is, so that a letter says the rest in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from app.core.amounts import amount_of, is_sure
from app.core.fitting import rule_of
from app.core.holding import Held, Holding, Sight
from app.core.law import Confidence, Ground
from app.core.measuring import held
from app.core.pack import by_id, is_fresh, is_valid, parameter
from app.core.rechecking import stands
from app.core.reckoning import Calculation
from app.core.record import record


class Carries(StrEnum):
    """Whether a ground carries the case."""

    HOLDS = "holds"
    UNKNOWN = "unknown"  # the user has to say something first
    FAILS = "fails"


@record
class GroundStanding:
    """How a ground stands in a case.

    ``problem`` is the problem type that it follows from, empty where the document brings it.
    ``held`` are its circumstances with the facts that show them; those that are unknown are
    questions to the user.  ``citations`` may be printed as articles, ``parameters`` as
    numbers; for those in ``unsure`` the letter has words without the number.  ``amount`` is
    what it comes to, where all that it needs is known and sure.
    """

    ground: str
    carries: Carries
    problem: str = ""
    held: tuple[Held, ...] = ()
    citations: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    amount: Calculation | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that fulfil its conditions, each once."""
        return tuple(dict.fromkeys(fact for one in self.held for fact in one.facts))

    @property
    def unknown(self) -> tuple[str, ...]:
        """The circumstances that the user has to be asked about."""
        return tuple(one.circumstance for one in self.held if one.holding is Holding.UNKNOWN)


def grounds_for(
    seen: Sight, document: str = "", *, articles: bool = True
) -> tuple[GroundStanding, ...]:
    """Return the grounds of a case in their order, each once, and how each stands.

    First those of *document*, then those of each point that stands, in the order of its
    problem type.  With *articles* off, as in a complaint, no citation may be printed.
    """
    found: list[GroundStanding] = []
    seen_ids: set[str] = set()
    for name, problem in (*_of_document(seen, document), *_of_points(seen)):
        ground = by_id(seen.pack.grounds, name)
        if ground is None or name in seen_ids or not _is_law(ground, seen.day):
            continue
        seen_ids.add(name)
        found.append(_standing(seen, ground, problem, articles=articles))
    return tuple(found)


def carrying(
    seen: Sight, document: str = "", *, articles: bool = True
) -> tuple[GroundStanding, ...]:
    """Return the grounds that hold, without those that are unknown or fail."""
    found = grounds_for(seen, document, articles=articles)
    return tuple(one for one in found if one.carries is Carries.HOLDS)


def _of_document(seen: Sight, document: str) -> Iterator[tuple[str, str]]:
    return ((name, "") for name in rule_of(seen, document).grounds)


def _of_points(seen: Sight) -> Iterator[tuple[str, str]]:
    for point in seen.case.points:
        problem = by_id(seen.pack.problem_types, point.problem)
        if problem is not None and stands(point):
            yield from ((name, problem.id) for name in problem.grounds)


def _is_law(ground: Ground, day: date) -> bool:
    return not ground.coming and is_valid(ground, day)


def _standing(seen: Sight, ground: Ground, problem: str, *, articles: bool) -> GroundStanding:
    shown = tuple(held(seen, name) for name in ground.circumstances)
    states = {one.holding for one in shown}
    carries = Carries.HOLDS
    if Holding.UNKNOWN in states:
        carries = Carries.UNKNOWN
    if states & {Holding.NO, Holding.OVER}:
        carries = Carries.FAILS
    rows = [(key, parameter(seen.pack, key, seen.day)) for key in ground.parameters]
    return GroundStanding(
        ground.id,
        carries,
        problem,
        shown,
        citations=tuple(_printable(seen, ground)) if articles else (),
        parameters=tuple(key for key, row in rows if is_sure(row, seen.day)),
        unsure=tuple(key for key, row in rows if not is_sure(row, seen.day)),
        amount=amount_of(seen, ground) if carries is Carries.HOLDS else None,
    )


def _printable(seen: Sight, ground: Ground) -> Iterator[str]:
    for name in ground.citations:
        citation = by_id(seen.pack.citations, name)
        if citation is None or not is_fresh(citation, seen.day):
            continue
        if citation.confidence is Confidence.HIGH:
            yield name
