"""How many lines paragraphs, lists and headings take, before they are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from app.core.papers import Length
from app.letters import fitting
from app.letters.sentence import Sentence
from app.letters.telling_room import AWAY, fitted, size
from tests.letters.scenes import called, case_of, ledger, said, scene

PARAGRAPHS = {
    "nothing": ("", 0.0),
    "one letter": ("x", 1.46),
    "a line": (" ".join(["woord"] * 12), 1.46),
    "a word over": (" ".join(["woord"] * 13), 2.46),
    "narrow letters": (" ".join(["illi"] * 25), 1.46),
    "wide letters": (" ".join(["WWWW"] * 10), 2.46),
    "ten lines": (" ".join(["woord"] * 120), 10.46),
    "a word of two lines": ("x" * 100, 2.46),
    "marks that do not print": (f"<strong>{'<em>x</em>' * 60}</strong>", 1.46),
    "a sign that is written out": ("&amp;" * 50, 1.46),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_lines_of_a_paragraph(text: str, expected: float) -> None:
    assert fitting.paragraph(text) == pytest.approx(expected)


LISTS = {
    "no items": ((), 0.0),
    "one short": ((1,), 1.24),
    "a line of text is more than an item holds": ((12,), 2.24),
    "three": ((2, 2, 2), 3.72),
}


@pytest.mark.parametrize(("words", "expected"), LISTS.values(), ids=LISTS)
def test_lines_of_a_list(words: tuple[int, ...], expected: float) -> None:
    assert fitting.items(" ".join(["woord"] * one) for one in words) == pytest.approx(expected)


def test_the_panel_is_narrower_than_the_page_and_closer() -> None:
    text = " ".join(["woord"] * 12)
    assert fitting.panel([], []) == pytest.approx(2.1)
    assert fitting.panel([text, ""], []) == pytest.approx(4.33)
    assert fitting.panel([], ["woord"]) == pytest.approx(3.34)


@pytest.mark.parametrize(("count", "expected"), [(0, 0.0), (1, 2.79), (10, 10.8)])
def test_lines_of_enclosures(count: int, expected: float) -> None:
    assert fitting.enclosures(count) == pytest.approx(expected)


WRITTEN = st.text(st.characters(exclude_characters="<>&"), max_size=400)


@settings(max_examples=50)
@given(WRITTEN, WRITTEN)
def test_a_longer_text_takes_no_less(one: str, more: str) -> None:
    assert fitting.paragraph(one) <= fitting.paragraph(one + more)
    most = fitting.paragraph(one) + fitting.paragraph(more) + 1  # where two words become one
    assert fitting.paragraph(one + more) <= most


def test_a_heading_takes_more_than_a_line() -> None:
    assert 1 < fitting.heading() < fitting.paragraph("x") + 1


def test_the_size_of_paragraphs_counts_the_spaces_between_sentences() -> None:
    words = Sentence(Markup(" ".join(["woord"] * 6)))
    assert size([[words, words]]) == pytest.approx(1.46)
    assert size([[words, words], [words, words, words]]) == pytest.approx(3.92)
    assert size([]) == 0.0


def test_a_short_letter_counts_the_contacts() -> None:
    contacts = [called(f"c{day}", f"2025-03-{day}", attempts=2) for day in range(10, 20)]
    there = scene(case_of(contacts=tuple(contacts)))
    there.mind.shortness = AWAY - 1
    told = fitted(there, ledger(there), set(), Length.SHORT, 100.0)
    assert len(told) == 2
    assert said(told[0]).endswith("heb ik u 20 keer gebeld. Alle contacten staan in bijlage 1.")
    assert said(told[1]) == "Op 19 maart belde ik uw klantenservice twee keer."
    there.mind.shortness = AWAY
    (told,) = fitted(there, ledger(there), set(), Length.SHORT, 0.0)
    assert said(told) == "Wat er wanneer is gebeurd, leest u in bijlage 1."
    assert fitted(there, ledger(there), set(), Length.SHORT, 0.0) == []  # said once


def test_trials_leave_no_numbers_behind() -> None:
    contacts = [
        called(f"c{day}", f"2025-03-{day}", attempts=2, exhibits=(f"x{day}",))
        for day in range(10, 22)
    ]
    there = scene(case_of(contacts=tuple(contacts)))
    fitted(there, ledger(there), set(), Length.REGULAR, 0.0)
    assert there.citations.order() == ("chronology", "x21")
