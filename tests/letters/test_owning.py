"""Contracts that people name without an article: whose they are is added, nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.text import Text, in_language
from app.letters.language import read_language
from app.letters.owning import own_agreement
from app.paths import templates
from tests.cases import both
from tests.letters.settings import TV, about

ME, US, NAMED = 0, 1, 2


def named(what: Text, code: str = "nl", person: int = ME) -> Text:
    """Return what the agreement is about, in a letter."""
    case = about(agreements=(replace(TV, what=what),))
    found = own_agreement(case, read_language(templates(), code), person)
    assert found is not None
    return found.what


@pytest.mark.parametrize(
    ("typed", "person", "printed"),
    [
        ("sportabonnement", ME, "mijn sportabonnement"),
        ("Sportabonnement", ME, "mijn sportabonnement"),
        ("KPN-abonnement", ME, "mijn KPN-abonnement"),
        ("Ziggo internetabonnement", ME, "mijn Ziggo internetabonnement"),
        ("zorgverzekering", ME, "mijn zorgverzekering"),
        ("energiecontract", US, "ons energiecontract"),
        ("zorgverzekering", US, "onze zorgverzekering"),
        ("energiecontract", NAMED, "het energiecontract"),
        ("een sportabonnement", ME, "een sportabonnement"),
        ("twee abonnement", ME, "twee abonnement"),
        ("2 abonnementen", ME, "2 abonnementen"),
        ("abonnementen", ME, "abonnementen"),
        ("internet en tv", ME, "internet en tv"),
        ("alles wat in ons contract staat over onderhoud", ME,
         "alles wat in ons contract staat over onderhoud"),
        ("", ME, ""),
    ],
)  # fmt: skip
def test_in_dutch(typed: str, person: int, printed: str) -> None:
    assert named(typed, person=person) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("gym membership", "my gym membership"),
        ("a gym membership", "a gym membership"),
        ("internet", "internet"),
    ],
)
def test_in_english(typed: str, printed: str) -> None:
    found = named(both("sportabonnement", typed), "en")
    assert in_language(found, "en", "nl").text == printed


def test_words_of_another_language_stay() -> None:
    assert named("sportabonnement", "en") == "sportabonnement"


def test_no_agreement_stays_none() -> None:
    case = about(agreements=())
    assert own_agreement(case, read_language(templates(), "nl"), ME) is None
