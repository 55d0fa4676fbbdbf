"""The right half: the true pages or the plain text, with zoom, pages and the envelope."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.gui import theme
from app.gui.fields.basics import IconButton, Label, Tag, column, row, scrolling
from app.gui.fields.choices import Segment
from app.gui.letters.links import TextLink
from app.gui.letters.looks import Look
from app.gui.letters.paper import Paper
from app.gui.letters.pictures import Pictures
from app.gui.letters.reading import ReadingPane
from app.gui.plain import tip
from app.gui.trouble import refused
from app.gui.words import _
from app.workshop.wishes import Draft, Typed

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class Desk(QFrame):
    """Shows a letter; ``paper`` tells what is chosen on it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.setMinimumWidth(theme.now().px(300))
        self._folded = self._fits = self._freezing = False
        self._before = ""
        self.paper = Paper()
        self.text = ReadingPane()
        self._area = scrolling(self.paper)
        self._area.verticalScrollBar().valueChanged.connect(lambda _at: self._count())
        self.stack = QStackedWidget()
        self.stack.addWidget(self._area)
        self.stack.addWidget(self.text)
        self._waits = Label(_("The letter is being made …"), "small")
        self._waits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer = column(self, space=0)
        outer.addWidget(self._build_bar())
        outer.addWidget(self._waits)
        outer.addWidget(self.stack, 1)

    def _build_bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("kind", "deskbar")
        inside = row(bar, margins=(12, 6), space=6)
        views = (("page", _("Page")), ("text", _("Text")))
        self.views = Segment(_("Show"), views)
        self.views.show_value("page")
        self.views.chosen.connect(self.show_view)
        self.pages = Label("", "small", wraps=False)
        self.length = Label("", "small")
        self.length.hide()
        self.back = IconButton("chevron-left", _("Former page"))
        self.forth = IconButton("chevron-right", _("Next page"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.fits = Tag(_("Fits the window"), "kept", "mail")
        self.freezes = Tag(_("Locked after ‘Record’"), "accent", "lock")
        self.misfits = Tag(_("Does not fit the window"), "broken", "mail")
        self.closer = IconButton("zoom-in", _("Larger"), "Ctrl++")
        self.farther = IconButton("zoom-out", _("Smaller"), "Ctrl+-")
        self.farther.clicked.connect(lambda: self._zoom(-1))
        self.closer.clicked.connect(lambda: self._zoom(1))
        for one in (self.views, self.pages, self.back, self.forth):
            inside.addWidget(one)
        inside.addWidget(self.length, 3)
        inside.addStretch(1)
        for two in (self.freezes, self.fits, self.misfits, self.farther, self.closer):
            inside.addWidget(two)
        self.freezes.hide()
        self.fits.hide()
        self.misfits.hide()
        return bar

    def fold(self, *, folded: bool) -> None:
        """Leave the remarks away, where there is little room."""
        self._folded = folded
        self._show_fit()

    def show_freezing(self, *, freezing: bool) -> None:
        """Say that the pages will be locked, or no longer."""
        self._freezing = freezing
        self._show_fit()

    def _show_fit(self) -> None:
        self.freezes.setVisible(self._freezing and not self._folded)
        self.fits.setVisible(self._fits and not self._folded and not self._freezing)

    def show_view(self, view: str) -> None:
        """Show the pages (``page``) or the plain text (``text``)."""
        self.views.show_value(view)
        self.stack.setCurrentIndex(1 if view == "text" else 0)
        for one in (self.pages, self.back, self.forth):
            one.setVisible(view == "page")
        self.length.setVisible(view == "text" and not self._folded)

    def show_draft(self, draft: Draft, look: Look, links: tuple[TextLink, ...] = ()) -> None:
        """Show a composed letter, with the *links* in its text."""
        self._fill()
        pictures = Pictures(draft.pdf) if draft.pdf else None
        self.paper.show_look(look)
        self.paper.show_pages(pictures, draft.places)
        self.paper.links.show_draft(draft, pictures, links)
        self.text.show_letter(draft.text, draft.stretches, links)
        self.text.show_look(look)
        self._fits = draft.window is not None and not draft.trouble
        self._show_fit()
        self.misfits.setVisible(draft.trouble is not None)
        if draft.trouble is not None:
            self.misfits.setToolTip(tip(refused(draft.trouble)))
        self._count()

    def show_file(self, data: bytes) -> None:
        """Show a file that was frozen."""
        self._fill()
        pictures = Pictures(data)
        self.paper.show_look(Look())
        self.paper.show_pages(pictures, ())
        self.text.show_words(pictures.text())
        self._forget_fit()
        self._count()

    def show_empty(self, why: str) -> None:
        """Show no page, and say why; the view of before comes back with the next pages."""
        self._waits.hide()
        self._before = self._before or self.views.value()
        self._forget_fit()
        self.paper.show_look(Look())
        self.paper.show_pages(None, ())
        self.text.show_words(why)
        self.show_view("text")
        self._count()

    def _forget_fit(self) -> None:
        self._fits = False
        self.fits.hide()
        self.misfits.hide()

    def _fill(self) -> None:
        """Go back to the view that was left because there were no pages."""
        self._waits.hide()
        before, self._before = self._before, ""
        if before:
            self.show_view(before)

    def show_typed(self, typed: Typed) -> None:
        """Show one page as it is being typed."""
        self.paper.show_typed(typed.page, typed.pages, Pictures(typed.pdf), typed.places)
        self._count()

    def show_look(self, look: Look) -> None:
        """Show other chips and another window."""
        self.paper.show_look(look)
        self.text.show_look(look)

    def show_block(self, block: str) -> None:
        """Show which block is chosen."""
        self.paper.show_block(block)
        self.text.show_block(block)

    def show_length(self, words: str) -> None:
        """Say beside the text how long it is for a web form."""
        self.length.setText(words)

    def take_focus(self) -> None:
        """Put the focus on the pages, or on the text where that is shown."""
        shown = self.text if self.stack.currentIndex() else self.paper
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, block: str) -> None:
        """Choose a block and bring it into view."""
        self.show_block(block)
        box = self.paper.block_box(block)
        if box.isValid():
            middle = box.center().toPoint()
            down = min(round(box.height() / 2) + 40, 200)
            self._area.ensureVisible(middle.x(), middle.y(), 0, down)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        top = self._area.verticalScrollBar().value()
        return self.paper.page_at(top + self._area.viewport().height() // 3)

    def _count(self) -> None:
        pages = self.paper.pages
        words = _("{page} of {pages}").format(page=min(self.page + 1, pages), pages=pages)
        self.pages.setText(words)
        self.paper.setAccessibleName(_("Letter, page {count}").format(count=words))
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page + 1 < pages)

    def _turn(self, step: int) -> None:
        page = min(max(self.page + step, 0), max(self.paper.pages - 1, 0))
        self._area.verticalScrollBar().setValue(self.paper.page_top(page) - theme.now().px(10))

    def _zoom(self, step: int) -> None:
        if self.stack.currentIndex() == 1:
            self.text.zoomIn(step)
            return
        at = ZOOMS.index(self.paper.zoom) if self.paper.zoom in ZOOMS else 2
        page = self.page
        self.paper.set_zoom(ZOOMS[min(max(at + step, 0), len(ZOOMS) - 1)])
        self._area.verticalScrollBar().setValue(self.paper.page_top(page))
        self._count()
