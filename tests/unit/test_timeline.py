from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.entry import Act, Entry, EntryKind
from app.core.events import IncidentKind, Result
from app.core.moment import Due, DueMode, Offset, Qualifier, Term, Unit, When
from app.core.papers import Exhibit
from app.core.timeline import entries
from tests.cases import example
from tests.random_cases import cases
from tests.random_moments import days
from tests.trials import trials
from tests.unit.builders import (
    CHAIN,
    FIRM,
    a_case,
    at,
    contact,
    due,
    letter,
    outage,
    promise,
    result,
    silence,
)

DAY = date(2025, 5, 26)
K = EntryKind


def rows(case: Case, day: date = DAY) -> tuple[Entry, ...]:
    return entries(case, day, FIRM)


def facts_of(case: Case, day: date = DAY) -> list[str]:
    return [entry.fact for entry in rows(case, day)]


def test_the_kpn_example_is_in_the_order_of_the_model() -> None:
    found = rows(example("kpn-digital-tv"))
    assert [(entry.kind, entry.fact) for entry in found[:6]] == [
        (K.CONTACT, "order"),
        (K.CONTACT, "confirmation"),
        (K.NOT_KEPT, "t1"),
        (K.NOT_KEPT, "t2"),
        (K.CONTACT, "letter"),
        (K.NOT_KEPT, "t3"),
    ]
    assert [entry.number for entry in found] == list(range(1, len(found) + 1))
    assert found[1].made == ("t1",)
    assert found[2].also == ("not-17-march",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2025-04-15", "2025-04", id="exact before vague with the same middle"),
        pytest.param("2025-04-15T09:00", "2025-04-15T12:30", id="by time"),
        pytest.param("2025-04-14", "2025-04", id="middle of the month"),
        pytest.param("2025-04", "2025-04-16", id="vague before a later day"),
    ],
)
def test_order(one: str, other: str) -> None:
    assert facts_of(a_case(contacts=(contact("b", other), contact("a", one)))) == ["a", "b"]


def test_the_second_of_may_goes_as_it_went() -> None:
    found = facts_of(example("telfort-switch"), date(2018, 7, 9))
    told = ["call-9", "call-back-service", "call-1230", "mail-1530", "call-guidion-self"]
    assert [fact for fact in found if fact in told] == told
    assert found.index("call-complaint") == found.index("call-guidion-self") + 1


def test_what_followed_a_call_that_day_comes_behind_it_wherever_it_was_put() -> None:
    follows = When(relative_to="call", offset=Offset(0, Unit.DAYS))
    after = replace(contact("after", "2025"), when=follows)
    last = replace(contact("last", "2025"), when=replace(follows, relative_to="after"))
    reply = replace(after, id="reply", direction=Direction.IN)
    call = contact("call", "2025-04-15T15:30")
    case = a_case(contacts=(last, reply, after, call, contact("at noon", "2025-04-15T12:00")))
    assert facts_of(case) == ["at noon", "call", "after", "reply", "last"]


def test_own_acts_come_first() -> None:
    reply = contact("reply", "2025-04-15", direction=Direction.IN)
    assert facts_of(a_case(contacts=(reply, contact("own", "2025-04-15")))) == ["own", "reply"]


def test_unknown_days_stand_where_the_user_put_them() -> None:
    def unknown(name: str) -> object:
        return replace(contact(name, "2025"), when=When(words="ooit"))

    case = a_case(
        contacts=(
            unknown("first"),
            unknown("second"),
            contact("march", "2025-03-01"),
            unknown("after march"),
            contact("april", "2025-04-01"),
            unknown("last"),
        ),
        incidents=(outage("o", "2025-03-15"),),
    )
    expected = ["first", "second", "march", "after march", "o", "april", "last"]
    assert facts_of(case) == expected
    assert rows(case)[0].span is None


