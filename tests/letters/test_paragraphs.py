"""How the next sentence of a story begins: after which paragraph, on which day."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from app.letters.items import Item
from app.letters.moments import Start
from app.letters.paragraphs import Paragraph, beginning, same_day
from app.letters.sentence import Sentence
from tests.letters.scenes import called, case_of, scene
from tests.unit.builders import at

HERE = scene(case_of(), "nl")
CALLED = Sentence(Markup("Ik belde KPN."), ("c1",))
ON_A_DAY = Sentence(Markup("Op 3 maart 2025 belde ik KPN."), ("c1",))
MORNING = Sentence(Markup("Dezelfde dag belde ik KPN."), ("c1",))


def item(edtf: str) -> Item:
    return Item(at(edtf), called("c2", edtf))


def ending(edtf: str, *sentences: Sentence, dated: bool = True) -> Paragraph:
    return Paragraph(list(sentences), at(edtf), dated)


DAYS: list[tuple[str, Paragraph | None, str, bool]] = [
    ("nothing before", None, "2025-03-03", False),
    ("nothing told yet", Paragraph(), "2025-03-03", False),
    ("the same day", ending("2025-03-03"), "2025-03-03", True),
    ("another day", ending("2025-03-03"), "2025-03-04", False),
    ("the same month", ending("2025-03"), "2025-03", False),
]


@pytest.mark.parametrize(
    ("before", "edtf", "same"), [one[1:] for one in DAYS], ids=[one[0] for one in DAYS]
)
def test_only_a_day_is_the_same_day(before: Paragraph | None, edtf: str, *, same: bool) -> None:
    assert same_day(HERE, before, item(edtf)) is same


STARTS: list[tuple[str, list[Paragraph], str, Start]] = [
    ("the first of all names its day", [Paragraph()], "2025-03-03", Start.DATE),
    (
        "a new paragraph on the day of the last",
        [ending("2025-03-03", CALLED), Paragraph()],
        "2025-03-03",
        Start.TIME,
    ),
    (
        "a new paragraph in the month of the last",
        [ending("2025-03", CALLED), Paragraph()],
        "2025-03",
        Start.SAME,
    ),
    ("later, after a day", [ending("2025-03-03", ON_A_DAY)], "2025-03-05", Start.SUBJECT),
    ("later, after the subject", [ending("2025-03-03", CALLED)], "2025-03-05", Start.DATE),
    (
        "later, where no day was named",
        [ending("2025-03-03", ON_A_DAY, dated=False)],
        "2025-03-05",
        Start.DATE,
    ),
    ("the same day", [ending("2025-03-03", ON_A_DAY)], "2025-03-03", Start.TIME),
    (
        "the same day, said just before",
        [ending("2025-03-03", MORNING)],
        "2025-03-03",
        Start.SUBJECT,
    ),
    ("the same month", [ending("2025-03", ON_A_DAY)], "2025-03", Start.SAME),
]


@pytest.mark.parametrize(
    ("told", "edtf", "start"), [one[1:] for one in STARTS], ids=[one[0] for one in STARTS]
)
def test_no_two_sentences_in_a_row_begin_alike(
    told: list[Paragraph], edtf: str, start: Start
) -> None:
    assert beginning(HERE, told, item(edtf), frozenset()) is start
    assert told[-1].dated


def test_a_paragraph_names_each_fact_once() -> None:
    told = Paragraph([CALLED, Sentence(Markup("Zij belde."), ("c1", "p1"))])
    assert told.facts == ("c1", "p1")
