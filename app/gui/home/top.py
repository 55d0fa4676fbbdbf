"""The top of the home screen: what is shown, the search, opening a file, a new case."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, row
from app.gui.fields.key_button import KeyButton
from app.gui.fields.keycaps import KeyCap
from app.gui.icons import icon
from app.gui.words import _

LONGEST = 200  # letters of a search
ASIDE = 60  # pixels at 100 % of the field that are not for words


class SearchField(QLineEdit):
    """Tells what to search for a moment after the typing stopped; Esc empties it."""

    asked = Signal(str)
    left = Signal()  # to the list below, by the arrow or Enter

    def __init__(self, quiet: int) -> None:
        """Wait *quiet* milliseconds after the last key; 0 for not at all."""
        super().__init__()
        self.setAccessibleName(_("Search all cases"))
        self.setToolTip(_("Search all cases") + " (Ctrl+F)")
        self.setMaxLength(LONGEST)
        self.addAction(
            QAction(icon("search"), _("Search all cases"), self),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self._narrow = False
        self._keys = KeyCap("Ctrl+F")
        self._keys.setParent(self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda _text: self._place_keys())
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet)
        self._quiet.timeout.connect(self._tell)
        self.textEdited.connect(self._typed)

    def show_narrow(self, *, narrow: bool) -> None:
        """Say in one word what the field is for, or where it fits what can be searched."""
        self._narrow = narrow
        self._place_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the end of the field."""
        super().resizeEvent(event)
        self._place_keys()

    def _place_keys(self) -> None:
        """Show the key where nothing stands yet and there is room beside the hint."""
        long = _("Search a company, client, number or sentence")
        wide = self.fontMetrics().horizontalAdvance(long)
        fits = not self._narrow and wide <= self.width() - theme.now().px(ASIDE)
        self.setPlaceholderText(long if fits else _("Search"))
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        size = self._keys.sizeHint()
        room = self.width() - words - theme.now().px(ASIDE)
        self.setClearButtonEnabled(bool(self.text()))
        self._keys.setVisible(not self.text() and room > size.width())
        left = self.width() - size.width() - theme.now().px(10)
        self._keys.setGeometry(QRect(QPoint(left, (self.height() - size.height()) // 2), size))

    def _typed(self) -> None:
        if self._quiet.interval() and self.text():
            self._quiet.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._quiet.stop()
        self.asked.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Top(QWidget):
    """Title, day, search and the two buttons."""

    open_file = Signal()
    new_case = Signal()

    def __init__(self, owner: QWidget, quiet: int) -> None:
        super().__init__(owner)
        inside = row(self, space=12)
        self._title = Label("", "title", wraps=False)
        self._day = Label("", "small", wraps=False)
        self.search = SearchField(quiet)
        self._open = Button(_("Open a case file"), "", "folder-open")
        self._open_small = IconButton("folder-open", _("Open a case file"), "Ctrl+O")
        self._open.setToolTip("Ctrl+O")
        self._new = KeyButton(_("New case"), "primary", "plus", "Ctrl+Shift+N")
        inside.addWidget(self._title)
        inside.addWidget(self._day)
        inside.addWidget(self.search, 1)
        for button, signal in (
            (self._open, self.open_file),
            (self._open_small, self.open_file),
            (self._new, self.new_case),
        ):
            button.clicked.connect(signal)
            inside.addWidget(button)
        self.show_narrow(narrow=False)

    def show_title(self, title: str, day: str) -> None:
        """Show what the list holds, and which day it is."""
        self._title.setText(title)
        self._day.setText(day)

    def show_narrow(self, *, narrow: bool, beside: bool = False) -> None:
        """Leave words out where there is little room, most with a look *beside* the list."""
        small = narrow or beside
        self._open.setVisible(not small)
        self._open_small.setVisible(small)
        self._day.setVisible(not small)
        self._new.show_keys(shown=not small)
        self._new.setText("" if narrow and beside else _("New case"))
        self._new.setAccessibleName(_("New case"))
        self.search.show_narrow(narrow=small)
