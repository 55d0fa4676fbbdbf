"""Pictures of what is in a file: photographs and the pages of a PDF, from memory.

Nothing is guessed from the content: a picture is only read as the kind its first bytes name,
so that no drawing can load another file, and never when it has too many points.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_POINTS = 40_000_000
MOST_PAGES = 500
_FORMATS = {
    "image/jpeg": b"jpeg",
    "image/png": b"png",
    "image/gif": b"gif",
    "image/webp": b"webp",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A page or photograph, and how many pages there are; 0 when it cannot be shown."""

    image: QImage
    pages: int


NONE = Picture(QImage(), 0)


def picture(media_type: str, data: bytes, box: QSize, page: int = 0) -> Picture:
    """Return *page* of a file, within *box*, upright; ``NONE`` when it cannot be shown."""
    if media_type in _FORMATS:
        return _photograph(_FORMATS[media_type], data, box)
    if media_type == "application/pdf":
        return _page(data, box, page)
    return NONE


def _photograph(kind: bytes, data: bytes, box: QSize) -> Picture:
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_POINTS:
        return NONE
    turned = size.transposed() if _is_turned(reader) else size
    fitting = turned.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitting.width() < turned.width():
        reader.setScaledSize(fitting.transposed() if turned != size else fitting)
    image = reader.read()
    return NONE if image.isNull() else Picture(image, 1)


def _is_turned(reader: QImageReader) -> bool:
    return bool(reader.transformation().value & 4)  # a quarter turn, mirrored or not


def _page(data: bytes, box: QSize, page: int) -> Picture:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return NONE
    try:
        pages = len(document)
        if not 0 <= page < min(pages, MOST_PAGES):
            return NONE
        sheet = document[page]
        across, down = sheet.get_size()
        if across <= 0 or down <= 0:
            return NONE
        scale = min(box.width() / across, box.height() / down)
        if across * scale * down * scale > MOST_POINTS or min(across, down) * scale < 1:
            return NONE
        bitmap = sheet.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        return Picture(_image(bitmap), pages)
    except pypdfium2.PdfiumError:
        return NONE
    finally:
        document.close()


def _image(bitmap: object) -> QImage:
    shown = QImage(
        bytes(bitmap.buffer),  # type: ignore[attr-defined]  # pypdfium2 has no types
        bitmap.width,  # type: ignore[attr-defined]  # as above
        bitmap.height,  # type: ignore[attr-defined]  # as above
        bitmap.stride,  # type: ignore[attr-defined]  # as above
        QImage.Format.Format_RGBX8888,
    )
    return shown.copy()  # the bytes go with the bitmap
