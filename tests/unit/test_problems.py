from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from app.core.agreement import Agreement, Claim, ClaimKind
from app.core.case import Case, Contradiction
from app.core.claims import Demand, DemandKind, Offer, Point, Question
from app.core.events import Payment, PaymentKind, Result, Statement, StatementKind
from app.core.moment import Due, Offset, Term, Unit, When
from app.core.money import Money
from app.core.papers import Consent, Exhibit
from app.core.party import Link, Party, PartyLink, Role
from app.core.problems import Code, Problem, Severity, find
from tests.cases import example, example_names
from tests.random_cases import cases
from tests.trials import trials
from tests.unit.builders import (
    KPN,
    NOOR,
    a_case,
    at,
    contact,
    due,
    letter,
    outage,
    promise,
    replaced,
    result,
)

C = Code
TV = Agreement("tv", "digitale tv", made=at("2025-02-15"))


def euros(amount: str, currency: str = "EUR") -> Money:
    return Money(Decimal(amount), currency)


def sound(**collections: object) -> Case:
    return a_case(**{"agreements": (TV,), **collections})


def relative(name: str, anchor: str) -> object:
    moment = When(relative_to=anchor, offset=Offset(1, Unit.DAYS))
    return replace(contact(name, "2025"), when=moment)


def quote(exhibit: str | None = None) -> Statement:
    return Statement("q", StatementKind.ADMISSION, "x", verbatim=True, exhibit=exhibit)


def test_a_sound_case_has_no_problem() -> None:
    assert find(sound()) == ()


BAD = {
    C.DUPLICATE_ID: {"contacts": (contact("kpn", "2025-01-01"),)},
    C.EMPTY_ID: {"contacts": (contact("", "2025-01-01"),)},
    C.DANGLING: {"contacts": (contact("c", "2025-01-01", with_whom="nobody"),)},
    C.WRONG_KIND: {"contacts": (contact("c", "2025-01-01", with_whom="tv"),)},
    C.NUMBER_TWICE: {
        "promises": (promise("p", None, number=2), promise("q", None, number=2)),
    },
    C.CONSUMER_MISSING: {"parties": (KPN,)},
    C.CONSUMER_WITHOUT_NAME: {"parties": (replace(NOOR, name=""), KPN)},
    C.CONSUMER_UNREACHABLE: {"parties": (replace(NOOR, addresses=(), email=""), KPN)},
    C.TRADER_MISSING: {"parties": (NOOR,)},
    C.TRADER_UNREACHABLE: {"parties": (NOOR, replace(KPN, email=""))},
    C.SPOKESPERSON_MISSING: {
        "parties": (NOOR, replace(NOOR, id="b"), replace(NOOR, id="c"), KPN),
    },
    C.AGREEMENT_MISSING: {"agreements": ()},
    C.ANCHOR_WITHOUT_MOMENT: {"contacts": (relative("c", "kpn"),)},
    C.DATE_UNLIKELY: {"contacts": (contact("c", "2187-01-01"),)},
    C.IN_FUTURE: {"contacts": (contact("c", "2027-01-01"),)},
    C.ENDS_BEFORE_START: {"incidents": (outage("o", "2025-05-10", "2025-05-09"),)},
    C.DUE_BEFORE_MADE: {"promises": (promise("p", due("2025-02-01")),)},
    C.DUE_EMPTY: {"promises": (promise("p", Due()),)},
    C.DUE_TWICE: {
        "promises": (promise("p", Due(when=at("2025-04-01"), term=Term(1, Unit.WEEKS))),),
    },
    C.RESULT_BEFORE_MADE: {
        "promises": (promise("p", None, result(Result.KEPT, "2025-01-01")),)
    },
    C.KEPT_AFTER_DUE: {
        "promises": (promise("p", due("2025-03-17"), result(Result.KEPT, "2025-03-18")),),
    },
    C.LATE_IN_TIME: {
        "promises": (promise("p", due("2025-03-17"), result(Result.KEPT_LATE, "2025-03-16")),),
    },
    C.RECEIVED_BEFORE_SENT: {
        "contacts": (
            contact("c", "2025-01-02", sent=at("2025-01-02"), received=at("2025-01-01")),
        ),
    },
    C.ANSWERED_BEFORE_ASKED: {
        "contacts": (contact("c", "2025-01-02"),),
        "questions": (Question("q", "?", asked_in=("c",), answered=at("2025-01-01")),),
    },
    C.ANSWER_BY_TOO_EARLY: {"documents": (letter("l", "2025-04-30", date(2025, 4, 30)),)},
    C.CONTRADICTION: {
        "contacts": (
            contact(
                "c",
                "2025-01-02",
                statements=(
                    Statement("a", StatementKind.CAUSE, "x"),
                    Statement("b", StatementKind.CAUSE, "y"),
                ),
            ),
        ),
        "contradictions": (Contradiction("k", "a", "b"),),
    },
    C.CONTRADICTS_ITSELF: {
        "contacts": (
            contact("c", "2025-01-02", statements=(replace(quote(), verbatim=False),)),
        ),
        "contradictions": (Contradiction("k", "q", "q"),),
    },
    C.PROMISE_UNSUPPORTED: {"promises": (promise("p", None),)},
    C.REPLACED_BY_NOTHING: {
        "promises": (promise("p", None, result(Result.REPLACED, "2025-03-18")),),
    },
    C.QUOTE_WITHOUT_EXHIBIT: {"contacts": (contact("c", "2025-01-02", statements=(quote(),)),)},
    C.SENSITIVE_WITHOUT_CONSENT: {"exhibits": (Exhibit("x", "Brief arts", sensitive=True),)},
    C.EXHIBIT_WITHOUT_FILE: {"exhibits": (Exhibit("x", "Brief"),)},
    C.EXHIBIT_UNUSED: {"exhibits": (Exhibit("x", "Brief"),)},
    C.POINT_EMPTY: {"points": (Point("p", "Leverdatum"),)},
    C.AMOUNT_NEGATIVE: {"offers": (Offer("o", "een bon", amount=euros("-5.00")),)},
    C.COUNT_NEGATIVE: {"contacts": (contact("c", "2025-01-02", hold_minutes=-1),)},
    C.CURRENCY_MIX: {
        "demands": (
            Demand("a", DemandKind.REFUND, amount=euros("1.00")),
            Demand("b", DemandKind.REFUND, amount=euros("1.00", "GBP")),
        ),
    },
    C.PART_EXCEEDS_WHOLE: {
        "demands": (
            Demand("a", DemandKind.REFUND, amount=euros("5.00")),
            Demand("b", DemandKind.REFUND, amount=euros("3.00"), part_of="a"),
            Demand("c", DemandKind.REFUND, amount=euros("3.00"), part_of="a"),
        ),
    },
}


