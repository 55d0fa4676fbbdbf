"""The tab "Open questions": each question until it was answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QRectF,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.core.case import Case
from app.core.claims import Question, QuestionState
from app.core.edits import put_question
from app.core.lookup import facts
from app.core.text import in_language, with_words
from app.gui import theme
from app.gui.fields.basics import Card, Label, column, row
from app.gui.fields.choices import Segment
from app.gui.fields.typed import TextArea
from app.gui.happened.cells import Cells
from app.gui.happened.question_rows import MARKS, QuestionRow, columns, name, question_rows
from app.gui.lists.cell_roles import Index
from app.gui.lists.heads import Heads
from app.gui.lists.widths import share
from app.gui.lists.word_table import WordTable
from app.gui.words import _, of

STATUS = 1
# What each column wants and what it needs, in pixels at 100 %.
WIDTHS = {STATUS: (150, 140), 2: (220, 90), 3: (220, 90)}
ROW = 46  # pixels of a row
LEAST = 220  # pixels for the question
CHOOSE = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class _StatusCells(Cells):
    """The status with its mark before the words."""

    def __init__(self, table: WordTable[QuestionRow]) -> None:
        super().__init__()
        self._table = table

    def paint_words(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Paint the mark, and the words behind it."""
        mark = MARKS[self._table.rows[index.row()].status]
        super().paint_words(painter, self.paint_mark(painter, box, mark), index)


class QuestionsTab(QWidget):
    """Shows the questions and tells what became of one."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._question = ""
        inside = column(self, space=12)
        self._empty = Label(_("No questions yet. Write them down with your complaint points."))
        self.model = WordTable[QuestionRow](columns())
        self.view = self._made_view()
        self._card = Card()
        inside.addWidget(self._empty)
        inside.addWidget(self.view, 1)
        inside.addWidget(self._card)
        inside.addStretch(0)
        self._made_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        share(self.view.horizontalHeader(), WIDTHS, LEAST)

    def _made_view(self) -> QTableView:
        made = QTableView()
        made.setModel(self.model)
        made.setAccessibleName(_("Open questions"))
        made.setItemDelegate(Cells(made))
        made.setItemDelegateForColumn(STATUS, _StatusCells(self.model))
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setTabKeyNavigation(False)
        made.setShowGrid(False)
        upright = made.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(theme.now().px(ROW))
        header = Heads(made)
        made.setHorizontalHeader(header)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.selectionModel().selectionChanged.connect(self._select)
        return made

    def _made_card(self) -> None:
        self._title = Label(kind="subhead")
        self._card.column.addWidget(self._title)
        self.state = Segment(
            _("Status"),
            (
                (QuestionState.OPEN, of("question", "Open")),
                (QuestionState.EVADED, of("question", "Dodged")),
                (QuestionState.ANSWERED, of("question", "Answered")),
            ),
        )
        self.state.chosen.connect(self._set_state)
        line = row()
        line.addWidget(self.state)
        line.addStretch(1)
        self._card.column.addLayout(line)
        self.answer = TextArea(_("What did they answer?"))
        self.answer.edited.connect(self._set_answer)
        self._card.column.addWidget(self.answer)

    def show_case(self, case: Case) -> None:
        """Show the questions of *case*; this tells nobody."""
        self._case = case
        rows = question_rows(case)
        if rows != self.model.rows:
            self.model.show_rows(rows)
        self._empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        rest = self.view.horizontalHeader().sizeHint().height() + theme.now().px(4)
        self.view.setMaximumHeight(len(rows) * theme.now().px(ROW) + rest)
        if self._question not in {row.question for row in rows}:
            self._question = rows[0].question if rows else ""
        self.select(self._question)

    def select(self, question: str) -> None:
        """Show one question below; this tells nobody."""
        self._question = question
        at = next((n for n, one in enumerate(self.model.rows) if one.question == question), -1)
        self._card.setVisible(at >= 0)
        if at < 0 or self._case is None:
            return
        self.view.selectionModel().setCurrentIndex(self.model.index(at, 0), CHOOSE)
        found = next(one for one in self._case.questions if one.id == question)
        self._title.setText(self.model.rows[at].cells[0])
        if found.state is QuestionState.OPEN:
            self.state.say(QuestionState.OPEN, name(self.model.rows[at].status))
        self.state.show_value(found.state)
        home = self._case.language
        self.answer.show_text(in_language(found.answer, home, home).text)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.answer.flush()

    def _select(self, _on: QItemSelection, _off: QItemSelection) -> None:
        chosen = self.view.selectionModel().selectedRows()
        if chosen and self.model.rows[chosen[0].row()].question != self._question:
            self.flush()
            self.select(self.model.rows[chosen[0].row()].question)

    def _set_state(self, value: str) -> None:
        self._put(
            _("Question changed"), lambda found: replace(found, state=QuestionState(value))
        )

    def _set_answer(self, text: str) -> None:
        home = "" if self._case is None else self._case.language
        self._put(
            _("Answer changed"),
            lambda found: replace(found, answer=with_words(found.answer, text, home, home)),
        )

    def _put(self, label: str, make: Callable[[Question], Question]) -> None:
        """Tell what *make* makes of the question that is shown, where the case has it still."""
        found = None if self._case is None else facts(self._case).get(self._question)
        if self._case is not None and isinstance(found, Question):
            self.edited.emit(label, put_question(self._case, make(found)))
