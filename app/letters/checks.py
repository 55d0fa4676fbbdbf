"""Every check of the letter texts: each with a sentence; the shipped ones must have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.core.papers import Tone
from app.errors import UserError
from app.letters.doctype import languages, read_type, types
from app.letters.environment import compiles
from app.letters.folders import Templates, find, read
from app.letters.language import local_names, read_language, read_table
from app.letters.phrases import flat, read_phrases, tone_keys, without_forms

_SLOT = re.compile(r"\{_?([A-Za-z]\w*)\}")
_SAID = re.compile(r"\bsay\(\s*[\"']([^\"']+)[\"']")
_STEP = re.compile(r"\bnext\(\s*[\"']([^\"']+)[\"']")
_INCLUDED = re.compile(r"\binclude\s+[\"']([^\"']+)[\"']")
# What a language may lack: forms of verbs and of labels, and what only some clocks have.
_FORMS = ("promise.", "closing.", "country.")
_SENTENCES = ("the sentence", _FORMS)
_CLOCKS = ("time_full", "noon", "midnight")
_OWN = (
    *("greets_in_capitals", "small_after_greeting"),
    *(
        "day_number",
        "after_weekday",
        "after_weekday_until",
        "comma_after_date",
        "joins_brackets",
    ),
)
_LOCAL = ("months", "weekdays", "symbols.")  # else those of the locale
_HABITS = (*_LOCAL, "label.", "numbers_at_start.", "holidays.", *_OWN, *_CLOCKS)


def check_templates(templates: Path) -> tuple[str, ...]:
    """Return every problem of the document types and the sentence catalogues."""
    found: list[str] = []
    try:
        books = _books(templates, found)
    except UserError as error:
        return (error.sentence, *error.problems)
    return (*_types(templates, books), *found)


def check_type(templates: Templates, type_id: str) -> tuple[str, ...]:
    """Return every problem of one document type and of the sentences it can say."""
    books: dict[str, Mapping[str, object]] = {}
    found: list[str] = []
    for code in languages(templates, type_id):
        try:
            if find(templates, f"phrases/{code}/language.toml") is not None:
                books[code] = read_phrases(templates, code)
        except UserError as error:
            found += [error.sentence, *error.problems]
    found += [problem for code, book in books.items() for problem in _broken(code, book)]
    return (*_type(templates, type_id, books), *found)


def _types(templates: Path, books: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for type_id in types(templates):
        yield from _type(templates, type_id, books)


def _type(
    templates: Templates, type_id: str, books: Mapping[str, Mapping[str, object]]
) -> Iterator[str]:
    try:
        kind = read_type(templates, type_id)
    except UserError as error:
        yield error.sentence
        yield from error.problems
        return
    there = languages(templates, type_id)
    if not there:
        yield f"{type_id}: it has no text in any language"
    for code in there:
        if code not in books:
            yield f"{type_id}/{code}.html: there is no sentence catalogue for '{code}'"
            continue
        if code not in kind.title:
            yield f"{type_id}: it has no title in '{code}'"
        if kind.closing and f"closing.{kind.closing}" not in books[code]:
            yield f"{type_id}: '{code}' has no closing '{kind.closing}'"
        if kind.subject and f"{kind.subject}.subject_none" not in books[code]:
            yield f"{type_id}: '{code}' has no subject '{kind.subject}'"
        yield from _texts(templates, f"letters/{type_id}/{code}.html", books[code], set())


def _texts(
    templates: Templates, name: str, book: Mapping[str, object], seen: set[str]
) -> Iterator[str]:
    """Yield the problems of a template and of what it includes."""
    seen.add(name)
    try:
        compiles(templates, name)
    except UserError as error:
        yield error.sentence
        return
    path = find(templates, name)
    text = read(path, name) if path is not None else ""
    for key in (*_SAID.findall(text), *(f"next.{step}" for step in _STEP.findall(text))):
        if key not in book:
            yield f"{name}: the catalogue knows no '{key}'"
    for other in _INCLUDED.findall(text):
        if other not in seen:
            yield from _texts(templates, other, book, seen)


def _books(templates: Path, found: list[str]) -> dict[str, Mapping[str, object]]:
    """Return the catalogue of every language; their problems go to *found*."""
    codes = sorted(path.parent.name for path in templates.glob("phrases/*/language.toml"))
    books: dict[str, Mapping[str, object]] = {
        code: read_phrases(templates, code) for code in codes
    }
    habits = {code: flat(read_language(templates, code).data) for code in codes}
    for code in codes:
        local_names(str(habits[code]["locale"]))  # refuses one that nobody knows
    found += [problem for name in _files(templates) for problem in _lacking(templates, name)]
    found += _gaps(habits, "in language.toml", _HABITS)
    found += [problem for code, book in books.items() for problem in _broken(code, book)]
    return books


def _files(templates: Path) -> list[str]:
    """Return the names of the files of sentences that some language has."""
    found = {path.name for path in templates.glob("phrases/*/*.toml")}
    return sorted(found - {"language.toml"})


def _lacking(templates: Path, name: str) -> Iterator[str]:
    """Yield what one language lacks in a file of sentences that several have."""
    books: dict[str, Mapping[str, object]] = {}
    for path in sorted(templates.glob(f"phrases/*/{name}")):
        patterns = flat(read_table(path))
        books[path.parent.name] = patterns | dict.fromkeys(tone_keys(patterns))
    yield from _gaps(books, *_SENTENCES)


def _broken(code: str, book: Mapping[str, object]) -> Iterator[str]:
    for key in tone_keys(book):
        for tone in Tone:
            if f"{key}.{tone}" not in book:
                yield f"phrases/{code}: the sentence '{key}' has no words for the tone '{tone}'"
    for key, pattern in book.items():
        if isinstance(pattern, str) and _is_broken(pattern):
            yield f"phrases/{code}: the sentence '{key}' has a broken slot or form"


def _gaps(
    books: Mapping[str, Mapping[str, object]], what: str, optional: tuple[str, ...]
) -> Iterator[str]:
    """Yield what one language has and another lacks."""
    for code, book in books.items():
        for other, theirs in books.items():
            for key in sorted(set(theirs) - set(book)):
                toned = (
                    key.rpartition(".")[2] in Tone._value2member_map_
                )  # not in each language
                if not toned and not key.startswith(optional):
                    yield f"phrases/{code}: {what} '{key}' is missing ({other} has it)"


def _is_broken(pattern: str) -> bool:
    """Tell whether a brace, bracket or bar is left when all slots and forms are taken out."""
    left = _SLOT.sub("", without_forms(pattern))
    return any(mark in left for mark in "{}[]<>|")
