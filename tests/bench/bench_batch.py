"""C1: different letters in both formats, against docxtpl and one run of LibreOffice.

``python -m tests.bench.bench_batch COUNT FOLDER`` writes the letters, so that the memory of a
whole process can be measured.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from app.core.case import Case
from app.core.party import Role
from app.letters.compose import compose
from app.production import sources
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
        _, few = _measured(COUNT // 10, folder / "few")
        ours, many = _measured(COUNT, folder / "many")
        theirs = _peer(folder)
    what = f"{COUNT} letters, DOCX + PDF / (docxtpl + one LibreOffice run)"
    row: Row = {"id": "C1", "target": TARGET, "ours": ours, "peer": theirs, "ratio": None}
    if theirs is None:
        row |= {"what": f"{what}: not installed"}
    else:
        row |= {"what": what, "ratio": ours / theirs}
    memory: Row = {
        "id": "C1", "what": f"memory in MB, {COUNT} letters / {COUNT // 10}",
        "ours": many, "peer": few, "ratio": many / few, "target": FLAT,
    }  # fmt: skip
    return [row, memory]


def letters(count: int) -> list[Case]:
    """Return cases that differ in who complains."""
    case = example("kpn-digital-tv")
    return [replace(case, parties=tuple(_renamed(case, n))) for n in range(count)]


def _renamed(case: Case, number: int) -> list[object]:
    return [
        replace(one, name=f"{one.name} {number}") if Role.CONSUMER in one.roles else one
        for one in case.parties
    ]


def write(count: int, folder: Path) -> None:
    """Write *count* letters into *folder*, each as Word and PDF."""
    from app import production

    folder.mkdir()
    for number, case in enumerate(letters(count)):
        made = production.make(case, "complaint", "nl", DAY, ("docx", "pdf"))
        for name, data in made.files:
            (folder / f"{number}-{name}").write_bytes(data)


def _measured(count: int, folder: Path) -> tuple[float, float]:
    """Return the seconds of a process writing *count* letters, and its memory in megabytes."""
    command = [sys.executable, "-m", "tests.bench.bench_batch", str(count), str(folder)]
    start = perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took = perf_counter() - start
    return took, float(re.findall(r"([0-9.]+) MB", done.stdout)[0])


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

    write(int(sys.argv[1]), Path(sys.argv[2]))
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.1f} MB")
