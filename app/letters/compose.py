"""One case, one document type, one day: one Letter.

The case is cut to what was known on that day; the template says what stands where; the
numbers of the exhibits follow the first mention; what is missing is a visible hole, and told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.core.case import Case
from app.core.ids import DocumentId
from app.core.knowledge import known_on
from app.core.lookup import trader
from app.core.money import Money
from app.core.papers import Document, Tone
from app.core.party import Party, Role
from app.core.text import in_language
from app.errors import UserError
from app.letters.addressing import addressee_lines
from app.letters.benches import desk_for
from app.letters.desk import Desk
from app.letters.doctype import Addressee, DocumentType, languages, read_type
from app.letters.enclosing import annexes, enclosures
from app.letters.environment import render
from app.letters.folders import Templates
from app.letters.head import (
    copies,
    named,
    references,
    return_line,
    salutation,
    sender,
    sending_line,
    signatures,
)
from app.letters.language import read_language, vague_words
from app.letters.letter import Layout, Letter, Section
from app.letters.markup import read_sections
from app.letters.message import message
from app.letters.needs import missing
from app.letters.overrides import Conflict, apply
from app.letters.phrases import phrases_of
from app.letters.scene import Scene
from app.letters.sources import Sources
from app.letters.subject import author, running, subject
from app.letters.typeset import typeset

DEFAULT_PAGE = "nl-left"
ABOUT_BILLS = frozenset({"invoice-dispute", "undue-payment"})  # what a billing desk reads


@dataclass(frozen=True)
class Composed:
    """A composed document: the Letter, what it misses (codes), what to warn of, conflicts.

    ``reckoned`` are the days and amounts in it that no record holds but a rule gives.
    """

    letter: Letter
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    reckoned: frozenset[date | Money] = frozenset()


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
            f"The document '{type_id}' has no text in '{language}'; it has: {there}."
        )
    scene = scene_for(case, kind, language, day, sources)
    desk = desk_for(scene, kind)
    sections = _sections(scene, desk, kind, sources.templates)
    edits = tuple(one for one in scene.document.edits if one.block not in kind.fixed)
    sections, conflicts = apply(sections, edits, scene.left_out)
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
    )


def draft_of(case: Case, kind: DocumentType, language: str, day: date) -> Document:
    """Return the document of the case that is to be composed, else a fresh draft.

    The one of that type and day; else the newest draft of that type that is not of another
    day.  A sent letter of the same day is taken as it was before it was sent.
    """
    same = [one for one in case.documents if one.type == kind.id]
    of_day = [one for one in same if one.day == day]
    drafts = [one for one in same if one.sending is None and one.day is None]
    found = of_day or drafts
    if found:
        chosen = found[-1]
        return replace(chosen, channels=chosen.channels or kind.channels)
    party = _usual_addressee(case, kind)
    return Document(
        DocumentId(f"{kind.id}-draft"),
        kind.id,
        language,
        day,
        addressee=party.id if party else None,
        channels=kind.channels,
        attention=kind.directed(),
    )


def _usual_addressee(case: Case, kind: DocumentType) -> Party | None:
    """Return who gets a document when nobody was chosen.

    The collector where the type asks for it; else the trader's department that letters went
    to last, else its first, else the trader itself.  What went to a department about a bill
    says nothing of who reads the rest.
    """
    if kind.addressee is Addressee.COLLECTOR:
        return next((one for one in case.parties if Role.DEBT_COLLECTOR in one.roles), None)
    previous = [
        party
        for document in case.documents
        if document.sending is not None
        and (kind.id in ABOUT_BILLS or document.type not in ABOUT_BILLS)
        for party in case.parties
        if party.id == document.addressee
    ]
    owner = trader(case)
    if owner is None:
        return None
    inside = [
        party
        for party in case.parties
        if Role.DEPARTMENT in party.roles
        and any(link.party == owner.id for link in party.links)
    ]
    if kind.closing == "formal":
        return owner
    return previous[-1] if previous else inside[0] if inside else owner


def scene_for(
    case: Case, kind: DocumentType, language: str, day: date, sources: Sources
) -> Scene:
    """Return the setting of the document *kind*: the case as known on *day*, and its words."""
    document = draft_of(case, kind, language, day)
    scene = Scene(
        known_on(unsent(case, document), day),
        replace(document, sending=None),
        day,
        read_language(sources.templates, language),
        phrases_of(
            sources.templates, language, sources.pack.country, document.tone or kind.tone
        ),
        sources.pack,
    )
    scene.citations.forum = kind.exhibits.value
    scene.vague = vague_words(sources.templates, case.language, language)
    return scene


def unsent(case: Case, document: Document) -> Case:
    """Return *case* as it was before *document* was sent, without the copy that proves it."""
    copies = {document.exhibit}
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
        page=page or scene.document.page or scene.pack.page or DEFAULT_PAGE,
    )
    if letter.layout is Layout.LETTER:
        return _dressed(scene, desk, kind, letter, sources)
    if letter.layout is Layout.STATEMENT:
        return _enclosing(scene, desk, kind, _ended(scene, kind, letter), sources)
    if letter.layout is Layout.ANNEX:
        enclosed = annexes(scene, desk, sources.templates, letter)
        return replace(letter, sections=(), annexes=enclosed)
    return letter


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
