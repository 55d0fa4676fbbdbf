"""The questions about facts: days, times, counts, amounts, promises and articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from app.core.calendar import is_working_day, statutory, trader
from app.core.edtf import parse
from app.core.figures import contact_figures
from app.core.law import Confidence
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money
from app.core.pack import is_fresh
from app.core.promises import ledger
from app.core.text import Wording
from app.core.totals import asked_totals, demand_amount, money_totals
from app.core.when import clock, span
from app.letters.reading import (
    Day,
    Finding,
    Passage,
    Subject,
    annexed,
    days,
    deadline,
    passages,
)

_TIME = re.compile(r"\b\d{1,2}[.:]\d\d (?:uur|am|pm)\b")
_NUMBER = re.compile(r"\b\d:\d+[a-z]*\b")
_MONEY = re.compile(r"[€£$]\s?([\d.,]*\d)")
MOST_ARTICLES = 6
_T = TypeVar("_T")


def precise(subject: Subject) -> Iterator[Finding]:
    """Question 5: each day and time in the text is one that a record holds exactly."""
    exact, known = _exact_days(subject), _clocks(subject)
    typed = _typed(subject)
    for passage in (*passages(subject), *annexed(subject)):
        for token in days(subject, passage):
            if not any(token.fits(day) for day in exact) and not _is_typed(
                subject, token, typed
            ):
                yield Finding(5, "day-not-recorded", token.block, token.text)
            elif token.weekday and not _has_weekday(exact, token.fits, token.weekday):
                yield Finding(5, "weekday-wrong", token.block, token.text)
        yield from _times(passage, known, typed)


def _is_typed(subject: Subject, token: Day, typed: str) -> bool:
    """Tell whether the user wrote that day, with its year where the letter prints one."""
    bare = f"{token.day} {subject.language.month(token.month)}"
    return (f"{bare} {token.year}" if token.year else bare) in typed


def _has_weekday(exact: set[date], fits: Callable[[date], bool], weekday: int) -> bool:
    found = [day.isoweekday() for day in exact if fits(day)]
    return not found or weekday in found


def _times(passage: Passage, known: set[str], typed: str) -> Iterator[Finding]:
    for found in _TIME.findall(passage.text):
        if found not in known and found not in typed:
            yield Finding(5, "time-not-recorded", passage.block, found)


def _clocks(subject: Subject) -> set[str]:
    """Return every time of day that a record holds, as the language writes it."""
    moments = _held(subject.case, When)
    times = [clock(when) for when in moments]
    times += [parse(when.edtf).until for when in moments if when.edtf]
    shown = (subject.language.clock(at) for at in times if at is not None)
    return {text.replace("\u00a0", " ") for text in shown}


def _exact_days(subject: Subject) -> set[date]:
    """Return every day that a record or a rule gives exactly, and those of this letter."""
    anchors = facts(subject.case).when
    found = {subject.letter.day, *_reckoned(subject, date)}
    last = deadline(subject)
    if last is not None:
        found |= {last, last + timedelta(days=1), *_moved_from(subject, last)}
    for when in _held(subject.case, When):
        reached = span(when, anchors)
        if reached is not None and (reached.earliest == reached.latest or "/" in when.edtf):
            found |= {reached.earliest, reached.latest}
        if reached is not None and (when.week or when.relative_to is not None):
            found |= {reached.earliest, reached.latest}
    found |= {day for day in _held(subject.case, date) if not isinstance(day, datetime)}
    for line in ledger(subject.case, subject.letter.day, trader(subject.case.jurisdiction)):
        found |= {day for day in (line.not_before, line.due and line.due.latest) if day}
    return found


def _moved_from(subject: Subject, last: date) -> set[date]:
    """Return the weekend and holidays before *last*, on one of which the term would end."""
    calendar = statutory(subject.case.jurisdiction)
    found = set()
    while not is_working_day(calendar, last - timedelta(days=1)):
        last -= timedelta(days=1)
        found.add(last)
    return found


def _held(value: object, kind: type[_T]) -> list[_T]:
    """Return everything of that *kind* inside a record, at any depth."""
    if isinstance(value, kind):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in _held(item, kind)]
    if not is_dataclass(value):
        return []
    return [found for one in fields(value) for found in _held(getattr(value, one.name), kind)]


def counted(subject: Subject) -> Iterator[Finding]:
    """Question 7: no more contacts are counted than are sure, and all points.

    A letter may leave contacts out, such as the order itself.
    """
    words = {word: n for n, word in enumerate(subject.language.data["numbers"])}
    words |= {word: n for n, word in enumerate(subject.listed("once")) if word}
    total = contact_figures(subject.case, subject.letter.day).total.number
    points = len(subject.case.points)
    for name, least, right in (("sought", 0, total), ("points", points, points)):
        for pattern in subject.listed(name):
            for passage in passages(subject):
                for said in re.findall(pattern, passage.text):
                    number = int(said) if said.isdigit() else words.get(said.lower())
                    if number is not None and not least <= number <= right:
                        yield Finding(7, f"count-{name}", passage.block, f"{said}: {right}")


def broken(subject: Subject) -> Iterator[Finding]:
    """Question 6: a table of broken promises holds none that was not broken.

    A call that was promised from a day on and surely never came stands there too.
    """
    silent = {one.about for one in subject.case.silences}
    lines = ledger(subject.case, subject.letter.day, trader(subject.case.jurisdiction))
    kept = {str(line.promise.id) for line in lines if not line.counts_as_broken}
    fine = kept - {str(one) for one in silent}
    for passage in passages(subject):
        wrong = fine.intersection(passage.facts) if passage.block == "breaches" else ()
        if wrong and passage.kind == "cell":
            yield Finding(6, "not-broken", passage.block, ", ".join(sorted(wrong)))


def sums(subject: Subject) -> Iterator[Finding]:
    """Question 7: every amount in the text is recorded, or a sum that the records give."""
    known = {subject.language.money(money) for money in _amounts(subject)}
    shown = {match for text in known for match in _MONEY.findall(text)}
    typed = set(_MONEY.findall(_typed(subject)))
    for passage in (*passages(subject), *annexed(subject)):
        for found in _MONEY.findall(passage.text):
            if found not in shown and found not in typed:
                yield Finding(7, "amount-not-recorded", passage.block, found)


def _reckoned(subject: Subject, kind: type[_T]) -> Iterator[_T]:
    return (one for one in subject.reckoned if isinstance(one, kind))


def _amounts(subject: Subject) -> Iterator[Money]:
    yield from _reckoned(subject, Money)
    yield from _held(subject.case, Money)
    yield from _held(money_totals(subject.case, subject.letter.day), Money)
    yield from _held(asked_totals(subject.case, subject.letter.day), Money)
    for demand in subject.case.demands:
        amount = demand_amount(demand)
        if amount is not None:
            yield amount


def _typed(subject: Subject) -> str:
    texts = _held(subject.case, str)
    texts += [one.text for one in _held(subject.case, Wording)]
    return "\n".join(texts).replace("\u00a0", " ")


def lawful(subject: Subject) -> Iterator[Finding]:
    """Questions 12 and 13: only articles that are sure today, where they carry the demand."""
    sure = {
        number
        for one in subject.pack.citations
        if one.confidence is Confidence.HIGH and is_fresh(one, subject.letter.day)
        for wording in _held(one.text, Wording)
        for number in _NUMBER.findall(wording.text)
    }
    cited: set[str] = set()
    for passage in passages(subject):
        for number in _articles(subject, passage):
            cited.add(number)
            if not subject.articles:
                yield Finding(13, "law-not-here", passage.block, number)
            elif number not in sure:
                yield Finding(12, "article-not-sure", passage.block, number)
    if len(cited) > MOST_ARTICLES:
        yield Finding(13, "too-many-articles", "", ", ".join(sorted(cited)))


def _articles(subject: Subject, passage: Passage) -> list[str]:
    names = "|".join(subject.listed("article"))
    if not re.search(rf"\b(?:{names})\b", passage.text, re.IGNORECASE):
        return []
    return _NUMBER.findall(passage.text)


FACTS = (precise, counted, broken, sums, lawful)
