"""The words that a check looks for, and what it says: data per language.

``tone.toml`` has what hurts a letter, ``spelling.toml`` what the dictionary lacks,
``steps.toml`` how a letter announces a step, ``grammar.toml`` forms that give a letter away,
``findings.toml`` the sentences to the user.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.core.record import record
from app.letters.language import read_table

Pattern = re.Pattern[str]
SLOTS = frozenset({"words", "instead", "what", "day", "why"})
_SLOT = re.compile(r"\{(\w+)\}")


@record
class Avoid:
    """Words to avoid for one reason, the phrases in which they are fine, and what to write.

    ``stems`` has a part of each, `fold`ed.
    """

    kind: str
    words: Pattern
    unless: Pattern | None
    instead: str
    stems: tuple[str, ...]

    def may_be_in(self, folded: str) -> bool:
        """Tell whether one of the words can stand in a text that was `fold`ed; quickly."""
        return any(stem in folded for stem in self.stems)

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where *text* has one of the words and not one of the phrases around it."""
        fine = [one.span() for one in self.unless.finditer(text)] if self.unless else []
        for match in self.words.finditer(text):
            if not any(
                start <= match.start() and match.end() <= end for start, end in fine
            ) and not self._near(text, match, fine):
                yield match

    def _near(self, text: str, match: re.Match[str], fine: list[tuple[int, int]]) -> bool:
        """Tell whether an opinion is marked as one somewhere in its sentence."""
        if self.kind != "opinion":
            return False
        first = max(text.rfind(mark, 0, match.start()) for mark in ".!?") + 1
        return any(first <= start < match.start() for start, _ in fine)


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language; empty where there is no data for it."""

    language: str = ""
    avoided: tuple[Avoid, ...] = ()
    allowed: frozenset[str] = frozenset()
    mistakes: Mapping[str, str] = field(default_factory=dict)
    announces: Mapping[str, Pattern] = field(default_factory=dict)
    declares: Pattern | None = None
    conditions: Pattern | None = None
    passive: Pattern | None = None
    most_passive: float = 1.0
    singular: Pattern | None = None
    plural: Pattern | None = None
    informal: Pattern | None = None
    shared: Pattern | None = None
    sentences: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)

    def of(self, *kinds: str) -> Iterator[Avoid]:
        """Yield what is avoided for one of those reasons."""
        return (one for one in self.avoided if one.kind in kinds)


NO_WORDS = Vocabulary()


def fold(text: str) -> str:
    """Return *text* with those letters alike that a `pattern` takes for one another."""
    return text.casefold().replace("ı", "i")


def pattern(words: list[str] | tuple[str, ...]) -> Pattern:
    """Return a pattern for any of *words* as whole words; it finds nothing for none.

    A star at the end of a word stands for any ending, one at its start for any beginning.
    """
    if not words:
        return re.compile(r"(?!)")
    parts = (
        (r"\w*" if word.startswith("*") else "")
        + re.escape(word.strip("*")).replace(r"\ ", r"\s+")
        + (r"\w*" if word.endswith("*") else "")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def read_vocabulary(resources: Path, code: str) -> Vocabulary:
    """Return the words of the language *code*, an empty vocabulary where there are none.

    Raises ``UserError`` for a data file that is no TOML.
    """
    folder = resources / "words" / code
    if not code.isalpha() or not (folder / "findings.toml").is_file():
        return Vocabulary(code)
    tone, spelling, steps, forms, said = (
        read_table(folder / f"{name}.toml")
        for name in ("tone", "spelling", "steps", "grammar", "findings")
    )
    return Vocabulary(
        code,
        tuple(_avoided(tone)),
        frozenset(spelling["allowed"]),
        {word.casefold(): right for word, right in spelling["mistakes"].items()},
        {step: pattern(words) for step, words in steps["announces"].items()},
        pattern(steps["declares"]["words"]),
        pattern(steps["declares"]["unless"]),
        re.compile(forms["passive"], re.IGNORECASE),
        forms["most_passive"],
        pattern(forms["singular"]),
        pattern(forms["plural"]),
        pattern(forms["informal"]),
        pattern(forms["shared"]),
        said["finding"],
        said["level"],
    )


def _avoided(tone: Mapping[str, Any]) -> Iterator[Avoid]:
    for one in tone["avoid"]:
        unless = pattern(one["unless"]) if one.get("unless") else None
        words, instead = one["words"], one["instead"]
        yield Avoid(one["kind"], pattern(words), unless, instead, tuple(map(_stem, words)))
    for word, better in tone["official"].items():
        yield Avoid("official-word", pattern([word]), None, better, (_stem(word),))


def _stem(word: str) -> str:
    """Return the longest part of *word* that stands in a text wherever it does."""
    return max(fold(word.strip("*")).split(), key=len, default="")


def check_words(resources: Path) -> tuple[str, ...]:
    """Return every problem of the lists of words and the sentences of the check."""
    folders = sorted(path.parent for path in resources.glob("words/*/findings.toml"))
    books = {path.name: read_vocabulary(resources, path.name) for path in folders}
    found = []
    for code, book in books.items():
        for other, theirs in books.items():
            missing = {*theirs.sentences, *theirs.levels} - {*book.sentences, *book.levels}
            found += [
                f"words/{code}: the finding '{key}' has no sentence ({other} has one)"
                for key in sorted(missing)
            ]
        for key, text in book.sentences.items():
            strange = set(_SLOT.findall(text)) - SLOTS
            if strange or text.count("{") != len(_SLOT.findall(text)):
                found.append(f"words/{code}: the sentence of '{key}' has a broken slot")
    return tuple(found)
