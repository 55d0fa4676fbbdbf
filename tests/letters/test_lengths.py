"""Short, regular and long: the pages of a letter, and that nothing is lost with them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from app.core.papers import Length
from app.letters import paging
from app.letters.compose import Composed, compose
from app.letters.doctype import read_type
from app.letters.letter import (
    Annex,
    Items,
    Layout,
    Letter,
    Paragraph,
    Part,
    Section,
    Table,
    plain,
)
from app.paths import templates
from app.writers.words import words
from tests.cases import named, names
from tests.letters import every
from tests.letters.every import day_for, documents, sources
from tests.letters.test_rubric import ends_on, texts_of
from tests.letters.test_tone import toned
from tests.writers.reading import written

LETTERS = [
    (document, language)
    for document, language in documents()
    if read_type(templates(), document).layout is Layout.LETTER
]
SPREAD = [
    (name, document, language)
    for place, name in enumerate(names())
    for document, language in LETTERS[place % 7 :: 7]
]
TOLD = ("complaint", "mixed", "warranty", "reservation", "damages", "dissolution")
ONE_PAGE = (
    ("kpn-digital-tv", "invoice-dispute"),
    ("collector-tv", "collector-reply"),
    ("kpn-digital-tv", "access-request"),
)
FULL = ("kpn-digital-tv", "telfort-switch", "forty-contacts", "kpn-public")


@cache
def composed(name: str, document: str, language: str, length: Length) -> Composed:
    case = named(name)
    tone = read_type(templates(), document).tone
    changed = toned(case, document, language, tone, length)
    return compose(changed, document, language, day_for(case, document), sources(name))


def alone(name: str, document: str, language: str, length: Length) -> Letter:
    return replace(composed(name, document, language, length).letter, annexes=())


@pytest.mark.parametrize(("name", "document", "language"), SPREAD)
def test_pages(name: str, document: str, language: str) -> None:
    for length in Length:
        letter = alone(name, document, language, length)
        data = written(letter, "nl-mail" if letter.page == "nl-mail" else "nl-left").data
        pages = len(pypdfium2.PdfDocument(data))
        assert length is Length.LONG or pages <= 2
        if paging.is_one_page(letter):
            assert pages == 1
        panels = [one for one in letter.sections if one.part is Part.DEMANDS]
        for text in (
            text for one in panels for block in one.blocks for text in texts_of(block)
        ):
            assert ends_on(data, text) == 1, (length, text)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_short_complaint_is_one_page(language: str) -> None:
    short = [
        paging.is_one_page(alone(name, "complaint", language, Length.SHORT)) for name in names()
    ]
    assert sum(short) >= 20


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("name", "document"), ONE_PAGE)
def test_models_of_one_page_take_one(name: str, document: str, language: str) -> None:
    letter = every.composed(name, document, language).letter
    made = written(replace(letter, annexes=()), letter.page)
    assert len(pypdfium2.PdfDocument(made.data)) == 1


def test_headings_go_only_where_one_page_comes_of_it() -> None:
    def titles(name: str, length: Length) -> set[str]:
        letter = alone(name, "invoice-dispute", "nl", length)
        return {one.id for section in letter.sections for one in section.blocks}

    assert "reasons-title" in titles("kpn-digital-tv", Length.REGULAR)
    assert "reasons-title" not in titles("kpn-digital-tv", Length.SHORT)
    assert "reasons-title" in titles("three-bills", Length.SHORT)  # of two pages anyway


TELLS = {  # the letters that hold a story or reasons, and a case in which lengths differ
    **dict.fromkeys(("complaint", "mixed", "warranty", "damages"), "forty-contacts"),
    **dict.fromkeys(("reservation", "dissolution", "notice"), "forty-contacts"),
    **dict.fromkeys(("notice-combined", "de-complaint"), "forty-contacts"),
    **dict.fromkeys(("uk-complaint", "uk-deadlock", "uk-claim"), "forty-contacts"),
    "invoice-dispute": "kpn-digital-tv",
    "collector-reply": "collector-tv",
    "publication-notice": "kpn-public",
}


@pytest.mark.parametrize(("document", "language"), LETTERS)
def test_each_letter_follows_its_length_or_is_one_page_at_all(
    document: str, language: str
) -> None:
    def told(name: str) -> list[str]:
        return [" ".join(words(alone(name, document, language, one))) for one in Length]

    if document in TELLS:
        short, regular, long = told(TELLS[document])
        assert len(short) < len(regular) <= len(long)
        return
    for name in (*FULL, "three-bills", "money-items"):
        assert len(set(told(name))) == 1, name  # there is nothing to leave out
        letter = alone(name, document, language, Length.REGULAR)
        assert paging.is_one_page(letter), name


def facts_of(part: Section | Annex) -> set[str]:
    found: set[str] = set()
    for block in part.blocks:
        if isinstance(block, Paragraph | Items | Table):
            found |= set(block.facts)
        if isinstance(block, Items):
            found |= {fact for item in block.items for fact in item.facts}
        if isinstance(block, Table):
            found |= {fact for row in block.rows for fact in row.facts}
    return found


def facts_in(name: str, letter: Letter) -> set[str]:
    """Return the facts of a letter; what was said or offered counts as its contact."""
    found: set[str] = set()
    parts: tuple[Section | Annex, ...] = (*letter.sections, *letter.annexes)
    for part in parts:
        found |= facts_of(part)
    case = named(name)
    within = {str(one.id): str(one.contact) for one in case.offers if one.contact}
    for contact in case.contacts:
        within |= {str(one.id): str(contact.id) for one in contact.statements}
    return {within.get(fact, fact) for fact in found}


@pytest.mark.parametrize("document", [*TOLD, "invoice-dispute", "collector-reply"])
@pytest.mark.parametrize("name", names())
def test_nothing_is_lost_in_a_shorter_letter(name: str, document: str) -> None:
    whole = facts_in(name, composed(name, document, "nl", Length.LONG).letter)
    for length in (Length.SHORT, Length.REGULAR):
        letter = composed(name, document, "nl", length).letter
        assert whole <= facts_in(name, letter), length


@pytest.mark.parametrize("name", FULL)
def test_what_an_annex_carries_is_cited_and_a_long_letter_has_its_points(name: str) -> None:
    long = composed(name, "complaint", "nl", Length.LONG).letter
    assert "points" not in {one.id for one in long.annexes}
    for length in Length:
        letter = composed(name, "complaint", "nl", length).letter
        said = " ".join(words(replace(letter, annexes=(), enclosures=())))
        for annex in letter.annexes:
            number = plain(annex.title).split()[1].rstrip(".:")
            assert re.search(rf"bijlagen? (\d+[ ,en]*)*{number}", said), (length, annex.id)
