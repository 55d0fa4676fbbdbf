"""The cases that tests are run on are what they are taken for."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import get_type_hints

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.events import Result
from app.core.lookup import records
from app.core.references import mentions
from app.core.text import Text, in_language
from app.core.when import is_exact_day
from app.paths import resources
from app.rules.reading import read_pack
from tests.cases import (
    CASE,
    cases,
    data_case,
    hostile,
    named,
    names,
    overfull,
    record_types,
    rich,
    walk,
)
from tests.random_cases import anything

SHAPES = {
    "forty-contacts": lambda case: len(case.contacts) == 40,
    "hardly-dated": lambda case: not any(is_exact_day(item.when) for item in case.contacts),
    "three-parties": lambda case: {"installer", "network_operator"} <= _roles(case),
    "seven-promises": lambda case: len(case.promises) == 7,
    "conflicting-statements": lambda case: len(case.contradictions) == 1,
    "money-items": lambda case: sum(item.alternative == "price" for item in case.demands) == 2,
    "german-webshop": lambda case: case.parties[1].country == "DE",
    "partly-kept": lambda case: case.promises[0].results[0].result is Result.PARTLY,
    "volunteer": lambda case: len(case.representations) == len(case.consents) == 1,
    "household": lambda case: sum("consumer" in item.roles for item in case.parties) == 2,
    "two-clocks": lambda case: len({item.answer_by for item in case.documents}) == 2,
    "thin": lambda case: (len(case.contacts), len(case.demands)) == (1, 1),
}


def _roles(case: Case) -> set[str]:
    return {role for party in case.parties for role in party.roles}


@pytest.mark.parametrize("name", SHAPES)
def test_data_cases_have_the_shape_they_are_named_for(name: str) -> None:
    assert SHAPES[name](data_case(name))


@pytest.mark.parametrize("name", names())
def test_codes_of_the_rule_pack_exist(name: str) -> None:
    pack = read_pack(resources() / "rules", "nl")
    case = named(name)
    assert {item.sector for item in case.agreements} <= {item.id for item in pack.sectors}
    known = {item.id for item in pack.problem_types} | {""}
    assert {point.problem for point in case.points} <= known
    firms = {item.id for item in pack.companies} | {""}
    assert {party.company for party in case.parties} <= firms


def test_the_overfull_case_is_full() -> None:
    case = overfull()
    events = (*case.contacts, *case.promises, *case.incidents, *case.silences)
    assert (len(case.points), len(events)) == (60, 200)
    ids = {fact.id for fact in records(case)}
    assert all(mention.target in ids for mention in mentions(case))


def test_the_hostile_case_reaches_every_text_field() -> None:
    held = {type(value) for value in _records_in(rich())}
    with_text = {kind for kind in record_types() if Text in get_type_hints(kind).values()}
    assert with_text <= held
    case = hostile("{{ x }}")
    for path, value, hint in walk(case):
        if hint == Text:
            assert in_language(value, "en", "nl").text == "{{ x }}", path
    assert CASE.validate_json(CASE.dump_json(case)) == case


def _records_in(holder: object) -> list[object]:
    found = [holder]
    for _, value, _ in walk(holder):
        items = value if isinstance(value, tuple) else (value,)
        found += [item for item in items if is_dataclass(item)]
    return found


@settings(max_examples=25)
@given(case=cases())
def test_random_cases_are_valid(case: Case) -> None:
    ids = [fact.id for fact in records(case)]
    assert len(ids) == len(set(ids))
    assert {mention.target for mention in mentions(case)} <= set(ids)


@settings(max_examples=20)
@given(case=cases(anything()))
def test_any_text_survives_the_file(case: Case) -> None:
    written = CASE.dump_json(case, exclude_defaults=True)
    assert CASE.validate_json(written) == case
