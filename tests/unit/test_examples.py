"""The example cases hold what the published stories hold, and no private person's data."""

from __future__ import annotations

import json
import re
from dataclasses import is_dataclass
from datetime import date
from typing import get_type_hints

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.claims import Wanted
from app.core.events import Result, Statement
from app.core.knowledge import known_on
from app.core.lookup import records
from app.core.moment import DueMode, When
from app.core.references import mentions
from app.core.text import Text, in_language
from app.core.when import is_exact_day, span
from tests.cases import (
    CASE,
    DATA,
    EXAMPLES,
    cases,
    data_case,
    data_names,
    example,
    example_names,
    hostile,
    named,
    names,
    overfull,
    record_types,
    rich,
    texts_of,
    walk,
)
from tests.random_cases import anything

PHONE = "06 12 34 56 78"
ENGLISH_ONLY = ("english-speaker",)
SENTENCE_FIELDS = ("comment", "reply", "settled", "invented")
# Words that a letter never uses (the catalogue of sentences, section 14).
AVOIDED = re.compile(
    r"\b(middels|derhalve|teneinde|inzake|conform|hierbij|indien|alsmede|tevens|echter|reeds"
    r"|thans|gaarne|gelieve|leugen|liegen|oplichting|expres|belachelijk|schandalig|altijd"
    r"|systematisch|continu|hereby|forthwith)\b",
    re.IGNORECASE,
)


def dutch(text: Text) -> str:
    return in_language(text, "nl", "nl").text


def statements(case: Case) -> list[Statement]:
    return [said for contact in case.contacts for said in contact.statements]


def file_of(name: str) -> str:
    path = EXAMPLES / name / "case.json" if name in example_names() else DATA / f"{name}.json"
    return path.read_text(encoding="utf-8")


def test_five_examples_and_more_than_a_dozen_further_cases() -> None:
    assert len(example_names()) == 5
    assert len(data_names()) >= 12


@pytest.mark.parametrize("name", names())
def test_a_file_is_written_as_the_program_would_write_it(name: str) -> None:
    case = named(name)
    plain = json.loads(CASE.dump_json(case, exclude_defaults=True))
    assert file_of(name) == json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    assert case.id == name


@pytest.mark.parametrize("name", names())
def test_ids_are_unique_and_lead_somewhere(name: str) -> None:
    case = named(name)
    ids = [fact.id for fact in records(case)]
    assert len(ids) == len(set(ids))
    dangling = [mention.path for mention in mentions(case) if mention.target not in ids]
    assert not dangling


@pytest.mark.parametrize("name", [name for name in names() if name not in ENGLISH_ONLY])
def test_every_text_stands_in_dutch_and_english(name: str) -> None:
    for path, text in texts_of(named(name)):
        assert not isinstance(text, str), path
        languages = [wording.language for wording in text]
        assert {"nl", "en"} <= set(languages), path
        assert len(languages) == len(set(languages)), path
        assert all(wording.text == wording.text.strip() != "" for wording in text), path


@pytest.mark.parametrize("name", names())
def test_quotes_are_short_and_proved(name: str) -> None:
    for said in statements(named(name)):
        if said.verbatim:
            assert len(dutch(said.text).split()) <= 25
            assert said.exhibit, said.id


@pytest.mark.parametrize("name", names())
def test_a_statement_is_one_main_clause_ready_to_follow_a_colon(name: str) -> None:
    case = named(name)
    named_parties = {word for party in case.parties for word in party.name.split()}
    for said in statements(case):
        if not said.verbatim:
            text = dutch(said.text)
            assert not text.endswith((".", "!", "?")), said.id
            assert text[0].islower() or text.split()[0] in named_parties, said.id


@pytest.mark.parametrize("name", names())
def test_own_sentences_are_whole_short_and_plain(name: str) -> None:
    for path, text in texts_of(named(name)):
        field = path.rsplit(".", 1)[-1]
        point = path.startswith("points[") and field == "text"
        if field not in SENTENCE_FIELDS and not point:
            continue
        for words in (text,) if isinstance(text, str) else [one.text for one in text]:
            assert words.endswith((".", "?")), path
            assert not AVOIDED.search(words), path
            if field != "invented":
                longest = max(len(part.split()) for part in re.split(r"[.?:] ", words))
                assert longest <= 25, path


