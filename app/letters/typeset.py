"""The last touch: a day stays with its month, a number with its noun, by no-break spaces.

A language may also close a date in apposition with a comma, and join brackets that meet.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from operator import is_
from typing import Any, TypeVar, cast

from app.letters.language import NBSP, Language
from app.letters.letter import Run

_T = TypeVar("_T")
# All patterns begin with the space itself: what comes before it is looked up afterwards.
_BESIDE_DIGIT = re.compile(r" (?:(?<=\d )|(?=\d))")
_NOTHING = "(?!)"  # what never matches: a language may join no words


def typeset(value: _T, language: Language) -> _T:
    """Return *value* (a Letter or a part of it) with the spaces that must not break."""
    return _walk(value, (*_patterns(language.code, _words(language)), *_marks(language)))


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
        re.compile(rf" (?<=\d )(?=(?:{_any(months + after)})\b)"),
        re.compile(rf" (?=\d){_behind(days + before)}"),
        re.compile(rf" (?=(?:{_any(short)})\b)"),
    )


def _marks(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return where a date lacks its closing comma, and where brackets meet, if it matters."""
    brackets = r"\) \(" if language.data.get("joins_brackets") else _NOTHING
    dated = _dated(language) if language.data.get("comma_after_date") else _NOTHING
    return re.compile(dated), re.compile(brackets)


def _dated(language: Language) -> str:
    months, days, *_ = _words(language)
    after = re.escape(str(language.data["after_weekday"]))
    date = rf"(?:{_any(days)}){after}\s\d+\.\s(?:{_any(months)})"
    return rf"{date}(?:\s\d{{4}}|(?!\s\d{{4}}))(?=\s\w)"


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words)) or _NOTHING


def _behind(words: tuple[str, ...]) -> str:
    """Return a look-behind for any of *words* and a space, one for each length."""
    behind = "|".join(rf"(?<={re.escape(word)} )" for word in words)
    return f"(?:{behind or _NOTHING})"


def _set(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    *by_digit, short, dated, brackets = patterns
    if _BESIDE_DIGIT.search(text):
        for pattern in by_digit:
            text = pattern.sub(NBSP, text)
    text = brackets.sub("; ", dated.sub(lambda match: f"{match[0]},", text))
    return short.sub(NBSP, text)


def _walk(value: _T, patterns: tuple[re.Pattern[str], ...]) -> _T:
    """Return *value* with its runs set; the same object where nothing changed."""
    if isinstance(value, Run):
        text = _set(value.text, patterns)
        return value if text == value.text else replace(value, text=text)
    if isinstance(value, tuple):
        items = [_walk(item, patterns) for item in value]
        return value if all(map(is_, items, value)) else type(value)(items)
    kind: type = type(value)
    changed = {}
    for name in _names(kind):
        old = getattr(value, name)
        new = _walk(old, patterns)
        if new is not old:
            changed[name] = new
    return replace(cast(Any, value), **changed) if changed else value


@lru_cache(maxsize=64)
def _names(kind: type) -> tuple[str, ...]:
    """Return the fields of a record, none of any other kind of value."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
