"""Document types: a folder of data each, read from ``document.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.core.building import DoubtError, build
from app.core.channel import Channel
from app.core.papers import Length, Tone
from app.core.text import Text, Wording
from app.errors import UserError
from app.letters.language import read_table
from app.letters.letter import Layout

NEEDS = frozenset(
    {
        "addressee",
        "address",
        "sender",
        "demand",
        "agreement",
        "story",
        "earlier",
        "deadline",
        "points",
    }
)
MOST_DAYS = 365  # of a term


@dataclass(frozen=True, slots=True)
class DocumentType:
    """What a kind of document is and needs.

    ``needs`` are the things without which it is only a concept, some of ``NEEDS``.
    ``subject`` is the prefix of its subject lines in the sentence catalogue.  ``closing``
    is friendly or formal.  ``attention`` names to whom in a firm it goes when nobody was
    chosen.  ``uncited`` encloses what no sentence cites.  ``layout`` is letter, annex or text
    (a text to paste encloses nothing); ``term_days`` the default term in days, at most
    a year.
    """

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - a plain dict by design

    id: str
    title: dict[str, str]
    step: str = ""
    subject: str = ""
    needs: tuple[str, ...] = ()
    layout: Layout = Layout.LETTER
    closing: str = "friendly"
    channels: tuple[Channel, ...] = (Channel.LETTER, Channel.EMAIL)
    term_days: int = 14
    tone: Tone = Tone.COURTEOUS
    length: Length = Length.REGULAR
    articles: bool = False
    message: bool = True
    limits: tuple[int, ...] = ()
    uncited: bool = True
    attention: dict[str, str] = field(default_factory=dict)

    def named(self) -> Text:
        """Return the title as text in its languages."""
        return _text(self.title)

    def directed(self) -> Text:
        """Return to whom in a firm it goes, as text in its languages."""
        return _text(self.attention)


def _text(words: dict[str, str]) -> Text:
    return tuple(Wording(code, text) for code, text in sorted(words.items()))


@lru_cache(maxsize=128)
def read_type(templates: Path, type_id: str) -> DocumentType:
    """Return the document type *type_id*; raises ``UserError`` naming those there are."""
    path = templates / "letters" / type_id / "document.toml"
    if not type_id.replace("-", "").isalnum() or not path.is_file():
        known = ", ".join(types(templates))
        raise UserError(f"There is no document '{type_id}'; there are: {known}.")
    return _read(path)


def _read(path: Path) -> DocumentType:
    where = f"{path.parent.name}/{path.name}"
    table = read_table(path)
    try:
        found = build(DocumentType, table)
    except DoubtError:
        found = _checked(table, where)
    problems = tuple(f"{where}: {problem}" for problem in _problems(found, path.parent.name))
    if problems:
        raise UserError(f"{where} is not a document type.", problems)
    return found


def _checked(table: dict[str, Any], where: str) -> DocumentType:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(DocumentType).validate_python(table)
    except ValidationError as error:
        problems = tuple(
            f"{where}: {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()
        )
        raise UserError(f"{where} is not a document type.", problems) from error


def _problems(kind: DocumentType, folder: str) -> Iterator[str]:
    if kind.id != folder:
        yield f"id: it is '{kind.id}', the folder '{folder}'"
    for need in kind.needs:
        if need not in NEEDS:
            yield f"needs: there is no '{need}'; there are: {', '.join(sorted(NEEDS))}"
    if not 1 <= kind.term_days <= MOST_DAYS:
        yield f"term_days: {kind.term_days} does not lie between 1 and {MOST_DAYS}"
    for limit in kind.limits:
        if limit < 1:
            yield f"limits: {limit} is no number of characters"


def types(templates: Path) -> tuple[str, ...]:
    """Return the ids of all document types, sorted."""
    return tuple(sorted(path.parent.name for path in templates.glob("letters/*/document.toml")))


def languages(templates: Path, type_id: str) -> tuple[str, ...]:
    """Return the languages in which a document type has a text, sorted."""
    return tuple(sorted(path.stem for path in templates.glob(f"letters/{type_id}/??.html")))
