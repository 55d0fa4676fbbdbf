"""Moments as people write them, in Dutch and English, each read or asked about."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.ids import FactId
from app.core.moment import Offset, PartOfDay, Qualifier, Unit, When
from app.core.reading.moments import read_moment
from app.core.reading.result import Anchor, Direction, DoubtCode, Reading

TODAY = date(2025, 5, 6)  # a Tuesday
ANCHORS = {Anchor.PREVIOUS: FactId("before"), Anchor.LETTER: FactId("letter")}


def read(text: str, language: str = "nl", direction: Direction = Direction.PAST) -> Reading:
    """Read a text on the day of these tests."""
    return read_moment(text, language, TODAY, direction, ANCHORS)


def q(edtf: str, qualifier: str) -> When:
    """Return a moment with a qualifier."""
    return When(edtf=edtf, qualifier=Qualifier(qualifier))


DUTCH: dict[str, str | When] = {
    "28/4": "2025-04-28",
    "28-4-25": "2025-04-28",
    "28-04-2025": "2025-04-28",
    "28.4.2025": "2025-04-28",
    "2025-04-28": "2025-04-28",
    "ma 28/4": "2025-04-28",
    "28 april": "2025-04-28",
    "op maandag 28 april 2025": "2025-04-28",
    "28 apr. '24": "2024-04-28",
    "1e maart": "2025-03-01",
    "eenentwintig maart": "2025-03-21",
    "7 mei": "2024-05-07",
    "29 februari": "2024-02-29",
    "31-12-46": "1946-12-31",
    "gisteren": "2025-05-05",
    "eergisteren": "2025-05-04",
    "vandaag": "2025-05-06",
    "afgelopen maandag": "2025-05-05",
    "afgelopen dinsdag": "2025-04-29",
    "vorige vrijdag": "2025-05-02",
    "vrijdag jl.": "2025-05-02",
    "28 april jl.": "2025-04-28",
    "vorige week dinsdag": "2025-04-29",
    "dinsdag vorige week": "2025-04-29",
    "maandag": "2025-05-05",
    "woensdag": "2025-04-30",
    "2 mei 9u": "2025-05-02T09:00",
    "2 mei 9u30": "2025-05-02T09:30",
    "3-5 om 9 uur": "2025-05-03T09:00",
    "3-5 9:15": "2025-05-03T09:15",
    "3 mei, 9.00 uur": "2025-05-03T09:00",
    "2025-05-03T09:15": "2025-05-03T09:15",
    "half tien": "2025-05-06T09:30",
    "gisteravond half negen": "2025-05-05T20:30",
    "kwart over 9": "2025-05-06T09:15",
    "kwart voor tien": "2025-05-06T09:45",
    "vijf voor half vier 's middags": "2025-05-06T15:25",
    "twaalf uur 's middags": "2025-05-06T12:00",
    "half een 's nachts": "2025-05-06T00:30",
    "om 10.12": "2025-05-06T10:12",
    "9.15": "2025-05-06T09:15",
    "rond 12.30": q("2025-05-06T12:30", "about"),
    "2 mei rond 9 uur": q("2025-05-02T09:00", "about"),
    "tussen 9 en 12 uur": "2025-05-06T09:00/2025-05-06T12:00",
    "'s ochtends": When(edtf="2025-05-06", part_of_day=PartOfDay.MORNING),
    "maandagochtend": When(edtf="2025-05-05", part_of_day=PartOfDay.MORNING),
    "maandag morgen": When(edtf="2025-05-05", part_of_day=PartOfDay.MORNING),
    "28 april in de middag": When(edtf="2025-04-28", part_of_day=PartOfDay.AFTERNOON),
    "begin april": q("2025-04", "begin"),
    "half april": q("2025-04", "mid"),
    "eind april": q("2025-04", "end"),
    "eind mei": q("2024-05", "end"),
    "halverwege maart": q("2025-03", "mid"),
    "rond half april": q("2025-04~", "mid"),
    "april": "2025-04",
    "mei": "2025-05",
    "juni": "2024-06",
    "april 2024": "2024-04",
    "ergens in april": "2025-04",
    "een maandag in april": When(edtf="2025-04", weekday=1),
    "zomer 2024": "2024-22",
    "in het voorjaar": "2025-21",
    "afgelopen zomer": "2024-22",
    "winter 2024-2025": "2024-24",
    "rond 3 april": q("2025-04-03", "about"),
    "ongeveer 3 april": q("2025-04-03", "about"),
    "tussen 3 en 5 april": "2025-04-03/2025-04-05",
    "3-5 april": "2025-04-03/2025-04-05",
    "3 of 4 april": "2025-04-03/2025-04-04",
    "van 28 april tot 2 mei": "2025-04-28/2025-05-02",
    "28 december tot 2 januari 2025": "2024-12-28/2025-01-02",
    "van maandag tot vrijdag": "2025-04-28/2025-05-02",
    "maart en april": "2025-03/2025-04",
    "december tot februari": "2024-12/2025-02",
    "2017 en 2018": "2017/2018",
    "eind 2017": q("2017", "end"),
    "2017": "2017",
    "week 14": When(week="2025-W14"),
    "week 14 2024": When(week="2024-W14"),
    "week 53": When(week="2020-W53"),
    "vorige week": When(week="2025-W18"),
    "deze week": When(week="2025-W19"),
    "afgelopen week": "2025-04-28/2025-05-06",
    "vorige maand": "2025-04",
    "eind vorige maand": q("2025-04", "end"),
    "begin dit jaar": q("2025", "begin"),
    "afgelopen weekend": "2025-05-03/2025-05-04",
    "3 dagen geleden": "2025-05-03",
    "3 weken geleden": q("2025-04-15", "about"),
    "een half jaar geleden": q("2024-11", "about"),
    "2 jaar geleden": q("2023", "about"),
    "twee dagen na 3 april": "2025-04-05",
    "sinds april": "2025-04/..",
    "vanaf 2 mei": "2025-05-02/..",
    "na 2 mei": "2025-05-03/..",
    "vóór 2 mei": "../2025-05-01",
    "laatste dag van maart": "2025-03-31",
    "de laatste dag van vorige maand": "2025-04-30",
    "2025.04.28": "2025-04-28",
    "2025/4/28": "2025-04-28",
}
ENGLISH: dict[str, str | When] = {
    "3 May": "2025-05-03",
    "May 3": "2025-05-03",
    "Saturday, May 3rd, 2025": "2025-05-03",
    "28/4": "2025-04-28",
    "4/28/25": "2025-04-28",
    "4/4": "2025-04-04",
    "Mon 3/3": "2025-03-03",
    "Wed 5/3/2025": "2025-03-05",
    "last Friday": "2025-05-02",
    "last Tuesday": "2025-04-29",
    "Tuesday last week": "2025-04-29",
    "Monday": "2025-05-05",
    "the day before yesterday": "2025-05-04",
    "mid April": q("2025-04", "mid"),
    "mid-April": q("2025-04", "mid"),
    "early April 2024": q("2024-04", "begin"),
    "the end of March": q("2025-03", "end"),
    "late 2017": q("2017", "end"),
    "summer 2024": "2024-22",
    "around noon": q("2025-05-06T12:00", "about"),
    "12 noon": "2025-05-06T12:00",
    "at 9.15 pm": "2025-05-06T21:15",
    "on 3 May at 9am": "2025-05-03T09:00",
    "half past nine": "2025-05-06T09:30",
    "quarter to ten": "2025-05-06T09:45",
    "ten to nine in the morning": "2025-05-06T08:50",
    "12 am": "2025-05-06T00:00",
    "this morning": When(edtf="2025-05-06", part_of_day=PartOfDay.MORNING),
    "last night": When(edtf="2025-05-05", part_of_day=PartOfDay.EVENING),
    "3 weeks ago": q("2025-04-15", "about"),
    "about 3 April": q("2025-04-03", "about"),
    "between 3 and 5 April": "2025-04-03/2025-04-05",
    "between May 3 and 5": "2025-05-03/2025-05-05",
    "since March": "2025-03/..",
    "week 14": When(week="2025-W14"),
}
DOUBTS: dict[str, tuple[DoubtCode, tuple[str, ...]]] = {
    "31 april": (DoubtCode.NO_SUCH_DAY, ("2025-04-30", "2025-05-01")),
    "29-2-2025": (DoubtCode.NO_SUCH_DAY, ("2025-02-28", "2025-03-01")),
    "28/13": (DoubtCode.NO_SUCH_DAY, ()),
    "4-28": (DoubtCode.ORDER, ("2025-04-28",)),
    "ma 29/4": (DoubtCode.WEEKDAY, ("2025-04-29", "2024-04-29")),
    "wo 28/4": (DoubtCode.WEEKDAY, ("2025-04-28", "2025-04-30")),
    "di 28-4-2025": (DoubtCode.WEEKDAY, ("2025-04-28", "2025-04-29")),
    "28 april 0026": (DoubtCode.YEAR, ("2025-04-28",)),
    "28-4-225": (DoubtCode.YEAR, ("2025-04-28",)),
    "0026": (DoubtCode.YEAR, ()),
    "dinsdag": (DoubtCode.WHICH, ("2025-05-06", "2025-04-29")),
    "vorige maandag": (DoubtCode.WHICH, ("2025-05-05", "2025-04-28")),
    "volgende vrijdag": (DoubtCode.WHICH, ("2025-05-09", "2025-05-16")),
    "winter 2024": (DoubtCode.WHICH, ("2023-24", "2024-24")),
    "mei 25": (DoubtCode.WHICH, ("2024-05-25", "2025-05")),
    "10.12": (DoubtCode.DAY_OR_TIME, ("2024-12-10", "2025-05-06T10:12")),
    "3 uur": (DoubtCode.EARLY_HOUR, ("2025-05-06T15:00", "2025-05-06T03:00")),
    "half een": (DoubtCode.EARLY_HOUR, ("2025-05-06T12:30", "2025-05-06T00:30")),
    "3 mei 9:75": (DoubtCode.NO_SUCH_TIME, ()),
    "tussen 5 en 3 april": (DoubtCode.BACKWARDS, ()),
    "5/4 tot 3/4": (DoubtCode.BACKWARDS, ("2025-04-03/2025-04-05",)),
    "afgelopen maanden": (DoubtCode.NOT_READ, ()),
    "die dinsdag": (DoubtCode.NOT_READ, ()),
    # What else was said stays with what may be meant.
    "dinsdag om 3 uur": (DoubtCode.WHICH, ("2025-05-06T15:00", "2025-04-29T15:00")),
    "dinsdag half 9": (DoubtCode.WHICH, ("2025-05-06T08:30", "2025-04-29T08:30")),
    "sinds dinsdag": (DoubtCode.WHICH, ("2025-05-06/..", "2025-04-29/..")),
    "31 april om 9 uur": (DoubtCode.NO_SUCH_DAY, ("2025-04-30T09:00", "2025-05-01T09:00")),
    "rond 3 april om 9 uur": (DoubtCode.TOO_FINE, ("2025-04-03T09:00",)),
    "twee dagen na het gesprek": (DoubtCode.NO_ANCHOR, ()),
    "ooit": (DoubtCode.NOT_READ, ()),
    "５ mei": (DoubtCode.NOT_READ, ()),
    "1 mei 2 mei": (DoubtCode.NOT_READ, ()),
    "9999999 jaar geleden": (DoubtCode.NOT_READ, ()),
    "500 jaar geleden": (DoubtCode.NOT_READ, ()),
}
ENGLISH_DOUBTS = {
    "3/5": (DoubtCode.ORDER, ("2025-05-03", "2025-03-05")),
    "03-04-26": (DoubtCode.ORDER, ("2026-04-03", "2026-03-04")),
    "last Monday": (DoubtCode.WHICH, ("2025-05-05", "2025-04-28")),
    "Tuesday 28 April": (DoubtCode.WEEKDAY, ("2025-04-28", "2025-04-29")),
    "yesterday at 3": (DoubtCode.EARLY_HOUR, ("2025-05-05T15:00", "2025-05-05T03:00")),
}
RELATIVE: dict[tuple[str, str], tuple[str, Offset | None]] = {
    ("nl", "een week later"): ("before", Offset(1, Unit.WEEKS, about=True)),
    ("nl", "twee dagen na de brief"): ("letter", Offset(2, Unit.DAYS)),
    ("nl", "een paar dagen later"): ("before", Offset(3, Unit.DAYS, about=True)),
    ("nl", "een paar weken later"): ("before", None),
    ("nl", "de dag daarna"): ("before", Offset(1, Unit.DAYS)),
    ("nl", "de volgende dag"): ("before", Offset(1, Unit.DAYS)),
    ("nl", "dezelfde dag"): ("before", Offset(0, Unit.DAYS)),
    ("nl", "op de dag van de brief"): ("letter", Offset(0, Unit.DAYS)),
    ("nl", "de dag voor de brief"): ("letter", Offset(-1, Unit.DAYS)),
    ("nl", "twee dagen eerder"): ("before", Offset(-2, Unit.DAYS)),
    ("nl", "2 uur later"): ("before", Offset(2, Unit.HOURS)),
    ("nl", "ongeveer vijf dagen later"): ("before", Offset(5, Unit.DAYS, about=True)),
    ("nl", "na de brief"): ("letter", None),
    ("nl", "dagen later"): ("before", Offset(3, Unit.DAYS, about=True)),
    ("nl", "weken later"): ("before", None),
    ("nl", "die dag"): ("before", Offset(0, Unit.DAYS)),
    ("nl", "later die dag"): ("before", Offset(0, Unit.DAYS)),
    ("en", "months later"): ("before", None),
    ("en", "the following day"): ("before", Offset(1, Unit.DAYS)),
    ("en", "a week later"): ("before", Offset(1, Unit.WEEKS, about=True)),
    ("en", "two days after the letter"): ("letter", Offset(2, Unit.DAYS)),
    ("en", "the next day"): ("before", Offset(1, Unit.DAYS)),
    ("en", "a few days later"): ("before", Offset(3, Unit.DAYS, about=True)),
}


def _when(wanted: str | When) -> When:
    return When(edtf=wanted) if isinstance(wanted, str) else wanted


@pytest.mark.parametrize("text", DUTCH)
def test_dutch_is_read(text: str) -> None:
    assert read(text) == Reading(_when(DUTCH[text]))
    assert read(f"  {text.upper()} ") == Reading(_when(DUTCH[text]))


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read(text: str) -> None:
    assert read(text, "en") == Reading(_when(ENGLISH[text]))


@pytest.mark.parametrize(
    ("language", "text"),
    [*(("nl", text) for text in DOUBTS), *(("en", text) for text in ENGLISH_DOUBTS)],
)
def test_what_may_be_meant_is_asked(language: str, text: str) -> None:
    code, proposals = (DOUBTS if language == "nl" else ENGLISH_DOUBTS)[text]
    found = read(text, language)
    assert found.doubt is not None
    assert found.doubt.code is code
    assert tuple(one.edtf for one in found.doubt.proposals) == proposals


@pytest.mark.parametrize(("language", "text"), RELATIVE)
def test_moments_counted_from_another_keep_the_link_and_the_words(
    language: str, text: str
) -> None:
    anchor, offset = RELATIVE[language, text]
    wanted = When(relative_to=FactId(anchor), offset=offset, words=text)
    assert read(text, language) == Reading(wanted)


@pytest.mark.parametrize(
    ("language", "text", "days", "part"),
    [
        ("nl", "die avond", 0, PartOfDay.EVENING),
        ("nl", "diezelfde middag", 0, PartOfDay.AFTERNOON),
        ("nl", "de volgende ochtend", 1, PartOfDay.MORNING),
        ("en", "that evening", 0, PartOfDay.EVENING),
        ("en", "the next morning", 1, PartOfDay.MORNING),
        ("en", "the afternoon after", 1, PartOfDay.AFTERNOON),
    ],
)
def test_a_part_of_the_day_told_of_is_not_one_of_today(
    language: str, text: str, days: int, part: PartOfDay
) -> None:
    offset = Offset(days, Unit.DAYS)
    wanted = When(relative_to=FactId("before"), offset=offset, part_of_day=part, words=text)
    assert read(text, language) == Reading(wanted)


def test_without_an_anchor_the_words_stay() -> None:
    found = read_moment("een week later", "nl", TODAY)
    assert found.when == When(words="een week later")
    assert found.doubt is not None
    assert found.doubt.code is DoubtCode.NO_ANCHOR


def test_the_sure_part_stays_with_a_doubt() -> None:
    assert read("3 mei om half vier").when == When(edtf="2025-05-03")
    assert read("31 april").when == When(words="31 april")
    assert read("april om 9 uur").when == When(edtf="2025-04")


def test_nothing_is_nothing() -> None:
    assert read("") == read(" \t\n") == Reading()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("28 april", "2026-04-28"),
        ("6 mei", "2025-05-06"),
        ("maandag", "2025-05-12"),
        ("april", "2026-04"),
        ("zomer", "2025-22"),
        ("a.s. vrijdag", "2025-05-09"),
        ("over 3 dagen", "2025-05-09"),
        ("morgenochtend", "2025-05-07"),
        ("van maandag tot woensdag", "2025-05-12/2025-05-14"),
    ],
)
def test_due_days_lie_ahead(text: str, wanted: str) -> None:
    found = read(text, direction=Direction.FUTURE).when
    assert found is not None
    assert found.edtf == wanted


@given(st.text(max_size=60))
@example("9" * 5000)
@example("1.1.1.1.1.1")
@example("\ud800 mei")
@example("29-2 29-2")
@example("half half half")
@example("na na na 3 april")
def test_no_text_raises(text: str) -> None:
    for language in ("nl", "en", "xx"):
        for direction in Direction:
            found = read(text, language, direction)
            assert found.doubt is None or len(found.doubt.proposals) <= 2


WORDS = (
    "28 3 half kwart over voor op 4/5 9:15 2025 mei maandag week dagen later na de brief vorige"
)


@given(
    st.lists(st.sampled_from([*WORDS.split(), "tot", "rond", "om", "uur", "eind"]), max_size=7)
)
def test_no_row_of_known_words_raises(words: list[str]) -> None:
    for direction in Direction:
        found = read(" ".join(words), direction=direction)
        assert found.when is not None or not words
