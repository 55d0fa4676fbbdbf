"""The words around what a search found, found again in the text as it was typed."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

BEFORE, AFTER = 40, 90  # signs shown around the first mark
_LAST = 0x24F  # the last letter of the Latin alphabets with their accents


def shown(
    texts: tuple[str, ...], terms: tuple[str, ...]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a piece of the first of *texts* in which a term stands, and where terms stand.

    A term stands where a word begins, whatever its accents and capitals; without any of them
    the beginning of the first text is shown.
    """
    pattern = _pattern(terms)
    for text in texts:
        found = _first(text, terms) or pattern.search(text)
        if found is not None:
            piece = _piece(text, *(found if isinstance(found, tuple) else found.span()))
            return piece, tuple(one.span() for one in pattern.finditer(piece))
    return _piece(texts[0], 0, 0), ()


def _first(text: str, terms: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where a term first stands just so, capitals apart; the pattern takes longer."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter that is two when it is small
        return None
    found = []
    for term in map(str.lower, terms):
        at = lower.find(term)
        while at > 0 and (lower[at - 1].isalnum() or lower[at - 1] == "_"):
            at = lower.find(term, at + 1)
        if at >= 0:
            found.append((at, at + len(term)))
    return min(found, default=None)


def _piece(text: str, start: int, end: int) -> str:
    """Return what stands around a place, on one line, cut between words."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    left, right = "", ""
    if start - first > BEFORE:
        first = text.find(" ", start - BEFORE, start) + 1 or start - BEFORE
        left = "…"
    if last - end > AFTER:
        last = text.rfind(" ", end, end + AFTER)
        last = end + AFTER if last < 0 else last
        right = "…"
    return f"{left}{text[first:last]}{right}"


@cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(sorted(map(_term, terms), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{said})\w*" if said else r"(?!)", re.IGNORECASE)


def _term(term: str) -> str:
    """Return a pattern for a term: any accents on its letters, any signs where it has some."""
    plain = "".join(
        sign for sign in unicodedata.normalize("NFD", term) if not unicodedata.combining(sign)
    )
    runs = re.findall(r"\w+", plain)
    return r"\W+".join("".join(map(_letter, run)) for run in runs) or r"(?!)"


def _letter(sign: str) -> str:
    accented = _accented().get(sign.lower(), "")
    one = f"[{sign}{accented}]" if accented else re.escape(sign)
    return one + r"[\u0300-\u036f]*" if sign.isalpha() else one


@cache
def _accented() -> dict[str, str]:
    """Return the letters with accents of each letter without."""
    found: dict[str, str] = {}
    for code in range(0xC0, _LAST + 1):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            found[base.lower()] = found.get(base.lower(), "") + chr(code)
    return found
