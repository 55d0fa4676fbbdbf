"""L2 and T2: one letter as PDF, and a table of 10,000 rows, against what others would use.

A peer that is not installed is a row that says so.
"""

from __future__ import annotations

import math
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from html import escape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter, process_time

from app.letters.letter import Letter, Run, Table, plain
from app.writers import docx, pdf
from app.writers.page import read_page
from tests.writers.hand_made import a_letter, a_short_letter, a_table, an_annex
from tests.writers.reading import PAGES, RESOURCES

LETTER_TARGET = 1 / 5
TABLE_TARGET = 1 / 2
EXPONENT_TARGET = 1.1
ROUNDS = 7
ROWS = 10_000

Row = dict[str, object]


def run() -> list[Row]:
    """Return the rows of L2 and T2: seconds of ours and the peer's, their ratio, the target."""
    return [_against_weasyprint(), _against_office(), *_tables()]


def _row(name: str, what: str, ours: float, peer: float | None, target: float) -> Row:
    ratio = None if not peer else ours / peer
    return {
        "id": name,
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "target": target,
    }


def _ours(letter: Letter) -> float:
    page = read_page(PAGES, "nl-left")
    # Fresh text each time: no line is remembered from the round before.
    fresh = [replace(letter, subject=f"{letter.subject} {n}") for n in range(ROUNDS + 1)]
    pdf.write(fresh.pop(), page, RESOURCES)
    return median(_seconds(lambda one=one: pdf.write(one, page, RESOURCES)) for one in fresh)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _against_weasyprint() -> Row:
    ours = _ours(a_letter())
    what = "PDF of a letter of two pages / WeasyPrint"
    if find_spec("weasyprint") is None:
        return _row("L2", f"{what}: not installed", ours, None, LETTER_TARGET)
    from weasyprint import HTML

    page = _as_html(a_letter())
    HTML(string=page).write_pdf()
    peer = median(_seconds(lambda: HTML(string=page).write_pdf()) for _ in range(3))
    return _row("L2", what, ours, peer, LETTER_TARGET)


def _against_office() -> Row:
    """Time LibreOffice on 1 and on 11 files in one start: the difference is 10 warm ones."""
    ours = _ours(a_letter())
    what = "PDF of a letter of two pages / warm LibreOffice"
    program = which("soffice")
    if program is None:
        return _row("L2", f"{what}: not installed", ours, None, LETTER_TARGET)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"letter{n}.docx" for n in range(11)]
        word = docx.write(a_letter(), read_page(PAGES, "nl-left"), RESOURCES).data
        for file in files:
            file.write_bytes(word)
        _convert(program, folder, files[:1])
        one = _seconds(lambda: _convert(program, folder, files[:1]))
        all_of_them = _seconds(lambda: _convert(program, folder, files))
    return _row("L2", what, ours, max(all_of_them - one, 1e-3) / 10, LETTER_TARGET)


def _convert(program: str, folder: Path, files: list[Path]) -> None:
    command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder / "out")]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=120)


def _as_html(letter: Letter) -> str:
    paragraphs = []
    for section in letter.sections:
        for block in section.blocks:
            runs = [block.runs] if hasattr(block, "runs") else []
            runs += [item.runs for item in getattr(block, "items", ())]
            paragraphs += [f"<p>{escape(plain(part))}</p>" for part in runs]
    style = "body { font: 10.7pt/15pt 'Liberation Serif'; margin: 33mm }"
    return f"<html><style>{style}</style><body>{''.join(paragraphs)}</body></html>"


def _tables() -> list[Row]:
    small, large = _table_seconds(ROWS // 10), _table_seconds(ROWS)
    exponent = math.log10(large / small)
    peer = _seconds(lambda: _platypus(_events(ROWS)))
    growth: Row = {
        "id": "T2",
        "what": f"PDF table, exponent {ROWS // 10} to {ROWS} rows",
        "ours": large,
        "peer": small,
        "ratio": exponent,
        "target": EXPONENT_TARGET,
    }
    against = _row(
        "T2", f"PDF table of {ROWS} rows / platypus Table", large, peer, TABLE_TARGET
    )
    return [against, growth]


def _events(rows: int) -> Table:
    said = "Medewerker {} weet geen datum. Collega belt niet eerder dan vrijdag terug."
    return a_table(
        [9, 29, 33, 76, 13],
        ["Nr.", "Datum", "Hoe", "Wat er gebeurde", "Bijlage"],
        *[
            [str(n), f"{n % 28 + 1} april", "Telefoon", said.format(n), "geen"]
            for n in range(rows)
        ],
    )


def _table_seconds(rows: int) -> float:
    """Return the time of this process alone: others would be seen in the exponent."""
    letter = a_short_letter("in", annexes=(an_annex(_events(rows)),))
    page = read_page(PAGES, "nl-left")
    times = []
    for _ in range(3):
        start = process_time()
        pdf.write(letter, page, RESOURCES)
        times.append(process_time() - start)
    return min(times)


def _platypus(table: Table) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate
    from reportlab.platypus import Table as PlatypusTable

    style = getSampleStyleSheet()["Normal"]
    style.fontName = "SourceSans3-Regular"
    rows = [tuple((Run(plain(column.head)),) for column in table.columns)]
    rows += [row.cells for row in table.rows]
    cells = [[Paragraph(escape(plain(cell)), style) for cell in row] for row in rows]
    widths = [column.width * mm for column in table.columns]
    SimpleDocTemplate(BytesIO()).build([PlatypusTable(cells, widths, repeatRows=1)])


if __name__ == "__main__":
    for line in run():
        print(line)
