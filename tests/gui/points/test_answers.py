"""Answers to the questions of a problem type, as they are kept and told again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.core.moment import Qualifier, When
from app.core.money import Money
from app.gui.points.answers import kept_amount, kept_moment, told_amount, told_moment

TODAY = date(2025, 5, 6)


@pytest.mark.parametrize(
    ("when", "kept"),
    [
        (None, ""),
        (When("2025-03-03"), "2025-03-03"),
        (When("2025-03"), "2025-03"),
        (When("2025-04-03", Qualifier.ABOUT), "around 3 April 2025"),
        (When(words="in the spring"), "in the spring"),
    ],
)
def test_a_moment_is_kept_as_surely_as_it_is_known(when: When | None, kept: str) -> None:
    assert kept_moment(when, TODAY) == kept
    again = told_moment(kept)
    assert again == when or again == When(words=kept)


@pytest.mark.parametrize(
    ("answer", "money"),
    [
        ("12.50", Money(Decimal("12.50"))),
        ("60", Money(Decimal(60))),
        ("", None),
        ("about ten", None),
        ("1e5", None),
        ("12.505", None),
        ("٣", None),
    ],
)
def test_an_amount_is_told_only_where_it_is_one(answer: str, money: Money | None) -> None:
    assert told_amount(answer, "EUR") == money
    if money is not None:
        assert told_amount(kept_amount(money), "EUR") == money
