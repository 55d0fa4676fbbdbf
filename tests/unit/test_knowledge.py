from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from app.core.agreement import Agreement, Delivery, Service
from app.core.case import Case, Contradiction, FirstComplaint
from app.core.channel import Direction
from app.core.claims import (
    Demand,
    DemandKind,
    Offer,
    OfferState,
    Point,
    PointStanding,
    Question,
    QuestionState,
    Round,
)
from app.core.events import Payment, PaymentKind, Result, Statement, StatementKind
from app.core.knowledge import known_on
from app.core.lookup import facts
from app.core.moment import Offset, Term, Unit, When
from app.core.money import Money
from app.core.papers import Consent, Exhibit
from app.core.problems import Code, find
from app.core.references import mentions
from app.core.when import on_or_before
from tests.random_cases import cases
from tests.random_moments import days
from tests.trials import trials
from tests.unit.builders import (
    CHAIN,
    a_case,
    at,
    contact,
    due,
    letter,
    outage,
    promise,
    replaced,
    result,
    silence,
)

DAY = date(2025, 4, 30)
EUROS = Money(Decimal("25.00"))


def names(case: Case, collection: str) -> list[str]:
    return [one.id for one in getattr(case, collection)]


@pytest.mark.parametrize(
    ("when", "more", "known"),
    [
        pytest.param("2025-04-30", {}, True, id="that day"),
        pytest.param("2025-05-01", {}, False, id="the next day"),
        pytest.param("2025-04/2025-05", {}, True, id="vague, begun"),
        pytest.param("2025-05", {}, False, id="vague, later"),
        pytest.param("2025-04-01", {"learned": at("2025-05-01")}, False, id="learned later"),
        pytest.param("2025-05-15", {"learned": at("2025-04-01")}, True, id="announced"),
        pytest.param(
            "2025-04-29",
            {"received": at("2025-05-01"), "direction": Direction.IN},
            False,
            id="received later",
        ),
        pytest.param(
            "2025-04-29", {"received": at("2025-05-01")}, True, id="own, arrived later"
        ),
    ],
)
def test_contacts(when: str, more: dict[str, object], known: bool) -> None:
    case = a_case(contacts=(contact("c", when, **more),))
    assert names(known_on(case, DAY), "contacts") == (["c"] if known else [])


def test_unknown_moments_stay() -> None:
    unknown = replace(contact("c", "2025"), when=When(words="ooit"))
    assert names(known_on(a_case(contacts=(unknown,)), DAY), "contacts") == ["c"]


def test_a_case_of_which_all_is_known_is_the_same_value() -> None:
    case = a_case(promises=CHAIN, contacts=(contact("c", "2025-03-01"),))
    assert known_on(case, DAY) is case


def test_results_and_replacements_that_came_later_go() -> None:
    known = known_on(a_case(promises=CHAIN), date(2025, 3, 20))
    assert names(known, "promises") == ["t1", "t2"]
    assert [one.results for one in known.promises] == [CHAIN[0].results, ()]


@pytest.mark.parametrize(
    ("outcome", "day", "known"),
    [
        pytest.param(result(Result.BROKEN), date(2025, 3, 16), False, id="before its day"),
        pytest.param(result(Result.BROKEN), date(2025, 3, 17), True, id="on its day"),
        pytest.param(result(Result.KEPT), date(2025, 3, 16), False, id="kept, before"),
        pytest.param(replaced("t2"), date(2025, 3, 18), False, id="before the new date"),
        pytest.param(replaced("t2"), date(2025, 3, 19), True, id="with the new date"),
    ],
)
def test_results_without_a_moment(outcome: object, day: date, known: bool) -> None:
    first = promise("t1", due("2025-03-17"), outcome)
    found = known_on(a_case(promises=(first, CHAIN[1])), day).promises[0]
    assert bool(found.results) is known


def test_what_leads_to_later_facts_goes_with_them() -> None:
    later = contact(
        "later", "2025-05-20", statements=(Statement("said", StatementKind.CAUSE, "x"),)
    )
    sooner = contact(
        "sooner", "2025-04-01", statements=(Statement("before", StatementKind.CAUSE, "y"),)
    )
    case = a_case(
        contacts=(sooner, later),
        silences=(silence("s", "later", "2025-04-01"), silence("s2", "s", "2025-04-01")),
        contradictions=(Contradiction("both", "before", "said"),),
        points=(
            Point("p1", "Oorzaak", facts=("said",)),
            Point("p2", "Termijn", facts=("before", "said")),
        ),
        questions=(Question("q", "Waarom?", asked_in=("later",)),),
        demands=(
            Demand("d1", DemandKind.REFUND, facts=("later",)),
            Demand("d2", DemandKind.REFUND, fallback="d1", part_of="d1"),
        ),
        exhibits=(
            Exhibit("x1", "Chat", supports=("said",)),
            Exhibit("x2", "Chat", supports=("before",)),
            Exhibit("x3", "Niets"),
        ),
        consents=(Consent("said", at("2025-04-01")),),
    )
    known = known_on(case, DAY)
    assert names(known, "contacts") == ["sooner"]
    assert known.silences == known.contradictions == known.questions == known.consents == ()
    assert [(one.id, one.facts) for one in known.points] == [("p2", ("before",))]
    assert [(one.id, one.fallback, one.part_of) for one in known.demands] == [
        ("d2", None, None)
    ]
    assert names(known, "exhibits") == ["x2", "x3"]


