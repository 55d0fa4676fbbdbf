"""The British ladder: no notice of default stands before the letter before claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.pack_days import statutory_days
from app.core.papers import Document
from app.core.serving import bodies_for
from app.core.steps import recommended_document
from app.paths import resources
from app.rules.reading import read_pack
from app.rules.text_checks import languages
from tests.rules.test_fitting import BASE
from tests.unit.builders import letter

SENT = letter("l1", "2025-12-09", date(2025, 12, 23), type="uk-complaint", language="en")
CLAIM = letter("l2", "2025-12-29", date(2026, 1, 12), type="uk-claim", language="en")


def next_document(sector: str, documents: tuple[Document, ...], day: str) -> str:
    """Return the document that comes next for a trader of *sector*."""
    pack = read_pack(resources() / "rules", "uk")
    agreements = tuple(replace(one, sector=sector) for one in BASE.agreements)
    case = replace(
        BASE, jurisdiction="uk", language="en", documents=documents, agreements=agreements
    )
    bodies, calendar = bodies_for(case, pack), statutory_days(pack)
    today = date.fromisoformat(day)
    return recommended_document(case, today, pack.ladder, bodies, calendar).document


@pytest.mark.parametrize(
    ("documents", "day", "document"),
    [
        ((), "2025-12-09", "uk-complaint"),
        ((SENT,), "2025-12-23", ""),
        ((SENT,), "2025-12-24", "uk-claim"),
        ((SENT, CLAIM), "2026-01-13", ""),
    ],
)
def test_what_comes_next_without_a_scheme(
    documents: tuple[Document, ...], day: str, document: str
) -> None:
    assert next_document("", documents, day) == document


@pytest.mark.parametrize(
    ("day", "document"), [("2025-12-24", ""), ("2026-02-03", "chronology")]
)
def test_the_scheme_of_a_trade_goes_before_the_claim(day: str, document: str) -> None:
    assert next_document("telecom", (SENT,), day) == document


def test_texts_may_be_told_in_other_languages_than_those_of_the_law() -> None:
    pack = read_pack(resources() / "rules", "uk")
    assert not list(languages(pack, date(2026, 11, 22)))
    found = list(languages(replace(pack, told_in=()), date(2026, 11, 22)))
    assert "ladder complaint title is in nl, which the pack does not name" in found
