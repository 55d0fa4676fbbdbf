"""Saying when somebody first complained, and what the ladder then says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import FirstComplaint
from app.core.channel import Channel, Direction
from app.core.complaining import complained_in, complaints
from app.core.first_complaint import first_complaint
from app.core.ids import FactId
from app.core.ladder import Because, StepReason, StepState
from tests.unit.builders import a_case, at, contact
from tests.unit.ladders import COMPLAINT, refusal, sent, standings, with_letters

DAY = date(2025, 5, 20)
CALL = contact("call", "2025-04-02")
FORM = contact("form", "2025-04-10", Channel.WEB_FORM)
THEIRS = contact("theirs", "2025-04-01", direction=Direction.IN)
LATER = contact("later", "2025-06-01")
CASE = a_case(contacts=(FORM, LATER, THEIRS, CALL))


def test_what_the_user_sought_by_today_can_have_been_a_complaint() -> None:
    assert complaints(CASE, DAY) == (CALL, FORM)


def test_oral_and_written_are_marked_apart_and_a_mark_can_go() -> None:
    found = complained_in(
        complained_in(CASE, CALL, DAY, complained=True), FORM, DAY, complained=True
    )
    known = first_complaint(found, DAY)
    assert (known.oral and known.oral.fact, known.written and known.written.fact) == (
        "call",
        "form",
    )
    marked = next(one for one in found.contacts if one.id == "form")
    without = first_complaint(complained_in(found, marked, DAY, complained=False), DAY)
    assert without.chosen == known.oral


def test_a_contact_that_is_marked_counts_before_a_day_of_ones_own() -> None:
    own = replace(CASE, first_complaint=FirstComplaint(written=at("2025-03-01")))
    assert complained_in(own, FORM, DAY, complained=True).first_complaint == FirstComplaint()
    assert complained_in(own, FORM, DAY, complained=False) == own


def test_a_day_for_the_other_manner_stays() -> None:
    again = contact("again", "2025-04-09")
    own = FirstComplaint(written=at("2025-04-30"))
    case = replace(CASE, contacts=(*CASE.contacts, again), first_complaint=own)
    first = complained_in(case, CALL, DAY, complained=True)
    both = complained_in(first, again, DAY, complained=True)
    assert both.first_complaint == FirstComplaint(CALL.when, own.written)
    marked = next(one for one in both.contacts if one.id == CALL.id)
    one = complained_in(both, marked, DAY, complained=False)
    assert one.first_complaint == FirstComplaint(again.when, own.written)


KNOWN = [
    (FirstComplaint(), (), (Because.NOT_SENT, None), Because.COMPLAINT_FIRST),
    (
        FirstComplaint(written=at("2025-04-10")),
        (),
        (Because.COMPLAINED, date(2025, 4, 10)),
        Because.LETTER_FIRST,
    ),
    (FirstComplaint(oral=at("2025-04")), (), (Because.COMPLAINED, None), Because.LETTER_FIRST),
    (
        FirstComplaint(),
        (replace(CALL, complaint=True),),
        (Because.COMPLAINED, date(2025, 4, 2)),
        Because.LETTER_FIRST,
    ),
]


@pytest.mark.parametrize(("own", "contacts", "told", "before"), KNOWN)
def test_the_ladder_knows_of_a_complaint_without_a_letter(
    own: FirstComplaint, contacts: tuple[object, ...], told: tuple[object, ...], before: Because
) -> None:
    case = with_letters(first_complaint=own, contacts=contacts)
    found = standings(case, "2025-05-20")
    first = found["complaint"].reasons[0]
    assert (first.code, first.day) == told
    assert found["complaint"].taken == (told[0] is Because.COMPLAINED)
    for step in ("reminder", "court"):
        assert not found[step].taken
        assert StepReason(before) in found[step].reasons, step


def test_a_complaint_by_telephone_was_not_passed_over_by_a_later_letter() -> None:
    notice = sent("notice", "2025-05-01", "2025-05-15")
    case = with_letters(notice, contacts=(replace(CALL, complaint=True),))
    first = standings(case, "2025-05-20")["complaint"]
    assert (first.state, first.sent) == (StepState.DONE, ())
    assert first.reasons[0] == StepReason(
        Because.COMPLAINED, date(2025, 4, 2), (FactId("call"),)
    )
    without = standings(with_letters(notice), "2025-05-20")["complaint"]
    assert (without.state, without.taken) == (StepState.CLOSED, False)


def test_a_letter_that_left_says_more() -> None:
    case = with_letters(COMPLAINT, first_complaint=FirstComplaint(oral=at("2025-04-02")))
    steps = standings(case, "2025-05-20").values()
    codes = {one.code for step in steps for one in step.reasons}
    assert codes.isdisjoint({Because.COMPLAINED, Because.LETTER_FIRST, Because.NOT_SENT})


@pytest.mark.parametrize("own", [FirstComplaint(oral=at("2025-04-02")), FirstComplaint()])
def test_a_step_that_needs_no_notice_says_why_and_not_that_you_complained(
    own: FirstComplaint,
) -> None:
    case = with_letters(contacts=(refusal("2025-04-20"),), first_complaint=own)
    found = standings(case, "2025-05-20")["declare"]
    assert found.state is StepState.OPEN
    assert [one.code for one in found.reasons] == [Because.REFUSAL, Because.CHECK]


def test_the_term_of_a_complaint_is_no_reason_for_what_needs_a_notice() -> None:
    case = with_letters(COMPLAINT, contacts=(refusal("2025-04-01"),))
    found = standings(case, "2025-05-20")
    assert Because.TERM_PASSED in {one.code for one in found["notice"].reasons}
    assert [one.code for one in found["declare"].reasons] == [Because.REFUSAL, Because.CHECK]
    running = standings(case, "2025-05-05")["declare"]
    assert [one.code for one in running.reasons] == [Because.TERM_RUNNING]
