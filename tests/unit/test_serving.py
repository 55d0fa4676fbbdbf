"""Whether a trader belongs to a body: what the user found, and what the rules know."""

from __future__ import annotations

from datetime import date

import pytest

from app.advising import standings
from app.core.bodies import Body, Company
from app.core.case import Case
from app.core.dated import DatedKind
from app.core.digest import digest
from app.core.holding import sight
from app.core.ladder import Because, StepStanding, StepState
from app.core.lookup import trader
from app.core.naming import with_company, with_firm
from app.core.pack import by_id
from app.core.party import Affiliation
from app.core.serving import (
    affiliated,
    belongs_nowhere,
    joined_by_answer,
    with_answer,
    without_answer,
)
from app.paths import resources
from app.rules.reading import read_pack
from tests.cases import named

DAY = date(2025, 8, 1)
PACK = read_pack(resources() / "rules", "nl")
KPN = named("kpn-digital-tv")
GC = "gc-telecom"


def body() -> Body:
    found = by_id(PACK.bodies, GC)
    assert found is not None
    return found


def company(name: str) -> Company:
    found = by_id(PACK.companies, name)
    assert found is not None
    return found


def found(member: bool, day: str = "2025-07-20", of: str = GC) -> Case:
    return with_answer(KPN, Affiliation(of, member, date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("case", "member"),
    [
        (KPN, None),
        (found(True), True),
        (found(False), False),
        (found(True, "2024-08-01"), True),
        (found(True, "2024-07-31"), None),  # older than 12 months
        (found(True, "2025-09-01"), True),  # a later look counts
        (found(True, of="kifid"), None),
        (with_answer(found(False), Affiliation(GC, True, DAY)), True),
        (without_answer(found(False), GC), None),
        (with_answer(Case("new", ""), Affiliation(GC, True, DAY)), None),
    ],
)
def test_what_the_user_found_holds_for_a_year(case: Case, member: bool | None) -> None:
    assert affiliated(case, PACK, body(), DAY) is member


def test_one_answer_a_body_is_kept() -> None:
    twice = with_answer(found(True), Affiliation(GC, False, DAY))
    both = with_answer(twice, Affiliation("kifid", True, DAY))
    firm = trader(both)
    assert firm is not None
    assert [(one.body, one.member) for one in firm.affiliations] == [
        (GC, False),
        ("kifid", True),
    ]


def test_another_firm_was_not_looked_up() -> None:
    other = trader(with_company(found(True), company("ziggo")))
    renamed = trader(with_firm(found(True), "KPN"))
    assert other is not None
    assert renamed is not None
    assert (other.affiliations, len(renamed.affiliations)) == ((), 1)


def test_the_last_day_of_a_committee_without_the_firm_is_none() -> None:
    kinds = {one.kind for one in digest(found(False), PACK).dated}
    assert DatedKind.BODY_UNTIL not in kinds
    assert DatedKind.BODY_UNTIL in {one.kind for one in digest(found(True), PACK).dated}


def test_where_the_firm_belongs() -> None:
    assert joined_by_answer(found(True), PACK, DAY) == body()
    assert joined_by_answer(found(False), PACK, DAY) is None
    assert [belongs_nowhere(one, PACK, DAY) for one in (KPN, found(True), found(False))] == [
        False,
        False,
        True,
    ]


def step(case: Case, name: str = "adr") -> StepStanding:
    return next(one for one in standings(case, sight(case, DAY, PACK)) if one.step == name)


def test_the_ladder_follows() -> None:
    unknown, member, stranger = step(KPN), step(found(True)), step(found(False))
    checks = [[one.what for one in each.reasons] for each in (unknown, member)]
    assert ["affiliated" in each for each in checks] == [True, False]
    assert (unknown.state, member.state) == (StepState.OPEN, StepState.OPEN)
    assert stranger.state is StepState.CLOSED
    assert Because.NOT_AFFILIATED in {one.code for one in stranger.reasons}


def test_the_court_is_no_choice_any_more_where_there_is_no_committee() -> None:
    codes = [{one.code for one in step(case, "court").reasons} for case in (KPN, found(False))]
    assert [Because.CHOOSE_ONE in each for each in codes] == [True, False]