@pytest.mark.parametrize("name", names())
def test_a_noun_phrase_has_no_stop(name: str) -> None:
    slots = ("what", "about", "asked", "affected", "topic", "keeps", "times_what", "accepts")
    for path, text in texts_of(named(name)):
        if path.rsplit(".", 1)[-1] in slots:
            assert not dutch(text).endswith("."), path


@pytest.mark.parametrize("name", names())
def test_private_people_are_invented(name: str) -> None:
    case = named(name)
    for party in case.parties:
        assert not party.email or party.email.endswith("@example.org")
        assert party.phone in ("", PHONE)
        for address in party.addresses:
            assert address.postcode.startswith("1234")
        account = party.account.iban if party.account else "NL00 BANK"
        assert account.startswith("NL00 BANK")
    assert re.findall(r"[\w.]+@(?!example\.org\b)", file_of(name)) == []


@pytest.mark.parametrize("name", names())
def test_what_was_made_up_is_said(name: str) -> None:
    assert named(name).invented


@pytest.mark.parametrize("name", names())
def test_every_moment_can_be_read(name: str) -> None:
    case = named(name)
    moments = [value for _, value, _ in walk(case) if isinstance(value, When)]
    for when in moments:
        found = span(when, lambda _: When(edtf="2025-01-01"))
        assert found is not None or when.words


@pytest.mark.parametrize("name", example_names())
def test_terms_of_letters_end_on_a_working_day(name: str) -> None:
    for document in example(name).documents:
        if document.answer_by:
            assert document.answer_by.weekday() < 5
            assert document.day is not None
            assert document.answer_by > document.day


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
    ids=str,
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


SHAPES = {
    "forty-contacts": lambda case: len(case.contacts) == 40,
    "hardly-dated": lambda case: not any(is_exact_day(item.when) for item in case.contacts),
    "three-parties": lambda case: {"installer", "network_operator"} <= _roles(case),
    "seven-promises": lambda case: len(case.promises) == 7,
    "conflicting-statements": lambda case: len(case.contradictions) == 1,
    "money-items": lambda case: sum(item.alternative == "price" for item in case.demands) == 2,
    "german-webshop": lambda case: case.parties[1].country == "DE",
    "partly-kept": lambda case: case.promises[0].results[0].result is Result.PARTLY,
    "volunteer": lambda case: len(case.representations) == len(case.consents) == 1,
    "household": lambda case: sum("consumer" in item.roles for item in case.parties) == 2,
    "two-clocks": lambda case: len({item.answer_by for item in case.documents}) == 2,
    "thin": lambda case: (len(case.contacts), len(case.demands)) == (1, 1),
}


def _roles(case: Case) -> set[str]:
    return {role for party in case.parties for role in party.roles}


@pytest.mark.parametrize("name", SHAPES)
def test_data_cases_have_the_shape_they_are_named_for(name: str) -> None:
    assert SHAPES[name](data_case(name))


def test_the_overfull_case_is_full() -> None:
    case = overfull()
    events = (*case.contacts, *case.promises, *case.incidents, *case.silences)
    assert (len(case.points), len(events)) == (60, 200)
    ids = {fact.id for fact in records(case)}
    assert all(mention.target in ids for mention in mentions(case))


def test_the_hostile_case_reaches_every_text_field() -> None:
    held = {type(value) for value in _records_in(rich())}
    with_text = {kind for kind in record_types() if Text in get_type_hints(kind).values()}
    assert with_text <= held
    case = hostile("{{ x }}")
    for path, value, hint in walk(case):
        if hint == Text:
            assert in_language(value, "en", "nl").text == "{{ x }}", path
    assert CASE.validate_json(CASE.dump_json(case)) == case


def _records_in(holder: object) -> list[object]:
    found = [holder]
    for _, value, _ in walk(holder):
        items = value if isinstance(value, tuple) else (value,)
        found += [item for item in items if is_dataclass(item)]
    return found


@settings(max_examples=60)
@given(case=cases())
def test_random_cases_are_valid(case: Case) -> None:
    ids = [fact.id for fact in records(case)]
    assert len(ids) == len(set(ids))
    assert {mention.target for mention in mentions(case)} <= set(ids)


@settings(max_examples=40)
@given(case=cases(anything()))
def test_any_text_survives_the_file(case: Case) -> None:
    written = CASE.dump_json(case, exclude_defaults=True)
    assert CASE.validate_json(written) == case
