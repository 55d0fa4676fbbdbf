"""Drafts: one of each thing, and which of them a case still has room for."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.case import Reminder
from app.core.drafts import Draft, drop_draft, put_draft, stands
from app.core.reminders import put_reminder
from tests.cases import example

KPN = put_reminder(example("kpn-digital-tv"), Reminder("reminder-1", date(2025, 6, 3)))
NEW = Draft(KPN.id, "contact")


def test_a_later_draft_of_the_same_thing_takes_the_place_of_the_one_before() -> None:
    other, later = Draft(KPN.id, "payment"), Draft(KPN.id, "contact", typed=("call",))
    assert put_draft((NEW, other), later) == (other, later)
    assert drop_draft((other, later), NEW) == (other,)


@pytest.mark.parametrize(
    ("draft", "there"),
    [
        (NEW, True),
        (Draft("another", "contact"), False),
        (Draft(KPN.id, "contact", KPN.contacts[0].id), True),
        (Draft(KPN.id, "reminder", "reminder-1"), True),
        (Draft(KPN.id, "reminder", "reminder-2"), False),
        (Draft(KPN.id, "contact", "gone"), False),
    ],
)
def test_what_changes_something_that_is_gone_stands_nowhere(draft: Draft, there: bool) -> None:
    assert stands(draft, KPN) is there
