"""Timing two things in turns, so that a busy machine is as hard on one as on the other."""

from __future__ import annotations

import math
import os
import subprocess
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

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


def growth(
    name: str, what: str, small: float, large: float, times: float, target: float
) -> Row:
    """Return the row of an exponent: how the time grows when the work is *times* as much."""
    exponent = math.log(large / small) / math.log(times)
    return {
        "id": name, "what": f"{what} (exponent)", "ours": large, "peer": small,
        "ratio": exponent, "target": target,
    }  # fmt: skip
