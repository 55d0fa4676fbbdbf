"""Kerning read from the letter fonts, and what it does to a line."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

from app.writers.fonts import CHAINS, fonts
from app.writers.pdf_text import width_of
from tests.writers.hand_made import NBSP, a_short_letter
from tests.writers.reading import RESOURCES, words, written

FONTS = fonts(RESOURCES / "fonts")


def kerns(face: str, text: str) -> list[float]:
    name = CHAINS[face][0]
    FONTS.covered(name)
    return list(getFont(name).kerns(text))


@pytest.mark.parametrize("face", sorted(CHAINS))
@pytest.mark.parametrize("pair", ["AV", "To", "Ve", "r."])
def test_pairs_that_gape_come_closer(face: str, pair: str) -> None:
    (kern,) = kerns(face, pair)
    assert -200 < kern < 0


@pytest.mark.parametrize("face", sorted(CHAINS))
def test_plain_pairs_stay_as_they_are(face: str) -> None:
    assert kerns(face, "nn") == [0.0]
    assert kerns(face, "00") == [0.0]


@pytest.mark.parametrize("space", [" ", NBSP])
def test_spaces_are_left_alone(space: str) -> None:
    assert kerns("serif", f"T{space}V") == [0.0, 0.0]


@pytest.mark.parametrize("text", ["", "a"])
def test_no_pair_no_kerning(text: str) -> None:
    assert kerns("sans", text) == []


def test_fonts_that_stand_in_are_not_kerned() -> None:
    FONTS.covered("DejaVuSans")
    assert list(getFont("DejaVuSans").kerns("AV")) == []


@pytest.mark.parametrize("text", ["AVAVAV", "Toezegging", "Tv. Ve, “To”"])
def test_the_width_counts_the_kerning(text: str) -> None:
    name = CHAINS["serif"][0]
    plain = stringWidth(text, name, 1000)
    assert width_of(name, text) == pytest.approx(plain + sum(kerns("serif", text)))
    assert width_of(name, text) < plain


def test_words_stay_whole_when_read_back() -> None:
    text = "AVAVAV To.Ve (r.) Toezegging W\\o) T(e Yp.P, AĳV VЖA"
    there = words(written(a_short_letter(text)).data)
    start = there.index("AVAVAV")
    assert there[start : start + len(text.split())] == text.replace("ĳ", "ij").split()


def test_letters_of_many_subsets_are_kerned_within_each() -> None:
    odd = "".join(map(chr, range(0xA1, 0x17F))).replace("\u00ad", "")
    text = f"{odd} AVTo {odd[::-1]} VaTe"
    there = "".join(words(written(a_short_letter(text)).data))
    assert "AVTo" in there
    assert "VaTe" in there
