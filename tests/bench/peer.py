"""What others would use: a Word template filled by docxtpl, made into PDF by LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from app.letters.letter import Letter, Table, plain
from app.writers import text

COLUMNS = 5


def office() -> str | None:
    """Return the program of LibreOffice; None where it or docxtpl is missing."""
    return which("soffice") if find_spec("docxtpl") else None


def convert(folder: Path) -> list[str]:
    """Return the command that makes the Word files behind it into PDF in *folder*."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    return [
        str(office()),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]


def write_template(path: Path) -> None:
    """Write a Word template that prints the lines and the table that it is given."""
    from docx import Document

    document = Document()
    for line in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        document.add_paragraph(line)
    grid = document.add_table(rows=3, cols=COLUMNS)
    grid.style = "Table Grid"
    grid.cell(0, 0).text = "{%tr for row in rows %}"
    for across in range(COLUMNS):
        grid.cell(1, across).text = f"{{{{ row[{across}] }}}}"
    grid.cell(2, 0).text = "{%tr endfor %}"
    document.save(str(path))


def values(letter: Letter) -> dict[str, list[str] | list[list[str]]]:
    """Return what the template needs to say the same as *letter*, its annexes as one table."""
    lines = text.write(replace(letter, annexes=())).data.decode().splitlines()
    blocks = [block for annex in letter.annexes for block in annex.blocks]
    rows = [
        ([plain(cell) for cell in row.cells] + [""] * COLUMNS)[:COLUMNS]
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    return {"lines": lines, "rows": rows}
