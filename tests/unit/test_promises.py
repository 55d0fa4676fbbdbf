from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.events import Promise, Result, Side
from app.core.knowledge import known_on
from app.core.moment import Due, DueMode, Qualifier, Term, Unit, When
from app.core.promises import LedgerLine, Standing, chains, ledger, totals
from tests.random_cases import cases
from tests.random_moments import days
from tests.trials import trials
from tests.unit.builders import CHAIN, FIRM, a_case, at, due, promise, replaced, result, silence

S, R = Standing, Result
DAY = date(2025, 4, 30)


def line(one: Promise, day: date = DAY, *others: Promise, **more: object) -> LedgerLine:
    case = a_case(promises=(one, *others), **more)
    return next(found for found in ledger(case, day, FIRM) if found.promise.id == one.id)


def mid_march() -> Due:
    return Due(when=When(edtf="2025-03", qualifier=Qualifier.MID))


def working_days(count: int) -> Due:
    return Due(term=Term(count, Unit.WORKING_DAYS))


@pytest.mark.parametrize(
    ("to", "results", "day", "standing"),
    [
        pytest.param(due("2025-05-02"), (), date(2025, 5, 1), S.OPEN, id="the day before"),
        pytest.param(due("2025-05-02"), (), date(2025, 5, 2), S.OPEN, id="on the due day"),
        pytest.param(due("2025-05-02"), (), date(2025, 5, 3), S.TO_CONFIRM, id="the day after"),
        pytest.param(mid_march(), (), date(2025, 3, 20), S.OPEN, id="vague, last day"),
        pytest.param(mid_march(), (), date(2025, 3, 21), S.TO_CONFIRM, id="vague, passed"),
        pytest.param(
            due("2025-05-02", DueMode.NOT_BEFORE),
            (),
            date(2025, 5, 1),
            S.OPEN,
            id="not before, too early to ask",
        ),
        pytest.param(
            due("2025-05-02", DueMode.NOT_BEFORE),
            (),
            date(2025, 5, 2),
            S.TO_CONFIRM,
            id="not before, from its day",
        ),
        pytest.param(None, (), date(2026, 1, 1), S.OPEN, id="undated stays open"),
        pytest.param(Due(when=When(words="ooit")), (), DAY, S.OPEN, id="unknown stays open"),
        pytest.param(due("2025-04-01"), (result(R.KEPT),), DAY, S.KEPT, id="kept"),
        pytest.param(
            due("2025-04-01"),
            (result(R.KEPT, "2025-04-02"),),
            DAY,
            S.KEPT_LATE,
            id="kept, late",
        ),
        pytest.param(
            due("2025-04-01"),
            (result(R.KEPT, "2025-05-02"),),
            DAY,
            S.TO_CONFIRM,
            id="kept later",
        ),
        pytest.param(due("2025-04-01"), (result(R.PARTLY),), DAY, S.PARTLY, id="partly"),
        pytest.param(due("2025-04-01"), (result(R.NO_EFFECT),), DAY, S.NO_EFFECT, id="no use"),
        pytest.param(due("2025-04-01"), (result(R.UNTRUE),), DAY, S.UNTRUE, id="untrue"),
        pytest.param(due("2025-04-01"), (result(R.DISPUTED),), DAY, S.DISPUTED, id="disputed"),
        pytest.param(due("2025-04-01"), (result(R.BROKEN),), DAY, S.BROKEN, id="broken"),
        pytest.param(
            due("2025-04-01"),
            (result(R.BROKEN), result(R.KEPT_LATE, "2025-04-05")),
            DAY,
            S.KEPT_LATE,
            id="broken, then kept late",
        ),
        pytest.param(
            due("2025-04-01"),
            (result(R.BROKEN), result(R.KEPT_LATE, "2025-04-05")),
            date(2025, 4, 3),
            S.BROKEN,
            id="looking back between the two",
        ),
        pytest.param(
            due("2025-04-01"),
            (result(R.WITHDRAWN, "2025-03-20"),),
            DAY,
            S.WITHDRAWN,
            id="withdrawn",
        ),
    ],
)
def test_standing(to: Due | None, results: tuple, day: date, standing: Standing) -> None:
    assert line(promise("p", to, *results), day).standing is standing


