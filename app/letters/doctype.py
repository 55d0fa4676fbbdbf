"""Document types: a folder of data each, read from ``document.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.core.building import DoubtError, build
from app.core.channel import Channel
from app.core.papers import Length, Tone
from app.core.text import Text, Wording
from app.errors import UserError
from app.letters.folders import Templates, find, listed
from app.letters.language import read_table
from app.letters.letter import Layout

BENCHES = frozenset(
    {
        "access",
        "authority",
        "cancellation",
        "claim",
        "collector",
        "combined",
        "declare",
        "filing",
        "invoice",
        "offers",
        "outage",
        "overview",
        "praise",
        "public",
        "scheme",
        "undue",
        "warranty",
        "withdrawal",
    }
)
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
        "first_complaint",
        "cross_border",
        "small_claim",
        "effort",
        "promises",
        "representative",
        "person",
        "offer",
        "praise",
        "reaction",
        "checked",
    }
)
MOST_DAYS = 365  # of a term


class Exhibits(StrEnum):
    """What the forum of a document calls what is enclosed."""

    ENCLOSURE = "enclosure"  # in a letter
    EVIDENCE = "evidence"  # before a committee or an authority
    PRODUCTION = "production"  # in court


class Addressee(StrEnum):
    """To whom a document goes."""

    TRADER = "trader"
    COLLECTOR = "collector"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """What a kind of document is and needs.

    ``needs`` are the things without which it is only a concept, some of ``NEEDS``.
    ``subject`` is the prefix of its subject lines in the sentence catalogue.  ``closing``
    is friendly, formal or empty for none.  ``attention`` names to whom in a firm it goes when
    nobody was chosen; ``addressee`` who else than the trader gets it.  ``uncited`` encloses
    what no sentence cites.  ``layout`` is letter, statement (no letterhead), annex or text
    (a text to paste encloses nothing); ``signed`` prints who signs, ``by_name`` speaks of the
    firm by its name.  ``asks`` says that it asks what the case demands, ``events`` tells in the
    e-mail what happened, ``copied`` sends the trader a copy.  ``term_days`` is the default term
    in days, at most a year.  ``benches`` are the further functions its template may call, by
    the names in ``app.letters.benches``.
    ``options`` are what the user may choose, each with its values, the default first.
    ``exhibits`` is the word for them that the forum uses.  ``working_days`` counts the term
    in working days; ``fixed`` are the blocks that no edit changes or takes away.  ``exempt``
    are the questions of the rubric that are not asked of it.  ``reserves`` names claims beside
    each other that cannot be asked together.
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
    signed: bool = True
    by_name: bool = False
    asks: bool = True
    events: bool = True
    copied: bool = False
    addressee: Addressee = Addressee.TRADER
    exhibits: Exhibits = Exhibits.ENCLOSURE
    benches: tuple[str, ...] = ()
    options: dict[str, tuple[str, ...]] = field(default_factory=dict)
    attention: dict[str, str] = field(default_factory=dict)
    working_days: bool = False
    fixed: tuple[str, ...] = ()
    exempt: tuple[int, ...] = ()
    reserves: bool = False

    def named(self) -> Text:
        """Return the title as text in its languages."""
        return _text(self.title)

    def directed(self) -> Text:
        """Return to whom in a firm it goes, as text in its languages."""
        return _text(self.attention)


def _text(words: dict[str, str]) -> Text:
    return tuple(Wording(code, text) for code, text in sorted(words.items()))


@lru_cache(maxsize=128)
def read_type(templates: Templates, type_id: str) -> DocumentType:
    """Return the document type *type_id*; raises ``UserError`` naming those there are."""
    named = is_name(type_id)
    path = find(templates, f"letters/{type_id}/document.toml") if named else None
    if path is None:
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
    yield from _unknown("needs", kind.needs, NEEDS)
    yield from _unknown("benches", kind.benches, BENCHES)
    for option, values in kind.options.items():
        if not values:
            yield f"options: '{option}' has no values"
    if not 1 <= kind.term_days <= MOST_DAYS:
        yield f"term_days: {kind.term_days} does not lie between 1 and {MOST_DAYS}"
    for limit in kind.limits:
        if limit < 1:
            yield f"limits: {limit} is no number of characters"


def _unknown(name: str, given: tuple[str, ...], known: frozenset[str]) -> Iterator[str]:
    for one in given:
        if one not in known:
            listed = ", ".join(sorted(known)) or "none"
            yield f"{name}: there is no '{one}'; there are: {listed}"


def is_name(type_id: str) -> bool:
    """Tell whether *type_id* can be the name of a document type: letters, digits, hyphens."""
    return type_id.replace("-", "").isalnum()


def types(templates: Templates) -> tuple[str, ...]:
    """Return the ids of all document types, sorted."""
    found = {path.parent.name for path in listed(templates, "letters/*/document.toml")}
    return tuple(sorted(found))


def languages(templates: Templates, type_id: str) -> tuple[str, ...]:
    """Return the languages in which a document type has a text, sorted."""
    return tuple(
        sorted({path.stem for path in listed(templates, f"letters/{type_id}/??.html")})
    )
