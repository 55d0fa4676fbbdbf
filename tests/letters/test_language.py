"""Numbers, lists, amounts, times and durations in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf import Precision
from app.core.moment import Qualifier, Unit, When
from app.core.money import Money
from app.core.when import distance, no_anchors, precision, say, spoken
from app.errors import UserError
from app.letters.language import read_language, read_table
from app.paths import templates
from tests.letters.workshop import NBSP, language

DUTCH = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
]
ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


@pytest.mark.parametrize("number", range(13))
def test_numbers_up_to_twelve_are_words(number: int) -> None:
    assert language("nl").number(number) == DUTCH[number]
    assert language("en").number(number) == ENGLISH[number]
    assert language("nl").at_start(number) == DUTCH[number]


@pytest.mark.parametrize("number", [13, 14, 31, 100, -1])
def test_other_numbers_are_figures(number: int) -> None:
    assert language("nl").number(number) == language("en").number(number) == str(number)


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        (13, "dertien", "thirteen"),
        (22, "tweeëntwintig", "twenty-two"),
        (31, "eenendertig", "thirty-one"),
        (32, "32", "32"),
    ],
)
def test_no_sentence_starts_with_a_figure(number: int, dutch: str, english: str) -> None:
    assert language("nl").at_start(number) == dutch
    assert language("en").at_start(number) == english


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [(1, "eerste", "first"), (12, "twaalfde", "twelfth"), (13, "13", "13"), (0, "0", "0")],
)
def test_ordinals(number: int, dutch: str, english: str) -> None:
    assert language("nl").ordinal(number) == dutch
    assert language("en").ordinal(number) == english


@pytest.mark.parametrize(
    ("items", "dutch", "english"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a en b", "a and b"),
        (("a", "b", "c"), "a, b en c", "a, b and c"),
        (("a", "b", "c", "d"), "a, b, c en d", "a, b, c and d"),
        (("{x}", "{}"), "{x} en {}", "{x} and {}"),
    ],
    ids=len,
)
def test_lists(items: tuple[str, ...], dutch: str, english: str) -> None:
    assert language("nl").listed(items) == dutch
    assert language("en").listed(list(items)) == english


@pytest.mark.parametrize(
    ("amount", "currency", "dutch", "english"),
    [
        ("12.50", "EUR", "€_12,50", "€12.50"),
        ("25", "EUR", "€_25,00", "€25.00"),
        ("0.05", "EUR", "€_0,05", "€0.05"),
        ("0", "EUR", "€_0,00", "€0.00"),
        ("1234.56", "EUR", "€_1.234,56", "€1,234.56"),
        ("999999999.99", "EUR", "€_999.999.999,99", "€999,999,999.99"),
        ("-12.50", "EUR", "€_-12,50", "-€12.50"),
        ("-1234.56", "EUR", "€_-1.234,56", "-€1,234.56"),
        ("12.50", "GBP", "£_12,50", "£12.50"),
        ("12.50", "USD", "US$_12,50", "US$12.50"),
        ("12.50", "JPY", "JP¥_12,50", "JP¥12.50"),
        ("12.50", "ZZD", "ZZD_12,50", "ZZD12.50"),
    ],
)
def test_money(amount: str, currency: str, dutch: str, english: str) -> None:
    money = Money(Decimal(amount), currency)
    assert language("nl").money(money).replace(NBSP, "_") == dutch
    assert language("en").money(money) == english


@given(
    st.decimals(-999_999_999, 999_999_999, places=2),
    st.sampled_from(["nl", "en", "de"]),
    st.sampled_from(["EUR", "GBP"]),
)
def test_money_is_written_as_the_locale_has_it(amount: Decimal, code: str, sign: str) -> None:
    ours = language(code)
    bare = {key: value for key, value in ours.data.items() if key != "symbols"}
    theirs = replace(ours, data=bare)
    assert ours.money(Money(amount, sign)) == theirs.money(Money(amount, sign))


@pytest.mark.parametrize("code", ["nl", "en", "de"])
def test_days_are_named_as_the_locale_has_them(code: str) -> None:
    ours = language(code)
    bare = {key: value for key, value in ours.data.items() if key not in ("months", "weekdays")}
    theirs = replace(ours, data=bare)
    assert [ours.month(n) for n in range(1, 13)] == [theirs.month(n) for n in range(1, 13)]
    assert [ours.weekday(n) for n in range(1, 8)] == [theirs.weekday(n) for n in range(1, 8)]


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("1", "1", "1"),
        ("2.50", "2,5", "2.5"),
        ("1234.5", "1.234,5", "1,234.5"),
        ("0.125", "0,125", "0.125"),
        ("-3", "-3", "-3"),
    ],
)
def test_plain_numbers(value: str, dutch: str, english: str) -> None:
    assert language("nl").decimal(Decimal(value)) == dutch
    assert language("en").decimal(Decimal(value)) == english


@pytest.mark.parametrize(
    ("at", "dutch", "english"),
    [
        (time(9), "9.00_uur", "9_am"),
        (time(9, 5), "9.05_uur", "9.05_am"),
        (time(15, 30), "15.30_uur", "3.30_pm"),
        (time(12), "12.00_uur", "noon"),
        (time(12, 30), "12.30_uur", "12.30_pm"),
        (time(0), "0.00_uur", "midnight"),
        (time(0, 1), "0.01_uur", "12.01_am"),
        (time(23, 59), "23.59_uur", "11.59_pm"),
    ],
    ids=str,
)
def test_times(at: time, dutch: str, english: str) -> None:
    assert language("nl").clock(at).replace(NBSP, "_") == dutch
    assert language("en").clock(at).replace(NBSP, "_") == english


@pytest.mark.parametrize(
    ("year", "weekday", "dutch", "english"),
    [
        (True, True, "woensdag_14_mei 2025", "Wednesday_14_May 2025"),
        (False, True, "woensdag_14_mei", "Wednesday_14_May"),
        (True, False, "14_mei 2025", "14_May 2025"),
        (False, False, "14_mei", "14_May"),
    ],
)
def test_days(dutch: str, english: str, *, year: bool, weekday: bool) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        found = language(code).day(date(2025, 5, 14), year=year, weekday=weekday)
        assert found.replace(NBSP, "_") == expected


def test_names_of_months_and_weekdays() -> None:
    assert [language("nl").month(number) for number in (1, 3, 12)] == [
        "januari",
        "maart",
        "december",
    ]
    assert [language("en").weekday(number) for number in (1, 7)] == ["Monday", "Sunday"]


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_unit(code: str, unit: Unit) -> None:
    words = language(code)
    assert words.count(1, unit).startswith(words.number(1))
    assert words.count(5, unit).startswith(words.number(5))
    assert words.count(5, unit, words=False).startswith("5 ")
    assert words.count(13, unit).startswith("13 ")
    assert not words.distance(1, unit).startswith(("één", "one"))
    assert words.distance(2, unit) == words.count(2, unit)
    assert words.distance(1, unit, words=False).startswith("1 ")


@pytest.mark.parametrize(
    ("start", "end", "dutch", "table", "english"),
    [
        ("2025-04-30", "2025-04-30", "dezelfde dag", "dezelfde dag", "the same day"),
        ("2025-04-29", "2025-04-30", "één dag", "1 dag", "one day"),
        ("2025-04-21", "2025-04-30", "negen dagen", "9 dagen", "nine days"),
        ("2025-04-17", "2025-04-30", "13 dagen", "13 dagen", "13 days"),
        ("2025-04-16", "2025-04-30", "twee weken", "2 weken", "two weeks"),
        (
            "2025-03-17",
            "2025-04-30",
            "zes weken en twee dagen",
            "6 weken en 2 dagen",
            "six weeks and two days",
        ),
        (
            "2025-03-22",
            "2025-05-26",
            "negen weken en twee dagen",
            "9 weken en 2 dagen",
            "nine weeks and two days",
        ),
        ("2025-03-31", "2025-05-26", "acht weken", "8 weken", "eight weeks"),
        (
            "2025-05-02",
            "2025-05-26",
            "drie weken en drie dagen",
            "3 weken en 3 dagen",
            "three weeks and three days",
        ),
        ("2025-01-15", "2025-04-15", "twaalf weken en zes dagen", None, None),
        ("2025-01-01", "2025-04-12", "ruim drie maanden", None, "just over three months"),
        ("2025-01-01", "2025-05-27", "bijna vijf maanden", None, "almost five months"),
        ("2025-01-01", "2025-05-01", "vier maanden", "4 maanden", "four months"),
        (
            "2025-01-01",
            "2025-04-22",
            "drie maanden en drie weken",
            "3 maanden en 3 weken",
            "three months and three weeks",
        ),
        ("2023-01-01", "2025-03-01", "ruim twee jaar", "ruim 2 jaar", "just over two years"),
        ("2020-01-01", "2025-01-01", "vijf jaar", "5 jaar", "five years"),
    ],
)
def test_durations(
    start: str, end: str, dutch: str, table: str | None, english: str | None
) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    plan = spoken((last - first).days, first, last)
    assert language("nl").duration(plan) == dutch
    assert table is None or language("nl").duration(plan, words=False) == table
    assert english is None or language("en").duration(plan) == english


@pytest.mark.parametrize(
    ("when", "dutch", "english"),
    [
        (
            When(edtf="2025-03~", qualifier=Qualifier.MID),
            "ongeveer zes weken",
            "about six weeks",
        ),
        (When(edtf="2025-04-01~"), "ongeveer vier weken", "about four weeks"),
        (
            When(edtf="2024-12", qualifier=Qualifier.END),
            "ongeveer vier maanden",
            "about four months",
        ),
    ],
)
def test_durations_from_vague_days_are_vague(when: When, dutch: str, english: str) -> None:
    assert precision(when) in (Precision.MONTH, Precision.DAY)
    found = distance(when, date(2025, 4, 30), no_anchors)
    assert found is not None
    assert language("nl").duration(say(found)) == dutch
    assert language("en").duration(say(found)) == english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ja", "‘ja’"),
        ("hij zei ‘ja’ en ‘nee’", "‘hij zei “ja” en “nee”’"),
        ("foto’s zijn weg", "‘foto’s zijn weg’"),
        ("de ‘foto’s’ zijn weg", "‘de “foto’s” zijn weg’"),
        ("’s avonds", "‘’s avonds’"),
        ("‘ja’", "‘“ja”’"),
        ("open ‘ en weg", "‘open ‘ en weg’"),
        (r"\1 \g<0> {x}", r"‘\1 \g<0> {x}’"),
    ],
)
def test_quotes_inside_quotes(text: str, expected: str) -> None:
    assert language("nl").quoted(text) == expected


def test_holes_and_holidays() -> None:
    assert language("nl").hole("naam {x}") == "[naam {x}]"
    assert language("nl").holiday("whit_monday") == "tweede pinksterdag"
    assert language("en").holiday("a day nobody knows") == "a public holiday"


@pytest.mark.parametrize("code", ["xx", "", "..", "nl/../en", "NL", "n1"])
def test_an_unknown_language_names_the_known(code: str) -> None:
    with pytest.raises(UserError, match=r"there are: de, en, nl\.$"):
        read_language(templates(), code)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'locale = "nl"\nclock = 24h', r"phrases/xx/language\.toml: .*line 2"),
        (b'name = "caf\xe9"', r"phrases/xx/language\.toml is not written in UTF-8"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "phrases" / "xx" / "language.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        read_table(path)
