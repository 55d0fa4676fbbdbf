"""The help window: the pages at the left, the text beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, Label, bounded, column, row
from app.gui.fields.web import address_of, safe_url
from app.gui.help.pages import HOME, ICONS, PAGES, page_text, page_title
from app.gui.help.typeset import typeset
from app.gui.lists.rail_list import RailEntry, RailList
from app.gui.words import _


class HelpText(QTextBrowser):
    """Shows our own pages; loads nothing and opens nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(_("Help"))
        self.setProperty("kind", "help")
        self.document().setDocumentMargin(theme.now().px(18))

    def show_text(self, text: str) -> None:
        """Show *text*, which is Markdown of our own."""
        self.setMarkdown(text)
        typeset(self.document())

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever is asked for."""
        return None


class HelpWindow(QDialog):
    """Stays beside the main window; `show_page` brings a page into it."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(_("Help"))
        self.setModal(False)
        self.resize(bounded(owner, 760, 620))
        self._address = QUrl()
        outer = row(self, space=0)
        self.pages = RailList(_("Help pages"), 38)
        self.pages.setFixedWidth(theme.now().px(232))
        self.pages.picked.connect(self.show_page)
        self.pages.left.connect(self.close)
        left = column(margins=(0, 12))
        left.addWidget(self.pages)
        outer.addLayout(left)
        outer.addLayout(self._build_right(), 1)
        self.page = ""
        self.show_page(HOME)

    def _build_right(self) -> QVBoxLayout:
        made = column(margins=(12, 12))
        self.text = HelpText()
        self.text.anchorClicked.connect(self.ask_link)
        made.addWidget(self.text, 1)
        self._strip = Card("soft", margins=(12, 8))
        inside = row(space=8)
        self.asked = Label("")
        self.open_link = Button(_("Open it"), "compact")
        self.open_link.clicked.connect(self._open)
        leave = Button(_("Do not open"), "compact")
        leave.clicked.connect(self._strip.hide)
        inside.addWidget(self.asked, 1)
        inside.addWidget(self.open_link)
        inside.addWidget(leave)
        self._strip.column.addLayout(inside)
        self._strip.hide()
        made.addWidget(self._strip)
        return made

    def show_page(self, page: str) -> None:
        """Show the help on *page*; the first page where there is none on it."""
        self.page = page if page in PAGES else HOME
        self._strip.hide()
        self.text.show_text(page_text(self.page))
        entries = tuple(RailEntry(one, page_title(one), icon=ICONS[one]) for one in PAGES)
        self.pages.show_entries(entries, self.page)

    def ask_link(self, address: QUrl) -> None:
        """Show where a link leads; only the web and e-mail are ever opened."""
        if safe_url(address.toString()) is None:
            self._strip.hide()
            return
        self._address = address
        told = _("This opens outside Geachte: {address}")
        self.asked.setText(told.format(address=address_of(address)))
        self._strip.show()

    def asks(self) -> bool:
        """Tell whether it asks about a link now."""
        return self._strip.isVisibleTo(self)

    def _open(self) -> None:
        self._strip.hide()
        QDesktopServices.openUrl(self._address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with F1 too."""
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)
