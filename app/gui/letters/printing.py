"""Printing: the pages that are shown, on paper."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.gui.letters.pictures import POINTS, Pictures
from app.gui.words import _

FINEST = 300  # dots to the inch: finer takes memory and shows nothing more


def ask_printer(data: bytes, name: str, owner: QWidget) -> None:
    """Ask for a printer and print the PDF *data* on it, as the job *name*."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, owner)
    dialog.setWindowTitle(_("Print the letter"))
    dialog.accepted.connect(lambda: print_pages(data, printer))
    dialog.finished.connect(lambda _code: dialog.deleteLater())
    dialog.setModal(True)
    dialog.show()


def print_pages(data: bytes, printer: QPrinter) -> int:
    """Print every page of the PDF *data* and return how many there were; 0 when none was."""
    with closing(Pictures(data)) as pictures:
        return _print_all(pictures, printer)


def _print_all(pictures: Pictures, printer: QPrinter) -> int:
    dots = min(printer.resolution(), FINEST)
    unit = printer.resolution() / POINTS
    with QPainter(printer) as painter:
        if not painter.isActive():
            return 0
        for number, (wide, high) in enumerate(pictures.sizes):
            if number:
                printer.newPage()
            image = pictures.picture(number, dots / POINTS)
            painter.drawImage(QRectF(0, 0, wide * unit, high * unit), image)
            pictures.forget()
    return len(pictures.sizes)
