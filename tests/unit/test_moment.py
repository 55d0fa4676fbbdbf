from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from app.core.ids import FactId
from app.core.moment import Due, Offset, PartOfDay, Qualifier, Term, Unit, When

FACT = FactId("call-1")


@pytest.mark.parametrize(
    "fields",
    [
        {"edtf": "2018-05-02T09:00"},
        {"edtf": "2025-02~", "qualifier": Qualifier.MID},
        {"edtf": "2018-21", "weekday": 6},
        {"edtf": "2018", "qualifier": Qualifier.BEGIN},
        {"edtf": "2017-24", "qualifier": Qualifier.END},
        {"edtf": "2025-04-28", "weekday": 1},
        {"edtf": "2025-04-28~", "weekday": 6},
        {"edtf": "2025-05-02", "part_of_day": PartOfDay.MORNING},
        {"week": "2025-W15"},
        {"week": "2025-W15", "weekday": 3, "qualifier": Qualifier.ABOUT},
        {"relative_to": FACT},
        {"relative_to": FACT, "offset": Offset(-2, Unit.DAYS)},
        {"words": "ruim een maand geleden"},
    ],
    ids=str,
)
def test_a_moment_as_people_know_it(fields: dict[str, Any]) -> None:
    assert When(**fields) == When(**fields)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "needs a date, a week, another fact or words"),
        ({"weekday": 3}, "needs a date"),
        ({"edtf": "2026-02-30"}, "there is no day"),
        ({"edtf": "2025-04-07", "week": "2025-W15"}, "not both"),
        ({"week": "2025-W53"}, "there is no week 53"),
        ({"week": "week 15"}, "is not a week"),
        ({"edtf": "2025", "weekday": 0}, "from 1"),
        ({"edtf": "2025", "weekday": 8}, "to 7"),
        ({"edtf": "2025-04-28", "weekday": 2}, "2025-04-28 is weekday 1, not 2"),
        ({"edtf": "2025-04-28", "qualifier": Qualifier.MID}, "mid needs a month"),
        ({"edtf": "2025-03/2025-04", "qualifier": Qualifier.END}, "end needs a month"),
        ({"week": "2025-W15", "qualifier": Qualifier.BEGIN}, "begin needs a month"),
        ({"words": "toen", "offset": Offset(2, Unit.DAYS)}, "needs the fact"),
    ],
    ids=str,
)
def test_what_cannot_be_a_moment(fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        When(**fields)


@pytest.mark.parametrize("count", [10_001, -10_001])
def test_a_distance_has_bounds(count: int) -> None:
    with pytest.raises(ValueError, match="more than 10,000"):
        Offset(count, Unit.DAYS)


def test_a_term_has_bounds() -> None:
    with pytest.raises(ValueError, match="forwards"):
        Term(-1, Unit.DAYS)
    with pytest.raises(ValueError, match="more than 1,000"):
        Term(1_001, Unit.YEARS)
    assert Term(10_000, Unit.MONTHS).count == 10_000


def test_a_file_is_told_where_the_mistake_is() -> None:
    source = '{"when": {"edtf": "2026-02-30"}, "mode": "by"}'
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(Due).validate_json(source)
    (error,) = refusal.value.errors()
    assert error["loc"][0] == "when"
    assert "there is no day 2026-02-30" in error["msg"]
