"""The page with what follows, shown with a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.follow_up.page import FollowUpPage
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pytestqt.qtbot import QtBot

    from app.core.case import Case


@pytest.fixture
def open_page(qtbot: QtBot) -> Callable[[Case, date], FollowUpPage]:
    def make(case: Case, day: date) -> FollowUpPage:
        page = FollowUpPage(Drawer().office(day), delay=0)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.show()
        page.show_seen(seen(case, day))
        return page

    return make
