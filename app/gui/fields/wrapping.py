"""Where the lines of a text end: between words, but for a word that is as long as a letter."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

_LONG = 2_000
_LONG_WORD = re.compile(rf"\S{{{_LONG}}}")
_BETWEEN = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ANYWHERE = QTextOption.WrapMode.WrapAnywhere


def wrap_for(area: QPlainTextEdit, text: str) -> None:
    """Let *area* wrap as *text* needs, which it is to show.

    To look for places between the words takes time that grows with the square of a word.
    """
    long = len(text) >= _LONG and _LONG_WORD.search(text)
    area.setWordWrapMode(_ANYWHERE if long else _BETWEEN)
