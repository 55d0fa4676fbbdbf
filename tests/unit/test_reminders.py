"""Reminders of one's own: kept beside the facts of a case, and among its days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case, Reminder
from app.core.dated import Dated, DatedKind
from app.core.digest import digest
from app.core.reminders import fresh_id, put_reminder, without_reminder
from app.core.status import Status
from app.paths import resources
from app.rules.reading import read_pack
from tests.cases import example

PACK = read_pack(resources() / "rules", "nl")
CALL = Reminder("reminder-1", date(2025, 6, 3), "vragen hoe het\n met de reparatie gaat")
POST = Reminder("reminder-2", date(2025, 5, 20))
BARE = Case(id="c", title="x")


def test_one_is_added_changed_and_done() -> None:
    case = put_reminder(put_reminder(BARE, CALL), POST)
    assert case.reminders == (CALL, POST)
    later = replace(CALL, day=date(2025, 7, 1))
    assert put_reminder(case, later).reminders == (later, POST)
    assert without_reminder(case, CALL.id).reminders == (POST,)
    assert without_reminder(case, "reminder-9") == case


def test_an_id_is_one_that_no_other_has() -> None:
    assert fresh_id(BARE) == "reminder-1"
    assert fresh_id(put_reminder(BARE, POST)) == "reminder-1"
    assert fresh_id(put_reminder(put_reminder(BARE, CALL), POST)) == "reminder-3"


def test_they_stand_among_the_days_of_a_case_until_it_ends() -> None:
    case = put_reminder(put_reminder(BARE, CALL), POST)
    found = digest(case, PACK).dated
    words = "vragen hoe het met de reparatie gaat"
    assert found == (
        Dated(DatedKind.REMINDER, POST.day, POST.id),
        Dated(DatedKind.REMINDER, CALL.day, CALL.id, words),
    )
    assert digest(replace(case, status=Status.SOLVED), PACK).dated == ()


def test_one_is_no_fact_and_changes_no_other_day() -> None:
    whole = example("kpn-digital-tv")
    case = put_reminder(whole, CALL)
    rest = [one for one in digest(case, PACK).dated if one.kind is not DatedKind.REMINDER]
    assert tuple(rest) == digest(whole, PACK).dated
    assert digest(case, PACK).last_contact == digest(whole, PACK).last_contact
