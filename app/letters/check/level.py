"""How hard a text is to read, as a band: Flesch-Douma for Dutch, Flesch for English.

Such formulas are rough, so no number is shown.  Syllables are counted by their vowels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from app.core.record import record
from app.letters.check.finding import Spot
from app.letters.letter import Layout
from app.letters.reading import Subject, sentences
from app.letters.rubric_style import worded

FEWEST = 60  # words: of a shorter text nothing is said
WORDY = 160  # words in one paragraph
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWEL = "[aeiouyàâäáèêëéîïíôöóûüú]"
_DUTCH = re.compile(
    rf"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|{_VOWEL}", re.IGNORECASE
)
_ENGLISH = re.compile(rf"{_VOWEL}+", re.IGNORECASE)
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscxz]es)$", re.IGNORECASE)


class Band(StrEnum):
    """How hard a text reads; ``plain`` is what everybody with B1 reads well."""

    EASY = "easy"
    PLAIN = "plain"
    FAIR = "fair"
    HARD = "hard"
    VERY_HARD = "very-hard"


@record
class Formula:
    """The weights of a reading formula and how a language counts its syllables."""

    base: float
    sentence: float
    word: float


# Douma, De leesbaarheid van landbouwbladen, 1960; Flesch, A new readability yardstick, 1948.
FORMULAS = {"nl": Formula(206.835, 0.93, 77.0), "en": Formula(206.835, 1.015, 84.6)}
FROM = ((80, Band.EASY), (60, Band.PLAIN), (50, Band.FAIR), (30, Band.HARD))


def band(subject: Subject) -> Band | None:
    """Return how hard the running text of a letter reads.

    None for a language without a formula, for a short text, and for a layout that is a form.
    """
    formula = FORMULAS.get(subject.language.code)
    if formula is None or subject.letter.layout is not Layout.LETTER:
        return None
    said = [part for one in worded(subject) for part in sentences(subject, one.text)]
    words = [word for part in said for word in _WORD.findall(part)]
    if len(words) < FEWEST:
        return None
    beats = sum(syllables(word, subject.language.code) for word in words)
    score = formula.base - formula.sentence * len(words) / len(said)
    score -= formula.word * beats / len(words)
    return next((name for least, name in FROM if score >= least), Band.VERY_HARD)


def syllables(word: str, language: str) -> int:
    """Return the syllables of a word, at least one."""
    if language == "nl":
        return max(len(_DUTCH.findall(word)), 1)
    count = len(_ENGLISH.findall(word))
    return max(count - (1 if count > 1 and _SILENT.search(word) else 0), 1)


def readable(subject: Subject) -> Iterator[Spot]:
    """Yield that a letter is hard to read, and passages that are very long."""
    found = band(subject)
    if found in (Band.HARD, Band.VERY_HARD):
        yield Spot("hard-to-read", slots={"level": found.value})
    for one in worded(subject) if subject.letter.layout is not Layout.TEXT else ():
        count = len(_WORD.findall(one.text))
        if one.kind == "paragraph" and count > WORDY:
            end = one.start + len(one.text)
            yield Spot("wordy", one.block, one.start, end, slots={"words": str(count)})
