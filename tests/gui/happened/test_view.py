"""The picture as it is painted: at every level, in both themes, with a ghost and a stack."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.core.channel import Channel
from app.core.promised import firm_days
from app.core.promises import ledger
from app.core.timeline import entries
from app.gui import theme
from app.gui.happened.picture import build, busiest
from app.gui.happened.scale import Level
from app.gui.happened.view import TimelineView
from app.gui.tokens import DARK, LIGHT, Tokens
from app.store.exchange import read_case
from tests.cases import EXAMPLES
from tests.unit.builders import a_case, contact

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

DAY = date(2025, 5, 25)
KPN = read_case(EXAMPLES / "kpn-digital-tv" / "case.json").case
MANY = a_case(contacts=tuple(contact(f"c{at}", "2025-03-05") for at in range(12)))


def shown(qtbot: QtBot, case: Case = KPN) -> TimelineView:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    lines = ledger(case, DAY, firm_days(case))
    view.show_picture(build(case, DAY, entries(case, DAY), lines))
    return view


def colours(view: TimelineView) -> set[str]:
    """The colours of the painted picture, at every third pixel."""
    image = view.viewport().grab().toImage()
    across, down = range(0, image.width(), 3), range(0, image.height(), 3)
    return {QColor(image.pixel(x, y)).name() for x in across for y in down}


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_marks_and_today_are_painted_in_their_colours(
    qtbot: QtBot, qapp: QApplication, tokens: Tokens
) -> None:
    theme.use(qapp, theme.Theme(tokens))
    found = colours(shown(qtbot))
    for token in ("surface", "broken", "accent", "brand", "text"):
        assert getattr(tokens, token).lower() in found, token


def test_every_level_is_painted(qtbot: QtBot) -> None:
    view = shown(qtbot)
    levels = set()
    for size in (0.1, 0.3, 2, 12, 60, 200, 500, 1500):
        view.zoom(size / view.scale.per_day)
        view.ensure_seen("call")
        levels.add(view.scale.level)
        assert len(colours(view)) > 3
    assert levels == set(Level)


def test_a_ghost_shows_where_a_contact_lands(qtbot: QtBot) -> None:
    view = shown(qtbot)
    before = view.viewport().grab().toImage()
    view.show_ghost(date(2025, 4, 10), channel=Channel.EMAIL)
    assert view.viewport().grab().toImage() != before
    view.show_ghost(None)
    assert view.viewport().grab().toImage() == before


def test_many_on_one_day_are_a_stack_that_opens_one_by_one(qtbot: QtBot) -> None:
    view = shown(qtbot, MANY)
    spots = list(view.stage().spots())
    assert [len(spot.facts) for spot in spots] == [1, 11]
    assert view.stage().spot_at(spots[1].across, spots[1].down) == spots[1]
    assert view.stage().spot_at(0, 0) is None


def test_a_new_value_of_the_case_keeps_what_is_looked_at(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.zoom(8)
    before = view.stage().seen
    lines = ledger(KPN, DAY, firm_days(KPN))
    view.show_picture(build(KPN, DAY, entries(KPN, DAY), lines[:1]))
    assert view.stage().seen == pytest.approx(before, abs=0.1)


def test_the_first_look_leaves_out_a_contract_of_years_ago() -> None:
    old = a_case(
        contacts=(contact("c1", "2015-01-01"), contact("c2", "2025-05-01"),
                  contact("c3", "2025-05-20"))
    )  # fmt: skip
    first, last = busiest(build(old, DAY, entries(old, DAY), ()))
    assert (first, last) == (date(2025, 5, 1).toordinal() + 0.5, DAY.toordinal() + 1.0)


@pytest.mark.parametrize("days", [["2025-05-20"], ["2019-02-01"], ["2019-02-01", "2025-05-20"]])
def test_lone_marks_are_not_looked_at_by_the_hour(qtbot: QtBot, days: list[str]) -> None:
    """An agreement of years ago came first, and a call of today after it."""
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    made = [contact(f"c{at}", day) for at, day in enumerate(days)]
    for count in range(1, len(made) + 1):
        case = a_case(contacts=tuple(made[:count]))
        view.show_picture(build(case, DAY, entries(case, DAY), ()))
    assert view.scale.level is not Level.HOURS
    first, last = view.stage().seen
    newest = date.fromisoformat(days[-1]).toordinal()
    assert first < newest < last


def test_several_hours_of_a_day_are_looked_at_by_the_hour(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    hours = [contact(f"c{at}", f"{DAY}T{at:02}:00") for at in (9, 11, 15)]
    case = a_case(contacts=tuple(hours))
    view.show_picture(build(case, DAY, entries(case, DAY), ()))
    assert view.scale.level is Level.HOURS
