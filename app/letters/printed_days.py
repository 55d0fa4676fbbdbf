"""The days that a composed letter prints, and until which it awaits an answer."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from app.core.record import record
from app.letters.reading import Passage, Subject, panel


@record
class Day:
    """A day as the text prints it; ``year`` is 0 and ``weekday`` 0 where it has none.

    ``start`` is where it begins in the words of its block.
    """

    block: str
    text: str
    day: int
    month: int
    year: int = 0
    weekday: int = 0
    start: int = 0

    def fits(self, day: date) -> bool:
        """Tell whether this can be *day*."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (0, day.year)

    def whole(self) -> date | None:
        """Return the day, None without a year or where the calendar has no such day."""
        if not self.year or self.day > monthrange(self.year, self.month)[1]:
            return None
        return date(self.year, self.month, self.day)


def days(subject: Subject, passage: Passage) -> Iterator[Day]:
    """Yield every day with its month that a passage prints."""
    months = tuple(subject.language.month(number) for number in range(1, 13))
    names = tuple(subject.language.weekday(number) for number in range(1, 8))
    for found in _dates_of(months, names).finditer(passage.text):
        weekday = names.index(found["w"]) + 1 if found["w"] else 0
        month = months.index(found["m"]) + 1
        year = int(found["y"] or 0)
        start = passage.start + found.start()
        yield Day(passage.block, found[0], int(found["d"]), month, year, weekday, start)


@lru_cache(maxsize=16)
def _dates_of(months: tuple[str, ...], names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<w>{'|'.join(names)})(?:,(?: \w+)?)? )?\b(?P<d>[1-9]|[12]\d|3[01])\.? "
        rf"(?P<m>{'|'.join(months)})\b(?: (?P<y>(?:19|20|21)\d\d)\b)?"
    )


def deadline(subject: Subject) -> date | None:
    """Return until when an answer is awaited: the first day of the panel in full.

    That is one to come with weekday and year, else the first with a year; None without any.
    """
    tokens = [token for one in panel(subject) for token in days(subject, one) if token.year]
    return chosen(subject, tokens).whole() if tokens else None


def chosen(subject: Subject, tokens: Sequence[Day]) -> Day:
    """Return which of *tokens* is the last day: first those to come, then with a weekday."""

    def order(token: Day) -> tuple[bool, bool]:
        day = token.whole()
        return (day is None or day <= subject.letter.day, not token.weekday)

    return min(tokens, key=order)
