"""German as it is read: days with their article, commas, brackets, small words."""

from __future__ import annotations

from datetime import date

import pytest

from app.letters.language import NBSP, read_language
from app.letters.letter import Run
from app.letters.typeset import typeset
from app.paths import templates
from app.writers import text as text_file
from tests.letters.every import composed

GERMAN = read_language(templates(), "de")
DUTCH = read_language(templates(), "nl")
MONDAY = date(2026, 6, 15)


def test_a_weekday_and_its_date() -> None:
    assert GERMAN.day(MONDAY, weekday=True).replace(NBSP, " ") == "Montag, dem 15. Juni 2026"
    assert GERMAN.until(MONDAY).replace(NBSP, " ") == "Montag, den 15. Juni 2026"
    assert GERMAN.until(MONDAY, year=False).replace(NBSP, " ") == "Montag, den 15. Juni"
    assert DUTCH.until(MONDAY).replace(NBSP, " ") == "maandag 15 juni 2026"


# What a sentence was, and how it is printed.
SET: dict[str, tuple[str, str]] = {
    "a verb follows": (
        "Am Montag, dem 15. Juni haben wir gefragt.",
        "Am Montag, dem 15. Juni, haben wir gefragt.",
    ),
    "with its year": (
        "am Montag, dem 15. Juni 2026 kam niemand.",
        "am Montag, dem 15. Juni 2026, kam niemand.",
    ),
    "a time follows": (
        "Am Montag, dem 15. Juni um 10.00 Uhr kam niemand.",
        "Am Montag, dem 15. Juni, um 10.00 Uhr kam niemand.",
    ),
    "the sentence ends": (
        "Das war am Montag, dem 15. Juni.",
        "Das war am Montag, dem 15. Juni.",
    ),
    "a bracket follows": (
        "Das war am Montag, dem 15. Juni (Anlage 1).",
        "Das war am Montag, dem 15. Juni (Anlage 1).",
    ),
    "a last day": ("bis Montag, den 15. Juni bei Ihnen", "bis Montag, den 15. Juni bei Ihnen"),
    "brackets that meet": (
        "ein Brief (von Ihnen) (Anlage 1).",
        "ein Brief (von Ihnen; Anlage 1).",
    ),
}


@pytest.mark.parametrize(("text", "printed"), SET.values(), ids=SET)
def test_commas_and_brackets(text: str, printed: str) -> None:
    assert typeset(Run(text), GERMAN).text.replace(NBSP, " ") == printed
    assert typeset(Run(printed), GERMAN).text.replace(NBSP, " ") == printed


def test_other_languages_keep_their_brackets() -> None:
    assert (
        typeset(Run("een brief (van u) (bijlage)"), DUTCH).text == "een brief (van u) (bijlage)"
    )


# Words that the letter of the kitchen holds, each for a rule of its own.
HELD = (
    "bis Donnerstag, den 2. Juli 2026",
    "Am Montag, dem 15. Juni, um 10.00 Uhr haben wir",
    "Zwischen dem 12. Mai und dem 15. Juni haben wir achtmal Kontakt",
    "also bis zum 19. Mai",
    "vier nicht eingehalten, eine zum Teil eingehalten und eine ohne Erfolg eingehalten",
    "die Punkte 1 und 2",
)


@pytest.mark.parametrize("words", HELD)
def test_the_letter_about_a_kitchen(words: str) -> None:
    written = text_file.write(composed("de-kitchen", "de-complaint", "de").letter).data.decode()
    assert words in written.replace(NBSP, " ")


def test_what_was_kept_in_part_is_not_called_kept() -> None:
    written = text_file.write(composed("de-kitchen", "de-complaint", "de").letter).data.decode()
    assert "Lieferung: die Küche: zum Teil (T1)." in written
    assert ": ja (T" not in written
