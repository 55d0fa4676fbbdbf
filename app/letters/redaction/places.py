"""The places of a letter where words stand, to be read and to be built anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.core.record import record
from app.letters.letter import (
    Block,
    Item,
    Items,
    Letter,
    Row,
    Run,
    Runs,
    Section,
    Table,
    plain,
)


@record
class Place:
    """Words of a letter: in which block, and in which item or cell of it."""

    block: str
    part: str
    text: str


@record
class Change:
    """New words for what stands from ``start`` to ``end`` of a place."""

    start: int
    end: int
    words: str


Rewrite = Callable[[str, str, Runs], Runs]  # block, part, runs


def places(letter: Letter) -> tuple[Place, ...]:
    """Return everything that the sections of *letter* say, in reading order."""
    found: list[Place] = []

    def note(block: str, part: str, runs: Runs) -> Runs:
        found.append(Place(block, part, plain(runs)))
        return runs

    rewritten(letter.sections, note)
    return tuple(found)


def rewritten(sections: Iterable[Section], rewrite: Rewrite) -> tuple[Section, ...]:
    """Return *sections* with the words of every place as *rewrite* gives them."""
    return tuple(
        replace(one, blocks=tuple(_block(block, rewrite) for block in one.blocks))
        for one in sections
    )


def _block(block: Block, rewrite: Rewrite) -> Block:
    if isinstance(block, Items):
        items = (
            Item(rewrite(block.id, str(number), item.runs), item.facts)
            for number, item in enumerate(block.items, start=1)
        )
        return replace(block, items=tuple(items))
    if isinstance(block, Table):
        return _table(block, rewrite)
    return replace(block, runs=rewrite(block.id, "", block.runs))


def _table(table: Table, rewrite: Rewrite) -> Table:
    columns = tuple(
        replace(column, head=rewrite(table.id, f"head {number}", column.head))
        for number, column in enumerate(table.columns, start=1)
    )
    rows = tuple(
        Row(tuple(_cells(table.id, at, row, rewrite)), row.facts, row.strong)
        for at, row in enumerate(table.rows, start=1)
    )
    return replace(table, columns=columns, rows=rows)


def _cells(block: str, at: int, row: Row, rewrite: Rewrite) -> Iterator[Runs]:
    for number, cell in enumerate(row.cells, start=1):
        yield rewrite(block, f"{at}.{number}", cell)


def changed(runs: Runs, changes: Iterable[Change]) -> Runs:
    """Return *runs* with the *changes*, which do not overlap; styles stay as they were.

    New words stand in the style of the first character that they replace.
    """
    ordered = sorted(changes, key=lambda one: one.start)
    found: list[Run] = []
    begun = 0
    for run in runs:
        ended = begun + len(run.text)
        found.append(replace(run, text=_changed(run.text, begun, ended, ordered)))
        begun = ended
    return tuple(run for run in found if run.text)


def _changed(text: str, begun: int, ended: int, changes: list[Change]) -> str:
    """Return the *text* that stands from *begun* to *ended*, with what changes in it."""
    parts: list[str] = []
    at = begun
    for one in changes:
        if one.end <= begun or one.start >= ended:
            continue
        start, end = max(one.start, begun), min(one.end, ended)
        parts.append(text[at - begun : start - begun])
        if one.start >= begun:  # else it began in the run before, which has the words
            parts.append(one.words)
        at = end
    parts.append(text[at - begun :])
    return "".join(parts)
