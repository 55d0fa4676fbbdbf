"""A time that no clock showed is asked about wherever a moment of the past is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.gui.evidence.page import EvidencePage
from app.gui.fields.moment import DateField
from app.gui.follow_up.page import FollowUpPage
from app.gui.parties.page import PartiesPage
from app.gui.wants.page import WantsPage
from tests.cases import example, named
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.gui.office import Office
    from app.gui.page import Page

SKIPPED = "30 March 2025 at 02:30"
COMING = {"Which day?", "Until which day?", "On which day?"}  # a day to come, without a time
MAKERS: dict[str, Callable[[Office], Page]] = {
    "parties": lambda _office: PartiesPage(),
    "wants": lambda _office: WantsPage(),
    "evidence": EvidencePage,
    "follow-up": FollowUpPage,
}
LATER = date(2025, 5, 20)  # the term of the only letter has passed
CASE = replace(example("kpn-digital-tv"), silences=())
WAITED = replace(CASE, documents=CASE.documents[:1])


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_an_hour_that_the_clock_skipped_is_asked(
    make: Callable[[Office], Page], qtbot: QtBot
) -> None:
    page = make(Drawer().office(LATER))
    qtbot.addWidget(page)
    case = named("volunteer") if make is MAKERS["parties"] else WAITED  # somebody helps
    page.show_seen(seen(case, LATER))
    fields = page.findChildren(DateField)
    asked = [one for one in fields if one.line.accessibleName() not in COMING]
    assert asked
    for one in asked:
        heard = one.heard(SKIPPED)
        assert not heard.sure, one.line.accessibleName()
        assert len(heard.proposals) == 2
