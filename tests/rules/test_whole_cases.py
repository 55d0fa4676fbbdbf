"""Whatever a case holds: every question about it has an answer, and always the same one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings

from app.core.admissibility import admissibility
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.entry import EntryKind
from app.core.events import PaymentKind
from app.core.figures import contact_figures, letters, since_first_complaint
from app.core.knowledge import known_on
from app.core.limitation import limitations
from app.core.lookup import sent_on
from app.core.outages import days_without
from app.core.pack import RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.problems import find
from app.core.promises import ledger
from app.core.silence import proposals
from app.core.steps import Norms, recommended_document, steps
from app.core.stories import chains, totals
from app.core.timeline import entries
from app.core.totals import money_totals
from app.paths import resources
from app.rules.reading import read_pack
from tests.cases import many_events, named, names, overfull, rich
from tests.random_cases import cases
from tests.random_moments import days
from tests.trials import trials

DAYS = (
    date(2018, 5, 3),
    date(2025, 5, 26),
    date(2026, 11, 22),
)
PROMISED = (EntryKind.NOT_KEPT, EntryKind.KEPT, EntryKind.WITHDRAWN)
EDGES = (date(1900, 1, 1), date(2199, 12, 31))


@cache
def rules() -> tuple[RulePack, Calendar, Calendar]:
    pack = read_pack(resources() / "rules", "nl")
    return pack, statutory_days(pack), trader_days(pack)


def answers(case: Case, day: date) -> dict[str, Any]:
    """Return the answer to every question that a document asks about a case."""
    pack, law, firm = rules()
    known, lines = known_on(case, day), ledger(case, day, firm)
    return {
        "known": known,
        "ledger": lines,
        "chains": chains(lines),
        "totals": totals(lines),
        "entries": entries(case, day, firm),
        "steps": steps(case, day, pack.ladder, pack.bodies, law, Norms(pack.limitations)),
        "document": recommended_document(case, day, pack.ladder, pack.bodies, law),
        "money": money_totals(case, day),
        "bodies": [admissibility(case, body, day, law) for body in pack.bodies],
        "proposals": proposals(case, day, firm),
        "outages": days_without(case, day),
        "figures": (contact_figures(case, day), letters(case, day)),
        "since": since_first_complaint(case, day),
        "limitations": limitations(case, day, pack.limitations),
        "problems": find(case, day),
    }


def check_day(case: Case, day: date) -> None:
    found = answers(case, day)
    assert answers(replace(case), day) == found  # a new value: nothing comes from a cache
    known: Case = found["known"]
    assert known_on(known, day) == known
    told = Counter(row.fact for row in found["entries"] if row.kind is EntryKind.CONTACT)
    assert told == Counter(contact.id for contact in known.contacts)
    promised = Counter(line.promise.id for line in found["ledger"])
    assert promised == Counter(promise.id for promise in known.promises)
    check_rows(known, found)


def check_rows(known: Case, found: dict[str, Any]) -> None:
    """Each fact has at most one row of its own, and each that happened has one somewhere."""
    rows = found["entries"]
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    told = {fact for row in rows for fact in (row.fact, *row.also)}
    claims = (PaymentKind.CLAIMED, PaymentKind.COSTS)  # what a collector asks did not happen
    paid = [one for one in known.payments if one.kind not in claims]
    happened = (*known.incidents, *known.silences, *paid)
    assert {item.id for item in happened} <= told
    assert {item.id for item in known.documents if sent_on(item) is not None} <= told
    own = Counter(row.fact for row in rows if row.kind not in PROMISED)
    assert set(own.values()) <= {1}
    assert sum(len(chain.lines) for chain in found["chains"]) == len(found["ledger"])


@pytest.mark.parametrize("name", names())
def test_a_case_of_ours_is_answered_on_any_day(name: str) -> None:
    for day in DAYS:
        check_day(named(name), day)


@pytest.mark.parametrize("day", EDGES, ids=str)
def test_the_first_and_the_last_day_are_days(day: date) -> None:
    check_day(rich(), day)


@pytest.mark.parametrize("case", [rich(), many_events(40), overfull(9, 30)], ids=lambda c: c.id)
def test_a_full_case_is_answered(case: Case) -> None:
    check_day(case, DAYS[1])


@given(cases(), days())
@settings(max_examples=20, deadline=None)
def test_a_random_case_is_answered(case: Case, day: date) -> None:
    check_day(case, day)


@pytest.mark.stress
@given(cases(), days())
@settings(max_examples=trials(2_000), deadline=None)
def test_random_cases_are_answered_in_all_trials(case: Case, day: date) -> None:
    check_day(case, day)
