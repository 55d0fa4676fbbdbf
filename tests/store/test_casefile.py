"""The text of a case file: what is read back, what is refused, and in which words."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.events import Payment, PaymentKind
from app.core.ids import DemandId, PaymentId
from app.core.moment import When
from app.core.money import Money
from app.core.text import Wording
from app.errors import UserError
from app.store import casefile
from app.store.plain import plain
from tests.store.samples import BARE, a_case, text_of, values

PAYMENT = {"id": "p", "kind": "paid", "when": {"edtf": "2025-03-17"}}
NEWER = "This case file was made by a newer Geachte (format 2; this program reads up to 1)."
STATUS = (
    "must be one of 'open', 'solved', 'settled', 'stopped', 'decided' or 'pending_elsewhere'"
)
AMOUNT = 'must be an amount such as {"amount": "12.50", "currency": "EUR"}'


def refusal(tree: object) -> UserError:
    """What reading *tree* is refused with."""
    data = tree if isinstance(tree, bytes) else text_of(tree)
    with pytest.raises(UserError) as caught:
        casefile.from_text(data, "case.json")
    return caught.value


@settings(max_examples=60)
@given(values(Case))
def test_every_record_comes_back_as_it_was(case: Case) -> None:
    assert casefile.records_in(casefile.to_text(case, "case.json"), "case.json") == case


def test_what_is_at_its_default_is_left_out() -> None:
    assert plain(a_case(contacts=(), exhibits=())) == BARE


def test_amounts_have_two_decimals_and_no_exponent() -> None:
    paid = Payment(PaymentId("p"), PaymentKind.PAID, Money(Decimal("1E+3")), When(edtf="2025"))
    assert plain(paid)["amount"] == {"amount": "1000.00", "currency": "EUR"}
    often = Demand(DemandId("d"), DemandKind.REFUND, times=Decimal("1E+1"))
    assert plain(often)["times"] == "10"


def test_a_number_that_only_equals_the_default_is_written() -> None:
    """Equal is not the same: True is 1, and a reader would get the other one."""
    assert plain(Wording("nl", "")) == {"language": "nl", "text": ""}


@pytest.mark.parametrize(
    "tree",
    [BARE, {"format": 1, "case": BARE}, b"\xef\xbb\xbf" + text_of(BARE)],
    ids=["the bare case", "with its format", "with a byte order mark"],
)
def test_both_forms_are_read(tree: object) -> None:
    data = tree if isinstance(tree, bytes) else text_of(tree)
    assert casefile.from_text(data, "case.json") == Case("case-1", "Kapotte lamp")


@pytest.mark.parametrize(
    ("tree", "sentence"),
    [
        ([1], "case.json is not a case file: it holds no case."),
        ("case", "case.json is not a case file: it holds no case."),
        (None, "case.json is not a case file: it holds no case."),
        ({"format": 1}, "case.json is not a case file: it holds no case."),
        ({"format": 1, "case": []}, "case.json is not a case file: it holds no case."),
        (
            {"format": 2, "case": {"of": "tomorrow"}},
            NEWER,
        ),
        (
            {"format": "1", "case": BARE},
            "case.json is not a case file: its format is not a number from 1.",
        ),
        (
            {"format": True, "case": BARE},
            "case.json is not a case file: its format is not a number from 1.",
        ),
        (
            {"format": 0, "case": BARE},
            "case.json is not a case file: its format is not a number from 1.",
        ),
    ],
    ids=[
        "a list", "a text", "nothing", "no case", "a list for a case", "a newer format",
        "format as text", "format as truth", "format nought",
    ],
)  # fmt: skip
def test_what_is_no_case_file_is_refused_in_one_sentence(tree: object, sentence: str) -> None:
    refused = refusal(tree)
    assert refused.sentence == sentence
    assert refused.problems == ()


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"title": None}, "title: must be a text"),
        ({"titel": "x"}, "titel: is not a field that this program knows"),
        ({"a\nb": 1}, '"a\\nb": is not a field that this program knows'),
        ({"topic": 3}, "topic: must be a text, or a list of wordings"),
        ({"topic": {"language": "nl"}}, "topic: must be a text, or a list of wordings"),
        ({"topic": [{"language": "nl"}]}, "topic[0].text: is missing"),
        ({"topic": [{"language": "nl", "text": 1}]}, "topic[0].text: must be a text"),
        ({"status": "ended"}, f"status: {STATUS}"),
        ({"contacts": {}}, "contacts: must be a list"),
        ({"contacts": ["x"]}, "contacts[0]: must be an object in braces"),
        ({"delete_on": "2026-02-30"}, "delete_on: is not a day of the calendar (YYYY-MM-DD)"),
        ({"delete_on": 1700000000}, "delete_on: must be a day, such as 2025-04-30"),
        ({"delete_on": "20260101"}, "delete_on: is not a day of the calendar (YYYY-MM-DD)"),
        ({"payments": [PAYMENT]}, "payments[0].amount: is missing"),
        ({"payments": [{**PAYMENT, "amount": 3}]},
         f"payments[0].amount: {AMOUNT}"),
        ({"payments": [{**PAYMENT, "amount": {"amount": "1.00", "currency": "euro"}}]},
         'payments[0].amount.currency: must be a code of three capitals, such as "EUR"'),
        ({"demands": [{"id": "d", "kind": "refund", "times": 1.5}]},
         "demands[0].times: must be written as a text, between quotation marks, to stay exact"),
        ({"demands": [{"id": "d", "kind": "refund", "times": "NaN"}]},
         'demands[0].times: must be a plain decimal number, such as "1.5"'),
        ({"title": "x" * 1_000_001}, "title: is longer than 1,000,000 characters"),
        ({"questions": [{"id": "q", "text": "x", "asked_in": [7]}]},
         "questions[0].asked_in[0]: must be a text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_problems_say_where_and_what(fields: dict[str, object], line: str) -> None:
    assert refusal({**BARE, **fields}).problems == (line,)


@pytest.mark.parametrize(
    "amount",
    [
        "12.5",
        "12",
        "12.505",
        "1e3",
        "1e999999999",
        "0e-99999999999",
        "NaN",
        "Infinity",
        "-Infinity",
        "",
        " 1.00",
        "1_0.00",
        "١٢.٥٠",
        "１２.５０",
        "1,50",
        "1234567890.00",
        12,
        12.5,
        True,
        [],
        {},
    ],
    ids=repr,
)
def test_an_amount_is_cents_or_it_is_refused(amount: object) -> None:
    tree = {**BARE, "payments": [{**PAYMENT, "amount": {"amount": amount}}]}
    assert [line.split(":")[0] for line in refusal(tree).problems] == [
        "payments[0].amount.amount"
    ]


@pytest.mark.parametrize("amount", ["0.00", "-12.50", "999999999.99"])
def test_an_amount_in_cents_is_read(amount: str) -> None:
    tree = {**BARE, "payments": [{**PAYMENT, "amount": {"amount": amount}}]}
    case = casefile.from_text(text_of(tree), "case.json")
    assert case.payments[0].amount == Money(Decimal(amount))


@pytest.mark.parametrize(
    "edtf",
    ["2026-02-30", "2026-13", "9999999", "yesterday", "2025-03-17T25:00", "2025-03/2024"],
)
def test_a_moment_that_is_none_is_refused_where_it_stands(edtf: str) -> None:
    tree = {
        **BARE,
        "payments": [{**PAYMENT, "amount": {"amount": "1.00"}, "when": {"edtf": edtf}}],
    }
    lines = refusal(tree).problems
    assert len(lines) == 1
    assert lines[0].startswith("payments[0].when: ")


def test_all_problems_are_told_at_once_in_the_order_of_kinds() -> None:
    refused = refusal(
        b'{"id": 1, "id": "x", "title": "\\ud800", "topic": 1.5, '
        b'"contacts": [{"channel": "fax"}]}'
    )
    assert refused.sentence == "case.json is not a case that can be read: 6 problems."
    assert {line.split(":")[0] for line in refused.problems} == {
        "id", "title", "topic", "contacts[0].id", "contacts[0].when", "contacts[0].channel",
    }  # fmt: skip


def test_a_long_list_of_problems_ends_with_how_many_more() -> None:
    refused = refusal({**BARE, "contacts": [{}] * 50})
    assert refused.sentence == "case.json is not a case that can be read: 150 problems."
    assert len(refused.problems) == 101
    assert refused.problems[-1] == "and 50 more"


def test_a_flood_of_problems_is_counted_not_worded() -> None:
    refused = refusal({**BARE, "contacts": [0] * 30_000})
    assert refused.sentence == "case.json is not a case that can be read: 30,000 problems."
    assert refused.problems == ("and 30,000 more",)


def test_ten_megabytes_in_a_field_are_refused_with_the_limit() -> None:
    refused = refusal({**BARE, "note": "ab\n" * 3_500_000})
    assert refused.problems == ("note: is longer than 1,000,000 characters",)


def test_a_million_characters_are_kept_to_the_last() -> None:
    case = a_case(note="é" * 1_000_000)
    assert casefile.from_text(casefile.to_text(case, "x"), "x").note == case.note


def test_control_characters_are_data() -> None:
    case = a_case(note="\x00\x1b[31m\u202e\ufeff\u2028\r\n\t{{ 7*7 }}<b>")
    assert casefile.from_text(casefile.to_text(case, "x"), "x") == case


def test_what_cannot_be_read_back_is_not_written() -> None:
    with pytest.raises(UserError) as caught:
        casefile.to_text(a_case(title="\ud83d", note="x" * 1_000_001), "case.json")
    assert caught.value.problems == (
        "title: holds half a character (a lone surrogate)",
        "note: is longer than 1,000,000 characters",
    )


def test_a_thing_of_no_known_kind_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="object has no place"):
        plain(object())


def test_an_unknown_field_beside_the_case_is_refused() -> None:
    tree = {"format": 1, "case": BARE, "author": "x"}
    assert refusal(tree).problems == ("author: is not a field that this program knows",)
    twice = json.dumps({"format": 1, "case": BARE})[:-1].encode() + b', "case": {}}'
    assert refusal(twice).problems == ("case: stands there twice",)


def test_an_older_format_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casefile, "FORMAT", 3)
    steps = {1: lambda case: {**case, "id": "one"}, 2: lambda case: {**case, "title": "two"}}
    monkeypatch.setattr(casefile, "UPGRADES", steps)
    case = casefile.from_text(text_of({"format": 1, "case": BARE}), "case.json")
    assert (case.id, case.title) == ("one", "two")


CALL = {"id": "call", "when": {"edtf": "2025-03-17"}, "channel": "phone"}


def replaced(by: str) -> dict[str, object]:
    """The fields of a promise that another one replaced."""
    return {"kind": "deliver", "results": [{"result": "replaced", "by_promise": by}]}


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"contacts": [{**CALL, "id": ""}]}, ["contacts[0]: has an empty id"]),
        (
            {"contacts": [CALL, CALL]},
            ["contacts[1]: has the id call, which contacts[0] has too"],
        ),
        (
            {"contacts": [{**CALL, "with_whom": "nobody"}], "documents": [],
             "silences": [{"id": "s", "about": "gone\n", "when": {"edtf": "2025"}}]},
            [
                "contacts[0].with_whom: names nobody, which is not in the case",
                'silences[0].about: names "gone\\n", which is not in the case',
            ],
        ),
        (
            {"contacts": [{**CALL, "with_whom": "call"}]},
            ["contacts[0].with_whom: names call, which is of another kind (contact)"],
        ),
        (
            {"promises": [{"id": "a", **replaced("b")}, {"id": "b", **replaced("a")}]},
            ["a leads back to itself (promises)"],
        ),
        (
            {"contacts": [{**CALL, "when": {"relative_to": "call"}}]},
            ["call leads back to itself (moments)"],
        ),
    ],
    ids=["empty id", "id twice", "two that name nothing", "another kind", "a chain of promises",
         "a moment after itself"],
)  # fmt: skip
def test_facts_that_do_not_fit_together_are_refused(
    fields: dict[str, object], lines: list[str]
) -> None:
    assert list(refusal({**BARE, **fields}).problems) == lines


def test_a_draft_with_gaps_is_opened() -> None:
    """No consumer, no trader, nothing agreed: the case check tells that, not the reader."""
    assert casefile.from_text(text_of(BARE), "case.json").parties == ()
