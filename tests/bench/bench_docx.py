"""How fast a Word document is written, beside what others would use (L1, T1)."""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from app.letters.letter import Letter, Part, Section
from app.paths import resources
from app.writers import docx
from app.writers.page import read_page
from app.writers.words import lines
from tests.writers.samples import COMPLAINT, table

PAGE = read_page(resources() / "pages", "nl-left")
HEADS = "Nr.|Datum|Hoe|Wat er gebeurde|Bijlage"

Work = Callable[[], object]


def run() -> list[dict[str, object]]:
    """Return one row per target: seconds of ours and of the peer, their ratio, the target.

    The target binds; ``what`` names the aim where it is higher.
    """
    return [*_letter_rows(), *_table_rows()]


def _letter_rows() -> list[dict[str, object]]:
    letter = _letter(12)
    document = _document(letter)
    work: dict[str, Work] = {
        "ours": lambda: _ours(letter),
        "deflate": lambda: zlib.compress(document, 6),
        "python-docx": lambda: _object_tree(letter, 12),
    }
    peer = _template(letter, 12)
    if peer:
        work["docxtpl"] = peer
    found = _fastest(work, 15)
    return [
        _row("L1", "a letter / docxtpl, aim 1/30", found, "docxtpl", 1 / 3),
        _row("L1", "a letter / python-docx by cells", found, "python-docx", 1 / 60),
        _row("L1", "a letter / deflating its text alone", found, "deflate", 8.0),
    ]


def _table_rows() -> list[dict[str, object]]:
    small, large = _letter(1_000), _letter(10_000)
    work: dict[str, Work] = {
        "small": lambda: _ours(small),
        "ours": lambda: _ours(large),
    }
    found = _fastest(work, 7)
    peer = _template(large, 10_000)
    if peer:
        found |= _fastest({"docxtpl": peer}, 2)
    exponent = math.log10(found["ours"] / found["small"])
    growth = {
        "id": "T1",
        "what": "a table, growth from 1,000 to 10,000 rows (exponent)",
        "ours": found["ours"],
        "peer": found["small"],
        "ratio": exponent,
        "target": 1.1,
    }
    beside = _row("T1", "10,000 rows / docxtpl, aim 1/12", found, "docxtpl", 1 / 3)
    return [growth, beside]


def _row(
    id_: str, what: str, found: dict[str, float], peer: str, target: float
) -> dict[str, object]:
    row: dict[str, object] = {"id": id_, "what": what, "ours": found["ours"]}
    if peer not in found:
        row["what"] = f"{what}: {peer} is not installed"
        return row | {"peer": None, "ratio": None, "target": target}
    ratio = found["ours"] / found[peer]
    return row | {"peer": found[peer], "ratio": ratio, "target": target}


def _fastest(work: dict[str, Work], rounds: int) -> dict[str, float]:
    """Return the best time of each in seconds, taken in turns."""
    best = dict.fromkeys(work, math.inf)
    for _ in range(rounds):
        for name, do in work.items():
            start = perf_counter()
            do()
            best[name] = min(best[name], perf_counter() - start)
    return best


def _letter(rows: int) -> Letter:
    block = table("t", HEADS, *_cells(rows))
    section = Section(Part.STORY, (block,))
    return replace(COMPLAINT, sections=(*COMPLAINT.sections, section))


def _cells(rows: int) -> list[str]:
    return [
        f"{n}|{n % 28 + 1} april|Telefoon|Gebeld over levering {n}, geen datum.|{n % 9}"
        for n in range(1, rows + 1)
    ]


def _ours(letter: Letter) -> bytes:
    return docx.write(letter, PAGE, resources()).data


def _document(letter: Letter) -> bytes:
    with zipfile.ZipFile(io.BytesIO(_ours(letter))) as archive:
        return archive.read("word/document.xml")


def _object_tree(letter: Letter, rows: int) -> bytes:
    """Write the same words the way the manual of python-docx begins."""
    from docx import Document

    document = Document()
    for line in lines(replace(letter, sections=COMPLAINT.sections)):
        document.add_paragraph(line.text)
    cells = [HEADS, *_cells(rows)]
    grid = document.add_table(rows=len(cells), cols=5)
    for down, row in enumerate(cells):
        for across, cell in enumerate(row.split("|")):
            grid.cell(down, across).text = cell
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _template(letter: Letter, rows: int) -> Work | None:
    """Return the same letter by docxtpl, from a template with two loops."""
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        return None
    from docx import Document

    document = Document()
    for text in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(text)
    grid = document.add_table(rows=4, cols=5)
    for across, head in enumerate(HEADS.split("|")):
        grid.cell(0, across).text = head
        grid.cell(2, across).text = f"{{{{ row[{across}] }}}}"
    grid.cell(1, 0).text = "{%tr for row in rows %}"
    grid.cell(3, 0).text = "{%tr endfor %}"
    saved = io.BytesIO()
    document.save(saved)
    values = {
        "lines": [line.text for line in lines(replace(letter, sections=COMPLAINT.sections))],
        "rows": [row.split("|") for row in _cells(rows)],
    }

    def work() -> bytes:
        template = DocxTemplate(io.BytesIO(saved.getvalue()))
        template.render(values, autoescape=True)
        target = io.BytesIO()
        template.save(target)
        return target.getvalue()

    return work
