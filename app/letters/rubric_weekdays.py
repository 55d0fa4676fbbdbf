"""Whether each weekday fits its date, also where the user wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.letters.letter import Part
from app.letters.printed_days import Day, days
from app.letters.reading import Fault, Passage, Subject, annexed, passages
from app.letters.rubric_facts import exact_days

TITLE = "subject"  # the place of the subject line, which is no block
_FIGURES = r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>(?:19|20|21)\d\d)\b"
_SOON = 92  # days: of a date without a year, how far ahead it may lie


def weekdays(subject: Subject) -> Iterator[Fault]:
    """Question 5: a date has its own day of the week, in our text and in the user's.

    A date without a year is taken for one that a record holds; else for the year, among those
    of the case, in which the weekday fits.
    """
    exact = exact_days(subject)
    title = Passage(TITLE, Part.OPENING, "heading", subject.letter.subject)
    for passage in (title, *passages(subject), *annexed(subject)):
        for token in (*days(subject, passage), *_in_figures(subject, passage)):
            if token.weekday and not _fits(subject, token, exact):
                yield Fault(5, "wrong-weekday", token.block, token.text, token.start)


def _fits(subject: Subject, token: Day, exact: set[date]) -> bool:
    if token.year:
        day = token.whole()
        return day is not None and day.isoweekday() == token.weekday
    meant = [day for day in exact if token.fits(day)]
    if not meant:
        last = subject.letter.day
        first = min((day.year for day in exact), default=last.year)
        tries = (
            Day(token.block, "", token.day, token.month, year).whole()
            for year in range(max(first, last.year - 10), last.year + 2)
        )
        meant = [one for one in tries if one and (one - last).days <= _SOON]
    return not meant or any(day.isoweekday() == token.weekday for day in meant)


def _in_figures(subject: Subject, passage: Passage) -> Iterator[Day]:
    """Yield the dates in figures that have a weekday: ``maandag 3-3-2025``."""
    names = [subject.language.weekday(number) for number in range(1, 8)]
    pattern = rf"\b(?P<w>{'|'.join(names)}),? {_FIGURES}"
    for found in re.finditer(pattern, passage.text, re.IGNORECASE):
        month = int(found["m"])
        if 1 <= month <= 12:
            weekday = [name.casefold() for name in names].index(found["w"].casefold()) + 1
            start = passage.start + found.start()
            year = int(found["y"])
            yield Day(passage.block, found[0], int(found["d"]), month, year, weekday, start)


WEEKDAYS = (weekdays,)
