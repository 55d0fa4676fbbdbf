"""The words for documents, tones, lengths, languages and pages, and the groups of documents."""

from __future__ import annotations

from datetime import date

from app.core.case import Case
from app.gui import naming
from app.gui.letters.records import sent_documents
from app.gui.moments import when_of
from app.gui.words import _, of
from app.letters.drafting import Recipient
from app.workshop.wishes import Offered

SENT = "sent:"  # before the id of a document that left
# How well a document fits whose reason is told in the list.
TELLS = frozenset({"recommended", "premature", "too_late", "done", "not_for_case"})


def tone_words() -> tuple[tuple[str, str], ...]:
    """Return the tones with their names."""
    return (
        ("courteous", of("tone", "Friendly")),
        ("firm", of("tone", "Businesslike")),
        ("formal", of("tone", "Firm")),
    )


def length_words() -> tuple[tuple[str, str], ...]:
    """Return the lengths with their names."""
    return (
        ("short", of("length", "Short")),
        ("regular", of("length", "Regular")),
        ("long", of("length", "Long")),
    )


def language_words(code: str) -> str:
    """Return the name of a language, its code where it has none here."""
    return {"nl": _("Dutch"), "en": _("English"), "de": _("German")}.get(code, code.upper())


def page_words() -> tuple[tuple[str, str], ...]:
    """Return the profiles of pages with their names."""
    return (
        ("nl-left", _("C5/6, window left")),
        ("nl-right", _("C5/6, window right")),
        ("nl-none", _("No window")),
        ("nl-mail", _("No envelope")),
        ("de-a", _("German, form A")),
        ("de-b", _("German, form B")),
        ("uk-dl", _("DL, window (British)")),
        ("uk-plain", _("No window (British)")),
    )


def groups(
    offers: tuple[Offered, ...],
) -> tuple[tuple[str, tuple[Offered, ...]], ...]:
    """Return the documents under their heads; a group without any is not there."""
    named = (
        (_("Recommended"), [one for one in offers if one.fit == "recommended"]),
        (_("Possible now"), [one for one in offers if one.fit == "fits" and one.step]),
        (_("Always"), [one for one in offers if one.fit == "fits" and not one.step]),
        (_("Later"), [one for one in offers if one.fit == "premature"]),
        (_("Done or too late"), [one for one in offers if one.fit in ("done", "too_late")]),
        (_("Not for this case, it seems"), [one for one in offers if one.fit in _OTHER]),
    )
    return tuple((head, tuple(some)) for head, some in named if some)


_OTHER = frozenset({"not_for_case", "broken"})


def first_choice(offers: tuple[Offered, ...]) -> str:
    """Return the document to begin with: the recommended, else what can be made now."""
    ready = [one.id for one in offers if one.fit == "recommended"]
    steps = [one.id for one in offers if one.fit == "fits" and one.step in _LADDER]
    steps.sort(key=lambda one: _FIRST.index(one) if one in _FIRST else len(_FIRST))
    anything = [one.id for one in offers]
    return next(iter((*ready, *steps, *anything)), "")


_LADDER = ("complaint", "reminder", "notice", "declare", "claim", "deadlock")
_FIRST = ("complaint", "reminder", "notice", "dissolution")


def past_documents(
    case: Case, offers: tuple[Offered, ...], day: date
) -> tuple[tuple[str, str], ...]:
    """Return the documents that left, the newest first: a value to choose, and its words."""
    titles = {one.id: one.title for one in offers}
    found = []
    for one in sent_documents(case):
        sending = one.sending
        when = when_of(case, sending.when if sending else None, day)
        gone = sending is not None and sending.withdrawn is not None
        words = _("{letter}, {when}, withdrawn") if gone else _("{letter}, {when}")
        title = titles.get(one.type, one.type)
        found.append((f"{SENT}{one.id}", words.format(letter=title, when=when)))
    return tuple(found)


def recipient_words(case: Case, recipient: Recipient) -> str:
    """Return what somebody is called to whom a letter can go."""
    if recipient.party is None:
        return _("The body that the rules name")
    return naming.party(case, recipient.party)
