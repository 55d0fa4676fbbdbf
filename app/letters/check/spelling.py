"""The words that no dictionary knows, those of the case excepted.

The dictionary is loaded at the first word, once.  Where there is none for a language, or no
library for a computer, nothing is told but that: spelling is never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from app.core.case import Case
from app.core.text import Wording, in_language
from app.letters.check.finding import Spot
from app.letters.phrases import capital
from app.letters.reading import Passage, Subject, annexed, passages
from app.letters.rubric_facts import held

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# What is no running text: addresses of mail and pages, numbers with letters, accounts.
_CODE = re.compile(r"(?<!\S)\S*(?:@|://|www\.|\d)\S*")
_WRITING = 60  # characters: a typed text longer than this is no name
MOST = 5  # suggestions


class Speller(Protocol):
    """What knows the words of a language."""

    def spell(self, word: str) -> bool:
        """Tell whether *word* is one."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return words like *word*, the likeliest first."""


@lru_cache(maxsize=8)
def speller(resources: Path, language: str) -> Speller | None:
    """Return what knows the words of *language*, None where nothing does."""
    folder = resources / "dictionaries"
    if not (folder / f"{language}.dic").is_file():
        return None
    try:
        from hunspell import Hunspell, HunspellFilePathError
    except ImportError:  # no build for this computer
        return None
    try:
        found: Speller = Hunspell(language, hunspell_data_dir=str(folder))
    except HunspellFilePathError:  # a path that its library cannot open
        return None
    return found


def spelling(subject: Subject, resources: Path) -> Iterator[Spot]:
    """Yield each unknown word once, where it stands first; mistakes with the right word."""
    knows = speller(resources, subject.language.code)
    if knows is None:
        yield Spot("spelling-unchecked")
        return
    own = names(subject.case) | subject.vocabulary.allowed | _borrowed(subject)
    folded = {word.casefold() for word in own}
    seen: set[str] = set()
    for one in (*passages(subject), *annexed(subject)):
        for start, word in _words(one):
            if word in seen:
                continue
            seen.add(word)
            right = subject.vocabulary.mistakes.get(word.casefold())
            if right is None and (word in own or is_word(knows, word, folded)):
                continue
            if right is not None:
                instead = (capital(right) if word[0].isupper() else right,)
                yield _spot("spelling-mistake", one, start, word, instead)
            else:
                yield _spot("spelling", one, start, word)


def _spot(
    code: str, one: Passage, start: int, word: str, instead: tuple[str, ...] = ()
) -> Spot:
    first = one.start + start
    return Spot(code, one.block, first, first + len(word), word, instead=instead)


def _words(one: Passage) -> Iterator[tuple[int, str]]:
    """Yield the words of a passage that are in its language, with where they stand."""
    text = _CODE.sub(lambda match: " " * len(match[0]), one.text)
    for start, end in one.foreign:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for match in WORD.finditer(text):
        yield match.start(), match[0]


def is_word(knows: Speller, word: str, own: set[str]) -> bool:
    """Tell whether a word is known as it is, as a name of the case, or in its parts."""
    plain = word.replace("’", "'")
    if knows.spell(plain) or knows.spell(plain.lower()) or word.casefold() in own:
        return True
    if plain.casefold().removesuffix("'s") in own or plain.casefold().rstrip("'s") in own:
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(
        part.casefold() in own or knows.spell(part) or knows.spell(part.lower())
        for part in parts
        if part
    )


def names(case: Case) -> frozenset[str]:
    """Return the words of the case's names, places, numbers and titles of exhibits.

    Those are what it holds in capitals, and everything typed that is no running text.
    """
    found: set[str] = set()
    for text in held(case, str):
        if len(text) <= _WRITING and not text.endswith((".", "!", "?")):
            found.update(WORD.findall(text) if _is_name(text) else ())
    for wording in held(case, Wording):
        words = WORD.findall(wording.text)
        found.update(word for word in words[1:] if word[:1].isupper())
    for exhibit in case.exhibits:
        for title in held(exhibit, Wording):
            found.update(WORD.findall(title.text))
    return frozenset(found)


def _borrowed(subject: Subject) -> set[str]:
    """Return the words of bodies, and of texts that the case has in another language only."""
    code, home = subject.language.code, subject.case.language
    titles = [one.name for one in subject.pack.bodies]
    titles += [one.title for one in subject.pack.sectors]
    texts = [in_language(one, code, home).text for one in titles]
    plain = held(subject.case, str) if home != code else []
    marked = (in_language(text, code, home) for text in wordings(subject.case))
    texts += [said.text for said in marked if said.language != code]
    texts += plain
    return {word for text in texts for word in WORD.findall(text)}


def wordings(case: Case) -> Iterator[tuple[Wording, ...]]:
    """Yield the texts of a case that are marked with their languages."""
    for one in held(case, tuple):
        texts = tuple(item for item in one if isinstance(item, Wording))
        if texts:
            yield texts


def _is_name(text: str) -> bool:
    """Tell whether a typed line can be a name: its longer words start with a capital."""
    words = text.split()
    return any(word[0].isupper() for word in words) and all(
        not word[0].islower() for word in words if len(word) > 3
    )


def suggestions(resources: Path, language: str, word: str) -> tuple[str, ...]:
    """Return words that may be meant, the likeliest first; slow, so only when asked for."""
    knows = speller(resources, language)
    return () if knows is None else tuple(knows.suggest(word.replace("’", "'")))[:MOST]
