"""The search finds what was typed, in the order that helps, and takes whatever is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.case import Case
from app.core.party import Party, Reference, ReferenceKind, Role
from app.core.status import Status
from app.store import searching
from app.store.library import Library
from app.store.showing import shown
from tests.store.shelf import kpn, opened, small


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory):
    with opened(tmp_path_factory.mktemp("search")) as found:
        found.create(kpn())
        found.create(small("lamp", "Séance met kapotte lamp", topic="de lamp van Müller"))
        numbers = (Reference(ReferenceKind.CUSTOMER, "98.76-54 32"),)
        firm = Party("shop", (Role.TRADER,), name="Bergström’s B.V.", references=numbers)
        found.create(small("shop", "Wasmachine", parties=(firm,), status=Status.SOLVED))
        found.create(small("nul", "Met\x00teken", note="<b>vet</b> 100% of_meer * NEAR(x)"))
        found.create(small("gone", "Verdwenen lamp"))
        found.remove("gone")
        yield found


def ids(shelf: Library, words: str, *, closed: bool = True) -> list[str]:
    return [hit.case_id for hit in shelf.search(words, closed=closed)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lamp", ["lamp"]),
        ("LAMP", ["lamp"]),
        ("kapot", ["lamp"]),  # still typing
        ("kapot ", []),  # a whole word now
        ("seance", ["lamp"]),
        ("SÉÁNCE", ["lamp"]),
        ("se\u0301a\u0301nce", ["lamp"]),
        ("muller", ["lamp"]),
        ("bergstrom", ["shop"]),
        ("98765432", ["shop"]),
        ("98.76-54", ["shop"]),
        ("9876-5432", ["shop"]),
        ("98.76-54 32", ["shop"]),
        ("wasmachine bergstr", ["shop"]),
        ("wasmachine lamp", []),
        ("teken", ["nul"]),
        ("vet", ["nul"]),
        ("100%", ["nul"]),
        ("NEAR(", ["nul"]),
        ("digitale tv", ["kpn-digital-tv"]),
        ("", []),
        (" \x00\ud83d ", []),
        ('"', []),
        ("*", []),
        ("lamp NOT fiets", []),
        ("names:lamp", []),
    ],
)
def test_what_is_found(shelf: Library, words: str, found: list[str]) -> None:
    assert ids(shelf, words) == found


def test_ended_cases_are_found_when_asked_for(shelf: Library) -> None:
    assert ids(shelf, "wasmachine", closed=False) == []
    assert ids(shelf, "wasmachine", closed=True) == ["shop"]


def test_a_hit_shows_what_was_found(shelf: Library) -> None:
    (hit,) = shelf.search("kapotte lam", closed=True)
    assert [hit.text[start:end] for start, end in hit.marks] == ["kapotte", "lamp"]
    assert hit.text == "Séance met kapotte lamp"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Frau Müller", "muller", "Müller"),
        ("een se\u0301ance", "seance", "se\u0301ance"),
        ("SÉANCE", "séa", "SÉANCE"),
        ("nr. 98.76-54 32", "98.76-54", "98.76-54"),
        ("flamp lampen", "lamp", "lampen"),
        ("x" * 99 + " " + "woord " * 90 + "lamp " + "woord " * 90, "lamp", "lamp"),
        ("x" * 500 + "-lamp-" + "y" * 500, "lamp", "lamp"),
        ("eerste regel\nde lamp\nlaatste", "LAMP", "lamp"),
        ("(lamp)", "(lamp", "lamp"),
        ("a[b", "a[b", "a[b"),
    ],
)
def test_what_is_marked(text: str, words: str, found: str) -> None:
    piece, marks = shown((text,), tuple(words.split()))
    assert [piece[start:end] for start, end in marks] == [found]
    assert len(piece) < 150
    assert "\n" not in piece


@given(words=st.text(max_size=60))
def test_nothing_that_can_be_typed_stops_it(shelf: Library, words: str) -> None:
    shelf.search(words, closed=True)


@given(
    words=st.lists(st.sampled_from(['"', "*", "AND", "(", ")", "^", "{", ":", "-", "+", "kp"]))
)
def test_nothing_that_the_index_understands_stops_it(shelf: Library, words: list[str]) -> None:
    shelf.search(" ".join(words), closed=True)
    shelf.search("".join(words), closed=True)


def test_a_very_long_question_is_cut(shelf: Library) -> None:
    assert ids(shelf, "lamp " * 10_000) == ["lamp"]
    assert ids(shelf, "l" * 100_000) == []


def test_what_changes_is_found_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(small("a", "Oude titel"))
        shelf.save(small("a", "Nieuwe titel"), 1)
        shelf.save(small("a", "Nieuwe titel", language="en"), 2)
        assert ids(shelf, "oude") == []
        assert ids(shelf, "nieuwe") == ["a"]
        shelf.remove("a")
        assert ids(shelf, "nieuwe") == []
        shelf.restore_removed("a")
        assert ids(shelf, "nieuwe") == ["a"]


def test_a_title_counts_more_than_a_word_somewhere(tmp_path: Path) -> None:
    with opened(tmp_path) as shelf:
        shelf.create(small("title", "Garantie op een fiets"))
        for number in range(9):
            shelf.create(small(f"body-{number}", "Fiets", note="iets over garantie " * 3))
        assert ids(shelf, "garantie")[0] == "title"
        assert len(ids(shelf, "fiets")) == 10


def test_of_very_many_the_last_changed_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST_RANKED", 5)
    with opened(tmp_path) as shelf:
        for number in range(8):
            shelf.create(small(f"{number}", "Fiets " * (number % 3 + 1)))
        assert ids(shelf, "fiets") == list("76543210")
        shelf.save(Case("2", "Fiets en auto"), 1)
        assert ids(shelf, "fiets")[0] == "2"
        assert ids(shelf, "auto") == ["2"]
