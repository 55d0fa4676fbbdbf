"""What the window asks of the workshop about a public version, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.case import Case
from app.core.papers import Document


@dataclass(frozen=True, slots=True)
class Publish:
    """Make the public version of *document* of *case* as it would be published on *day*.

    ``interface`` is the language in which the user is told things.
    """

    case: Case
    type: str
    language: str
    day: date
    interface: str
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class ExportPublic:
    """Write the public version with the SHA-256 *seal* in *formats*; no other is written."""

    formats: tuple[str, ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Spot:
    """From where to where a finding stands in a text, with its number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class PassageView:
    """A paragraph, heading, item or cell: as it was written, and as it is published.

    ``gone`` says that it is left out as a whole.
    """

    block: str
    kind: str
    before: str
    after: str
    was: tuple[Spot, ...] = ()
    stands: tuple[Spot, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something that was found; ``choice`` is leave_out, keep or words.

    ``proposed`` stands there when it is left out, ``words`` are the user's own, ``softer`` is
    what is offered for a hard word.
    """

    number: int
    id: str
    kind: str
    block: str
    was: str
    proposed: str
    choice: str
    words: str = ""
    decided: bool = False
    signature: bool = False
    softer: str = ""


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a point is open, in words; ``about`` is a word of the text or the id of a fact."""

    words: str
    block: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of the checklist: whether it holds, is ticked, and can be ticked."""

    number: str
    title: str
    holds: bool
    ticked: bool
    tickable: bool
    reasons: tuple[ReasonView, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicDraft:
    """A text beside its public version, with what was found and what is still to be done.

    ``document`` is the record that it was made from.  ``seal`` is the SHA-256 of both texts,
    but for the day that they bear.  ``holds`` says that all points do and nothing is missing.
    ``signed`` is how the user signs (name or anonymous), empty where that is no choice.
    """

    document: Document
    passages: tuple[PassageView, ...]
    findings: tuple[FindingView, ...]
    points: tuple[PointView, ...]
    missing: tuple[str, ...]
    holds: bool
    seal: str
    text: str
    stem: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class PublicFiles:
    """The public files that were asked for: names and bytes."""

    files: tuple[tuple[str, bytes], ...]
