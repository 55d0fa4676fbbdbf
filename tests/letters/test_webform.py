"""A complaint for a field: never too long, always a demand, never an exhibit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from app.core.case import Case
from app.core.claims import DemandKind, Wanted
from app.core.events import (
    Result,
)
from app.letters.field_text import plain
from app.letters.letter import Letter, Paragraph
from app.letters.letter import plain as words_of
from app.letters.webform import Version
from app.production import make
from tests.cases import both, example
from tests.letters.every import composed
from tests.letters.settings import (
    FIRM,
    RICH,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    euros,
    kind_of,
    point,
    said,
)
from tests.unit.builders import (
    at,
    contact,
    due,
    letter,
    promise,
    replaced,
    result,
)

K = DemandKind


def versions(case: Case, code: str) -> list[Version]:
    """Return the versions of a complaint for a field."""
    return desk_of(case, code, "webform").do_versions()


THING = both("het modem", "the modem")
ASKED = (
    demand(K.PERFORM, "het modem", "the modem"),
    demand(K.REFUND, "de eerste maand", "the first month", amount=euros("25")),
    demand(K.EXPLAIN, "de vertraging", "the delay"),
    demand(K.CONTACT_PERSON),
)
LONG = both(
    "Dit is een lange zin over de klacht. " * 12, "This is a long sentence about it. " * 12
)
POINTS = tuple(replace(point(str(n), Wanted.SOLUTION), text=LONG) for n in range(1, 5))
BROKEN = (
    promise("p", due("2025-03-17"), replaced("q", "2025-03-18"), what=THING),
    promise("q", due("2025-04-14"), result(Result.BROKEN), what=THING, made=at("2025-03-18")),
)
CALLS = tuple(
    contact(f"c{n}", f"2025-04-{n + 10}", exhibits=("photo",), with_whom="kpn")
    for n in range(9)
)
CASES: dict[str, Case] = {
    "one demand": asking(ASKED[0]),
    "four demands": asking(*ASKED),
    "long points": asking(*ASKED, points=POINTS),
    "broken dates": asking(*ASKED, promises=BROKEN),
    "calls with proof": asking(*ASKED, contacts=CALLS),
    "letters": asking(*ASKED, documents=(replace(letter("a", "2025-04-01"), exhibit="copy"),)),
    "proof of a demand": asking(replace(ASKED[0], exhibits=("photo",))),
    "two people": asking(*ASKED, parties=(RICH, WILLEM, FIRM), contacts=CALLS, points=POINTS),
    "all of it": asking(*ASKED, contacts=CALLS, points=POINTS, promises=BROKEN),
    "no demand": about(contacts=CALLS, points=POINTS),
}
CODES = pytest.mark.parametrize("code", ["nl", "en"])
ALL = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@ALL
@CODES
def test_no_version_is_too_long(case: Case, code: str) -> None:
    for version in versions(case, code):
        assert len(plain(said(version.text))) <= version.limit
        assert version.limit in kind_of("webform").limits


@ALL
@CODES
def test_each_version_says_another_thing(case: Case, code: str) -> None:
    found = [said(version.text) for version in versions(case, code)]
    assert all(first != second for first, second in pairwise(found))
    assert [len(text) for text in found] == sorted(len(text) for text in found)


@ALL
@CODES
def test_no_version_names_an_exhibit(case: Case, code: str) -> None:
    words = ("bijlage", "enclosure")
    for version in versions(case, code):
        assert not any(word in said(version.text).lower() for word in words)


@CODES
@pytest.mark.parametrize("name", [name for name in CASES if name != "no demand"])
def test_each_version_asks_something(name: str, code: str) -> None:
    start = {"nl": "vra", "en": "you for the following by"}[code]
    what = {"nl": "levering van het modem", "en": "delivery of the modem"}[code]
    for version in versions(CASES[name], code):
        assert start in said(version.text)
        assert what in said(version.text)


@ALL
@CODES
def test_a_version_ends_with_a_sentence(case: Case, code: str) -> None:
    for version in versions(case, code):
        assert said(version.text).rstrip().endswith((".", "!", "?"))


@ALL
def test_titles_tell_the_limit_and_the_length(case: Case) -> None:
    for version in versions(case, "nl"):
        length = len(plain(said(version.text)))
        assert version.title == f"Ten hoogste {version.limit} tekens (dit zijn er {length})"


PLAIN = {
    "quotes": ("\u2018ja\u2019 en \u201cnee\u201d", "'ja' en \"nee\""),
    "spaces": ("\u20ac\u00a025,00 \u202fnu", "\u20ac 25,00 nu"),
    "lines": ("een\n twee", "een twee"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_what_a_field_keeps(text: str, expected: str) -> None:
    assert plain(text) == expected


SHORTEST: dict[str, tuple[Case, str, str]] = {
    "one demand": (
        asking(demand(K.PERFORM, "het modem", "the modem")),
        (
            "Adres: 1234 AB, Lindehof 27. Ik heb digitale tv besteld. Ik vraag u "
            "uiterlijk 14 mei 2025: levering van het modem. Antwoord graag per e-mail: "
            "noor.hartman@example.org."
        ),
        (
            "Address: 1234 AB, Lindehof 27. I ordered digital television. I ask you for "
            "the following by 14 May 2025: delivery of the modem. Please answer by "
            "e-mail: noor.hartman@example.org."
        ),
    ),
    "two demands": (
        asking(
            demand(K.PERFORM, "het modem", "the modem"), demand(K.REFUND, amount=euros("25"))
        ),
        (
            "Adres: 1234 AB, Lindehof 27. Ik heb digitale tv besteld. Ik vraag u "
            "uiterlijk 14 mei 2025: 1) levering van het modem; 2) terugbetaling van € "
            "25,00. Antwoord graag per e-mail: noor.hartman@example.org."
        ),
        (
            "Address: 1234 AB, Lindehof 27. I ordered digital television. I ask you for "
            "the following by 14 May 2025: 1) delivery of the modem; 2) repayment of "
            "€25.00. Please answer by e-mail: noor.hartman@example.org."
        ),
    ),
    "two people": (
        asking(demand(K.REPAIR, "het modem", "the modem"), parties=(RICH, WILLEM, FIRM)),
        (
            "Adres: 1234 AB, Lindehof 27. Wij hebben digitale tv besteld. Wij vragen u "
            "uiterlijk 14 mei 2025: herstel van het modem. Antwoord graag per e-mail: "
            "noor.hartman@example.org."
        ),
        (
            "Address: 1234 AB, Lindehof 27. We ordered digital television. We ask you "
            "for the following by 14 May 2025: repair of the modem. Please answer by "
            "e-mail: noor.hartman@example.org."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), SHORTEST.values(), ids=SHORTEST)
def test_the_shortest(given: Case, dutch: str, english: str) -> None:
    assert plain(said(versions(given, "nl")[0].text)) == dutch
    assert plain(said(versions(given, "en")[0].text)) == english


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_number_stays_with_what_it_numbers(code: str) -> None:
    asks = (demand(K.NAME_DATE), demand(K.STOP, "de incasso", "the collection"))
    points = tuple(point(one, text="Het werkt niet.") for one in "12")
    longest = desk_of(asking(*asks, points=points), code, "webform").do_versions()[-1].text
    assert str(longest).count("1)\u00a0") == str(longest).count("2)\u00a0") == 2
    assert "1) " not in longest
    assert "2) " not in longest


def test_no_call_is_told_without_its_day() -> None:
    made = make(example("telfort-switch"), "webform", "nl", date(2018, 7, 11), ("txt",))
    for version in made.files[0][1].decode().split("Ten hoogste")[1:]:
        if "Rond 12.30 uur belde ik" in version:
            assert "op 2 mei" in version.partition("Rond 12.30 uur belde ik")[0].lower()


def field_texts(name: str, language: str) -> list[str]:
    letter = composed(name, "webform", language).letter
    return [plain(str(text)) for text in texts_of_versions(letter)]


def texts_of_versions(letter: Letter) -> list[str]:
    blocks = [block for section in letter.sections for block in section.blocks]
    return [words_of(one.runs) for one in blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("language", "money", "complaints", "moved"),
    [
        ("nl", "€ 10,83 voor de storing van ten minste vijf dagen", "Mijn klachten:", "verzet"),
        ("en", "€10.83 for the outage of at least five days", "My complaints:", "was moved"),
    ],
)
def test_a_field_says_what_is_wrong_and_what_money_is_for(
    language: str, money: str, complaints: str, moved: str
) -> None:
    shortest, short, *_ = field_texts("telfort-switch", language)
    assert money in shortest
    assert money in short
    assert complaints in short
    assert moved not in short  # what went well is told last


@pytest.mark.parametrize(
    ("language", "then", "spring"),
    [("nl", "in die tijd", "voorjaar van 2018"), ("en", "that time", "spring of 2018")],
)
def test_a_moment_is_told_before_what_also_was_then(
    language: str, then: str, spring: str
) -> None:
    *shorter, _whole = field_texts("telfort-switch", language)
    told = [text for text in shorter if then in text]
    assert told
    assert all(spring in text[: text.index(then)] for text in told)
