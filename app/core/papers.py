"""Exhibits, documents made from the case, and consents."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from app.core.channel import Channel
from app.core.ids import ContactId, DocumentId, ExhibitId, FactId, PartyId
from app.core.moment import When
from app.core.record import record
from app.core.text import Text


@record
class StoredFile:
    """A file kept with the case under its SHA-256 (64 lower-case hex digits)."""

    sha256: str
    name: str
    media_type: str
    size: int
    pages: int | None = None


LONGEST_TERM = 3650  # days that a letter can give
WHOLE = 1000  # what the edges of a passage count in: thousandths of the page


@record
class Passage:
    """A part of a page of an exhibit: highlighted, or cut out to be shown beside it.

    Its edges are thousandths of the page as the file shows it, from its left and its top;
    ``page`` counts from 1.  The file itself stays as it is.  Raises ``ValueError`` for edges
    that lie beyond the page or hold nothing.
    """

    page: int
    left: int
    top: int
    right: int
    bottom: int
    cut_out: bool = False

    def __post_init__(self) -> None:
        """Refuse what no page can have."""
        across = 0 <= self.left < self.right <= WHOLE
        down = 0 <= self.top < self.bottom <= WHOLE
        if not (across and down and 1 <= self.page <= 100_000):
            message = "a passage lies on a page, its edges from 0 to 1000"
            raise ValueError(message)


@record
class Exhibit:
    """A piece of evidence; ``title`` is how the list of enclosures names it.

    Its number follows the first mention in each document and is frozen when that is
    sent.  ``shows`` says what it proves, ``supports`` which facts.  ``uncited`` asks to
    enclose it even where no sentence cites it.  ``passages`` are what was marked in it,
    ``transcript`` what is said in a recording.
    """

    id: ExhibitId
    title: Text
    file: StoredFile | None = None
    shows: Text = ""
    dated: When | None = None
    source: Text = ""
    supports: tuple[FactId, ...] = ()
    sensitive: bool = False
    redacted: StoredFile | None = None
    uncited: bool = False
    passages: tuple[Passage, ...] = ()
    transcript: Text = ""


class Tone(StrEnum):
    """How a letter speaks."""

    COURTEOUS = "courteous"
    FIRM = "firm"
    FORMAL = "formal"


class Length(StrEnum):
    """How much a letter tells."""

    SHORT = "short"
    REGULAR = "regular"
    LONG = "long"


@record
class Edit:
    """The user's own text for a block.

    ``replaced`` is the SHA-256 of the generated text it replaced: when that text changes
    later, the block is a conflict that the user settles.
    """

    block: str
    replaced: str
    text: str


@record
class Addition:
    """A paragraph of the user's own, ``before`` or after the block ``beside``.

    ``id`` is that of its block.  ``part`` is where it goes when that block is no longer in the
    document (``story``).  Those beside the same block stand in the order of their list.
    """

    id: str
    text: str
    beside: str
    before: bool = False
    part: str = ""


@record
class Move:
    """A paragraph that the user put elsewhere in its part: ``before`` or after ``beside``.

    Moves are made one after the other; one of which a block is no longer there does nothing.
    """

    block: str
    beside: str
    before: bool = False


@record
class Dismissal:
    """A finding of the check that the user set aside for this document, and why."""

    finding: str
    reason: str


@record
class Choice:
    """What the user chose for an option of the document type (``declares``: ``part``)."""

    option: str
    value: str


@record
class Redaction:
    """What the user decided about one place that a public text would leave out.

    ``finding`` is its id.  With ``kept`` the words stay as they are; else ``words`` stand
    there, or the proposed ones where it is empty.
    """

    finding: str
    kept: bool = False
    words: str = ""


@record
class Tick:
    """A point of the checklist for publication that the user ticked, and on which day."""

    point: str
    day: date


@record
class FrozenFile:
    """The exact bytes that were sent, in one format."""

    format: str
    file: StoredFile


@record
class Sending:
    """How a document left: on which day, through which channels, to which address."""

    when: When
    channels: tuple[Channel, ...]
    address: str = ""
    registered_number: str = ""
    delivered: When | None = None
    files: tuple[FrozenFile, ...] = ()
    withdrawn: datetime | None = None
    numbers: tuple[ExhibitId, ...] = ()  # the exhibits in the order of their numbers


@record
class Extension:
    """More time that was given after a letter: on which day, and its new last day."""

    given: When
    until: date


@record
class Document:
    """A letter or filing: a draft until it is sent, then frozen.

    ``type`` is a document id (``complaint``).  ``answer_by`` is the last day of the term it
    sets; without one that term lasts ``answer_days`` from the day it is sent, and with neither
    it is the default of its type.  ``title`` names a letter in running text
    that was not made here (``mijn klachtbrief``).  ``about`` are the facts it is about where
    its type is about one of several: an offer, an invoice, an agreement.  ``parts_off`` are the
    parts (``story``) and blocks that the user left out; what a type fixes stays.
    ``extensions`` are given after it was sent; the last one sets the term.
    ``read_over`` is the SHA-256 of the public version that the user read whole and called
    ready: when that changes later, it is outdated.
    """

    id: DocumentId
    type: str
    language: str
    day: date | None = None
    addressee: PartyId | None = None
    attention: Text = ""
    channels: tuple[Channel, ...] = ()
    tone: Tone | None = None
    length: Length | None = None
    answer_by: date | None = None
    answer_days: int | None = None
    page: str = ""
    title: Text = ""
    parts_off: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    sending: Sending | None = None
    answered_in: ContactId | None = None
    about: tuple[FactId, ...] = ()
    choices: tuple[Choice, ...] = ()
    exhibit: ExhibitId | None = None  # the copy of it, when it is proof in a later one
    redactions: tuple[Redaction, ...] = ()
    checklist: tuple[Tick, ...] = ()
    read_over: str = ""
    extensions: tuple[Extension, ...] = ()
    additions: tuple[Addition, ...] = ()
    moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a term that no letter has."""
        if self.answer_days is not None and not 1 <= self.answer_days <= LONGEST_TERM:
            raise ValueError(f"a term lasts from 1 to {LONGEST_TERM} days")


@record
class Consent:
    """The consumer's consent to let a sensitive fact appear in documents."""

    fact: FactId
    given: When
    by: PartyId | None = None
