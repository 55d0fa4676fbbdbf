"""Generated paragraphs that the user moved: what stays together, and that none is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.additions import move_generated
from app.core.papers import Move
from app.letters.letter import Heading, Item, Items, Paragraph, Part, Run, Section
from app.letters.moving import moved
from tests.unit.builders import letter

BLOCKS = (
    Heading("h", (Run("Wat er is gebeurd"),)),
    Paragraph("a", (Run("A."),)),
    Paragraph("b", (Run("Ik vraag u:"),)),
    Items("c", (Item((Run("leveren"),)),)),
    Paragraph("d", (Run("D."),)),
    Paragraph("e", (Run("E."),)),
)
SECTIONS = (
    Section(Part.STORY, BLOCKS),
    Section(Part.CLOSING, (Paragraph("z", (Run("Z."),)),)),
)


def read(*moves: Move) -> str:
    """Return the blocks in reading order; the last one is fixed."""
    found = moved(SECTIONS, moves, ("e",))
    return " ".join("".join(block.id for block in one.blocks) for one in found)


@pytest.mark.parametrize(
    ("moves", "wanted"),
    [
        ((), "habcde z"),
        ((Move("d", "a", before=True),), "hdabce z"),
        ((Move("a", "b"),), "hbcade z"),
        ((Move("a", "c", before=True),), "habcde z"),
        ((Move("c", "d"),), "hadbce z"),
        ((Move("b", "a", before=True), Move("d", "a")), "hbcade z"),
        ((Move("a", "e"),), "hbcdea z"),
        ((Move("e", "a"),), "habcde z"),
        ((Move("h", "a"),), "habcde z"),
        ((Move("a", "h", before=True),), "habcde z"),
        ((Move("a", "z"), Move("gone", "a"), Move("a", "gone")), "habcde z"),
        ((Move("a", "a"), Move("b", "c")), "habcde z"),
    ],
)
def test_a_paragraph_stands_where_it_was_put(moves: tuple[Move, ...], wanted: str) -> None:
    assert read(*moves) == wanted


@given(st.lists(st.builds(Move, *[st.sampled_from("habcdezx")] * 2, st.booleans())))
def test_nothing_is_lost_and_nothing_leaves_its_part(moves: list[Move]) -> None:
    story, closing = read(*moves).split()
    assert sorted(story) == list("abcdeh")
    assert story[0] == "h"
    assert "bc" in story
    assert closing == "z"


def test_moving_on_is_kept_as_one_move() -> None:
    document = move_generated(letter("d", ""), "a", "b", before=False)
    document = move_generated(document, "a", "d", before=False)
    assert document.moves == (Move("a", "d"),)
    document = move_generated(document, "d", "a", before=True)
    assert document.moves == (Move("a", "d"), Move("d", "a", before=True))
