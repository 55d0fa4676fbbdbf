"""The band of reading, and the spelling: what is counted, what is known, what is suggested."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.letters.check.level import Band, band, syllables
from app.letters.check.spelling import names, speller, spelling, suggestions
from app.letters.letter import Paragraph, Part, Run, Section
from app.letters.reading import Subject
from app.letters.rubric import subject_of
from app.letters.vocabulary import check_words, read_vocabulary
from app.paths import resources
from tests.cases import example_names, named
from tests.letters.every import composed, sources

SYLLABLES = {
    "nl": {"ik": 1, "brief": 1, "antwoord": 2, "leverdatum": 4, "televisie": 4, "moeilijk": 2},
    "en": {"i": 1, "letter": 2, "waited": 2, "called": 1, "time": 1, "company": 3, "table": 2},
}


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [(code, word, n) for code, rows in SYLLABLES.items() for word, n in rows.items()],
)
def test_syllables(language: str, word: str, count: int) -> None:
    assert syllables(word, language) == count


def subject(text: str, language: str = "nl") -> Subject:
    base = subject_of(
        composed("kpn-digital-tv", "complaint", language), named("kpn-digital-tv"), sources()
    )
    block = Paragraph("p", (Run(text),), own=True)
    return replace(base, letter=replace(base.letter, sections=(Section(Part.STORY, (block,)),)))


EASY = "Ik bel u. U belt niet. Ik wacht op tv. Het is nu mei. " * 6
HARD = (
    "De overeengekomen leveringsverplichtingen aangaande telecommunicatievoorzieningen "
    "veroorzaken onaanvaardbare administratieve onduidelijkheden. "
) * 12


def test_bands() -> None:
    assert band(subject(EASY)) is Band.EASY
    assert band(subject(HARD)) is Band.VERY_HARD
    assert band(subject("Ik bel u.")) is None


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", example_names())
def test_the_examples_read_well(name: str, language: str) -> None:
    made = subject_of(composed(name, "complaint", language), named(name), sources(name))
    assert band(made) in {Band.EASY, Band.PLAIN}


def unknown(text: str, language: str = "nl") -> dict[str, tuple[str, ...]]:
    return {one.words: one.instead for one in spelling(subject(text, language), resources())}


def test_the_words_of_the_case_are_known() -> None:
    assert not unknown(
        "Noor Hartman schreef naar noor.hartman@example.org en naar KPN-medewerkers."
    )
    assert {"Noor", "Hartman", "KPN"} <= names(named("kpn-digital-tv"))


def test_a_mistake_has_the_right_word() -> None:
    assert unknown("Herrinering aan mijn abbonement.") == {
        "Herrinering": ("Herinnering",),
        "abbonement": ("abonnement",),
    }
    assert unknown("Een brieef, en nog een brieef.") == {"brieef": ()}
    assert "brief" in suggestions(resources(), "nl", "brieef")
    assert unknown("I recieved it on the colour telly, organised well.", "en") == {
        "recieved": ("received",)
    }


def test_without_a_dictionary_that_is_all_that_is_told(tmp_path: Path) -> None:
    assert speller(tmp_path, "nl") is None
    assert [one.code for one in spelling(subject("Een brieef."), tmp_path)] == [
        "spelling-unchecked"
    ]
    assert suggestions(tmp_path, "nl", "brieef") == ()


def test_ours_are_whole_and_a_gap_is_told(tmp_path: Path) -> None:
    assert check_words(resources()) == ()
    for code in ("nl", "en"):
        folder = tmp_path / "words" / code
        folder.mkdir(parents=True)
        for path in (resources() / "words" / code).glob("*.toml"):
            text = path.read_text(encoding="utf-8")
            if code == "en":
                text = text.replace("wordy = ", "worthy = ").replace("{instead}", "{in}")
            (folder / path.name).write_text(text, encoding="utf-8")
    problems = check_words(tmp_path)
    assert "words/en: the finding 'wordy' has no sentence (nl has one)" in problems
    assert "words/nl: the finding 'worthy' has no sentence (en has one)" in problems
    assert "words/en: the sentence of 'insult' has a broken slot" in problems


def test_the_mistakes_are_no_words_and_what_is_meant_is() -> None:
    for code in ("nl", "en"):
        knows = speller(resources(), code)
        assert knows is not None
        for wrong, right in read_vocabulary(resources(), code).mistakes.items():
            assert all(knows.spell(word) for word in right.split()), right
            assert not knows.spell(wrong) or wrong in {"apologize", "payed"}, wrong
