"""What the window asks of the workshop and what comes back: plain values, quick to load."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.case import Case
from app.core.papers import Document
from app.errors import UserError
from app.letters.check.finding import Finding
from app.letters.drafting import Recipient
from app.letters.linking import Link
from app.letters.overrides import Conflict
from app.letters.stationery import PLAIN, LetterPaper
from app.workshop.public_wishes import ExportPublic, PublicDraft, PublicFiles, Publish
from app.writers.written import Place


@dataclass(frozen=True, slots=True)
class Compose:
    """Compose *document* of *case* as it would leave on *day*; None for a fresh one of *type*.

    ``interface`` is the language in which the user is told things.  A document that names no
    page gets *page*, empty for that of its country; it is printed on *paper*.
    """

    case: Case
    type: str
    language: str
    day: date
    interface: str
    document: Document | None = None
    page: str = ""
    paper: LetterPaper = PLAIN


@dataclass(frozen=True, slots=True)
class Retype:
    """Show the page *page* of the letter composed last with other words in one block."""

    block: str
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Check:
    """Check the letter composed last."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Say how every document stands for *case* on *day*."""

    case: Case
    day: date
    interface: str


@dataclass(frozen=True, slots=True)
class Export:
    """Write the letter composed last in *formats*; *purpose* comes back with the files."""

    formats: tuple[str, ...]
    purpose: str


Wish = Compose | Retype | Check | Offer | Export | Publish | ExportPublic


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the text: its words as they are printed, and as they were generated.

    ``kind`` is paragraph, heading, items, table, quote, or own for a paragraph that the user
    added.  ``fixed`` ones are not edited, ``left_out`` ones are not printed.  ``part`` is that
    of its section, empty for a block that is gone.  ``links`` are the facts in its words.
    ``unit`` is the first of the blocks that move together, ``moves`` whether they can.
    """

    id: str
    kind: str
    text: str
    generated: str
    facts: tuple[str, ...] = ()
    own: bool = False
    fixed: bool = False
    left_out: bool = False
    part: str = ""
    links: tuple[Link, ...] = ()
    unit: str = ""
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """What a document type says of itself; titles and names in the language of the window."""

    id: str
    title: str
    layout: str
    tone: str
    length: str
    languages: tuple[str, ...]
    limits: tuple[int, ...] = ()
    published: bool = False
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a block stands in the plain text of a letter, and the links inside it."""

    block: str
    start: int
    end: int
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed document with its pages.

    ``document`` is the record it was made from, which need not be in the case yet.
    ``stretches`` say where its blocks stand in ``text``.  ``pdf`` is empty where ``trouble``
    says why no page can be made.  ``recipients`` are those to whom it can go.  ``window`` is
    the rectangle that shows through the envelope in points, None for plain envelopes.  ``due``
    is the last day of the term that it sets, None where it sets none.
    """

    kind: Kind
    language: str
    document: Document
    title: str
    blocks: tuple[BlockView, ...]
    conflicts: tuple[Conflict, ...]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    text: str
    pdf: bytes
    places: tuple[Place, ...]
    stem: str
    page: str
    window: tuple[float, float, float, float] | None = None
    address: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    due: date | None = None
    trouble: Refusal | None = None
    stretches: tuple[Stretch, ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """One page of the letter as it is being typed; its file has that page only."""

    pdf: bytes
    page: int
    pages: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """How one document stands: recommended, fits, premature, too_late, done or not_for_case."""

    id: str
    title: str
    fit: str
    step: str
    why: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offers:
    """How all documents stand."""

    found: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the files are made."""

    done: int
    all: int


@dataclass(frozen=True, slots=True)
class Files:
    """The files that were asked for: names and bytes, and what to warn of."""

    files: tuple[tuple[str, bytes], ...]
    warnings: tuple[str, ...]
    purpose: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a wish cannot be met, in a sentence, with the name of the kind of wish.

    ``code`` and ``values`` are those of the error, for the words of the window.
    """

    sentence: str
    wish: str
    code: str = ""
    values: tuple[tuple[str, object], ...] = ()


def refusal(error: UserError, wish: str) -> Refusal:
    """Return what is told of an error that a wish of this kind met."""
    return Refusal(str(error), wish, error.code, tuple(error.values.items()))


Answer = (
    Draft | Typed | Checked | Offers | Progress | Files | PublicDraft | PublicFiles | Refusal
)
