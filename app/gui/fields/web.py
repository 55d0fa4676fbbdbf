"""A page outside: its address is shown first, and opened when the user says so."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.gui.fields.basics import Button, Card, Label, row
from app.gui.words import _

SAFE = ("http", "https", "mailto")
_LONGEST = 300  # letters of an address that are shown


def safe_url(text: str) -> QUrl | None:
    """Return *text* as an address that may be opened: http, https or mailto; else None."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    leads = url.host() or (url.scheme() == "mailto" and url.path())
    return url if url.isValid() and url.scheme() in SAFE and leads else None


def address_of(url: QUrl) -> str:
    """Return *url* as it is opened: letters that look like others stand there as a code."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)[:_LONGEST]


class LinkStrip(Card):
    """Shows which address would be opened, with a button to open it."""

    def __init__(self) -> None:
        super().__init__("soft", margins=(12, 8))
        self._url: QUrl | None = None
        self.words = Label("", "small")
        self.go = Button(_("Open in the browser"), "compact", "globe")
        self.go.clicked.connect(self._open)
        inside = row()
        inside.addWidget(self.words, 1)
        inside.addWidget(self.go)
        self.column.addLayout(inside)

    def show_url(self, text: str) -> None:
        """Show the address; there is nothing to open where it is not safe."""
        self._url = safe_url(text)
        self.setVisible(self._url is not None)
        if self._url is not None:
            told = _("This leaves Geachte and opens: {url}")
            self.words.setText(told.format(url=address_of(self._url)))

    def _open(self) -> None:
        if self._url is not None:
            QDesktopServices.openUrl(self._url)