@pytest.mark.parametrize(
    ("results", "counts"),
    [
        pytest.param((result(R.WITHDRAWN, "2025-03-20"),), False, id="withdrawn in time"),
        pytest.param((result(R.WITHDRAWN, "2025-04-02"),), True, id="withdrawn after its day"),
        pytest.param((result(R.WITHDRAWN, no_notice=True),), True, id="withdrawn silently"),
        pytest.param((result(R.WITHDRAWN),), False, id="withdrawn, nobody knows when"),
        pytest.param((result(R.UNTRUE),), True, id="untrue"),
        pytest.param((result(R.DISPUTED),), False, id="disputed"),
        pytest.param((result(R.PARTLY),), False, id="partly"),
        pytest.param((result(R.KEPT_LATE, "2025-04-02"),), False, id="late"),
        pytest.param((), False, id="to confirm"),
    ],
)
def test_what_counts_as_broken(results: tuple, counts: bool) -> None:
    assert line(promise("p", due("2025-04-01"), *results)).counts_as_broken is counts


@pytest.mark.parametrize(
    ("results", "standing", "counts", "own"),
    [
        pytest.param((replaced("q", "2025-03-10"),), S.REPLACED, False, False, id="in time"),
        pytest.param((replaced("q", "2025-03-17"),), S.REPLACED, False, False, id="on its day"),
        pytest.param((replaced("q", "2025-03-18"),), S.BROKEN, True, False, id="after its day"),
        pytest.param(
            (replaced("q", "2025-03-18", request_of=Side.CONSUMER),),
            S.REPLACED,
            False,
            True,
            id="at own request",
        ),
        pytest.param(
            (result(R.BROKEN), replaced("q", "2025-03-17/..")),
            S.BROKEN,
            True,
            False,
            id="confirmed, then replaced some day",
        ),
        pytest.param((replaced("q"),), S.BROKEN, True, False, id="when the new one was made"),
    ],
)
def test_replaced(results: tuple, standing: Standing, counts: bool, own: bool) -> None:
    new = promise("q", due("2025-05-22"), made=at("2025-03-19"))
    found = line(promise("p", due("2025-03-17"), *results), DAY, new)
    assert (found.standing, found.counts_as_broken) == (standing, counts)
    assert (found.at_consumers_request, found.replaced_by) == (own, "T2")


def test_a_silence_after_the_day_confirms_and_one_before_it_does_not() -> None:
    one = promise("p", due("2025-04-01"))
    assert line(one, silences=(silence("s", "p", "2025-04-01"),)).standing is S.BROKEN
    assert line(one, silences=(silence("s", "p", "2025-03-20"),)).standing is S.TO_CONFIRM


def test_not_before_is_never_late_nor_broken_by_silence() -> None:
    one = promise("p", due("2025-05-02", DueMode.NOT_BEFORE))
    found = line(one, date(2025, 5, 26), silences=(silence("s", "p", "2025-05-02"),))
    assert (found.standing, found.not_before) == (S.TO_CONFIRM, date(2025, 5, 2))
    assert (found.days_late, found.due, found.counts_as_broken) == (None, None, False)
    told = promise("p", due("2025-05-02", DueMode.NOT_BEFORE), result(R.BROKEN))
    assert line(told, date(2025, 5, 26)).days_late is None


@pytest.mark.parametrize(
    ("day", "late"),
    [
        pytest.param(date(2025, 4, 30), (44, 39, 30), id="complaint"),
        pytest.param(date(2025, 5, 26), (70, 65, 56), id="notice"),
    ],
)
def test_the_chain_of_march(day: date, late: tuple[int, ...]) -> None:
    lines = ledger(a_case(promises=CHAIN), day, FIRM)
    assert [one.number for one in lines] == ["T1", "T2", "T3"]
    assert tuple(one.days_late for one in lines) == late
    assert all(one.late_exact and one.still_late for one in lines)
    assert [one.replaced_by for one in lines] == ["T2", "T3", ""]
    (chain,) = chains(lines)
    assert chain.all_broken
    assert chain.last.number == "T3"
    counts = totals(lines)
    assert (counts.promises, counts.broken, counts.named_dates) == (3, 3, 3)


def test_looking_back_the_chain_is_shorter() -> None:
    lines = ledger(a_case(promises=CHAIN), date(2025, 3, 20), FIRM)
    assert [(one.number, one.standing) for one in lines] == [("T1", S.BROKEN), ("T2", S.OPEN)]
    assert lines[0].days_late == 3


def test_a_chain_that_ended_well_is_late_until_then() -> None:
    kept = replace(CHAIN[2], results=(result(R.KEPT, "2025-03-31"),))
    lines = ledger(a_case(promises=(*CHAIN[:2], kept)), DAY, FIRM)
    assert [(one.days_late, one.still_late) for one in lines] == [
        (14, False),
        (9, False),
        (None, False),
    ]


