"""The words of a letter in reading order: what every format must say, neither more nor less.

The rules that make formats comparable:

- A list mark (``1.``, ``–``) is a mark and no word: Word and HTML number by themselves.
- The head of a table comes once, before its rows, cell after cell; the bar that parts cells
  in plain text is no word.
- A reference is its label, then its value.
- Running lines and page numbers belong to pages, and are no words of the letter.
- Unprintable characters are spelled out (see `app.writers.characters`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from app.core.record import record
from app.letters.letter import (
    Annex,
    Block,
    Enclosure,
    Field,
    Heading,
    Items,
    Layout,
    Letter,
    Paragraph,
    Quote,
    Runs,
    Signature,
    Table,
    plain,
)
from app.writers.characters import printable

DASH = "–"
BAR = " | "


@record
class Line:
    r"""One line: its mark, its cells (one, but for table rows and references).

    ``gap`` asks for an empty line before it.  A cell may hold line breaks (``\n``).
    """

    cells: tuple[str, ...]
    mark: str = ""
    gap: bool = False
    glue: str = BAR

    @property
    def text(self) -> str:
        """The line as plain text prints it, its mark included."""
        body = self.glue.join(self.cells)
        return f"{self.mark} {body}" if self.mark else body


def words(letter: Letter, *, marks: bool = False) -> tuple[str, ...]:
    """Return the words that any format of *letter* prints, in order.

    With *marks* the list marks are there too, as in plain text and in PDF.
    """
    return tuple(
        word
        for line in lines(letter)
        for text in ((line.mark, *line.cells) if marks else line.cells)
        for word in text.split()
    )


def lines(letter: Letter) -> tuple[Line, ...]:
    """Return the lines of *letter* in reading order, as its layout asks."""
    if letter.layout is Layout.TEXT:
        return tuple(_section_lines(letter))
    return tuple(_letter_lines(letter))


def block_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield the lines of *blocks*; what follows a heading stays close to it."""
    gap = True
    for block in blocks:
        match block:
            case Paragraph() | Heading() | Quote():
                yield _line(plain(block.runs), gap=gap)
            case Items():
                yield from _item_lines(block, gap=gap)
            case Table():
                yield from _table_lines(block, gap=gap)
            case _:
                assert_never(block)
        gap = not isinstance(block, Heading)


def _letter_lines(letter: Letter) -> Iterator[Line]:
    yield from _paragraph(letter.concept)
    if letter.layout is Layout.LETTER:
        yield from _letterhead_lines(letter)
    if letter.layout is not Layout.ANNEX:
        yield from _section_lines(letter)
        yield from _paragraph(letter.closing)
        yield from _signature_lines(letter.signatures)
        yield from _enclosure_lines(letter.enclosures_title, letter.enclosures)
        yield from _paragraph(letter.copies)
    for annex in letter.annexes:
        yield from _annex_lines(annex)


def _letterhead_lines(letter: Letter) -> Iterator[Line]:
    yield from _together((letter.sender.name, *letter.sender.details))
    yield from _paragraph(letter.sending_line)
    yield from _paragraph(letter.return_line)
    yield from _together(letter.addressee)
    yield from _reference_lines(letter.references)
    yield from _paragraph(letter.subject)
    yield from _paragraph(letter.salutation)


def _section_lines(letter: Letter) -> Iterator[Line]:
    for section in letter.sections:
        yield from block_lines(section.blocks)


def _reference_lines(references: tuple[Field, ...]) -> Iterator[Line]:
    width = max((len(field.label) for field in references), default=0) + 2
    for number, field in enumerate(references):
        glue = " " * (width - len(field.label))
        cells = (printable(field.label), printable(field.value))
        yield Line(cells, gap=number == 0, glue=glue)


def _item_lines(block: Items, *, gap: bool) -> Iterator[Line]:
    for number, item in enumerate(block.items):
        mark = f"{block.start + number}." if block.ordered else DASH
        yield _line(plain(item.runs), mark=mark, gap=gap and number == 0)


def _table_lines(block: Table, *, gap: bool) -> Iterator[Line]:
    yield _row([column.head for column in block.columns], gap=gap)
    for row in block.rows:
        yield _row(row.cells)


def _signature_lines(signatures: tuple[Signature, ...]) -> Iterator[Line]:
    for signature in signatures:
        yield from _together((signature.name, signature.line))


def _enclosure_lines(title: str, enclosures: tuple[Enclosure, ...]) -> Iterator[Line]:
    yield from _paragraph(title)
    for enclosure in enclosures:
        yield _line(enclosure.title, mark=f"{enclosure.number}.")


def _annex_lines(annex: Annex) -> Iterator[Line]:
    yield from _paragraph(plain(annex.title))
    yield from _paragraph(plain(annex.lead))
    yield from block_lines(annex.blocks)


def _together(texts: Iterable[str]) -> Iterator[Line]:
    for number, text in enumerate(text for text in texts if text):
        yield _line(text, gap=number == 0)


def _paragraph(text: str) -> Iterator[Line]:
    if text:
        yield _line(text, gap=True)


def _line(text: str, mark: str = "", *, gap: bool = False) -> Line:
    return Line((printable(text),), mark=mark, gap=gap)


def _row(cells: Iterable[Runs], *, gap: bool = False) -> Line:
    """Return a row as one line: a break inside a cell becomes a space."""
    return Line(tuple(printable(plain(cell)).replace("\n", " ") for cell in cells), gap=gap)
