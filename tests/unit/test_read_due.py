"""When something was promised for: a moment, a term, or no day at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.ids import FactId
from app.core.moment import Due, DueMode, Offset, PartOfDay, Qualifier, Term, Unit, When
from app.core.reading.dues import read_due
from app.core.reading.result import Anchor, DoubtCode, DueReading

SAID = date(2025, 5, 6)  # a Tuesday
LETTER = FactId("letter")
WORKING = Unit.WORKING_DAYS


def read(text: str, language: str = "nl") -> DueReading:
    """Read a text that was said on the day of these tests."""
    return read_due(text, language, SAID, {Anchor.LETTER: LETTER})


def on(edtf: str, mode: DueMode = DueMode.ON) -> Due:
    """Return a due moment."""
    return Due(when=When(edtf=edtf), mode=mode)


BY, FROM = DueMode.BY, DueMode.NOT_BEFORE
MORNING = When(edtf="2025-05-07", part_of_day=PartOfDay.MORNING)
AFTER_LETTER = When(
    relative_to=LETTER, offset=Offset(0, Unit.DAYS), words="binnen 14 dagen na de brief"
)
DUTCH = {
    "binnen 1 werkdag": Due(term=Term(1, WORKING), mode=BY),
    "binnen vijf werkdagen": Due(term=Term(5, WORKING), mode=BY),
    "binnen 24 uur": Due(term=Term(24, Unit.HOURS), mode=BY),
    "over 14 dagen": Due(term=Term(14, Unit.DAYS)),
    "twee weken": Due(term=Term(2, Unit.WEEKS)),
    "binnen 14 dagen na de brief": Due(term=Term(14, Unit.DAYS, AFTER_LETTER), mode=BY),
    "a.s. vrijdag": on("2025-05-09"),
    "vrijdag": on("2025-05-09"),
    "maandag 12 mei": on("2025-05-12"),
    "28/4": on("2026-04-28"),
    "morgenochtend": Due(when=MORNING),
    "volgende week": Due(when=When(week="2025-W20")),
    "in de loop van volgende week": Due(when=When(week="2025-W20")),
    "begin juni": Due(when=When(edtf="2025-06", qualifier=Qualifier.BEGIN)),
    "einde van de dag": on("2025-05-06", BY),
    "eind van de week": Due(when=When(week="2025-W19"), mode=BY),
    "eind van de maand": Due(when=When(edtf="2025-05", qualifier=Qualifier.END), mode=BY),
    "eind volgende week": Due(when=When(week="2025-W20"), mode=BY),
    "uiterlijk vrijdag": on("2025-05-09", BY),
    "vrijdag voor 12 uur": on("2025-05-09T12:00", BY),
    "vóór het weekend": on("2025-05-09", BY),
    "voor juni": on("2025-05-31", BY),
    "vanaf 2 juni": on("2025-06-02", FROM),
    "niet voor 2 juni": on("2025-06-02", FROM),
    "na 2 juni": on("2025-06-03", FROM),
    "voor half 9": on("2025-05-06T08:30", BY),
    "vrijdag voor kwart over 9": on("2025-05-09T09:15", BY),
    "morgen voor 12": on("2025-05-07T12:00", BY),
    "2 juni voor 12 uur": on("2025-06-02T12:00", BY),
    "voor 2 juni om 9 uur": on("2025-06-02T09:00", BY),
    "morgen einde van de dag": on("2025-05-07", BY),
    "voor eind van de week": Due(when=When(week="2025-W19"), mode=BY),
    "voor het eind van het jaar": Due(when=When(edtf="2025", qualifier=Qualifier.END), mode=BY),
    "voor eind juni": Due(when=When(edtf="2025-06", qualifier=Qualifier.END), mode=BY),
    "voor half juni": Due(when=When(edtf="2025-06", qualifier=Qualifier.MID), mode=BY),
    "voor begin juni": on("2025-05-31", BY),
    "begin volgend jaar": Due(when=When(edtf="2026", qualifier=Qualifier.BEGIN)),
    "binnen 2 tot 3 weken": Due(term=Term(3, Unit.WEEKS), mode=BY),
    "3-5 werkdagen": Due(term=Term(5, WORKING), mode=BY),
    "1 juni 17.00 uur": on("2025-06-01T17:00"),
    "morgen tussen 8 en 12 uur": on("2025-05-07T08:00/2025-05-07T12:00"),
}
ENGLISH = {
    "within 1 working day": Due(term=Term(1, WORKING), mode=BY),
    "in 14 days": Due(term=Term(14, Unit.DAYS)),
    "coming Friday": on("2025-05-09"),
    "next week": Due(when=When(week="2025-W20")),
    "by the end of the day": on("2025-05-06", BY),
    "by Friday": on("2025-05-09", BY),
    "by 5 pm": on("2025-05-06T17:00", BY),
    "before 5pm": on("2025-05-06T17:00", BY),
    "tomorrow by half past nine": on("2025-05-07T09:30", BY),
    "by the end of next week": Due(when=When(week="2025-W20"), mode=BY),
    "by end of day Friday": on("2025-05-09", BY),
    "by close of business": on("2025-05-06", BY),
    "within 3 to 5 working days": Due(term=Term(5, WORKING), mode=BY),
    "tomorrow before noon": on("2025-05-07T12:00", BY),
    "not before Friday": on("2025-05-09", FROM),
}


@pytest.mark.parametrize("text", DUTCH)
def test_dutch_is_read(text: str) -> None:
    assert read(text) == DueReading(DUTCH[text])


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read(text: str) -> None:
    assert read(text, "en") == DueReading(ENGLISH[text])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("nl", text) for text in ("zo snel mogelijk", "z.s.m.", "binnenkort")),
        *(("nl", text) for text in ("binnen een paar dagen", "over enkele weken")),
        *(("en", text) for text in ("as soon as possible", "ASAP", "within a few days")),
    ],
)
def test_what_names_no_day_keeps_its_words(language: str, text: str) -> None:
    assert read(text, language) == DueReading(Due(when=When(words=text)), undated=True)


@pytest.mark.parametrize(
    ("text", "code", "mode", "proposals"),
    [
        ("voor vrijdag", DoubtCode.BEFORE, BY, ("2025-05-09", "2025-05-08")),
        ("volgende vrijdag", DoubtCode.WHICH, DueMode.ON, ("2025-05-09", "2025-05-16")),
        ("na dinsdag", DoubtCode.WHICH, FROM, ("2025-05-07", "2025-05-14")),
        ("dinsdag voor 9 uur", DoubtCode.WHICH, BY, ("2025-05-06T09:00", "2025-05-13T09:00")),
        ("niet voor vrijdag 2 mei", DoubtCode.WEEKDAY, FROM, ("2026-05-02", "2025-05-02")),
        ("uiterlijk 31 april", DoubtCode.NO_SUCH_DAY, BY, ("2026-04-30", "2026-05-01")),
        (
            "morgen om 3 uur",
            DoubtCode.EARLY_HOUR,
            DueMode.ON,
            ("2025-05-07T15:00", "2025-05-07T03:00"),
        ),
        ("binnen 5 dagen na het gesprek", DoubtCode.NO_ANCHOR, BY, ()),
        ("ooit", DoubtCode.NOT_READ, DueMode.ON, ()),
        ("binnen 99999 dagen", DoubtCode.NOT_READ, BY, ()),
    ],
)
def test_what_may_be_meant_is_asked(
    text: str, code: DoubtCode, mode: DueMode, proposals: tuple[str, ...]
) -> None:
    found = read(text)
    assert found.doubt is not None
    assert found.due is not None
    assert (found.doubt.code, found.due.mode) == (code, mode)
    assert tuple(one.edtf for one in found.doubt.proposals) == proposals


def test_nothing_is_nothing() -> None:
    assert read(" ") == DueReading()


WORDS = (
    "binnen over 5 werkdagen dagen na de brief voor uiterlijk vrijdag einde week uur niet zsm"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=6), st.text(max_size=20))
def test_nothing_raises(words: list[str], end: str) -> None:
    for text in (" ".join(words), " ".join((*words, end))):
        assert read(text).due is not None or not text.strip()
