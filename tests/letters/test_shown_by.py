"""What shows how a promise ended is told once, and in full where it says more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Incident, IncidentKind, Outcome, PromiseKind, Result
from app.core.ids import FactId, IncidentId
from tests.cases import both
from tests.letters.scenes import CODES, called, case_of, tell
from tests.unit.builders import at, due, outage, promise, result

WRONG = Incident(
    IncidentId("wrong"),
    IncidentKind.OTHER,
    at("2025-03-17"),
    text=both("het kastje paste niet", "the box did not fit"),
)


def shown(end: Result, fact: str, **more: object) -> Case:
    """Return a case with a promised part, and what shows how that ended."""
    ended = result(end, "2025-03-17", fact=FactId(fact))
    kind = PromiseKind.SEND_PART
    return case_of(promises=(promise("p", due("2025-03-17"), ended, kind=kind),), **more)


@pytest.mark.parametrize("code", CODES)
def test_why_a_kept_promise_had_no_effect_is_told(code: str) -> None:
    told = tell(shown(Result.NO_EFFECT, "wrong", incidents=(WRONG,)), code)
    assert ("Het kastje paste niet" in told) or ("box did not fit" in told)


def test_an_incident_that_shows_a_breach_is_told_once() -> None:
    told = tell(shown(Result.BROKEN, "wrong", incidents=(WRONG,)), "nl")
    assert told.count("kastje") == 1


def test_an_incident_without_words_of_its_own_shows_and_is_silent() -> None:
    bare = replace(outage("wrong", "2025-03-17"), affected="de kast")
    assert "de kast" not in tell(shown(Result.NO_EFFECT, "wrong", incidents=(bare,)), "nl")


VISIT = called(
    "visit",
    "2025-03-17",
    channel=Channel.VISIT,
    direction=Direction.IN,
    outcome=Outcome.ON_TIME,
)


@pytest.mark.parametrize("code", CODES)
def test_a_visit_with_a_comment_is_told_and_the_promise_is_not_said_kept_twice(
    code: str,
) -> None:
    noted = replace(VISIT, comment=both("Hij werkte netjes.", "He worked neatly."))
    told = tell(shown(Result.KEPT, "visit", contacts=(noted,)), code)
    assert ("netjes" in told) or ("neatly" in told)
    assert not [one for one in ("zoals afgesproken", "as agreed") if one in told]
    plain = tell(shown(Result.KEPT, "visit", contacts=(VISIT,)), code)
    assert [one for one in ("Dat is ook gebeurd", "That was done") if one in plain]
