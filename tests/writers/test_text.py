"""The plain text: the reference version."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.letters.letter import Field
from app.writers import text
from app.writers.words import words
from tests.writers.random_letters import letters
from tests.writers.readers import text_words, without_bars
from tests.writers.samples import COMPLAINT, EMPTY, EVERY_BLOCK, PASTE, SAMPLES

UNCHANGED = {name: letter for name, letter in SAMPLES.items() if letter is not PASTE}


@pytest.mark.parametrize("letter", UNCHANGED.values(), ids=UNCHANGED.keys())
def test_every_word_is_there_in_order(letter):
    assert text_words(text.write(letter).data) == without_bars(words(letter, marks=True))


@given(letters)
@settings(max_examples=50)
def test_any_letter_keeps_its_words(letter):
    assert text_words(text.write(letter).data) == without_bars(words(letter, marks=True))


def test_the_complaint_reads_well():
    found = text.write(COMPLAINT).data.decode()
    start = found.index("Datum")
    assert found[start : found.index("Geachte")] == (
        "Datum         30 april 2025\n"
        "Klantnummer   123456789\n"
        "Bestelnummer  TV-2025-0417\n"
        "Uw brief van  eind maart 2025\n\n"
        "Klacht: digitale tv niet geleverd\n\n"
    )
    assert "\n\nWat ik u vraag\nIk vraag u om uiterlijk" in found
    assert "daarbij:\n\n1. één vaste leverdatum" in found
    assert "\n\nNoor Hartman\n\nBijlagen\n1. E-mail van KPN" in found
    assert found.endswith("5. Overzicht van contacten en toezeggingen\n")


def test_a_table_is_its_head_and_its_rows():
    found = text.write(EVERY_BLOCK).data.decode()
    assert "Post | Bedrag\napril en mei | €\u00a025,00\nTotaal | €\u00a025,00\n" in found


def test_lines_are_not_broken():
    longest = max(text.write(COMPLAINT).data.decode().split("\n"), key=len)
    assert len(longest) > 300


def test_nothing_gives_nothing():
    assert text.write(EMPTY).data == b""


def test_a_text_to_paste_has_no_letterhead():
    assert text.write(PASTE).data == b"Klantnr. 123456789. 'Tv'.\n"


def test_control_characters_are_seen():
    letter = replace(EMPTY, references=(Field("a\x00", "b\ud800"),))
    assert text.write(letter).data == b"a[U+0000]  b[U+D800]\n"
