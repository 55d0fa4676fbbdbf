"""I8: amounts to the cent, as they are written in Dutch and English; the rest is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.money import Money
from app.core.reading.amounts import MoneyDoubt, MoneyReading, read_money
from tests.trials import trials

CENTS = st.integers(0, 99_999_999_999)
BOTH = {
    "12": "12.00",
    "12,5": "12.50",
    "12.5": "12.50",
    "12,50": "12.50",
    "12.50": "12.50",
    "0,05": "0.05",
    "007": "7.00",
    "€ 12,50": "12.50",
    "€12.50": "12.50",
    "12,50 euro": "12.50",
    "EUR 12,50": "12.50",
    "12,50 €": "12.50",
    "12,-": "12.00",
    "12,--": "12.00",
    "€ 12.-": "12.00",
    "-12,50": "-12.50",
    "€ -12,50": "-12.50",
    "- € 12,50": "-12.50",
    "1 299,95": "1299.95",
    "1\u00a0299.95": "1299.95",
    "1'299.95": "1299.95",
    "1299,95": "1299.95",
    "999999999.99": "999999999.99",
}
DUTCH = {
    "1.299,95": "1299.95",
    "1.299": "1299.00",
    "1.299.000": "1299000.00",
    "12.505": "12505.00",
}
ENGLISH = {"1,299.95": "1299.95", "1,299": "1299.00", "1,299,000.5": "1299000.50"}
REFUSED = (
    *("１２", "١٢", "1e5", "1E5", "NaN", "inf", "1_000", "0x10", "12.50.00", "1,2,3", "--5"),
    *("- € -5", "5-", "twaalf", "€", "-", "1.29.95", "1.2999,00", "1,,5", "12 50", "£"),
    *("1000000000", "1.000.000.000", "9" * 500, "12,50 x", "\ud800", "½", "12%"),
)


@pytest.mark.parametrize("text", BOTH)
def test_both_languages_read(text: str) -> None:
    for language in ("nl", "en"):
        assert read_money(text, language) == MoneyReading(Money(Decimal(BOTH[text])))


def test_each_language_parts_thousands_in_its_way() -> None:
    for text, wanted in DUTCH.items():
        assert read_money(text, "nl") == MoneyReading(Money(Decimal(wanted)))
    for text, wanted in ENGLISH.items():
        assert read_money(text, "en") == MoneyReading(Money(Decimal(wanted)))


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("1,299.95", "nl", "1299.95"),
        ("1,299", "nl", "1299.00"),
        ("12,505", "nl", "12505.00"),
        ("1.299,95", "en", "1299.95"),
        ("1.299", "en", "1299.00"),
    ],
)
def test_the_other_way_round_is_asked(text: str, language: str, wanted: str) -> None:
    asked = MoneyReading(None, MoneyDoubt.OTHER_ORDER, (Money(Decimal(wanted)),))
    assert read_money(text, language) == asked


@pytest.mark.parametrize("text", REFUSED)
def test_the_rest_is_refused(text: str) -> None:
    for language in ("nl", "en"):
        assert read_money(text, language) == MoneyReading(doubt=MoneyDoubt.NOT_READ)


def test_finer_than_a_cent_is_no_amount() -> None:
    assert read_money("0,125", "nl").doubt is MoneyDoubt.CENTS
    assert read_money("1299.505", "en").doubt is MoneyDoubt.CENTS


def test_a_sign_says_the_currency() -> None:
    assert read_money("£5", "en") == MoneyReading(Money(Decimal("5.00"), "GBP"))
    assert read_money("5", "en", "GBP") == MoneyReading(Money(Decimal("5.00"), "GBP"))
    assert read_money("€ 5", "en", "GBP") == MoneyReading(Money(Decimal("5.00")))
    assert read_money("€ 5 gbp", "en").doubt is MoneyDoubt.TWO_CURRENCIES


def test_nothing_is_nothing() -> None:
    assert read_money(" ", "nl") == MoneyReading()


def check_amount(cents: int) -> None:
    """Assert that an amount is read to the cent in each of its forms."""
    wanted = Money(Decimal(cents) / 100)
    whole, rest = divmod(cents, 100)
    english = f"{whole:,}.{rest:02}"
    dutch = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    for text in (dutch, f"€ {dutch}", f"{whole},{rest:02}", f"{dutch} euro"):
        assert read_money(text, "nl").money == wanted, text
    for text in (english, f"€{english}", f"{whole}.{rest:02}", f"{english} EUR"):
        assert read_money(text, "en").money == wanted, text
    negative = read_money(f"-{dutch}", "nl").money
    assert negative == Money(-wanted.amount)


@settings(max_examples=200)
@given(CENTS)
def test_amounts_to_the_cent(cents: int) -> None:
    check_amount(cents)


@pytest.mark.stress
@settings(max_examples=trials(10_000))
@given(CENTS)
def test_amounts_to_the_cent_in_all_trials(cents: int) -> None:
    check_amount(cents)


@given(st.text(alphabet="0123456789.,-€ '’eurnaE٣", max_size=15))
def test_no_text_raises(text: str) -> None:
    for language in ("nl", "en"):
        found = read_money(text, language)
        assert (found.money is None) == (found.doubt is not None or not text.strip())