def test_a_chain_that_waits_for_the_user_says_no_lateness() -> None:
    waiting = replace(CHAIN[2], results=())
    lines = ledger(a_case(promises=(*CHAIN[:2], waiting)), DAY, FIRM)
    assert [one.days_late for one in lines] == [None, None, None]


def test_a_loop_of_promises_is_cut() -> None:
    loop = (
        promise("a", due("2025-03-17"), replaced("b", "2025-03-18")),
        promise("b", due("2025-03-22"), replaced("a", "2025-03-23")),
        promise("c", due("2025-03-25"), replaced("c", "2025-03-26")),
    )
    stories = chains(ledger(a_case(promises=loop), DAY, FIRM))
    assert [[one.promise.id for one in story.lines] for story in stories] == [["a", "b"], ["c"]]


def test_one_working_day_late() -> None:
    one = promise(
        "p", working_days(1), result(R.KEPT_LATE, "2018-05-04"), made=at("2018-05-02")
    )
    found = line(one, date(2018, 7, 9))
    assert found.due_when == at("2018-05-03")
    assert (found.days_late, found.working_days_late, found.still_late) == (1, 1, False)


def test_a_vague_due_day_is_about_late() -> None:
    found = line(promise("p", mid_march(), result(R.BROKEN, "2025-03-21")))
    assert (found.days_late, found.late_exact, found.working_days_late) == (46, False, None)


def test_a_month_is_too_vague_for_a_number() -> None:
    found = line(promise("p", due("2025-03"), result(R.BROKEN)))
    assert (found.standing, found.days_late, found.still_late) == (S.BROKEN, None, True)


def test_undated_promises_stand_by_the_last_day_they_were_made() -> None:
    end_of_march = When(edtf="2025-03", qualifier=Qualifier.END)
    undated = promise("t4", None, made=end_of_march)
    later = promise("t5", due("2025-05-02"))
    lines = ledger(a_case(promises=(*CHAIN, undated, later)), DAY, FIRM)
    assert [one.number for one in lines] == ["T1", "T2", "T3", "T4", "T5"]


def test_numbers_stay_when_an_earlier_line_is_not_known_yet() -> None:
    late = promise("late", due("2025-06-01"), made=at("2025-05-01"))
    case = a_case(promises=(late, *CHAIN))
    assert [one.number for one in ledger(case, DAY, FIRM)] == ["T2", "T3", "T4"]


def test_totals_of_a_mixed_ledger() -> None:
    mixed = (
        promise("a", due("2025-04-01"), result(R.KEPT)),
        promise("b", due("2025-04-01"), result(R.KEPT_LATE, "2025-04-02")),
        promise("c", due("2025-04-01"), result(R.PARTLY)),
        promise("d", due("2025-04-01"), result(R.BROKEN)),
        promise("e", due("2025-06-01")),
        promise("f", due("2025-04-01")),
        promise("g", due("2025-04-01"), replaced("e", "2025-03-05", request_of=Side.CONSUMER)),
        promise("h", due("2025-04-01"), replaced("e", "2025-03-05")),
        promise("i", due("2025-04-01"), result(R.WITHDRAWN, "2025-03-05")),
        promise("j", due("2025-04-01"), result(R.DISPUTED)),
        promise("k", due("2025-04-01"), result(R.NO_EFFECT)),
    )
    counts = totals(ledger(a_case(promises=mixed), DAY, FIRM))
    assert counts.promises == 11
    assert (counts.kept, counts.late, counts.partly, counts.no_effect) == (1, 1, 1, 1)
    assert (counts.broken, counts.open, counts.to_confirm) == (1, 1, 1)
    assert (counts.moved, counts.replaced, counts.withdrawn, counts.disputed) == (1, 1, 1, 1)


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_every_promise_is_counted_once_and_told_once(case: Case, day: date) -> None:
    lines = ledger(case, day, FIRM)
    counts = totals(lines)
    stands = sum(getattr(counts, name) for name in counts.__slots__)
    assert stands == 2 * counts.promises + counts.named_dates
    told = [one.promise.id for story in chains(lines) for one in story.lines]
    assert sorted(told) == sorted(one.promise.id for one in lines)


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_the_ledger_of_a_day_knows_nothing_of_later(case: Case, day: date) -> None:
    assert ledger(known_on(case, day), day, FIRM) == ledger(case, day, FIRM)


@settings(max_examples=trials(25))
@given(case=cases(), day=days())
def test_only_the_user_makes_a_promise_broken(case: Case, day: date) -> None:
    silent = {one.about for one in case.silences}
    for found in ledger(case, day, FIRM):
        if found.counts_as_broken:
            assert found.promise.results or found.promise.id in silent
        if found.not_before is not None:
            assert found.days_late is None
