"""Documents of a case that was typed beside the phone: each says what was noted, once."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.letters.compose import compose
from app.production import sources
from app.writers import text
from tests.letters.noted import DAY, bathroom, telephone


def printed(document: str, case: Case | None = None) -> str:
    """Return a document about the bathroom, or another case, with plain spaces."""
    case = case or bathroom()
    made = compose(case, document, "nl", DAY, sources(case))
    return text.write(made.letter).data.decode().replace("\u00a0", " ")


SAID = {
    "complaint": (
        "Uw planner zou eind juli de badkamer afmaken.",
        "Op 3 juli belde ik uw planner. De tegelzetter was ziek.",
        "1. Douchewand. De douchewand ontbreekt.",
        "1. te doen wat wij hebben afgesproken;",
    ),
    "reminder": (
        "Op 2 september 2026 klaagde ik per e-mail bij u. Een oplossing is er nog niet.",
        "te antwoorden op mijn twee klachten (douchewand en lekkend toilet).",
    ),
    "chronology": (
        "| Telefoon | De tegelzetter was ziek. Toegezegd: de badkamer afmaken, eind juli",
        "Ik heb een lijst gestuurd van wat niet af is. Toegezegd: de lijst bekijken (T3).",
    ),
    "filing-gc": (
        "12 maart 2026 € 11.850,00 Het verbouwen van mijn badkamer",
        "belde ik de planner van Sanitair Van Dalen. De tegelzetter was ziek.",
    ),
    "publication-notice": (
        "2. Eind juli is die toezegging niet nagekomen.",
        "3. Ik klaagde op 2 september bij u.",
    ),
    "open-letter": (
        "Eind juli is die toezegging niet nagekomen.",
        "Ik klaagde op 2 september bij u.",
    ),
}


@pytest.mark.parametrize(
    ("document", "sentence"), [(one, said) for one, all_ in SAID.items() for said in all_]
)
def test_what_was_noted_is_said(document: str, sentence: str) -> None:
    assert sentence in printed(document)


@pytest.mark.parametrize("document", SAID)
def test_nothing_is_said_badly(document: str) -> None:
    found = printed(document)
    assert "uw de " not in found.casefold()
    assert "van de planner van" not in found
    assert " : " not in found
    assert found.count("eind juli de badkamer afmaken") <= 1
    assert "aan de hand is" not in found  # it was noted, in prose
    assert "mailde uw klantenservice." not in found


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("complaint", "1. het gebrek kosteloos te herstellen;"),
        ("complaint", "2. terug te betalen wat ik heb betaald."),
        ("complaint", "een e-mail van u. Ik moest hem opsturen. U zou"),
        ("complaint", "Op 2 oktober belde ik uw klantenservice. Hij was nog bij de fabrikant."),
        ("warranty", "Nu is er dit mis. Hij gaat elke dag uit."),
        ("notice", "2. betaalt u terug wat ik heb betaald;"),
    ],
)
def test_a_thing_that_was_bought(document: str, sentence: str) -> None:
    assert sentence in printed(document, telephone())
