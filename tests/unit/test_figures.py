from __future__ import annotations

from datetime import date

import pytest

from app.core.case import FirstComplaint
from app.core.channel import Channel, Direction
from app.core.events import Outcome
from app.core.figures import Attempts, contact_figures, letters, since_first_complaint
from app.core.party import Link, Party, PartyLink, Role
from tests.unit.builders import KPN, NOOR, a_case, at, contact, letter, silence

DAY = date(2025, 4, 30)
C = Channel


def test_attempts_per_channel() -> None:
    case = a_case(
        contacts=(
            contact("a", "2025-04-01", hold_minutes=40, minutes=5, transfers=2),
            contact("b", "2025-04-28", attempts=3, hold_minutes=20, minutes=5),
            contact("c", "2025-04-10", C.CHAT),
            contact("in", "2025-04-12", C.EMAIL, direction=Direction.IN),
            contact("later", "2025-05-12"),
        )
    )
    found = contact_figures(case, DAY)
    assert found.total == Attempts(None, 5)
    assert found.by_channel == (Attempts(C.PHONE, 4), Attempts(C.CHAT, 1))
    assert (found.hold_minutes, found.minutes, found.transfers) == (60, 10, 2)
    assert not found.hold_at_least
    assert found.first is not None
    assert found.last is not None
    assert (found.first.earliest, found.last.latest) == (date(2025, 4, 1), date(2025, 4, 28))


@pytest.mark.parametrize(
    ("attempts", "expected"),
    [
        pytest.param(((4, False), (2, True)), Attempts(C.PHONE, 4, at_least=True), id="mixed"),
        pytest.param(((40, True),), Attempts(C.PHONE, 40, about=True), id="one, about"),
        pytest.param(
            ((2, True), (3, True)), Attempts(C.PHONE, 2, at_least=True), id="two, both about"
        ),
        pytest.param(((40, False),), Attempts(C.PHONE, 40), id="a counted cluster"),
    ],
)
def test_vague_and_exact_are_not_added(attempts: tuple, expected: Attempts) -> None:
    contacts = tuple(
        contact(f"c{place}", "2025-04-01", attempts=number, attempts_about=about)
        for place, (number, about) in enumerate(attempts)
    )
    assert contact_figures(a_case(contacts=contacts), DAY).by_channel == (expected,)


def test_calls_without_reaching_anyone() -> None:
    contacts = (
        contact("a", "2025-04-03", attempts=39, outcome=Outcome.NO_ANSWER),
        contact("b", "2025-04-04", outcome=Outcome.ANSWERED),
    )
    assert contact_figures(a_case(contacts=contacts), DAY).total.unreached == 39


def test_only_the_trader_and_its_people_count() -> None:
    def working_for(name: str, firm: str) -> Party:
        return Party(name, (Role.EMPLOYEE,), links=(PartyLink(Link.EMPLOYEE_OF, firm),))

    fitter = Party("fitter", (Role.INSTALLER,))
    people = (
        working_for("anna", "kpn"),
        working_for("bert", "kpn"),
        working_for("carl", "fitter"),
    )
    case = a_case(
        parties=(NOOR, KPN, fitter, *people),
        contacts=tuple(
            contact(name, "2025-04-01", with_whom=name)
            for name in ("kpn", "anna", "bert", "carl", "fitter")
        ),
    )
    found = contact_figures(case, DAY)
    assert (found.total.number, found.employees) == (3, 2)


def test_waiting_that_nobody_noted_makes_it_at_least() -> None:
    contacts = (contact("a", "2025-04-01", hold_minutes=40), contact("b", "2025-04-02"))
    assert contact_figures(a_case(contacts=contacts), DAY).hold_at_least


@pytest.mark.parametrize(
    ("first", "days", "exact"),
    [
        pytest.param(FirstComplaint(written=at("2025-04-10")), 20, True, id="set"),
        pytest.param(
            FirstComplaint(oral=at("2025-04-01"), written=at("2025-04-10")), 29, True, id="both"
        ),
        pytest.param(FirstComplaint(), 28, True, id="proposed"),
        pytest.param(FirstComplaint(oral=at("2025-03")), 45, False, id="vague"),
    ],
)
def test_days_since_the_first_complaint(first: FirstComplaint, days: int, exact: bool) -> None:
    contacts = (contact("a", "2025-04-02", complaint=True), contact("b", "2025-03-01"))
    found = since_first_complaint(a_case(first_complaint=first, contacts=contacts), DAY)
    assert found is not None
    assert (found.days, found.exact) == (days, exact)


def test_nobody_complained() -> None:
    assert since_first_complaint(a_case(), DAY) is None


def test_letters_without_an_answer() -> None:
    court = Party("court", (Role.BODY,))
    case = a_case(
        parties=(NOOR, KPN, court),
        documents=(
            letter("a", "2025-03-01"),
            letter("b", "2025-03-15", answered_in="reply"),
            letter("c", "2025-04-01", addressee="kpn"),
            letter("d", "2025-04-02", addressee="court"),
            letter("e", "2025-05-02"),
        ),
        contacts=(contact("reply", "2025-03-20", C.EMAIL, direction=Direction.IN),),
        silences=(silence("s", "a", "2025-03-14"),),
    )
    found = letters(case, DAY)
    assert (found.sent, found.unanswered, found.silent) == (("a", "b", "c"), ("a", "c"), ("a",))
