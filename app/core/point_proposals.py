"""What may be a complaint point too: facts of one sort that no point is about.

Nothing is a point before the user says so; the words of its title are theirs to change.
"""

from __future__ import annotations

from enum import StrEnum

from app.core.case import Case
from app.core.claims import Point
from app.core.edits import new_id, put_point
from app.core.ids import FactId, PointId
from app.core.line import LedgerLine, Standing
from app.core.record import record
from app.core.text import Text, Wording


class Suggested(StrEnum):
    """Which sort of facts it is."""

    BROKEN = "broken"  # promises that the user said were not kept
    SILENCE = "silence"  # confirmed: nothing was heard
    SURVEY = "survey"  # contacts after which a survey came


TITLES: dict[Suggested, Text] = {
    Suggested.BROKEN: (
        Wording("nl", "Toezeggingen niet nagekomen"),
        Wording("en", "Promises not kept"),
        Wording("de", "Zusagen nicht eingehalten"),
    ),
    Suggested.SILENCE: (
        Wording("nl", "Geen antwoord"),
        Wording("en", "No answer"),
        Wording("de", "Keine Antwort"),
    ),
    Suggested.SURVEY: (
        Wording("nl", "Enquêtes"),
        Wording("en", "Surveys"),
        Wording("de", "Umfragen"),
    ),
}


@record
class PointProposal:
    """The question whether facts of one sort are a point too."""

    kind: Suggested
    facts: tuple[FactId, ...]

    def name(self, case: Case) -> str:
        """Return what tells this question from others; another fact makes it a new one."""
        return "/".join(("point", case.id, self.kind.value, *self.facts))


def point_proposals(case: Case, ledger: tuple[LedgerLine, ...]) -> tuple[PointProposal, ...]:
    """Return what may be points too, one for each sort of facts, in the order of the sorts.

    A promise that is told in a contact of a point is told there; so is what was heard nothing
    of. *ledger* is that of the case on the day.
    """
    held: set[str] = {fact for point in case.points for fact in point.facts}
    broken = (one.promise for one in ledger if one.standing is Standing.BROKEN)
    loose: dict[Suggested, list[str]] = {
        Suggested.BROKEN: [one.id for one in broken if held.isdisjoint((one.id, one.contact))],
        Suggested.SILENCE: [
            one.id for one in case.silences if held.isdisjoint((one.id, one.about))
        ],
        Suggested.SURVEY: [
            one.id for one in case.contacts if one.survey and one.id not in held
        ],
    }
    return tuple(
        PointProposal(kind, tuple(FactId(one) for one in found))
        for kind, found in loose.items()
        if found
    )


def with_proposed(case: Case, proposal: PointProposal) -> Case:
    """Return *case* with one more point, of the facts of *proposal*."""
    key = PointId(new_id(case, "point-"))
    return put_point(case, Point(key, TITLES[proposal.kind], facts=proposal.facts))
