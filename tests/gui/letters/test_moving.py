"""Paragraphs that the facts give, as a person moves them."""

from __future__ import annotations

from itertools import pairwise

from pytestqt.qtbot import QtBot

from tests.gui.letters.conftest import Desk


def _order(desk: Desk) -> list[str]:
    return [one.id for one in desk.page.draft.blocks]


def _pair(desk: Desk) -> tuple[str, str]:
    """A paragraph, and the one directly below it that moves by itself."""
    blocks = desk.page.draft.blocks
    at = next(
        at
        for at, (one, two) in enumerate(pairwise(blocks))
        if one.moves and two.moves and one.part == two.part and two.unit == two.id
    )
    return blocks[at].id, blocks[at + 1].id


def _unit(desk: Desk, block: str) -> str:
    return next(one.unit for one in desk.page.draft.blocks if one.id == block)


def test_a_paragraph_moves_down_and_back(desk: Desk) -> None:
    before, words = _order(desk), desk.page.draft.text
    first, second = _pair(desk)
    desk.page.writing.show_block(first)
    desk.page.view.menu.down.trigger()
    assert desk.edits == ["Paragraph moved"]
    assert _order(desk).index(first) == before.index(second)
    assert desk.page.draft.text != words
    assert desk.page.view.editor.block == first
    desk.page.view.menu.up.trigger()
    assert _order(desk) == before
    assert desk.page.draft.text == words


def test_it_changes_places_with_an_own_paragraph(desk: Desk, qtbot: QtBot) -> None:
    first, second = _pair(desk)
    desk.page.writing.show_block(first)
    desk.page.view.menu.below.trigger()
    qtbot.keyClicks(desk.page.view.editor.area.area, "Mijn woorden.")
    desk.page.flush()
    desk.page.writing.show_block(first)
    desk.page.view.menu.down.trigger()
    order = _order(desk)
    at = order.index("added-1")
    unit = [one.id for one in desk.page.draft.blocks if one.unit == _unit(desk, first)]
    assert order[at : at + len(unit) + 2] == ["added-1", *unit, second]


def test_nothing_passes_the_heading_of_its_part(desk: Desk) -> None:
    blocks = desk.page.draft.blocks
    at = next(at for at, one in enumerate(blocks) if one.kind == "heading")
    desk.page.writing.show_block(blocks[at + 1].id)
    desk.page.view.menu.up.trigger()
    assert desk.edits == []
