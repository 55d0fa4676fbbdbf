"""Phone numbers are found among any others, also in a text that is nothing but digits."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.redaction.finding import Kind
from app.letters.redaction.patterns import by_form

NUMBERS = (
    *("06 12 34 56 78", "06-12345678", "+31 6 12345678", "0031612345678", "06.12.34.56.78"),
    *("020 624 1111", "(020) 624 11 11", "[06] 12345678", "0800-1234", "088 123 45 67"),
    *("+44 20 7946 0958", "+49 30 123456", "tel:0612345678", "06/12345678"),
)
BETWEEN = (" ", ", ", " en ", "; ", ". ", " (", ") ", "/", "\n", " € 12,50 ", " om 9.15 uur ")
TEXTS = st.lists(st.tuples(st.sampled_from(NUMBERS), st.sampled_from(BETWEEN)), max_size=6)
LOOSE = {
    "loose digits": ("1 2 3 4 5 6 7 8 9 0 " * 5_000, 1),
    "one word": ("1234567890" * 10_000, 1),
    "the same again": ("06 " * 30_000, 1),
    "apart": ("06, " * 30_000, 0),
}


def hidden(text: str) -> set[int]:
    return {place for hit in by_form(text, "NL") for place in range(hit.start, hit.end)}


@given(TEXTS)
def test_nothing_slips_through_that_the_library_finds(parts: list[tuple[str, str]]) -> None:
    text = "".join(number + between for number, between in parts)
    leniency = phonenumbers.Leniency.VALID
    gone = hidden(text)
    for one in phonenumbers.PhoneNumberMatcher(text, "NL", leniency):
        digits = {at for at in range(one.start, one.end) if text[at].isdigit()}
        assert digits <= gone, text[one.start : one.end]


@pytest.mark.parametrize(("text", "count"), LOOSE.values(), ids=LOOSE)
def test_a_long_row_of_digits_is_one_thing(text: str, count: int) -> None:
    found = [one for one in by_form(text, "NL") if one.kind is Kind.PHONE]
    assert found == []
    rows = [one for one in by_form(text, "NL") if one.end - one.start > 50_000]
    assert len(rows) == count


def test_a_phone_number_behind_many_digits_is_found() -> None:
    text = "06, " * 30_000 + "bel 06 12345678."
    kinds = {one.kind for one in by_form(text, "NL") if one.start >= 120_000}
    assert Kind.PHONE in kinds
