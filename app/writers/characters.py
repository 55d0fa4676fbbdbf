"""Characters that no file format carries, and the ones that only make trouble in a form.

Every writer passes the text it prints through `printable`, so that a stray control character
from a pasted text is seen by the reader instead of stopping the letter or vanishing.
"""

from __future__ import annotations

import re

# All the ways to end a line, longest first.
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Control characters but tab and line feed, lone surrogates, and the noncharacters: XML 1.0
# forbids most of them, UTF-8 the surrogates, and the rest are not meant for exchange.
_LAST_OF_PLANES = "".join(
    chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)
)
_UNPRINTABLE = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_PLANES}]"
)

_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
    }
)


def printable(text: str) -> str:
    r"""Return *text* with every line end as ``\n`` and unprintable characters spelled out.

    A bell becomes ``[U+0007]``: visible, so that nothing is lost in silence.
    """
    # Much the fastest way to leave nearly all text alone.
    if text.replace("\u00a0", " ").isprintable():
        return text
    return _UNPRINTABLE.sub(_spelled, _BREAKS.sub("\n", text))


def plain_marks(text: str) -> str:
    """Return *text* with plain quotes and spaces, as web forms count and keep them."""
    return text.translate(_PLAIN)


def one_line(text: str) -> str:
    """Return *text* printable and on one line, with single spaces, for names and headers."""
    return " ".join(printable(text).split())


def _spelled(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
