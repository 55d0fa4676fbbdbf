"""Every control of the walk has a name that a screen reader can say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.core.case import Case
from app.gui.parties.page import PartiesPage
from app.gui.points.page import PointsPage
from app.gui.wants.page import WantsPage
from tests.gui.seeing import Shown, example

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.page import Page

PAGES = {"parties": PartiesPage, "wants": WantsPage, "points": PointsPage}
CASES = {"full": example(), "empty": replace(Case("c", ""), language="en")}


def _controls(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    found = [one for one in page.findChildren(QWidget) if isinstance(one, kinds)]
    shown = [one for one in found if not one.isHidden()]
    return [one for one in shown if not isinstance(one.parent(), QComboBox)]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("case", CASES)
def test_every_control_has_a_name_and_a_role(qtbot: QtBot, name: str, case: str) -> None:
    page: Page = PAGES[name](delay=0)
    qtbot.addWidget(page)
    Shown(page, CASES[case])
    unnamed = []
    for one in _controls(page):
        seen = QAccessible.queryAccessibleInterface(one)
        said = seen.text(QAccessible.Text.Name)
        if not said or seen.role() == QAccessible.Role.NoRole:
            unnamed.append((type(one).__name__, one.objectName()))
    assert unnamed == []
