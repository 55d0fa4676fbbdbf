"""Why a letter gives so many days: from sure and fresh rules alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.law import Confidence
from app.core.pack import RulePack
from app.core.term_reason import term_reason
from app.paths import resources
from app.rules.reading import read_pack

DAY, LATE = date(2026, 12, 1), date(2028, 1, 1)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


def test_the_reason_has_a_ground_an_article_and_sources(pack: RulePack) -> None:
    found = term_reason(pack, DAY)
    assert found is not None
    assert (found.days, found.custom, found.ground.id) == (14, True, "NL-DEF-01")
    assert found.citation is not None
    assert (found.citation.id, found.source.id) == ("bw-6-82-1", "S1")


def test_what_was_not_looked_at_for_a_year_is_no_reason(pack: RulePack) -> None:
    assert term_reason(pack, LATE) is None


def test_a_ground_that_is_not_sure_is_no_reason(pack: RulePack) -> None:
    unsure = tuple(replace(one, confidence=Confidence.MEDIUM) for one in pack.grounds)
    assert term_reason(replace(pack, grounds=unsure), DAY) is None


def test_general_knowledge_is_no_reason(pack: RulePack) -> None:
    heard = tuple(replace(one, seen=False) for one in pack.sources)
    assert term_reason(replace(pack, sources=heard), DAY) is None


def test_an_article_that_is_not_sure_is_left_out(pack: RulePack) -> None:
    unsure = tuple(replace(one, confidence=Confidence.LOW) for one in pack.citations)
    found = term_reason(replace(pack, citations=unsure), DAY)
    assert found is not None
    assert found.citation is None


@pytest.mark.parametrize("country", ["uk", "de"])
def test_a_country_without_the_number_gives_no_reason(country: str) -> None:
    assert term_reason(read_pack(resources() / "rules", country), DAY) is None
