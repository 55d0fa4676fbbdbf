"""Moments and amounts as the window says them: as letters do, in the window's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.core.case import Case
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money
from app.core.when import Anchors, is_exact_day, span
from app.gui.days import long_day, relative
from app.gui.words import _, language
from app.letters.dates import Dates
from app.letters.language import Language, read_language
from app.paths import templates


def spoken() -> Language:
    """Return how the language of the window writes dates and amounts."""
    return read_language(templates(), language())


def when_words(when: When, anchors: Anchors, today: date) -> str:
    """Return a moment as a title names it: ``rond 3 april 2025``; its own words if unknown."""
    return Dates(spoken(), anchors, today).label(when) or when.words


def when_of(case: Case, when: When | None, today: date) -> str:
    """Return a moment of *case* in words, empty where there is none."""
    return "" if when is None else when_words(when, facts(case).when, today)


def read_words(when: When, anchors: Anchors, today: date) -> str:
    """Return a moment in full, as the line below a date field says it back.

    A known day has its weekday and the distance to *today*: ``maandag 28 april 2025, 8 dagen
    geleden``.
    """
    dates = Dates(spoken(), anchors, today)
    dates.full = True
    text = dates.bare(when, year=True, weekday=True)
    found = span(when, anchors)
    if found is None or not found.exact or not text:
        return text or when.words
    if not is_exact_day(when):
        text = _("{moment}, so {day}").format(moment=text, day=long_day(found.earliest))
    return _("{day}, {distance}").format(day=text, distance=relative(found.earliest, today))


def money_words(money: Money) -> str:
    """Return an amount with its sign: ``€ 60,00``."""
    return spoken().money(money)


def plain_amount(amount: Decimal) -> str:
    """Return an amount as it is typed: two decimals with the mark of the language."""
    text = f"{amount:.2f}"
    return text.replace(".", ",") if language() == "nl" else text


def holiday_words(key: str) -> str:
    """Return the name of a holiday by its key in a calendar."""
    return spoken().holiday(key)
