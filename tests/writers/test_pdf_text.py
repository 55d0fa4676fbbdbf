"""Breaking text into lines."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.letter import Run, Runs
from app.writers.fonts import fonts
from app.writers.pdf_text import Line, Style, _broken, break_lines, forget_lines, width_of
from tests.writers.hand_made import NBSP, a_short_letter, runs
from tests.writers.reading import RESOURCES, written

FONTS = fonts(RESOURCES / "fonts")
TEXT = Style("serif", 10.0, 14.0)
SENTENCE = "Op die dagen is er niet geleverd en ik hoorde daarna niets meer van uw afdeling"


def broken(text: str | Runs, width: float = 150.0) -> tuple[Line, ...]:
    return break_lines(FONTS, runs(text) if isinstance(text, str) else text, TEXT, width)


def shown(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_a_short_text_is_one_line() -> None:
    assert shown(broken("Geachte directie,")) == ["Geachte directie,"]


def test_an_empty_text_is_an_empty_line() -> None:
    assert shown(broken("")) == [""]
    assert shown(broken((Run(""), Run("")))) == [""]


def test_lines_are_as_full_as_they_can_be() -> None:
    lines = broken(SENTENCE)
    for line, following in pairwise(lines[:-1]):
        first_word = following.pieces[0].text.split()[0]
        font = line.pieces[0].font
        assert line.width + width_of(font, f" {first_word}") > 15_000


def test_words_come_back_in_order() -> None:
    assert " ".join(shown(broken(SENTENCE))) == SENTENCE


def test_no_line_is_one_short_word() -> None:
    for width in range(120, 260, 7):
        lines = shown(broken(SENTENCE, float(width)))
        assert len(lines) == 1 or lines[-1].count(" ") >= 1


def test_last_words_too_wide_together_are_parted() -> None:
    lines = shown(broken("een twee Geschillencommissie Telecommunicatiediensten.", 130.0))
    assert lines[-1] == "Telecommunicatiediensten."


def test_three_words_may_end_alone() -> None:
    assert shown(broken("Mijn aangetekende brief", 95.0)) == ["Mijn aangetekende", "brief"]


def test_line_breaks_of_the_text_are_kept() -> None:
    assert shown(broken("een\ntwee\r\n\ndrie\n")) == ["een", "twee", "", "drie", ""]


def test_a_no_break_space_holds() -> None:
    text = f"Levering voor 17{NBSP}maart{NBSP}2025"
    for width in range(80, 140, 4):
        assert any(f"17{NBSP}maart{NBSP}2025" in line for line in shown(broken(text, width)))


WORDS = st.lists(st.text("abcilmWé–’.AV", min_size=1, max_size=12), min_size=2, max_size=30)


@given(words=WORDS, data=st.data(), width=st.floats(40.0, 200.0))
def test_runs_of_one_style_break_as_one(
    words: list[str], data: st.DataObject, width: float
) -> None:
    parted = data.draw(st.integers(1, len(words) - 1))
    first, last = " ".join(words[:parted]) + " ", " ".join(words[parted:])
    one, two = broken((Run(first + last),), width), broken((Run(first), Run(last)), width)
    assert shown(one) == shown(two)
    assert [line.width for line in one] == pytest.approx([line.width for line in two])


def test_two_spaces_stay_two() -> None:
    assert shown(broken("een  twee")) == ["een  twee"]


def test_bold_and_italic_in_a_line() -> None:
    line = broken((Run("a "), Run("b", bold=True), Run(" c", italic=True), Run(" d")))[0]
    assert [(piece.font, piece.text) for piece in line.pieces] == [
        ("SourceSerif4-Regular", "a "),
        ("SourceSerif4-Semibold", "b"),
        ("SourceSerif4-It", " c"),
        ("SourceSerif4-Regular", " d"),
    ]


def test_a_word_of_two_styles_is_not_parted() -> None:
    text = (Run("x " * 12), Run("Leverdatum", bold=True), Run(".volgt"))
    for width in range(90, 170, 5):
        assert any("Leverdatum.volgt" in line for line in shown(broken(text, width)))


def test_a_word_wider_than_the_line_is_broken_by_character() -> None:
    lines = broken("a " + "w" * 100 + " b", 100.0)
    assert all(line.width <= 10_000 for line in lines)
    assert "".join(shown(lines)).replace(" ", "") == "a" + "w" * 100 + "b"


def test_a_line_narrower_than_a_character_takes_one() -> None:
    assert shown(broken("www", 1.0)) == ["w", "w", "w"]


def test_a_link_keeps_its_stretch() -> None:
    line = broken((Run("zie "), Run("de site", link="https://example.org"), Run(" nu")))[0]
    assert [(piece.text, piece.link) for piece in line.pieces] == [
        ("zie ", ""),
        ("de site", "https://example.org"),
        (" nu", ""),
    ]


def test_the_width_of_a_line_is_that_of_its_pieces() -> None:
    for line in broken((Run(SENTENCE), Run(SENTENCE, bold=True), Run(" ĳ 中"))):
        assert line.width == pytest.approx(sum(width_of(p.font, p.text) for p in line.pieces))
        assert line.width <= 15_000


@given(st.text(max_size=60), st.floats(5, 300), st.booleans())
def test_nothing_but_spaces_goes(text: str, width: float, bold: bool) -> None:
    lines = shown(break_lines(FONTS, (Run(text, bold=bold),), TEXT, width))
    whole = shown(break_lines(FONTS, (Run(text, bold=bold),), TEXT, 1e9))
    assert "".join(lines).replace(" ", "") == "".join(whole).replace(" ", "")


@given(st.lists(st.tuples(st.text("ab \n€ĳ中", max_size=9), st.booleans()), max_size=6))
def test_lines_never_exceed_the_width(parts: list[tuple[str, bool]]) -> None:
    made = break_lines(FONTS, tuple(Run(text, bold=bold) for text, bold in parts), TEXT, 60.0)
    for line in made:
        assert line.width <= 6_000.001


@pytest.mark.parametrize("text", ["woord ", "w", " ", "\n", "中", "a\u202eb "], ids=ascii)
def test_long_texts_take_time_in_proportion(text: str) -> None:
    size = 40_000

    def taken(length: int) -> float:
        whole = text * (length // len(text))
        forget_lines()
        start = process_time()
        break_lines(FONTS, (Run(whole),), TEXT, 380.0)
        return process_time() - start

    few, many = (min(taken(length) for _ in range(3)) for length in (size // 10, size))
    # Ten times as long would take a hundred times as long if it were quadratic.
    assert many / max(few, 1e-4) < 40


def test_only_the_lines_of_a_letter_that_is_not_long_are_kept() -> None:
    written(a_short_letter("een woord " * 10_000))
    assert _broken.cache_info().currsize == 0
    written(a_short_letter("een woord " * 100))
    assert _broken.cache_info().currsize > 0
