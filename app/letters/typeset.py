"""No-break spaces: a day stays with its month, a number with its noun."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import TypeVar

from app.letters.language import NBSP, Language
from app.letters.letter import Run

_T = TypeVar("_T")
_NOTHING = "(?!)"  # what never matches: a language may join no words


def typeset(value: _T, language: Language) -> _T:
    """Return *value* (a Letter or a part of it) with the spaces that must not break."""
    return _walk(value, _patterns(language.code, _words(language)))


def _words(language: Language) -> tuple[tuple[str, ...], ...]:
    join = language.data["join"]
    months = tuple(language.month(number) for number in range(1, 13))
    days = tuple(language.weekday(number) for number in range(1, 8))
    return (
        months,
        days,
        tuple(join["before_number"]),
        tuple(join["after_number"]),
        tuple(join["short_last"]),
    )


@lru_cache(maxsize=8)
def _patterns(code: str, words: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], ...]:
    del code  # part of the key
    months, days, before, after, short = words
    return (
        re.compile(rf"(?<=\d) (?=(?:{_any(months)})\b)"),
        re.compile(rf"{_behind(days)} (?=\d)"),
        re.compile(rf"{_behind(before)} (?=\d)"),
        re.compile(rf"(?<=\d) (?=(?:{_any(after)})\b)"),
        re.compile(rf" (?=(?:{_any(short)})\b)"),
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words)) or _NOTHING


def _behind(words: tuple[str, ...]) -> str:
    """Return a look-behind for any of *words*, one for each length."""
    behind = "|".join(rf"(?<={re.escape(word)})" for word in words)
    return f"(?:{behind or _NOTHING})"


def _set(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    if " " not in text:
        return text
    for pattern in patterns:
        text = pattern.sub(NBSP, text)
    return text


def _walk(value: _T, patterns: tuple[re.Pattern[str], ...]) -> _T:
    if isinstance(value, Run):
        return replace(value, text=_set(value.text, patterns))
    if isinstance(value, tuple):
        return type(value)(_walk(item, patterns) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _walk(getattr(value, field.name), patterns)
            for field in fields(value)
            if isinstance(getattr(value, field.name), tuple)
            or is_dataclass(getattr(value, field.name))
        }
        return replace(value, **changed) if changed else value
    return value
