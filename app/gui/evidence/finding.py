"""Words on the pages of a PDF, found as passages that can be shown and highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.papers import WHOLE, Passage
from app.gui.evidence.pictures import MOST_PAGES

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_HITS = 200  # on a page

Hit = tuple[Passage, ...]  # one for each line that the words stand on


def find(data: bytes, words: str, first: int = 0) -> tuple[Hit, ...]:
    """Return where *words* stand on the next page that has them, capitals apart.

    Pages are looked at from *first* (counted from 0) to the last, then from the start.  Nothing
    is found in what is no PDF, in a scan without text, and beyond the pages that are shown.
    """
    import pypdfium2

    if not words:
        return ()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ()
    try:
        return _in(document, words, first)
    except pypdfium2.PdfiumError:
        return ()
    finally:
        document.close()


def _in(document: PdfDocument, words: str, first: int) -> tuple[Hit, ...]:
    count = min(len(document), MOST_PAGES)
    for step in range(count):
        number = (first + step) % count
        found = _on_page(document[number], number + 1, words)
        if found:
            return found
    return ()


def _on_page(page: PdfPage, number: int, words: str) -> tuple[Hit, ...]:
    text = page.get_textpage()
    searcher = text.search(words)
    found: list[Hit] = []
    while len(found) < MOST_HITS and (place := searcher.get_next()) is not None:
        hit = tuple(_passages(page, text, number, place))
        if hit:
            found.append(hit)
    return tuple(found)


def _passages(
    page: PdfPage, text: PdfTextPage, number: int, place: tuple[int, int]
) -> list[Passage]:
    from pypdfium2 import PdfPosConv

    upright = PdfPosConv(page, (0, 0, WHOLE, WHOLE, 0))
    found = []
    for rect in range(text.count_rects(*place)):
        left, bottom, right, top = text.get_rect(rect)
        corners = upright.to_bitmap(left, top), upright.to_bitmap(right, bottom)
        made = passage(number, *corners)
        if made is not None:
            found.append(made)
    return found


def passage(
    page: int, one: tuple[float, float], other: tuple[float, float], *, cut_out: bool = False
) -> Passage | None:
    """Return the passage between two corners in thousandths, None where it holds nothing."""
    left, right = sorted(min(WHOLE, max(0, round(each[0]))) for each in (one, other))
    top, bottom = sorted(min(WHOLE, max(0, round(each[1]))) for each in (one, other))
    if left == right or top == bottom:
        return None
    return Passage(page, left, top, right, bottom, cut_out)
