"""Which documents fit a case on a day: now, later, no longer or not at all, and why.

The step of a document and the circumstances that it needs are data.  A document that goes
beside the ladder fits whenever its circumstances hold; the others stand as their step does.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.admissibility import Admissibility
from app.core.admissibility import Standing as Admitted
from app.core.answers import sent_day
from app.core.circumstances import DocumentRule
from app.core.holding import Held, Holding, Sight
from app.core.ids import FactId
from app.core.ladder import COMBINED, Because, StepReason, StepStanding, StepState
from app.core.measuring import held
from app.core.pack import by_id
from app.core.record import record
from app.core.status import Status
from app.core.steps import ENDED, Recommendation

OUTSIDE = frozenset(
    {Because.NOT_ABROAD, Because.OTHER_PROCEDURE, Because.NO_BODY, Because.NOT_AFFILIATED}
)


class Fit(StrEnum):
    """How a document stands for a case on a day."""

    RECOMMENDED = "recommended"
    FITS = "fits"
    PREMATURE = "premature"
    TOO_LATE = "too_late"
    DONE = "done"
    NOT_FOR_CASE = "not_for_case"


FITS = {
    StepState.RECOMMENDED: Fit.FITS,
    StepState.OPEN: Fit.FITS,
    StepState.PREMATURE: Fit.PREMATURE,
    StepState.TOO_LATE: Fit.TOO_LATE,
    StepState.DONE: Fit.DONE,
    StepState.CLOSED: Fit.TOO_LATE,
}
ADMITTED = {
    Admitted.OPEN: Fit.FITS,
    Admitted.NOT_YET: Fit.PREMATURE,
    Admitted.UNKNOWN: Fit.PREMATURE,
    Admitted.TOO_LATE: Fit.TOO_LATE,
}


@record
class DocumentStanding:
    """How a document stands, why, and what of the case shows that it belongs to it.

    It can be made from ``opens`` to ``closes`` where those are known.
    """

    document: str
    fit: Fit
    step: str = ""
    reasons: tuple[StepReason, ...] = ()
    shown: tuple[Held, ...] = ()
    opens: date | None = None
    closes: date | None = None
    at: Admissibility | None = None  # the body that it is made for


@record
class Offered:
    """A document type that is there: its id, and the step that it names itself."""

    id: str
    step: str = ""


def document_standings(
    seen: Sight,
    offered: tuple[Offered, ...],
    found: tuple[StepStanding, ...],
    advice: Recommendation,
    elsewhere: frozenset[str],
) -> tuple[DocumentStanding, ...]:
    """Return how each document of *offered* stands, given how the steps do.

    *elsewhere* are those that only the ladders of other countries list.
    """
    return tuple(_standing(seen, one, found, advice, elsewhere) for one in offered)


def rule_of(seen: Sight, document: str) -> DocumentRule:
    """Return the rule of the pack for a document, an empty one where it has none."""
    return by_id(seen.pack.documents, document) or DocumentRule(document)


def _standing(
    seen: Sight,
    one: Offered,
    found: tuple[StepStanding, ...],
    advice: Recommendation,
    elsewhere: frozenset[str],
) -> DocumentStanding:
    rule = rule_of(seen, one.id)
    listed = next((item for item in found if one.id in item.documents), None)
    named = next((item for item in found if item.step in (rule.step, one.step)), None)
    step = listed or named
    blank = DocumentStanding(one.id, Fit.NOT_FOR_CASE, step.step if step else one.step)
    if one.id in elsewhere and listed is None:
        return _with(blank, Fit.NOT_FOR_CASE, StepReason(Because.OTHER_COUNTRY))
    shown = tuple(held(seen, name, one.id) for name in rule.circumstances)
    blank = DocumentStanding(one.id, Fit.NOT_FOR_CASE, blank.step, shown=shown)
    if one.id == advice.document:
        return _with(blank, Fit.RECOMMENDED, *advice.reasons)
    sent = _sent(seen, one.id)
    if sent:
        return _with(blank, Fit.DONE, *sent)
    lacking = [item for item in shown if not (item.holds or _is_open(seen, item))]
    if lacking:
        return _lacking(blank, lacking)
    if step is None or rule.aside:
        return _beside(seen, blank, step)
    return _on_step(seen, blank, step)


def _is_open(seen: Sight, item: Held) -> bool:
    """Tell whether a calculation lacks a fact, so that the user has to say what holds."""
    found = by_id(seen.pack.circumstances, item.circumstance)
    computed = found is not None and found.computed is not None
    return computed and item.holding is Holding.UNKNOWN


def _with(blank: DocumentStanding, fit: Fit, *reasons: StepReason) -> DocumentStanding:
    return DocumentStanding(blank.document, fit, blank.step, reasons, blank.shown)


def _sent(seen: Sight, document: str) -> tuple[StepReason, ...]:
    """Return when letters of that type were sent; a draft that is begun is not done."""
    days = [
        (day, FactId(one.id))
        for one in seen.case.documents
        if one.type == document and (day := sent_day(seen.case, one, seen.day)) is not None
    ]
    return tuple(StepReason(Because.SENT, day, (fact,)) for day, fact in days)


def _lacking(blank: DocumentStanding, lacking: list[Held]) -> DocumentStanding:
    over = [item for item in lacking if item.holding is Holding.OVER]
    if len(over) == len(lacking):
        reason = StepReason(Because.OVER, over[0].day, over[0].facts, over[0].circumstance)
        return _with(blank, Fit.TOO_LATE, reason)
    reasons = (
        StepReason(Because.LACKS, None, item.facts, item.circumstance)
        for item in lacking
        if item.holding is not Holding.OVER
    )
    return _with(blank, Fit.NOT_FOR_CASE, *reasons)


def _beside(
    seen: Sight, blank: DocumentStanding, step: StepStanding | None
) -> DocumentStanding:
    """Return how a document beside the ladder stands: it fits, unless the case ended."""
    if step is not None and seen.case.status in ENDED:
        return _with(blank, Fit.TOO_LATE, StepReason(Because.CASE_CLOSED))
    reasons = (
        StepReason(
            Because.HOLDS if item.holds else Because.ASKS,
            item.day,
            item.facts,
            item.circumstance,
        )
        for item in blank.shown
    )
    return _with(blank, Fit.FITS, *reasons)


def _on_step(seen: Sight, blank: DocumentStanding, step: StepStanding) -> DocumentStanding:
    """Return how a document of a step stands: as the step, or as its own body."""
    codes = {reason.code for reason in step.reasons}
    if step.state is StepState.CLOSED and codes & OUTSIDE:
        return _with(blank, Fit.NOT_FOR_CASE, *step.reasons)
    fit, opens, closes = FITS[step.state], step.opens, step.closes
    reasons = step.reasons
    mine = _own_body(seen, blank.document, step)
    apart = mine is not None and step.body not in ("", mine.body)
    if mine is not None and apart and seen.case.status is Status.OPEN:
        fit, opens, closes = ADMITTED[mine.standing], mine.opens, mine.closes
    if blank.document == COMBINED and fit is Fit.DONE:
        fit = Fit.TOO_LATE
    return DocumentStanding(
        blank.document, fit, blank.step, reasons, blank.shown, opens, closes, mine
    )


def _own_body(seen: Sight, document: str, step: StepStanding) -> Admissibility | None:
    """Return how the body stands that a document is made for: that of the step if it may be."""
    own = {body.id for body in seen.pack.bodies if body.document == document}
    there = [one for one in step.bodies if one.body in own]
    best = next((one for one in there if one.body == step.body), None)
    return best or next(iter(there), None)
