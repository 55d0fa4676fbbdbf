"""From a case to files: which formats there are, and the bytes of each document in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.case import Case
from app.core.lookup import trader
from app.core.record import record
from app.errors import UserError
from app.letters.compose import Composed, compose
from app.letters.letter import Letter
from app.letters.sources import Sources
from app.paths import resources, templates, user_templates
from app.rules.reading import read_pack
from app.store.names import file_name

if TYPE_CHECKING:
    from app.writers.page import Page

FORMATS = ("pdf", "docx", "eml", "txt", "html")


@record
class Made:
    """A document in its formats: the bytes by file name, what it misses, what to warn of."""

    files: tuple[tuple[str, bytes], ...]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]


def sources(case: Case) -> Sources:
    """Return the templates and the law for *case*; ``UserError`` for an unknown country."""
    pack = read_pack(resources() / "rules", case.jurisdiction)
    return Sources(templates(), pack, user_templates(), resources())


def formats(listed: str, known: tuple[str, ...] = FORMATS) -> tuple[str, ...]:
    """Return the formats in a comma-separated list; ``UserError`` for one not *known*."""
    wanted = tuple(dict.fromkeys(part.strip() for part in listed.split(",") if part.strip()))
    unknown = [one for one in wanted if one not in known]
    if unknown or not wanted:
        named = ", ".join(unknown) or "nothing"
        raise UserError(f"There is no format '{named}'; there are: {', '.join(known)}.")
    return wanted


def make(
    case: Case, document: str, language: str, day: date, wanted: Iterable[str], page: str = ""
) -> Made:
    """Return *document* about *case* in the *wanted* formats.

    Raises ``UserError`` for an unknown document, language or page, and a broken template.
    """
    if page:
        page_of(page)  # whatever the format: an unknown page is always told
    composed = compose(case, document, language, day, sources(case), page)
    return written(composed, stem(case, composed, language, day), wanted)


def stem(case: Case, composed: Composed, language: str, day: date, mark: str = "") -> str:
    """Return how the names of the files of a document begin; a draft is *mark*ed as one."""
    party = trader(case)
    name = party.known_as if party else ""
    mark = mark or ("concept" if composed.missing else "")
    return file_name(day, composed.letter.type, name, language, "x", mark).removesuffix(".x")


def written(composed: Composed, stem: str, wanted: Iterable[str]) -> Made:
    """Return a composed document as files whose names begin with *stem*."""
    letter = _attached(composed.letter, stem)
    warnings = list(composed.warnings)
    files: list[tuple[str, bytes]] = []
    pdf = b""
    for suffix in wanted:
        if suffix in ("pdf", "eml") and not pdf:
            pdf, told = _pdf(letter)
            warnings += told
        data, told = (pdf, ()) if suffix == "pdf" else _other(letter, suffix, pdf)
        warnings += told
        files.append((f"{stem}.{suffix}", data))
    return Made(tuple(files), composed.missing, tuple(dict.fromkeys(warnings)))


def _attached(letter: Letter, stem: str) -> Letter:
    if letter.message is None:
        return letter
    return replace(letter, message=replace(letter.message, attachment=stem))


@lru_cache(maxsize=8)
def page_of(name: str) -> Page:
    """Return the page profile *name*; ``UserError`` for one that there is not."""
    from app.writers.page import read_page

    return read_page(resources() / "pages", name)


def paper_of(letter: Letter) -> Page:
    """Return the page of *letter*, with its address where the user's envelopes want it."""
    from app.writers.page import shifted

    return shifted(page_of(letter.page), letter.stationery.shift)


def _pdf(letter: Letter) -> tuple[bytes, tuple[str, ...]]:
    from app.writers import pdf

    found = pdf.write(letter, paper_of(letter), resources())
    return found.data, found.warnings


def _other(letter: Letter, suffix: str, pdf: bytes) -> tuple[bytes, tuple[str, ...]]:
    match suffix:
        case "docx":
            from app.writers import docx

            found = docx.write(letter, paper_of(letter), resources())
        case "eml":
            from app.writers import mail

            found = mail.write(letter, pdf)
        case "txt":
            from app.writers import text

            found = text.write(letter)
        case _:
            from app.writers import html

            found = html.write(letter)
    return found.data, found.warnings


def example_names() -> tuple[str, ...]:
    """Return the names of the examples, sorted."""
    return tuple(sorted(path.parent.name for path in examples().glob("*/case.json")))


def examples() -> Path:
    """Return the folder of the examples."""
    return resources() / "examples"
