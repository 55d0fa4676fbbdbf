"""The document behind a public version, and what a choice of the user makes of it.

Pure functions: the page only decides when.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core import edits
from app.core.case import Case
from app.core.papers import Choice, Document, Redaction, Tick
from app.gui.letters.records import draft_in
from app.workshop.public_wishes import FindingView, PublicDraft

TYPES = ("open-letter", "platform-post")
SIGNED = "signed"
ANONYMOUS = "anonymous"


def newest_type(case: Case) -> str:
    """Return the type of the text for the public that was begun last, else the open letter."""
    found = [one.type for one in case.documents if one.type in TYPES and one.sending is None]
    return found[-1] if found else TYPES[0]


def record_of(case: Case, draft: PublicDraft) -> Document:
    """Return the document to be kept: the one in the case, else a new one with a free id."""
    known = draft_in(case, draft.document.type)
    if known is not None:
        return known
    name = edits.new_id(case, f"{draft.document.type}-")
    return replace(draft.document, id=type(draft.document.id)(name), day=None)


def with_choice(document: Document, finding: FindingView, choice: str, words: str) -> Document:
    """Return *document* with another choice (leave_out, keep or words) for a finding."""
    made = Redaction(finding.id, choice == "keep", words.strip() if choice == "words" else "")
    kept = tuple(one for one in document.redactions if one.finding != finding.id)
    return replace(document, redactions=(*kept, made))


def signed_as(document: Document, signed: str) -> Document:
    """Return *document* signed by name or anonymously."""
    others = tuple(one for one in document.choices if one.option != SIGNED)
    return replace(document, choices=(*others, Choice(SIGNED, signed)))


def with_tick(document: Document, point: str, day: date, *, ticked: bool) -> Document:
    """Return *document* with a point of the checklist ticked on *day*, or not ticked."""
    kept = tuple(one for one in document.checklist if one.point != point)
    return replace(document, checklist=(*kept, Tick(point, day)) if ticked else kept)


def read_over(document: Document, seal: str) -> Document:
    """Return *document* with the version *seal* as the one that was read; empty for none."""
    return replace(document, read_over=seal)


def is_ready(document: Document, draft: PublicDraft) -> bool:
    """Tell whether this very version was read, and all points hold."""
    return draft.holds and document.read_over == draft.seal


def is_outdated(document: Document, draft: PublicDraft) -> bool:
    """Tell whether another version was read than the one that there is now."""
    return bool(document.read_over) and document.read_over != draft.seal


def initials(name: str) -> str:
    """Return the first letters of a name, each with a full stop."""
    return "".join(f"{word[0]}." for word in name.split())
