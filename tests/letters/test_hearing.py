"""The trader's chance to react before anything is published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome
from app.core.ids import ContactId, PartyId
from app.core.moment import When
from app.core.papers import Tick
from app.letters.public.hearing import had_chance, hearing, last_check
from tests.cases import named
from tests.letters.settings import scene_of

CASE = named("kpn-public")
SUMMARY = date(2025, 6, 4)
LETTER = date(2025, 6, 16)
CALENDAR = scene_of(CASE).calendar


def without(*documents: str) -> Case:
    """Return the case without these documents."""
    kept = tuple(one for one in CASE.documents if one.id not in documents)
    return replace(CASE, documents=kept)


def reacting(**more: object) -> Case:
    """Return the case with a letter from the firm of 10 June."""
    fields = {"when": When(edtf="2025-06-10"), "channel": Channel.EMAIL, **more}
    contact = Contact(
        ContactId("reaction"), direction=Direction.IN, with_whom=PartyId("kpn"), **fields
    )
    return replace(CASE, contacts=(*CASE.contacts, contact))


def test_the_notice_before_publication_is_the_hearing() -> None:
    found = hearing(CASE, LETTER, CALENDAR)
    assert found is not None
    assert found.document.id == "summary-4-june"
    assert (found.asked, found.until) == (SUMMARY, date(2025, 6, 12))
    assert found.confirmed_silent
    assert found.replies == ()


def test_without_a_notice_it_is_the_last_letter_whose_term_passed() -> None:
    found = hearing(without("summary-4-june"), date(2025, 6, 9), CALENDAR)
    assert found is not None
    assert found.document.id == "objection-23-may"  # the term of the notice still runs


@pytest.mark.parametrize(
    ("case", "day", "heard"),
    [
        (CASE, date(2025, 6, 12), False),  # the last day itself
        (CASE, date(2025, 6, 13), True),
        (reacting(), date(2025, 6, 11), True),  # it reacted before its day
        (reacting(outcome=Outcome.AUTO_REPLY), date(2025, 6, 11), False),
        (reacting(survey=True), date(2025, 6, 11), False),
        (reacting(), date(2025, 6, 9), False),  # that was not known yet
        (replace(CASE, documents=()), LETTER, False),
        (without("summary-4-june"), date(2025, 5, 14), False),
        (without("summary-4-june"), date(2025, 5, 15), True),
    ],
)
def test_the_firm_had_its_chance(case: Case, day: date, heard: bool) -> None:
    assert had_chance(case, day, CALENDAR) is heard


@pytest.mark.parametrize(
    ("ticked", "day", "found"),
    [
        ("2025-06-16", LETTER, True),
        ("2025-06-09", LETTER, True),
        ("2025-06-08", LETTER, False),  # more than a week ago
        ("2025-06-17", LETTER, False),  # later than the letter
    ],
)
def test_a_check_holds_for_a_week(ticked: str, day: date, found: bool) -> None:
    tick = Tick("9", date.fromisoformat(ticked))
    document = replace(CASE.documents[-1], checklist=(tick, Tick("12", day)))
    assert (last_check(document, day) == tick.day) is found
    assert last_check(replace(document, checklist=()), day) is None
