"""What ``geachte check`` finds: in the data files, in a case file, in its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.advising import language_of
from app.core.case import Case
from app.core.papers import Document
from app.errors import UserError
from app.letters.check.case import check_case
from app.letters.check.checking import check as check_document
from app.letters.check.checking import findings, sentences, spoken
from app.letters.check.finding import Finding, Severity, Spot
from app.letters.check.spelling import suggestions
from app.letters.checks import check_templates
from app.letters.compose import compose
from app.letters.doctype import languages
from app.letters.vocabulary import check_words
from app.overview import Table
from app.paths import resources, templates
from app.production import examples, sources
from app.rules.checks import check_packs
from app.store.exchange import read_case

MOST_SUGGESTED = 5  # words for which others are looked up: each takes a while


def check(
    path: Path | None, document: str, day: date, language: str = "", *, told: bool = False
) -> Table:
    """Return the problems of the data files, or what is found in a case and its documents.

    Without *document* those are the case by itself and its drafts; with one it is that
    document, in *language* or that of the case, and the errors of the case.  Raises
    ``UserError`` for a file that cannot be read, unless *told*: then its problems are rows.
    """
    if path is None:
        return _check_data(day)
    try:
        case = read_case(path).case
    except UserError as error:
        if not told:
            raise
        lines = error.problems or (str(error),)
        return _table([("", _unreadable(one)) for one in lines])
    return _table(list(_found(case, document, day, language)))


def _unreadable(line: str) -> Finding:
    return Finding("", "unreadable", Severity.MUST, line)


def _found(
    case: Case, document: str, day: date, language: str
) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with the document it is in, empty for the case itself."""
    texts = sources(case)
    tongue = spoken(case, texts, language)
    for one in check_case(case, day, sentences(texts, tongue), tongue):
        if not document or one.severity is Severity.MUST:
            yield "", one
    if document:
        code = language or language_of(case, document)
        yield from _of_document(case, document, code, day)
        return
    for draft in case.documents:
        if draft.sending is None:
            yield from _of_draft(case, draft, day)


def _of_draft(case: Case, draft: Document, day: date) -> Iterator[tuple[str, Finding]]:
    texts = sources(case)
    if draft.type not in texts.types():
        said = sentences(texts, spoken(case, texts, draft.language))
        spot = Spot("unknown-document", fact=draft.id, slots={"what": draft.type})
        yield from ((draft.type, one) for one in findings((spot,), said))
        return
    there = languages(texts.of(draft.type).templates, draft.type)
    code = draft.language if draft.language in there else language_of(case, draft.type)
    yield from _of_document(case, draft.type, code, draft.day or day)


def _of_document(
    case: Case, document: str, language: str, day: date
) -> Iterator[tuple[str, Finding]]:
    composed = compose(case, document, language, day, sources(case))
    found = check_document(case, composed, sources(case), day)
    for one in _suggested(found, language):
        yield document, one


def _suggested(found: Iterable[Finding], language: str) -> Iterator[Finding]:
    """Yield *found*, the first unknown words with what may be meant."""
    left = MOST_SUGGESTED
    for one in found:
        if one.code == "spelling" and left and not one.dismissed:
            left -= 1
            yield replace(one, instead=suggestions(resources(), language, one.words))
        else:
            yield one


def _table(found: list[tuple[str, Finding]]) -> Table:
    rows = tuple(_row(document, one) for document, one in found)
    data = [_data(document, one) for document, one in found]
    return Table((), rows, data, failed=any(one.blocks for _, one in found))


def _row(document: str, one: Finding) -> tuple[str, ...]:
    state = "dismissed" if one.dismissed else one.severity.value
    meant = f"({' / '.join(one.instead)})" if one.code == "spelling" and one.instead else ""
    where = one.block or one.fact or next(iter(one.rests_on), "")
    place = f"[{where}]" if where else ""
    reason = f"({one.dismissed})" if one.dismissed else ""
    return (state, document, one.sentence, meant, place, reason)


def _data(document: str, one: Finding) -> dict[str, Any]:
    return {
        "document": document or None,
        "id": one.id,
        "severity": one.severity.value,
        "code": one.code,
        "sentence": one.sentence,
        "block": one.block or None,
        "start": one.start,
        "end": one.end,
        "fact": one.fact or None,
        "words": one.words,
        "instead": list(one.instead),
        "rests_on": list(one.rests_on),
        "final": one.final,
        "dismissed": one.dismissed or None,
    }


def _check_data(day: date) -> Table:
    found = [*check_packs(resources() / "rules", day), *check_templates(templates())]
    found += [*check_words(resources()), *_check_examples()]
    rows = tuple((one,) for one in found)
    return Table((), rows, [{"problem": one} for one in found], failed=bool(found))


def _check_examples() -> list[str]:
    found = []
    for path in sorted(examples().glob("*/case.json")):
        try:
            read_case(path)
        except UserError as error:
            found.append(f"{path.parent.name}: {error.sentence}")
    return found
