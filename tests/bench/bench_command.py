"""S2 and L4: what starting the command costs, and one letter in one process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from tests.bench.timing import Row, beside, process

COMMAND = str(Path(sys.executable).with_name("geachte"))
START_TARGET = 3.5
LETTER_TARGET = 0.35
COMPOSE = ("--document", "complaint", "--language", "nl", "--as-of", "2025-04-30", "--force")

# The peer: the same words through a Word template, then a cold LibreOffice for the PDF.
TEMPLATE = """
import sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
lines = open(sys.argv[2], encoding="utf-8").read().splitlines()
template.render({"lines": lines}, autoescape=True)
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
    subprocess.run([COMMAND, "example", "kpn-digital-tv"], cwd=folder, check=True)
    case = str(folder / "kpn-digital-tv.geachte")
    made = [COMMAND, "compose", case, *COMPOSE, "--out", str(folder)]
    subprocess.run([*made, "--format", "txt"], check=True, capture_output=True)
    ours = process([*made, "--format", "pdf,docx"])
    what = "compose DOCX + PDF, one process / (docxtpl + cold LibreOffice)"
    return beside("L4", what, ours, _peer(folder), LETTER_TARGET, 5)


def _peer(folder: Path) -> Callable[[], object] | None:
    office = which("soffice")
    if office is None or find_spec("docxtpl") is None:
        return None
    template, letter = folder / "template.docx", folder / "peer.docx"
    write_template(template)
    text = next(folder.glob("*.txt"))
    fill = process([sys.executable, "-c", TEMPLATE, str(template), str(text), str(letter)])
    convert = process(
        [office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(letter)]
    )  # fmt: skip
    return lambda: (fill(), convert())


def write_template(path: Path) -> None:
    """Write a Word template that prints the lines it is given."""
    from docx import Document

    document = Document()
    for text in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(text)
    document.save(str(path))
