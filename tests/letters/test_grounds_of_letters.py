"""No letter cites an article that the computed grounds do not give for that case and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from app import advising
from app.core.grounds import Carries, grounds_for
from app.core.holding import Sight, sight
from app.core.knowledge import known_on
from app.core.pack import by_id, is_fresh
from app.core.text import every_wording
from app.letters.doctype import read_type
from app.letters.letter import Block, Items, Letter, Table, plain
from app.paths import templates
from tests.cases import named, names
from tests.letters.every import composed, day_for, documents, sources

ARTICLE = re.compile(r"\b\d:\d+[a-z]*")
CITING = [
    (document, language)
    for document, language in documents()
    if read_type(templates(), document).articles
]
FITTING = {"recommended", "fits", "done"}
# What a notice says may follow if its term passes does not hold yet on its day.
ANNOUNCED = {"remedies": ("NL-DIS-01", "NL-DAM-01", "NL-INT-01")}


@cache
def fitting(name: str, day: date) -> frozenset[str]:
    rows = advising.documents(named(name), day).data
    return frozenset(row["document"] for row in rows if row["fit"] in FITTING)


def texts(block: Block) -> Iterator[str]:
    if isinstance(block, Items):
        yield from (plain(item.runs) for item in block.items)
    elif not isinstance(block, Table):
        yield plain(block.runs)


def cited(letter: Letter) -> set[tuple[str, str]]:
    """Return each article of the code in *letter*, with the block that cites it."""
    return {
        (number, block.id)
        for section in letter.sections
        for block in section.blocks
        for text in texts(block)
        if re.search(r"\b(?:artikel|article|Artikel)", text)
        for number in ARTICLE.findall(text)
    }


def articles(seen: Sight, citations: tuple[str, ...]) -> set[str]:
    found = (by_id(seen.pack.citations, name) for name in citations)
    return {
        number
        for one in found
        if one is not None and is_fresh(one, seen.day)
        for words in every_wording(one.text)
        for number in ARTICLE.findall(words)
    }


def given(seen: Sight, document: str) -> set[str]:
    """Return the articles of the grounds that hold, or that the user is asked about."""
    grounds = grounds_for(seen, document)
    there = [one for one in grounds if one.carries is not Carries.FAILS]
    return {number for one in there for number in articles(seen, one.citations)}


def announced(seen: Sight, block: str) -> set[str]:
    grounds = [by_id(seen.pack.grounds, one) for one in ANNOUNCED.get(block, ())]
    return {
        number for one in grounds if one is not None for number in articles(seen, one.citations)
    }


@pytest.mark.parametrize("name", names())
def test_an_article_rests_on_a_ground(name: str) -> None:
    case = named(name)
    for document, language in CITING:
        day = day_for(case, document)
        found = cited(composed(name, document, language).letter)
        if not found or document not in fitting(name, day):
            continue
        seen = sight(known_on(case, day), day, sources(name).of(document).pack)
        rests = given(seen, document)
        loose = {
            (number, block)
            for number, block in found
            if number not in rests | announced(seen, block)
        }
        assert not loose, (document, language)


def test_there_are_articles_to_look_at() -> None:
    notice = composed("kpn-digital-tv", "notice", "nl").letter
    assert {number for number, _ in cited(notice)} >= {"6:82", "6:74", "6:119"}
