"""The library keeps cases: what was saved is there, whole, and nothing else is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.status import Status
from app.store import opening
from app.store.library import Library, Stored
from app.store.lines import CaseLine
from app.store.refusals import Refusal, StaleError, StoreError
from tests.cases import cases, hostile, many_events, named, names
from tests.store.shelf import Clock, kpn, library, opened, small, summed


@pytest.fixture
def shelf(tmp_path: Path):
    with opened(tmp_path / "data") as found:
        yield found


def code_of(call: object, *given: object) -> Refusal:
    """What a call is refused with."""
    with pytest.raises(StoreError) as refused:
        call(*given)  # type: ignore[operator] - a method of the library
    assert str(refused.value).endswith(".")
    return refused.value.code


def test_a_new_library_is_empty_and_only_for_its_owner(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as shelf:
        assert shelf.lines() == ()
        assert shelf.read_only == ""
        shelf.create(small("a"))
        files = [path for path in (tmp_path / "data").iterdir() if path.is_file()]
        assert {path.name for path in files} >= {"geachte.db", "geachte.db-wal"}
        assert all(path.stat().st_mode & 0o077 == 0 for path in files)


@pytest.mark.parametrize("name", names())
def test_every_case_is_read_back_as_it_was(shelf: Library, name: str) -> None:
    case = named(name)
    assert shelf.create(case) == Stored(case, 1)
    assert shelf.load(case.id) == Stored(case, 1)


def test_what_a_hostile_person_types_is_read_back(shelf: Library) -> None:
    for number, text in enumerate(
        ("<b>&{{ 7*7 }}", "NUL\x00 en \x1b[31m", "\u202eé\u0301\U0001f600")
    ):
        case = replace(hostile(text), id=f"hostile-{number}")
        shelf.create(case)
        assert shelf.load(case.id).case == case


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory):
    with opened(tmp_path_factory.mktemp("large")) as found:
        yield found


@given(case=cases())
@settings(max_examples=30)
def test_any_case_survives(large: Library, case: Case) -> None:
    case = replace(case, id=f"{case.id}-{len(large.lines())}")
    large.create(case)
    edited = replace(case, title="Anders", contacts=case.contacts[:-1])
    large.save(edited, 1)
    assert large.load(case.id) == Stored(edited, 2)
    assert large.revision(case.id, 1) == case


def test_half_a_character_is_refused_with_its_place(shelf: Library) -> None:
    with pytest.raises(Exception, match="not") as refused:
        shelf.create(small("a", topic="\ud83d"))
    assert "topic" in str(refused.value.problems)  # type: ignore[attr-defined] - UserError
    assert shelf.lines() == ()


def test_a_draft_that_does_not_fit_together_is_opened_again(shelf: Library) -> None:
    case = kpn(contacts=())  # promises now name contacts that are not there
    shelf.create(case)
    assert shelf.load(case.id).case == case


def test_an_edit_shares_nearly_all_of_its_text_with_the_last(shelf: Library) -> None:
    case = many_events(200)
    shelf.create(case)
    edited = replace(case, contacts=(*case.contacts[1:], case.contacts[0]))
    assert shelf.save(edited, 1) == 2
    assert shelf.load(case.id).case == edited


def test_the_list_has_the_digests_with_the_last_change_first(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as shelf:
        shelf.create(kpn())
        clock.on(hours=-3)  # a clock may go back: the order does not follow it
        shelf.create(small("b", "Lamp"))
        first, second = shelf.lines()
        assert (first.id, first.revision, first.changed_at) == ("b", 1, clock.at)
        expected = replace(summed(kpn()), text="", references="")
        assert second.digest == expected
        assert second.digest.dated
        shelf.save(kpn(title="Weer"), 1)
        assert [line.digest.title for line in shelf.lines()] == ["Weer", "Lamp"]
        assert shelf.lines() == shelf.lines()
        assert shelf.lines()[0] != CaseLine("b", 1, b"")


def test_a_stale_edit_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as other:
        one.create(kpn())
        theirs = other.load(kpn().id)
        one.save(kpn(title="Eerst"), 1)
        with pytest.raises(StaleError, match="another window"):
            other.save(replace(theirs.case, title="Later"), theirs.revision)
        assert other.load(kpn().id) == Stored(kpn(title="Eerst"), 2)


def test_what_is_not_there_is_refused(shelf: Library) -> None:
    shelf.create(small("a"))
    assert code_of(shelf.create, small("a")) == Refusal.EXISTS
    assert code_of(shelf.load, "b") == Refusal.UNKNOWN_CASE
    assert code_of(shelf.save, small("b"), 1) == Refusal.UNKNOWN_CASE
    assert code_of(shelf.revision, "a", 2) == Refusal.UNKNOWN_REVISION
    assert code_of(shelf.remove, "b") == Refusal.UNKNOWN_CASE
    assert code_of(shelf.restore_removed, "a") == Refusal.UNKNOWN_CASE


def test_a_removed_case_lies_in_the_bin_and_comes_back(shelf: Library) -> None:
    shelf.create(small("a"))
    shelf.create(small("b"))
    shelf.remove("a")
    assert [line.id for line in shelf.lines()] == ["b"]
    assert [line.id for line in shelf.removed()] == ["a"]
    assert code_of(shelf.load, "a") == Refusal.UNKNOWN_CASE
    assert code_of(shelf.save, small("a"), 1) == Refusal.UNKNOWN_CASE
    assert code_of(shelf.create, small("a")) == Refusal.EXISTS
    shelf.restore_removed("a")
    assert shelf.load("a") == Stored(small("a"), 1)
    assert shelf.removed() == ()


def test_a_library_is_found_as_it_was_left(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(small("a", status=Status.SOLVED))
        before = shelf.lines()
    with opened(tmp_path) as shelf:
        assert shelf.lines() == before
    assert not (tmp_path / "geachte.db-wal").exists()


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    shelf.close()
    shelf.close()
    assert code_of(shelf.lines) == Refusal.CLOSED


def test_a_changed_document_is_found_out(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(small("a"))
        shelf.create(small("b"))
        shelf.save(small("a", "Twee"), 1)
        with closing(sqlite3.connect(tmp_path / opening.NAME)) as other, other:
            other.execute("UPDATE revisions SET document = (SELECT document FROM revisions)")
        assert code_of(shelf.load, "a") == Refusal.DAMAGED_CASE
        assert shelf.revision("a", 1) == small("a")
        with opened(tmp_path) as window:  # which has nothing at hand
            assert [line.digest.title for line in window.lines()] == ["Kapotte lamp"] * 2
        assert shelf.backup().damaged == ("a", "b")


def test_a_changed_line_is_made_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(small("a", "Twee"))
        before = shelf.lines()
        with closing(sqlite3.connect(tmp_path / opening.NAME)) as other, other:
            other.execute("UPDATE cases SET line = CAST(replace(line, 'Twee', 'Drie') AS BLOB)")
        assert shelf.lines() == before
        assert shelf.backup().damaged == ()


def test_what_follows_from_an_edit_is_found_by_whoever_looks(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as other:
        one.create(small("a"))
        one.save(small("a", "Koelkast", status=Status.SOLVED), 1)
        assert [line.digest.title for line in other.lines()] == ["Koelkast"]
        one.save(small("a", "Wasmachine"), 2)
        one.save(small("a", "Droger"), 3)
        assert [hit.case_id for hit in other.search("droger", closed=False)] == ["a"]
        assert other.search("wasmachine", closed=True) == ()
        case = kpn(id="a")
        one.save(case, 4)
        expected = sorted((one.day, one.kind) for one in summed(case).dated)
        due = other.due(date(2100, 1, 1))
        assert sorted((one.dated.day, one.dated.kind) for one in due) == expected
        assert {one.line.id for one in due} == {"a"}
        one.remove("a")
        assert other.due(date(2100, 1, 1)) == ()
