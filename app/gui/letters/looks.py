"""What is said in the margin of the pages, and what each block is called."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.gui.letters.chips import Chip, chip_words
from app.gui.words import _
from app.letters.check.finding import Finding
from app.workshop.wishes import BlockView, Draft


@dataclass(frozen=True)
class Look:
    """What is shown beside the pages: names of blocks for listeners, chips, the window."""

    names: dict[str, str] = field(default_factory=dict)
    chips: dict[str, tuple[Chip, ...]] = field(default_factory=dict)
    window: tuple[float, float, float, float] | None = None


def look_of(draft: Draft, findings: tuple[Finding, ...]) -> Look:
    """Return the chips and names for the pages of *draft*."""
    chips: dict[str, tuple[Chip, ...]] = {}
    changed = {one.block for one in draft.conflicts}
    erring = {one.block for one in findings if one.blocks and one.code != "edit-conflict"}
    for view in draft.blocks:
        mine = Chip.OWN if view.kind == "own" else Chip.EDITED
        found = [
            *([Chip.CHANGED] if view.id in changed else []),
            *([mine] if view.own and view.id not in changed else []),
            *([Chip.ERROR] if view.id in erring else []),
        ]
        if found:
            chips[view.id] = tuple(found)
    names = {
        one.id: ". ".join(
            (*map(chip_words, chips.get(one.id, ())), block_name(draft, one), one.text)
        )
        for one in draft.blocks
    }
    return Look(names, chips, draft.window)


def block_name(draft: Draft, view: BlockView) -> str:
    """Return what a block is called: its kind and its number among those of its kind."""
    same = [one.id for one in draft.blocks if one.kind == view.kind]
    number = same.index(view.id) + 1 if view.id in same else 1
    words = {
        "heading": _("Heading {n}"),
        "items": _("List {n}"),
        "table": _("Table {n}"),
        "own": _("Own paragraph {n}"),
        "gone": _("Your text without a place"),
    }.get(view.kind, _("Paragraph {n}"))
    return words.format(n=number)


def can_add(draft: Draft) -> bool:
    """Tell whether a document has a text of its own, in which a paragraph has a place."""
    return draft.kind.layout != "annex" and not draft.kind.limits


def block_of(draft: Draft | None, block: str) -> BlockView | None:
    """Return the block with that id, None where the letter has none."""
    return next((one for one in draft.blocks if one.id == block), None) if draft else None


def block_before(before: Draft, draft: Draft, block: str) -> str:
    """Return what stood before *block* in *before* and stands in *draft*; empty for nothing."""
    old, new = [one.id for one in before.blocks], {one.id for one in draft.blocks}
    left = old[: old.index(block)] if block in old else []
    return next((one for one in reversed(left) if one in new), "")


def first_block(draft: Draft) -> str:
    """Return the block to begin with: one that asks to be settled, else the first paragraph."""
    waiting = [one.block for one in draft.conflicts]
    words = [one.id for one in draft.blocks if one.kind == "paragraph" and not one.fixed]
    anything = [one.id for one in draft.blocks]
    return next(iter((*waiting, *words, *anything)), "")
