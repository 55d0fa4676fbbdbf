"""The fonts of the PDF: one letter font per face, and others for what it lacks.

Nothing vanishes: a character that no font has, or that would not be seen on paper
(controls, bidi overrides, zero widths, lone surrogates), is printed as ``[U+202E]``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path

from app.letters.letter import Letter

CHAINS = {
    "serif": ("SourceSerif4-Regular", "LiberationSerif-Regular", "DejaVuSerif", "DejaVuSans"),
    "serif-bold": (
        "SourceSerif4-Semibold",
        "LiberationSerif-Bold",
        "DejaVuSerif-Bold",
        "DejaVuSans-Bold",
        "DejaVuSans",
    ),
    "serif-italic": (
        "SourceSerif4-It",
        "LiberationSerif-Italic",
        "DejaVuSerif",
        "DejaVuSans",
    ),
    "serif-bold-italic": (
        "SourceSerif4-SemiboldIt",
        "LiberationSerif-Bold",
        "DejaVuSerif-Bold",
        "DejaVuSans-Bold",
        "DejaVuSans",
    ),
    "sans": ("SourceSans3-Regular", "LiberationSans-Regular", "DejaVuSans"),
    "sans-bold": (
        "SourceSans3-Semibold",
        "LiberationSans-Bold",
        "DejaVuSans-Bold",
        "DejaVuSans",
    ),
    "sans-italic": ("SourceSans3-It", "LiberationSans-Italic", "DejaVuSans"),
    "sans-bold-italic": (
        "SourceSans3-SemiboldIt",
        "LiberationSans-Bold",
        "DejaVuSans-Bold",
        "DejaVuSans",
    ),
}

# Control, format, surrogate, private use, unassigned: nothing a reader could see or trust.
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NAMES = frozenset(("id", "facts", "type", "language", "page", "layout", "part", "exhibit"))


def replacement(char: str) -> str:
    """Return the visible stand-in of a character that cannot be printed."""
    return f"[U+{ord(char):04X}]"


def clean(text: str) -> str:
    r"""Return *text* with every kind of line end as ``\\n`` and tabs as spaces."""
    return _LINE_ENDS.sub("\n", text).replace("\t", " ")


def visible(text: str) -> str:
    """Return *text* on one line, with what cannot be seen replaced: for file properties."""
    line = clean(text).replace("\n", " ")
    return "".join(replacement(c) if unicodedata.category(c) in UNSEEN else c for c in line)


class Fonts:
    """The fonts in one folder, registered with the PDF library when first used."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder; no file is opened yet."""
        self.folder = folder
        self._covered: dict[str, frozenset[str]] = {}
        self._choices: dict[tuple[str, str], tuple[str, str]] = {}

    def pick(self, face: str, text: str) -> list[tuple[str, str]]:
        """Return *text* in pieces, each with the name of the font that has its characters.

        The text has no line ends.  Replacements are set in the letter font.
        """
        main = CHAINS[face][0]
        if self.covered(main).issuperset(text):
            return [(main, text)]
        pieces: list[tuple[str, list[str]]] = []
        for char in text:
            font, shown = self.choose(face, char)
            if pieces and pieces[-1][0] == font:
                pieces[-1][1].append(shown)
            else:
                pieces.append((font, [shown]))
        return [(font, "".join(chars)) for font, chars in pieces]

    def choose(self, face: str, char: str) -> tuple[str, str]:
        """Return the font for *char* and what is printed: itself or its replacement."""
        choice = self._choices.get((face, char))
        if choice is None:
            choice = self._choices[face, char] = self._chosen(face, char)
        return choice

    def _chosen(self, face: str, char: str) -> tuple[str, str]:
        chain = CHAINS[face]
        for font in chain:
            if char in self.covered(font):
                return font, char
        if unicodedata.category(char) == "Zs":
            return chain[0], "\N{NO-BREAK SPACE}"
        return chain[0], replacement(char)

    def covered(self, font: str) -> frozenset[str]:
        """Return the characters of *font* that can be printed with it."""
        covered = self._covered.get(font)
        if covered is None:
            covered = self._covered[font] = _printable(register(font, self.folder))
        return covered

    def missing(self, texts: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
        """Return the characters of *texts* that are printed as a replacement, in order."""
        chars = set("".join(map(clean, texts))) - {"\n"} - self.covered(CHAINS["serif"][0])
        return tuple(sorted(c for c in chars if self.choose("serif", c)[1] == replacement(c)))


@lru_cache(maxsize=4)
def fonts(folder: Path) -> Fonts:
    """Return the fonts of *folder*, the same ones each time."""
    return Fonts(folder)


def missing_characters(letter: Letter, resources: Path) -> tuple[str, ...]:
    """Return the characters of *letter* that no font has or no reader would see, sorted."""
    return fonts(resources / "fonts").missing(_texts(letter))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NAMES:
                yield from _texts(getattr(value, field.name))


@lru_cache(maxsize=64)
def register(font: str, folder: Path) -> frozenset[int]:
    """Make *font* known to the PDF library and return the code points it draws."""
    from reportlab.pdfbase import pdfmetrics

    from app.writers.pdf_font import EmbeddedFont

    loaded = EmbeddedFont(font, str(folder / f"{font}.ttf"))
    pdfmetrics.registerFont(loaded)
    return frozenset(code for code, glyph in loaded.face.charToGlyph.items() if glyph)


def _printable(codes: frozenset[int]) -> frozenset[str]:
    chars = map(chr, codes)
    return frozenset(char for char in chars if unicodedata.category(char) not in UNSEEN)
