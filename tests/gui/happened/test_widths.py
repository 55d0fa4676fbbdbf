"""The columns of the list: in little room some are left out, and no heading is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.core.timeline import entries
from app.gui.happened.rows import Column, rows
from app.gui.happened.rows_view import rows_view
from app.gui.happened.table import EventTable
from app.gui.lists.widths import heading
from tests.gui.cuts import painted
from tests.gui.places import seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT_OUT = [
    (1000, []),
    (700, [Column.WHO]),
    (480, [Column.WHO, Column.PROMISE, Column.EVIDENCE, Column.POINT]),
]


@pytest.mark.parametrize(("wide", "gone"), LEFT_OUT)
@pytest.mark.parametrize("cited", [False, True])
def test_what_has_no_room_is_left_out(
    qtbot: QtBot, wide: int, gone: list[Column], cited: bool
) -> None:
    view = rows_view(EventTable())
    qtbot.addWidget(view)
    view.resize(wide, 300)
    view.show()
    view.show_cited(cited=cited)
    hidden = {one for one in Column if view.isColumnHidden(one)}
    assert hidden - {Column.LETTER} == set(gone)
    assert (Column.LETTER in hidden) is (not cited or wide < 1000)
    heads = view.horizontalHeader()
    assert heads.length() <= view.viewport().width()
    assert all(heads.sectionSize(at) >= heading(heads, at) for at in Column if at not in hidden)


def test_headings_are_painted_in_capitals_and_said_as_they_are(qtbot: QtBot) -> None:
    model = EventTable()
    view = rows_view(model)
    qtbot.addWidget(view)
    view.resize(1000, 300)
    view.show()
    assert "CHANNEL" in painted(view)
    assert model.headerData(Column.CHANNEL, view.horizontalHeader().orientation()) == "Channel"


def test_what_was_said_is_told_on_two_lines_where_it_needs_them(qtbot: QtBot) -> None:
    model = EventTable()
    shown = seen()
    told = entries(shown.case, shown.day)
    model.show_rows(rows(shown.case, told, shown.ledger, frozenset()))
    view = rows_view(model)
    qtbot.addWidget(view)
    view.resize(1000, 900)
    view.show()
    words = " ".join(painted(view))
    assert "the advisers would like to look into it, but cannot or may not do so" in words
    view.verticalHeader().setDefaultSectionSize(20)  # one line
    assert any(one.startswith("the advisers") and one[-1] == "…" for one in painted(view))
