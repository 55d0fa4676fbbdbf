"""The Letter: a composed document, before it is a file.

Every word that a format prints stands here, labels included, so that no writer knows a
language or a case.  The reading order is that of the fields: sender, sending line, return
line, addressee, references, subject, salutation, sections, closing, signatures, enclosures,
copies, annexes; running lines and page numbers come with the pages.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.record import record


@record
class Run:
    r"""Text in one style; a line break is the character ``\\n``.

    ``language`` is set (ISO 639-1) where the text is not in the letter's language.  ``link``
    is an http, https or mailto address, else empty.
    """

    text: str
    bold: bool = False
    italic: bool = False
    language: str = ""
    link: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the words of *runs* alone."""
    return "".join(run.text for run in runs)


@record
class Paragraph:
    """Running text; ``facts`` are the ids it was made from, ``own`` marks edited text."""

    id: str
    runs: Runs
    facts: tuple[str, ...] = ()
    own: bool = False


@record
class Heading:
    """A heading of level 1 (a document or annex title), 2 (a part of it) or 3."""

    id: str
    runs: Runs
    level: int = 2


@record
class Item:
    """One item of a list, in one or more lines of runs."""

    runs: Runs
    facts: tuple[str, ...] = ()


@record
class Items:
    """A list, numbered from ``start`` or with dashes."""

    id: str
    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    facts: tuple[str, ...] = ()
    own: bool = False


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"


@record
class Column:
    """A column: its head, its share of the width (any unit, they are added up), alignment."""

    head: Runs
    width: float = 1.0
    align: Align = Align.LEFT


@record
class Row:
    """A row with as many cells as there are columns; ``strong`` marks a total."""

    cells: tuple[Runs, ...]
    facts: tuple[str, ...] = ()
    strong: bool = False


@record
class Table:
    """A table whose head repeats on each page and whose rows are not split."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    facts: tuple[str, ...] = ()


@record
class Quote:
    """A passage quoted as a block."""

    id: str
    runs: Runs
    facts: tuple[str, ...] = ()


Block = Paragraph | Heading | Items | Table | Quote


class Part(StrEnum):
    """What a section of a letter is for."""

    OPENING = "opening"
    DEMANDS = "demands"  # drawn as the panel, kept whole on page 1
    STORY = "story"
    POINTS = "points"
    LAW = "law"
    NEXT = "next"
    CLOSING = "closing"


@record
class Section:
    """A run of blocks with one purpose."""

    part: Part
    blocks: tuple[Block, ...]


@record
class Field:
    """A label with its value: one of the at most four references."""

    label: str
    value: str


@record
class Sender:
    """The letterhead: the name large, the details in lines."""

    name: str
    details: tuple[str, ...]


@record
class Signature:
    """Who signs: a name, and a line under it (``namens Noor Hartman``) or nothing.

    ``image`` is the written signature as a PNG, which stands above the name.
    """

    name: str
    line: str = ""
    image: bytes = b""


@record
class Enclosure:
    """A numbered enclosure as the list names it; ``exhibit`` is its id, empty for an annex."""

    number: int
    title: str
    exhibit: str = ""


@record
class Annex:
    """An overview enclosed with the letter, on pages of its own.

    ``running`` is the line at the top of each page (left and right part); ``page_label``
    holds ``{page}`` and ``{pages}``.
    """

    id: str
    title: Runs
    lead: Runs
    blocks: tuple[Block, ...]
    running: tuple[str, str]
    page_label: str


@record
class Message:
    """The e-mail that carries the letter: shorter, and complete in itself."""

    to: str
    sender: str
    subject: str
    blocks: tuple[Block, ...]
    attachment: str  # file name of the PDF, without suffix


class Layout(StrEnum):
    """The shape of the page."""

    LETTER = "letter"
    STATEMENT = "statement"  # no letterhead: title, sections, closing, who signs, enclosures
    ANNEX = "annex"  # an overview by itself: only annexes are printed
    TEXT = "text"  # a text to paste: only the sections are printed


@record
class Stationery:
    """What a letter is set in and stands on; nothing of it says what the letter says.

    ``face`` is ``serif`` or ``sans``, empty for the usual one of each format; ``size`` is that
    of the text in points, 0 for the usual.  ``logo`` is a PNG.  The address stands ``shift``
    millimetres more to the right and lower than its page says, to suit an envelope.
    """

    face: str = ""
    size: float = 0.0
    logo: bytes = b""
    shift: tuple[float, float] = (0.0, 0.0)


@record
class Letter:
    """A composed document.

    ``concept`` is the mark of a draft with holes (``CONCEPT``), empty when complete; it is
    printed at the top of the first page, before the sender.  ``page_label`` holds
    ``{page}`` and ``{pages}`` and is printed where a letter has more than one page.
    ``running`` is printed at the top of the following pages.  ``author`` and ``title`` are the
    file's properties.  ``variants`` are the short versions of a text to paste, by limit.
    """

    type: str
    language: str
    day: date
    title: str
    author: str
    layout: Layout = Layout.LETTER
    concept: str = ""
    sender: Sender = Sender("", ())
    sending_line: str = ""
    return_line: str = ""
    addressee: tuple[str, ...] = ()
    references: tuple[Field, ...] = ()
    subject: str = ""
    salutation: str = ""
    sections: tuple[Section, ...] = ()
    closing: str = ""
    signatures: tuple[Signature, ...] = ()
    enclosures_title: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    copies: str = ""
    annexes: tuple[Annex, ...] = ()
    running: str = ""
    page_label: str = ""
    message: Message | None = None
    page: str = "nl-left"
    signature_space: bool = True
    stationery: Stationery = Stationery()
