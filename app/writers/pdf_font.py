"""A TrueType font as the PDF embeds it: a subset whose text can be read back."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Any, NamedTuple

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

from app.writers.pdf_kerning import Kerning

# A CMap may hold at most this many lines per block (Adobe technical note 5411).
_BLOCK = 100
# The letter fonts; what stands in for a rare character is set as it comes.
_KERNED = frozenset(
    f"{family}-{cut}"
    for family in ("SourceSerif4", "SourceSans3")
    for cut in ("Regular", "It", "Semibold", "SemiboldIt")
)
_FILTERS = pdfdoc.PDFArray(["/FlateDecode"])
# So many words are remembered for each font.
_WORDS = 8192
_NBSP = "\N{NO-BREAK SPACE}"
# What the library hands over: it has no types.
Library = Any


class _Word(NamedTuple):
    """A word as a page holds it: its subset (-1 for several), its code, whether kerned."""

    subset: int
    code: str
    kerned: bool


class EmbeddedFont(TTFont):  # type: ignore[misc]  # the library has no types
    """A font whose map back to text is right beyond the basic plane as well.

    A subset is made and packed once: letters in a row mostly need the same one.
    """

    def __init__(self, name: str, filename: str) -> None:
        """Load the font in *filename* and call it *name*."""
        super().__init__(name, filename)
        make = lru_cache(maxsize=8)(self.face.makeSubset)
        self.face.makeSubset = lambda subset: make(tuple(subset))
        face = self.face
        table = face.get_table("GPOS") if name in _KERNED else b""
        self._kerning = Kerning(table, face.charToGlyph, face.unitsPerEm) if table else None
        self._ready = lru_cache(maxsize=_WORDS)(self._ready_word)

    def kerns(self, text: str) -> list[float]:
        """Return by how much each letter of *text* but the last moves the next one."""
        return self._kerning.all(text) if self._kerning else []

    def show(self, out: Library, size: float, text: str) -> None:
        """Add *text* to the text object *out*, its letters set as the font asks."""
        document = out._canvas._doc  # noqa: SLF001 - the library's own text code does the same
        self._assignState(document)
        # No letter moves beside a space, so that every word stands for itself.
        words = [
            self._ready(word) if word.isascii() else self._word(word, document)
            for word in text.replace(_NBSP, " ").split(" ")
        ]
        if not any(word.kerned for word in words):
            out.textOut(text)
            return
        if all(word.subset == 0 for word in words):
            self._put(out, size, 0, " ".join([word.code for word in words]))
            return
        kerns = self.kerns(text)
        start = 0
        for subset, data in self.splitString(text, document):
            self._put(out, size, subset, _spaced(data, kerns[start : start + len(data)]))
            start += len(data)

    def _put(self, out: Library, size: float, subset: int, code: str) -> None:
        if subset != out._curSubset:  # noqa: SLF001 - it must know which one is current
            name = self.getSubsetInternalName(subset, out._canvas._doc)  # noqa: SLF001 - as above
            out._curSubset = subset  # noqa: SLF001 - as above
            out._code.append(f"{name} {fp_str(size)} Tf")  # noqa: SLF001 - no public way
        out._code.append(f"[({code})] TJ")  # noqa: SLF001 - no public way

    def _ready_word(self, word: str) -> _Word:
        """Return a word of ASCII, whose codes are the same in every document."""
        kerns = self.kerns(word)
        return _Word(0, _spaced(word.encode(), kerns), any(kerns))

    def _word(self, word: str, document: Library) -> _Word:
        """Return a word whose codes *document* gives out."""
        kerns = self.kerns(word)
        (subset, data), *others = self.splitString(word, document)
        if others:
            return _Word(-1, "", any(kerns))
        return _Word(subset, _spaced(data, kerns), any(kerns))

    def addObjects(self, doc: Library) -> None:  # noqa: N802 - the library's name
        """Add the font's objects to *doc*, with a map of our own in each subset."""
        subsets = list(self.state[doc].subsets)
        used = set(self.state[doc].assignments.values())
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for n, (name, subset) in enumerate(zip(names, subsets, strict=True)):
            codes = [
                (i, code) for i, code in enumerate(subset) if (n << 8 | i) in used or i == 32
            ]
            font = fonts[name]
            font.Widths = _numbers(tuple(font.Widths.sequence))
            stream = doc.idToObject[font.ToUnicode.name]
            stream.content = _packed(character_map(name, tuple(codes)).encode("ascii"))
            stream.dictionary["Filter"] = _FILTERS
            descriptor = doc.idToObject[font.FontDescriptor.name]
            file = doc.idToObject[descriptor.dict["FontFile2"].name]
            file.content = _packed(file.content)
            file.dictionary["Filter"] = "/FlateDecode"


def _spaced(data: bytes, kerns: list[float]) -> str:
    """Return *data* for a TJ operator, but for the outermost parentheses."""
    parts = []
    start = 0
    for end, kern in enumerate(kerns, 1):
        if kern:
            parts.append(f"{_escape(data[start:end])}) {fp_str(-kern)} (")
            start = end
    parts.append(_escape(data[start:]))
    return "".join(parts)


def _escape(data: bytes) -> str:
    return str(escapePDF(data))


@lru_cache(maxsize=32)
def _numbers(numbers: tuple[float, ...]) -> bytes:
    """Return *numbers* as an array is written, so that the library need not do it again."""
    return bytes(pdfdoc.PDFArray(numbers).format(None))


@lru_cache(maxsize=32)
def _packed(data: bytes) -> bytes:
    return zlib.compress(data)


@lru_cache(maxsize=32)
def character_map(name: str, codes: tuple[tuple[int, int], ...]) -> str:
    """Return the CMap that takes each byte of a subset to its code point."""
    lines = [f"<{byte:02X}> <{_utf16(code)}>" for byte, code in codes if code]
    blocks = [lines[i : i + _BLOCK] for i in range(0, len(lines), _BLOCK)]
    maps = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{name.replace('+', '-')} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{maps}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()
