"""How wide the columns of a table are where there is room, and where there is not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHeaderView

from app.gui import theme


def share(header: QHeaderView, wanted: Mapping[int, int], least: int) -> None:
    """Give columns the width that they want, less where the stretched one gets too narrow.

    *wanted* and *least*, what is kept for the stretched column, are pixels at 100 %.
    """
    px = theme.now().px
    shown = {at: width for at, width in wanted.items() if not header.isSectionHidden(at)}
    room = header.width() - px(least)
    part = min(1.0, max(0.4, room / max(1, px(sum(shown.values())))))
    for at, width in shown.items():
        header.resizeSection(at, round(px(width) * part))
