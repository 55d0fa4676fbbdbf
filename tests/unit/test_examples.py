"""The example cases hold what the published stories hold, and no private person's data."""

from __future__ import annotations

import json
import re

import pytest

from app.core.case import Case
from app.core.events import Statement
from app.core.lookup import records
from app.core.moment import When
from app.core.problem import Severity
from app.core.problems import find
from app.core.references import mentions
from app.core.text import Text, in_language
from app.core.when import span
from tests.cases import (
    CASE,
    DATA,
    EXAMPLES,
    data_names,
    example,
    example_names,
    named,
    names,
    texts_of,
    walk,
)

PHONE = "06 12 34 56 78"
ENGLISH_ONLY = ("english-speaker",)
SENTENCE_FIELDS = ("comment", "reply", "settled", "invented")
# Words that a letter never uses (the catalogue of sentences, section 14).
AVOIDED = re.compile(
    r"\b(middels|derhalve|teneinde|inzake|conform|hierbij|indien|alsmede|tevens|echter|reeds"
    r"|thans|gaarne|gelieve|leugen|liegen|oplichting|expres|belachelijk|schandalig|altijd"
    r"|systematisch|continu|hereby|forthwith)\b",
    re.IGNORECASE,
)


def dutch(text: Text) -> str:
    return in_language(text, "nl", "nl").text


def statements(case: Case) -> list[Statement]:
    return [said for contact in case.contacts for said in contact.statements]


def file_of(name: str) -> str:
    path = EXAMPLES / name / "case.json" if name in example_names() else DATA / f"{name}.json"
    return path.read_text(encoding="utf-8")


def test_five_examples_and_more_than_a_dozen_further_cases() -> None:
    assert len(example_names()) == 5
    assert len(data_names()) >= 12


@pytest.mark.parametrize("name", names())
def test_a_file_is_written_as_the_program_would_write_it(name: str) -> None:
    case = named(name)
    plain = json.loads(CASE.dump_json(case, exclude_defaults=True))
    assert file_of(name) == json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    assert case.id == name


@pytest.mark.parametrize("name", names())
def test_ids_are_unique_and_lead_somewhere(name: str) -> None:
    case = named(name)
    ids = [fact.id for fact in records(case)]
    assert len(ids) == len(set(ids))
    dangling = [mention.path for mention in mentions(case) if mention.target not in ids]
    assert not dangling


@pytest.mark.parametrize("name", names())
def test_the_program_finds_no_error(name: str) -> None:
    found = find(named(name))
    assert [problem for problem in found if problem.severity is Severity.ERROR] == []
    if name in example_names():
        assert [problem for problem in found if problem.severity is Severity.WARNING] == []


DUTCH_LAW = [name for name in names() if named(name).jurisdiction == "nl"]


@pytest.mark.parametrize("name", [name for name in DUTCH_LAW if name not in ENGLISH_ONLY])
def test_every_text_stands_in_dutch_and_english(name: str) -> None:
    for path, text in texts_of(named(name)):
        assert not isinstance(text, str), path
        languages = [wording.language for wording in text]
        assert {"nl", "en"} <= set(languages), path
        assert len(languages) == len(set(languages)), path
        assert all(wording.text == wording.text.strip() != "" for wording in text), path


@pytest.mark.parametrize("name", names())
def test_quotes_are_short_and_proved(name: str) -> None:
    for said in statements(named(name)):
        if said.verbatim:
            assert len(dutch(said.text).split()) <= 25
            assert said.exhibit, said.id


@pytest.mark.parametrize("name", names())
def test_a_statement_is_one_main_clause_ready_to_follow_a_colon(name: str) -> None:
    case = named(name)
    named_parties = {word for party in case.parties for word in party.name.split()}
    for said in statements(case):
        if not said.verbatim:
            text = dutch(said.text)
            assert not text.endswith((".", "!", "?")), said.id
            assert text[0].islower() or text.split()[0] in named_parties, said.id


@pytest.mark.parametrize("name", names())
def test_own_sentences_are_whole_short_and_plain(name: str) -> None:
    for path, text in texts_of(named(name)):
        field = path.rsplit(".", 1)[-1]
        point = path.startswith("points[") and field == "text"
        if field not in SENTENCE_FIELDS and not point:
            continue
        for words in (text,) if isinstance(text, str) else [one.text for one in text]:
            assert words.endswith((".", "?")), path
            assert not AVOIDED.search(words), path
            if field != "invented":
                longest = max(len(part.split()) for part in re.split(r"[.?:] ", words))
                assert longest <= 25, path


@pytest.mark.parametrize("name", names())
def test_a_noun_phrase_has_no_stop(name: str) -> None:
    slots = ("what", "about", "asked", "affected", "topic", "keeps", "times_what", "accepts")
    for path, text in texts_of(named(name)):
        if path.rsplit(".", 1)[-1] in slots:
            assert not dutch(text).endswith("."), path


@pytest.mark.parametrize("name", names())
def test_private_people_are_invented(name: str) -> None:
    case = named(name)
    for party in case.parties:
        assert not party.email or party.email.endswith("@example.org")
        assert party.phone in ("", PHONE)
        for address in party.addresses:
            assert address.postcode.startswith(("1234", "AB1 "))
        account = party.account.iban if party.account else "NL00 BANK"
        assert account.startswith(("NL00 BANK", "GB00 BANK", "DE00 1234"))  # none of a bank
    assert re.findall(r"[\w.]+@(?!example\.org\b)", file_of(name)) == []


@pytest.mark.parametrize("name", names())
def test_what_was_made_up_is_said(name: str) -> None:
    assert named(name).invented


@pytest.mark.parametrize("name", names())
def test_every_moment_can_be_read(name: str) -> None:
    case = named(name)
    moments = [value for _, value, _ in walk(case) if isinstance(value, When)]
    for when in moments:
        found = span(when, lambda _: When(edtf="2025-01-01"))
        assert found is not None or when.words


@pytest.mark.parametrize("name", example_names())
def test_terms_of_letters_end_on_a_working_day(name: str) -> None:
    for document in example(name).documents:
        if document.answer_by:
            assert document.answer_by.weekday() < 5
            assert document.day is not None
            assert document.answer_by > document.day
