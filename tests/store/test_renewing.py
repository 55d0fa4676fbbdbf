"""What the list says of a case follows the rules of today, also when these changed since."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.core.dated import NOWHERE, Reached
from app.core.status import Status
from app.errors import UserError
from app.rules.stamp import stamp
from app.store.lines import CaseLine, ending, pack
from tests.store.newer import keep_newer
from tests.store.renewed import LATER, by_new, two_cases
from tests.store.shelf import START, small, summed


def test_only_cases_of_other_rules_are_summed_up_anew(tmp_path: Path) -> None:
    old = two_cases(tmp_path)
    assert old.outdated() == ()
    old.close()
    new = by_new(tmp_path)
    assert new.due(date.max) == ()
    assert new.outdated() == ("b", "a")
    new.renew(("b",))
    assert new.outdated() == ("a",)
    new.renew(new.outdated())
    assert new.outdated() == ()
    assert {(one.line.id, one.dated) for one in new.due(date.max)} == {
        ("a", LATER),
        ("b", LATER),
    }
    new.close()


def test_renewing_is_no_change_of_a_case(tmp_path: Path) -> None:
    two_cases(tmp_path).close()
    new = by_new(tmp_path)
    before = [(one.id, one.revision, one.changed_at) for one in new.lines()]
    new.renew(new.outdated())
    assert [(one.id, one.revision, one.changed_at) for one in new.lines()] == before
    assert new.search("lamp", closed=False)
    new.close()


def test_a_damaged_case_stays_on_the_list(tmp_path: Path) -> None:
    two_cases(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "geachte.db")) as connection:
        connection.execute("UPDATE revisions SET document = X'00' WHERE case_id = 'a'")
        connection.commit()
    new = by_new(tmp_path)
    new.renew(new.outdated())
    assert new.outdated() == ("a",)
    assert [one.id for one in new.lines()] == ["b", "a"]
    new.close(backup=False)


def test_a_case_of_a_newer_format_stays_on_the_list_with_the_others(tmp_path: Path) -> None:
    shelf = two_cases(tmp_path)
    shelf.save(small("a", "Anders"), 1)  # which is not summed up yet
    shelf.close(backup=False)
    keep_newer(tmp_path, "a")
    new = by_new(tmp_path)
    assert [one.id for one in new.lines()] == ["a", "b"]
    new.renew(new.outdated())
    assert {one.line.id for one in new.due(date.max)} == {"b"}
    (told,) = map(str, new.unread.values())
    assert told.startswith("The case 'Kapotte lamp' cannot be read here: a newer Geachte")
    with pytest.raises(UserError, match="newer Geachte"):
        new.load("a")
    new.close()


def test_a_line_with_what_only_a_newer_program_knows_is_read() -> None:
    dated = (LATER, replace(LATER, day=date(2031, 1, 1)))
    line = pack(replace(summed(small("a")), dated=dated), START)
    newer = line.replace(b'"open"', b'"adjourned"').replace(b'"limitation"', b'"hearing"', 1)
    assert newer.count(b"hearing") == newer.count(b"adjourned") == 1
    found = CaseLine("a", 1, newer).digest
    assert (found.status, found.dated) == (Status.OPEN, dated[1:])


def test_where_a_client_is_reached_stays_and_lines_without_it_are_renewed(
    tmp_path: Path,
) -> None:
    reached = Reached("Dorpsstraat 1", "Utrecht", "anna@example.org", "06 12 34 56 78")
    for at in (reached, NOWHERE):
        line = pack(replace(summed(small("a")), reached=at), START, "rules")
        assert CaseLine("a", 1, line).digest.reached == at
        assert line.endswith(ending("rules"))
    older = line.replace(b',[],2,"rules"]', b',"rules"]')
    assert len(older) < len(line)
    assert CaseLine("a", 1, older).digest == CaseLine("a", 1, line).digest
    assert not older.endswith(ending("rules"))


def test_the_stamp_changes_with_every_rule_and_version(tmp_path: Path) -> None:
    rule = tmp_path / "nl" / "terms.toml"
    rule.parent.mkdir()
    rule.write_text("days = 14\n")
    first = stamp(tmp_path, "1")
    assert stamp(tmp_path, "1") == first
    assert stamp(tmp_path, "2") != first
    rule.write_text("days = 15\n")
    second = stamp(tmp_path, "1")
    rule.rename(rule.with_name("other.toml"))
    assert len({first, second, stamp(tmp_path, "1")}) == 3
