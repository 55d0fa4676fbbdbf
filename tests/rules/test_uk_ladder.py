"""The British ladder: no notice of default stands before the letter before claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.pack_days import statutory_days
from app.core.serving import bodies_for
from app.core.steps import recommended_document
from app.paths import resources
from app.rules.reading import read_pack
from tests.rules.test_fitting import BASE
from tests.unit.builders import letter

SENT = letter("l1", "2025-12-09", date(2025, 12, 23), type="uk-complaint", language="en")
CLAIM = letter("l2", "2025-12-29", date(2026, 1, 12), type="uk-claim", language="en")


@pytest.mark.parametrize(
    ("documents", "day", "document"),
    [
        ((), "2025-12-09", "uk-complaint"),
        ((SENT,), "2025-12-23", ""),
        ((SENT,), "2025-12-24", "uk-claim"),
        ((SENT, CLAIM), "2026-01-13", ""),
    ],
)
def test_what_comes_next(documents: tuple[object, ...], day: str, document: str) -> None:
    pack = read_pack(resources() / "rules", "uk")
    case = replace(BASE, jurisdiction="uk", language="en", documents=documents)
    bodies, calendar = bodies_for(case, pack), statutory_days(pack)
    today = date.fromisoformat(day)
    assert recommended_document(case, today, pack.ladder, bodies, calendar).document == document
