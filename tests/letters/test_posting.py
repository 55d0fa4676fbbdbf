"""What of a story fits a field of a complaint website."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from app.letters.public.posting import fitting
from app.letters.sentence import Sentence


def paragraph(*texts: str) -> list[Sentence]:
    return [Sentence(Markup.escape(text)) for text in texts]


STORY = [
    paragraph("Een."),
    paragraph("Twee twee."),
    paragraph(),
    paragraph("Drie."),
    paragraph("Vier & vijf.", "Zes."),
    paragraph("Zeven."),
]
FITS = [
    (52, ["Een.", "Twee twee.", "Drie.", "Vier & vijf. Zes.", "Zeven."]),
    (49, ["Een.", "Twee twee.", "Vier & vijf. Zes.", "Zeven."]),
    (42, ["Een.", "Vier & vijf. Zes.", "Zeven."]),
    (30, ["Een.", "Zeven."]),
    (11, ["Zeven."]),
    (1, ["Zeven."]),  # a sentence is never cut
]


@pytest.mark.parametrize(("limit", "told"), FITS)
def test_the_middle_goes_before_the_beginning_and_the_end(limit: int, told: list[str]) -> None:
    found = fitting(STORY, limit)
    assert [str(Markup(" ").join(s.text for s in one).unescape()) for one in found] == told


@pytest.mark.parametrize(("limit", "kept"), [(100, 2), (17, 2), (16, 1), (3, 1)])
def test_the_only_paragraph_loses_its_last_sentences(limit: int, kept: int) -> None:
    assert fitting([STORY[4]], limit) == [STORY[4][:kept]]


def test_a_story_of_thousands_of_paragraphs_is_fitted_too() -> None:
    long = [paragraph(f"Dit is alinea {number}.") for number in range(5_000)]
    found = fitting(long, 400)
    assert found[-2:] == long[-2:]
    assert found[0] == long[0]
    assert len(found) == 21
