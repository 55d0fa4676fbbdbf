"""The blocks of a letter as Word paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from app.core.record import record
from app.letters.letter import (
    Align,
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Quote,
    Row,
    Runs,
    Table,
    plain,
)
from app.writers.docx_styles import HANGING, PANEL_BORDER, PANEL_INDENT
from app.writers.docx_text import Collected, paragraph, runs_xml

_KEEP_NEXT = "<w:keepNext/>"
_KEEP_LINES = "<w:keepLines/>"
_AFTER_LIST = '<w:spacing w:after="152"/>'
_OPENING = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="GeachteTabel"/>'
    '<w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
    ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    "<w:tblGrid>{grid}</w:tblGrid>"
)
_SEPARATOR = paragraph("GeachteScheiding", "")

# A paragraph or item of up to three lines is not split; nor is a panel that fits a page.
_THREE_LINES = 240
_ONE_PANEL = 2500


@record
class Place:
    """Where blocks stand: the width of tables in twips, what heading level 1 becomes."""

    collected: Collected
    width: int
    raised: int = 0  # by how many levels headings are raised, for a letter has a Title
    panel: bool = False
    kept: bool = False  # whether the last block stays with what follows
    greets: bool = False  # whether the first block stays with the second


def blocks_xml(blocks: Sequence[Block], place: Place) -> list[str]:
    """Return *blocks* as a list of elements, each a paragraph or a piece of a table."""
    whole = place.panel and sum(map(_size, blocks)) < _ONE_PANEL
    written: list[str] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        leads = isinstance(following, Items | Table) or (place.kept and following is None)
        inside = (whole or (place.greets and number == 0)) and following is not None
        written.extend(_block(block, place, keep=inside or leads, whole=whole))
    return written


def _block(block: Block, place: Place, *, keep: bool, whole: bool) -> Iterator[str]:
    match block:
        case Paragraph():
            style = "GeachteVraag" if place.panel else "BodyText"
            yield _text(block, style, place, keep=keep, whole=whole)
        case Heading():
            level = min(max(block.level - place.raised, 0), 3)
            style = f"Heading{level}" if level else "Title"
            yield _text(block, style, place, keep=keep, whole=whole)
        case Quote():
            yield _text(block, "Quote", place, keep=keep, whole=whole)
        case Items():
            yield from _items(block, place, keep=keep, whole=whole)
        case Table():
            yield from _table(block, place)
        case _:
            assert_never(block)


def _text(
    block: Paragraph | Heading | Quote, style: str, place: Place, *, keep: bool, whole: bool
) -> str:
    start, end = place.collected.bookmark(block.id)
    properties = _keeping(block.runs, keep=keep, whole=whole)
    if place.panel and style != "GeachteVraag":
        properties += f'{PANEL_BORDER}<w:ind w:left="{PANEL_INDENT}"/>'
    content = runs_xml(block.runs, place.collected)
    return paragraph(style, start + content + end, properties)


def _items(block: Items, place: Place, *, keep: bool, whole: bool) -> Iterator[str]:
    collected = place.collected
    start, end = collected.bookmark(block.id)
    number = collected.numbering(block.start if block.ordered else None)
    style = "ListNumber" if block.ordered else "ListBullet"
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    border, indent = _item_place(block, place)
    last = len(block.items) - 1
    for position, item in enumerate(block.items):
        keeping = _keeping(item.runs, keep=keep if position == last else whole, whole=whole)
        after = _AFTER_LIST if position == last else ""
        content = runs_xml(item.runs, collected)
        content = (start if position == 0 else "") + content + (end if position == last else "")
        yield paragraph(style, content, keeping + numbered + border + after + indent)


def _item_place(block: Items, place: Place) -> tuple[str, str]:
    """Return border and indent of the items, where the list's own do not do."""
    digits = len(str(block.start + len(block.items) - 1)) if block.ordered else 1
    hanging = HANGING + max(0, digits - 2) * 115
    if not place.panel:
        indent = f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'
        return "", indent if digits > 2 else ""
    left = PANEL_INDENT + hanging
    return PANEL_BORDER, f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _table(block: Table, place: Place) -> Iterator[str]:
    if not block.columns:
        return
    start, end = place.collected.bookmark(block.id)
    total = sum(column.width for column in block.columns) or 1.0
    widths = [round(place.width * column.width / total) for column in block.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield _OPENING.format(total=sum(widths), grid=grid)
    openings = [
        _cell_openings(column, width)
        for column, width in zip(block.columns, widths, strict=True)
    ]
    yield _head(block, [head for head, _, _ in openings], place, start, end)
    kept = [opening for _, opening, _ in openings]
    usual = [opening for _, _, opening in openings]
    # Two rows stay with the head, and the last two rows stay together.
    pairs = {0, len(block.rows) - 2} if len(block.rows) > 1 else set[int]()
    for number, row in enumerate(block.rows):
        yield _row(row, kept if number in pairs else usual, place.collected)
    yield f"</w:tbl>{_SEPARATOR}"


def _cell_openings(column: Column, width: int) -> tuple[str, str, str]:
    """Return how a cell begins: of the head, of a row kept with the next, of any row."""
    right = "Rechts" if column.align is Align.RIGHT else ""
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
    head = f'{cell}<w:pStyle w:val="GeachteKop{right}"/></w:pPr>'
    kept = f'{cell}<w:pStyle w:val="GeachteCel{right}"/>{_KEEP_NEXT}</w:pPr>'
    usual = f'{cell}<w:pStyle w:val="GeachteCel{right}"/></w:pPr>'
    return head, kept, usual


def _head(block: Table, openings: list[str], place: Place, start: str, end: str) -> str:
    cells = [
        f"{opening}{start if number == 0 else ''}{runs_xml(column.head, place.collected)}"
        for number, (opening, column) in enumerate(zip(openings, block.columns, strict=True))
    ]
    cells[-1] += end
    return (
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        + "".join(f"{cell}</w:p></w:tc>" for cell in cells)
        + "</w:tr>"
    )


def _row(row: Row, openings: list[str], collected: Collected) -> str:
    bold = row.strong
    cells = "</w:p></w:tc>".join(
        opening + runs_xml(runs, collected, bold=bold)
        for opening, runs in zip(openings, row.cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:p></w:tc></w:tr>"


def _keeping(runs: Runs, *, keep: bool, whole: bool) -> str:
    short = whole or sum(len(run.text) for run in runs) <= _THREE_LINES
    return (_KEEP_NEXT if keep else "") + (_KEEP_LINES if short else "")


def _size(block: Block) -> int:
    match block:
        case Paragraph() | Heading() | Quote():
            return len(plain(block.runs))
        case Items():
            return sum(len(plain(item.runs)) + 40 for item in block.items)
        case Table():
            return _ONE_PANEL
        case _:
            assert_never(block)
