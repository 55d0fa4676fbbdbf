"""File names that are valid on Linux, Windows and macOS, whatever a trader is called."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from app.core.accents import without_accents

if TYPE_CHECKING:
    from datetime import date

LONGEST_WORD = 60  # so that folder and name stay under 240 characters, Windows' old limit


def file_name(
    day: date, document: str, trader: str, language: str, suffix: str, mark: str = ""
) -> str:
    """Return ``<day>-<document>-<trader>-<language>.<suffix>``, at most 160 characters.

    Only ASCII letters, digits and hyphens, in lower case: no system folds two of these
    names into one, and none reserves a name that starts with a day.  A *mark*
    (``concept``) stands behind the language.
    """
    words = [day.isoformat(), slug(document), slug(trader), slug(language)]
    if mark:
        words.append(slug(mark))
    return f"{'-'.join(words)}.{slug(suffix)}"


def slug(text: str) -> str:
    """Return *text* in ASCII letters, digits and single hyphens, 1 to 60 characters.

    A text that is too long, or that has no Latin letter or digit, keeps a short sum of the
    whole, so that two of them stay apart.
    """
    kept = without_accents(text).replace("'", "").replace("’", "")
    words = re.sub(r"[^a-z0-9]+", "-", kept).strip("-")
    if words and len(words) <= LONGEST_WORD:
        return words
    if not text.strip():
        return "unknown"
    sign = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{words[: LONGEST_WORD - 9].strip('-')}-{sign}".strip("-")
