"""The user's own text for a block: kept, in conflict, or of a block that is gone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from app.core.papers import Edit
from app.letters.compose import compose
from app.letters.letter import (
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paragraph,
    Part,
    Quote,
    Row,
    Run,
    Section,
    Table,
)
from app.letters.overrides import Conflict, apply, fingerprint, without, words
from tests.cases import example
from tests.letters.every import composed, sources

PARAGRAPH = Paragraph("p", (Run("een "), Run("twee", bold=True)), ("a",))
HEADING = Heading("h", (Run("Kop"),), 3)
QUOTE = Quote("q", (Run("gezegd"),), ("b",))
ITEMS = Items("i", (Item((Run("x"),), ("c",)), Item((Run("y"),), ("d",))), True, 4, ("e",))
TABLE = Table(
    "t",
    (Column((Run("A"),)), Column((Run("B"),))),
    (Row(((Run("1"),), (Run("2"),))), Row(((Run("3"),), ()))),
    ("f",),
)
ALL: tuple[Block, ...] = (PARAGRAPH, HEADING, QUOTE, ITEMS, TABLE)
SECTIONS = (Section(Part.OPENING, ALL[:2]), Section(Part.STORY, ALL[2:]))


def edited(block: Block, text: str) -> tuple[Block | None, tuple[Conflict, ...]]:
    """Return *block* after an edit of the text it has now, and the conflicts."""
    sections, conflicts = apply(SECTIONS, (Edit(block.id, fingerprint(block), text),))
    found = [one for section in sections for one in section.blocks if one.id == block.id]
    others = [one for section in sections for one in section.blocks if one.id != block.id]
    assert others == [one for one in ALL if one.id != block.id]
    assert [section.part for section in sections] == [Part.OPENING, Part.STORY]
    return (found[0] if found else None), conflicts


EDITS = {
    "paragraph": (PARAGRAPH, "nieuw", Paragraph("p", (Run("nieuw"),), ("a",), own=True)),
    "heading": (HEADING, "Nieuw", Heading("h", (Run("Nieuw"),), 3)),
    "quote": (QUOTE, "nieuw", Paragraph("q", (Run("nieuw"),), ("b",), own=True)),
    "table": (TABLE, "nieuw", Paragraph("t", (Run("nieuw"),), ("f",), own=True)),
    "items": (
        ITEMS,
        "v\nw",
        Items(
            "i", (Item((Run("v"),), ("c",)), Item((Run("w"),), ("d",))), True, 4, ("e",), True
        ),
    ),
    "one item less": (
        ITEMS,
        "v",
        Items("i", (Item((Run("v"),), ("c",)),), True, 4, ("e",), True),
    ),
    "an item more": (
        ITEMS,
        "v\n\n w \nz",
        Items(
            "i",
            (
                Item((Run("v"),), ("c",)),
                Item((Run("w"),), ("d",)),
                Item((Run("z"),)),
            ),
            True,
            4,
            ("e",),
            True,
        ),
    ),
    "lines": (PARAGRAPH, "a\r\nb", Paragraph("p", (Run("a\nb"),), ("a",), own=True)),
    "markup stays text": (
        PARAGRAPH,
        "<b>{{ a }} [x|y]",
        Paragraph("p", (Run("<b>{{ a }} [x|y]"),), ("a",), own=True),
    ),
}


@pytest.mark.parametrize(("block", "text", "expected"), EDITS.values(), ids=EDITS)
def test_an_edit_is_printed(block: Block, text: str, expected: Block) -> None:
    assert edited(block, text) == (expected, ())


@pytest.mark.parametrize("block", ALL, ids=lambda block: type(block).__name__)
@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_a_blank_edit_leaves_the_block_away(block: Block, text: str) -> None:
    assert edited(block, text) == (None, ())


def test_invisible_characters_are_counted() -> None:
    left_out: Counter[str] = Counter({"U+200B": 1})
    edit = Edit("p", fingerprint(PARAGRAPH), "a\u200bb\x00")
    sections, _ = apply(SECTIONS, (edit,), left_out)
    assert words(sections[0].blocks[0]) == "ab"
    assert left_out == {"U+200B": 2, "U+0000": 1}


@pytest.mark.parametrize("block", ALL, ids=lambda block: type(block).__name__)
def test_a_changed_text_is_a_conflict_and_nothing_is_lost(block: Block) -> None:
    edit = Edit(block.id, "0" * 64, "mijn tekst")
    sections, conflicts = apply(SECTIONS, (edit,))
    assert conflicts == (Conflict(block.id, "mijn tekst", words(block)),)
    printed = [words(one) for section in sections for one in section.blocks]
    assert "mijn tekst" in printed


def test_a_block_that_is_gone_is_a_conflict() -> None:
    edit = Edit("gone", fingerprint(PARAGRAPH), "mijn tekst")
    assert apply(SECTIONS, (edit,)) == (SECTIONS, (Conflict("gone", "mijn tekst", ""),))


def test_without_edits_nothing_happens() -> None:
    assert apply(SECTIONS, ()) == (SECTIONS, ())


def test_the_last_edit_of_a_block_wins() -> None:
    edits = tuple(Edit("p", fingerprint(PARAGRAPH), text) for text in ("eerst", "laatst"))
    sections, conflicts = apply(SECTIONS, edits)
    assert words(sections[0].blocks[0]) == "laatst"
    assert conflicts == ()


def test_the_fingerprint_is_of_the_words_alone() -> None:
    same = Paragraph("other", (Run("een twee"),), own=True)
    assert fingerprint(same) == fingerprint(PARAGRAPH)
    assert len({fingerprint(block) for block in ALL}) == len(ALL)
    assert words(TABLE) == "1 | 2\n3 | "
    assert words(ITEMS) == "x\ny"


OFF: dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, str]]] = {
    "nothing": ((), (), {"opening": "ph", "story": "qit"}),
    "a part": (("story",), (), {"opening": "ph"}),
    "a block": (("q",), (), {"opening": "ph", "story": "it"}),
    "all blocks of a part": (("p", "h"), (), {"story": "qit"}),
    "a part with a fixed block": (("story",), ("i",), {"opening": "ph", "story": "i"}),
    "a fixed block": (("p", "h"), ("h",), {"opening": "h", "story": "qit"}),
    "what is not there": (("law", "x"), (), {"opening": "ph", "story": "qit"}),
}


@pytest.mark.parametrize(("off", "fixed", "left"), OFF.values(), ids=OFF)
def test_what_the_user_left_out(
    off: tuple[str, ...], fixed: tuple[str, ...], left: dict[str, str]
) -> None:
    found = without(SECTIONS, off, fixed)
    shown = {one.part.value: "".join(block.id for block in one.blocks) for one in found}
    assert shown == left


def test_a_letter_is_composed_without_the_parts_that_are_off() -> None:
    case = example("kpn-digital-tv")
    (own,) = (one for one in case.documents if one.type == "complaint")
    papers = tuple(
        replace(one, parts_off=("story",)) if one is own else one for one in case.documents
    )
    assert own.day is not None
    made = compose(replace(case, documents=papers), "complaint", "nl", own.day, sources())
    whole = composed("kpn-digital-tv", "complaint", "nl")
    parts = [one.part for one in whole.letter.sections]
    assert Part.STORY in parts
    assert [one.part for one in made.letter.sections] == [
        one for one in parts if one is not Part.STORY
    ]
