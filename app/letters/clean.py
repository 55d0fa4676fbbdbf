"""The gate for typed text: what cannot be seen leaves, and is named in a warning."""

from __future__ import annotations

import re
from collections import Counter

_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters, direction overrides and marks, zero-width and invisible ones, lone
# surrogates, noncharacters, tags and private markers of interlinear text.  The joiners
# U+200C and U+200D stay: scripts and emoji need them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
    "|["
    + "".join(
        chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17)
    )
    + "]"
)


def clean(text: str, left_out: Counter[str]) -> str:
    r"""Return *text* with ``\n`` as only line break and without invisible characters.

    Each kind of character left out is counted in *left_out* by its code point, so that the
    document can name it.
    """
    # Much the fastest way to leave nearly all text alone.
    if text.replace("\u00a0", " ").isprintable():
        return text
    found = _BREAK.sub("\n", text)
    if not _INVISIBLE.search(found):
        return found
    left_out.update(f"U+{ord(match[0]):04X}" for match in _INVISIBLE.finditer(found))
    return _INVISIBLE.sub("", found)


def one_line(text: str) -> str:
    """Return *text* on one line, with single spaces."""
    return " ".join(text.split())
