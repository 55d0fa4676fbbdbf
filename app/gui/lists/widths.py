"""How wide the columns of a table are where there is room, and where there is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from app.gui import theme

EDGES, ARROW = 28, 18  # pixels at 100 % beside the words of a heading


def share(
    header: QHeaderView,
    bounds: Mapping[int, tuple[int, int]],
    least: int,
    *,
    spare: Sequence[int] = (),
    hidden: Collection[int] = (),
) -> None:
    """Give columns the width that they want, less where the stretched one gets too narrow.

    *bounds* are what each column wants and what it needs, *least* is kept for the stretched
    one, in pixels at 100 %.  None gets narrower than its heading; those of *spare* are left
    out, the first first, where what is needed has no room; *hidden* ones always.
    """
    px = theme.now().px
    needed = {at: max(px(few), heading(header, at)) for at, (_want, few) in bounds.items()}
    free = header.width() - max(px(least), *_stretched(header))
    shown = [at for at in bounds if at not in hidden]
    for at in spare:
        if at in shown and sum(needed[one] for one in shown) > free:
            shown.remove(at)
    for at in bounds:
        header.setSectionHidden(at, at not in shown)
    more = {at: max(0, px(bounds[at][0]) - needed[at]) for at in shown}
    room = free - sum(needed[at] for at in shown)
    part = min(1.0, max(0.0, room / max(1, sum(more.values()))))
    for at in shown:
        header.resizeSection(at, needed[at] + round(more[at] * part))


def _stretched(header: QHeaderView) -> Iterator[int]:
    for at in range(header.count()):
        if header.sectionResizeMode(at) is QHeaderView.ResizeMode.Stretch:
            yield heading(header, at)


def heading(header: QHeaderView, at: int) -> int:
    """Return how wide a column must be for its heading, with the arrow where it sorts."""
    look = theme.now()
    words = str(header.model().headerData(at, header.orientation()) or "").upper()
    wide = QFontMetrics(look.font(12, bold=True)).horizontalAdvance(words)
    sorts = header.isSortIndicatorShown() and header.sortIndicatorSection() == at
    return wide + look.px(EDGES + ARROW if sorts else EDGES)
