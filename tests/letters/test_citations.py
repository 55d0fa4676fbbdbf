"""The numbers of exhibits and how sentences refer to them."""

from __future__ import annotations

import pytest

from app.letters.citations import CHRONOLOGY, POINTS, Citations
from tests.letters.workshop import language

MANY = tuple(f"e{number}" for number in range(1, 13))


def citations(code: str = "nl", frozen: tuple[str, ...] = MANY) -> Citations:
    return Citations(language(code), frozen)


FORMS = {
    "none": ((), "", ""),
    "one": ((3,), " (bijlage 3)", " (enclosure 3)"),
    "two": ((3, 4), " (bijlagen 3 en 4)", " (enclosures 3 and 4)"),
    "three in a row": ((3, 4, 5), " (bijlagen 3, 4 en 5)", " (enclosures 3, 4 and 5)"),
    "three with gaps": ((3, 5, 7), " (bijlagen 3, 5 en 7)", " (enclosures 3, 5 and 7)"),
    "four in a row": ((3, 4, 5, 6), " (bijlagen 3 tot en met 6)", " (enclosures 3 to 6)"),
    "four with a gap": (
        (3, 4, 5, 7),
        " (bijlagen 3, 4, 5 en 7)",
        " (enclosures 3, 4, 5 and 7)",
    ),
    "a row and one": (
        (1, 3, 4, 5, 6),
        " (bijlagen 1 en 3 tot en met 6)",
        " (enclosures 1 and 3 to 6)",
    ),
    "two rows and one": (
        (1, 2, 3, 4, 6, 8, 9, 10, 11),
        " (bijlagen 1 tot en met 4, 6 en 8 tot en met 11)",
        " (enclosures 1 to 4, 6 and 8 to 11)",
    ),
    "twelve": (tuple(range(1, 13)), " (bijlagen 1 tot en met 12)", " (enclosures 1 to 12)"),
    "out of order": ((5, 3, 4), " (bijlagen 3, 4 en 5)", " (enclosures 3, 4 and 5)"),
    "one twice": ((3, 3), " (bijlage 3)", " (enclosure 3)"),
}


@pytest.mark.parametrize(("numbers", "dutch", "english"), FORMS.values(), ids=FORMS)
def test_references(numbers: tuple[int, ...], dutch: str, english: str) -> None:
    keys = [f"e{number}" for number in numbers]
    assert citations("nl").reference(keys) == dutch
    assert citations("en").reference(keys) == english


@pytest.mark.parametrize(
    ("rows", "dutch", "english"),
    [
        ((), " (bijlage 5)", " (enclosure 5)"),
        ((7,), " (bijlage 5, nummer 7)", " (enclosure 5, number 7)"),
        ((3, 4), " (bijlage 5, nummers 3 en 4)", " (enclosure 5, numbers 3 and 4)"),
        (
            (6, 3, 5, 4),
            " (bijlage 5, nummers 3 tot en met 6)",
            " (enclosure 5, numbers 3 to 6)",
        ),
    ],
)
def test_rows_of_an_annex(rows: tuple[int, ...], dutch: str, english: str) -> None:
    frozen = ("a", "b", "c", "d", CHRONOLOGY)
    assert citations("nl", frozen).rows(CHRONOLOGY, rows) == dutch
    assert citations("en", frozen).rows(CHRONOLOGY, rows) == english


def test_numbers_follow_the_first_mention() -> None:
    found = citations(frozen=())
    assert found.reference(["x"]) == " (bijlage 1)"
    assert found.reference(["z", "x"]) == " (bijlagen 1 en 2)"
    assert found.rows(CHRONOLOGY, (2,)) == " (bijlage 3, nummer 2)"
    assert found.number("y") == 4
    assert found.order() == ("x", "z", CHRONOLOGY, "y")
    assert found.cited("y")
    assert not found.cited(POINTS)
    assert POINTS not in found.order()


def test_frozen_numbers_stay() -> None:
    found = citations(frozen=("b", "a"))
    assert found.reference(["a"]) == " (bijlage 2)"
    assert found.reference(["c"]) == " (bijlage 3)"
    assert found.order() == ("b", "a", "c")


def test_nothing_is_numbered_by_asking() -> None:
    found = citations(frozen=())
    assert not found.cited("a")
    assert found.reference([]) == ""
    assert found.order() == ()


def test_a_document_that_encloses_nothing_refers_to_nothing() -> None:
    found = citations(frozen=())
    found.silent = True
    assert found.reference(["a", "b"]) == ""
    assert found.order() == ()


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((), ""), ((1,), "1"), ((1, 2, 3, 4), "1 tot en met 4"), ((1, 2, 4, 5), "1, 2, 4 en 5")],
)
def test_lists_of_numbers(numbers: tuple[int, ...], expected: str) -> None:
    assert citations().listed(numbers) == expected


FORUMS = {
    "letter": ("enclosure", " (bijlage 3)", " (enclosures 3 and 4)"),
    "committee": ("evidence", " (bewijs 3)", " (exhibits 3 and 4)"),
    "court": ("production", " (productie 3)", " (exhibits 3 and 4)"),
    "a word of its own that no language has": (
        "paper",
        " (bijlage 3)",
        " (enclosures 3 and 4)",
    ),
}


@pytest.mark.parametrize(("forum", "dutch", "english"), FORUMS.values(), ids=FORUMS)
def test_the_forum_has_its_word(forum: str, dutch: str, english: str) -> None:
    cited, many = citations("nl"), citations("en")
    cited.forum = many.forum = forum
    assert cited.reference(["e3"]) == dutch
    assert many.reference(["e3", "e4"]) == english