def test_a_record_that_stays_loses_what_came_later() -> None:
    after, before = at("2025-05-10"), at("2025-04-10")
    case = a_case(
        incidents=(outage("o", "2025-04-20", "2025-05-10", at_least=Term(15, Unit.DAYS)),),
        questions=(
            Question(
                "q", "Wanneer?", state=QuestionState.ANSWERED, answer="nu", answered=after
            ),
        ),
        points=(
            Point(
                "p",
                "Leverdatum",
                rounds=(
                    Round(PointStanding.PERSISTS, before),
                    Round(PointStanding.SOLVED, after),
                ),
            ),
        ),
        demands=(Demand("d", DemandKind.REFUND, met=after, dropped=after),),
        offers=(
            Offer(
                "f",
                "een bon",
                when=before,
                state=OfferState.REFUSED,
                decided=after,
                reason="te weinig",
            ),
        ),
        documents=(letter("l", "2025-05-01", day=DAY),),
        agreements=(
            Agreement(
                "a", "digitale tv", ended=after, services=(Service("tv", "tv", since=after),)
            ),
        ),
        first_complaint=FirstComplaint(oral=before, written=after),
    )
    known = known_on(case, DAY)
    (incident,), (question,), (point,) = known.incidents, known.questions, known.points
    assert (incident.until, incident.ongoing, incident.at_least) == (None, True, None)
    assert (question.state, question.answer) == (QuestionState.OPEN, "")
    assert [one.standing for one in point.rounds] == [PointStanding.PERSISTS]
    assert known.demands[0].met is known.demands[0].dropped is None
    assert (known.offers[0].state, known.offers[0].reason) == (OfferState.OPEN, "")
    assert known.documents[0].sending is None
    assert known.agreements[0].ended is None
    assert known.agreements[0].services[0].state is Delivery.NEVER
    assert known.first_complaint == FirstComplaint(oral=before)


def test_the_documents_of_later_days_go() -> None:
    documents = (letter("a", "2025-04-30"), letter("b", "2025-05-15"), letter("c", ""))
    known = known_on(a_case(documents=(*documents, letter("d", "", day=date(2025, 5, 1)))), DAY)
    assert names(known, "documents") == ["a", "c"]


def test_a_moment_counted_from_a_later_fact_keeps_its_days() -> None:
    week_before = When(relative_to="bill", offset=Offset(-1, Unit.WEEKS))
    case = a_case(
        contacts=(replace(contact("c", "2025"), when=week_before),),
        payments=(Payment("bill", PaymentKind.INVOICED, EUROS, at("2025-05-05")),),
    )
    known = known_on(case, DAY)
    assert (known.payments, known.contacts[0].when) == ((), at("2025-04-28"))


def test_ten_thousand_facts_counted_from_each_other() -> None:
    first = contact("c0", "2025-04-01")
    following = (
        replace(
            first, id=f"c{n}", when=When(relative_to=f"c{n - 1}", offset=Offset(0, Unit.DAYS))
        )
        for n in range(1, 10_000)
    )
    case = a_case(contacts=(first, *following))
    assert len(known_on(case, date(2025, 4, 1)).contacts) == 10_000
    assert known_on(case, date(2025, 3, 31)).contacts == ()


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_nothing_of_later_is_left(case: Case, day: date) -> None:
    known = known_on(case, day)
    anchors = facts(case).when
    kept = {*names(known, "contacts"), *names(known, "payments"), *names(known, "silences")}
    for one in (*case.contacts, *case.payments, *case.silences):
        if not on_or_before(one.when, day, anchors):
            assert getattr(one, "learned", None) is not None or one.id not in kept
    for one in known.promises:
        for outcome in one.results:
            assert outcome.when is None or on_or_before(outcome.when, day, anchors)
    ids = {place.target for place in mentions(known)}
    assert ids <= set(facts(known).ids())


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_cutting_off_twice_is_cutting_off_once(case: Case, day: date) -> None:
    known = known_on(case, day)
    assert known_on(known, day) == known
    assert not [one for one in find(known) if one.code is Code.DANGLING]
