"""The bench of the workshop: one letter lies on it, and every wish but the first is about that.

Only the process of the workshop makes one; the libraries that it needs are loaded here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.advising import documents, language_of, missing_words, speech_for
from app.core.case import Case
from app.core.papers import Document
from app.errors import UserError
from app.letters.adding import added
from app.letters.check.checking import check
from app.letters.citations import Citations
from app.letters.compose import Composed, compose, title_of
from app.letters.doctype import DocumentType, languages, read_type
from app.letters.drafting import draft_of, recipients
from app.letters.language import read_language
from app.letters.letter import Layout, Letter
from app.letters.linking import Linker
from app.letters.overrides import apply
from app.letters.phrases import read_phrases
from app.letters.sources import Sources
from app.letters.stationery import on_paper
from app.letters.typeset import typeset
from app.letters.webform import limits_for
from app.paths import resources
from app.production import paper_of, sources, stem, written
from app.workshop.public_wishes import ExportPublic, Publish
from app.workshop.publisher import Publisher
from app.workshop.views import block_views, edit_of, linked, stretches
from app.workshop.wishes import (
    Answer,
    Check,
    Checked,
    Compose,
    Draft,
    Export,
    Files,
    Kind,
    Offer,
    Offered,
    Offers,
    Progress,
    Refusal,
    Retype,
    Typed,
    Wish,
    refusal,
)
from app.writers import pdf, text
from app.writers.page import Page
from app.writers.pdf_text import MM
from app.writers.proof import Proofs
from app.writers.written import Written


@dataclass(frozen=True)
class _Lying:
    """The letter on the bench, and what it was made from."""

    wish: Compose
    case: Case
    sources: Sources
    composed: Composed
    document: Document
    stem: str


class Bench:
    """Answers wishes; *tell* is called with the progress of a long one."""

    def __init__(self, tell: Callable[[Progress], None]) -> None:
        """Begin with an empty bench."""
        self._tell = tell
        self._lying: _Lying | None = None
        self._proofs = Proofs(resources())
        self._publisher = Publisher(lambda done, all_: tell(Progress(done, all_)))

    def answer(self, wish: Wish) -> Answer:
        """Do what *wish* asks; a ``UserError`` says why that cannot be."""
        match wish:
            case Compose():
                return self._compose(wish)
            case Retype():
                return self._retype(wish)
            case Check():
                there = self._there
                found = check(
                    there.case,
                    there.composed,
                    there.sources,
                    there.wish.day,
                    there.wish.interface,
                )
                return Checked(found)
            case Offer():
                return offers(wish)
            case Export():
                return self._export(wish)
            case Publish():
                return self._publisher.publish(wish, _laid_out(wish))
            case ExportPublic():
                return self._publisher.export(wish)

    @property
    def _there(self) -> _Lying:
        if self._lying is None:
            raise UserError("There is no letter yet.")
        return self._lying

    def _compose(self, wish: Compose) -> Draft:
        case = _laid_out(wish)
        found = sources(case)
        kind = read_type(found.of(wish.type).templates, wish.type)
        known = languages(found.of(wish.type).templates, wish.type)
        code = wish.language if wish.language in known else language_of(case, wish.type)
        own = wish.document is not None and wish.document.page
        page = "" if own else wish.page
        composed = compose(case, wish.type, code, wish.day, found, page)
        phrases = read_phrases(found.of(wish.type).templates, code)
        letter = on_paper(composed.letter, wish.paper, phrases)
        composed = replace(composed, letter=letter)
        begun = stem(case, composed, code, wish.day)
        document = wish.document or draft_of(case, kind, code, wish.day)
        self._lying = _Lying(wish, case, found, composed, document, begun)
        told = _kind(kind, wish.interface, known, case)
        draft = _draft(self._lying, told, _linker(self._lying, kind))
        return replace(draft, recipients=recipients(case, kind))

    def _retype(self, wish: Retype) -> Typed:
        there = self._there
        letter = there.composed.letter
        blank = (one for one in there.document.additions if not one.text.strip())
        typed = tuple(replace(one, text=wish.text) for one in blank if one.id == wish.block)
        sections = added(letter.sections, typed)
        sections, _ = apply(sections, (edit_of(wish.block, wish.text),))
        words = read_language(there.sources.of(letter.type).templates, letter.language)
        letter = replace(letter, sections=typeset(sections, words))
        made = self._proofs.proof(letter, paper_of(letter), wish.page)
        return Typed(made.data, made.page, made.pages, made.places)

    def _export(self, wish: Export) -> Files:
        there = self._there
        files: list[tuple[str, bytes]] = []
        warnings: list[str] = []
        for number, one in enumerate(wish.formats):
            self._tell(Progress(number, len(wish.formats)))
            made = written(there.composed, there.stem, (one,))
            files += made.files
            warnings += made.warnings
        return Files(tuple(files), tuple(dict.fromkeys(warnings)), wish.purpose)


def _laid_out(wish: Compose | Publish) -> Case:
    """Return the case with the document last and of the day, so that it is what is composed."""
    if wish.document is None:
        return wish.case
    others = tuple(one for one in wish.case.documents if one.id != wish.document.id)
    return replace(wish.case, documents=(*others, replace(wish.document, day=wish.day)))


def _kind(kind: DocumentType, interface: str, known: tuple[str, ...], case: Case) -> Kind:
    return Kind(
        kind.id,
        title_of(kind, interface),
        kind.layout,
        kind.tone.value,
        kind.length.value,
        known,
        limits_for(case, kind.limits),
        "public" in kind.benches,
        kind.fixed,
    )


def _linker(there: _Lying, kind: DocumentType) -> Linker:
    letter = there.composed.letter
    language = read_language(there.sources.of(letter.type).templates, letter.language)
    citations = Citations(language)
    citations.forum = kind.exhibits.value
    return Linker(there.case, language, letter.day, letter.enclosures, citations.words)


def _draft(there: _Lying, kind: Kind, linker: Linker) -> Draft:
    wish, composed, letter = there.wish, there.composed, there.composed.letter
    document = there.document
    page = paper_of(letter)
    made, trouble = _pages(letter, page)
    speech = speech_for(there.case, wish.day, wish.interface)
    words = text.write(letter).data.decode()
    return Draft(
        kind,
        letter.language,
        document,
        letter.subject or letter.title,
        linked(block_views(composed, document, kind.fixed), linker),
        composed.conflicts,
        tuple(missing_words(speech, one) for one in composed.missing),
        composed.warnings,
        words,
        made.data,
        made.places,
        there.stem,
        letter.page,
        _window(letter, page),
        letter.addressee,
        tuple(one.exhibit for one in letter.enclosures if one.exhibit),
        composed.due if letter.layout is Layout.LETTER else None,
        trouble,
        stretches(letter, words, linker),
    )


def _pages(letter: Letter, page: Page) -> tuple[Written, Refusal | None]:
    """Return the PDF, or an empty one and why: an address that fits no envelope stops it."""
    try:
        return pdf.write(letter, page, resources()), None
    except UserError as error:
        return Written(b""), refusal(error, Compose.__name__)


def _window(letter: Letter, page: Page) -> tuple[float, float, float, float] | None:
    if page.window is None or letter.layout is not Layout.LETTER:
        return None
    seen = page.window
    left, top = seen.x + page.offset.x, seen.y + page.offset.y
    return (left * MM, top * MM, seen.width * MM, seen.height * MM)


def offers(wish: Offer) -> Offers:
    """Return how every document stands, in the order of how well it fits."""
    rows = documents(wish.case, wish.day, wish.interface)
    return Offers(
        tuple(
            Offered(
                one["document"],
                one["title"] or one["document"],
                one["fit"],
                one["step"] or "",
                one.get("problem") or why,
                tuple(one["missing_words"]),
            )
            for one, (*_, why) in zip(rows.data, rows.rows, strict=True)
        )
    )
