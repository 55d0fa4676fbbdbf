"""How long a letter will be, in lines of text, before it is laid out.

A letter is meant to fit two pages.  The estimate wraps words as a page does, by the widths of
the letter font at its smallest; the page itself is made by the writers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from math import ceil

ROOM = 69.3  # lines of two pages for sections and enclosures, without head and closing
LAW = 26.0  # lines of what a notice says about agreement, term, default and remedies
_WIDTH = 37_400  # of a line, in thousandths of the size of type
_INDENT = 1_700  # of the items of a list, in the same
_MARGIN = 1_380  # of the panel, in the same
_CLOSE = 0.23  # the space after a paragraph in the panel
_GAP = 0.46  # the space after a paragraph
_ITEM = 0.24  # the space after an item
_HEADING = 1.6
_ENCLOSURE = 0.89
_WIDTHS = {
    char: width
    for width, chars in (
        (230, " \u00a0'‘’"),
        (300, "!,.:;ijlï|-[]"),
        (340, "tf()/{}"),
        (435, 'rsz?*"“”I'),
        (500, "0123456789€$cvaeéëè"),
        (530, "gkxoöZSy–+=×"),
        (580, "bdpqu\u00fcFP"),
        (605, "hnLET"),
        (680, "AKVGBCYXR"),
        (720, "OQDUN&"),
        (785, "wH"),
        (900, "mM%½W@"),
    )
    for char in chars
}
_OTHER = 600
_TAG = re.compile("<[^>]*>")


def paragraph(text: str) -> float:
    """Return the lines of a paragraph with the space after it; none for an empty one."""
    return wrapped(text, _WIDTH) + _GAP if text else 0.0


def items(texts: Iterable[str]) -> float:
    """Return the lines of a list, whose items are narrower and closer."""
    return sum(wrapped(text, _WIDTH - _INDENT) + _ITEM for text in texts)


def panel(texts: Iterable[str], asked: Iterable[str]) -> float:
    """Return the lines of the demand panel with its heading, narrower and closer than text."""
    lines = sum(wrapped(one, _WIDTH - _MARGIN) + _CLOSE for one in texts if one)
    lines += sum(wrapped(one, _WIDTH - _MARGIN - _INDENT) + _ITEM for one in asked)
    return _HEADING + lines + 0.5


def heading() -> float:
    """Return the lines of a heading with its space."""
    return _HEADING


def enclosures(count: int) -> float:
    """Return the lines of the list of *count* enclosures."""
    return 1.9 + count * _ENCLOSURE if count else 0.0


def wrapped(text: str, width: int) -> int:
    """Return the lines of *text*: each takes the words that fit, a longer word breaks.

    *width* is in thousandths of the size of type.
    """
    count, used = 1, 0
    for word in unescape(_TAG.sub("", text)).split(" "):
        wide = _wide(word)
        if used and used + _WIDTHS[" "] + wide > width:
            count, used = count + 1, 0
        elif used:
            used += _WIDTHS[" "]
        used += wide
        if used > width:
            more = ceil(used / width) - 1
            count, used = count + more, used - more * width
    return count


@lru_cache(maxsize=8192)
def _wide(word: str) -> int:
    return sum(_WIDTHS.get(char, _OTHER) for char in word)
