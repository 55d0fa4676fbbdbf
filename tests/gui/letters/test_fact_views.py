"""How facts are named in chips and cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.fact import records
from app.core.walk_step import Step
from app.gui.letters.fact_views import LONGEST, fact_view, stated
from app.gui.marks import Mark
from app.letters.language import NBSP
from tests.cases import example, named, names
from tests.gui.places import seen
from tests.unit.builders import a_case, contact

DAY = date(2025, 5, 6)


@pytest.mark.parametrize("name", names())
def test_every_fact_of_every_case_has_a_name_and_a_place(name: str) -> None:
    case = named(name)
    for fact in records(case):
        view = fact_view(case, fact.id, DAY)
        assert view is not None, fact
        assert 0 < len(view.name) <= LONGEST, fact
        assert view.place.fact == fact.id


@pytest.mark.parametrize(
    ("fact", "name", "step"),
    [
        ("t3", "promise Mon 31 Mar", Step.HAPPENED),
        ("kpn", "KPN", Step.PARTIES),
        ("complaint-30-april", "my letter of complaint", Step.LETTERS),
    ],
)
def test_a_fact_is_named_by_what_it_is(fact: str, name: str, step: Step) -> None:
    view = fact_view(example("kpn-digital-tv"), fact, DAY)
    assert (view.name, view.place.step) == (name, step)


def test_a_demand_is_told_apart_from_the_agreement_that_it_is_about() -> None:
    case = example("kpn-digital-tv")
    names = [fact_view(case, one, DAY) for one in ("digital-tv", "d-deliver")]
    assert [one and one.name for one in names] == [
        "digital TV",
        "Deliver or do it: digitale tv",
    ]


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("2025-03-03", "Mon 3 Mar, telephone"),
        ("2025-03", "March, telephone"),
        ("2024-03", "March 2024, telephone"),
        ("2025-03-03~", "around 3 March, telephone"),
        ("../2025-03-03", "up to 3 March, telephone"),
    ],
)
def test_a_contact_is_named_by_no_more_of_its_day_than_is_known(when: str, name: str) -> None:
    case = a_case(contacts=(contact("c", when),))
    view = fact_view(case, "c", DAY)
    assert view is not None
    assert (view.name.replace(NBSP, " "), view.icon) == (name, "phone")


def test_what_the_case_does_not_have_has_no_name() -> None:
    assert fact_view(example("kpn-digital-tv"), "no-such-fact", DAY) is None


def test_a_fact_without_words_is_called_by_its_sort() -> None:
    case = example("kpn-digital-tv")
    bare = replace(case, demands=(replace(case.demands[0], text="", what=""),))
    view = fact_view(bare, bare.demands[0].id, DAY)
    assert view is not None
    assert view.name == "Name a date"


def test_the_card_says_what_became_of_a_promise() -> None:
    shown = seen()
    view = fact_view(shown.case, "t3", shown.day)
    assert view is not None
    assert (stated(view, shown).mark, stated(view, shown).state) == (Mark.BROKEN, "broken")
    party = fact_view(shown.case, "kpn", shown.day)
    assert party is not None
    assert stated(party, shown).mark is None
