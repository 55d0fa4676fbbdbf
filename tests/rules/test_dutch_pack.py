"""The shipped pack says exactly what the law page says, and every check passes."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from app.core.law import Confidence
from app.core.moment import Unit
from app.core.pack import RulePack, amount, by_id, is_fresh, parameter, rates, rows
from app.core.text import in_language
from app.paths import resources
from app.rules.checks import check_packs
from app.rules.reading import company, packs, read_pack

FOLDER = resources() / "rules"
CHECKED = date(2026, 11, 22)
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return read_pack(FOLDER, "nl")


def test_every_check_passes() -> None:
    assert check_packs(FOLDER, CHECKED) == ()
    assert "nl" in packs(FOLDER)


ROWS = [
    ("delivery.max_days", "30", "days", "2014-06-13", "", "high"),
    ("conformity.presumption", "12", "months", "2022-04-27", "", "high"),
    ("conformity.notice_safe", "2", "months", "2003-05-01", "", "high"),
    ("conformity.limitation", "2", "years", "", "", "high"),
    ("withdrawal.days", "14", "days", "2014-06-13", "", "high"),
    ("withdrawal.extension", "12", "months", "2014-06-13", "", "high"),
    ("withdrawal.refund", "14", "days", "2014-06-13", "", "high"),
    ("notice.default_days", "14", "days", "", "", "practice"),
    ("bik.min", "40", "amount", "2012-07-01", "", "high"),
    ("bik.max", "6775", "amount", "2012-07-01", "", "high"),
    ("wik.days", "14", "days", "2012-07-01", "", "high"),
    ("telecom.outage.min_hours", "12", "hours", "2017-07-01", "", "high"),
    ("telecom.outage.share", "1/30", "share", "2017-07-01", "", "high"),
    ("telecom.outage.min", "1.00", "amount", "2017-07-01", "", "medium"),
    ("telecom.outage.prepaid", "0.50", "amount", "2017-07-01", "", "medium"),
    ("telecom.term_max", "24", "months", "", "", "high"),
    ("telecom.notice_max", "1", "months", "", "", "high"),
    ("telecom.gap_max", "1", "working_days", "2020-12-21", "", "medium"),
    ("subscription.notice_max", "1", "months", "2011-12-01", "", "high"),
    ("gc.wait", "4", "weeks", "", "", "medium"),
    ("gc.limit", "12", "months", "", "", "medium"),
    ("gc.fee_min", "25", "amount", "2026-06-01", "", "medium"),
    ("gc.fee_max", "127.50", "amount", "2026-06-01", "", "medium"),
    ("gc.trader_reply", "1", "months", "", "", "medium"),
    ("kifid.wait", "8", "weeks", "", "", "high"),
    ("kifid.limit_final", "3", "months", "", "", "high"),
    ("kifid.limit_first", "1", "years", "", "", "high"),
    ("skgz.limit", "1", "years", "", "", "high"),
    ("skgz.fee", "37", "amount", "", "", "medium"),
    ("court.kanton_max", "25000", "amount", "2011-07-01", "", "high"),
    ("court.appeal_min", "1750", "amount", "", "", "high"),
    ("court.fee_up_to_500", "92", "amount", "2026-01-01", "2026-12-31", "low"),
    ("court.fee_above_12500", "619", "amount", "2026-01-01", "2026-12-31", "low"),
    ("energy.outage", "35", "amount", "", "", "medium"),
    ("energy.outage_further", "20", "amount", "", "", "medium"),
    ("ns.delay_30", "50", "percent", "", "", "medium"),
    ("ns.delay_60", "100", "percent", "", "", "medium"),
    ("air.comp_short", "250", "amount", "2005-02-17", "", "high"),
    ("air.comp_medium", "400", "amount", "2005-02-17", "", "high"),
    ("air.comp_long", "600", "amount", "2005-02-17", "", "high"),
    ("air.distance_short", "1500", "kilometres", "2005-02-17", "", "high"),
    ("air.distance_medium", "3500", "kilometres", "2005-02-17", "", "high"),
    ("air.delay", "3", "hours", "2005-02-17", "", "high"),
    ("rail.comp_60", "25", "percent", "2023-06-07", "", "medium"),
    ("rail.comp_120", "50", "percent", "2023-06-07", "", "medium"),
    ("escp.max", "5000", "amount", "2017-07-14", "", "high"),
    ("gdpr.access", "1", "months", "2018-05-25", "", "high"),  # the models are sure of it
    ("gdpr.access_extension", "2", "months", "2018-05-25", "", "high"),
    ("sepa.refund", "8", "weeks", "", "", "medium"),
    ("sepa.refund_unauthorised", "13", "months", "", "", "medium"),
]


@pytest.mark.parametrize(
    ("key", "value", "unit", "start", "end", "sure"), ROWS, ids=[row[0] for row in ROWS]
)
def test_a_parameter_is_the_laws(
    pack: RulePack, key: str, value: str, unit: str, start: str, end: str, sure: str
) -> None:
    row = parameter(pack, key, DAY)
    assert row is not None
    said = (row.value, str(row.unit), str(row.valid_from or ""), str(row.valid_to or ""))
    assert said == (value, unit, start, end)
    assert (str(row.confidence), row.checked_on) == (sure, CHECKED)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2014-12-31", None),
        ("2015-01-01", "2"),
        ("2022-12-31", "2"),
        ("2023-01-01", "4"),
        ("2023-06-30", "4"),
        ("2023-07-01", "6"),
        ("2023-12-31", "6"),
        ("2024-01-01", "7"),
        ("2024-12-31", "7"),
        ("2025-01-01", "6"),
        ("2025-12-31", "6"),
        ("2026-01-01", "4"),
        ("2026-12-31", "4"),
        ("2027-01-01", None),
    ],
)
def test_interest_by_day(pack: RulePack, day: str, rate: str | None) -> None:
    row = parameter(pack, "interest", date.fromisoformat(day))
    assert (row and row.value) == rate


def test_interest_over_new_year_shows_the_unknown_year(pack: RulePack) -> None:
    found = rates(pack, "interest", date(2025, 12, 1), date(2027, 1, 31))
    assert [(part.start, part.end, part.row and part.row.value) for part in found] == [
        (date(2025, 12, 1), date(2025, 12, 31), "6"),
        (date(2026, 1, 1), date(2026, 12, 31), "4"),
        (date(2027, 1, 1), date(2027, 1, 31), None),
    ]


def test_the_scale_of_collection_costs(pack: RulePack) -> None:
    (row,) = rows(pack, "bik.scale")
    assert [(part.percent, part.width) for part in row.brackets] == [
        ("15", "2500"),
        ("10", "2500"),
        ("5", "5000"),
        ("1", "190000"),
        ("0.5", None),
    ]
    assert parameter(pack, "bik.scale", date(2012, 6, 30)) is None
    widths = [Decimal(part.width) for part in row.brackets if part.width]
    assert sum(widths) == 200_000


def test_the_presumption_was_half_as_long_before_2022(pack: RulePack) -> None:
    before = parameter(pack, "conformity.presumption", date(2022, 4, 26))
    since = parameter(pack, "conformity.presumption", date(2022, 4, 27))
    assert before is not None
    assert since is not None
    assert (amount(before), amount(since)) == (6, 12)


def test_everything_was_checked_on_the_laws_day(pack: RulePack) -> None:
    for item in (*pack.parameters, *pack.citations, *pack.grounds, *pack.bodies):
        assert item.checked_on == CHECKED
    row = parameter(pack, "bik.min", DAY)
    assert row is not None
    assert is_fresh(row, date(2027, 11, 22))
    assert not is_fresh(row, date(2027, 11, 23))


SURE = [
    ("bw-6-82-1", "artikel 6:82 lid 1 BW", "article 6:82(1) BW"),
    ("bw-6-83-a", "artikel 6:83 onder a BW", "article 6:83(a) BW"),
    ("bw-6-83-c", "artikel 6:83 onder c BW", "article 6:83(c) BW"),
    ("bw-6-265", "artikel 6:265 BW", "article 6:265 BW"),
    ("bw-6-267", "artikel 6:267 BW", "article 6:267 BW"),
    ("bw-6-270", "artikel 6:270 BW", "article 6:270 BW"),
    ("bw-6-271", "artikel 6:271 BW", "article 6:271 BW"),
    ("bw-6-74", "artikel 6:74 BW", "article 6:74 BW"),
    ("bw-6-119", "artikel 6:119 BW", "article 6:119 BW"),
    ("bw-6-262", "artikel 6:262 BW", "article 6:262 BW"),
    ("bw-6-262-2", "artikel 6:262 lid 2 BW", "article 6:262(2) BW"),
    ("bw-6-203", "artikel 6:203 BW", "article 6:203 BW"),
    ("bw-6-96-6", "artikel 6:96 lid 6 BW", "article 6:96(6) BW"),
    ("bw-7-6a", "artikel 7:6a BW", "article 7:6a BW"),
    ("bw-7-17", "artikel 7:17 BW", "article 7:17 BW"),
    ("bw-7-21", "artikel 7:21 BW", "article 7:21 BW"),
    ("bw-7-22", "artikel 7:22 BW", "article 7:22 BW"),
    ("bw-7-23", "artikel 7:23 BW", "article 7:23 BW"),
    ("gdpr-15", "artikel 15 AVG", "article 15 GDPR"),
    ("gdpr-12-3", "artikel 12 lid 3 AVG", "article 12(3) GDPR"),
    ("gdpr-12-5", "artikel 12 lid 5 AVG", "article 12(5) GDPR"),
    ("gdpr-12-6", "artikel 12 lid 6 AVG", "article 12(6) GDPR"),
    ("gdpr-77", "artikel 77 AVG", "article 77 GDPR"),
]


@pytest.mark.parametrize(("name", "dutch", "english"), SURE, ids=[row[0] for row in SURE])
def test_what_the_models_are_sure_of(
    pack: RulePack, name: str, dutch: str, english: str
) -> None:
    found = by_id(pack.citations, name)
    assert found is not None
    assert in_language(found.text, "nl", "nl").text == dutch
    assert in_language(found.text, "en", "nl").text == english
    assert found.confidence is Confidence.HIGH
    assert "models" in found.sources
    assert is_fresh(found, date(2025, 5, 26))


@pytest.mark.parametrize(
    "name", ["tw-12.1", "tw-7.1a", "bw-7-18a-2", "bw-7-21-6", "bw-6-230oa"]
)
def test_numbers_to_be_verified_are_not_sure(pack: RulePack, name: str) -> None:
    found = by_id(pack.citations, name)
    assert found is not None
    assert found.confidence is not Confidence.HIGH


def test_what_is_not_yet_law_is_marked(pack: RulePack) -> None:
    assert [ground.id for ground in pack.grounds if ground.coming] == ["NL-REP-01"]


def test_addresses_are_only_those_with_a_source(pack: RulePack) -> None:
    assert [item.id for item in pack.companies if item.addresses] == []
    own = {body.address.street for body in pack.bodies if body.address}
    assert own == {"Postbus 90600", "Postbus 291"}


@pytest.mark.parametrize(
    ("name", "successor", "ended"),
    [
        ("xs4all", "kpn", True),
        ("telfort", "kpn", True),
        ("upc", "ziggo", True),
        ("philips-lighting", "signify", True),
        ("kpn", "", False),
        ("klm", "", False),
    ],
)
def test_brands_lead_to_their_successors(
    pack: RulePack, name: str, successor: str, *, ended: bool
) -> None:
    found = company(pack, name)
    assert found is not None
    assert (found.successor, bool(found.existed_until)) == (successor, ended)


def test_there_are_companies_in_every_large_sector(pack: RulePack) -> None:
    sectors = [item.sector for item in pack.companies]
    assert len(sectors) > 46
    for sector in ("telecom", "energy", "webshop", "travel", "aviation", "public_transport"):
        assert sectors.count(sector) >= 3
    for sector in ("bank", "insurance", "health_insurance", "post", "home", "electronics"):
        assert sectors.count(sector) >= 3


def test_kifid_has_two_limits_of_which_one_is_enough(pack: RulePack) -> None:
    body = by_id(pack.bodies, "kifid")
    assert body is not None
    assert body.wait is not None
    assert (body.wait.count, body.wait.unit) == (8, Unit.WEEKS)
    said = [(span.count, span.unit.value, span.since.value) for span in body.limits]
    assert said == [(3, "months", "final_position"), (1, "years", "first_complaint")]


def test_sector_committees_follow_the_rules_of_the_foundation(pack: RulePack) -> None:
    parent = by_id(pack.bodies, "gc")
    committees = [body for body in pack.bodies if body.parent == "gc"]
    assert parent is not None
    assert len(committees) == 36
    for body in committees:
        assert (body.wait, body.limits, body.form) == (parent.wait, parent.limits, parent.form)
        assert body.needs_affiliation


@pytest.mark.parametrize(
    ("body", "fields"),
    [("gc", 18), ("klachtenkompas", 7), ("skgz", 8), ("escp", 16), ("ecc", 8)],
)
def test_forms_have_their_fields_and_no_measured_limit(
    pack: RulePack, body: str, fields: int
) -> None:
    found = by_id(pack.bodies, body)
    assert found is not None
    assert len(found.form) == fields
    assert {field.max_chars for field in found.form} == {None}


def test_prices_do_not_hide_in_texts(pack: RulePack) -> None:
    for ground in pack.grounds:
        for text in (ground.right, ground.conditions, ground.term, ground.state):
            words = in_language(text, "nl", "nl").text + in_language(text, "en", "nl").text
            assert not re.search(r"€|\d procent|\d per cent", words), ground.id


def test_questions_are_questions_in_both_languages(pack: RulePack) -> None:
    for problem in pack.problem_types:
        for item in problem.questions:
            dutch, english = (in_language(item.text, code, "").text for code in ("nl", "en"))
            assert dutch != english
            assert "?" in dutch, (problem.id, item.id)
            assert "?" in english, (problem.id, item.id)
