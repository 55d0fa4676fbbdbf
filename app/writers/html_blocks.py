"""The blocks of a letter as HTML; the e-mail uses them too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from app.letters.letter import (
    Align,
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Quote,
    Row,
    Run,
    Runs,
    Table,
)
from app.writers.characters import printable
from app.writers.languages import language_tag
from app.writers.links import allowed, refused


def blocks_html(
    blocks: Iterable[Block], deeper: int, warnings: dict[str, None]
) -> Iterator[str]:
    """Yield *blocks* as elements, headings *deeper* levels down; *warnings* is added to."""
    for block in blocks:
        match block:
            case Paragraph():
                yield f"<p{identifier(block.id)}>{runs_html(block.runs, warnings)}</p>"
            case Heading():
                name = f"h{min(max(block.level + deeper, 1), 6)}"
                text = runs_html(block.runs, warnings)
                yield f"<{name}{identifier(block.id)}>{text}</{name}>"
            case Quote():
                text = runs_html(block.runs, warnings)
                yield f"<blockquote{identifier(block.id)}><p>{text}</p></blockquote>"
            case Items():
                yield from _items(block, warnings)
            case Table():
                yield from _table(block, warnings)
            case _:
                assert_never(block)


def runs_html(runs: Runs, warnings: dict[str, None]) -> str:
    """Return *runs* as phrasing content; a link that is refused is text and a warning."""
    return "".join(_run(run, warnings) for run in runs)


def lines_html(text: str) -> str:
    """Return *text* escaped, with its line breaks as elements."""
    return escape(printable(text)).replace("\n", "<br>\n")


def identifier(id: str) -> str:  # noqa: A002  (the word for it everywhere)
    """Return the attribute that names an element, or nothing for no *id*."""
    return f' id="{re.sub("[^A-Za-z0-9_-]", "_", id)}"' if id else ""


def _run(run: Run, warnings: dict[str, None]) -> str:
    text = lines_html(run.text)
    if run.italic:
        text = f"<em>{text}</em>"
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.language:
        text = f'<span lang="{language_tag(run.language)}">{text}</span>'
    if run.link and not allowed(run.link):
        warnings[refused(run.link)] = None
    elif run.link:
        text = f'<a href="{escape(run.link)}" rel="noreferrer">{text}</a>'
    return text


def _items(block: Items, warnings: dict[str, None]) -> Iterator[str]:
    name = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    yield f"<{name}{identifier(block.id)}{start}>"
    for item in block.items:
        yield f"<li>{runs_html(item.runs, warnings)}</li>"
    yield f"</{name}>"


def _table(block: Table, warnings: dict[str, None]) -> Iterator[str]:
    yield f"<table{identifier(block.id)}>"
    heads = "".join(
        f'<th scope="col"{_aligned(column)}>{runs_html(column.head, warnings)}</th>'
        for column in block.columns
    )
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in block.rows:
        yield _row(row, block.columns, warnings)
    yield "</tbody>\n</table>"


def _row(row: Row, columns: tuple[Column, ...], warnings: dict[str, None]) -> str:
    cells: list[str] = []
    for column, cell in zip(columns, row.cells, strict=True):
        name, scope = ("td", "") if cells else ("th", ' scope="row"')
        text = runs_html(cell, warnings)
        cells.append(f"<{name}{scope}{_aligned(column)}>{text}</{name}>")
    total = ' class="total"' if row.strong else ""
    return f"<tr{total}>{''.join(cells)}</tr>"


def _aligned(column: Column) -> str:
    return ' class="right"' if column.align is Align.RIGHT else ""
