"""The last days of limitation periods."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import Contact, Incident, IncidentKind, Promise, PromiseKind, Result
from app.core.events import PromiseResult as Became
from app.core.ids import ContactId, DocumentId, IncidentId, PromiseId
from app.core.law import Confidence, Limitation, LimitationStart
from app.core.limitation import (
    LimitationStanding,
    interrupted_last_day,
    last_day,
    limitations,
    standing,
    warnings,
)
from app.core.moment import Due, When
from app.core.papers import Document, Sending


def rule(
    name: str, years: int, start: LimitationStart, longest: int | None = None
) -> Limitation:
    return Limitation(
        name, name, years, start, date(2026, 11, 22), Confidence.HIGH, longest_years=longest
    )


PERFORMANCE = rule("performance", 5, LimitationStart.DUE)
DAMAGES = rule("damages", 5, LimitationStart.KNOWLEDGE, 20)
CONFORMITY = rule("conformity", 2, LimitationStart.NOTICE)
ANNULMENT = rule("annulment", 3, LimitationStart.AVAILABLE)
UNDOING = rule("undoing", 5, LimitationStart.DISSOLUTION)
FLIGHT = rule("flight", 2, LimitationStart.ARRIVAL)
RULES = (PERFORMANCE, DAMAGES, CONFORMITY, ANNULMENT, UNDOING, FLIGHT)


@pytest.mark.parametrize(
    ("used", "start", "event", "last"),
    [
        pytest.param(PERFORMANCE, "2025-03-17", None, "2030-03-17", id="five years"),
        pytest.param(CONFORMITY, "2025-03-17", None, "2027-03-17", id="two years"),
        pytest.param(CONFORMITY, "2024-02-29", None, "2026-02-28", id="29 February"),
        pytest.param(DAMAGES, "2025-03-17", "2024-01-01", "2030-03-17", id="within twenty"),
        pytest.param(DAMAGES, "2025-03-17", "2007-01-01", "2027-01-01", id="twenty at most"),
        pytest.param(PERFORMANCE, "2025-03-17", "1990-01-01", "2030-03-17", id="no maximum"),
    ],
)
def test_last_day(used: Limitation, start: str, event: str | None, last: str) -> None:
    known = None if event is None else date.fromisoformat(event)
    assert last_day(used, date.fromisoformat(start), known) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("used", "interrupted", "last"),
    [
        pytest.param(CONFORMITY, "2026-05-26", "2028-05-26", id="a new period as long"),
        pytest.param(PERFORMANCE, "2026-05-26", "2031-05-26", id="of five years"),
        pytest.param(CONFORMITY, "2027-03-17", "2029-03-17", id="on the last day"),
        pytest.param(CONFORMITY, "2027-03-18", "2027-03-17", id="too late"),
        pytest.param(CONFORMITY, "2025-03-16", "2027-03-17", id="before it began"),
        pytest.param(
            rule("twenty", 20, LimitationStart.DUE),
            "2026-05-26",
            "2045-03-17",
            id="never earlier",
        ),
    ],
)
def test_interruption(used: Limitation, interrupted: str, last: str) -> None:
    found = interrupted_last_day(used, date(2025, 3, 17), date.fromisoformat(interrupted))
    assert found == date.fromisoformat(last)


def test_warnings() -> None:
    assert warnings(date(2027, 8, 31)) == (
        date(2027, 2, 28),
        date(2027, 6, 30),
        date(2027, 8, 17),
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-11-30", LimitationStanding.RUNNING),
        ("2026-12-01", LimitationStanding.HALF_YEAR),
        ("2027-04-01", LimitationStanding.TWO_MONTHS),
        ("2027-05-18", LimitationStanding.TWO_WEEKS),
        ("2027-06-01", LimitationStanding.TWO_WEEKS),
        ("2027-06-02", LimitationStanding.PASSED),
    ],
)
def test_standing(day: str, found: LimitationStanding) -> None:
    assert standing(date(2027, 6, 1), date.fromisoformat(day)) is found


def sent(kind: str, day: str) -> Document:
    return Document(
        DocumentId(kind), kind, "nl", sending=Sending(When(edtf=day), (Channel.EMAIL,))
    )


CASE = Case(
    id="c",
    title="t",
    contacts=(Contact(ContactId("k"), When(edtf="2025-04-28"), Channel.PHONE, complaint=True),),
    promises=(
        Promise(
            PromiseId("t1"),
            PromiseKind.DELIVER,
            due=Due(When(edtf="2025-03-17")),
            results=(Became(Result.BROKEN),),
        ),
        Promise(PromiseId("t2"), PromiseKind.CALL_BACK, due=Due(When(edtf="2025-01-01"))),
        Promise(
            PromiseId("t3"),
            PromiseKind.REPAIR,
            due=Due(When(edtf="2025-02-01")),
            results=(Became(Result.KEPT),),
        ),
    ),
    incidents=(Incident(IncidentId("i"), IncidentKind.DEFECT, When(edtf="2025-03")),),
    documents=(sent("notice", "2025-05-26"),),
)


def test_a_case_gives_the_starts_it_knows() -> None:
    found = {one.rule: one for one in limitations(CASE, date(2025, 6, 1), RULES)}
    assert {name: one.start.isoformat() for name, one in found.items()} == {
        "performance": "2025-03-17",  # not the call-back, not the kept repair
        "damages": "2025-03-01",  # the earliest day of "March 2025"
        "annulment": "2025-03-01",
        "conformity": "2025-05-26",  # the notice: the oral complaint came before, written wins
    }
    assert found["performance"].facts == ("t1",)


def test_a_notice_may_interrupt() -> None:
    found = {one.rule: one for one in limitations(CASE, date(2025, 6, 1), RULES)}
    assert found["performance"].last_day == date(2030, 3, 17)
    assert found["performance"].interrupted_by == "notice"
    assert found["performance"].if_interrupted == date(2030, 5, 26)


def test_a_reservation_of_rights_may_interrupt() -> None:
    case = replace(CASE, documents=(*CASE.documents, sent("reservation", "2025-05-28")))
    found = {one.rule: one for one in limitations(case, date(2025, 6, 1), RULES)}
    assert found["performance"].if_interrupted == date(2030, 5, 28)


def test_a_letter_of_tomorrow_interrupts_nothing_today() -> None:
    found = {one.rule: one for one in limitations(CASE, date(2025, 5, 25), RULES)}
    assert found["performance"].interrupted_by is None
    assert found["conformity"].start == date(2025, 4, 28)


def test_an_empty_case_has_no_periods() -> None:
    assert limitations(Case(id="c", title="t"), date(2025, 6, 1), RULES) == ()
