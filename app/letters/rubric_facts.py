"""The questions about facts: days, times, counts, amounts, promises and articles."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TypeVar, cast

from app.core.admissibility import admissibility
from app.core.calendar import is_working_day, statutory, trader
from app.core.case import Case
from app.core.edtf import parse
from app.core.events import PaymentKind
from app.core.figures import contact_figures
from app.core.law import Confidence
from app.core.lookup import SameCase, facts, term_end
from app.core.moment import When
from app.core.money import Money, total
from app.core.pack import is_fresh
from app.core.pack_days import statutory_days
from app.core.promises import ledger
from app.core.rechecking import stands
from app.core.text import Wording
from app.core.totals import asked_totals, demand_amount, money_totals
from app.core.when import clock, span
from app.letters.printed_days import Day, days, deadline
from app.letters.reading import Fault, Passage, Subject, annexed, panel, passages

_TIME = re.compile(r"\b\d{1,2}[.:]\d\d (?:uur|am|pm)\b")
_HOLE = re.compile(r"\[[^\]]*\]")  # what it says is to be filled in
_NUMBER = re.compile(r"\b\d:\d+[a-z]*\b")
_MONEY = re.compile(r"[€£$]\s?([\d.,]*\d)")
MOST_ARTICLES = 6
_T = TypeVar("_T")


def precise(subject: Subject) -> Iterator[Fault]:
    """Question 5: each day and time in the text is one that a record holds exactly."""
    exact, known = exact_days(subject), _clocks(subject)
    typed = _typed(subject)
    for passage in (*passages(subject), *annexed(subject)):
        for token in days(subject, passage):
            fits = any(token.fits(day) for day in exact) or _is_typed(subject, token, typed)
            if not fits and not any(token.fits(day) for day in _windows(subject)):
                code = _coded(passage, "day-not-recorded")
                yield Fault(5, code, token.block, token.text, token.start)
        yield from _times(passage, known, typed)


def _windows(subject: Subject) -> Iterator[date]:
    """Yield the days between which each body takes this case."""
    calendar = statutory_days(subject.pack)
    for body in subject.pack.bodies:
        found = admissibility(subject.case, body, subject.letter.day, calendar)
        yield from (day for day in (found.opens, found.closes, *found.warnings) if day)


def _coded(passage: Passage, code: str) -> str:
    """Return the code for a passage: what the user writes may be true and not recorded."""
    return f"own-{code}" if passage.own else code


def _is_typed(subject: Subject, token: Day, typed: str) -> bool:
    """Tell whether the user wrote that day, with its year where the letter prints one."""
    bare = f"{token.day} {subject.language.month(token.month)}"
    return (f"{bare} {token.year}" if token.year else bare) in typed


def _times(passage: Passage, known: set[str], typed: str) -> Iterator[Fault]:
    for found in _TIME.finditer(passage.text):
        if found[0] not in known and found[0] not in typed:
            code, start = _coded(passage, "time-not-recorded"), passage.start + found.start()
            yield Fault(5, code, passage.block, found[0], start)


def _clocks(subject: Subject) -> set[str]:
    """Return every time of day that a record holds, as the language writes it."""
    moments = held(subject.case, When)
    times = [clock(when) for when in moments]
    times += [parse(when.edtf).until for when in moments if when.edtf]
    shown = (subject.language.clock(at) for at in times if at is not None)
    return {text.replace("\u00a0", " ") for text in shown}


def exact_days(subject: Subject) -> set[date]:
    """Return every day that a record or a rule gives exactly, and those of this letter."""
    anchors = facts(subject.case).when
    found = {subject.letter.day, *reckoned_days(subject)}
    asked = (token.whole() for one in panel(subject) for token in days(subject, one))
    found |= {day + timedelta(days=1) for day in asked if day}  # default starts then
    last = deadline(subject)
    if last is not None:
        found |= {last, *_moved_from(subject, last)}
    for when in held(subject.case, When):
        reached = span(when, anchors)
        if reached is not None and (reached.earliest == reached.latest or "/" in when.edtf):
            found |= {reached.earliest, reached.latest}
        if reached is not None and (when.week or when.relative_to is not None):
            found |= {reached.earliest, reached.latest}
    found |= {day for day in held(subject.case, date) if not isinstance(day, datetime)}
    terms = [*reckoned_days(subject), *(term_end(one) for one in subject.case.documents)]
    found |= {day + timedelta(days=1) for day in terms if day}
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


def held(value: object, kind: type[_T]) -> list[_T]:
    """Return everything of that *kind* inside a record, at any depth."""
    whole = _of_case(SameCase(value)) if isinstance(value, Case) else tuple(_inside(value))
    return [one for one in whole if isinstance(one, kind)]


@lru_cache(maxsize=8)
def _of_case(key: SameCase) -> tuple[object, ...]:
    return tuple(_inside(key.case))


def _inside(value: object) -> Iterator[object]:
    """Yield a value and everything inside it, at any depth."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names_of(value.__class__):
            yield from _inside(getattr(value, name))


