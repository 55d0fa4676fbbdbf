"""The fonts of the PDF: one letter font per face, and others for what it lacks.

Nothing vanishes: a character that no font has, or that would not be seen on paper
(controls, bidi overrides, zero widths, lone surrogates), is printed as ``[U+202E]``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path

from app.letters.letter import Letter

# Every face ends with the same fonts, so that all of them lack the same characters.
_ALL = (
    "DejaVuSans",
    "DejaVuSerif",
    "LiberationSans-Regular",
    "LiberationSerif-Regular",
    "SourceSans3-Regular",
    "SourceSerif4-Regular",
)
CHAINS = {
    "serif": ("SourceSerif4-Regular", "LiberationSerif-Regular", "DejaVuSerif", *_ALL),
    "serif-bold": ("SourceSerif4-Semibold", "LiberationSerif-Bold", "DejaVuSerif-Bold", *_ALL),
    "serif-italic": ("SourceSerif4-It", "LiberationSerif-Italic", "DejaVuSerif", *_ALL),
    "serif-bold-italic": ("SourceSerif4-SemiboldIt", "LiberationSerif-Bold", *_ALL),
    "sans": ("SourceSans3-Regular", "LiberationSans-Regular", *_ALL),
    "sans-bold": ("SourceSans3-Semibold", "LiberationSans-Bold", "DejaVuSans-Bold", *_ALL),
    "sans-italic": ("SourceSans3-It", "LiberationSans-Italic", *_ALL),
    "sans-bold-italic": ("SourceSans3-SemiboldIt", "LiberationSans-Bold", *_ALL),
}

# Control, format, surrogate, private use, unassigned: nothing a reader could see or trust.
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
# Letters and marks by category, yet blank: joiners, fillers, an empty Braille cell.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_WORDLESS = frozenset(("bool", "int", "float"))
_NAMES = frozenset(
    ("id", "facts", "type", "language", "page", "layout", "part", "exhibit", "face")
)


def replacement(char: str) -> str:
    """Return the visible stand-in of a character that cannot be printed."""
    return f"[U+{ord(char):04X}]"


def clean(text: str) -> str:
    r"""Return *text* with every kind of line end as ``\\n`` and tabs as spaces."""
    return _LINE_ENDS.sub("\n", text).replace("\t", " ")


def visible(text: str) -> str:
    """Return *text* on one line, with what cannot be seen replaced: for file properties."""
    line = clean(text).replace("\n", " ")
    return "".join(replacement(char) if is_unseen(char) else char for char in line)


def is_unseen(char: str) -> bool:
    """Return whether nothing of *char* would be seen on paper, spaces left aside."""
    return char in _BLANK or unicodedata.category(char) in UNSEEN


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

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the characters of *texts* that are printed as a replacement, in order."""
        chars = set(clean("".join(texts))) - {"\n"} - self.covered(CHAINS["serif"][0])
        return tuple(sorted(c for c in chars if self.choose("serif", c)[1] == replacement(c)))


@lru_cache(maxsize=4)
def fonts(folder: Path) -> Fonts:
    """Return the fonts of *folder*, the same ones each time."""
    return Fonts(folder)


def printed_texts(letter: Letter) -> list[str]:
    """Return every text of *letter* that may come to paper, and its properties."""
    texts: list[str] = []
    _collect(letter, texts)
    return texts


def _collect(value: object, texts: list[str]) -> None:
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, texts)
    else:
        kind: type = type(value)
        for name in _printed(kind):
            _collect(getattr(value, name), texts)


@lru_cache(maxsize=64)
def _printed(kind: type) -> tuple[str, ...]:
    """Return the fields of a record that may be printed, none of any other kind of value."""
    if not is_dataclass(kind):
        return ()
    return tuple(
        field.name
        for field in fields(kind)
        if field.name not in _NAMES and field.type not in _WORDLESS
    )


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
    return frozenset(char for char in chars if not is_unseen(char))
