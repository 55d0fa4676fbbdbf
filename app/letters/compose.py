"""One case, one document type, one day: one Letter.

The case is cut to what was known on that day; the template says what stands where; the
numbers of the exhibits follow the first mention; what is missing is a visible hole, and told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.excluding import together
from app.core.knowledge import known_on
from app.core.money import Money
from app.core.papers import Document, Tone
from app.core.record import record
from app.core.text import in_language
from app.errors import Reason, UserError
from app.letters.adding import added
from app.letters.addressing import addressee_lines
from app.letters.benches import desk_for
from app.letters.desk import Desk
from app.letters.doctype import DocumentType, languages, read_type
from app.letters.drafting import draft_of
from app.letters.enclosing import annexes, enclosures
from app.letters.environment import render
from app.letters.folders import Templates
from app.letters.greeting import named, salutation
from app.letters.head import (
    copies,
    references,
    return_line,
    sender,
    sending_key,
    sending_line,
    signatures,
)
from app.letters.language import read_language, vague_words
from app.letters.letter import Layout, Letter, Section
from app.letters.markup import read_sections
from app.letters.message import message
from app.letters.moving import moved
from app.letters.needs import missing
from app.letters.overrides import Conflict, apply, without
from app.letters.phrases import phrases_of
from app.letters.scene import Scene
from app.letters.shortening import set_length, shortest_needed
from app.letters.sources import Sources
from app.letters.subject import author, running, subject
from app.letters.typeset import typeset

DEFAULT_PAGE = "nl-left"


@record
class Composed:
    """A composed document: the Letter, what it misses (codes), what to warn of, conflicts.

    ``reckoned`` are the days and amounts in it that no record holds but a rule gives.
    ``generated`` are its sections as they were before the user's own texts.  ``due`` is the
    last day of its term.
    """

    letter: Letter
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    reckoned: frozenset[date | Money] = frozenset()
    generated: tuple[Section, ...] = ()
    due: date | None = None


def compose(
    case: Case,
    type_id: str,
    language: str,
    day: date,
    sources: Sources,
    page: str = "",
) -> Composed:
    """Return the document *type_id* about *case* in *language* as of *day*.

    A draft or document of that type and day in the case gives addressee, term and edits.
    Raises ``UserError`` for an unknown type or language and for a broken template.
    """
    sources = sources.of(type_id)
    kind = read_type(sources.templates, type_id)
    if language not in languages(sources.templates, type_id):
        there = ", ".join(languages(sources.templates, type_id)) or "none"
        raise UserError(
            f"The document '{type_id}' has no text in '{language}'; it has: {there}.",
            code=Reason.NO_TEXT,
        )
    length = draft_of(case, kind, language, day).length or kind.length
    tried: dict[int, Composed] = {}

    def made(shortness: int) -> Letter:
        scene = scene_for(case, kind, language, day, sources)
        tried[shortness] = _composed(scene, kind, sources, page, shortness)
        return tried[shortness].letter

    needed = shortest_needed(length, Layout(kind.layout), made)
    if needed not in tried:
        made(needed)
    return tried[needed]


def _composed(
    scene: Scene, kind: DocumentType, sources: Sources, page: str, shortness: int
) -> Composed:
    """Return the document that *scene* is set for, cut as far as *shortness* says."""
    desk = desk_for(scene, kind)
    set_length(desk, shortness)
    made = _sections(scene, desk, kind, sources.templates)
    generated = moved(made, scene.document.moves, kind.fixed)
    edits = tuple(one for one in scene.document.edits if one.block not in kind.fixed)
    own = tuple(one for one in scene.document.additions if one.text.strip())
    sections, conflicts = apply(added(generated, own, scene.left_out), edits, scene.left_out)
    stays = (*kind.fixed, *(one.id for one in own))
    sections = without(sections, scene.document.parts_off, stays)
    letter = _letter(scene, desk, sections, sources, page)
    holes = tuple(dict.fromkeys((*scene.missing, *missing(scene, desk, kind))))
    if holes:
        letter = replace(letter, concept=str(scene.say("head.concept")))
    return Composed(
        typeset(letter, scene.language),
        holes,
        _warnings(scene),
        conflicts,
        frozenset({*scene.reckoned, desk.term.due}),
        generated,
        desk.term.due,
    )


def scene_for(
    case: Case, kind: DocumentType, language: str, day: date, sources: Sources
) -> Scene:
    """Return the setting of the document *kind*: the case as known on *day*, and its words."""
    document = draft_of(case, kind, language, day)
    known = known_on(unsent(case, document), day)
    scene = Scene(
        known if kind.reserves else together(known, day, sources.pack, kind.id),
        replace(document, sending=None),
        day,
        read_language(sources.templates, language),
        phrases_of(
            sources.templates, language, sources.pack.country, document.tone or kind.tone
        ),
        sources.pack,
    )
    scene.wished = known.demands
    scene.citations.forum = kind.exhibits.value
    scene.vague = vague_words(sources.templates, case.language, language)
    return scene


def unsent(case: Case, document: Document) -> Case:
    """Return *case* as it was before *document* was sent, without the copy that proves it.

    The same value where that changes nothing: what follows from it is known then.
    """
    sent = any(one.id == document.id and (one.sending or one.exhibit) for one in case.documents)
    copies = {document.exhibit}
    if not sent and all(one.id not in copies for one in case.exhibits):
        return case
    return replace(
        case,
        documents=tuple(
            replace(one, sending=None, exhibit=None) if one.id == document.id else one
            for one in case.documents
        ),
        exhibits=tuple(one for one in case.exhibits if one.id not in copies),
    )


def _sections(
    scene: Scene, desk: Desk, kind: DocumentType, templates: Templates
) -> tuple[Section, ...]:
    name = f"letters/{kind.id}/{scene.language.code}.html"
    scene.by_name = kind.by_name or kind.layout == "annex"
    scene.citations.silent = scene.citations.silent or kind.layout == "text"
    return read_sections(str(render(templates, name, desk.names())), name)


def _letter(
    scene: Scene, desk: Desk, sections: tuple[Section, ...], sources: Sources, page: str
) -> Letter:
    kind = desk.kind
    letter = Letter(
        type=kind.id,
        language=scene.language.code,
        day=scene.day,
        title=subject(scene, kind),
        author=author(scene),
        layout=Layout(kind.layout),
        sections=sections,
        page=page or scene.document.page or _usual_page(scene),
    )
    if letter.layout is Layout.LETTER:
        return _dressed(scene, desk, kind, letter, sources)
    if letter.layout is Layout.STATEMENT:
        return _enclosing(scene, desk, kind, _ended(scene, kind, letter), sources)
    if letter.layout is Layout.ANNEX:
        enclosed = annexes(scene, desk, sources.templates, letter)
        return replace(letter, sections=(), annexes=enclosed)
    return letter


def _usual_page(scene: Scene) -> str:
    """Return the page of the country; a letter that goes by e-mail alone needs no envelope."""
    mailed = sending_key(scene.document) == "email"
    return (scene.pack.mail_page if mailed else "") or scene.pack.page or DEFAULT_PAGE


def _warnings(scene: Scene) -> tuple[str, ...]:
    """Return what the document does not show: characters left out, languages, cautions."""
    invisible = (
        f"invisible character left out: {code} ({number} times)"
        for code, number in sorted(scene.left_out.items())
    )
    foreign = (f"no text in this language: {text}" for text in sorted(scene.foreign))
    return (*invisible, *foreign, *dict.fromkeys(scene.mind.cautions))


def _dressed(
    scene: Scene, desk: Desk, kind: DocumentType, letter: Letter, sources: Sources
) -> Letter:
    """Return the letter with everything that stands around its text."""
    written = replace(
        letter,
        sender=sender(scene),
        sending_line=sending_line(scene),
        return_line=return_line(scene),
        addressee=addressee_lines(scene),
        references=references(scene),
        subject=subject(scene, kind),
        salutation=salutation(scene),
        copies=copies(scene) if kind.copied else "",
    )
    written = _enclosing(scene, desk, kind, _ended(scene, kind, written), sources)
    if not kind.message:
        return written
    return replace(written, message=message(scene, desk, kind, written))


def _ended(scene: Scene, kind: DocumentType, letter: Letter) -> Letter:
    """Return the letter with who signs it, and what its following pages say at the top."""
    return replace(
        letter,
        closing=_closing(scene, kind) if kind.closing else "",
        signatures=signatures(scene) if kind.signed else (),
        running=running(scene, kind),
        page_label=str(scene.phrases["head.page"]),
    )


def _enclosing(
    scene: Scene, desk: Desk, kind: DocumentType, written: Letter, sources: Sources
) -> Letter:
    """Return the letter with its annexes and the list of what is enclosed."""
    enclosed = annexes(scene, desk, sources.templates, written)
    listed = enclosures(scene, uncited=kind.uncited)
    words = scene.citations.words
    title = str(words["title_one" if len(listed) == 1 else "title_many"]) if listed else ""
    return replace(written, annexes=enclosed, enclosures=listed, enclosures_title=title)


def _closing(scene: Scene, kind: DocumentType) -> str:
    chosen = scene.document.tone
    manner = kind.closing
    if chosen is not None:  # the user's tone goes before that of the type
        manner = "formal" if chosen is Tone.FORMAL else "friendly"
    key = f"closing.{manner}_named"
    return str(scene.say(key if named(scene) and scene.knows(key) else f"closing.{manner}"))


def title_of(kind: DocumentType, language: str) -> str:
    """Return the name of a document type in *language*."""
    return in_language(kind.named(), language, "en").text
