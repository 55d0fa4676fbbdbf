"""The ledger as a table for elsewhere: plain text with tabs, and HTML for a form or a mail."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from app.gui.happened.ledger_rows import Group, columns


def _lines(groups: Iterable[Group]) -> list[tuple[str, ...]]:
    return [
        tuple(", ".join(part for part in cell if part) for cell in line.cells)
        for group in groups
        for line in group.lines
    ]


def as_text(groups: Iterable[Group]) -> str:
    """Return the ledger with a tab between cells and a line for each promise."""
    rows = [columns(), *_lines(groups)]
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in rows)


def as_html(groups: Iterable[Group]) -> str:
    """Return the ledger as an HTML table; what people typed is text in it, never markup."""
    head = "".join(f"<th>{escape(title)}</th>" for title in columns())
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in _lines(groups)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
