"""Typed text: what cannot be seen leaves and is counted, everything else stays."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.clean import clean, one_line
from tests.letters.hostile import HOSTILE

GONE = {
    "a NUL": 0x00,
    "a bell": 0x07,
    "a backspace": 0x08,
    "a shift": 0x0E,
    "an escape": 0x1B,
    "a unit separator": 0x1F,
    "delete": 0x7F,
    "a C1 control": 0x80,
    "the last C1 control": 0x9F,
    "a soft hyphen": 0xAD,
    "an Arabic letter mark": 0x61C,
    "a Mongolian vowel separator": 0x180E,
    "a zero-width space": 0x200B,
    "a left-to-right mark": 0x200E,
    "a right-to-left mark": 0x200F,
    "an embedding": 0x202A,
    "an override": 0x202E,
    "a word joiner": 0x2060,
    "an invisible times": 0x2062,
    "an isolate": 0x2066,
    "nominal digits": 0x206F,
    "a byte order mark": 0xFEFF,
    "an annotation": 0xFFF9,
    "the end of one": 0xFFFB,
    "half a pair": 0xD800,
    "the other half": 0xDFFF,
    "a noncharacter": 0xFDD0,
    "the last of these": 0xFDEF,
    "a swapped mark": 0xFFFE,
    "all ones": 0xFFFF,
    "a noncharacter further on": 0x1FFFE,
    "the very last": 0x10FFFF,
    "a tag": 0xE0041,
    "the tag that cancels": 0xE007F,
}


@pytest.mark.parametrize("code", GONE.values(), ids=GONE)
def test_what_cannot_be_seen_leaves_and_is_counted(code: int) -> None:
    left_out: Counter[str] = Counter()
    assert clean(f"{chr(code)}a{chr(code)}b", left_out) == "ab"
    assert left_out == {f"U+{code:04X}": 2}


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        "tab\tstays",
        "line\nstays",
        "a\u00a0b",
        "a\u200cb",
        "a\u200db",
        "👩\u200d👩\u200d👧",
        "نمی\u200cخواهم",
        "❤\ufe0f",
        "e\u0301",
        "a\ufffdb",
        "\u2028".replace("\u2028", "\n"),
    ],
)
def test_everything_else_stays(text: str) -> None:
    left_out: Counter[str] = Counter()
    assert clean(text, left_out) == text
    assert not left_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\n\rb", "a\n\nb"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\x0bb", "a\nb"),
        ("a\x0cb", "a\nb"),
        ("a\x85b", "a\nb"),
        ("a\u2028b", "a\nb"),
        ("a\u2029b", "a\nb"),
        ("a\r\n\r\nb", "a\n\nb"),
    ],
    ids=repr,
)
def test_every_line_break_is_one(text: str, expected: str) -> None:
    left_out: Counter[str] = Counter()
    assert clean(text, left_out) == expected
    assert not left_out


def test_counts_add_up_over_texts() -> None:
    left_out: Counter[str] = Counter()
    clean("a\u200b", left_out)
    clean("\u200b\x00\u202e", left_out)
    assert left_out == {"U+200B": 2, "U+0000": 1, "U+202E": 1}


@given(st.text(st.characters(blacklist_categories=())))
def test_clean_text_is_clean(text: str) -> None:
    left_out: Counter[str] = Counter()
    once = clean(text, left_out)
    assert clean(once, left_out) == once
    once.encode()
    assert len(once) + left_out.total() <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" a \n b\t\tc ", "a b c"), ("", ""), ("\n", ""), ("a\u00a0b", "a b")],
)
def test_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected
