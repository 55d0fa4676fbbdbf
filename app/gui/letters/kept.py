"""The states that a letter was in: what the library keeps of its words, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from app.core.case import Case
from app.core.papers import Document
from app.gui.letters.records import draft_in
from app.store.revisions import Revision


@dataclass(frozen=True)
class Version:
    """A draft as it was, in the case as it was then, and the step that made it so."""

    revision: Revision
    case: Case
    document: Document


def versions(
    type_id: str, now: Document | None, kept: Iterable[tuple[Revision, Case]]
) -> Iterator[Version | None]:
    """Yield the former states of the draft of a type; None where a revision shows no other.

    *kept* are the revisions of the case, the newest first, each read when it is its turn.  A
    state is told of once, by the revision that made it.
    """
    held: Version | None = None
    for revision, case in kept:
        found = draft_in(case, type_id)
        if held is not None and (found is None or not is_same(found, held.document)):
            yield held
            held = None
        else:
            yield None
        if found is not None and not is_same(found, now):
            held = Version(revision, case, found)
    if held is not None:
        yield held


def is_same(one: Document, other: Document | None) -> bool:
    """Tell whether two drafts say the same: what was set aside of a check is no matter."""
    if other is None:
        return False
    return replace(one, id=other.id, dismissals=()) == replace(other, dismissals=())


def with_words(now: Document, before: Document) -> Document:
    """Return *now* with the words of *before*: its edits, own paragraphs, order and tone."""
    return replace(
        now,
        parts_off=before.parts_off,
        edits=before.edits,
        additions=before.additions,
        moves=before.moves,
        tone=before.tone,
        length=before.length,
    )


def differing(before: str, now: str) -> tuple[str, str]:
    """Return of two texts the paragraphs that are not in both."""
    old, new = before.split("\n\n"), now.split("\n\n")
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [one for one in steps if one[0] != "equal"]
    gone = [text for _kind, start, end, _first, _last in changed for text in old[start:end]]
    come = [text for _kind, _start, _end, first, last in changed for text in new[first:last]]
    return "\n\n".join(gone), "\n\n".join(come)
