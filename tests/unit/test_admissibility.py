"""Whether a committee can be asked: too early, open, too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.admissibility import Admissibility, Standing, Why, admissibility
from app.core.bodies import Body, BodyKind, Since, Span
from app.core.calendar import Calendar, from_holidays
from app.core.case import Case, FirstComplaint
from app.core.channel import Channel, Direction
from app.core.events import Contact
from app.core.first_complaint import first_complaint, first_complaint_day
from app.core.ids import ContactId, DocumentId
from app.core.law import Confidence
from app.core.moment import Unit, When
from app.core.papers import Document, Sending

CALENDAR: Calendar = from_holidays("nl", 2024, 2027, ())
CHECKED = date(2026, 11, 22)
GC = Body(
    "gc",
    "Geschillencommissie",
    BodyKind.ADR,
    CHECKED,
    Confidence.MEDIUM,
    wait=Span(4, Unit.WEEKS),
    limits=(Span(12, Unit.MONTHS),),
    document="filing-gc",
)
KIFID = Body(
    "kifid",
    "Kifid",
    BodyKind.ADR,
    CHECKED,
    Confidence.HIGH,
    wait=Span(8, Unit.WEEKS),
    limits=(Span(3, Unit.MONTHS, Since.FINAL_POSITION), Span(1, Unit.YEARS)),
    opens_on_final_position=True,
    document="filing-kifid",
)
SKGZ = replace(KIFID, id="skgz", wait=None, limits=(Span(1, Unit.YEARS, Since.FINAL_POSITION),))
ACM = Body("acm", "ACM", BodyKind.REGULATOR, CHECKED, Confidence.HIGH, complain_first=False)


def complained(written: str = "", oral: str = "", **fields: Any) -> Case:
    first = FirstComplaint(
        oral=When(edtf=oral) if oral else None, written=When(edtf=written) if written else None
    )
    return Case(id="c", title="t", first_complaint=first, **fields)


def final_position(day: str) -> Contact:
    return Contact(
        ContactId(f"final-{day}"),
        When(edtf=day),
        Channel.LETTER,
        Direction.IN,
        final_position=True,
    )


def on(case: Case, body: Body, day: str) -> Admissibility:
    return admissibility(case, body, date.fromisoformat(day), CALENDAR)


@pytest.mark.parametrize(
    ("body", "written", "final", "day", "standing"),
    [
        pytest.param(GC, "", "", "2025-05-22", Standing.NOT_YET, id="no complaint"),
        pytest.param(GC, "2025-05-06", "", "2025-05-05", Standing.NOT_YET, id="tomorrow's"),
        pytest.param(GC, "2025-05-06", "", "2025-06-02", Standing.NOT_YET, id="a day early"),
        pytest.param(GC, "2025-05-06", "", "2025-06-03", Standing.OPEN, id="four weeks later"),
        pytest.param(GC, "2025-05-06", "", "2026-05-06", Standing.OPEN, id="the last day"),
        pytest.param(GC, "2025-05-06", "", "2026-05-07", Standing.TOO_LATE, id="a day late"),
        pytest.param(
            GC, "2025-05-06", "2025-05-10", "2025-05-12", Standing.NOT_YET, id="gc waits"
        ),
        pytest.param(KIFID, "2025-05-06", "", "2025-06-30", Standing.NOT_YET, id="Kifid early"),
        pytest.param(KIFID, "2025-05-06", "", "2025-07-01", Standing.OPEN, id="Kifid 8 weeks"),
        pytest.param(
            KIFID, "2025-05-06", "2025-05-20", "2025-05-20", Standing.OPEN, id="final position"
        ),
        pytest.param(
            KIFID,
            "2025-05-06",
            "2025-05-20",
            "2026-05-06",
            Standing.OPEN,
            id="a year is enough",
        ),
        pytest.param(
            KIFID, "2025-05-06", "2025-05-20", "2026-05-07", Standing.TOO_LATE, id="both passed"
        ),
        pytest.param(
            KIFID, "2025-05-06", "2026-04-20", "2026-07-20", Standing.OPEN, id="3 months enough"
        ),
        pytest.param(
            KIFID, "2025-05-06", "2026-04-20", "2026-07-21", Standing.TOO_LATE, id="a day later"
        ),
        pytest.param(
            KIFID, "2025-05-06", "", "2026-05-07", Standing.UNKNOWN, id="final position unknown"
        ),
        pytest.param(SKGZ, "2025-05-06", "", "2025-05-07", Standing.UNKNOWN, id="no decision"),
        pytest.param(
            SKGZ, "2025-05-06", "2025-06-01", "2025-06-02", Standing.OPEN, id="decision"
        ),
        pytest.param(ACM, "", "", "2025-05-22", Standing.OPEN, id="a report is always open"),
    ],
)
def test_standing(body: Body, written: str, final: str, day: str, standing: Standing) -> None:
    contacts = (final_position(final),) if final else ()
    assert on(complained(written, contacts=contacts), body, day).standing is standing


@pytest.mark.parametrize(
    ("body", "final", "day", "opens", "told"),
    [
        pytest.param(KIFID, "2025-05-20", "2025-05-20", "2025-05-20", True, id="that day"),
        pytest.param(
            KIFID, "2025-05-20", "2025-05-19", "2025-07-01", False, id="the day before"
        ),
        pytest.param(KIFID, "2025-06-30", "2025-07-10", "2025-06-30", True, id="in 8 weeks"),
        pytest.param(
            KIFID, "2025-07-01", "2025-07-10", "2025-07-01", False, id="after 8 weeks"
        ),
        pytest.param(KIFID, "2025-05", "2025-06-10", "2025-05-31", True, id="some day in May"),
        pytest.param(KIFID, "2025-04-01", "2025-05-06", "2025-05-06", True, id="too soon"),
        pytest.param(
            replace(KIFID, opens_on_final_position=False),
            "2025-05-20",
            "2025-05-21",
            "2025-07-01",
            False,
            id="a body that waits all the same",
        ),
        pytest.param(
            replace(GC, opens_on_final_position=True),
            "2025-05-10",
            "2025-05-12",
            "2025-05-10",
            True,
            id="no limit from it",
        ),
        pytest.param(SKGZ, "2025-06-01", "2025-06-02", "2025-06-01", True, id="no wait"),
        pytest.param(SKGZ, "", "2025-06-02", "2025-05-06", False, id="no wait, no decision"),
    ],
)
def test_a_final_position_opens_before_the_wait_is_over(
    body: Body, final: str, day: str, opens: str, told: bool
) -> None:
    contacts = (final_position(final),) if final else ()
    found = on(complained("2025-05-06", contacts=contacts), body, day)
    assert str(found.opens) == opens
    codes = {reason.code: reason.facts for reason in found.reasons}
    assert codes.get(Why.FINAL_POSITION) == ((f"final-{final}",) if told else None)


def test_the_dates_that_decide() -> None:
    found = on(complained("2025-05-06"), GC, "2025-05-22")
    assert (found.opens, found.closes) == (date(2025, 6, 3), date(2026, 5, 6))
    assert found.warnings == (date(2026, 3, 6), date(2026, 4, 6), date(2026, 4, 22))
    assert found.warn_from == date(2026, 3, 6)
    assert [(reason.code, reason.day) for reason in found.reasons] == [
        (Why.FIRST_COMPLAINT, date(2025, 5, 6)),
        (Why.LAST_DAY, date(2026, 5, 6)),
        (Why.WAITING, date(2025, 6, 3)),
    ]


@pytest.mark.parametrize(
    ("day", "warned"),
    [
        pytest.param("2026-03-05", None, id="before ten months"),
        pytest.param("2026-03-06", "2026-03-06", id="ten months"),
        pytest.param("2026-04-06", "2026-04-06", id="eleven months"),
        pytest.param("2026-04-22", "2026-04-22", id="14 days before the last day"),
        pytest.param("2026-05-07", None, id="too late to warn"),
    ],
)
def test_warnings(day: str, warned: str | None) -> None:
    found = on(complained("2025-05-06"), GC, day)
    days = [reason.day for reason in found.reasons if reason.code is Why.WARNING]
    assert days == ([] if warned is None else [date.fromisoformat(warned)])
    assert found.warned is (warned is not None)


def test_the_limit_at_the_end_of_february() -> None:
    found = on(complained("2024-02-29"), GC, "2024-05-01")
    assert found.closes == date(2025, 2, 28)
    assert found.warnings[0] == date(2024, 12, 29)


def test_a_vague_day_opens_late_and_closes_early() -> None:
    found = on(complained("2025-04"), GC, "2025-05-15")
    assert found.standing is Standing.NOT_YET
    assert (found.opens, found.closes) == (date(2025, 5, 28), date(2026, 4, 1))


def test_a_day_that_is_too_vague_decides_nothing() -> None:
    found = on(complained("2025"), GC, "2026-06-01")
    assert found.standing is Standing.UNKNOWN
    assert (found.opens, found.closes) == (None, None)
    assert found.reasons[-1].code is Why.COMPLAINT_VAGUE


@pytest.mark.parametrize(
    ("affiliated", "standing", "code"),
    [
        (None, Standing.OPEN, Why.AFFILIATION_UNKNOWN),
        (True, Standing.OPEN, None),
        (False, Standing.UNKNOWN, Why.NOT_AFFILIATED),
    ],
)
def test_affiliation(affiliated: bool | None, standing: Standing, code: Why | None) -> None:
    body = replace(GC, needs_affiliation=True)
    found = admissibility(
        complained("2025-05-06"), body, date(2025, 7, 1), CALENDAR, affiliated
    )
    assert found.standing is standing
    about = {Why.AFFILIATION_UNKNOWN, Why.NOT_AFFILIATED}
    codes = [reason.code for reason in found.reasons if reason.code in about]
    assert codes == ([] if code is None else [code])


def test_a_body_that_no_longer_exists() -> None:
    gone = replace(GC, valid_to=date(2024, 12, 31))
    found = on(complained("2025-05-06"), gone, "2025-07-01")
    assert (found.standing, found.reasons[0].code) == (Standing.UNKNOWN, Why.RULE_NOT_VALID)


def test_the_closing_letter_of_the_ombudsman() -> None:
    committee = replace(
        SKGZ, limits=(Span(90, Unit.DAYS, Since.CLOSING_LETTER),), complain_first=False
    )
    letter = replace(final_position("2025-06-01"), channel=Channel.BODY)
    case = complained("2025-01-06", contacts=(final_position("2025-02-01"), letter))
    found = on(case, committee, "2025-08-30")
    assert (found.standing, found.closes) == (Standing.OPEN, date(2025, 8, 30))
    assert on(case, committee, "2025-08-31").standing is Standing.TOO_LATE


def test_a_repeated_final_position_starts_nothing_anew() -> None:
    case = complained(
        "2025-01-06", contacts=(final_position("2025-08-01"), final_position("2025-02-01"))
    )
    assert on(case, SKGZ, "2025-09-01").closes == date(2026, 2, 1)


def call(day: str, channel: Channel = Channel.PHONE) -> Contact:
    return Contact(ContactId(f"{channel}-{day}"), When(edtf=day), channel, complaint=True)


def letter(day: str, kind: str = "complaint", withdrawn: bool = False) -> Document:
    gone = datetime.fromisoformat(f"{day}T12:00:00") if withdrawn else None
    sending = Sending(When(edtf=day), (Channel.EMAIL,), withdrawn=gone)
    return Document(DocumentId(f"{kind}-{day}"), kind, "nl", sending=sending)


@pytest.mark.parametrize(
    ("contacts", "documents", "oral", "written"),
    [
        pytest.param([], [], None, None, id="nothing"),
        pytest.param([call("2025-03-22")], [], "phone-2025-03-22", None, id="a call"),
        pytest.param(
            [call("2025-04-28"), call("2025-03-22")],
            [],
            "phone-2025-03-22",
            None,
            id="the first",
        ),
        pytest.param(
            [call("2025-03-22")],
            [letter("2025-04-30")],
            "phone-2025-03-22",
            "complaint-2025-04-30",
            id="apart",
        ),
        pytest.param(
            [call("2025-04-01", Channel.CHAT)],
            [letter("2025-04-30")],
            None,
            "chat-2025-04-01",
            id="a chat is written",
        ),
        pytest.param(
            [], [letter("2025-04-30", "access-request")], None, None, id="no complaint"
        ),
        pytest.param([], [letter("2025-04-30", withdrawn=True)], None, None, id="withdrawn"),
        pytest.param([], [letter("2025-06-01")], None, None, id="of tomorrow"),
        pytest.param(
            [replace(call("2025-03-22"), direction=Direction.IN)], [], None, None, id="theirs"
        ),
    ],
)
def test_the_first_complaint_is_proposed(
    contacts: list[Contact], documents: list[Document], oral: str | None, written: str | None
) -> None:
    case = Case(id="c", title="t", contacts=tuple(contacts), documents=tuple(documents))
    found = first_complaint(case, date(2025, 5, 26))
    assert (found.oral and found.oral.fact, found.written and found.written.fact) == (
        oral,
        written,
    )


def test_the_user_decides_about_the_first_complaint() -> None:
    case = complained(oral="2025-04-02", documents=(letter("2025-04-30"),))
    assert first_complaint_day(case, date(2025, 5, 26)) == date(2025, 4, 2)
    assert first_complaint_day(case, date(2025, 4, 1)) is None


def test_an_earlier_oral_complaint_is_said() -> None:
    found = on(complained("2025-04-30", oral="2025-04-02"), GC, "2025-05-01")
    assert found.closes == date(2026, 4, 30)
    assert (Why.ORAL_EARLIER, date(2025, 4, 2)) in [(r.code, r.day) for r in found.reasons]


def test_a_vague_first_complaint_has_no_day() -> None:
    assert first_complaint_day(complained("2025-04"), date(2025, 5, 26)) is None


notations = st.one_of(
    st.dates(date(2024, 1, 1), date(2026, 1, 1)).map(date.isoformat),
    st.sampled_from(
        ["2025", "2025-04", "2025-03/2025-04", "../2025-05-01", "2025-03-17/..", ""]
    ),
)


@settings(max_examples=100)
@given(
    written=notations,
    final=st.none() | st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    body=st.sampled_from([GC, KIFID, SKGZ, ACM]),
    after=st.integers(0, 900),
)
def test_a_window_is_never_inverted(
    written: str, final: date | None, body: Body, after: int
) -> None:
    contacts = (final_position(final.isoformat()),) if final else ()
    day = date(2024, 6, 1) + timedelta(days=after)
    found = admissibility(complained(written, contacts=contacts), body, day, CALENDAR)
    if found.opens and found.closes:
        assert found.opens <= found.closes
    if found.standing is Standing.OPEN:
        assert (found.opens or day) <= day <= (found.closes or day)
    if found.standing is Standing.TOO_LATE:
        assert found.closes is not None
        assert day > found.closes
