"""Moments and amounts in the words of the window."""

from __future__ import annotations

import gettext
from datetime import date
from decimal import Decimal

import pytest

from app.core.moment import Qualifier, When
from app.core.money import Money
from app.core.when import no_anchors
from app.gui import words
from app.gui.moments import (
    grouped,
    holiday_words,
    money_words,
    plain_amount,
    read_words,
    when_words,
)
from tests.gui import catalogue

TODAY = date(2025, 5, 6)


@pytest.mark.parametrize(
    ("when", "short", "full"),
    [
        (When("2025-04-28"), "28 April 2025", "Monday 28 April 2025, 8 days ago"),
        (
            When("2025-04-28T09:00"),
            "28 April 2025 at 9 am",
            "Monday 28 April 2025 at 9 am, 8 days ago",
        ),
        (When("2025-03~"), "around March 2025", "around March 2025"),
        (When("2025-04", Qualifier.MID), "mid-April 2025", "mid-April 2025"),
        (When(words="some day"), "some day", "some day"),
    ],
)
def test_a_moment_is_said_as_vaguely_as_it_is(when: When, short: str, full: str) -> None:
    assert when_words(when, no_anchors, TODAY).replace("\u00a0", " ") == short
    assert read_words(when, no_anchors, TODAY).replace("\u00a0", " ") == full


def test_the_window_speaks_dutch_too() -> None:
    words.use(catalogue.LOCALE, "nl")
    said = read_words(When("2025-04-28"), no_anchors, TODAY).replace("\u00a0", " ")
    assert said == "maandag 28 april 2025, 8 dagen geleden"
    assert money_words(Money(Decimal("1234.50"))) == "€\u00a01.234,50"
    assert (plain_amount(Decimal(60)), holiday_words("ascension_day")) == (
        "60,00",
        "Hemelvaartsdag",
    )
    assert (grouped(1500), grouped(999)) == ("1.500", "999")


def test_english_has_its_own_marks() -> None:
    words.use_words(gettext.NullTranslations(), "en")
    assert (money_words(Money(Decimal(60))), plain_amount(Decimal("7.5"))) == ("€60.00", "7.50")
    assert grouped(1500) == "1,500"
