"""What the next step is, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.bodies import Span
from app.core.channel import Channel
from app.core.claims import Demand, DemandKind
from app.core.events import (
    Contact,
    Outcome,
    PromiseKind,
)
from app.core.ids import (
    ContactId,
    DemandId,
    DocumentId,
    PartyId,
)
from app.core.ladder import Because, StepState
from app.core.law import Confidence, Limitation, LimitationStart
from app.core.moment import Due, Unit, When
from app.core.papers import Document
from app.core.party import Party, Role
from app.core.status import Status
from app.core.steps import Norms, recommended, recommended_document, steps
from tests.unit.builders import silence
from tests.unit.ladders import (
    BROKEN,
    CALENDAR,
    CASE,
    COMPLAINT,
    DECLARATION,
    GC,
    LADDER,
    NOTICE,
    REMINDER,
    codes,
    refusal,
    reply,
    sent,
    standings,
    states,
    with_letters,
)


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
            Because.NOTHING_NOTED,
            id="a later answer is not known yet",
        ),
    ],
)
def test_what_came_back(answer: Contact, day: str, found: str, code: Because | None) -> None:
    case = with_letters(COMPLAINT, contacts=(answer,))
    assert states(case, day)[:4] == found
    chosen = recommended(tuple(standings(case, day).values()))
    assert (chosen is None) == (code is None)
    if chosen is not None:
        assert code in codes(chosen)


@pytest.mark.parametrize(
    ("confirmed", "code"),
    [("", Because.NOTHING_NOTED), ("2025-05-15", Because.NO_ANSWER)],
)
def test_that_nothing_came_is_told_once_the_user_said_so(confirmed: str, code: Because) -> None:
    silences = (silence("s", COMPLAINT.id, confirmed),) if confirmed else ()
    case = with_letters(COMPLAINT, silences=silences)
    assert codes(standings(case, "2025-05-16")["reminder"]) == {Because.TERM_PASSED, code}


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
    found = standings(with_letters(COMPLAINT, **fields), "2025-05-15")["declare"]
    assert found.state is state
    assert code in codes(found)


def test_the_term_of_a_notice_is_waited_for_even_after_a_fixed_date() -> None:
    case = with_letters(COMPLAINT, NOTICE, promises=(BROKEN,))
    found = standings(case, "2025-06-01")["declare"]
    assert found.state is StepState.PREMATURE
    assert found.reasons[0].day == date(2025, 6, 10)


def test_a_refusal_ends_the_term_of_a_notice() -> None:
    case = with_letters(
        COMPLAINT, NOTICE, contacts=(reply(NOTICE, "2025-06-02", Outcome.REFUSED),)
    )
    assert standings(case, "2025-06-03")["declare"].state is StepState.RECOMMENDED


def test_a_promise_in_the_answer_is_waited_for() -> None:
    promise = replace(
        BROKEN, made=When(edtf="2025-05-05"), due=Due(When(edtf="2025-05-30")), results=()
    )
    case = with_letters(
        COMPLAINT, contacts=(reply(COMPLAINT, "2025-05-05"),), promises=(promise,)
    )
    assert Because.NOT_DUE in codes(standings(case, "2025-05-20")["notice"])
    assert standings(case, "2025-05-31")["notice"].state is StepState.RECOMMENDED


def test_a_letter_without_a_last_day_gets_that_of_its_step() -> None:
    case = with_letters(sent("complaint", "2025-05-26"))
    found = standings(case, "2025-06-01")["reminder"]
    assert found.opens == date(2025, 6, 11)  # 9 June is Whit Monday: the term ends on the 10th
    assert found.reasons[0].day == date(2025, 6, 10)


def test_a_merged_letter_is_offered_when_a_fixed_date_passed() -> None:
    found = standings(replace(CASE, promises=(BROKEN,)), "2025-04-29")["notice"]
    assert {Because.FIXED_DATE, Because.MAY_MERGE} <= codes(found)


def test_the_committee_tells_its_window() -> None:
    found = standings(with_letters(COMPLAINT), "2025-05-15")["adr"]
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
    found = standings(with_letters(COMPLAINT), day)["adr"]
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
    found = standings(replace(CASE, contacts=(call,)), "2025-05-15")
    assert found["adr"].state is StepState.OPEN
    assert found["complaint"].state is StepState.RECOMMENDED
    assert found["court"].state is StepState.PREMATURE


def test_a_refusal_alone_does_not_lead_to_court() -> None:
    case = with_letters(COMPLAINT, contacts=(refusal("2025-04-20"),))
    assert Because.NOTICE_FIRST in codes(standings(case, "2025-05-15")["court"])


@pytest.mark.parametrize(
    ("country", "state"),
    [("", StepState.CLOSED), ("NL", StepState.CLOSED), ("DE", StepState.OPEN)],
)
def test_help_across_a_border(country: str, state: StepState) -> None:
    party = Party(PartyId("p"), (Role.TRADER,), "Lampen GmbH", country=country)
    case = with_letters(COMPLAINT, parties=(party,))
    assert standings(case, "2025-05-15")["cross"].state is state


def test_limitation_is_told_at_the_notice() -> None:
    rule = Limitation(
        "performance", "", 5, LimitationStart.DUE, date(2026, 11, 22), Confidence.HIGH
    )
    case = with_letters(COMPLAINT, promises=(BROKEN,))
    found = steps(case, date(2029, 10, 1), LADDER, (GC,), CALENDAR, Norms((rule,)))
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
        pytest.param(
            [NOTICE, replace(DRAFT, day=date(2025, 6, 12))],
            "2025-06-11",
            (TO_CANCEL,),
            "dissolution",
            id="what is begun later is not known yet",
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
