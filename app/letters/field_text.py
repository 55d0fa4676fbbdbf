"""A text as a field of a web form counts and keeps it."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "‘": "'", "’": "'", "“": '"', "”": '"'})


def plain(text: str) -> str:
    """Return *text* as a field counts and keeps it: plain quotes and spaces."""
    return " ".join(text.translate(_PLAIN).split())


@lru_cache(maxsize=8192, typed=True)
def length(text: str) -> int:
    """Return how many characters of a field *text* takes, which may be marked up."""
    return len(plain(str((Markup() + text).unescape())))
