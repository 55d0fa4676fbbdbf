"""The letter and its public version, that take turns on the page "Letters"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget

from app.core.walk_step import Step
from app.gui.fields.basics import column
from app.gui.letters.view import LettersView
from app.gui.page import Page, Place


class Versions:
    """Shows one of both on *page*; *public* is None where there is no public version."""

    def __init__(
        self, page: Page, view: LettersView, public: Callable[[], Page] | None
    ) -> None:
        self.public = public() if public else None
        self.keys: list[QShortcut] = []  # of the letter: the public version has its own
        self._page, self._view = page, view
        self._stack = QStackedWidget()
        self._stack.addWidget(view)
        column(page, space=0).addWidget(self._stack)
        if self.public is not None:
            self._stack.addWidget(self.public)
            self.public.edited.connect(page.edited)
            self.public.go.connect(page.go)
            self.public.told.connect(page.told)

    def offer(self, *, published: bool) -> None:
        """Let the versions be chosen, where the document is *published* and there are two."""
        self._view.versions.setVisible(published and self.public is not None)

    def show(self, version: str, type_id: str) -> None:
        """Show the ``public`` version of the document *type_id*, else the letter."""
        self._page.flush()
        if version == "public":
            self.show_public(type_id)
        else:
            self.show_letter()

    def show_letter(self) -> None:
        """Show the letter."""
        self._turn(0)
        self._page.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None

    def show_public(self, type_id: str) -> None:
        """Show the public version of the document *type_id*."""
        public = self.public
        if public is not None:
            self._turn(1)
            self._page.setFocusProxy(public)
            public.show_place(Place(Step.LETTERS, part=type_id))
            public.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, index: int) -> None:
        self._view.versions.show_value("letter")
        for one in self.keys:
            one.setEnabled(index == 0)
        self._stack.setCurrentIndex(index)
        self._page.turned.emit()

    @property
    def beside(self) -> bool:
        """Whether the letter and its public version stand beside each other."""
        return self._stack.currentIndex() > 0

    def flush(self) -> None:
        """Tell at once what was typed beside the public version."""
        if self.public is not None:
            self.public.flush()
