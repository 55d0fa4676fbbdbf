"""Every check of the letter texts: each with a sentence; the shipped ones must have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.errors import UserError
from app.letters.doctype import languages, read_type, types
from app.letters.environment import compiles
from app.letters.phrases import read_phrases

_SLOT = re.compile(r"\{_?([A-Za-z]\w*)\}")


def check_templates(templates: Path) -> tuple[str, ...]:
    """Return every problem of the document types and the sentence catalogues."""
    return (*_types(templates), *_catalogues(templates))


def _types(templates: Path) -> Iterator[str]:
    spoken = sorted(path.parent.name for path in templates.glob("phrases/*/language.toml"))
    for type_id in types(templates):
        try:
            kind = read_type(templates, type_id)
        except UserError as error:
            yield error.sentence
            yield from error.problems
            continue
        there = languages(templates, type_id)
        if not there:
            yield f"{type_id}: it has no text in any language"
        for code in there:
            if code not in spoken:
                yield f"{type_id}/{code}.html: there is no sentence catalogue for '{code}'"
            if code not in kind.title:
                yield f"{type_id}: it has no title in '{code}'"
            try:
                compiles(templates, f"letters/{type_id}/{code}.html")
            except UserError as error:
                yield error.sentence


def _catalogues(templates: Path) -> Iterator[str]:
    codes = sorted(path.parent.name for path in templates.glob("phrases/*/language.toml"))
    books = {code: read_phrases(templates, code) for code in codes}
    for code, book in books.items():
        for other, theirs in books.items():
            for key in sorted(set(theirs) - set(book)):
                if code != other and not _is_form(key):
                    yield f"phrases/{code}: the sentence '{key}' is missing ({other} has it)"
        for key, pattern in book.items():
            if isinstance(pattern, str) and pattern.count("{") != len(_SLOT.findall(pattern)):
                yield f"phrases/{code}: the sentence '{key}' has a broken slot"


def _is_form(key: str) -> bool:
    """Tell whether a key is a form that a language may lack: verbs differ in their parts."""
    return key.startswith(("promise.", "closing."))
