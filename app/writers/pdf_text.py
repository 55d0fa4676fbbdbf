"""Breaking text into lines: flush left, never within a word that fits, no lonely last word.

Widths are in thousandths of the size of type, so that a measured word serves every size.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from app.core.record import record
from app.letters.letter import Run, Runs
from app.writers.fonts import Fonts, clean

MM = 72 / 25.4
INK = 0x1B1F24
ACCENT = 0x17365D
GREY = 0x555B63
HAIRLINE = 0xB4B9BF

# How far each family reaches above and below the baseline, as a share of the size.
_REACH = {"serif": (1.036, 0.335), "sans": (1.0, 0.326)}
# From this many words on, the last two stay together (ANATOMY 4.3 rule 4).
_RUNT_WORDS = 4


@record
class Style:
    """How a paragraph is set: sizes and spaces in points, colour as 0xRRGGBB."""

    family: str
    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    colour: int = INK
    bold: bool = False

    @property
    def baseline(self) -> float:
        """The distance from the top of a line to its baseline."""
        above, below = _REACH[self.family]
        return (self.leading - (above + below) * self.size) / 2 + above * self.size


class Piece(NamedTuple):
    """Text in one font; ``link`` is its address or empty."""

    font: str
    text: str
    link: str
    width: float


class Line(NamedTuple):
    """One line of text."""

    pieces: tuple[Piece, ...]
    width: float


_Words = list[list[Piece]]
_key = itemgetter(0, 2)


@lru_cache(maxsize=65_536)
def _measured(font: str, text: str) -> float:
    from reportlab.pdfbase.pdfmetrics import getFont

    known = getFont(font)
    return float(known.stringWidth(text, 1000) + sum(known.kerns(text)))


def width_of(font: str, text: str) -> float:
    """Return the width of *text* in thousandths of the size."""
    # Long texts are not worth remembering, and would fill the memory.
    return _measured(font, text) if len(text) < 64 else _measured.__wrapped__(font, text)


def face_of(family: str, bold: bool, run: Run) -> str:
    """Return the face in which *run* is set in a paragraph of *family*, *bold* or not."""
    weight = "-bold" if bold or run.bold else ""
    return f"{family}{weight}{'-italic' if run.italic else ''}"


def break_lines(fonts: Fonts, runs: Runs, style: Style, width: float) -> tuple[Line, ...]:
    """Return *runs* as lines of at most *width* points; an empty text is one empty line."""
    return _broken(fonts, runs, style.family, style.bold, width * 1000 / style.size)


@lru_cache(maxsize=1024)
def _broken(
    fonts: Fonts, runs: Runs, family: str, bold: bool, limit: float
) -> tuple[Line, ...]:
    # Remembered, for a letter that shrinks, or is changed in one place, is laid out again.
    hard_lines = _hard_lines(runs, family, bold)
    return tuple(line for hard in hard_lines for line in _wrapped(fonts, hard, limit))


def forget_lines() -> None:
    """Let go of every line: after a long letter, whose lines would fill the memory."""
    _broken.cache_clear()


def _hard_lines(runs: Runs, family: str, bold: bool) -> list[list[tuple[str, str, str]]]:
    lines: list[list[tuple[str, str, str]]] = [[]]
    for run in runs:
        face = face_of(family, bold, run)
        first, *others = clean(run.text).split("\n")
        if first:
            lines[-1].append((face, first, run.link))
        lines.extend([(face, other, run.link)] if other else [] for other in others)
    return lines


def _wrapped(fonts: Fonts, hard: list[tuple[str, str, str]], limit: float) -> list[Line]:
    pieces = [
        Piece(font, text, link, 0.0)
        for face, whole, link in hard
        for font, text in fonts.pick(face, whole)
    ]
    if len(pieces) == 1:
        font, text, link, _ = pieces[0]
        widths = _widths(font, text)
        # A word alone may be a little wider than the sum of its letters: sums are not exact.
        if sum(widths) <= limit + 1:
            width = width_of(font, text)
            if width <= limit:
                return [Line((Piece(font, text, link, width),), width)]
        if min(widths) > 0.0 and max(widths) <= limit:
            return list(_plain(pieces[0], widths, limit))
    words, spaces = _words(pieces)
    _join_runt(words, spaces, limit)
    return list(_filled(words, spaces, limit))


def _widths(font: str, text: str) -> list[float]:
    """Return the widths of the words of *text* and, between them, of the spaces."""
    words = text.split(" ")
    widths = [width_of(font, " ")] * (2 * len(words) - 1)
    widths[::2] = [width_of(font, word) for word in words]
    return widths


def _plain(piece: Piece, widths: list[float], limit: float) -> Iterator[Line]:
    """Do as ``_filled`` for words in one font that fit, which most are: many times faster."""
    words = piece.text.split(" ")
    count = len(words)
    if count >= _RUNT_WORDS and sum(widths[-3:]) <= limit:
        count -= 1
    start, used = 0, widths[0]
    for n in range(1, count):
        width = widths[2 * n] if n < count - 1 else sum(widths[2 * n :])
        if used + widths[1] + width <= limit:
            used += widths[1] + width
            continue
        yield _plain_line(piece, words[start:n], widths[2 * start : 2 * n - 1])
        start, used = n, width
    yield _plain_line(piece, words[start:], widths[2 * start :])


def _plain_line(piece: Piece, words: list[str], widths: list[float]) -> Line:
    width = sum(widths)
    return Line((Piece(piece.font, " ".join(words), piece.link, width),), width)


def _words(pieces: list[Piece]) -> tuple[_Words, list[Piece]]:
    """Return the words, and the space that follows each but the last."""
    words: _Words = [[]]
    spaces: list[Piece] = []
    for font, text, link, _ in pieces:
        first, *others = text.split(" ")
        if first:
            words[-1].append(Piece(font, first, link, width_of(font, first)))
        if others:
            space = Piece(font, " ", link, width_of(font, " "))
            spaces.extend([space] * len(others))
            words.extend(
                [Piece(font, other, link, width_of(font, other))] if other else []
                for other in others
            )
    return words, spaces


def _join_runt(words: _Words, spaces: list[Piece], limit: float) -> None:
    if len(words) < _RUNT_WORDS:
        return
    pair = [*words[-2], spaces[-1], *words[-1]]
    if sum(piece.width for piece in pair) <= limit:
        words[-2:] = [pair]
        spaces.pop()


def _filled(words: _Words, spaces: list[Piece], limit: float) -> Iterator[Line]:
    line: list[Piece] = []
    used = 0.0
    for n, word in enumerate(words):
        width = sum(piece.width for piece in word)
        space = spaces[n - 1] if n else None
        if space and used + space.width + width <= limit:
            line.append(space)
            line.extend(word)
            used += space.width + width
            continue
        if n:
            yield _line(line)
        line, used = word, width
        if width > limit:
            *full, line = _split(word, limit)
            yield from map(_line, full)
            used = sum(piece.width for piece in line)
    yield _line(line)


def _split(word: list[Piece], limit: float) -> list[list[Piece]]:
    """Return a word that is too wide in parts that fit, each at least one character."""
    parts: list[list[Piece]] = [[]]
    used = 0.0
    for font, text, link, _ in word:
        start = 0
        for end, char in enumerate(text):
            pair = text[end - 1 : end + 1] if end > start else char
            width = width_of(font, pair) - (width_of(font, pair[0]) if end > start else 0.0)
            if used + width > limit and (parts[-1] or end > start):
                chunk = text[start:end]
                parts[-1].append(Piece(font, chunk, link, width_of(font, chunk)))
                parts.append([])
                start, used, width = end, 0.0, width_of(font, char)
            used += width
        chunk = text[start:]
        parts[-1].append(Piece(font, chunk, link, width_of(font, chunk)))
    return parts


def _line(pieces: list[Piece]) -> Line:
    merged = []
    for (font, link), group in groupby(pieces, _key):
        members = list(group)
        text = "".join([piece.text for piece in members])
        merged.append(Piece(font, text, link, sum([piece.width for piece in members])))
    return Line(tuple(merged), sum([piece.width for piece in merged]))
