"""Texts as they are typed in a hurry: without capitals and accents."""

from __future__ import annotations

import unicodedata

# Letters that do not fall apart into a plain one and a mark.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
)


def without_accents(text: str) -> str:
    """Return *text* without capitals and accents: ``ozlem`` for Özlem."""
    small = text.casefold()
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
