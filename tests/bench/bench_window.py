"""S1, S3, S4: the first paint, the list of 10,000 cases, and the loop of the window."""

from __future__ import annotations

import subprocess
import sys
from statistics import median

from tests.bench.bench_store import CASES, made
from tests.bench.timing import Row, beside, process

ROUNDS = 7
GAP = 60.0  # milliseconds


def run() -> list[Row]:
    """Return the rows of S1, S3 and S4."""
    with made(CASES) as (library, _texts):
        library.close(backup=False)
        folder = str(library.folder)
        empty, named = process(_command("empty")), process(_command("named"))
        paint = process(_command("paint", folder))
        there = process(_command("list", folder))
        first = beside("S1", "first paint / empty window", paint, empty, 1.4, ROUNDS)
        known = beside(
            "S1", "the same / one that names an enumeration", paint, named, 1.4, ROUNDS
        )
        listed = beside("S3", f"list of {CASES} / empty window", there, empty, 3.5, ROUNDS)
        return [first, known, listed, _gaps(folder), _heavy(folder)]


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.opening", *words]


def _said(*words: str) -> str:
    done = subprocess.run(_command(*words), check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _gaps(folder: str) -> Row:
    found = median(float(_said("gaps", folder)) for _ in range(5))
    return _row("S4", "worst gap in the first 3 s, ms / 60 ms", found, GAP, 1.0)


def _heavy(folder: str) -> Row:
    count = len(_said("paint", folder).split())
    return _row("S3", "heavy libraries at first paint", float(count), 1.0, 0.0)


def _row(name: str, what: str, ours: float, peer: float, target: float) -> Row:
    return {
        "id": name, "what": what, "ours": ours, "peer": peer,
        "ratio": ours / peer, "target": target,
    }  # fmt: skip
