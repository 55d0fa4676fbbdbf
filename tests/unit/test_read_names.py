"""Days by another name than their date: holidays, the 3rd, months of last year, slips."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.moment import Due, DueMode, Qualifier, When
from app.core.reading.dues import read_due
from app.core.reading.moments import read_moment
from app.core.reading.result import DoubtCode, DueReading, Reading

TODAY = date(2026, 11, 23)  # a Monday
READ: dict[tuple[str, str], str | When] = {
    ("nl", "tweede kerstdag"): "2025-12-26",
    ("nl", "2e kerstdag om 9 uur"): "2025-12-26T09:00",
    ("nl", "met kerst"): "2025-12-25/2025-12-26",
    ("nl", "na kerst"): "2025-12-27/..",
    ("nl", "Koningsdag"): "2026-04-27",
    ("nl", "Koningsdag 2025"): "2025-04-26",
    ("nl", "Koninginnedag 2010"): "2010-04-30",
    ("nl", "goede vrijdag"): "2026-04-03",
    ("nl", "hemelvaartsdag"): "2026-05-14",
    ("nl", "tweede pinksterdag"): "2026-05-25",
    ("nl", "pasen 2024"): "2024-03-31/2024-04-01",
    ("nl", "kerst vorig jaar"): "2025-12-25/2025-12-26",
    ("en", "Whit Monday"): "2026-05-25",
    ("en", "Boxing Day"): "2025-12-26",
    ("en", "at Christmas"): "2025-12-25/2025-12-26",
    ("en", "Easter Monday 2024"): "2024-04-01",
    ("en", "the day before Christmas Eve"): "2025-12-23",
    ("nl", "de dag voor 3 mei"): "2026-05-02",
    ("nl", "een week voor 3 mei"): When("2026-04-26", Qualifier.ABOUT),
    ("nl", "de 3e"): "2026-11-03",
    ("nl", "op de 25e"): "2026-10-25",
    ("nl", "dinsdag de 3e"): "2026-11-03",
    ("nl", "de 3e van vorige maand"): "2026-10-03",
    ("nl", "vorige maand de 31e om 9 uur"): "2026-10-31T09:00",
    ("en", "the 3rd of last month"): "2026-10-03",
    ("en", "fifth of November"): "2026-11-05",
    ("nl", "21e t/m 23e oktober"): "2026-10-21/2026-10-23",
    ("nl", "mei vorig jaar"): "2025-05",
    ("nl", "vorig jaar mei"): "2025-05",
    ("nl", "3 mei vorig jaar"): "2025-05-03",
    ("nl", "de zomer van vorig jaar"): "2025-22",
    ("nl", "begin mei vorig jaar"): When("2025-05", Qualifier.BEGIN),
    ("en", "May 3 last year"): "2025-05-03",
    ("nl", "dinsdag twee weken geleden"): "2026-11-10",
    ("nl", "twee weken geleden op vrijdag"): "2026-11-06",
    ("en", "two weeks ago Tuesday"): "2026-11-10",
    ("en", "Monday 3 weeks ago at 9am"): "2026-11-02T09:00",
    ("nl", "17 novmber"): "2026-11-17",
    ("nl", "3 febuari"): "2026-02-03",
    ("nl", "3 janurai"): "2026-01-03",
    ("nl", "donerdag 19 november"): "2026-11-19",
    ("en", "17 Novemeber"): "2026-11-17",
    ("en", "Wensday"): "2026-11-18",
    ("en", "Tuesady"): "2026-11-17",
}
ASKED = {
    ("nl", "maandag de 3e"): (DoubtCode.WEEKDAY, ("2026-11-03", "2026-11-02")),
    ("nl", "de 31e van deze maand"): (DoubtCode.NO_SUCH_DAY, ()),
    ("nl", "3 mei 10"): (DoubtCode.WHICH, ("2010-05-03", "2026-05-03T10:00")),
    # What is a word of its own is no month or weekday with a slip in it.
    ("nl", "dinsdags"): (DoubtCode.NOT_READ, ()),
    ("nl", "kaart"): (DoubtCode.NOT_READ, ()),
    ("en", "the second"): (DoubtCode.NOT_READ, ()),
    ("en", "marsh"): (DoubtCode.NOT_READ, ()),
}
DUE = {
    ("nl", "de 3e"): ("2026-12-03", DueMode.ON),
    ("nl", "de 1e van de maand"): ("2026-12-01", DueMode.ON),
    ("en", "by the 1st"): ("2026-12-01", DueMode.BY),
    ("nl", "vrijdag over een week"): ("2026-12-04", DueMode.ON),
    ("nl", "voor kerst"): ("2026-12-24", DueMode.BY),
    ("en", "before Easter"): ("2027-03-27", DueMode.BY),
    ("nl", "na kerst"): ("2026-12-27", DueMode.NOT_BEFORE),
    ("nl", "Koningsdag"): ("2027-04-27", DueMode.ON),
}


@pytest.mark.parametrize(("language", "text"), READ)
def test_the_day_is_read(language: str, text: str) -> None:
    wanted = READ[language, text]
    when = When(edtf=wanted) if isinstance(wanted, str) else wanted
    assert read_moment(text, language, TODAY) == Reading(when)


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_what_may_be_another_is_asked(language: str, text: str) -> None:
    code, proposals = ASKED[language, text]
    found = read_moment(text, language, TODAY)
    assert found.doubt is not None
    assert found.doubt.code is code
    assert tuple(one.edtf for one in found.doubt.proposals) == proposals


@pytest.mark.parametrize(("language", "text"), DUE)
def test_what_is_due_lies_ahead(language: str, text: str) -> None:
    edtf, mode = DUE[language, text]
    assert read_due(text, language, TODAY) == DueReading(Due(when=When(edtf=edtf), mode=mode))


def test_no_holiday_is_known_before_it_was_one() -> None:
    found = read_moment("koningsdag 1950", "nl", date(1990, 1, 1))
    assert found.doubt is not None
    assert found.doubt.code is DoubtCode.NO_SUCH_DAY