@lru_cache(maxsize=256)
def _names_of(kind: Hashable) -> tuple[str, ...]:
    return tuple(one.name for one in fields(cast("type[Case]", kind)))


def counted(subject: Subject) -> Iterator[Fault]:
    """Question 7: no more contacts are counted than are sure, and all points that stand.

    A letter may leave contacts out, such as the order itself; one from before a point was
    solved counts that too.
    """
    words = {word: n for n, word in enumerate(subject.language.data["numbers"])}
    words |= {word: n for n, word in enumerate(subject.listed("once")) if word}
    total = contact_figures(subject.case, subject.letter.day).total.number
    points, left = len(subject.case.points), sum(map(stands, subject.case.points))
    for name, least, right in (("sought", 0, total), ("points", left, points)):
        for pattern in subject.listed(name):
            for passage in passages(subject):
                for said in re.findall(rf"(?<!\w){pattern}", passage.text):
                    number = int(said) if said.isdigit() else words.get(said.lower())
                    if number is not None and not least <= number <= right:
                        yield Fault(7, f"count-{name}", passage.block, f"{said}: {right}")


def broken(subject: Subject) -> Iterator[Fault]:
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
            yield Fault(6, "not-broken", passage.block, ", ".join(sorted(wrong)))


def sums(subject: Subject) -> Iterator[Fault]:
    """Question 7: every amount in the text is recorded, or a sum that the records give."""
    known = {subject.language.money(money) for money in _amounts(subject)}
    shown = {match for text in known for match in _MONEY.findall(text)}
    typed = set(_MONEY.findall(_typed(subject)))
    for passage in (*passages(subject), *annexed(subject)):
        for found in _MONEY.finditer(_HOLE.sub("", passage.text)):
            if found[1] not in shown and found[1] not in typed:
                code, start = _coded(passage, "amount-not-recorded"), passage.start
                yield Fault(7, code, passage.block, found[0], start + found.start())


def _reckoned(subject: Subject, kind: type[_T]) -> Iterator[_T]:
    return (one for one in subject.reckoned if isinstance(one, kind))


def reckoned_days(subject: Subject) -> list[date]:
    """Return the days that no record holds but a rule gives, such as the end of a term."""
    return list(_reckoned(subject, date))


def _amounts(subject: Subject) -> Iterator[Money]:
    yield from _reckoned(subject, Money)
    yield from held(subject.case, Money)
    yield from held(money_totals(subject.case, subject.letter.day), Money)
    yield from held(asked_totals(subject.case, subject.letter.day), Money)
    for kind in PaymentKind:
        same = tuple(one.amount for one in subject.case.payments if one.kind is kind)
        yield from total(same)
    for demand in subject.case.demands:
        amount = demand_amount(demand)
        if amount is not None:
            yield amount


def _typed(subject: Subject) -> str:
    """Return all that was typed into the case; text put in the place of ours proves nothing."""
    plain = (replace(one, edits=()) for one in subject.case.documents)
    case = replace(subject.case, documents=tuple(plain))
    texts = held(case, str)
    texts += [one.text for one in held(case, Wording)]
    return "\n".join(texts).replace("\u00a0", " ")


def lawful(subject: Subject) -> Iterator[Fault]:
    """Questions 12 and 13: only articles that are sure today, where they carry the demand."""
    sure = {
        number
        for one in subject.pack.citations
        if one.confidence is Confidence.HIGH and is_fresh(one, subject.letter.day)
        for wording in held(one.text, Wording)
        for number in _NUMBER.findall(wording.text)
    }
    cited: set[str] = set()
    for passage in passages(subject):
        for number in _articles(subject, passage):
            cited.add(number)
            if not subject.articles:
                yield Fault(13, "law-not-here", passage.block, number)
            elif number not in sure:
                yield Fault(12, "article-not-sure", passage.block, number)
    if len(cited) > MOST_ARTICLES:
        yield Fault(13, "too-many-articles", "", ", ".join(sorted(cited)))


def _articles(subject: Subject, passage: Passage) -> list[str]:
    names = "|".join(subject.listed("article"))
    if not re.search(rf"\b(?:{names})\b", passage.text, re.IGNORECASE):
        return []
    return _NUMBER.findall(passage.text)


FACTS = (precise, counted, broken, sums, lawful)
