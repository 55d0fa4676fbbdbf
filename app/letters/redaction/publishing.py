"""From a case to its public text: composed, redacted, and checked by the fourteen points."""

from __future__ import annotations

from datetime import date

from app.core.case import Case
from app.core.knowledge import known_on
from app.core.pack_days import statutory_days
from app.core.record import record
from app.errors import UserError
from app.letters.compose import Composed, compose
from app.letters.doctype import read_type
from app.letters.drafting import draft_of
from app.letters.letter import Letter
from app.letters.phrases import read_phrases
from app.letters.public.hearing import hearing
from app.letters.redaction.checklist import Draft, Point, checklist, open_points
from app.letters.redaction.deciding import CHECKS
from app.letters.redaction.finding import Finding
from app.letters.redaction.redact import find, public, words_of
from app.letters.sources import Sources

PUBLIC = ("open-letter", "platform-post")


@record
class Publication:
    """A public text: as composed, as it may be published, what was found, what is open."""

    composed: Composed
    letter: Letter
    findings: tuple[Finding, ...]
    points: tuple[Point, ...]

    @property
    def open(self) -> tuple[Point, ...]:
        """The points that do not hold; while there is one, nothing is published."""
        return tuple(open_points(self.points))

    @property
    def ready(self) -> bool:
        """Whether all points hold and nothing is missing."""
        return not self.open and not self.composed.missing


def publish(
    case: Case, document: str, language: str, day: date, sources: Sources
) -> Publication:
    """Return the public version of *document* about *case* as of *day*.

    Raises ``UserError`` for a document that is not one for the public, and as ``compose`` does.
    """
    if document not in PUBLIC:
        raise UserError(
            f"'{document}' is no document for the public; these are: {', '.join(PUBLIC)}."
        )
    composed = compose(case, document, language, day, sources)
    kind = read_type(sources.templates, document)
    paper = draft_of(case, kind, language, day)
    known = known_on(case, day)
    phrases = read_phrases(sources.templates, language)
    words = words_of(phrases)
    findings = find(composed.letter, case, paper, words)
    letter = public(composed.letter, findings)
    draft = Draft(
        case=known,
        document=paper,
        letter=composed.letter,
        public=letter,
        findings=findings,
        left=find(letter, case, paper, words),
        heard=hearing(known, day, statutory_days(sources.pack)),
        phrases=phrases,
        fixed=kind.fixed,
    )
    return Publication(composed, letter, findings, checklist(draft, CHECKS))
