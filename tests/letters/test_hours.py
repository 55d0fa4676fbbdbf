"""Promises within hours or minutes: the time at which they end, where that is known."""

from __future__ import annotations

import pytest

from app.core.events import PromiseKind
from app.core.moment import Due, Term, Unit
from app.letters.promising import made
from tests.letters.scenes import CODES, called, case_of, ledger, said, scene
from tests.unit.builders import at, promise


def promised(code: str, when: str, count: int, unit: Unit, *, told: bool = True) -> str:
    """Return a promise to call back, made in a call that is *told* just before or not."""
    call = called("c", when)
    one = promise(
        "t",
        Due(term=Term(count, unit)),
        kind=PromiseKind.CALL_BACK,
        contact="c" if told else None,
        made=None if told else at(when),
    )
    there = scene(case_of(contacts=(call,), promises=(one,)), code)
    return said([made(there, ledger(there).lines[0], call if told else None)])


ENDS = {
    "an hour": (
        ("2025-03-02T14:10", 1, Unit.HOURS),
        "U zou mij binnen één uur terugbellen, dus uiterlijk om 15.10 uur.",
        "You were to call me back within one hour, so by 3.10 pm.",
    ),
    "half an hour": (
        ("2025-03-02T11:30", 30, Unit.MINUTES),
        "U zou mij binnen 30 minuten terugbellen, dus uiterlijk om 12.00 uur.",
        "You were to call me back within 30 minutes, so by noon.",
    ),
    "past midnight": (
        ("2025-03-02T23:10", 2, Unit.HOURS),
        "U zou mij binnen twee uur terugbellen, dus uiterlijk op 3 maart om 1.10 uur.",
        "You were to call me back within two hours, so by 3 March at 1.10 am.",
    ),
    "two days": (
        ("2025-03-02T09:00", 48, Unit.HOURS),
        "U zou mij binnen 48 uur terugbellen, dus uiterlijk op 4 maart om 9.00 uur.",
        "You were to call me back within 48 hours, so by 4 March at 9 am.",
    ),
    "about a time": (
        ("2025-03-02T14:10~", 1, Unit.HOURS),
        "U zou mij binnen één uur terugbellen.",
        "You were to call me back within one hour.",
    ),
    "about a time, the next day": (
        ("2025-03-02T14:10~", 24, Unit.HOURS),
        "U zou mij binnen 24 uur terugbellen, dus uiterlijk op 3 maart.",
        "You were to call me back within 24 hours, so by 3 March.",
    ),
    "no time": (
        ("2025-03-02", 1, Unit.HOURS),
        "U zou mij binnen één uur terugbellen.",
        "You were to call me back within one hour.",
    ),
    "two days from no time": (
        ("2025-03-02", 48, Unit.HOURS),
        "U zou mij binnen 48 uur terugbellen, dus uiterlijk op 4 maart.",
        "You were to call me back within 48 hours, so by 4 March.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), ENDS.values(), ids=ENDS)
def test_when_hours_end(given: tuple[str, int, Unit], dutch: str, english: str) -> None:
    assert promised("nl", *given) == dutch
    assert promised("en", *given) == english


def test_a_promise_that_stands_alone_names_the_day_too() -> None:
    told = [promised(code, "2025-03-02T14:10", 1, Unit.HOURS, told=False) for code in CODES]
    assert told == [
        "U zou mij binnen één uur terugbellen, dus uiterlijk op 2 maart om 15.10 uur.",
        "You were to call me back within one hour, so by 2 March at 3.10 pm.",
    ]