@pytest.mark.parametrize("code", BAD, ids=str)
def test_each_problem_is_found(code: Code) -> None:
    case = sound(**BAD[code])
    assert code in {problem.code for problem in find(case, date(2026, 11, 22))}


def test_every_code_has_an_example() -> None:
    assert set(BAD) | {C.LOOP} == set(Code)


LOOPS = {
    "promises": {
        "promises": (promise("p", None, replaced("q")), promise("q", None, replaced("p"))),
    },
    "parties": {
        "parties": (
            NOOR,
            replace(KPN, links=(PartyLink(Link.BRAND_OF, "b"),)),
            Party("b", (Role.BRAND,), links=(PartyLink(Link.BRAND_OF, "kpn"),)),
        ),
    },
    "moments": {"contacts": (relative("a", "b"), relative("b", "a"))},
    "parts": {
        "demands": (
            Demand("a", DemandKind.REFUND, part_of="b"),
            Demand("b", DemandKind.REFUND, part_of="a"),
        ),
    },
    "fallbacks": {"demands": (Demand("a", DemandKind.REFUND, fallback="a"),)},
    "invoices": {
        "payments": (
            Payment("a", PaymentKind.PAID, euros("1.00"), at("2025-01-01"), invoice="a"),
        ),
    },
}


@pytest.mark.parametrize("relation", LOOPS)
def test_loops(relation: str) -> None:
    found = [one for one in find(sound(**LOOPS[relation])) if one.code is C.LOOP]
    assert [(one.severity, one.parameters) for one in found] == [
        (Severity.ERROR, (("relation", relation),))
    ]


def test_a_problem_says_where_it_is() -> None:
    case = sound(contacts=(contact("c", "2025-01-02", statements=(replace(quote("none")),)),))
    found = next(one for one in find(case) if one.code is C.DANGLING)
    path = "contacts[0].statements[0].exhibit"
    assert found == Problem(C.DANGLING, Severity.ERROR, "q", path, (("target", "none"),))


def test_proof_takes_the_problem_away() -> None:
    claim = Claim("g", ClaimKind.GUARANTEE, "x", verbatim=True)
    case = sound(
        agreements=(replace(TV, claims=(claim,)),),
        contacts=(contact("c", "2025-01-02", statements=(quote(),), exhibits=("x",)),),
        exhibits=(Exhibit("x", "Brief arts", sensitive=True, supports=("g",)),),
        consents=(Consent("g", at("2025-01-03")),),
    )
    assert {one.code for one in find(case)} == {C.EXHIBIT_WITHOUT_FILE}


@pytest.mark.parametrize("name", example_names())
def test_the_examples_have_only_hints(name: str) -> None:
    found = find(example(name), date(2026, 11, 22))
    assert [one for one in found if one.severity is not Severity.HINT] == []


@settings(max_examples=trials(25))
@given(case=cases())
def test_a_valid_case_has_no_broken_links(case: Case) -> None:
    broken = {C.DUPLICATE_ID, C.EMPTY_ID, C.DANGLING, C.WRONG_KIND, C.NUMBER_TWICE}
    assert broken.isdisjoint(one.code for one in find(case))


@settings(max_examples=trials(25))
@given(case=cases())
def test_errors_come_first(case: Case) -> None:
    order = [list(Severity).index(one.severity) for one in find(case)]
    assert order == sorted(order)
