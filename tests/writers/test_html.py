"""The HTML page: the same words, accessible, and nothing but itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from lxml import html as lxml_html

from app.letters.letter import Paragraph, Part, Run, Section
from app.writers import html
from app.writers.words import words
from tests.trials import trials
from tests.writers.random_letters import letters
from tests.writers.readers import html_words
from tests.writers.samples import (
    COMPLAINT,
    EMPTY,
    EVERY_BLOCK,
    OVERVIEW,
    PASTE,
    SAMPLES,
    WITH_ANNEX,
)


def page(letter):
    return lxml_html.document_fromstring(html.write(letter).data.decode())


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_every_word_is_there_in_order(letter):
    assert html_words(html.write(letter).data) == list(words(letter))


@given(letters)
@settings(max_examples=50)
def test_any_letter_keeps_its_words(letter):
    assert html_words(html.write(letter).data) == list(words(letter))


@pytest.mark.stress
@pytest.mark.timeout(3600)
@given(letters)
@settings(max_examples=trials(20_000))
def test_any_letter_keeps_its_words_in_all_trials(letter):
    assert html_words(html.write(letter).data) == list(words(letter))


@given(letters)
@settings(max_examples=50)
def test_any_letter_is_markup_of_ours_only(letter):
    found = page(letter)
    names = {element.tag for element in found.iter() if isinstance(element.tag, str)}
    assert names <= {
        "html", "head", "meta", "title", "style", "body", "main", "address", "section", "p",
        "br", "dl", "div", "dt", "dd", "h1", "h2", "h3", "h4", "ol", "ul", "li", "table",
        "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "em", "span", "a",
    }  # fmt: skip
    keys = {key for element in found.iter() for key in element.attrib}
    assert keys <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "start", "value",
        "scope", "href", "rel",
    }  # fmt: skip
    for link in found.iter("a"):
        assert link.get("href").startswith(("https://example.org/", "mailto:"))


def test_the_page_has_language_title_and_author():
    found = page(COMPLAINT)
    assert found.get("lang") == "nl-NL"
    assert found.findtext(".//title") == "Klacht: digitale tv niet geleverd"
    assert {each.get("name") for each in found.iter("meta")} - {None} == {"viewport", "author"}
    assert page(EMPTY).findtext(".//title") == "complaint"


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_headings_go_down_one_level_at_a_time(letter):
    levels = [int(each.tag[1]) for each in page(letter).xpath("//h1|//h2|//h3|//h4|//h5")]
    if letter in (COMPLAINT, WITH_ANNEX, OVERVIEW):
        assert levels[0] == 1
        assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_say_what_heads_what():
    for table in page(WITH_ANNEX).iter("table"):
        assert all(each.get("scope") == "col" for each in table.xpath("thead/tr/th"))
        assert all(row[0].get("scope") == "row" for row in table.xpath("tbody/tr"))


def test_lists_carry_their_numbers():
    found = page(EVERY_BLOCK)
    assert [each.get("start") for each in found.iter("ol")] == ["3", None, None, None]
    assert [each.get("value") for each in found.xpath("//ol[last()]/li")][-3:] == [
        "2",
        "3",
        "7",
    ]


def test_the_page_asks_for_nothing():
    text = html.write(EVERY_BLOCK).data.decode()
    assert "default-src 'none'" in text
    for word in ("<script", "<img", "<link", "@import", "url(", "javascript:", "src="):
        assert word not in text.replace("default-src", "")


def test_a_refused_link_is_text_and_a_warning():
    block = Paragraph("x", (Run("klik", link="javascript:alert(1)"),))
    result = html.write(replace(PASTE, sections=(Section(Part.STORY, (block,)),)))
    assert b"<a" not in result.data
    assert result.warnings == ("A link was left out, its text stays: 'javascript:alert(1)'.",)


def test_foreign_words_say_their_language():
    assert [each.get("lang") for each in page(EVERY_BLOCK).iter("span")] == ["de-DE"]


def test_the_same_letter_gives_the_same_bytes():
    assert html.write(EVERY_BLOCK) == html.write(EVERY_BLOCK)
