"""Reading a PDF back with another program than wrote it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from app.letters.letter import Letter
from app.writers import pdf
from app.writers.page import read_page
from app.writers.written import Written

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PAGES = RESOURCES / "pages"
_MM = 25.4 / 72


class Box(NamedTuple):
    """A stretch of text and where it stands, in millimetres from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def written(letter: Letter, page: str = "nl-left") -> Written:
    return pdf.write(letter, read_page(PAGES, page), RESOURCES)


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page, folded as readers fold compatibility characters."""
    texts = []
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage().get_text_range()
        texts.append(unicodedata.normalize("NFKC", text.replace("\r", "")))
    return texts


def words(data: bytes) -> list[str]:
    return " ".join(page_texts(data)).split()


def boxes(data: bytes, number: int = 0) -> list[Box]:
    """Return the boxes of the text on one page."""
    page = pypdfium2.PdfDocument(data)[number]
    height = page.get_height()
    text_page = page.get_textpage()
    found = []
    for n in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(n)
        text = text_page.get_text_bounded(left, bottom, right, top)
        found.append(
            Box(
                text.strip(),
                left * _MM,
                (height - top) * _MM,
                right * _MM,
                (height - bottom) * _MM,
            )
        )
    return found


def box_of(data: bytes, text: str, number: int = 0) -> Box:
    """Return the first box on a page whose text starts with *text*."""
    return next(box for box in boxes(data, number) if box.text.startswith(text))
