"""Paragraphs as wholes: own ones added and removed, all of them moved."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.core.additions import (
    add_paragraph,
    move_generated,
    move_paragraph,
    put_paragraph,
    remove_paragraph,
)
from app.core.papers import Document
from app.gui.letters.looks import block_of, can_add
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Change, Writing
from app.gui.words import _
from app.workshop.wishes import BlockView, Draft


@dataclass(frozen=True)
class _Here:
    draft: Draft
    block: BlockView


class Adding(QObject):
    """Does what the menu of a paragraph says to the block that is chosen."""

    def __init__(self, writing: Writing, view: LettersView) -> None:
        super().__init__(writing)
        self._writing, self._view = writing, view
        menu, paper = view.menu, view.desk.paper
        menu.above.triggered.connect(lambda: self._add(before=True))
        menu.below.triggered.connect(lambda: self._add(before=False))
        menu.up.triggered.connect(lambda: self._move(-1))
        menu.down.triggered.connect(lambda: self._move(1))
        menu.remove.triggered.connect(self._remove)
        menu.leave.triggered.connect(view.editor.leave_out)
        paper.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        paper.customContextMenuRequested.connect(self._open_menu)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), paper)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _here(self) -> _Here | None:
        """Return the block that is chosen, once what is being typed in it was told."""
        self._view.editor.flush()
        draft = self._writing.draft
        block = block_of(draft, self._writing.block)
        return None if draft is None or block is None else _Here(draft, block)

    def _open_menu(self, at: QPoint) -> None:
        paper = self._view.desk.paper
        block = paper.block_at(at.toPointF())
        if block:
            self._writing.show_block(block)
        self._view.menu.popup(paper.mapToGlobal(at))

    def _add(self, *, before: bool) -> None:
        here = self._here()
        if here is None or not can_add(here.draft):
            return
        block = here.block

        def make(document: Document) -> Document:
            changed, made = add_paragraph(document, block.id, before=before, part=block.part)
            self._writing.opens = made.id
            return changed

        self._writing.change(_("Paragraph added"), make)

    def _move(self, step: int) -> None:
        here = self._here()
        make = None if here is None else _moving(here.draft, here.block, step)
        if here is not None and make is not None:
            self._writing.reveals = here.block.id
            self._writing.change(_("Paragraph moved"), make)

    def _remove(self) -> None:
        here = self._here()
        if here is None or here.block.kind != "own":
            return
        ids = [one.id for one in here.draft.blocks]
        name = here.block.id
        self._writing.block = ids[max(ids.index(name) - 1, 0)]
        self._writing.change(_("Paragraph removed"), lambda one: remove_paragraph(one, name))
        self._writing.focus_page()


def _moving(draft: Draft, block: BlockView, step: int) -> Change | None:
    """Return what moves *block* one place up (-1) or down (1); None where it stays."""
    if block.kind == "own":
        order = [(one.id, one.part) for one in draft.blocks if one.kind != "gone"]
        return lambda one: move_paragraph(one, block.id, order, step)
    read = [one for one in draft.blocks if not one.left_out]
    mine = [at for at, one in enumerate(read) if one.unit == block.unit]
    if not (block.moves and mine and can_add(draft)):
        return None
    ends = (mine[0], mine[-1])
    at = ends[0] - 1 if step < 0 else ends[1] + 1
    near = read[at] if 0 <= at < len(read) else None
    if near is None or near.part != block.part or near.kind == "heading":
        return None
    if near.kind == "own":  # it goes to the other side of what moves
        edge = read[ends[0] if step > 0 else ends[1]].id
        return lambda one: put_paragraph(one, near.id, edge, before=step > 0, part=block.part)
    return lambda one: move_generated(one, block.id, near.id, before=step < 0)
