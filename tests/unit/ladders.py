"""A ladder with one committee, and cases on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from app.core.agreement import Agreement
from app.core.bodies import Body, BodyKind, Span
from app.core.calendar import from_holidays
from app.core.case import Case
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
    PromiseId,
    StatementId,
)
from app.core.ladder import Because, StepStanding, StepState
from app.core.law import Confidence, Gate, LadderStep
from app.core.moment import Due, Unit, When
from app.core.papers import Document, Sending
from app.core.steps import steps

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


def standings(case: Case, day: str) -> dict[str, StepStanding]:
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
    return "".join(marks[one.state] for one in standings(case, day).values())


def codes(one: StepStanding) -> set[Because]:
    return {reason.code for reason in one.reasons}


def with_letters(*documents: Document, **fields: Any) -> Case:
    return replace(CASE, documents=documents, **fields)
