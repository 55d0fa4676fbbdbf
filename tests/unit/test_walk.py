"""How far the seven places of a case are, and the one thing to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given

from app.core.agreement import Agreement
from app.core.case import Case, Reminder
from app.core.channel import Channel, Direction
from app.core.claims import Demand, DemandKind, Offer, Point
from app.core.events import Outcome
from app.core.ids import AgreementId, DemandId, ExhibitId, FactId, OfferId, PointId
from app.core.money import Money
from app.core.next_step import Next, NextStep, Walk, walk
from app.core.pack import RulePack
from app.core.papers import Exhibit
from app.core.party import Address
from app.core.problem import Code
from app.core.status import Status
from app.core.walk import Hint, Mark, Reason, StepMark
from app.core.walk_step import Step
from app.paths import resources
from app.rules.reading import read_pack
from tests import cases
from tests.unit.builders import KPN, NOOR, a_case, contact, due, letter, promise, silence

DAY = date(2025, 6, 2)
CHECKED = Address("Postbus 1", "1234 ZZ", "Voorbeeldstad", "", "kpn.com", date(2025, 5, 1))
FIRM = replace(KPN, addresses=(CHECKED,))
TV = Agreement(AgreementId("tv"), "digitale tv")
WANT = Demand(DemandId("d1"), DemandKind.PERFORM, "digitale tv")
CALL = contact("c1", "2025-05-20", outcome=Outcome.ANSWERED)
BASE = {"parties": (NOOR, FIRM), "agreements": (TV,), "demands": (WANT,), "contacts": (CALL,)}


@cache
def pack() -> RulePack:
    """Return the Dutch rules."""
    return read_pack(resources() / "rules", "nl")


def of(case: Case, day: date = DAY) -> Walk:
    """Return how far a case is."""
    return walk(case, day, pack())


def at(place: Step, **collections: object) -> StepMark:
    """Return the mark of a place in a case that has enough for a letter, but for these."""
    found = of(a_case(**{**BASE, **collections}))
    return found.marks[tuple(Step).index(place)]


def following(**collections: object) -> NextStep:
    """Return the next step in such a case."""
    found = of(a_case(**{**BASE, **collections})).following
    assert found is not None
    return found


def test_an_empty_case_is_empty_everywhere_and_asks_for_the_trader() -> None:
    found = of(Case(id="c", title=""))
    assert [one.step for one in found.marks] == list(Step)
    assert {one.mark for one in found.marks} == {Mark.EMPTY}
    assert found.following == NextStep(Next.NAME_TRADER, Step.PARTIES)


@pytest.mark.parametrize(
    ("place", "collections", "mark", "hints"),
    [
        (Step.PARTIES, {}, Mark.ENOUGH, []),
        (Step.PARTIES, {"parties": (NOOR,)}, Mark.ATTENTION, [Hint.NO_TRADER]),
        (Step.PARTIES, {"parties": (FIRM,)}, Mark.ATTENTION, [Hint.NO_CONSUMER]),
        (Step.PARTIES, {"agreements": ()}, Mark.ATTENTION, [Hint.NO_AGREEMENT]),
        (
            Step.PARTIES,
            {"parties": (NOOR, replace(KPN, email=""))},
            Mark.ATTENTION,
            [Hint.TRADER_UNREACHABLE],
        ),
        (
            Step.PARTIES,
            {"parties": (NOOR, replace(FIRM, addresses=(replace(CHECKED, source=""),)))},
            Mark.ATTENTION,
            [Hint.ADDRESS_TO_CHECK],
        ),
        (Step.WANTS, {}, Mark.ENOUGH, []),
        (Step.WANTS, {"demands": ()}, Mark.EMPTY, [Hint.NO_DEMAND]),
        (
            Step.WANTS,
            {"demands": (Demand(DemandId("d1"), DemandKind.REFUND),)},
            Mark.ATTENTION,
            [Hint.AMOUNT_UNKNOWN],
        ),
        (
            Step.WANTS,
            {"demands": (Demand(DemandId("d1"), DemandKind.REFUND, open_amount=True),)},
            Mark.ENOUGH,
            [],
        ),
        (
            Step.WANTS,
            {"demands": (Demand(DemandId("d1"), DemandKind.REFUND, amount=Money(Decimal(5))),)},
            Mark.ENOUGH,
            [],
        ),
        (Step.HAPPENED, {}, Mark.ENOUGH, []),
        (Step.HAPPENED, {"contacts": ()}, Mark.EMPTY, [Hint.NOTHING_HAPPENED]),
        (Step.POINTS, {}, Mark.EMPTY, [Hint.NO_POINT]),
        (
            Step.POINTS,
            {"points": (Point(PointId("p"), "x"),)},
            Mark.ATTENTION,
            [Hint.POINT_EMPTY],
        ),
        (Step.POINTS, {"points": (Point(PointId("p"), "x", "traag"),)}, Mark.ENOUGH, []),
        (Step.EVIDENCE, {}, Mark.EMPTY, [Hint.NO_EXHIBIT]),
        (
            Step.EVIDENCE,
            {"exhibits": (Exhibit(ExhibitId("e"), "bon"),)},
            Mark.ATTENTION,
            [Hint.EXHIBIT_UNUSED],
        ),
        (Step.LETTERS, {}, Mark.EMPTY, [Hint.NO_LETTER]),
        (Step.LETTERS, {"documents": (letter("d", ""),)}, Mark.ATTENTION, [Hint.DRAFT]),
        (Step.LETTERS, {"documents": (letter("d", "2025-05-28"),)}, Mark.ENOUGH, []),
        (Step.FOLLOW_UP, {}, Mark.EMPTY, [Hint.NOTHING_SENT]),
        (
            Step.FOLLOW_UP,
            {"documents": (letter("d", "2025-05-28"),)},
            Mark.ENOUGH,
            [Hint.TERM_RUNS],
        ),
        (
            Step.FOLLOW_UP,
            {"documents": (letter("d", "2025-05-01", date(2025, 5, 15)),)},
            Mark.ATTENTION,
            [Hint.TERM_PASSED],
        ),
        (
            Step.FOLLOW_UP,
            {"offers": (Offer(OfferId("o"), "een bon"),)},
            Mark.ATTENTION,
            [Hint.OFFER_OPEN, Hint.NOTHING_SENT],
        ),
    ],
)
def test_the_mark_of_a_place(
    place: Step, collections: dict[str, object], mark: Mark, hints: list[Hint]
) -> None:
    found = at(place, **collections)
    assert (found.mark, [one.code for one in found.reasons]) == (mark, hints)


def test_an_address_is_old_after_180_days() -> None:
    for days, wanted in ((date(2024, 12, 4), Mark.ENOUGH), (date(2024, 12, 3), Mark.ATTENTION)):
        firm = replace(FIRM, addresses=(replace(CHECKED, checked_on=days),))
        assert at(Step.PARTIES, parties=(NOOR, firm)).mark is wanted


def test_hints_count_and_say_what_they_are_about() -> None:
    two = (promise("t2", due("2025-05-22")), promise("t1", due("2025-05-20")))
    found = at(Step.HAPPENED, promises=two)
    assert found.reasons == (Reason(Hint.TO_CONFIRM, 2, "t1", date(2025, 5, 20)),)


def test_warnings_stand_at_the_place_where_they_are_solved() -> None:
    ahead = contact("c2", "2025-07-01")
    found = at(Step.HAPPENED, contacts=(CALL, ahead))
    assert found.reasons == (Reason(Hint.PROBLEM, 1, "c2", None, Code.IN_FUTURE),)
    assert found.mark is Mark.ATTENTION


LETTER = letter("d", "2025-05-01", date(2025, 5, 15))
PASSED = NextStep(Next.TERM_PASSED, Step.FOLLOW_UP, "d", date(2025, 5, 15))
ANSWER = contact("r", "2025-05-10", direction=Direction.IN, reply_to=FactId("d"))


def test_what_is_asked_goes_before_what_is_missing() -> None:
    early = promise("t1", due("2025-05-10"))
    late = promise("t2", due("2025-05-20"))
    confirm = NextStep(Next.CONFIRM_PROMISE, Step.HAPPENED, "t1", date(2025, 5, 10), 2)
    assert following(promises=(early, late), demands=()) == confirm
    assert following(promises=(early, late), documents=(LETTER,)) == confirm
    assert following(promises=(late,), documents=(LETTER,)) == PASSED


def test_what_is_missing_goes_before_the_ladder() -> None:
    assert following(demands=()) == NextStep(Next.SAY_WANT, Step.WANTS)
    assert following(contacts=()) == NextStep(Next.RECORD, Step.HAPPENED)


def test_the_ladder_says_what_to_write_or_finish() -> None:
    found = following()
    assert (found.code, found.step, found.document) == (Next.WRITE, Step.LETTERS, "complaint")
    begun = following(documents=(letter("d", ""),))
    assert (begun.code, begun.about, begun.document) == (Next.FINISH, "d", "complaint")


def test_a_term_is_waited_for_and_asked_about_once() -> None:
    waiting = following(documents=(letter("d", "2025-05-28", date(2025, 6, 11)),))
    assert (waiting.code, waiting.day) == (Next.WAIT, date(2025, 6, 11))
    assert following(documents=(LETTER,)) == PASSED
    told = following(documents=(LETTER,), silences=(silence("s", "d", "2025-05-15"),))
    assert (told.code, told.document) == (Next.WRITE, "reminder")
    evaded = replace(ANSWER, outcome=Outcome.NO_SUBSTANCE)
    assert following(documents=(LETTER,), contacts=(CALL, evaded)).code is not Next.TERM_PASSED


def test_a_last_day_that_is_near_goes_before_all() -> None:
    spoken = contact("c1", "2024-06-20", Channel.EMAIL, complaint=True, with_whom=KPN.id)
    found = following(contacts=(spoken,), promises=(promise("t1", due("2025-05-10")),))
    assert found.code is Next.LAST_DAY
    assert found.day is not None
    assert date(2025, 6, 2) <= found.day <= date(2025, 7, 2)


CALL_BODY = Reminder("r2", date(2025, 6, 2), "bel de commissie")
OWN = NextStep(Next.REMINDER, Step.FOLLOW_UP, "r1", date(2025, 5, 30), 2)


def test_a_reminder_whose_day_came_goes_before_the_ladder() -> None:
    reminders = (CALL_BODY, replace(CALL_BODY, id="r1", day=date(2025, 5, 30)))
    assert following(reminders=reminders) == OWN
    assert following(reminders=reminders, demands=()) == OWN
    assert following(reminders=reminders, documents=(LETTER,)) == PASSED
    later = (replace(CALL_BODY, day=date(2025, 6, 3)),)
    assert following(reminders=later).code is Next.WRITE
    elsewhere = replace(a_case(**BASE, reminders=reminders), status=Status.PENDING_ELSEWHERE)
    assert of(elsewhere).following == OWN


@pytest.mark.parametrize("status", [Status.SOLVED, Status.SETTLED, Status.STOPPED])
def test_nothing_is_next_in_a_case_that_ended(status: Status) -> None:
    assert of(replace(a_case(**BASE), status=status)).following is None


def test_a_case_elsewhere_waits_for_its_decision() -> None:
    found = of(replace(a_case(**BASE), status=Status.PENDING_ELSEWHERE)).following
    assert found == NextStep(Next.DECISION, Step.FOLLOW_UP)


@given(cases.cases())
def test_every_case_has_seven_marks(case: Case) -> None:
    assert [one.step for one in of(case).marks] == list(Step)
