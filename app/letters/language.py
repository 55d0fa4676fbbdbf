"""How a language writes numbers, lists, dates and amounts: one data file per language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import tomli

from app.core.moment import Unit
from app.core.money import Money
from app.core.when import Spoken, SpokenKind, SpokenShade
from app.errors import UserError
from app.letters.folders import Templates, find, listed, read

NBSP = "\u00a0"


@dataclass(frozen=True)
class Language:
    """The writing habits of one language, read from ``phrases/<code>/language.toml``.

    Names and symbols that it does not give are those of its locale, which take longer to load.
    """

    code: str
    data: Mapping[str, Any]

    def number(self, count: int) -> str:
        """Return *count* in words up to twelve, in figures from thirteen."""
        words: list[str] = self.data["numbers"]
        return words[count] if 0 <= count < len(words) else str(count)

    def ordinal(self, count: int) -> str:
        """Return the ordinal of *count* in words up to twelve; beyond that a figure."""
        words: list[str] = self.data["ordinals"]
        return words[count] if 0 < count < len(words) else f"{count}"

    def listed(self, items: Sequence[str]) -> str:
        """Return ``a, b and c`` in this language; empty for no items."""
        if len(items) < 2:
            return "".join(items)
        first = str(self.data["comma"]).join(items[:-1])
        return str(self.data["and"]).format(first=first, last=items[-1])

    def money(self, money: Money) -> str:
        """Return the amount with sign and two decimals, unbroken."""
        pattern = str(self.data["currency"])
        symbol = self.data.get("symbols", {}).get(money.currency)
        if symbol is None:
            from babel.numbers import format_currency

            locale = str(self.data["locale"])
            text = format_currency(
                money.amount, money.currency, pattern, locale, currency_digits=False
            )
            return str(text).replace(" ", NBSP)
        positive, negative = pattern.split(";")
        signed = negative if money.amount.is_signed() else positive
        whole, cents = f"{abs(money.amount):,.2f}".split(".")
        whole = whole.replace(",", str(self.data["thousands"]))
        number = f"{whole}{self.data['decimal_point']}{cents}"
        return signed.replace("#,##0.00", number).replace("¤", symbol).replace(" ", NBSP)

    def decimal(self, value: Decimal) -> str:
        """Return a plain number in this language, without needless zeros."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=str(self.data["locale"])))

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12."""
        months = self.data.get("months") or local_names(str(self.data["locale"]))[0]
        return str(months[number - 1])

    def weekday(self, number: int) -> str:
        """Return the name of a weekday, 1 is Monday."""
        days = self.data.get("weekdays") or local_names(str(self.data["locale"]))[1]
        return str(days[number - 1])

    def day(self, day: date, *, year: bool = True, weekday: bool = False) -> str:
        """Return ``woensdag 14 mei 2025``, with the weekday and the year where asked."""
        parts = [self.weekday(day.isoweekday())] if weekday else []
        if weekday and "after_weekday" in self.data:
            parts[0] += str(self.data["after_weekday"])
        parts += [self.day_number(day.day), self.month(day.month)]
        if year:
            parts.append(str(day.year))
        return NBSP.join(parts[:-1]) + " " + parts[-1] if year else NBSP.join(parts)

    def until(self, day: date, *, year: bool = True) -> str:
        """Return a last day as it stands behind "until": ``Montag, den 5. Oktober``."""
        text = self.day(day, year=year, weekday=True)
        name = self.weekday(day.isoweekday())
        if "after_weekday_until" not in self.data:
            return text
        after = str(self.data["after_weekday"])
        return name + str(self.data["after_weekday_until"]) + text[len(name + after) :]

    def day_number(self, number: int) -> str:
        """Return the number of a day of the month as a date writes it (``17.``)."""
        return str(self.data.get("day_number", "{day}")).format(day=number)

    def clock(self, moment: time) -> str:
        """Return the time of day as this language writes it."""
        if self.data["clock"] == "24":
            text = str(self.data["time"]).format(h=moment.hour, mm=f"{moment.minute:02}")
        else:
            if moment.minute == 0 and moment.hour in (0, 12):
                return str(self.data["noon" if moment.hour else "midnight"])
            half = "am" if moment.hour < 12 else "pm"
            key = "time" if moment.minute else "time_full"
            hour = moment.hour % 12 or 12
            text = str(self.data[key]).format(h=hour, mm=f"{moment.minute:02}", half=half)
        return text.replace(" ", NBSP)

    def count(self, count: int, unit: Unit, *, words: bool = True) -> str:
        """Return ``twee weken``; with figures instead of words for tables and 13 or more."""
        return self.counted(self.number(count) if words else str(count), count, unit)

    def counted(self, number: str, count: int, unit: Unit) -> str:
        """Return *number* with its unit, singular for a *count* of one."""
        one, many = self.data["units"][unit.value]
        return str(one if count == 1 else many).format(n=number)

    def at_start(self, count: int) -> str:
        """Return *count* in words where known: no sentence starts with a figure."""
        more: dict[str, str] = self.data["numbers_at_start"]
        return more.get(str(count), self.number(count))

    def distance(self, count: int, unit: Unit, *, words: bool = True) -> str:
        """Return the distance that stands before "later": ``een week``, ``twee dagen``."""
        if count == 1 and words:
            return str(self.data["distances"][unit.value])
        return self.count(count, unit, words=words)

    def duration(self, spoken: Spoken, *, words: bool = True) -> str:
        """Return a duration in the units that its length asks for."""
        if spoken.kind is SpokenKind.SAME_DAY:
            return str(self.data["duration"]["same_day"])
        units = {
            SpokenKind.DAYS: ((spoken.days, Unit.DAYS),),
            SpokenKind.WEEKS: ((spoken.weeks, Unit.WEEKS), (spoken.days, Unit.DAYS)),
            SpokenKind.MONTHS: ((spoken.months, Unit.MONTHS), (spoken.weeks, Unit.WEEKS)),
            SpokenKind.YEARS: ((spoken.years, Unit.YEARS), (spoken.months, Unit.MONTHS)),
        }[spoken.kind]
        parts = [self.count(n, unit, words=words) for n, unit in units if n]
        text = parts[0]
        if len(parts) > 1:
            text = str(self.data["duration"]["sum"]).format(a=parts[0], b=parts[1])
        if spoken.shade is SpokenShade.EXACT:
            return text
        return str(self.data["duration"][spoken.shade.value]).format(a=text)

    def quoted(self, text: str) -> str:
        """Return *text* between quotation marks; marks inside become the inner ones."""
        left, right = (str(mark) for mark in self.data["quote"])
        inner_left, inner_right = self.data["inner_quote"]
        # a closing mark before a letter is an apostrophe
        pair = re.compile(rf"{re.escape(left)}(.+?){re.escape(right)}(?!\w)", re.DOTALL)
        inside = pair.sub(lambda match: f"{inner_left}{match[1]}{inner_right}", text)
        return f"{left}{inside}{right}"

    def hole(self, what: str) -> str:
        """Return the visible mark for something that is missing."""
        return str(self.data["hole"]).format(what=what)

    def holiday(self, key: str) -> str:
        """Return the name of a holiday by its key."""
        names: dict[str, str] = self.data["holidays"]
        return names.get(key, names["other"])


@lru_cache(maxsize=16)
def local_names(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of months and of weekdays from Monday."""
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(locale)
    except (UnknownLocaleError, ValueError) as error:
        raise UserError(f"There is no locale '{locale}' to take names of days from.") from error
    months = tuple(found.months["format"]["wide"][number] for number in range(1, 13))
    days = tuple(found.days["format"]["wide"][number] for number in range(7))
    return months, days


