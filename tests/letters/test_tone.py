"""The tone of a letter: other words where it matters, never another fact, day or amount."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from app.core.case import Case
from app.core.ids import DocumentId
from app.core.papers import Document, Length, Tone
from app.letters.checks import check_templates
from app.letters.compose import Composed, compose
from app.letters.doctype import read_type
from app.letters.letter import Layout
from app.letters.phrases import read_phrases, tone_keys
from app.paths import templates
from app.writers.words import words
from tests.cases import named
from tests.letters.every import day_for, documents, sources

CASES = ("kpn-digital-tv", "money-items", "household")
LETTERS = [
    (document, language)
    for document, language in documents()
    if read_type(templates(), document).layout is not Layout.TEXT
]
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def toned(case: Case, document: str, language: str, tone: Tone, length: Length) -> Case:
    """Return *case* with the tone and length chosen for that document."""
    drafts = [one for one in case.documents if one.type == document]
    chosen = drafts[-1] if drafts else Document(DocumentId("chosen"), document, language)
    others = tuple(one for one in case.documents if one.id != chosen.id)
    return replace(case, documents=(*others, replace(chosen, tone=tone, length=length)))


@cache
def composed(
    name: str, document: str, language: str, tone: Tone, length: Length = Length.REGULAR
) -> Composed:
    """Return a document about the case *name* in that tone and length."""
    case = named(name)
    changed = toned(case, document, language, tone, length)
    return compose(changed, document, language, day_for(case, document), sources(name))


def numbers(found: Composed) -> Counter[str]:
    return Counter(NUMBER.findall(" ".join(words(found.letter))))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(("document", "language"), LETTERS)
def test_no_tone_changes_a_number(name: str, document: str, language: str) -> None:
    courteous, firm, formal = (composed(name, document, language, tone) for tone in Tone)
    assert numbers(courteous) == numbers(firm) == numbers(formal)
    assert courteous.missing == firm.missing == formal.missing


ASKED = {
    ("nl", Tone.COURTEOUS): ("Ik vraag u om", "Maar liever los ik dit samen met u op."),
    ("nl", Tone.FIRM): ("Ik vraag u om", "Ik los dit liever samen met u op."),
    ("nl", Tone.FORMAL): ("Ik verzoek u om", "Hoogachtend,"),
    ("en", Tone.COURTEOUS): ("Please reply in writing", "But I would much rather solve this"),
    ("en", Tone.FIRM): ("Please reply in writing", "I would rather solve this together."),
    ("en", Tone.FORMAL): ("I ask you to", "I remain willing to solve this together."),
}


@pytest.mark.parametrize(("language", "tone"), ASKED)
def test_a_complaint_in_each_tone(language: str, tone: Tone) -> None:
    text = " ".join(words(composed("kpn-digital-tv", "complaint", language, tone).letter))
    for said in ASKED[language, tone]:
        assert said in text
    assert "!" not in text


def test_a_friendly_tone_closes_a_notice_kindly() -> None:
    formal = composed("kpn-digital-tv", "notice", "nl", Tone.FORMAL).letter
    kind = composed("kpn-digital-tv", "notice", "nl", Tone.COURTEOUS).letter
    assert (formal.closing, kind.closing) == ("Hoogachtend,", "Met vriendelijke groet,")
    assert "dat het zover niet komt" in " ".join(words(kind))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_tone_has_its_words_and_a_key_gives_those_of_the_tone(language: str) -> None:
    book = read_phrases(templates(), language)
    assert len(tone_keys(book)) >= 12
    for key in tone_keys(book):
        for tone in Tone:
            assert read_phrases(templates(), language, tone)[key] == book[f"{key}.{tone}"]


def test_a_tone_without_words_is_told(tmp_path: Path) -> None:
    from shutil import copytree

    home = Path(copytree(templates(), tmp_path / "templates"))
    for code in ("nl", "en"):
        text = '[odd]\nkey = { courteous = "a", firm = "b" }\n'
        (home / "phrases" / code / "odd.toml").write_text(text, encoding="utf-8")
    assert "phrases/nl: the sentence 'odd.key' has no words for the tone 'formal'" in (
        check_templates(home)
    )


@pytest.mark.parametrize("document", ["complaint", "reminder"])
def test_longer_letters_tell_no_less(document: str) -> None:
    for name in CASES:
        short, regular, long = (
            len(words(replace(one.letter, annexes=(), enclosures=())))
            for one in (
                composed(name, document, "nl", Tone.COURTEOUS, length) for length in Length
            )
        )
        assert short <= regular <= long
