"""The rules of a pack as a list for people."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.rulebook import RuleKind, rule_lines
from app.paths import resources
from app.rules.reading import packs, read_pack

CHECKED = date(2026, 11, 22)
RULES = resources() / "rules"


@pytest.mark.parametrize("country", packs(RULES))
def test_every_rule_has_a_title_a_kind_and_a_day(country: str) -> None:
    pack = read_pack(RULES, country)
    lines = rule_lines(pack, "nl", CHECKED)
    wanted = (
        *(pack.grounds, pack.parameters, pack.citations, pack.limitations),
        *(pack.bodies, pack.companies),
    )
    assert len(lines) == sum(map(len, wanted))
    assert all(line.title for line in lines)


def test_a_source_is_named_in_full() -> None:
    (line,) = [
        one
        for one in rule_lines(read_pack(RULES, "nl"), "nl", CHECKED)
        if one.id == "nl.delivery.max_days"
    ]
    assert line.source == "Burgerlijk Wetboek Boek 7 (BWBR0005290)"
    assert (line.value, line.kind) == ("nl.delivery.max_days = 30", RuleKind.NUMBER)
    assert (line.valid_from, line.sure) == (date(2014, 6, 13), True)


def test_what_nobody_looked_at_for_a_year_stands_first() -> None:
    pack = read_pack(RULES, "nl")
    assert not any(line.stale for line in rule_lines(pack, "nl", CHECKED))
    later = rule_lines(pack, "nl", date(2028, 1, 1))
    marks = [line.stale for line in later]
    assert marks[0]
    assert marks == sorted(marks, reverse=True)


def test_titles_come_in_the_language_asked_for() -> None:
    pack = read_pack(RULES, "nl")
    dutch, english = (
        {line.id: line.title for line in rule_lines(pack, code, CHECKED)}
        for code in ("nl", "en")
    )
    assert dutch["performance"] == "nakoming van een overeenkomst"
    assert english["performance"] == "performance of a contract"
