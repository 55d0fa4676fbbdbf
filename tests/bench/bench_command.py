"""S2 and L4: what starting the command costs, and one letter in one process."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.letters.compose import compose
from app.production import sources
from tests.bench import peer
from tests.bench.timing import Row, beside, process
from tests.cases import example

COMMAND = str(Path(sys.executable).with_name("geachte"))
START_TARGET = 3.5
LETTER_TARGET = 0.35
NAME = "kpn-digital-tv"
COMPOSE = ("--document", "complaint", "--language", "nl", "--as-of", "2025-04-30",
           "--format", "pdf,docx", "--force")  # fmt: skip

DAY = date(2025, 4, 30)

# Another process, as ours is one.
FILL = """
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
template.save(sys.argv[3])
"""


def run() -> list[Row]:
    """Return the rows of S2 and L4."""
    start = beside(
        "S2",
        "geachte --help / python -c pass",
        process([COMMAND, "--help"]),
        process([sys.executable, "-c", "pass"]),
        START_TARGET,
        15,
    )
    with tempfile.TemporaryDirectory() as name:
        return [start, _letter(Path(name))]


def _letter(folder: Path) -> Row:
    subprocess.run([COMMAND, "example", NAME], cwd=folder, check=True, capture_output=True)
    case = str(folder / f"{NAME}.geachte")
    ours = process([COMMAND, "compose", case, *COMPOSE, "--out", str(folder)])
    what = "compose DOCX + PDF, one process / (docxtpl + cold LibreOffice)"
    return beside("L4", what, ours, _peer(folder), LETTER_TARGET, 5)


def _peer(folder: Path) -> Callable[[], object] | None:
    if peer.office() is None:
        return None
    case = example(NAME)
    letter = compose(case, "complaint", "nl", DAY, sources(case)).letter
    template, values, made = (folder / name for name in ("t.docx", "values.json", "peer.docx"))
    peer.write_template(template)
    values.write_text(json.dumps(peer.values(letter)), "utf-8")
    fill = process([sys.executable, "-c", FILL, str(template), str(values), str(made)])
    convert = process([*peer.convert(folder), str(made)])
    return lambda: (fill(), convert())
