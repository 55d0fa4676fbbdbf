"""The public version of a text as files, and what the command says about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.core.case import Case
from app.core.record import record
from app.letters.phrases import read_phrases
from app.letters.redaction.checklist import Point, Reason
from app.letters.redaction.finding import Kind
from app.letters.redaction.publishing import Publication, publish
from app.overview import Table
from app.paths import templates
from app.production import sources, stem, written

FORMATS = ("pdf", "docx", "html", "txt", "png")


@record
class Prepared:
    """A public text, what was left out of it, and the points of the checklist in words."""

    publication: Publication
    left_out: Table
    points: Table
    stem: str

    @property
    def data(self) -> dict[str, Any]:
        """The same as plain data; the words that were left out are in it."""
        return {
            "ready": self.publication.ready,
            "missing": list(self.publication.composed.missing),
            "left_out": self.left_out.data,
            "checklist": self.points.data,
        }


def prepare(case: Case, document: str, language: str, day: date) -> Prepared:
    """Return the public version of *document* about *case*, and what there is to say of it.

    Raises ``UserError`` for a document that is none for the public.
    """
    found = publish(case, document, language, day, sources(case))
    begun = stem(case, found.composed, language, day, "public")
    return Prepared(found, _left_out(found), _points(found, case.language), begun)


def _left_out(found: Publication) -> Table:
    """Return what is private, and the hard words that the user replaced."""
    told = [one for one in found.findings if one.kind is not Kind.HARD or not one.kept]
    rows = [(one.id, one.was, "kept" if one.kept else one.stands) for one in told]
    data = [
        {
            "finding": one.id,
            "kind": one.kind.value,
            "block": one.block,
            "was": one.was,
            "stands": one.stands,
            "kept": one.kept,
        }
        for one in told
    ]
    return Table(("Finding", "Was", "Instead"), tuple(rows), data)


def _points(found: Publication, language: str) -> Table:
    known = {path.parent.name for path in templates().glob("phrases/*/public.toml")}
    phrases = read_phrases(templates(), language if language in known else "en")
    rows = tuple(_row(one, reason, phrases) for one in found.open for reason in one.reasons)
    data = [
        {
            "point": one.number,
            "title": str(phrases[f"publication.p{one.number}"]),
            "holds": one.holds,
            "ticked": one.ticked.isoformat() if one.ticked else None,
            "reasons": [
                {
                    "code": reason.code,
                    "block": reason.block,
                    "about": reason.about,
                    "settled_by_tick": reason.settles,
                }
                for reason in one.reasons
            ],
        }
        for one in found.points
    ]
    return Table((), rows, data, failed=bool(found.open))


def _row(point: Point, reason: Reason, phrases: Any) -> tuple[str, ...]:  # noqa: ANN401 - a catalogue
    where = ", ".join(part for part in (reason.block, reason.about) if part)
    why = str(phrases[f"publication.{reason.code}"])
    told = f"{why} ({where})" if where else why
    return (f"{point.number}.", str(phrases[f"publication.p{point.number}"]), told)


def files(prepared: Prepared, wanted: Iterable[str]) -> tuple[tuple[str, bytes], ...]:
    """Return the public files by name; they are made from the redacted words alone."""
    from app.writers import png

    asked = tuple(wanted)
    letter = prepared.publication.letter
    texts = [one for one in asked if one != "png"]
    needs_pdf = ["pdf"] if "png" in asked and "pdf" not in asked else []
    composed = type(prepared.publication.composed)(letter)
    made = dict(written(composed, prepared.stem, [*texts, *needs_pdf]).files)
    pdf = made.get(f"{prepared.stem}.pdf", b"")
    found = [(f"{prepared.stem}.{one}", made[f"{prepared.stem}.{one}"]) for one in texts]
    if "png" in asked:
        pages = png.write(pdf)
        found += [
            (f"{prepared.stem}-{number}.png", page.data)
            for number, page in enumerate(pages, start=1)
        ]
    return tuple(found)
