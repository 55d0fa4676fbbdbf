"""Words found on the pages of a PDF, where a person sees them."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

import pytest

from app.core.papers import Passage
from app.gui.evidence.finding import find, passage
from app.gui.evidence.plain_view import PlainView, words_of
from tests.gui.evidence.papers import image, pdf, png

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LETTER = pdf("Wij leveren op 17 maart", "Excuses voor het wachten", "leveren LEVEREN leveren")


@pytest.mark.parametrize(
    ("words", "first", "pages"),
    [
        ("leveren", 0, [1]),
        ("LEVEREN", 0, [1]),
        ("leveren", 1, [3, 3, 3]),
        ("excuses", 2, [2]),
        ("17 maart", 0, [1]),
        ("", 0, []),
        ("nergens", 0, []),
        (".*", 0, []),
        ("\u202eleveren", 0, []),
    ],
)
def test_the_next_page_with_the_words(words: str, first: int, pages: list[int]) -> None:
    assert [hit[0].page for hit in find(LETTER, words, first)] == pages


def test_a_passage_lies_where_the_words_are_seen() -> None:
    ((found,),) = find(LETTER, "Wij")
    assert (found.left, found.bottom) == (pytest.approx(100, abs=4), pytest.approx(100, abs=6))
    assert 0 < found.right - found.left < 80


def test_on_a_page_that_lies_on_its_side() -> None:
    ((found,),) = find(pdf("Wij leveren", turned=90), "Wij")
    assert (found.left, found.top) == (pytest.approx(900, abs=12), pytest.approx(100, abs=12))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 broken", png(image())])
def test_what_is_no_pdf_has_no_words(data: bytes) -> None:
    assert find(data, "leveren") == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((10, 20), (30, 40), Passage(1, 10, 20, 30, 40)),
        ((30, 40), (10, 20), Passage(1, 10, 20, 30, 40)),
        ((-50, 990), (2000, 1200), Passage(1, 0, 990, 1000, 1000)),
        ((10, 20), (10, 40), None),
        ((10, 1400), (30, 1200), None),
    ],
)
def test_a_passage_between_two_corners(
    one: tuple[int, int], other: tuple[int, int], expected: Passage | None
) -> None:
    assert passage(1, one, other) == expected


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Geachte heer", "Geachte heer"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"caf\xe9 \x80 5", "café € 5"),
        (b"a\0b", "ab"),
    ],
)
def test_the_characters_of_a_file(data: bytes, words: str) -> None:
    assert words_of(data) == words


@pytest.mark.parametrize("before", range(4))
def test_of_a_very_long_file_the_beginning_is_shown(before: int) -> None:
    data = b"x" * before + "é€".encode() * 250_000
    shown, _, rest = words_of(data).partition("\n\n")
    assert shown.strip("x") in "é€" * 250_000
    assert len(shown.encode()) > 999_990
    assert rest == "The rest of this file is not shown here."


def test_a_word_of_a_megabyte_is_shown_at_once(qtbot: QtBot) -> None:
    began = thread_time()
    view = PlainView("a.txt", "text/plain", b"w" * 1_000_000)
    qtbot.addWidget(view)
    view.show()
    assert not view.grab().isNull()
    assert thread_time() - began < 10
