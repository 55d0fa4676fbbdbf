"""C1: different letters in both formats, against docxtpl and one run of LibreOffice.

The peers are given the words of a letter; so are the writers in the first row.  In the second
each letter is composed from its case as well, which no peer does.

``python -m tests.bench.bench_batch COUNT FOLDER`` writes the letters, so that the memory of a
whole process can be measured.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from app.core.case import Case
from app.core.party import Role
from app.letters.compose import compose
from app.production import sources, written
from tests.bench import peer
from tests.bench.timing import Row, process, seconds
from tests.cases import example

COUNT = int(os.environ.get("GEACHTE_BENCH_LETTERS") or 1_000)
TARGET = 0.2
FLAT = 1.1
DAY = date(2025, 4, 30)


def run() -> list[Row]:
    """Return the rows of C1: the time against the peers, the memory against a tenth as many."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = _measured(COUNT // 10, folder / "few")
        many = _measured(COUNT, folder / "many")
        theirs = _peer(folder)
    against = f"{COUNT} letters, DOCX + PDF / (docxtpl + one LibreOffice run)"
    memory: Row = {
        "id": "C1", "what": f"memory in MB, {COUNT} letters / {COUNT // 10}",
        "ours": many.megabytes, "peer": few.megabytes,
        "ratio": many.megabytes / few.megabytes, "target": FLAT,
    }  # fmt: skip
    return [
        _row(f"writing {against}", many.writing, theirs),
        _row(f"composing and writing {against}", many.whole, theirs),
        memory,
    ]


def _row(what: str, ours: float, theirs: float | None) -> Row:
    row: Row = {"id": "C1", "what": what, "target": TARGET, "ours": ours, "peer": theirs}
    if theirs is None:
        return row | {"what": f"{what}: not installed", "ratio": None}
    return row | {"ratio": ours / theirs}


def letters(count: int) -> list[Case]:
    """Return cases that differ in who complains."""
    case = example("kpn-digital-tv")
    return [replace(case, parties=tuple(_renamed(case, n))) for n in range(count)]


def _renamed(case: Case, number: int) -> list[object]:
    return [
        replace(one, name=f"{one.name} {number}") if Role.CONSUMER in one.roles else one
        for one in case.parties
    ]


def write(count: int, folder: Path) -> float:
    """Compose and write *count* letters into *folder*, each as Word and PDF.

    Returns the seconds that went into writing.
    """
    folder.mkdir()
    writing = 0.0
    for number, case in enumerate(letters(count)):
        composed = compose(case, "complaint", "nl", DAY, sources(case))
        start = perf_counter()
        for name, data in written(composed, str(number), ("docx", "pdf")).files:
            (folder / name).write_bytes(data)
        writing += perf_counter() - start
    return writing


@dataclass(frozen=True)
class Measured:
    """What a process took: seconds in all and for writing alone, and its memory."""

    whole: float
    writing: float
    megabytes: float


def _measured(count: int, folder: Path) -> Measured:
    """Return what a process takes that composes and writes *count* letters."""
    command = [sys.executable, "-m", "tests.bench.bench_batch", str(count), str(folder)]
    start = perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    writing, megabytes = map(float, done.stdout.split())
    return Measured(perf_counter() - start, writing, megabytes)


def _peer(folder: Path) -> float | None:
    """Return the seconds of docxtpl for every letter and LibreOffice once for all."""
    if peer.office() is None:
        return None
    from docxtpl import DocxTemplate

    case = letters(1)[0]
    values = peer.values(compose(case, "complaint", "nl", DAY, sources(case)).letter)
    template, target = folder / "template.docx", folder / "peer"
    peer.write_template(template)
    target.mkdir()

    def fill() -> None:
        for number in range(COUNT):
            letter = DocxTemplate(str(template))
            letter.render({**values, "lines": [*values["lines"], str(number)]}, autoescape=True)
            letter.save(str(target / f"{number}.docx"))

    files = [str(target / f"{number}.docx") for number in range(COUNT)]
    return seconds(fill) + seconds(process([*peer.convert(target), *files]))


if __name__ == "__main__":
    import resource

    seconds_writing = write(int(sys.argv[1]), Path(sys.argv[2]))
    print(seconds_writing, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
