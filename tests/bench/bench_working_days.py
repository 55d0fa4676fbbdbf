"""W1: the n-th working day, ours against the method of the library behind the holidays."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from statistics import median
from time import perf_counter

from app.core.calendar import Calendar, nth_working_day, statutory

TARGET = 1 / 10
CASES = 5_000
ROUNDS = 7
DISTANCE = 40  # working days, as in the measurements of the design


def run() -> list[dict[str, object]]:
    """Return the row of W1: seconds per call of ours and theirs, their ratio, the target.

    ``what`` says in how many of the cases the results were equal.
    """
    from holidays import country_holidays

    calendar = statutory("nl")
    theirs = country_holidays("NL", years=range(1970, 2101), categories=("public", "optional"))
    random = Random(1)
    start = date(2000, 1, 1)
    cases = [
        (start + timedelta(days=random.randrange(30_000)), random.randint(-60, 60))
        for _ in range(CASES)
    ]
    equal = sum(
        nth_working_day(calendar, day, n) == theirs.get_nth_working_day(day, n)
        for day, n in cases
    )
    days = [day for day, _ in cases[:200]]
    ours, peer = [], []
    for _ in range(ROUNDS):
        ours.append(_ours(calendar, days))
        began = perf_counter()
        for day in days:
            theirs.get_nth_working_day(day, DISTANCE)
        peer.append((perf_counter() - began) / len(days))
    ratio = median(mine / other for mine, other in zip(ours, peer, strict=True))
    return [
        {
            "id": "W1",
            "what": f"nth working day; equal in {equal} of {CASES} cases",
            "ours": median(ours),
            "peer": median(peer),
            "ratio": ratio,
            "target": TARGET,
            "equal": equal == CASES,
        }
    ]


def _ours(calendar: Calendar, days: list[date]) -> float:
    """Return the seconds of one call, the mean of ten passes."""
    began = perf_counter()
    for _ in range(10):
        for day in days:
            nth_working_day(calendar, day, DISTANCE)
    return (perf_counter() - began) / (10 * len(days))
