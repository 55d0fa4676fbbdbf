"""Which grounds carry a case, in what order, and what of them may be printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from app.core.case import Case
from app.core.claims import Point, PointStanding, Reply, Round
from app.core.events import PaymentKind
from app.core.grounds import carrying, grounds_for
from app.core.holding import sight
from app.core.ids import PartyId, PointId
from app.core.law import Confidence
from app.core.pack import RulePack, by_id
from app.core.party import Party, Role
from app.core.relevance import relevant
from app.letters.compose import Sources, compose
from app.letters.doctype import read_type
from app.paths import resources, templates
from app.rules.reading import read_pack
from tests.cases import named, names
from tests.rules.test_fitting import BASE, SENT, about, paid
from tests.unit.builders import KPN, NOOR, at, letter, outage
from tests.unit.ladders import BROKEN

DAY = date(2025, 6, 30)
NOTICED = (SENT, letter("n", "2025-06-02", date(2025, 6, 16), type="notice"))


@cache
def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


def told(case: Case, document: str = "", day: date = DAY) -> list[tuple[str, str]]:
    found = grounds_for(sight(case, day, pack()), document)
    return [(one.ground, one.carries.value) for one in found]


def with_(**fields: Any) -> Case:
    return replace(BASE, **fields)


# the situations of the decision table: their grounds in order, and how they stand
@pytest.mark.parametrize(
    ("case", "document", "expected"),
    [
        pytest.param(
            with_(**about("service_not_started")),
            "",
            [
                ("NL-PRM-01", "unknown"),
                ("NL-DEF-01", "holds"),
                ("NL-DIS-01", "fails"),
                ("NL-DIS-02", "fails"),
            ],
            id="service_not_started: nothing known yet",
        ),
        pytest.param(
            with_(**about("service_not_started"), promises=(BROKEN,)),
            "",
            [
                ("NL-PRM-01", "holds"),
                ("NL-DEF-01", "holds"),
                ("NL-DIS-01", "holds"),
                ("NL-DIS-02", "holds"),
            ],
            id="service_not_started: a fixed day passed",
        ),
        pytest.param(
            with_(**about("service_not_started"), documents=NOTICED),
            "dissolution",
            [
                ("NL-DIS-01", "holds"),
                ("NL-DIS-02", "holds"),
                ("NL-DEF-01", "holds"),
                ("NL-INT-01", "unknown"),
                ("NL-PRM-01", "unknown"),
            ],
            id="the document's own grounds first, each once",
        ),
        pytest.param(
            with_(**about("outage"), incidents=(outage("o", "2025-05-02", "2025-05-05"),)),
            "",
            [("NL-TEL-01", "holds"), ("NL-DIS-02", "fails"), ("NL-DAM-01", "unknown")],
            id="outage",
        ),
        pytest.param(
            with_(
                **about("wrong_bill"),
                payments=(paid(PaymentKind.WITHHELD),),
            ),
            "",
            [
                ("NL-TEL-07", "holds"),
                ("NL-UND-01", "unknown"),
                ("NL-SUS-01", "holds"),
                ("NL-DEBT-01", "unknown"),
            ],
            id="wrong_bill",
        ),
        pytest.param(
            with_(
                **about("wrong_bill"),
                parties=(NOOR, KPN, Party(PartyId("b"), (Role.DEBT_COLLECTOR,), name="B")),
            ),
            "collector-reply",
            [
                ("NL-DEBT-01", "holds"),
                ("NL-TEL-07", "holds"),
                ("NL-UND-01", "unknown"),
                ("NL-SUS-01", "holds"),
            ],
            id="a collector",
        ),
        pytest.param(
            with_(**about("parcel_missing", replies=(Reply("own_carrier", "yes"),))),
            "",
            [("NL-DEL-02", "fails")],
            id="a parcel of the buyer's own carrier",
        ),
        pytest.param(
            with_(**about("insurer_refuses")),
            "",
            [("NL-HLT-01", "unknown"), ("NL-FIN-01", "unknown")],
            id="an insurer of which the branch is not known",
        ),
        pytest.param(with_(points=()), "", [], id="no points"),
        pytest.param(
            with_(points=(Point(PointId("p"), "Punt", problem="no_such"),)),
            "",
            [],
            id="stranger",
        ),
    ],
)
def test_the_grounds_in_their_order(
    case: Case, document: str, expected: list[tuple[str, str]]
) -> None:
    assert told(case, document) == expected


def test_a_point_that_is_solved_brings_no_ground() -> None:
    solved = Round(PointStanding.SOLVED, at("2025-06-01"))
    assert told(with_(**about("outage", rounds=(solved,)))) == []
    assert told(with_(**about("outage", rounds=(solved,))), day=date(2025, 5, 31)) != []


def test_each_ground_has_the_facts_that_fulfil_it() -> None:
    case = with_(**about("service_not_started"), promises=(BROKEN,))
    first = carrying(sight(case, DAY, pack()))[0]
    assert (first.ground, first.facts) == ("NL-PRM-01", ("t1",))


def test_articles_are_printed_only_when_sure_and_fresh() -> None:
    case = with_(**about("service_not_started"), promises=(BROKEN,))
    fresh = grounds_for(sight(case, DAY, pack()), "notice")
    printed = [name for one in fresh for name in one.citations]
    assert "bw-6-83-a" in printed
    for name in printed:
        citation = by_id(pack().citations, name)
        assert citation is not None
        assert citation.confidence is Confidence.HIGH
    plain = grounds_for(sight(case, DAY, pack()), "complaint", articles=False)
    assert not any(one.citations for one in plain)
    stale = grounds_for(sight(case, date(2027, 11, 23), pack()), "notice")
    assert not any(one.citations or one.parameters for one in stale)


def test_numbers_are_printed_only_when_sure() -> None:
    case = with_(**about("outage"), incidents=(outage("o", "2025-05-02", "2025-05-05"),))
    found = grounds_for(sight(case, DAY, pack()))
    for one in found:
        ground = by_id(pack().grounds, one.ground)
        assert ground is not None
        assert set(one.parameters) | set(one.unsure) == set(ground.parameters)
        assert not set(one.parameters) & set(one.unsure)


def test_periods_are_told_where_the_case_shows_them() -> None:
    service = {one.id for one in relevant(sight(BASE, DAY, pack()))}
    assert "performance" in service
    assert not service & {"conformity", "works-building", "annulment"}
    misled = with_(**about("misled_at_sale"))
    assert "annulment" in {one.id for one in relevant(sight(misled, DAY, pack()))}


# what a letter cites agrees with the grounds that hold for it
@pytest.mark.parametrize("name", names())
def test_a_notice_cites_what_a_ground_allows(name: str) -> None:
    case = named(name)
    if case.jurisdiction != "nl":
        return
    day = date(2025, 6, 30)
    kind = read_type(templates(), "notice")
    composed = compose(case, "notice", "nl", day, Sources(templates(), pack()))
    words = " ".join(
        str(block) for section in composed.letter.sections for block in section.blocks
    )
    fixed = by_id(pack().citations, "bw-6-83-a")
    assert fixed is not None
    said = "6:83 onder a" in words
    allowed = {
        cite
        for one in grounds_for(sight(case, day, pack()), kind.id, articles=kind.articles)
        for cite in one.citations
    }
    assert not said or "bw-6-83-a" in allowed or "bw-6-83" in allowed
