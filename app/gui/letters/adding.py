"""The user's own paragraphs: added beside any block, moved and removed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.core.additions import add_paragraph, move_paragraph, remove_paragraph
from app.core.papers import Document
from app.gui.letters.looks import block_of, can_add
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Writing
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
        view.editor.removed.connect(self._remove)
        view.editor.add.clicked.connect(menu.below.trigger)
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
        if here is None or here.block.kind != "own":
            return
        order = [(one.id, one.part) for one in here.draft.blocks if one.kind != "gone"]
        name = here.block.id
        self._writing.reveals = name
        self._writing.change(
            _("Paragraph moved"), lambda one: move_paragraph(one, name, order, step)
        )

    def _remove(self) -> None:
        here = self._here()
        if here is None or here.block.kind != "own":
            return
        ids = [one.id for one in here.draft.blocks]
        name = here.block.id
        self._writing.block = ids[max(ids.index(name) - 1, 0)]
        self._writing.change(_("Paragraph removed"), lambda one: remove_paragraph(one, name))
        self._writing.focus_page()