@lru_cache(maxsize=64)
def read_language(templates: Templates, code: str) -> Language:
    """Return the language *code*; raises ``UserError`` naming the ones there are."""
    path = find(templates, f"phrases/{code}/language.toml") if code.isalpha() else None
    if path is None:
        there = {one.parent.name for one in listed(templates, "phrases/*/language.toml")}
        known = ", ".join(sorted(there))
        raise UserError(f"There are no letters in the language '{code}'; there are: {known}.")
    return Language(code, read_table(path))


def vague_words(templates: Templates, home: str, code: str) -> dict[str, str]:
    """Return the known words for a vague moment in *home*, lower case, with those in *code*.

    Empty where the two are the same language, or one of them has no letters.
    """
    tables = []
    for one in (home, code):
        known = one.isalpha() and find(templates, f"phrases/{one}/language.toml")
        if not known or home == code:
            return {}
        tables.append(read_language(templates, one).data["vague"])
    theirs, ours = tables
    return {words: ours[key][0] for key, known in theirs.items() for words in known}


def read_table(path: Path) -> dict[str, Any]:
    """Return what a data file of the letters holds; ``UserError`` for one that is broken."""
    where = "/".join(path.parts[-3:])
    try:
        return tomli.loads(read(path, where))
    except tomli.TOMLDecodeError as error:
        raise UserError(f"{where}: {error}.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{where} is not written in UTF-8.") from error
