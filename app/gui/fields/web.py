"""A page outside: its address is shown first, and opened when the user says so."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.gui.fields.basics import Button, Card, Label, row
from app.gui.words import _

SAFE = ("http", "https", "mailto")


def safe_url(text: str) -> QUrl | None:
    """Return *text* as an address that may be opened: http, https or mailto; else None."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme().lower() in SAFE else None


class LinkStrip(Card):
    """Shows which address would be opened, with a button to open it."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("soft", margins=(12, 8))
        self._url = ""
        self.words = Label("", "small")
        self.go = Button(_("Open in the browser"), "compact", "globe")
        self.go.clicked.connect(self._open)
        inside = row()
        inside.addWidget(self.words, 1)
        inside.addWidget(self.go)
        self.column.addLayout(inside)

    def show_url(self, text: str) -> None:
        """Show the address; there is nothing to open where it is not safe."""
        self._url = text
        safe = safe_url(text) is not None
        self.setVisible(safe)
        self.words.setText(_("This leaves Geachte and opens: {url}").format(url=text))

    def _open(self) -> None:
        url = safe_url(self._url)
        if url is not None:
            QDesktopServices.openUrl(url)
            self.opened.emit(self._url)
