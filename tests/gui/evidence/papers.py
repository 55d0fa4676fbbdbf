"""Files as they come in as evidence: pictures, and PDFs with words on their pages."""

from __future__ import annotations

from io import BytesIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


def image(color: str = "red", size: tuple[int, int] = (40, 20)) -> QImage:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    return made


def png(shown: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    return bytes(held.data())


def pdf(*pages: str, turned: int = 0) -> bytes:
    """A PDF with a line on each page, at a tenth from the left and the top of an A4."""
    out = BytesIO()
    made = Canvas(out, pagesize=A4)
    wide, high = A4[::-1] if turned else A4  # the library turns the paper, not the words
    for line in pages:
        made.setPageRotation(turned)
        made.setFont("Helvetica", 14)
        made.drawString(wide * 0.1, high * 0.9, line)
        made.showPage()
    made.save()
    return out.getvalue()
