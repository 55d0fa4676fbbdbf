from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import Agreement, Service
from app.core.channel import Channel, Direction
from app.core.claims import Offer
from app.core.events import Contact, Statement, StatementKind
from app.core.exhibit_order import exhibit_ids, exhibit_numbers
from app.core.fact import records
from app.core.lookup import (
    consumers,
    facts,
    main_agreement,
    representative,
    trader,
)
from app.core.moment import Offset, Unit, When
from app.core.papers import Exhibit
from app.core.party import Party, Representation, RepresentationGround, Role
from app.core.when import Precision, clock, is_exact_day, no_anchors, order_key, precision
from tests.unit.builders import CHAIN, KPN, NOOR, a_case, at, contact, letter, promise

SAID = Statement("said", StatementKind.CAUSE, "x", exhibit="x2")
CASE = a_case(
    agreements=(Agreement("a", "tv", made=at("2025-02-15"), services=(Service("tv", "tv"),)),),
    contacts=(contact("c", "2025-02-18", statements=(SAID,), exhibits=("x1",)),),
    promises=(promise("p", None, contact="c", made=None), *CHAIN),
    offers=(Offer("o", "een bon", contact="c"),),
    documents=(letter("sent", "2025-04-30"), letter("draft", "")),
    exhibits=(
        Exhibit("x1", "E-mail", dated=at("2025-02-18")),
        Exhibit("x2", "Chat", dated=at("2025-01"), supports=("c",)),
        Exhibit("x3", "Foto", supports=("c", "p")),
    ),
)


@pytest.mark.parametrize(
    ("fact", "moment"),
    [
        ("c", "2025-02-18"),
        ("p", "2025-02-18"),
        ("t1", "2025-03-01"),
        ("said", "2025-02-18"),
        ("o", "2025-02-18"),
        ("a", "2025-02-15"),
        ("sent", "2025-04-30"),
        ("draft", None),
        ("x3", None),
        ("noor", None),
        ("nobody", None),
    ],
)
def test_when(fact: str, moment: str | None) -> None:
    assert facts(CASE).when(fact) == (None if moment is None else at(moment))


def test_the_index_is_made_once_and_belongs_to_its_case() -> None:
    assert facts(CASE) is facts(CASE)
    other = replace(CASE, contacts=())
    assert facts(other) is not facts(CASE)
    assert facts(other).get("c") is None


def test_every_record_is_found_by_its_id() -> None:
    for fact in records(CASE):
        assert facts(CASE).get(fact.id) is fact


def test_exhibits_of_a_fact_are_its_own_first_and_each_once() -> None:
    index = facts(CASE)
    assert [one.id for one in index.exhibits_of(CASE.contacts[0])] == ["x1", "x2", "x3"]
    assert [one.id for one in index.exhibits_of(CASE.promises[0])] == ["x3"]


def test_exhibits_by_the_date_of_their_content() -> None:
    assert exhibit_ids(CASE) == ("x2", "x1", "x3")
    assert exhibit_numbers(CASE) == {"x2": 1, "x1": 2, "x3": 3}


def chained(name: str, anchor: str, unit: Unit = Unit.DAYS) -> object:
    moment = When(relative_to=anchor, offset=Offset(1, unit))
    return replace(contact(name, "2025", Channel.PHONE), when=moment)


def test_a_fact_counted_from_another_comes_back_in_days() -> None:
    case = a_case(
        contacts=(chained("c", "b", Unit.MONTHS), chained("b", "a"), contact("a", "2025-01-30"))
    )
    assert facts(case).when("b") == at("2025-01-31")
    assert facts(case).when("c") == at("2025-02-28")
    assert facts(case).moment("c") == case.contacts[0].when


def test_a_circle_has_no_moment() -> None:
    case = a_case(contacts=(chained("a", "b"), chained("b", "a"), chained("c", "b")))
    assert [facts(case).when(name) for name in "abc"] == [None, None, None]


def test_who_is_who() -> None:
    helper = Party("helper", (Role.REPRESENTATIVE,))
    plain = a_case(parties=(KPN, helper, NOOR))
    assert (consumers(plain), trader(plain), representative(plain)) == ((NOOR,), KPN, helper)
    acting = replace(
        plain,
        representations=(Representation("kpn", ("noor",), RepresentationGround.AUTHORISATION),),
    )
    assert representative(acting) == KPN
    assert (main_agreement(plain), main_agreement(CASE)) == (None, CASE.agreements[0])


def test_the_trader_of_the_agreement_where_none_has_the_role() -> None:
    brand = Party("brand", (Role.BRAND,))
    case = a_case(parties=(NOOR, brand), agreements=(Agreement("a", "tv", trader="brand"),))
    assert trader(case) == brand
    assert trader(a_case(parties=())) is None


def same_day(name: str, anchor: str) -> Contact:
    moment = When(relative_to=anchor, offset=Offset(0, Unit.DAYS))
    return replace(contact(name, "2025", Channel.PHONE), when=moment)


def test_a_row_of_facts_on_one_day_keeps_its_order_without_its_first() -> None:
    first = contact("a", "2025-01-30T15:30")
    case = a_case(contacts=(same_day("c", "b"), same_day("b", "a"), first))
    index = facts(case)
    keys = [order_key(index.moment(name), index.when) for name in ("a", "b", "c")]
    assert keys == sorted(set(keys))
    assert keys == [order_key(index.when(name), no_anchors) for name in ("a", "b", "c")]
    assert is_exact_day(index.when("c"))
    assert (clock(index.when("c")), precision(index.when("c"))) == (None, Precision.DAY)


def test_the_answers_to_a_letter() -> None:
    sent = replace(letter("sent", "2025-04-30"), answered_in="named")
    case = a_case(
        documents=(sent, letter("other", "2025-05-01")),
        contacts=(
            replace(contact("reply", "2025-05-02", direction=Direction.IN), reply_to="sent"),
            replace(contact("own", "2025-05-03"), reply_to="sent"),
            contact("named", "2025-05-04", direction=Direction.IN),
        ),
    )
    index = facts(case)
    assert [one.id for one in index.replies(case.documents[0])] == ["named", "reply"]
    assert index.replies(case.documents[1]) == ()
