"""A case under another law is told of its own schemes, not of those of the Netherlands."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.advising import ladder, speech_for, told_ladder
from app.core.ladder import Because, StepReason
from app.core.text import in_language
from app.letters.advice.reasons import sentence
from app.letters.doctype import languages, types
from app.paths import resources, templates
from app.rules.reading import only_elsewhere, read_pack
from app.writers import text
from tests.cases import named
from tests.letters.every import composed

DUTCH = re.compile(r"committee|commissie|notice of default|ingebreke|DigiD", re.IGNORECASE)
COMMITTEE = re.compile("committee|commissie", re.IGNORECASE)
ABROAD = ("uk-broadband", "uk-energy", "uk-thin", "de-internet")
DAY = date(2026, 11, 22)
OURS = [
    (name, document, code)
    for name in ABROAD
    for document in types(templates())
    if document not in only_elsewhere(resources() / "rules", named(name).jurisdiction)
    for code in languages(templates(), document)
]


@pytest.mark.parametrize(("name", "document", "code"), OURS)
def test_no_letter_of_another_country_speaks_of_what_is_dutch(
    name: str, document: str, code: str
) -> None:
    told = text.write(composed(name, document, code).letter).data.decode()
    assert not DUTCH.search(told), told


@pytest.mark.parametrize("name", ABROAD[:3])
def test_the_ladder_of_a_british_case_speaks_of_schemes(name: str) -> None:
    told = "\n".join(ladder(named(name), DAY, "en").lines())
    assert not DUTCH.search(told), told
    voice = speech_for(named(name), DAY, "en")
    for code in set(Because) - {Because.CHECK, Because.HOLDS, Because.LACKS, Because.ASKS}:
        assert not DUTCH.search(sentence(voice, StepReason(code, DAY))), code


@pytest.mark.parametrize(
    ("name", "code"), [("de-internet", "en"), ("de-internet", "nl"), ("uk-energy", "nl")]
)
def test_in_other_languages_too_no_case_abroad_is_told_of_a_committee(
    name: str, code: str
) -> None:
    told = "\n".join(ladder(named(name), DAY, code).lines())
    assert not DUTCH.search(told), told
    voice = speech_for(named(name), DAY, code)
    for why in (Because.NOT_AFFILIATED, Because.NO_BODY, Because.PENDING_ELSEWHERE):
        assert not DUTCH.search(sentence(voice, StepReason(why, DAY))), why
    assert not DUTCH.search(sentence(voice, StepReason(Because.CHECK, what="affiliated")))


@pytest.mark.parametrize("gate", ["affiliated", "in_default"])
def test_what_has_to_be_seen_to_is_said_in_british_words(gate: str) -> None:
    voice = speech_for(named("uk-energy"), DAY, "en")
    assert not DUTCH.search(sentence(voice, StepReason(Because.CHECK, what=gate)))


def test_an_english_letter_under_dutch_law_keeps_the_dutch_terms() -> None:
    kept = composed("english-speaker", "authorisation", "en").letter
    told = text.write(kept).data.decode()
    assert "DigiD (Dutch log-in)" in told
    assert "a disputes committee" in told


@pytest.mark.parametrize("name", ABROAD)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_step_is_called_by_a_name_in_the_language_of_the_user(name: str, code: str) -> None:
    case = named(name)
    pack = read_pack(resources() / "rules", case.jurisdiction)
    told = [one.words.title for one in told_ladder(case, DAY, code)]
    own = [in_language(step.title, code, "").language for step in pack.ladder]
    assert own == [code] * len(told), told


@pytest.mark.parametrize("code", ["nl", "en"])
def test_under_dutch_law_too_not_every_body_is_a_committee(code: str) -> None:
    voice = speech_for(named("kpn-digital-tv"), DAY, code)
    for why in (Because.NOT_AFFILIATED, Because.NO_BODY, Because.PENDING_ELSEWHERE):
        assert not COMMITTEE.search(sentence(voice, StepReason(why, DAY))), why
    assert not COMMITTEE.search(sentence(voice, StepReason(Because.CHECK, what="affiliated")))


@pytest.mark.parametrize("area", ["home", "window", "fields", "follow_up", "parties"])
def test_the_window_never_says_committee_for_every_case(area: str) -> None:
    words = (resources() / "locale" / "nl" / f"{area}.po").read_text(encoding="utf-8")
    assert not COMMITTEE.search(words)
