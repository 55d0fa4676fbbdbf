"""Timing two things in turns, so that a busy machine is as hard on one as on the other."""

from __future__ import annotations

import math
import os
import subprocess
from collections.abc import Callable, Sequence
from statistics import linear_regression, median
from time import perf_counter, thread_time

Row = dict[str, object]
_NO_CODE = "PYTHONDONTWRITEBYTECODE"


def seconds(work: Callable[[], object]) -> float:
    """Return how long *work* takes, in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def process(command: Sequence[str]) -> Callable[[], object]:
    """Return a call that runs *command* to its end and fails when that does.

    Python may keep what it compiled, as it does of installed programs, ours and others.
    """
    kept = {name: value for name, value in os.environ.items() if name != _NO_CODE}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=kept)


def beside(name: str, what: str, work: Callable[[], object], peer: Callable[[], object] | None,
           target: float, rounds: int) -> Row:  # fmt: skip
    """Return the row of *work* against *peer*: medians, and the median of the paired ratios.

    Without a peer the row says what ours takes, and that there was nothing to set it beside.
    """
    row: Row = {"id": name, "what": what, "target": target, "peer": None, "ratio": None}
    work()
    if peer is None:
        return row | {"ours": seconds(work), "what": f"{what}: not installed"}
    peer()
    pairs = [(seconds(work), seconds(peer)) for _ in range(rounds)]
    ours, theirs = zip(*pairs, strict=True)
    ratio = median(mine / other for mine, other in pairs)
    return row | {"ours": median(ours), "peer": median(theirs), "ratio": ratio}


def fitted(
    name: str, what: str, works: dict[int, Callable[[], object]], target: float, rounds: int
) -> Row:
    """Return the row of the exponent with which the time grows with the size of the work.

    Each round does the work of all sizes, fits a straight line through their logarithms by
    least squares, and takes its slope; the row has the median of all rounds.  What counts is
    the time of the processor, so that a long work is not the one that other programs
    interrupt.  What was found is kept meanwhile, as the window keeps it: memory that is given
    back and taken anew would be paid by the largest alone.
    """
    kept = [work() for work in works.values()]
    slopes: list[float] = []
    times: dict[int, list[float]] = {size: [] for size in works}
    for _ in range(rounds):
        for size, work in works.items():
            start = thread_time()
            kept.append(work())
            times[size].append(thread_time() - start)
        logs = [math.log(times[size][-1]) for size in works]
        slopes.append(linear_regression([math.log(size) for size in works], logs).slope)
    typical = {size: median(found) for size, found in times.items()}
    return {
        "id": name, "what": f"{what} (exponent)", "ours": typical[max(typical)],
        "peer": typical[min(typical)], "ratio": median(slopes), "target": target,
    }  # fmt: skip


def growth(
    name: str, what: str, small: float, large: float, times: float, target: float
) -> Row:
    """Return the row of an exponent: how the time grows when the work is *times* as much."""
    exponent = math.log(large / small) / math.log(times)
    return {
        "id": name, "what": f"{what} (exponent)", "ours": large, "peer": small,
        "ratio": exponent, "target": target,
    }  # fmt: skip
