"""A part of what is shown of one point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.claims import Point
from app.core.edits import put_point
from app.core.text import Text, in_language, with_words
from app.gui.seen import Seen, Showing
from app.gui.words import _


class PointPart(QWidget, Showing):
    """Shows something of a point; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)
    go = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._point: Point | None = None

    @property
    def point(self) -> Point:
        """The point that is shown."""
        if self._point is None:
            raise ValueError("no point was shown yet")
        return self._point

    def show_point(self, seen: Seen, point: Point) -> None:
        """Show *point*; this tells nobody."""
        self._seen, self._point = seen, point
        self.refresh()

    def refresh(self) -> None:
        """Fill the widgets anew: every part says how."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell now what was typed."""

    def said(self, text: Text) -> str:
        """Return a text in the language of the case."""
        return in_language(text, self.case.language, self.case.language).text

    def worded(self, text: Text, words: str) -> Text:
        """Return a text with *words* in the language of the case."""
        return with_words(text, words, self.case.language, self.case.language)

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a point
        """Tell that fields of the point changed."""
        self.edited.emit(
            _("Point changed"), put_point(self.case, replace(self.point, **changes))
        )
