"""The open letter: its images and voice, what it never says, and how long it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.papers import Choice
from app.letters.compose import compose
from app.writers.words import words
from tests.cases import named, names
from tests.letters.every import composed, day_for, sources

CASE = named("kpn-public")


def told(language: str = "nl", **options: str) -> str:
    """Return the open letter with these *options*."""
    *others, last = CASE.documents
    choices = tuple(Choice(name, value) for name, value in options.items())
    case = replace(CASE, documents=(*others, replace(last, choices=choices)))
    made = compose(case, "open-letter", language, date(2025, 6, 16), sources("kpn-public"))
    return " ".join(words(made.letter))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", names())
def test_no_open_letter_is_longer_than_650_words(name: str, language: str) -> None:
    found = composed(name, "open-letter", language).letter
    assert 80 < len(words(found)) <= 650
    assert not found.annexes
    assert not found.enclosures


@pytest.mark.parametrize(
    ("options", "there", "gone"),
    [
        ({}, "Drie data en nog geen digitale tv", "kruisje"),
        ({"image": "calendar"}, "Het vierde kruisje mag u zetten.", "Noem een datum"),
        (
            {"image": "chair"},
            "Drie data en nog geen digitale tv",
            "stoel",
        ),  # nobody stayed away
        ({"image": "line"}, "Noem een datum die klopt.", "wacht"),  # no waiting was noted
        ({"comparison": "baker"}, "Stel dat een bakker", "[naam]"),
        ({}, "Noor Hartman", "bakker"),
        ({"signed": "anonymous"}, "Een klant uit Voorbeeldstad", "Hartman"),
        ({"signed": "anonymous"}, "Mijn naam is bij KPN bekend.", "Noor"),
        ({"amounts": "hidden"}, "staat digitale tv", "25 euro"),
        ({"amounts": "shown"}, "voor 25 euro", "€"),
    ],
)
def test_a_choice_says_what_it_says(options: dict[str, str], there: str, gone: str) -> None:
    found = told(**options).replace("\u00a0", " ")
    assert there in found
    assert gone not in found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_names_no_number_address_law_or_money_to_be_paid(language: str) -> None:
    found = told(language, image="calendar")
    for private in ("123456789", "TV-2025", "Lindehof", "Bakker", "example.org", "06 12", "BW"):
        assert private not in found
    for money in ("creditfactuur", "credit note", "vergoeding", "compensation"):
        assert money not in found


def test_the_notice_gives_five_working_days() -> None:
    found = composed("kpn-public", "publication-notice", "nl").letter
    assert day_for(CASE, "publication-notice") == date(2025, 6, 4)
    assert "donderdag 12 juni 2025" in " ".join(words(found)).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", names())
def test_the_fields_of_a_post_keep_their_limits(name: str, language: str) -> None:
    sections = composed(name, "platform-post", language).letter.sections
    for section, limit in zip(sections, (70, 2000, 500), strict=False):
        texts = ["".join(run.text for run in one.runs) for one in section.blocks[1:]]  # type: ignore[union-attr] - paragraphs
        assert 0 < len("\n\n".join(texts)) <= limit


@pytest.mark.parametrize("kind", ["open-letter", "platform-post"])
def test_nothing_of_private_evidence_is_in_a_public_version(kind: str) -> None:
    secret = tuple(
        replace(one, sensitive=True, title=f"geheim {one.id}", shows=f"stiekem {one.id}")
        for one in CASE.exhibits
    )
    assert secret
    made = compose(
        replace(CASE, exhibits=secret), kind, "nl", date(2025, 6, 16), sources("kpn-public")
    )
    found = " ".join(words(made.letter)).casefold()
    assert not any(word in found for word in ("geheim", "stiekem", "bijlage"))
    assert not made.letter.annexes
    assert not made.letter.enclosures
