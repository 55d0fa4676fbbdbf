"""The part of the workshop where the public version of a letter is made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.advising import language_of, missing_words, speech_for
from app.core.case import Case
from app.core.papers import Document
from app.errors import Reason, UserError
from app.letters.doctype import languages, read_type
from app.letters.drafting import draft_of
from app.letters.letter import Letter
from app.letters.phrases import read_phrases
from app.letters.public.hearing import CHECKED
from app.letters.redaction.checklist import Point
from app.letters.redaction.finding import Finding
from app.letters.redaction.places import Place, places
from app.letters.redaction.publishing import Publication
from app.letters.redaction.redact import PRIVATE, SIGNATURE
from app.paths import templates
from app.production import sources
from app.publication import Prepared, files, prepare
from app.workshop.public_wishes import (
    ExportPublic,
    FindingView,
    PassageView,
    PointView,
    PublicDraft,
    PublicFiles,
    Publish,
    ReasonView,
    Spot,
)
from app.workshop.views import KINDS
from app.writers import text

SIGNED = "signed"  # the option of the document type that says how the writer signs
NAME = "name"
_DATED = "place"  # the block that bears the day, and changes every day


@dataclass(frozen=True)
class _Made:
    """The public version that was shown last."""

    prepared: Prepared
    seal: str


class Publisher:
    """Makes public versions; *tell* is called with how many of the files are made."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        """Begin with nothing made."""
        self._tell = tell
        self._made: _Made | None = None

    def publish(self, wish: Publish, case: Case) -> PublicDraft:
        """Return the public version that *wish* asks for, of *case* with its document.

        It is in the language for the case where the type has no text in that of the wish.
        Raises ``UserError`` for a document that is not for the public, and as ``compose`` does.
        """
        there = languages(sources(case).of(wish.type).templates, wish.type)
        code = wish.language if wish.language in there else language_of(case, wish.type)
        prepared = prepare(case, wish.type, code, wish.day)
        found = prepared.publication
        rows = tuple(_passages(found))
        made = _Made(prepared, _seal(rows))
        self._made = made
        kind = read_type(templates(), wish.type)
        document = draft_of(case, kind, code, wish.day)
        speech = speech_for(case, wish.day, wish.interface)
        return PublicDraft(
            document if wish.document is None else wish.document,
            rows,
            tuple(_findings(found.findings, document)),
            tuple(_points(found, wish.interface)),
            tuple(missing_words(speech, one) for one in found.composed.missing),
            found.ready,
            made.seal,
            text.write(found.letter).data.decode(),
            prepared.stem,
            _signed(document) if SIGNED in kind.options else "",
        )

    def export(self, wish: ExportPublic) -> PublicFiles:
        """Return the files of the public version that was shown last.

        Raises ``UserError`` while a point is open, and when another version was asked for.
        """
        made = self._made
        if made is None or made.seal != wish.seal:
            sentence = "The public version has changed. Look at it once more."
            raise UserError(sentence, code=Reason.PUBLIC_CHANGED)
        if not made.prepared.publication.ready:
            sentence = "The public version is not ready: points of the list are open."
            raise UserError(sentence, code=Reason.PUBLIC_OPEN)
        done: list[tuple[str, bytes]] = []
        for number, one in enumerate(wish.formats):
            self._tell(number, len(wish.formats))
            done += files(made.prepared, (one,))
        return PublicFiles(tuple(done))


def _signed(document: Document) -> str:
    chosen = [one.value for one in document.choices if one.option == SIGNED]
    return chosen[-1] if chosen else NAME


def _seal(rows: Iterable[PassageView]) -> str:
    told = [(one.kind, one.before, one.after) for one in rows if one.block != _DATED]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _passages(found: Publication) -> Iterator[PassageView]:
    """Yield what the letter says beside what the public one says, place by place."""
    numbered: dict[tuple[str, str], list[tuple[int, Finding]]] = {}
    for number, one in enumerate(found.findings, start=1):
        numbered.setdefault((one.block, one.part), []).append((number, one))
    kinds = _kinds(found.composed.letter)
    public = iter(places(found.letter))
    for place in places(found.composed.letter):
        gone = place.block in PRIVATE
        after = "" if gone else next(public).text
        here = numbered.get((place.block, place.part), [])
        if place.text:
            yield _passage(place, kinds[place.block], after, here, gone=gone)


def _kinds(letter: Letter) -> dict[str, str]:
    blocks = [block for one in letter.sections for block in one.blocks]
    return {block.id: KINDS[type(block)] for block in blocks}


def _passage(
    place: Place, kind: str, after: str, here: list[tuple[int, Finding]], *, gone: bool
) -> PassageView:
    was, stands, shift = [], [], 0
    for number, one in sorted(here, key=lambda pair: pair[1].start):
        was.append(Spot(one.start, one.end, number))
        start = one.start + shift
        stands.append(Spot(start, start + len(one.stands), number))
        shift += len(one.stands) - (one.end - one.start)
    return PassageView(place.block, kind, place.text, after, tuple(was), tuple(stands), gone)


def _findings(found: Iterable[Finding], document: Document) -> Iterator[FindingView]:
    decided = {one.finding for one in document.redactions}
    for number, one in enumerate(found, start=1):
        choice = "keep" if one.kept else "words" if one.words else "leave_out"
        yield FindingView(
            number,
            one.id,
            one.kind.value,
            one.block,
            one.was,
            one.proposed,
            choice,
            one.words,
            one.id in decided,
            one.block == SIGNATURE and one.kind.value == NAME,
            one.softer,
        )


def _points(found: Publication, interface: str) -> Iterator[PointView]:
    phrases = read_phrases(templates(), interface)
    for one in found.points:
        reasons = tuple(
            ReasonView(str(phrases[f"publication.{why.code}"]), why.block, why.about)
            for why in one.reasons
        )
        title = str(phrases[f"publication.p{one.number}"])
        ticked = one.ticked is not None
        yield PointView(one.number, title, one.holds, ticked, _tickable(one), reasons)


def _tickable(point: Point) -> bool:
    asked = any(one.settles for one in point.reasons)
    return point.number == CHECKED or point.ticked is not None or asked
