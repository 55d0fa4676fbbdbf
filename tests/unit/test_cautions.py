"""What the ladder minds: rules (b) to (h), each with its exception."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.core.case import Case
from app.core.claims import Offer, OfferState, Point
from app.core.contact import Outcome
from app.core.events import Payment, PaymentKind
from app.core.ids import ContactId, OfferId, PaymentId, PointId
from app.core.ladder import Because, StepReason, StepState
from app.core.law import Confidence, Limitation, LimitationStart
from app.core.moment import When
from app.core.money import Money
from app.core.papers import Document
from app.core.status import Status
from app.core.steps import Norms, recommended, steps
from tests.unit.ladders import (
    BROKEN,
    CALENDAR,
    COMPLAINT,
    DECLARATION,
    GC,
    LADDER,
    NOTICE,
    REMINDER,
    refusal,
    reply,
    sent,
    standings,
    with_letters,
)

ALL = (COMPLAINT, REMINDER, NOTICE, DECLARATION)
AFTER = "2025-06-26"  # every letter was sent and its term passed


def reasons(case: Case, day: str, code: Because) -> dict[str, StepReason]:
    """The reasons with that code, by the step that has it."""
    return {
        name: reason
        for name, one in standings(case, day).items()
        for reason in one.reasons
        if reason.code is code
    }


# (b) ten and eleven months after the first complaint, and two weeks before the end
@pytest.mark.parametrize(
    ("day", "warned"),
    [
        ("2026-02-27", False),
        ("2026-02-28", True),
        ("2026-03-30", True),
        ("2026-04-16", True),
        ("2026-04-30", True),
        ("2026-05-01", False),
    ],
)
def test_b_the_last_day_of_the_committee_is_warned_of(day: str, warned: bool) -> None:
    found = standings(with_letters(COMPLAINT), day)["adr"].bodies[0]
    assert found.warned is warned
    assert found.closes == date(2026, 4, 30)
    expected = (date(2026, 2, 28), date(2026, 3, 30), date(2026, 4, 16))
    assert found.warnings == expected


# (c) six months, two months and two weeks before a claim dies; a letter gives it a new life
RULE = Limitation(
    "performance", "", 5, LimitationStart.DUE, date(2026, 11, 22), Confidence.HIGH
)


def limited(case: Case, day: str, rule: Limitation = RULE) -> list[Because]:
    found = steps(case, date.fromisoformat(day), LADDER, (GC,), CALENDAR, Norms((rule,)))
    notice = next(one for one in found if one.step == "notice")
    return [one.code for one in notice.reasons if one.code.value.startswith("limitation")]


@pytest.mark.parametrize(
    ("documents", "rule", "day", "codes"),
    [
        pytest.param((), RULE, "2029-09-16", [], id="more than half a year"),
        pytest.param((), RULE, "2029-09-17", [Because.LIMITATION], id="half a year"),
        pytest.param((), RULE, "2030-03-17", [Because.LIMITATION], id="the last day"),
        pytest.param((), RULE, "2030-03-18", [Because.LIMITATION_PASSED], id="over"),
        pytest.param((NOTICE,), RULE, "2029-11-25", [], id="interrupted by a notice"),
        pytest.param(
            (NOTICE,), RULE, "2030-05-26", [Because.LIMITATION], id="the new period ends"
        ),
        pytest.param(
            (NOTICE,),
            replace(RULE, by_letter=False),
            "2030-03-18",
            [Because.LIMITATION_PASSED],
            id="a letter is not enough for this claim",
        ),
    ],
)
def test_c_limitation(
    documents: tuple[Document, ...], rule: Limitation, day: str, codes: list[Because]
) -> None:
    assert limited(with_letters(*documents, promises=(BROKEN,)), day, rule) == codes


# (d) the committee or the court, not both; after a decision that is not obeyed, the court
def test_d_both_procedures_say_that_one_excludes_the_other() -> None:
    found = reasons(with_letters(*ALL), AFTER, Because.CHOOSE_ONE)
    assert {name: one.what for name, one in found.items()} == {"adr": "court", "court": "adr"}


@pytest.mark.parametrize(
    ("kind", "status", "adr", "court"),
    [
        ("filing-gc", Status.OPEN, StepState.DONE, StepState.CLOSED),
        ("filing-gc", Status.SETTLED, StepState.DONE, StepState.CLOSED),
        ("filing-gc", Status.DECIDED, StepState.DONE, StepState.OPEN),
        ("court-file", Status.OPEN, StepState.CLOSED, StepState.DONE),
        ("court-file", Status.DECIDED, StepState.CLOSED, StepState.DONE),
    ],
)
def test_d_what_one_has_the_other_does_not_take(
    kind: str, status: Status, adr: StepState, court: StepState
) -> None:
    case = with_letters(*ALL, sent(kind, "2025-07-01"), status=status)
    found = standings(case, "2025-09-01")
    assert (found["adr"].state, found["court"].state) == (adr, court)
    told = {one.code for one in found["court"].reasons}
    assert (Because.NOT_OBEYED in told) is (court is StepState.OPEN)


# (e) a final settlement ends the claim, unless the trader does not keep to it
def offer(state: OfferState, **fields: Any) -> Offer:
    day = When(edtf="2025-06-20")
    decided = None if state is OfferState.OPEN else day
    return Offer(OfferId("o"), "een bon", when=day, state=state, decided=decided, **fields)


@pytest.mark.parametrize(
    ("made", "code", "closed"),
    [
        (offer(OfferState.OPEN), Because.OPEN_OFFER, False),
        (offer(OfferState.OPEN, final=True), Because.OPEN_OFFER, False),
        (offer(OfferState.OPEN, final=False), None, False),
        (offer(OfferState.REFUSED, final=True), None, False),
        (offer(OfferState.LAPSED), None, False),
        (offer(OfferState.ACCEPTED), Because.OFFER_ACCEPTED, False),
        (offer(OfferState.ACCEPTED, final=True), Because.SETTLED, True),
        (offer(OfferState.ACCEPTED, final=True, kept=True), Because.SETTLED, True),
        (offer(OfferState.ACCEPTED, final=True, kept=False), None, False),
        (offer(OfferState.ACCEPTED, final=False), None, False),
        (offer(OfferState.ACCEPTED_WITHOUT_PREJUDICE, final=True), None, False),
    ],
)
def test_e_offers(made: Offer, code: Because | None, closed: bool) -> None:
    case = with_letters(*ALL, offers=(made,))
    found = standings(case, AFTER)
    minded = {Because.OPEN_OFFER, Because.OFFER_ACCEPTED, Because.SETTLED}
    told = {one.code for step in found.values() for one in step.reasons} & minded
    assert told == ({code} if code else set())
    assert (found["court"].state is StepState.CLOSED) is closed
    doubtful = code in (Because.OFFER_ACCEPTED, Because.SETTLED)
    assert (recommended(tuple(found.values())) is None) is doubtful


def test_e_an_offer_of_later_is_not_known_yet() -> None:
    case = with_letters(*ALL, offers=(offer(OfferState.ACCEPTED, final=True),))
    assert standings(case, "2025-06-19")["court"].state is not StepState.CLOSED


# (f) what is not disputed is to be paid
def bill(kind: PaymentKind, amount: str, **fields: Any) -> Payment:
    euros = Money(Decimal(amount))
    return Payment(
        PaymentId(f"{kind}-{amount}"), kind, euros, When(edtf="2025-05-01"), **fields
    )


INVOICE = bill(PaymentKind.INVOICED, "50.00", due=When(edtf="2025-05-15"), number="F1")
OWN = {"invoice": INVOICE.id}


@pytest.mark.parametrize(
    ("payments", "rest", "keep"),
    [
        pytest.param((INVOICE,), "50.00", False, id="nothing paid"),
        pytest.param((INVOICE, bill(PaymentKind.PAID, "50.00", **OWN)), "", False, id="paid"),
        pytest.param(
            (INVOICE, bill(PaymentKind.WITHHELD, "20.00", **OWN)), "30.00", True, id="a part"
        ),
        pytest.param(
            (INVOICE, bill(PaymentKind.WITHHELD, "50.00", **OWN)), "", True, id="all of it"
        ),
        pytest.param(
            (
                INVOICE,
                bill(PaymentKind.DISPUTED, "20.00", **OWN),
                bill(PaymentKind.PAID, "30.00", **OWN),
            ),
            "",
            True,
            id="the undisputed part was paid",
        ),
        pytest.param(
            (replace(INVOICE, due=When(edtf="2025-07-15")),), "", False, id="not due yet"
        ),
        pytest.param((replace(INVOICE, due=None),), "", False, id="no day is known"),
        pytest.param((), "", False, id="no bills"),
    ],
)
def test_f_the_undisputed_part(payments: tuple[Payment, ...], rest: str, keep: bool) -> None:
    case = with_letters(*ALL, payments=payments)
    unpaid = reasons(case, AFTER, Because.UNPAID)
    amounts = [str(one.amount.amount) for one in unpaid.values() if one.amount]
    assert amounts == ([rest] if rest else [])
    assert bool(reasons(case, AFTER, Because.KEEP_PAYING)) is keep


# (g) the insurance comes before the court
@pytest.mark.parametrize(
    ("insured", "code"),
    [(None, Because.LEGAL_AID_ASK), (True, Because.LEGAL_AID_FIRST), (False, None)],
)
def test_g_legal_aid_before_court(insured: bool | None, code: Because | None) -> None:
    case = with_letters(*ALL, legal_aid=insured)
    for asked in (Because.LEGAL_AID_ASK, Because.LEGAL_AID_FIRST):
        there = set(reasons(case, AFTER, asked))
        assert there == ({"court"} if asked is code else set())


# (h) a trader that rejects names its body
SAYS = "u kunt naar de Geschillencommissie Telecommunicatiediensten"
NAMED = replace(GC, name="De Geschillencommissie Telecommunicatiediensten (Telecom)")


@pytest.mark.parametrize(
    ("contacts", "asks"),
    [
        pytest.param((), False, id="nothing came"),
        pytest.param((reply(COMPLAINT, "2025-05-05"),), False, id="an answer"),
        pytest.param(
            (replace(reply(COMPLAINT, "2025-05-05"), final_position=True),), True, id="final"
        ),
        pytest.param((refusal("2025-05-05"),), True, id="a refusal"),
        pytest.param((refusal("2025-07-05"),), False, id="a refusal of later"),
        pytest.param((replace(refusal("2025-05-05"), names_body=True),), False, id="named"),
        pytest.param(
            (
                refusal("2025-05-05"),
                replace(
                    refusal("2025-05-06"),
                    id=ContactId("later"),
                    statements=tuple(
                        replace(one, text=SAYS) for one in refusal("2025-05-06").statements
                    ),
                ),
            ),
            False,
            id="named in words",
        ),
    ],
)
def test_h_the_body_is_asked_for(contacts: tuple[Any, ...], asks: bool) -> None:
    case = with_letters(COMPLAINT, contacts=contacts)
    found = steps(case, date(2025, 5, 16), LADDER, (NAMED,), CALENDAR)
    told = [one.code for step in found for one in step.reasons]
    assert (Because.ASK_BODY in told) is asks


# what is said, is said at the next step
def test_cautions_stand_at_the_recommended_step() -> None:
    point = Point(PointId("p"), "Rekening")
    case = with_letters(COMPLAINT, points=(point,))
    assert set(reasons(case, "2025-05-15", Because.RECHECK)) == {"reminder"}
    assert reasons(case, "2025-05-14", Because.RECHECK) == {}
    answered = reply(COMPLAINT, "2025-05-05", Outcome.NO_SUBSTANCE)
    early = replace(case, contacts=(answered,))
    assert set(reasons(early, "2025-05-06", Because.RECHECK)) == {"reminder"}


def test_a_letter_that_was_withdrawn_is_no_step() -> None:
    gone = sent("complaint", "2025-04-30", withdrawn=True)
    case = with_letters(gone, points=(Point(PointId("p"), "Rekening"),))
    assert reasons(case, "2025-05-15", Because.RECHECK) == {}
