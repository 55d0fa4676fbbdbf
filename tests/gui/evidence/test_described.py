"""What stands below the title of an exhibit, for every sort of file and moment."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.ids import ExhibitId
from app.core.moment import Qualifier, When
from app.core.papers import Exhibit, StoredFile
from app.gui.evidence.described import described
from tests.cases import example
from tests.gui.places import DAY

CASE = example("kpn-digital-tv")
BARE = Exhibit(ExhibitId("x"), "A paper")
ABOUT = "around 3\N{NO-BREAK SPACE}April"
FILE = StoredFile("0" * 64, "a", "application/pdf", 10)


@pytest.mark.parametrize(
    ("exhibit", "words"),
    [
        (BARE, ""),
        (replace(BARE, dated=When("2025-04-28")), "Mon 28 Apr"),
        (
            replace(BARE, dated=When("2025-04-03", Qualifier.ABOUT)),
            ABOUT,
        ),
        (replace(BARE, dated=When(words="last summer")), "last summer"),
        (replace(BARE, file=FILE), "PDF"),
        (replace(BARE, file=replace(FILE, pages=2)), "PDF, 2 pages"),
        (replace(BARE, file=replace(FILE, media_type="image/heic", pages=1)), "photo, 1 page"),
        (replace(BARE, file=replace(FILE, media_type="audio/ogg")), "sound"),
        (replace(BARE, file=replace(FILE, media_type="message/rfc822")), "e-mail"),
        (replace(BARE, file=replace(FILE, media_type="text/csv")), "text"),
        (replace(BARE, file=replace(FILE, media_type="application/zip")), ""),
        (replace(BARE, dated=When("2025-04"), file=FILE), "April, PDF"),
    ],
)
def test_an_exhibit_is_described_on_a_line(exhibit: Exhibit, words: str) -> None:
    assert described(CASE, exhibit, DAY) == words
