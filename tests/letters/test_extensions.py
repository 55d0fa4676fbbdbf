"""What later documents say of more time that was given after a letter."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.ids import DocumentId
from app.core.sending import extend
from app.paths import resources
from app.production import make
from app.store.exchange import read_case
from tests.unit.builders import at

NOTICE = DocumentId("notice-18-march")
SAID = {
    ("dissolution", "nl"): "Daarna gaf ik u uitstel tot en met 10 april 2019. Die termijn is",
    ("dissolution", "en"): "After that I gave you until 10 April 2019. That period has",
    ("court-file", "nl"): "de klantenservice van XS4ALL uitstel tot en met 10 april 2019.",
    ("court-file", "en"): "I gave Customer Services at XS4ALL more time, until 10 April 2019.",
    ("chronology", "nl"): "Uitstel gegeven tot en met 10 april.",
    ("chronology", "en"): "More time given, until 10 April.",
}


@pytest.mark.parametrize(("document", "language"), SAID)
def test_more_time_is_told_where_the_letter_is(document: str, language: str) -> None:
    case = read_case(resources() / "examples/xs4all-four-services/case.json").case
    case = extend(case, NOTICE, date(2019, 4, 10), at("2019-03-29"))
    ((_, data),) = make(case, document, language, date(2019, 4, 12), ["txt"]).files
    said = " ".join(data.decode().replace("\u00a0", " ").split())
    assert SAID[document, language] in said
