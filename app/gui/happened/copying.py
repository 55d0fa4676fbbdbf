"""Tables for elsewhere: plain text with tabs, and HTML for a form or a mail."""

from __future__ import annotations

import atexit
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.gui.happened.ledger_rows import Group, columns

Table = list[tuple[str, ...]]  # the first line holds the names of the columns


def ledger_table(groups: Iterable[Group]) -> Table:
    """Return the ledger as a table, a line for each promise."""
    lines = [
        tuple(", ".join(part for part in cell if part) for cell in line.cells)
        for group in groups
        for line in group.lines
    ]
    return [columns(), *lines]


def copy_table(table: Table) -> None:
    """Put a table on the clipboard, as text and as HTML."""
    data = QMimeData()
    data.setText(as_text(table))
    data.setHtml(as_html(table))
    QGuiApplication.clipboard().setMimeData(data)
    atexit.unregister(_leave_text)
    atexit.register(_leave_text, data.text())


def _leave_text(text: str) -> None:
    """Leave the plain words at the end: Qt falls over what Python made and is gone by then."""
    if QGuiApplication.instance() is not None and QGuiApplication.clipboard().text() == text:
        QGuiApplication.clipboard().setText(text)


def as_text(table: Table) -> str:
    """Return a table with a tab between cells and a line for each row."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in table)


def as_html(table: Table) -> str:
    """Return a table in HTML; what people typed is text in it, never markup."""
    head = "".join(f"<th>{escape(title)}</th>" for title in table[0])
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in table[1:]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
