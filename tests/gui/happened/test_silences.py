"""A hatched silence becomes a fact by a double click on it, or by one key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.happened import happened
from app.core.lookup import facts
from app.core.when import span
from app.gui.happened.gaps import Gap
from app.gui.happened.page import HappenedPage
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

DAY = date(2025, 6, 20)


@pytest.fixture
def page(qtbot: QtBot) -> HappenedPage:
    made = HappenedPage(Drawer().office())
    qtbot.addWidget(made)
    made.resize(1052, 740)
    made.show()
    made.show_seen(seen(day=DAY))
    made.picture.view.fit()
    return made


@pytest.fixture
def told(page: HappenedPage) -> list[tuple[str, Case]]:
    heard: list[tuple[str, Case]] = []
    page.edited.connect(lambda label, case: heard.append((label, case)))
    return heard


def first_gap(page: HappenedPage) -> Gap:
    return next(one for one in page.picture.view.stage().picture.gaps if not one.known)


def check(page: HappenedPage, told: list[tuple[str, Case]], gap: Gap) -> None:
    ((label, case),) = told
    made = case.silences[-1]
    until = span(made.when, facts(case).when)
    assert (label, made.about) == ("Silence added", gap.after)
    assert until is not None
    assert gap.first < until.earliest <= gap.last
    assert len(happened(case, DAY)) == len(happened(page.case, DAY)) + 1


def test_s_adds_the_first_silence(page: HappenedPage, told: list[tuple[str, Case]]) -> None:
    gap = first_gap(page)
    page.picture.view.setFocus()
    QTest.keyClick(page.picture.view, Qt.Key.Key_S)
    check(page, told, gap)
    page.show_seen(seen(told[0][1], DAY))
    known = [one for one in page.picture.view.stage().picture.gaps if one.known]
    assert gap.after in {one.after for one in known}


def test_a_double_click_adds_the_silence_under_it(
    page: HappenedPage, told: list[tuple[str, Case]]
) -> None:
    gap, stage = first_gap(page), page.picture.view.stage()
    across = round(stage.x((gap.first.toordinal() + 1 + gap.last.toordinal()) / 2))
    down = round(stage.lane_top(0) - stage.sizes.group / 2)
    assert stage.gap_at(across, down) == gap
    assert stage.gap_at(across, 2) is None
    port = page.picture.view.viewport()
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=QPoint(across, down))
    check(page, told, gap)


def test_the_arrows_reach_a_silence_and_enter_adds_it(
    page: HappenedPage, told: list[tuple[str, Case]]
) -> None:
    """It is told below the picture, and what is done to facts does nothing to it."""
    gap, view = first_gap(page), page.picture.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in view.walk.order:
        if view.selected == gap.name:
            break
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == gap.name
    assert page.picture.inspector.add.isVisible()
    assert f"{gap.days} days of silence" in view.tips[gap.name]
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_C, Qt.Key.Key_B):
        QTest.keyClick(view, key)
    assert told == []
    QTest.keyClick(view, Qt.Key.Key_Return)
    check(page, told, gap)
    page.show_seen(seen(told[0][1], DAY))
    assert view.selected != gap.name
    assert not page.picture.inspector.add.isVisible()
