"""The order of the exhibits of a case, and the number that each has in it.

A document numbers the exhibits that it cites by itself; these numbers are those of the window.
"""

from __future__ import annotations

from app.core.case import Case
from app.core.ids import ExhibitId
from app.core.lookup import facts
from app.core.moment import When
from app.core.when import order_key


def exhibit_ids(case: Case) -> tuple[ExhibitId, ...]:
    """Return the ids of the exhibits by the date of their content, undated ones last."""
    anchors = facts(case).when
    unknown = When(words="?")
    dated = sorted(case.exhibits, key=lambda one: order_key(one.dated or unknown, anchors))
    return tuple(exhibit.id for exhibit in dated)


def exhibit_numbers(case: Case) -> dict[str, int]:
    """Return the number of each exhibit by its id, from 1, in the order of ``exhibit_ids``."""
    return {name: number for number, name in enumerate(exhibit_ids(case), start=1)}
