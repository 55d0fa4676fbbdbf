"""What the list says below something that happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.core.events import Incident, IncidentKind
from app.core.ids import IncidentId
from app.gui import words
from app.gui.happened.kinds import details
from tests.gui import catalogue
from tests.unit.builders import a_case, at

if TYPE_CHECKING:
    from app.core.moment import When


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (at("2025-12-04"), "tot en met do 4 dec 2025"),
        (at("2025-12-04T18:00"), "tot do 4 dec 2025 18:00"),
        (at("2025-12"), "tot en met december 2025"),
    ],
)
def test_a_last_day_is_included(until: When, said: str) -> None:
    words.use(catalogue.LOCALE, "nl")
    found = Incident(IncidentId("out"), IncidentKind.OUTAGE, at("2025-12-01"), until)
    case = a_case(incidents=(found,))
    assert [one.replace("\xa0", " ") for one in details(case, found)] == [said]
