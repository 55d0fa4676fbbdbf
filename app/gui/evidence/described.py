"""What an exhibit is, in a few words below its title."""

from __future__ import annotations

from datetime import date

from app.core.case import Case
from app.core.lookup import facts
from app.core.papers import Exhibit
from app.core.when import span
from app.gui import days
from app.gui.moments import brief_words
from app.gui.words import many, of


def described(case: Case, exhibit: Exhibit, today: date) -> str:
    """Return from when an exhibit is, what it is and how many pages it has, on one line."""
    file = exhibit.file
    parts = [_dated(case, exhibit, today), _kind(file.media_type) if file else ""]
    if file is not None and file.pages:
        parts.append(many("{n} page", "{n} pages", file.pages))
    return ", ".join(part for part in parts if part)


def _dated(case: Case, exhibit: Exhibit, today: date) -> str:
    anchors = facts(case).when
    found = span(exhibit.dated, anchors) if exhibit.dated is not None else None
    if exhibit.dated is None:
        return ""
    if found is None:
        return exhibit.dated.words
    if found.exact:
        return days.short_day(found.earliest, today)
    return brief_words(exhibit.dated, anchors, today)


def _kind(media_type: str) -> str:
    kinds = {
        "application/pdf": of("exhibit", "PDF"),
        "image/": of("exhibit", "photo"),
        "audio/": of("exhibit", "sound"),
        "message/": of("exhibit", "e-mail"),
        "text/": of("exhibit", "text"),
    }
    return next((words for start, words in kinds.items() if media_type.startswith(start)), "")
