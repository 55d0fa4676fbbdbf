"""The pages of a PDF file as pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

POINTS = 72  # in an inch


class Pictures:
    """The pages of one file, painted when they are asked for and remembered for one scale."""

    def __init__(self, data: bytes) -> None:
        """Open the file *data*: one of ours, or one that was frozen."""
        import pypdfium2

        self._document = pypdfium2.PdfDocument(data)
        self.sizes = tuple(page.get_size() for page in self._document)
        self._made: dict[int, QImage] = {}
        self._asked: tuple[float, str] = (0.0, "")

    def picture(self, number: int, scale: float, ground: str = "#FFFFFF") -> QImage:
        """Return the page *number* (from 0) at *scale* pixels to the point, on *ground*."""
        if self._asked != (scale, ground):
            self._asked = (scale, ground)
            self._made.clear()
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = self._paint(number, scale, ground)
        return found

    def forget(self) -> None:
        """Let go of the pictures that were made: fine ones take much memory."""
        self._made.clear()

    def close(self) -> None:
        """Let go of the file: nothing is asked of it from now on."""
        self.forget()
        self._document.close()

    @property
    def closed(self) -> bool:
        """Whether the file was let go of."""
        return not self._document.raw

    def text(self) -> str:
        """Return the words of all pages, as they stand on them."""
        return "\n\n".join(page.get_textpage().get_text_range() for page in self._document)

    def letters(self, number: int) -> tuple[str, Callable[[int], QRectF]]:
        """Return the words of a page, and what gives the box of each of their letters.

        Boxes are in points from the top left corner; a break between lines has an empty one.
        """
        page = self._document[number].get_textpage()
        high = self.sizes[number][1]

        def box_of(at: int) -> QRectF:
            left, bottom, right, top = page.get_charbox(at, loose=True)
            return QRectF(left, high - top, right - left, top - bottom)

        return page.get_text_range(), box_of

    def _paint(self, number: int, scale: float, ground: str) -> QImage:
        colour = tuple(int(ground[at : at + 2], 16) for at in (1, 3, 5))
        bitmap = self._document[number].render(
            scale=scale, fill_color=(*colour, 255), prefer_bgrx=True
        )
        image = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        )
        return image.copy()  # the bytes go with the bitmap
