"""The ladder of a case: how its steps stand from day to day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.ids import (
    DocumentId,
)
from app.core.ladder import StepState
from app.core.papers import Document
from app.core.status import Status
from app.core.steps import steps
from tests.unit.ladders import (
    BROKEN,
    CALENDAR,
    COMPLAINT,
    DECLARATION,
    GC,
    LADDER,
    NOTICE,
    REMINDER,
    sent,
    states,
    with_letters,
)


# complaint reminder notice declare, public report, adr cross court
@pytest.mark.parametrize(
    ("documents", "day", "fields", "found"),
    [
        pytest.param([], "2025-04-29", {}, "Rppp po p-p", id="no complaint yet"),
        pytest.param([COMPLAINT], "2025-04-29", {}, "Rppp po p-p", id="sent tomorrow"),
        pytest.param([COMPLAINT], "2025-05-01", {}, "dppp po p-p", id="sent yesterday"),
        pytest.param([COMPLAINT], "2025-05-14", {}, "dppp po p-p", id="last day of the term"),
        pytest.param([COMPLAINT], "2025-05-15", {}, "dRop po p-p", id="term passed"),
        pytest.param([COMPLAINT], "2025-05-28", {}, "dRop po o-p", id="four weeks passed"),
        pytest.param(
            [COMPLAINT, REMINDER], "2025-05-22", {}, "ddpp oo p-p", id="reminder runs"
        ),
        pytest.param(
            [COMPLAINT, REMINDER], "2025-05-23", {}, "ddRp oo p-p", id="reminder passed"
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE], "2025-06-10", {}, "dddp oo o-p", id="notice runs"
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE], "2025-06-11", {}, "dddR oo o-o", id="notice passed"
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE, DECLARATION],
            "2025-06-25",
            {},
            "dddd oo o-p",
            id="declaration runs",
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE, DECLARATION],
            "2025-06-26",
            {},
            "dddd oo R-o",
            id="declaration passed",
        ),
        pytest.param([COMPLAINT], "2026-03-29", {}, "dRop po o-p", id="before eleven months"),
        pytest.param([COMPLAINT], "2026-03-30", {}, "doop po R-p", id="eleven months after"),
        pytest.param([COMPLAINT], "2026-04-30", {}, "doop po R-p", id="the last day"),
        pytest.param([COMPLAINT], "2026-05-30", {}, "dRop po l-p", id="thirteen months after"),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE, DECLARATION],
            "2026-05-30",
            {},
            "dddd oo l-R",
            id="thirteen months after, all letters sent",
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE, sent("court-file", "2025-07-01")],
            "2025-07-02",
            {},
            "dddo oo --d",
            id="summons sent",
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE],
            "2025-07-02",
            {"status": Status.PENDING_ELSEWHERE},
            "dddo oo ---",
            id="case at court",
        ),
        pytest.param(
            [COMPLAINT, REMINDER, NOTICE, sent("filing-gc", "2025-07-01")],
            "2025-07-02",
            {},
            "dddo oo d--",
            id="case at the committee",
        ),
        pytest.param(
            [COMPLAINT], "2025-07-02", {"status": Status.SOLVED}, "d--- -- ---", id="solved"
        ),
        pytest.param(
            [], "2025-04-29", {"promises": (BROKEN,)}, "Rpoo po p-p", id="a fixed date passed"
        ),
        pytest.param(
            [COMPLAINT],
            "2025-05-02",
            {"promises": (BROKEN,)},
            "dpop po p-p",
            id="a fixed date passed, the complaint runs",
        ),
        pytest.param(
            [COMPLAINT, NOTICE], "2025-06-11", {}, "d-dR oo o-o", id="no reminder was sent"
        ),
        pytest.param(
            [sent("notice-combined", "2025-05-06", "2025-05-21")],
            "2025-05-22",
            {},
            "d-dR oo p-o",
            id="complaint and notice in one letter",
        ),
        pytest.param(
            [replace(COMPLAINT, sending=None)], "2025-05-22", {}, "Rppp po p-p", id="a draft"
        ),
        pytest.param(
            [sent("complaint", "2025-04-30", withdrawn=True)],
            "2025-05-22",
            {},
            "Rppp po p-p",
            id="withdrawn",
        ),
        pytest.param(
            [sent("access-request", "2025-04-30")],
            "2025-05-22",
            {},
            "Rppp po p-p",
            id="an access request is no complaint",
        ),
        pytest.param(
            [COMPLAINT, REMINDER, sent("invoice-dispute", "2025-05-23", "2025-06-06")],
            "2025-05-26",
            {},
            "ddRp oo p-p",
            id="an objection beside the reminder stops nothing",
        ),
        pytest.param([], "2025-04-29", {"agreements": ()}, "pppp po p-p", id="no agreement"),
        pytest.param([], "2025-04-29", {"demands": ()}, "pppp po p-p", id="nothing wrong"),
    ],
)
def test_ladder(
    documents: list[Document], day: str, fields: dict[str, Any], found: str
) -> None:
    assert states(with_letters(*documents, **fields), day) == found.replace(" ", "")


ANY_LETTERS = st.lists(
    st.tuples(
        st.sampled_from([kind for step in LADDER for kind in step.documents]),
        st.dates(date(2025, 1, 1), date(2026, 6, 1)),
    ),
    max_size=5,
)


@settings(max_examples=100)
@given(
    letters=ANY_LETTERS,
    day=st.dates(date(2025, 1, 1), date(2027, 1, 1)),
    broken=st.booleans(),
)
def test_what_always_holds(letters: list[tuple[str, date]], day: date, broken: bool) -> None:
    documents = tuple(
        replace(sent(kind, when.isoformat()), id=DocumentId(f"{place}"))
        for place, (kind, when) in enumerate(letters)
    )
    case = with_letters(*documents, promises=(BROKEN,) if broken else ())
    found = steps(case, day, LADDER, (GC,), CALENDAR)
    by_id = {one.step: one for one in found}
    assert [one.step for one in found] == [step.id for step in LADDER]
    assert sum(one.state is StepState.RECOMMENDED for one in found) <= 1
    assert all(one.reasons for one in found if one.state is not StepState.OPEN)
    for one in found:
        if one.opens and one.closes:
            assert one.opens <= one.closes
        if one.state is StepState.DONE:
            assert one.sent
    possible = {StepState.OPEN, StepState.RECOMMENDED}
    if by_id["declare"].state in possible and by_id["notice"].state is not StepState.DONE:
        given_ground = broken and day > date(2025, 3, 17)
        assert given_ground
    if by_id["adr"].state is StepState.DONE:
        assert by_id["court"].state not in possible
    if day < min((when for _, when in letters), default=day):
        assert by_id["complaint"].state is StepState.RECOMMENDED
