"""The axis of the picture: its names and "today" leave each other room."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from lxml import etree

from app.core.happened import happened
from app.gui.happened.axis import GAP, name_width, today_box
from app.gui.happened.drawing import svg
from app.gui.happened.lanes import Per
from app.gui.happened.picture import Picture, build
from app.gui.happened.picture_files import sheet_of
from app.gui.happened.scale import Scale
from app.gui.happened.stage import Sizes, Stage
from tests.unit.builders import a_case, contact

pytestmark = pytest.mark.usefixtures("qapp")
CASE = a_case(contacts=(contact("c1", "2025-03-03"), contact("c2", "2025-05-25")))
MAY = date(2025, 5, 1)


def _picture(day: date) -> Picture:
    return build(CASE, day, happened(CASE, day), (), Per.CHANNEL, 10)


@pytest.mark.parametrize(
    ("day", "said", "unsaid"),
    [
        (date(2025, 5, 28), "May 2025", "May"),  # room for all of it
        (date(2025, 5, 5), "May", "May 2025"),
    ],
)
def test_a_month_is_named_beside_today(day: date, said: str, unsaid: str) -> None:
    drawn = svg(sheet_of(CASE, day, _picture(day), 12))
    names = set(etree.fromstring(drawn).itertext())
    assert {"today", said} <= names
    assert unsaid not in names


@pytest.mark.parametrize("day", [MAY + timedelta(days=n) for n in range(-2, 31)])
def test_today_stands_over_its_line_beside_the_name(day: date) -> None:
    scale = Scale(12, date(2025, 3, 1).toordinal())
    stage = Stage(_picture(day), scale, Sizes(), (), 1300, 400)
    majors = [tick for tick in scale.ticks(*stage.seen) if tick.major]
    box = today_box(stage, majors)
    assert box is not None
    line = stage.x(day.toordinal() + 0.5)
    assert box.left() <= line <= box.right() <= stage.width
    name = stage.x(MAY.toordinal()) + GAP
    if name + name_width("May") + GAP < line - GAP:
        assert box.left() >= name + name_width("May")
