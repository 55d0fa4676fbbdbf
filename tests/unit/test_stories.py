"""Each example tells its published story: the days, the order, the number of things."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.case import Case
from app.core.claims import Wanted
from app.core.events import Result
from app.core.knowledge import known_on
from app.core.lookup import records
from app.core.moment import DueMode, When
from app.core.text import Text, in_language
from app.core.when import is_exact_day
from tests.cases import example


def dutch(text: Text) -> str:
    return in_language(text, "nl", "nl").text


KPN_DAYS = {
    "confirmation": "2025-02-18",
    "not-17-march": "2025-03-17",
    "not-22-march": "2025-03-22",
    "not-31-march": "2025-03-31",
    "call": "2025-04-28",
    "no-call-2-may": "2025-05-02",
    "no-answer-complaint": "2025-05-14",
    "invoice-may": "2025-05-20",
    "no-answer-reminder": "2025-05-22",
    "disputed-tv": "2025-05-23",
    "paid-internet": "2025-05-23",
}
KPN_DUE = {"t1": "2025-03-17", "t2": "2025-03-22", "t3": "2025-03-31", "t5": "2025-05-02"}
KPN_VAGUE = ("order", "letter", "chat", "webcare", "call-back-requests", "no-date-call")
KPN_POINTS = (
    "Leverdatum",
    "Verkoop",
    "Informatie",
    "Rekening",
    "Korting",
    "Klagen per brief",
)


@pytest.fixture
def kpn() -> Case:
    return example("kpn-digital-tv")


def moment_of(case: Case, fact_id: str) -> When:
    found = [fact for fact in records(case) if fact.id == fact_id]
    when = getattr(found[0], "when", None)
    assert isinstance(when, When)
    return when


@pytest.mark.parametrize(("fact_id", "day"), KPN_DAYS.items(), ids=KPN_DAYS)
def test_kpn_days(kpn: Case, fact_id: str, day: str) -> None:
    assert moment_of(kpn, fact_id).edtf == day


@pytest.mark.parametrize("fact_id", KPN_VAGUE)
def test_kpn_vague_moments_stay_vague(kpn: Case, fact_id: str) -> None:
    assert not is_exact_day(moment_of(kpn, fact_id))


@pytest.mark.parametrize(("promise_id", "day"), KPN_DUE.items(), ids=KPN_DUE)
def test_kpn_due_days(kpn: Case, promise_id: str, day: str) -> None:
    promise = next(item for item in kpn.promises if item.id == promise_id)
    assert promise.due is not None
    assert promise.due.when == When(edtf=day)


def test_kpn_chain_runs_from_17_to_22_to_31_march(kpn: Case) -> None:
    by_id = {promise.id: promise for promise in kpn.promises}
    chain, following = [], "t1"
    while following:
        chain.append(following)
        results = by_id[following].results
        assert Result.BROKEN in [result.result for result in results]
        following = next((item.by_promise for item in results if item.by_promise), "")
    assert chain == ["t1", "t2", "t3"]


def test_kpn_call_back_is_never_counted_as_broken(kpn: Case) -> None:
    promise = next(item for item in kpn.promises if item.id == "t5")
    assert promise.due is not None
    assert promise.due.mode is DueMode.NOT_BEFORE
    assert promise.results == ()


def test_kpn_has_the_six_points_in_order(kpn: Case) -> None:
    assert tuple(dutch(point.title) for point in kpn.points) == KPN_POINTS
    for point in kpn.points:
        assert set(point.wanted) == {Wanted.SOLUTION, Wanted.PREVENTION}
    assert [dutch(point.title) for point in kpn.points if not point.right] == ["Korting"]


def test_kpn_weekdays_of_the_story_fit_the_year(kpn: Case) -> None:
    assert date.fromisoformat(moment_of(kpn, "call").edtf).strftime("%a") == "Mon"
    assert date.fromisoformat(moment_of(kpn, "no-call-2-may").edtf).strftime("%a") == "Fri"


@pytest.mark.parametrize(
    ("day", "sent", "demands"),
    [
        (date(2025, 4, 30), 1, {"d-date", "d-no-charge", "d-refund"}),
        (date(2025, 5, 15), 2, {"d-date", "d-no-charge", "d-refund"}),
        (date(2025, 5, 26), 3, {"d-no-charge", "d-deliver", "d-credit"}),
    ],
    ids=["complaint", "reminder", "notice"],
)
def test_kpn_knows_only_what_was_known(
    kpn: Case, day: date, sent: int, demands: set[str]
) -> None:
    known = known_on(kpn, day)
    assert len([document for document in known.documents if document.sending]) == sent
    live = {demand.id for demand in known.demands if demand.dropped is None}
    assert live - {"d-cancel", "d-surveys"} == demands
    assert bool(known.payments) == (day > date(2025, 5, 20))


TELFORT = {
    "call-9": "2018-05-02T09:00",
    "call-1230": "2018-05-02T12:30~",
    "mail-1530": "2018-05-02T15:30~",
    "engineer-call": "2018-05-03T09:15",
    "complaints-call": "2018-05-04T15:00~",
    "long-outage": "2018-21",
}


@pytest.mark.parametrize(("fact_id", "edtf"), TELFORT.items(), ids=TELFORT)
def test_telfort_moments(fact_id: str, edtf: str) -> None:
    assert moment_of(example("telfort-switch"), fact_id).edtf == edtf


def test_philips_is_told_in_distances() -> None:
    case = example("philips-lamps")
    distances = {
        contact.id: (contact.when.offset.count, contact.when.offset.unit)
        for contact in case.contacts
        if contact.when.offset
    }
    assert distances == {
        "first-answer": (2, "days"),
        "reminder": (8, "days"),
        "what-broken": (8, "days"),
        "part-announced": (1, "days"),
        "parcel": (1, "weeks"),
        "last-answer": (6, "weeks"),
    }


def test_the_itemised_bill_names_no_day() -> None:
    case = example("kpn-itemised-bill")
    assert not any(is_exact_day(contact.when) for contact in case.contacts)


def test_one_of_the_four_services_never_came() -> None:
    services = example("xs4all-four-services").agreements[0].services
    assert [service.state for service in services].count("never") == 1
    assert len(services) == 4
