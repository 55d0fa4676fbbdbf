"""The words of a letter, and what is spelled out or replaced on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.letter import Layout
from app.writers.characters import one_line, plain_marks, printable
from app.writers.words import lines, words
from tests.writers.samples import (
    COMPLAINT,
    EVERY_BLOCK,
    OVERVIEW,
    PASTE,
    STATEMENT,
    WITH_ANNEX,
)


def test_words_stand_in_reading_order():
    found = " ".join(words(EVERY_BLOCK))
    order = (
        "CONCEPT",
        "Noor Hartman",
        "Per post",
        "Afzender:",
        "KPN B.V.",
        "Datum 30 april 2025 Klantnummer 123456789",
        "Klacht:",
        "Geachte klantenservice,",
        "Eerste kop",
        "Post Bedrag april en mei",
        "Met vriendelijke groet,",
        "Piet Hartman namens Noor Hartman",
        "Bijlagen Brief Chat Rekening",
        "Kopie:",
        "Bijlage 5: overzicht",
    )
    places = [found.index(text) for text in order]
    assert places == sorted(places)


def test_list_marks_are_no_words_unless_asked_for():
    assert "3." not in words(EVERY_BLOCK)
    marked = words(EVERY_BLOCK, marks=True)
    assert marked[marked.index("3.") + 1] == "derde"
    assert marked[marked.index("7.") + 1] == "Rekening"


def test_running_lines_and_page_numbers_are_no_words():
    assert "{page}" not in " ".join(words(WITH_ANNEX))
    assert "Stand op" not in " ".join(words(WITH_ANNEX))


def test_a_text_to_paste_is_its_sections():
    assert words(PASTE) == ("Klantnr.", "123456789.", "‘Tv’.")


def test_an_overview_alone_is_its_annexes():
    assert words(OVERVIEW)[:3] == ("CONCEPT", "Bijlage", "5:")
    assert "Geachte" not in words(OVERVIEW)


def test_a_statement_has_no_letterhead_but_who_signs_and_what_is_enclosed():
    found, whole = words(STATEMENT), words(EVERY_BLOCK)
    assert found[0] == "CONCEPT"
    assert "Geachte" in whole
    assert "Geachte" not in found
    assert whole[-len(found) + 1 :] == found[1:]
    assert "Piet" in found
    assert "Kopie:" in found


def test_no_word_of_a_letter_is_lost_when_only_the_layout_changes():
    whole = words(WITH_ANNEX)
    annex = words(replace(WITH_ANNEX, layout=Layout.ANNEX))
    assert whole[: len(words(COMPLAINT))] == words(COMPLAINT)
    assert whole[len(words(COMPLAINT)) :] == annex


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("bel\x07", "bel[U+0007]"),
        ("\x00\x1f\x7f\x9f", "[U+0000][U+001F][U+007F][U+009F]"),
        ("\ud800", "[U+D800]"),
        ("\ufdd0\ufffe\uffff", "[U+FDD0][U+FFFE][U+FFFF]"),
        ("\U0001fffe\U0010ffff", "[U+1FFFE][U+10FFFF]"),
        ("tab\tblijft, \u00a0 ook", "tab\tblijft, \u00a0 ook"),
        ("\u202eomgekeerd\u202c \u200d \ufeff", "\u202eomgekeerd\u202c \u200d \ufeff"),
    ],
    ids=[
        "breaks",
        "rare breaks",
        "bell",
        "edges",
        "surrogate",
        "nonchars",
        "planes",
        "tab",
        "bidi",
    ],
)
def test_what_cannot_be_printed_is_spelled_out(raw, seen):
    assert printable(raw) == seen


@given(st.text(st.characters(exclude_categories=())))
def test_printable_text_is_printable_for_good(text):
    once = printable(text)
    assert printable(once) == once
    once.encode("utf-8")


def test_a_line_has_single_spaces():
    assert one_line(" a\r\n b\u00a0\tc\x00 ") == "a b c[U+0000]"


def test_plain_marks_are_those_of_a_keyboard():
    assert plain_marks("‘a’ “b” €\u00a01") == "'a' \"b\" € 1"


def test_a_break_in_a_cell_is_a_space_in_a_row():
    rows = [line for line in lines(EVERY_BLOCK) if line.cells[0] == "april en mei"]
    assert [row.text for row in rows] == ["april en mei | €\u00a025,00"]
