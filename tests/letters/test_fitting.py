"""How many lines paragraphs, lists and headings take, before they are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from app.core.papers import Length
from app.letters import fitting
from app.letters.scene import Sentence
from app.letters.telling_room import fitted, size
from tests.letters.scenes import called, case_of, ledger, said, scene

PARAGRAPHS = {
    "nothing": (0, 0.0),
    "one letter": (1, 1.5),
    "a full line": (73, 1.5),
    "one letter over": (74, 2.5),
    "two full lines": (146, 2.5),
    "ten lines": (730, 10.5),
}


@pytest.mark.parametrize(("length", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_lines_of_a_paragraph(length: int, expected: float) -> None:
    assert fitting.paragraph("x" * length) == expected


LISTS = {
    "no items": ((), 0.0),
    "one short": ((1,), 1.3),
    "a full line": ((68,), 1.3),
    "a letter over": ((69,), 2.3),
    "three": ((10, 10, 10), 3.9),
}


@pytest.mark.parametrize(("lengths", "expected"), LISTS.values(), ids=LISTS)
def test_lines_of_a_list(lengths: tuple[int, ...], expected: float) -> None:
    assert fitting.items("x" * length for length in lengths) == pytest.approx(expected)


@pytest.mark.parametrize(("count", "expected"), [(0, 0.0), (1, 2.87), (10, 10.7)])
def test_lines_of_enclosures(count: int, expected: float) -> None:
    assert fitting.enclosures(count) == pytest.approx(expected)


@settings(max_examples=50)
@given(st.text(max_size=400), st.text(max_size=400))
def test_a_longer_text_takes_no_less(one: str, more: str) -> None:
    assert fitting.paragraph(one) <= fitting.paragraph(one + more)
    assert fitting.paragraph(one + more) <= fitting.paragraph(one) + fitting.paragraph(more)


def test_a_heading_takes_more_than_a_line() -> None:
    assert 1 < fitting.heading() < fitting.paragraph("x") + 1


def test_the_size_of_paragraphs_counts_the_spaces_between_sentences() -> None:
    words = Sentence(Markup("x" * 36))
    assert size([[words, words]]) == 1.5
    assert size([[words, words], [words]]) == 3.0
    assert size([]) == 0.0


def test_a_short_letter_counts_the_contacts() -> None:
    contacts = [called(f"c{day}", f"2025-03-{day}", attempts=2) for day in range(10, 20)]
    there = scene(case_of(contacts=tuple(contacts)))
    told = fitted(there, ledger(there), set(), Length.SHORT, 100.0)
    assert len(told) == 2
    assert said(told[0]).endswith("heb ik u 20 keer gebeld. Alle contacten staan in bijlage 1.")
    assert said(told[1]) == "Op 19 maart belde ik uw klantenservice twee keer."


def test_trials_leave_no_numbers_behind() -> None:
    contacts = [
        called(f"c{day}", f"2025-03-{day}", attempts=2, exhibits=(f"x{day}",))
        for day in range(10, 22)
    ]
    there = scene(case_of(contacts=tuple(contacts)))
    fitted(there, ledger(there), set(), Length.REGULAR, 0.0)
    assert there.citations.order() == ("chronology", "x21")
