"""The sentence catalogue: patterns per language, read from ``phrases/<code>/*.toml``.

A pattern has slots ``{name}``; ``{Name}`` is the same with a capital; ``{_name}`` brings a
space when it is filled and nothing when it is not.  ``[one|two|name|names]`` follows who
writes (I, we, a name, names), ``<you|name>`` how the other side is addressed.  What
people typed goes in through slots alone and is escaped there, so no text of theirs is ever
read as a pattern or as markup.

Where the tone matters a sentence is written three times: ``hand = { courteous = "...", firm =
"...", formal = "..." }``.  No words are ever exchanged in a sentence that was composed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from app.core.papers import Tone
from app.errors import UserError
from app.letters.folders import Templates, listed
from app.letters.language import read_table

_PERSON = re.compile(r"\[([^\[\]|]*(?:\|[^\[\]|]*)+)\]")
_MODE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
_SLOT = re.compile(r"\{(_?)([A-Za-z]\w*)\}")


class CatalogueError(UserError, KeyError):
    """A sentence or a slot that is not there; as text it is the missing name."""

    def __init__(self, sentence: str, name: str) -> None:
        """Keep the sentence for the user and the name of what is missing."""
        super().__init__(sentence)
        self.args = (name,)


class Catalogue(dict[str, Any]):
    """The patterns of a language by dotted key; asking for one it lacks says which."""

    def __init__(self, code: str, patterns: Mapping[str, Any]) -> None:
        """Hold the *patterns* of the language *code*."""
        super().__init__(patterns)
        self.code = code

    def __missing__(self, key: str) -> Any:  # noqa: ANN401 - as a dict has it
        """Raise ``CatalogueError`` with the name of the missing sentence."""
        raise CatalogueError(f"phrases/{self.code}: the sentence '{key}' is missing.", key)


def choose_person(options: tuple[str, ...], person: int) -> str:
    """Return the form for *person*: 0 I, 1 we, 2 a name, 3 names; shorter lists fall back."""
    if person < len(options):
        return options[person]
    return options[0] if person == 2 else options[-1 if len(options) < 2 else 1]


def fill(pattern: str, slots: Mapping[str, str], person: int, by_name: bool) -> Markup:
    """Return *pattern* with its forms chosen and its slots filled and escaped.

    Raises ``CatalogueError`` for a slot that is not given: a gap is never printed.
    """
    parts = []
    told = False
    for literal, space, name in _parts(pattern, person, by_name):
        parts.append(literal)
        if name:
            value = escape(_value(_again(name, told, slots), slots))
            told = told or name in ("i", "I")
            parts.append(f" {value}" if space and value else str(value))
    return Markup("".join(parts))  # noqa: S704 - the pattern and every slot were escaped


@lru_cache(maxsize=4096)
def _parts(pattern: str, person: int, by_name: bool) -> tuple[tuple[str, str, str], ...]:
    """Return a pattern with its forms chosen: escaped text, each with the slot after it.

    A slot is ``_`` or nothing, and its name; the text at the end has an empty one.
    """
    chosen = _MODE.sub(lambda m: m.group(2 if by_name else 1), pattern)
    chosen = _PERSON.sub(lambda m: choose_person(tuple(m.group(1).split("|")), person), chosen)
    split = [*_SLOT.split(str(escape(chosen))), "", ""]
    return tuple(zip(split[::3], split[1::3], split[2::3], strict=True))


def without_forms(pattern: str) -> str:
    """Return *pattern* without its choices of form: to check what is left."""
    return _PERSON.sub("", _MODE.sub(r"\1\2", pattern))


def _again(name: str, told: bool, slots: Mapping[str, str]) -> str:
    """Return the slot for who writes; in the same sentence once more it is a pronoun."""
    again = {"i": "i_again", "I": "I_again"}.get(name, name) if told else name
    return again if "i_again" in slots else name


def _value(name: str, slots: Mapping[str, str]) -> str:
    if name in slots:
        return slots[name]
    lower = name[0].lower() + name[1:]
    if name == lower or lower not in slots:
        raise CatalogueError(f"a sentence has nothing for its slot {{{name}}}", name)
    value = slots[lower]
    return type(value)(capital(value))


def small(text: str) -> str:
    """Return *text* for inside a sentence: its first letter small, unless it is an initial."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """Return *text* with its first letter as a capital, also behind an opening quote."""
    for position, character in enumerate(text):
        if text.startswith("éé", position):  # Dutch writes "Eén", not "Één"
            return f"{text[:position]}Eé{text[position + 2 :]}"
        if character.isalnum():
            if text[position + 1 : position + 2].isupper():
                break  # a name that begins small on purpose: iPhone
            return text[:position] + character.upper() + text[position + 1 :]
        if character not in "‘“'\"(…":
            break
    return text


@lru_cache(maxsize=16)
def read_phrases(
    templates: Templates, code: str, tone: Tone = Tone.COURTEOUS
) -> Mapping[str, Any]:
    """Return the patterns of a language by dotted key; the user's replace the shipped.

    A sentence that differs by tone has one pattern for each; its key gives that of *tone*.
    """
    found: dict[str, Any] = {}
    for path in listed(templates, f"phrases/{code}/*.toml"):
        if path.name != "language.toml":
            found |= flat(read_table(path))
    toned = {base: found.get(f"{base}.{tone}") for base in tone_keys(found)}
    return Catalogue(code, found | {key: text for key, text in toned.items() if text})


def tone_keys(patterns: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the keys of the sentences that differ by tone."""
    end = f".{Tone.COURTEOUS}"
    return tuple(key.removesuffix(end) for key in patterns if key.endswith(end))


@lru_cache(maxsize=16)
def phrases_of(
    templates: Templates, code: str, country: str, tone: Tone = Tone.COURTEOUS
) -> Mapping[str, Any]:
    """Return the patterns of a language, with those of ``[country.<code>]`` for a country."""
    found = read_phrases(templates, code, tone)
    start = f"country.{country}."
    own = {key[len(start) :]: text for key, text in found.items() if key.startswith(start)}
    return Catalogue(code, {**found, **own}) if own else found


def flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return the values of nested tables by dotted key."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{key}.")
        else:
            found[f"{prefix}{key}"] = value
    return found
