"""Cutting a text into the parts that the words of a language play in it."""

from __future__ import annotations

import re
from typing import Any

from app.core.moment import PartOfDay
from app.core.reading.vocabulary import Vocabulary
from app.core.record import record

_CLOCK_WORDS = ("uur", "u", "am", "pm", "a.m.", "p.m.", "o'clock")
TO = (5, 10, 20, 25)  # minutes to the hour, as they are said
_SEVERAL = re.compile(r"(?:[^s]s|en|gn|kn)$")
_WORD = re.compile(r"[^\W0-9_]+")
LONGEST = 120  # a longer text is no moment


@record
class Token:
    """A word or figure: its ``part`` (see ``vocabulary``), what it means, and as written."""

    part: str
    value: Any = None
    text: str = ""


def tokens(text: str, vocabulary: Vocabulary) -> tuple[Token, ...] | None:
    """Return the parts of *text* without those that say nothing; None for an unknown word."""
    plain = " ".join(text.lower().split())
    found: list[Token] = []
    place = 0
    while place < len(plain):
        match = vocabulary.pattern.match(plain, place)
        if match is None or match.end() == place:
            slip = _slip(plain, place, vocabulary)
            if slip is None:
                return None
            token, place = slip
            found.append(token)
            continue
        found += _tokens(match, vocabulary)
        place = match.end()
    return tuple(_merged(found))


def shape(found: tuple[Token, ...]) -> str:
    """Return the parts of a row of tokens, a letter each."""
    return "".join(token.part for token in found)


def _slip(plain: str, place: int, vocabulary: Vocabulary) -> tuple[Token, int] | None:
    """Return a month or weekday with one wrong, missing or moved letter, and where it ends."""
    word = _WORD.match(plain, place)
    if word is None:
        return None
    for name in vocabulary.names:
        if _one_off(word[0], name):
            ((part, value),) = vocabulary.phrases[name]
            return Token(part, value, name), word.end()
    return None


def _one_off(word: str, name: str) -> bool:
    """Tell whether two words differ by a letter, or by two that changed places.

    A word with more behind it is another one: ``maandags``.
    """
    if word.startswith(name):
        return False
    start = _alike(word, name)
    end = _alike(word[start:][::-1], name[start:][::-1])
    own, other = word[start : len(word) - end], name[start : len(name) - end]
    return max(len(own), len(other)) == 1 or (len(own) == 2 and own == other[::-1])


def _alike(word: str, name: str) -> int:
    """Return with how many of the same letters two words begin."""
    both = zip(word, name, strict=False)
    differing = (place for place, (one, other) in enumerate(both) if one != other)
    return next(differing, min(len(word), len(name)))


def _tokens(match: re.Match[str], vocabulary: Vocabulary) -> list[Token]:
    text = match[0]
    found: list[Token] = []
    match match.lastgroup:
        case "iso":
            found = [Token("D", (*reversed(_figures(text)), "iso"), text)]
        case "date":
            found = [Token("D", (*_figures(text), ""), text)]
        case "clock":
            found = [Token("C", tuple(map(int, _figures(text)[:2])), text)]
        case "pair":
            part = "P" if match["sign"] == "." else "D"
            found = [Token(part, (*_figures(text), "", ""), text)]
        case "phrase":
            parts = vocabulary.phrases[text]
            found = [Token(part, value, text) for part, value in parts if part != "i"]
        case "ordinal":
            found = [Token("d", int(match["ordinal"]), text)]
        case "short":
            found = [Token("y", text[1:], text)]
        case "number":
            found = [Token("y", text, text) if len(text) == 4 else Token("n", int(text), text)]
    return found


def is_several(token: Token) -> bool:
    """Tell whether a unit is said of more than one: ``dagen``, ``weeks``."""
    return token.part in "uc" and _SEVERAL.search(token.text) is not None


def numbered(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return *found* with ``3rd`` as plain numbers, as they stand before a month."""
    return tuple(Token("n", one.value, one.text) if one.part == "d" else one for one in found)


def settled(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return *found* with 10.12 taken for a time or a day where only one of them can be.

    Left are those that may be both, with nothing beside them that tells.
    """
    days = any(token.part in "mwDr" for token in found)
    times = any(token.part in "oC" or token.text in _CLOCK_WORDS for token in found)
    return tuple(_settle(token, days, times) if token.part == "P" else token for token in found)


def _settle(token: Token, days: bool, times: bool) -> Token:
    first, second, *_ = token.value
    may_be_time = len(second) == 2 and int(first) < 24 and int(second) < 60
    may_be_day = 1 <= int(first) <= 31 and 1 <= int(second) <= 12
    if may_be_time and (days or times or not may_be_day):
        return Token("C", (int(first), int(second)), token.text)
    return token if may_be_time else Token("D", token.value, token.text)


def _figures(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[0-9]+", text))


def _merged(found: list[Token]) -> list[Token]:
    """Return *found* with the words that mean two things settled by those beside them.

    ``maandag morgen`` is its morning; ``ten to nine`` is no range; the English *in* counts
    before a length only.
    """
    kept: list[Token] = []
    for place, token in enumerate(found):
        following = "".join(one.part for one in found[place + 1 : place + 3])
        before = kept[-1] if kept else Token("")
        if token.part == "j" and not re.fullmatch("[nF][uc]", following):
            continue
        if token.text == "morgen" and before.part == "w":
            kept.append(Token("p", PartOfDay.MORNING, token.text))
        elif token.text == "to" and following.startswith("n") and _is_minutes(before):
            kept.append(Token("V", None, token.text))
        else:
            kept.append(token)
    return kept


def _is_minutes(token: Token) -> bool:
    return token.part == "k" or (token.value in TO and token.text.isalpha())
