"""Where in the case a finding is settled that no words of the letter can mend."""

from __future__ import annotations

from app.core.problem import Code
from app.core.walk_step import Step
from app.gui.page import ADDRESS, AGREEMENT, COMPLAINED, CONSENT, FIRM, SENDER, TERM, Place
from app.letters.check.finding import Finding

PLACES = {
    "missing-sender": Place(Step.PARTIES, part=SENDER),
    "missing-addressee": Place(Step.PARTIES, part=FIRM),
    "missing-address": Place(Step.PARTIES, part=ADDRESS),
    "missing-agreement": Place(Step.PARTIES, part=AGREEMENT),
    "missing-demand": Place(Step.WANTS),
    "missing-deadline": Place(Step.WANTS, part=TERM),
    "missing-story": Place(Step.HAPPENED),
    "missing-earlier": Place(Step.HAPPENED),
    "missing-first_complaint": Place(Step.FOLLOW_UP, part=COMPLAINED),
    "missing-points": Place(Step.POINTS),
    "no-number-and-no-address": Place(Step.PARTIES),
    "no-addressee": Place(Step.PARTIES, part=FIRM),
    "last-day-passed": Place(Step.WANTS, part=TERM),
    "panel-without-amount": Place(Step.WANTS),
    Code.EXHIBIT_WITHOUT_FILE.value: Place(Step.EVIDENCE),
}


def place_of(finding: Finding) -> Place | None:
    """Return where a finding is settled; None where that is its words or its fact."""
    if finding.code == Code.SENSITIVE_WITHOUT_CONSENT:
        return Place(Step.EVIDENCE, finding.fact, CONSENT)
    return PLACES.get(finding.code)
