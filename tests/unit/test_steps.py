"""The ladder: what is done, what is next and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.agreement import Agreement
from app.core.bodies import Body, BodyKind, Span
from app.core.calendar import from_holidays
from app.core.case import Case, Status
from app.core.channel import Channel, Direction
from app.core.claims import Demand, DemandKind
from app.core.events import (
    Contact,
    Outcome,
    Promise,
    PromiseKind,
    PromiseResult,
    Result,
    Statement,
    StatementKind,
)
from app.core.holiday import Holiday
from app.core.ids import (
    AgreementId,
    ContactId,
    DemandId,
    DocumentId,
    FactId,
    PartyId,
    PromiseId,
    StatementId,
)
from app.core.ladder import Because, StepStanding, StepState
from app.core.law import Confidence, Gate, LadderStep, Limitation, LimitationStart
from app.core.moment import Due, Unit, When
from app.core.papers import Document, Sending
from app.core.party import Party, Role
from app.core.steps import recommended, recommended_document, steps

CALENDAR = from_holidays("nl", 2024, 2027, (Holiday(date(2025, 6, 9), "whit_monday"),))
LADDER = (
    LadderStep(
        "complaint",
        "",
        ("complaint", "invoice-dispute", "access-request"),
        (Gate.AGREEMENT, Gate.FAILURE),
        14,
    ),
    LadderStep("reminder", "", ("reminder",), (Gate.COMPLAINT_SENT,), 7),
    LadderStep("notice", "", ("notice", "notice-combined"), (Gate.OBLIGATION_DUE,)),
    LadderStep("declare", "", ("dissolution", "damages"), (Gate.IN_DEFAULT,), 14),
    LadderStep(
        "public", "", ("open-letter",), (Gate.CHECKLIST,), optional=True, after=("reminder",)
    ),
    LadderStep("report", "", ("report-acm",), (Gate.FACTS_ONLY,), optional=True),
    LadderStep(
        "adr",
        "",
        ("filing-gc", "filing-kifid"),
        (Gate.AFFILIATED, Gate.WAITED, Gate.WITHIN_LIMIT, Gate.NO_OTHER_PROCEDURE),
    ),
    LadderStep(
        "cross",
        "",
        ("filing-ecc",),
        (Gate.TRADER_ABROAD, Gate.COMPLAINT_SENT),
        optional=True,
    ),
    LadderStep("court", "", ("court-file",), (Gate.FILE_COMPLETE, Gate.NO_OTHER_PROCEDURE)),
)
GC = Body(
    "gc",
    "Geschillencommissie",
    BodyKind.ADR,
    date(2026, 11, 22),
    Confidence.MEDIUM,
    wait=Span(4, Unit.WEEKS),
    limits=(Span(12, Unit.MONTHS),),
    document="filing-gc",
)
CASE = Case(
    id="c",
    title="t",
    agreements=(Agreement(AgreementId("tv"), "digitale tv"),),
    demands=(Demand(DemandId("d"), DemandKind.PERFORM, "digitale tv"),),
)
BROKEN = Promise(
    PromiseId("t1"),
    PromiseKind.DELIVER,
    made=When(edtf="2025-02-18"),
    due=Due(When(edtf="2025-03-17")),
    results=(PromiseResult(Result.BROKEN),),
)


def sent(kind: str, day: str, answer_by: str = "", withdrawn: bool = False) -> Document:
    gone = datetime.fromisoformat(f"{day}T12:00:00") if withdrawn else None
    return Document(
        DocumentId(f"{kind}-{day}"),
        kind,
        "nl",
        answer_by=date.fromisoformat(answer_by) if answer_by else None,
        sending=Sending(When(edtf=day), (Channel.EMAIL,), withdrawn=gone),
    )


COMPLAINT = sent("complaint", "2025-04-30", "2025-05-14")
REMINDER = sent("reminder", "2025-05-15", "2025-05-22")
NOTICE = sent("notice", "2025-05-26", "2025-06-10")
DECLARATION = sent("dissolution", "2025-06-11", "2025-06-25")


def reply(to: Document, day: str, outcome: Outcome = Outcome.ANSWERED) -> Contact:
    return Contact(
        ContactId("answer"),
        When(edtf=day),
        Channel.EMAIL,
        Direction.IN,
        outcome=outcome,
        reply_to=FactId(to.id),
    )


def refusal(day: str, **fields: Any) -> Contact:
    said = Statement(StatementId("no"), StatementKind.REFUSAL, "wij leveren niet", **fields)
    return Contact(ContactId("call"), When(edtf=day), Channel.PHONE, statements=(said,))


def ladder(case: Case, day: str) -> dict[str, StepStanding]:
    found = steps(case, date.fromisoformat(day), LADDER, (GC,), CALENDAR)
    return {one.step: one for one in found}


def states(case: Case, day: str) -> str:
    """The states in the order of the ladder, by their first letters (R is recommended)."""
    marks = {
        StepState.RECOMMENDED: "R",
        StepState.OPEN: "o",
        StepState.PREMATURE: "p",
        StepState.TOO_LATE: "l",
        StepState.DONE: "d",
        StepState.CLOSED: "-",
    }
    return "".join(marks[one.state] for one in ladder(case, day).values())


def codes(one: StepStanding) -> set[Because]:
    return {reason.code for reason in one.reasons}


def with_letters(*documents: Document, **fields: Any) -> Case:
    return replace(CASE, documents=documents, **fields)


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


@pytest.mark.parametrize(
    ("answer", "day", "found", "code"),
    [
        pytest.param(
            reply(COMPLAINT, "2025-05-05", Outcome.REFUSED),
            "2025-05-06",
            "doRp",
            Because.REFUSED,
            id="refused within the term: the notice",
        ),
        pytest.param(
            reply(COMPLAINT, "2025-05-05", Outcome.NO_SUBSTANCE),
            "2025-05-06",
            "dRop",
            Because.EMPTY_ANSWER,
            id="evaded within the term: the reminder",
        ),
        pytest.param(
            reply(COMPLAINT, "2025-05-05", Outcome.AUTO_REPLY),
            "2025-05-06",
            "dppp",
            None,
            id="an automatic reply is no answer",
        ),
        pytest.param(
            reply(COMPLAINT, "2025-05-05"), "2025-05-06", "dppp", None, id="answered: wait"
        ),
        pytest.param(
            reply(COMPLAINT, "2025-05-05"),
            "2025-05-15",
            "doRp",
            Because.ANSWERED,
            id="answered, and the term passed: no reminder",
        ),
        pytest.param(
            reply(COMPLAINT, "2025-05-20", Outcome.REFUSED),
            "2025-05-16",
            "dRop",
            Because.NO_ANSWER,
            id="a later answer is not known yet",
        ),
    ],
)
def test_what_came_back(answer: Contact, day: str, found: str, code: Because | None) -> None:
    case = with_letters(COMPLAINT, contacts=(answer,))
    assert states(case, day)[:4] == found
    chosen = recommended(tuple(ladder(case, day).values()))
    assert (chosen is None) == (code is None)
    if chosen is not None:
        assert code in codes(chosen)


@pytest.mark.parametrize(
    ("fields", "state", "code"),
    [
        pytest.param({}, StepState.PREMATURE, Because.NOTICE_FIRST, id="no ground"),
        pytest.param(
            {"promises": (BROKEN,)}, StepState.OPEN, Because.FIXED_DATE, id="a fixed date"
        ),
        pytest.param(
            {"contacts": (refusal("2025-04-20"),)},
            StepState.OPEN,
            Because.REFUSAL,
            id="refusal",
        ),
        pytest.param(
            {"contacts": (refusal("2025-06-20"),)},
            StepState.PREMATURE,
            Because.NOTICE_FIRST,
            id="a refusal of later",
        ),
        pytest.param(
            {"contacts": (refusal("2025-04-20", about_others=True),)},
            StepState.PREMATURE,
            Because.NOTICE_FIRST,
            id="a refusal to somebody else",
        ),
        pytest.param(
            {"promises": (replace(BROKEN, results=()),)},
            StepState.PREMATURE,
            Because.NOTICE_FIRST,
            id="nobody confirmed that it was broken",
        ),
        pytest.param(
            {"promises": (replace(BROKEN, due=Due(When(edtf="2025-03"))),)},
            StepState.PREMATURE,
            Because.NOTICE_FIRST,
            id="a month is no fixed date",
        ),
        pytest.param(
            {"promises": (replace(BROKEN, kind=PromiseKind.CALL_BACK),)},
            StepState.PREMATURE,
            Because.NOTICE_FIRST,
            id="not called back",
        ),
    ],
)
def test_never_a_declaration_before_a_notice(
    fields: dict[str, Any], state: StepState, code: Because
) -> None:
    found = ladder(with_letters(COMPLAINT, **fields), "2025-05-15")["declare"]
    assert found.state is state
    assert code in codes(found)


def test_the_term_of_a_notice_is_waited_for_even_after_a_fixed_date() -> None:
    case = with_letters(COMPLAINT, NOTICE, promises=(BROKEN,))
    found = ladder(case, "2025-06-01")["declare"]
    assert found.state is StepState.PREMATURE
    assert found.reasons[0].day == date(2025, 6, 10)


def test_a_refusal_ends_the_term_of_a_notice() -> None:
    case = with_letters(
        COMPLAINT, NOTICE, contacts=(reply(NOTICE, "2025-06-02", Outcome.REFUSED),)
    )
    assert ladder(case, "2025-06-03")["declare"].state is StepState.RECOMMENDED


def test_a_promise_in_the_answer_is_waited_for() -> None:
    promise = replace(
        BROKEN, made=When(edtf="2025-05-05"), due=Due(When(edtf="2025-05-30")), results=()
    )
    case = with_letters(
        COMPLAINT, contacts=(reply(COMPLAINT, "2025-05-05"),), promises=(promise,)
    )
    assert Because.NOT_DUE in codes(ladder(case, "2025-05-20")["notice"])
    assert ladder(case, "2025-05-31")["notice"].state is StepState.RECOMMENDED


def test_a_letter_without_a_last_day_gets_that_of_its_step() -> None:
    case = with_letters(sent("complaint", "2025-05-26"))
    found = ladder(case, "2025-06-01")["reminder"]
    assert found.opens == date(2025, 6, 11)  # 9 June is Whit Monday: the term ends on the 10th
    assert found.reasons[0].day == date(2025, 6, 10)


def test_a_merged_letter_is_offered_when_a_fixed_date_passed() -> None:
    found = ladder(replace(CASE, promises=(BROKEN,)), "2025-04-29")["notice"]
    assert {Because.FIXED_DATE, Because.MAY_MERGE} <= codes(found)


def test_the_committee_tells_its_window() -> None:
    found = ladder(with_letters(COMPLAINT), "2025-05-15")["adr"]
    assert (found.opens, found.closes, found.body) == (
        date(2025, 5, 28),
        date(2026, 4, 30),
        "gc",
    )
    assert Because.WAITING in codes(found)


@pytest.mark.parametrize(
    ("day", "warned"), [("2026-02-27", False), ("2026-02-28", True), ("2026-03-30", True)]
)
def test_warned_ten_and_eleven_months_after(day: str, warned: bool) -> None:
    found = ladder(with_letters(COMPLAINT), day)["adr"]
    assert (Because.WARNING in codes(found)) is warned


def test_without_a_body_nothing_is_assumed() -> None:
    case = with_letters(COMPLAINT, REMINDER, NOTICE, DECLARATION)
    found = {one.step: one for one in steps(case, date(2025, 6, 26), LADDER, (), CALENDAR)}
    assert found["adr"].state is StepState.PREMATURE
    assert found["adr"].reasons[0].code is Because.NO_BODY
    assert found["court"].state is StepState.RECOMMENDED


def test_the_court_waits_for_a_committee_that_opens_soon() -> None:
    slow = replace(GC, wait=Span(12, Unit.WEEKS))
    case = with_letters(COMPLAINT, REMINDER, NOTICE, DECLARATION)
    assert recommended(steps(case, date(2025, 6, 26), LADDER, (slow,), CALENDAR)) is None


def test_a_complaint_by_phone_starts_the_clock_of_the_committee() -> None:
    call = Contact(ContactId("k"), When(edtf="2025-04-01"), Channel.PHONE, complaint=True)
    found = ladder(replace(CASE, contacts=(call,)), "2025-05-15")
    assert found["adr"].state is StepState.OPEN
    assert found["complaint"].state is StepState.RECOMMENDED
    assert found["court"].state is StepState.PREMATURE


def test_a_refusal_alone_does_not_lead_to_court() -> None:
    case = with_letters(COMPLAINT, contacts=(refusal("2025-04-20"),))
    assert Because.NOTICE_FIRST in codes(ladder(case, "2025-05-15")["court"])


@pytest.mark.parametrize(
    ("country", "state"),
    [("", StepState.CLOSED), ("NL", StepState.CLOSED), ("DE", StepState.OPEN)],
)
def test_help_across_a_border(country: str, state: StepState) -> None:
    party = Party(PartyId("p"), (Role.TRADER,), "Lampen GmbH", country=country)
    case = with_letters(COMPLAINT, parties=(party,))
    assert ladder(case, "2025-05-15")["cross"].state is state


def test_limitation_is_told_at_the_notice() -> None:
    rule = Limitation(
        "performance", "", 5, LimitationStart.DUE, date(2026, 11, 22), Confidence.HIGH
    )
    case = with_letters(COMPLAINT, promises=(BROKEN,))
    found = steps(case, date(2029, 10, 1), LADDER, (GC,), CALENDAR, (rule,))
    reasons = {
        one.step: [r for r in one.reasons if r.code is Because.LIMITATION] for one in found
    }
    assert [(r.day, r.what) for r in reasons["notice"]] == [(date(2030, 3, 17), "performance")]
    assert not reasons["reminder"]


DRAFT = Document(DocumentId("draft"), "damages", "nl")
TO_CANCEL = Demand(DemandId("x"), DemandKind.CANCEL, "de bestelling")
TO_PAY = Demand(DemandId("y"), DemandKind.COMPENSATE, "de schade")


@pytest.mark.parametrize(
    ("documents", "day", "demands", "document"),
    [
        pytest.param([], "2025-04-29", (), "complaint", id="complaint"),
        pytest.param([COMPLAINT], "2025-05-01", (), "", id="wait"),
        pytest.param([COMPLAINT], "2025-05-15", (), "reminder", id="reminder"),
        pytest.param(
            [COMPLAINT, REMINDER], "2025-05-26", (), "notice", id="not the combined one"
        ),
        pytest.param([NOTICE], "2025-06-11", (TO_CANCEL, TO_PAY), "dissolution", id="cancel"),
        pytest.param([NOTICE], "2025-06-11", (TO_PAY,), "damages", id="damages"),
        pytest.param(
            [NOTICE, DRAFT], "2025-06-11", (TO_CANCEL,), "damages", id="what was begun goes on"
        ),
        pytest.param([COMPLAINT], "2026-04-01", (), "filing-gc", id="last chance"),
    ],
)
def test_recommended_document(
    documents: list[Document], day: str, demands: tuple[Demand, ...], document: str
) -> None:
    case = with_letters(*documents, demands=demands or CASE.demands)
    found = recommended_document(case, date.fromisoformat(day), LADDER, (GC,), CALENDAR)
    assert found.document == document
    assert found.reasons


@pytest.mark.parametrize("missing", [{"agreements": ()}, {"demands": ()}])
def test_the_first_letter_is_recommended_before_all_is_known(
    missing: dict[str, Any],
) -> None:
    found = recommended_document(
        replace(CASE, **missing),
        date(2025, 4, 29),
        LADDER,
        (GC,),
        CALENDAR,
    )
    assert found.document == "complaint"
    assert found.reasons[0].code in {Because.NO_AGREEMENT, Because.NOTHING_WRONG}


def test_nothing_is_recommended_in_a_case_that_ended() -> None:
    case = replace(CASE, status=Status.SETTLED)
    found = recommended_document(case, date(2025, 4, 29), LADDER, (GC,), CALENDAR)
    assert (found.document, found.reasons[0].code) == ("", Because.CASE_CLOSED)


def test_an_empty_ladder_recommends_nothing() -> None:
    assert recommended_document(CASE, date(2025, 4, 29), (), (), CALENDAR).document == ""


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
