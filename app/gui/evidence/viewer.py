"""One exhibit, large: its pages, what is marked on them, and the words in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from app.core.papers import Exhibit, Passage
from app.gui.evidence.finding import Hit, find
from app.gui.evidence.page_view import PageView
from app.gui.evidence.pictures import picture
from app.gui.evidence.plain_view import PlainView
from app.gui.evidence.viewer_bar import CUT, Tools
from app.gui.fields.basics import Label, bounded, column
from app.gui.fields.typed import TextArea, clean
from app.gui.words import _

STEPS = (0.25, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
BOX = QSize(900, 1200)  # of a page at 100 %
SMALL = QSize(200, 200)  # enough to know the form of a page
MOST_PASSAGES = 200


class Viewer(QDialog):
    """Shows an exhibit beside the window; its file is never changed.

    ``marked`` brings the name of an edit and all passages after it, ``transcribed`` what is
    said in a recording, ``copy_wanted`` that the file is to be saved elsewhere.
    """

    marked = Signal(str, object)
    transcribed = Signal(str)
    copy_wanted = Signal()

    def __init__(self, owner: QWidget, title: str, exhibit: Exhibit, data: bytes) -> None:
        super().__init__(owner)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(bounded(owner, 860, 900))
        self._media_type = exhibit.file.media_type if exhibit.file else ""
        self._data = data
        self._page, self._turns, self._zoom = 0, 0, 0.0  # a zoom of nothing fits the window
        self._small = picture(self._media_type, data, SMALL)  # the page, for its form
        self._passages: tuple[Passage, ...] = ()
        self._picked: Passage | None = None
        self._hits: tuple[Hit, ...] = ()
        self._hit = 0
        self.tools = Tools()
        self.view = PageView(title)
        self.plain = PlainView(title, self._media_type, data)
        self.hint = Label("", "small")
        self.transcript = TextArea(_("What is said in it?"), least=5)
        self._build()
        self._connect()
        self.show_exhibit(exhibit, "")
        self._show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        whole = column(self, margins=(8, 8))
        for part in (self.tools, self.hint):
            whole.addWidget(part)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.plain, 1)
        whole.addWidget(self.transcript)
        self.hint.hide()
        recording = self._media_type.startswith("audio/")
        self.transcript.setVisible(recording)
        self.plain.setVisible(self.plain.readable)
        paged = self._small.pages > 0
        self.view.setVisible(paged)
        self.tools.show_for(paged=paged, worded=self.plain.readable or self._is_pdf)
        if not paged and not self.plain.readable:
            whole.addStretch(1)

    @property
    def _is_pdf(self) -> bool:
        return self._media_type == "application/pdf"

    def _connect(self) -> None:
        tools = self.tools
        tools.paged.connect(self.go)
        tools.zoomed.connect(self.zoom)
        tools.fitted.connect(self.fit)
        tools.turned.connect(self.turn)
        tools.drawing.connect(self._draw)
        tools.asked.connect(self.search)
        tools.hit_wanted.connect(self._mark_hit)
        tools.copy_wanted.connect(self.copy_wanted)
        self.view.drawn.connect(self._add)
        self.view.chosen.connect(self._pick)
        self.view.closer.connect(self.zoom)
        self.view.resized.connect(self._fit_again)
        self.transcript.edited.connect(self.transcribed)
        for keys, act in (
            ("Del", self._remove),
            ("Home", lambda: self.go(-self._page)),
            ("End", lambda: self.go(self._small.pages - 1 - self._page)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # What is shown

    def show_exhibit(self, exhibit: Exhibit, transcript: str) -> None:
        """Show what is marked in the exhibit and said of it now; this tells nobody."""
        self._passages = exhibit.passages
        if self._picked not in self._passages:
            self._picked = None
        self.transcript.show_text(transcript)
        self.view.show_passages(self._passages, self._picked)

    def show_passage(self, found: Passage) -> None:
        """Go to a passage and show which it is."""
        self._picked = found
        self.go(found.page - 1 - self._page)
        self.view.show_passages(self._passages, found)
        self.view.ensure_seen(found)

    def where(self) -> str:
        """Return what is said of the page that is shown."""
        return self.tools.where.text()

    def go(self, step: int) -> None:
        """Show another page."""
        page = self._page + step
        if step and 0 <= page < self._small.pages:
            self._turn_to(page)

    def _turn_to(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._small = picture(self._media_type, self._data, SMALL, page)
        self._show()

    def zoom(self, step: int) -> None:
        """Show it larger or smaller, from what fits now."""
        now = self._zoom or self._fitting()
        larger = [one for one in STEPS if one > now + 0.01]
        smaller = [one for one in STEPS if one < now - 0.01]
        if step > 0 and larger:
            self._zoom = larger[0]
        elif step < 0 and smaller:
            self._zoom = smaller[-1]
        self._show()

    def fit(self) -> None:
        """Show the whole page."""
        self._zoom = 0.0
        self._show()

    def turn(self) -> None:
        """Turn it a quarter to the left."""
        self._turns = (self._turns - 90) % 360
        self._show()

    def _fit_again(self) -> None:
        if not self._zoom:
            self._show()

    def _flat(self, zoom: float) -> QSize:
        """Return the size of the page at a zoom, before it is turned."""
        return self._small.image.size().scaled(BOX * zoom, Qt.AspectRatioMode.KeepAspectRatio)

    def _fitting(self) -> float:
        """Return the zoom at which the whole page is seen."""
        port, flat = self.view.viewport().size(), self._flat(1)
        turned = flat.transposed() if self._turns % 180 else flat
        across = port.width() / max(1, turned.width())
        return max(0.05, min(across, port.height() / max(1, turned.height())))

    def _show(self) -> None:
        if self.view.isHidden():
            self.tools.where.setText("" if self.plain.readable else _unseen())
            return
        zoom = self._zoom or self._fitting()
        shown = picture(self._media_type, self._data, BOX * zoom, self._page)
        self.view.show_page(shown.image, self._flat(zoom), self._page + 1, self._turns)
        self.view.show_passages(self._passages, self._picked)
        hits = self._hits[self._hit : self._hit + 1]
        self.view.show_hit(hits[0] if hits and hits[0][0].page == self._page + 1 else ())
        text = _("Page {n} of {all}").format(n=self._page + 1, all=self._small.pages)
        self.tools.show_where(text, zoom, self._page, self._small.pages)

    # Marking

    def _draw(self, kind: str) -> None:
        self.view.draw(on=bool(kind))
        words = _("Drag over it. With keys: arrows move, Shift+arrows size, Enter keeps it.")
        self.hint.setText(words if kind else "")
        self.hint.setVisible(bool(kind))
        if kind:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, found: object) -> None:
        cut_out = self.tools.kind() == CUT
        self.tools.stop_drawing()
        if isinstance(found, Passage):
            self._mark((replace(found, cut_out=cut_out),))

    def _mark_hit(self) -> None:
        if self._hits:
            self._mark(self._hits[self._hit])

    def _mark(self, found: tuple[Passage, ...]) -> None:
        new = tuple(one for one in found if one not in self._passages)
        if new and len(self._passages) + len(new) <= MOST_PASSAGES:
            self._picked = new[-1]
            label = _("Cut-out made") if new[0].cut_out else _("Passage highlighted")
            self.marked.emit(label, (*self._passages, *new))

    def _pick(self, found: object) -> None:
        self._picked = found if isinstance(found, Passage) else None
        self.view.show_passages(self._passages, self._picked)

    def _remove(self) -> None:
        if self._picked is not None:
            kept = tuple(one for one in self._passages if one != self._picked)
            self.marked.emit(_("Mark removed"), kept)

    # Searching

    def search(self, step: int = 1) -> None:
        """Show the next place (or the one before) where the typed words stand."""
        words = clean(self.tools.words.text()).strip()
        if self.plain.readable:
            self._say_found(found=self.plain.search(words, back=step < 0))
            return
        if words and self._hits and self.tools.same_words(words) and self._within(step):
            self._hit += step
        else:
            page = self._page + (1 if self._hits and self.tools.same_words(words) else 0)
            self._hits, self._hit = find(self._data, words, page), 0
        self._say_found(found=bool(self._hits))
        self._turn_to(self._hits[self._hit][0].page - 1 if self._hits else self._page)

    def _within(self, step: int) -> bool:
        return 0 <= self._hit + step < len(self._hits)

    def _say_found(self, *, found: bool) -> None:
        words = clean(self.tools.words.text()).strip()
        self.tools.show_found(words, found=found, markable=found and not self.plain.readable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop drawing with Esc before the window closes."""
        if self.tools.kind() and event.key() == Qt.Key.Key_Escape:
            self.tools.stop_drawing()
        else:
            super().keyPressEvent(event)


def _unseen() -> str:
    return _("This file cannot be shown here; it is kept as it is.")
