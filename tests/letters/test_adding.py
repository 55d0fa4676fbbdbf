"""The user's own paragraphs: where they stand, how they move, and that none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.additions import (
    add_paragraph,
    move_paragraph,
    remove_paragraph,
    write_paragraph,
)
from app.core.case import Case
from app.core.papers import Addition, Document
from app.letters.adding import added
from app.letters.compose import compose
from app.letters.letter import Paragraph, Part, Run, Section
from app.letters.sources import Sources
from app.paths import templates
from app.production import make
from tests.cases import example
from tests.letters.settings import pack
from tests.unit.builders import letter

DRAFT = letter("d", "")
SECTIONS = (
    Section(Part.OPENING, (Paragraph("a", (Run("A"),)), Paragraph("b", (Run("B"),)))),
    Section(Part.STORY, (Paragraph("c", (Run("C"),)),)),
)
OWN = "Mijn eigen alinea over de kapotte deurbel."


def read(document: Document, sections: tuple[Section, ...] = SECTIONS) -> list[tuple[str, str]]:
    """Return the blocks with their parts in reading order."""
    shown = added(sections, document.additions)
    return [(block.id, section.part.value) for section in shown for block in section.blocks]


def order(document: Document) -> str:
    return " ".join(one.removeprefix("added-") for one, _part in read(document))


def with_own(*places: tuple[str, bool]) -> Document:
    document = DRAFT
    for block, before in places:
        part = dict(read(document))[block]
        document, _ = add_paragraph(document, block, before=before, part=part)
    return document


@pytest.mark.parametrize(
    ("places", "wanted"),
    [
        ((("a", True),), "1 a b c"),
        ((("a", False),), "a 1 b c"),
        ((("c", False),), "a b c 1"),
        ((("a", False), ("a", False)), "a 2 1 b c"),
        ((("b", True), ("b", True)), "a 1 2 b c"),
        ((("a", False), ("added-1", False)), "a 1 2 b c"),
        ((("a", False), ("added-1", True)), "a 2 1 b c"),
        ((("a", False), ("b", True), ("added-1", False)), "a 1 3 2 b c"),
    ],
)
def test_it_stands_next_to_the_block(places: tuple[tuple[str, bool], ...], wanted: str) -> None:
    assert order(with_own(*places)) == wanted


_PLACES = st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), min_size=1, max_size=4)


@given(_PLACES, st.data(), st.sampled_from([-1, 1]))
def test_a_move_swaps_it_with_its_neighbour(
    places: list[tuple[str, bool]], data: st.DataObject, step: int
) -> None:
    document = with_own(*places)
    block = data.draw(st.sampled_from([one.id for one in document.additions]))
    before = [one for one, _part in read(document)]
    after = [one for one, _ in read(move_paragraph(document, block, read(document), step))]
    at = before.index(block)
    if 0 <= at + step < len(before):
        before[at], before[at + step] = before[at + step], before[at]
    assert after == before


@given(_PLACES, st.sampled_from(["", "a", "ab", "abc"]))
def test_what_goes_takes_no_own_words_along(places: list[tuple[str, bool]], gone: str) -> None:
    document = with_own(*places)
    left = tuple(
        replace(one, blocks=tuple(block for block in one.blocks if block.id not in gone))
        for one in SECTIONS
    )
    shown = read(document, left)
    assert {one for one, _ in shown if one.startswith("added-")} == {
        one.id for one in document.additions
    }
    assert len(shown) == len(places) + 3 - len(gone)


def test_without_its_block_it_ends_its_part() -> None:
    document = with_own(("a", True))
    left = (replace(SECTIONS[0], blocks=SECTIONS[0].blocks[1:]), SECTIONS[1])
    assert read(document, left)[1] == ("added-1", "opening")
    assert read(document, SECTIONS[1:])[-1] == ("added-1", "story")
    assert added((), document.additions) == ()


def test_it_is_written_and_taken_out() -> None:
    document = with_own(("a", False), ("c", False))
    written = write_paragraph(document, "added-2", OWN)
    assert [one.text for one in written.additions] == [OWN, ""]
    assert write_paragraph(document, "a", OWN) is document
    assert order(remove_paragraph(written, "added-1")) == "a b c 2"
    assert move_paragraph(document, "a", read(document), 1) is document


def with_addition(case: Case, addition: Addition, **changes: object) -> Case:
    *others, draft = case.documents
    draft = replace(draft, additions=(addition,), **changes)
    return replace(case, documents=(*others, draft))


@pytest.mark.parametrize("suffix", ["txt", "html", "eml"])
def test_every_format_says_it_once_and_a_blank_one_nowhere(suffix: str) -> None:
    case = example("kpn-digital-tv")
    day = date(2025, 5, 26)
    (_, plain), *_ = make(case, "notice", "nl", day, ["txt"]).files
    blank = Addition("added-1", " \n", "cause", part="opening")
    assert make(with_addition(case, blank), "notice", "nl", day, ["txt"]).files[0][1] == plain
    one = replace(blank, text=OWN + "\u202e")
    made = make(with_addition(case, one), "notice", "nl", day, [suffix])
    text = b"".join(data for _, data in made.files).decode("utf-8", "ignore")
    if suffix != "eml":  # its words are in the letter that it carries
        assert " ".join(text.split()).count(OWN) == 1
    assert any("U+202E" in one for one in made.warnings)


def test_it_stays_when_its_part_is_left_out() -> None:
    addition = Addition("added-1", OWN, "cause", part="story")
    case = with_addition(example("kpn-digital-tv"), addition, parts_off=("story", "opening"))
    (_, data), *_ = make(case, "notice", "nl", date(2025, 5, 26), ["txt"]).files
    assert OWN in " ".join(data.decode().split())


@pytest.mark.parametrize("part", ["opening", "story", "closing"])
def test_the_mail_that_carries_the_letter_says_it_once(part: str) -> None:
    case = with_addition(example("kpn-digital-tv"), Addition("added-1", OWN, "gone", part=part))
    sources = Sources(templates(), pack())
    mail = compose(case, "notice", "nl", date(2025, 5, 26), sources).letter.message
    assert mail is not None
    assert [block.id for block in mail.blocks].count("added-1") == 1
