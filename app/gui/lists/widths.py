"""How wide the columns of a table are where there is room, and where there is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from app.gui import theme

EDGES, ARROW = 18, 18  # pixels at 100 % beside the words of a heading


def share(header: QHeaderView, bounds: Mapping[int, tuple[int, int]], least: int) -> None:
    """Give columns the width that they want, less where the stretched one gets too narrow.

    *bounds* are what each column wants and what it needs, *least* is kept for the stretched
    one, in pixels at 100 %.  None gets narrower than its heading.
    """
    px = theme.now().px
    shown = {at: both for at, both in bounds.items() if not header.isSectionHidden(at)}
    needed = {at: max(px(few), heading(header, at)) for at, (_want, few) in shown.items()}
    spare = {at: max(0, px(want) - needed[at]) for at, (want, _few) in shown.items()}
    room = header.width() - max(px(least), *_stretched(header)) - sum(needed.values())
    part = min(1.0, max(0.0, room / max(1, sum(spare.values()))))
    for at in shown:
        header.resizeSection(at, needed[at] + round(spare[at] * part))


def _stretched(header: QHeaderView) -> Iterator[int]:
    for at in range(header.count()):
        if header.sectionResizeMode(at) is QHeaderView.ResizeMode.Stretch:
            yield heading(header, at)


def heading(header: QHeaderView, at: int) -> int:
    """Return how wide a column must be for its heading, with the arrow where it sorts."""
    look = theme.now()
    words = str(header.model().headerData(at, header.orientation()) or "")
    wide = QFontMetrics(look.font(12, bold=True)).horizontalAdvance(words)
    sorts = header.isSortIndicatorShown() and header.sortIndicatorSection() == at
    return wide + look.px(EDGES + ARROW if sorts else EDGES)
