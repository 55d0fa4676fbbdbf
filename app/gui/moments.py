"""Moments and amounts as the window says them: as letters do, in the window's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.core.case import Case
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money
from app.core.reading.numbers import plain_number
from app.core.when import Anchors, is_exact_day, span
from app.gui.days import long_day, plain_day, relative
from app.gui.words import _, language
from app.letters.dates import Dates
from app.letters.language import NBSP, Language, read_language
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


def brief_words(when: When, anchors: Anchors, today: date) -> str:
    """Return a moment for a chip: ``28 april``, with its year when that is not this year."""
    found = span(when, anchors)
    other_year = found is not None and found.middle.year != today.year
    return Dates(spoken(), anchors, today).bare(when, year=other_year) or when.words


def typed_words(when: When, anchors: Anchors, today: date) -> str:
    """Return a moment as somebody could have typed it, and it would be read again."""
    if when.week:
        year, number = when.week.split("-W")
        return _("week {n} {year}").format(n=int(number), year=year)
    said = Dates(spoken(), anchors, today).bare(when, year=True) or when.words
    return said.replace(NBSP, " ")


def read_words(when: When, anchors: Anchors, today: date) -> str:
    """Return a moment in full, as the line below a date field says it back.

    A known day has its weekday and the distance to *today*: ``maandag 28 april 2025, 8 dagen
    geleden``.
    """
    dates = Dates(spoken(), anchors, today)
    dates.full = True
    text = dates.bare(when, year=True, weekday=True)
    found = span(when, anchors)
    if found is None or not text:
        return text or when.words
    if not found.exact:
        if when.relative_to is None:
            return text
        about = plain_day(found.middle)
        return _("{moment}: around {day}").format(moment=text, day=about)
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


def number_words(number: Decimal) -> str:
    """Return a number as it is typed: no tail of zeros, the mark of the language."""
    text = plain_number(number)
    return text.replace(".", ",") if language() == "nl" else text


def grouped(count: int) -> str:
    """Return a whole number with its thousands parted: ``1.500``."""
    return f"{count:,}".replace(",", "." if language() == "nl" else ",")


def holiday_words(key: str) -> str:
    """Return the name of a holiday by its key in a calendar."""
    return spoken().holiday(key)
