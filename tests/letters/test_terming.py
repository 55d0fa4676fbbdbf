"""The last day of a term, and why it is that day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from app.core.calendar import is_working_day
from app.core.claims import Point
from app.core.ids import DocumentId, PointId
from app.core.papers import Document
from app.core.party import (
    ReferenceKind,
)
from app.core.wanting import usual_days
from app.letters.terming import chosen_day, default_days, last_day, reason, shown
from tests.letters.settings import (
    DAY,
    about,
    kind_of,
    said,
    scene_of,
)

Kind = ReferenceKind


def why(day: str, code: str, kind: str = "complaint") -> str:
    """Return the last day of a letter of that day, and why it is that day."""
    scene = scene_of(about(), code, kind, date.fromisoformat(day))
    term = last_day(scene, kind_of(kind))
    return f"{said(shown(scene, term.due))}. {said(reason(scene, term))}".strip()


DAYS: dict[str, tuple[str, str, str]] = {
    "2025-04-30": (
        "2025-04-30",
        "woensdag 14 mei 2025.",
        "Wednesday 14 May 2025.",
    ),
    "2025-05-02": (
        "2025-05-02",
        "vrijdag 16 mei 2025.",
        "Friday 16 May 2025.",
    ),
    "2025-04-07": (
        "2025-04-07",
        (
            "dinsdag 22 april 2025. Veertien dagen na vandaag is het 21 april. Dat is "
            "tweede paasdag. Daarom geef ik u tot en met dinsdag 22 april."
        ),
        (
            "Tuesday 22 April 2025. Fourteen days from today is 21 April. That is Easter "
            "Monday. So you have until Tuesday 22 April."
        ),
    ),
    "2025-04-21": (
        "2025-04-21",
        (
            "dinsdag 6 mei 2025. Veertien dagen na vandaag is het 5 mei. Dat is "
            "Bevrijdingsdag. Daarom geef ik u tot en met dinsdag 6 mei."
        ),
        (
            "Tuesday 6 May 2025. Fourteen days from today is 5 May. That is Liberation "
            "Day, a public holiday in the Netherlands. So you have until Tuesday 6 May."
        ),
    ),
    "2025-05-15": (
        "2025-05-15",
        (
            "vrijdag 30 mei 2025. Veertien dagen na vandaag is het 29 mei. Dat is "
            "Hemelvaartsdag. Daarom geef ik u tot en met vrijdag 30 mei."
        ),
        (
            "Friday 30 May 2025. Fourteen days from today is 29 May. That is Ascension "
            "Day. So you have until Friday 30 May."
        ),
    ),
    "2025-12-11": (
        "2025-12-11",
        (
            "maandag 29 december 2025. Veertien dagen na vandaag is het 25 december. Dat "
            "is eerste kerstdag. Daarom geef ik u tot en met maandag 29 december."
        ),
        (
            "Monday 29 December 2025. Fourteen days from today is 25 December. That is "
            "Christmas Day. So you have until Monday 29 December."
        ),
    ),
    "2025-12-12": (
        "2025-12-12",
        (
            "maandag 29 december 2025. Veertien dagen na vandaag is het 26 december. Dat "
            "is tweede kerstdag. Daarom geef ik u tot en met maandag 29 december."
        ),
        (
            "Monday 29 December 2025. Fourteen days from today is 26 December. That is "
            "Boxing Day. So you have until Monday 29 December."
        ),
    ),
    "2025-12-18": (
        "2025-12-18",
        (
            "vrijdag 2 januari 2026. Veertien dagen na vandaag is het 1 januari. Dat is "
            "nieuwjaarsdag. Daarom geef ik u tot en met vrijdag 2 januari."
        ),
        (
            "Friday 2 January 2026. Fourteen days from today is 1 January. That is New "
            "Year's Day. So you have until Friday 2 January."
        ),
    ),
    "2025-04-04": (
        "2025-04-04",
        (
            "dinsdag 22 april 2025. Veertien dagen na vandaag is het 18 april. Dat is "
            "Goede Vrijdag. Daarom geef ik u tot en met dinsdag 22 april."
        ),
        (
            "Tuesday 22 April 2025. Fourteen days from today is 18 April. That is Good "
            "Friday. So you have until Tuesday 22 April."
        ),
    ),
    "2025-04-13": (
        "2025-04-13",
        (
            "maandag 28 april 2025. Veertien dagen na vandaag is het zondag 27 april. "
            "Daarom geef ik u tot en met maandag 28 april."
        ),
        (
            "Monday 28 April 2025. Fourteen days from today is Sunday 27 April. So you "
            "have until Monday 28 April."
        ),
    ),
    "2025-05-17": (
        "2025-05-17",
        (
            "maandag 2 juni 2025. Veertien dagen na vandaag is het zaterdag 31 mei. "
            "Daarom geef ik u tot en met maandag 2 juni."
        ),
        (
            "Monday 2 June 2025. Fourteen days from today is Saturday 31 May. So you "
            "have until Monday 2 June."
        ),
    ),
    "2026-04-22": (
        "2026-04-22",
        "woensdag 6 mei 2026.",
        "Wednesday 6 May 2026.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), DAYS.values(), ids=DAYS)
def test_the_last_day(given: str, dutch: str, english: str) -> None:
    assert why(given, "nl") == dutch
    assert why(given, "en") == english


@settings(max_examples=60)
@drawn(
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["complaint", "reminder", "notice", "webform"]),
)
def test_a_term_ends_on_a_day_that_is_worked(day: date, kind: str) -> None:
    scene = scene_of(about(), "nl", kind, day)
    term = last_day(scene, kind_of(kind))
    assert term.due >= day + timedelta(days=kind_of(kind).term_days)
    assert is_working_day(scene.calendar, term.due)
    assert bool(reason(scene, term)) is term.moved


@pytest.mark.parametrize("chosen", ["2025-05-10", "2025-05-11", "2025-05-05", "2025-06-01"])
def test_a_chosen_day_stays(chosen: str) -> None:
    day = date.fromisoformat(chosen)
    draft = Document(DocumentId("d"), "complaint", "nl", DAY, answer_by=day)
    scene = scene_of(about(documents=(draft,)))
    assert last_day(scene, kind_of("complaint")).due == day


@pytest.mark.parametrize(
    ("written", "days", "due"),
    [
        ("2025-04-30", 7, "2025-05-07"),
        ("2025-05-06", 7, "2025-05-13"),  # sent later: seven days all the same
        ("2025-05-03", 14, "2025-05-19"),  # a Saturday moves on
        ("2026-04-30", 30, "2026-06-01"),
    ],
)
def test_chosen_days_count_from_the_day_of_the_letter(
    written: str, days: int, due: str
) -> None:
    draft = Document(DocumentId("d"), "complaint", "nl", answer_days=days)
    scene = scene_of(about(documents=(draft,)), day=date.fromisoformat(written))
    term = last_day(scene, kind_of("complaint"))
    assert (term.due, term.counted.count) == (date.fromisoformat(due), days)
    assert chosen_day(scene) == term.due
    assert bool(reason(scene, term)) is term.moved


@pytest.mark.parametrize("days", [0, -7, 3651])
def test_no_letter_gives_such_a_term(days: int) -> None:
    with pytest.raises(ValueError, match="1 to 3650"):
        Document(DocumentId("d"), "complaint", "nl", answer_days=days)


@pytest.mark.parametrize(
    ("chosen", "due"),
    [
        ("2025-04-01", "2025-05-14"),
        ("2025-04-30", "2025-05-14"),  # DAY itself: nobody can answer by then
        ("2025-05-01", "2025-05-01"),
    ],
)
def test_a_day_that_passed_gives_way_to_the_usual_term(chosen: str, due: str) -> None:
    draft = Document(DocumentId("d"), "complaint", "nl", answer_by=date.fromisoformat(chosen))
    scene = scene_of(about(documents=(draft,)))
    assert last_day(scene, kind_of("complaint")).due == date.fromisoformat(due)


@pytest.mark.parametrize("problem", ["", "repair_drags_on", "not_delivered_goods"])
@pytest.mark.parametrize("kind", ["complaint", "reminder", "notice", "damages", "reservation"])
def test_the_window_knows_the_usual_term(kind: str, problem: str) -> None:
    case = about(points=(Point(PointId("p"), "Punt", problem=problem),))
    scene = scene_of(case, kind=kind)
    assert usual_days(case, scene.pack, kind) == default_days(scene, kind_of(kind))


def test_a_deadline_is_bold() -> None:
    assert "<strong>" in shown(scene_of(about()), DAY)
