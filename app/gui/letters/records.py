"""The document of the case behind what is on the page, and what an edit makes of it.

Pure functions: the page only decides when.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from app.core import edits
from app.core.additions import write_paragraph
from app.core.case import Case
from app.core.papers import Dismissal, Document, Edit
from app.letters.check.finding import Finding
from app.workshop.wishes import BlockView, Draft


def draft_in(case: Case, type_id: str) -> Document | None:
    """Return the newest document of a type that was not sent yet, None where there is none."""
    found = [one for one in case.documents if one.type == type_id and one.sending is None]
    return found[-1] if found else None


def newest_draft(case: Case) -> Document | None:
    """Return the document that was begun last and not sent, None where there is none."""
    found = [one for one in case.documents if one.sending is None]
    return found[-1] if found else None


def day_of(document: Document | None, today: date) -> date:
    """Return the day that a document bears: today, or a later one for which it was planned."""
    planned = document.day if document is not None else None
    return today if planned is None else max(planned, today)


def record_of(case: Case, draft: Draft) -> Document:
    """Return the document to be kept: the one in the case, else a new one with a free id.

    A draft has no day: it is of the day on which it is looked at, until it is sent.  What is
    on the page may be a letter whose sending was undone in the meantime: that is a draft.
    """
    known = draft_in(case, draft.kind.id)
    if known is not None:
        return known
    name = edits.new_id(case, f"{draft.kind.id}-")
    return replace(draft.document, id=type(draft.document.id)(name), day=None, sending=None)


def fingerprint(generated: str) -> str:
    """Return what an edit remembers of the words that it replaces."""
    return hashlib.sha256(generated.encode()).hexdigest()


def with_text(document: Document, view: BlockView, text: str) -> Document:
    """Return *document* with the user's own *text* for a block; none when it says the same.

    An edit that waits for the user to settle a conflict keeps waiting.  A paragraph of the
    user's own is nothing but that text.
    """
    if view.kind == "own":
        return write_paragraph(document, view.id, text)
    before = next((one for one in document.edits if one.block == view.id), None)
    if text.strip() == view.generated.replace("\u00a0", " ").strip():
        return without_text(document, view.id)
    replaced = before.replaced if before is not None else fingerprint(view.generated)
    return _with(document, Edit(view.id, replaced, text))


def left_out(document: Document, view: BlockView) -> Document:
    """Return *document* without a block."""
    return _with(document, Edit(view.id, fingerprint(view.generated), ""))


def without_text(document: Document, block: str) -> Document:
    """Return *document* with the generated words in a block again."""
    kept = tuple(one for one in document.edits if one.block != block)
    return replace(document, edits=kept)


def keeping_text(document: Document, block: str, generated: str) -> Document:
    """Return *document* with the user's text kept beside what the facts say now."""
    kept = tuple(
        replace(one, replaced=fingerprint(generated)) if one.block == block else one
        for one in document.edits
    )
    return replace(document, edits=kept)


def with_dismissal(document: Document, finding: Finding, reason: str) -> Document:
    """Return *document* with a finding set aside for *reason*; without one it asks again."""
    kept = tuple(one for one in document.dismissals if one.finding != finding.id)
    added = (Dismissal(finding.id, reason),) if reason else ()
    return replace(document, dismissals=(*kept, *added))


def replaced_words(view: BlockView, finding: Finding, words: str) -> str:
    """Return the text of a block with *words* where the finding stands."""
    text = view.text
    if text[finding.start : finding.end] == finding.words:
        return text[: finding.start] + words + text[finding.end :]
    return text.replace(finding.words, words, 1) if finding.words else text


def pasted(draft: Draft, limit: int) -> str:
    """Return the words to paste into a web form that takes *limit* characters.

    A document that has a version for each limit gives the longest that fits, else its
    shortest; any other gives all its words.
    """
    versions = [
        (one, view.text)
        for one in draft.kind.limits
        for view in draft.blocks
        if view.id == f"text-{one}" and not view.left_out
    ]
    fitting = [text for one, text in versions if one <= limit]
    return [*(text for _, text in versions[:1]), *fitting][-1] if versions else draft.text


def _with(document: Document, edit: Edit) -> Document:
    others = tuple(one for one in document.edits if one.block != edit.block)
    return replace(document, edits=(*others, edit))


def sent_documents(case: Case) -> tuple[Document, ...]:
    """Return the documents that left, the newest first."""
    return tuple(reversed([one for one in case.documents if one.sending is not None]))


def last_sent(case: Case) -> str:
    """Return the id of the letter that left last and was not taken back, empty for none."""
    left = (one for one in sent_documents(case) if one.sending and not one.sending.withdrawn)
    return next((str(one.id) for one in left), "")


def offers_key(case: Case, day: date) -> tuple[object, ...]:
    """Return what decides which documents fit: not the words of a draft."""
    sent = tuple((one.type, one.sending, one.answered_in) for one in case.documents)
    return (replace(case, documents=()), sent, day)