def test_a_missed_day_is_one_row_with_its_silence_and_incident() -> None:
    missed = promise("p", due("2025-04-01"), result(Result.BROKEN, fact="i"))
    case = a_case(
        promises=(missed,),
        incidents=(outage("i", "2025-04-01", kind=IncidentKind.MISSED_APPOINTMENT),),
        silences=(silence("s", "p", "2025-04-01"),),
        exhibits=(Exhibit("x", "Foto", supports=("i",)),),
    )
    (row,) = rows(case)
    assert (row.kind, row.promise, row.also, row.exhibits) == (
        K.NOT_KEPT,
        "p",
        ("s", "i"),
        ("x",),
    )


def test_an_incident_of_another_day_is_a_row_of_its_own() -> None:
    missed = promise("p", due("2025-04-01"), result(Result.BROKEN, fact="i"))
    case = a_case(promises=(missed,), incidents=(outage("i", "2025-04-08"),))
    assert [(row.kind, row.promise) for row in rows(case)] == [
        (K.NOT_KEPT, "p"),
        (K.INCIDENT, "p"),
    ]


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(promise("p", due("2025-04-01")), id="not confirmed"),
        pytest.param(promise("p", due("2025-04-01"), result(Result.DISPUTED)), id="disputed"),
        pytest.param(
            promise("p", due("2025-05-02", DueMode.NOT_BEFORE), result(Result.BROKEN)),
            id="not before names no day",
        ),
        pytest.param(promise("p", None, result(Result.BROKEN)), id="undated"),
    ],
)
def test_no_row_for(one: object) -> None:
    assert rows(a_case(promises=(one,))) == ()


def test_a_term_from_a_vague_day_ends_in_a_range() -> None:
    week = Due(term=Term(1, Unit.WEEKS))
    vague = When(edtf="2025-03", qualifier=Qualifier.END)
    (row,) = rows(a_case(promises=(promise("p", week, result(Result.BROKEN), made=vague),)))
    assert row.when == at("2025-03-28/2025-04-07")


def test_what_no_other_row_tells_of_a_promise() -> None:
    kept = promise("k", due("2025-04-01"), result(Result.KEPT_LATE, "2025-04-03"))
    shown = promise("m", due("2025-04-01"), result(Result.KEPT, "2025-04-01", fact="visit"))
    case = a_case(
        promises=(kept, shown), contacts=(contact("visit", "2025-04-01", Channel.VISIT),)
    )
    assert [(row.kind, row.fact, row.promise) for row in rows(case)] == [
        (K.CONTACT, "visit", "m"),
        (K.KEPT, "k", "k"),
    ]


def test_an_agreement_is_told_once() -> None:
    bought = Agreement("a", "digitale tv", made=at("2025-02-15"), channel=Channel.SHOP)
    order = contact("order", "2025-02-15", Channel.SHOP)
    assert facts_of(a_case(agreements=(bought,))) == ["a"]
    assert facts_of(a_case(agreements=(bought,), contacts=(order,))) == ["order"]


def test_letters_stand_on_the_day_they_were_sent() -> None:
    case = a_case(documents=(letter("sent", "2025-05-15"), letter("draft", "", day=DAY)))
    assert [(row.fact, row.side, row.channel) for row in rows(case)] == [
        ("sent", Act.OWN, Channel.EMAIL)
    ]
    last = entries(case, DAY, FIRM, composing="draft")[-1]
    assert (last.fact, last.when, last.number) == ("draft", at("2025-05-26"), 2)


def test_a_chain_gives_a_row_for_each_date() -> None:
    assert facts_of(a_case(promises=CHAIN)) == ["t1", "t2", "t3"]
    assert facts_of(a_case(promises=CHAIN), date(2025, 3, 20)) == ["t1"]


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_no_fact_has_two_rows_and_none_lies_later(case: Case, day: date) -> None:
    found = rows(case, day)
    told = [(row.kind, row.fact, row.when) for row in found]
    assert len(told) == len(set(told))
    also = {fact for row in found for fact in row.also}
    assert also.isdisjoint(row.fact for row in found)
    learned = {one.id for one in (*case.contacts, *case.incidents) if one.learned}
    for row in found:
        if row.span is not None and row.kind is not K.NOT_KEPT and row.fact not in learned:
            assert row.span.earliest <= day
