"""A body has a card as soon as one of its days is known, and says no more than that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.core.agreement import Agreement
from app.core.case import FirstComplaint
from app.core.channel import Direction
from app.core.ids import AgreementId
from app.gui.follow_up.bar import WindowBar
from app.gui.follow_up.bodies import Bodies
from app.gui.follow_up.page import FollowUpPage
from tests.cases import named
from tests.unit.builders import at, contact

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.case import Case

DAY = date(2026, 8, 20)
FINAL = contact("final", "2026-07-01", direction=Direction.IN, final_position=True)
FOS = "Financial Ombudsman Service"
ROWS = [
    # The last day counts from a final position that nobody noted.
    ("uk-energy", "bank", (), [f"{FOS}: from Mon 27 Jul, last day not known"]),
    ("uk-energy", "bank", (FINAL,), [f"{FOS}: possible until 1 Jan 2027"]),
    # The law names a wait and no last day.
    ("de-internet", "energy", (), ["Schlichtungsstelle Energie: possible"]),
    ("uk-energy", "energy", (), ["Energy Ombudsman: possible until 1 Jun 2027"]),
    # A body that minds no days has no card.
    ("uk-energy", "rail", (), []),
]


def case_of(name: str, sector: str, contacts: tuple[object, ...]) -> Case:
    """Return a case in which was complained on 1 June, with a trader of *sector*."""
    return replace(
        named(name),
        agreements=(Agreement(AgreementId("a"), "something", sector=sector),),
        parties=tuple(replace(one, company="") for one in named(name).parties),
        contacts=contacts,
        documents=(),
        first_complaint=FirstComplaint(written=at("2026-06-01")),
    )


@pytest.mark.parametrize(("name", "sector", "contacts", "told"), ROWS)
def test_what_is_known_of_a_body_is_shown(
    open_page: Callable[[Case, date], FollowUpPage],
    name: str,
    sector: str,
    contacts: tuple[object, ...],
    told: list[str],
) -> None:
    page = open_page(case_of(name, sector, contacts), DAY)
    page.show_ladder()
    bars = page.findChild(Bodies).findChildren(WindowBar)
    assert [bar.accessibleName().replace("\u00a0", " ") for bar in bars] == told
    assert not page.grab().isNull()  # painted with a day missing too
