"""Where the words of a letter say a fact of the case: days, amounts, exhibits and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from app.core.case import Case
from app.core.events import Incident, Promise
from app.core.fact import Fact
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money
from app.core.record import record
from app.core.when import span
from app.letters.dates import Dates
from app.letters.language import Language
from app.letters.letter import Enclosure

SHORTEST = 3  # letters of a name
_NUMBER = re.compile(r"\d+")


@record
class Link:
    """The words from ``start`` to ``end`` of a text say the fact with the id ``fact``."""

    start: int
    end: int
    fact: str


class Linker:
    """Finds the facts of one case in the words of one letter."""

    def __init__(
        self,
        case: Case,
        language: Language,
        day: date,
        enclosed: tuple[Enclosure, ...],
        words: Mapping[str, str],
    ) -> None:
        """Look for facts of *case* as *language* writes them in a letter of *day*.

        *enclosed* are its exhibits with their numbers, *words* what it calls them.
        """
        self._index = facts(case)
        self._language = language
        self._dates = Dates(language, self._index.when, day)
        self._numbers = {str(one.number): one.exhibit for one in enclosed if one.exhibit}
        self._exhibits = _exhibit_pattern(language, words)
        self._names = {
            name: str(party.id)
            for party in case.parties
            for name in (party.name, party.short_name)
            if len(name) >= SHORTEST
        }

    def links(self, text: str, known: Iterable[str]) -> tuple[Link, ...]:
        """Return the links in *text*, in order and apart; *known* are the facts behind it.

        Days and amounts are looked for among *known* only: the same words may say another
        fact elsewhere.  Of a name only the first mention is a link.
        """
        found = [*self._cited(text), *self._said(text, known)]
        kept: list[Link] = []
        named: set[str] = set()
        for link in sorted(found, key=lambda one: (one.start, -one.end)):
            if (kept and link.start < kept[-1].end) or link.fact in named:
                continue
            kept.append(link)
            named |= {link.fact} & set(self._names.values())
        return tuple(kept)

    def _said(self, text: str, known: Iterable[str]) -> Iterator[Link]:
        said = dict(self._names)
        for name in reversed(tuple(known)):  # the first one is what a sentence is about
            fact = self._index.get(name)
            if fact is not None:
                said |= dict.fromkeys(self._words(fact), name)
        by_words = {_plain(words).casefold(): fact for words, fact in said.items()}
        pattern = _any(by_words)
        if pattern is not None:
            for match in pattern.finditer(_plain(text)):
                fact_id = by_words.get(match[0].casefold())
                if fact_id is not None:
                    yield Link(match.start(), match.end(), fact_id)

    def _words(self, fact: Fact) -> Iterator[str]:
        """Yield how a letter may say the moments and the amount of *fact*."""
        moments = [self._index.moment(fact.id)]
        if isinstance(fact, Promise) and fact.due is not None:
            moments.append(fact.due.when)
        if isinstance(fact, Incident):
            moments.append(fact.until)
        for when in moments:
            if when is not None:
                yield from filter(None, self._forms(when))
        amount = getattr(fact, "amount", None)
        if isinstance(amount, Money):
            yield self._language.money(amount)

    def _forms(self, when: When) -> Iterator[str]:
        days = span(when, self._index.when)
        for year in (True, False):
            yield self._dates.cell(when, year=year)
            yield self._dates.phrase(when, year=year)
            yield self._dates.bare(when, year=year)
            if days is not None and days.exact:
                for weekday in (True, False):
                    yield self._language.day(days.earliest, year=year, weekday=weekday)

    def _cited(self, text: str) -> Iterator[Link]:
        for match in self._exhibits.finditer(_plain(text)):
            for place, number in enumerate(_NUMBER.finditer(match[0])):
                exhibit = self._numbers.get(number[0])
                if exhibit is not None:
                    start = number.start() if place else 0  # the first one with its word
                    yield Link(match.start() + start, match.start() + number.end(), exhibit)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def _any(words: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    if not longest:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)


def _exhibit_pattern(language: Language, words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds ``bijlage 2`` and ``bijlagen 1, 3 en 5 tot en met 9``."""
    between = language.listed(["1", "2"])[1:-1]
    span = words["range"].format(**{"from": "", "to": ""})
    joins = "|".join(re.escape(_plain(one)) for one in (", ", between, span))
    names = "|".join(re.escape(words[key]) for key in ("title_many", "title_one"))
    return re.compile(rf"\b(?:{names}) \d+(?:(?:{joins})\d+)*", re.IGNORECASE)
