"""The user's own questions to the firm, each followed until it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from app.core.claims import Question, QuestionState
from app.core.edits import new_id, put_question
from app.core.ids import QuestionId
from app.core.pointing import add_question, asked_before, questions_of, remove_question
from app.core.text import in_language, with_words
from app.gui.fields.basics import Button, Card, IconButton, Label, column, discard, row
from app.gui.fields.choices import Segment
from app.gui.fields.field import QUIET
from app.gui.fields.typed import LineField
from app.gui.points.part import PointPart
from app.gui.seen import Seen
from app.gui.words import _


class QuestionRow(Card):
    """One question: its words, its state, and the answer once there is one."""

    edited = Signal(str, object)
    removed = Signal()

    def __init__(self, seen: Seen, question: Question, delay: int) -> None:
        super().__init__("sunken", margins=(10, 8))
        self._delay = delay
        self.line = LineField("", _("What do you want to know?"), delay=delay)
        self.line.line.setAccessibleName(_("Question"))
        self.state = Segment(
            _("What became of it?"),
            [
                (QuestionState.OPEN, _("Open")),
                (QuestionState.EVADED, _("Dodged")),
                (QuestionState.ANSWERED, _("Answered")),
            ],
        )
        self.answer = LineField(
            _("What was the answer?"), aside=_("may stay empty"), delay=delay
        )
        self.remove = IconButton("trash-2", _("Remove this question"))
        self._note = Label(_("This was asked in a letter, so it stays."), "caption")
        head, foot = row(), row()
        head.addWidget(self.line, 1)
        head.addWidget(self.remove)
        foot.addWidget(self.state)
        foot.addWidget(self._note, 1)
        for one in (head, foot):
            self.column.addLayout(one)
        self.column.addWidget(self.answer)
        self.show_question(seen, question)
        self.line.edited.connect(lambda text: self._put("text", text))
        self.answer.edited.connect(lambda text: self._put("answer", text))
        self.state.chosen.connect(self._stands)
        self.remove.clicked.connect(self.removed)

    def show_question(self, seen: Seen, question: Question) -> None:
        """Show a question; this tells nobody."""
        self._seen, self._question = seen, question
        home = seen.case.language
        self.line.show_text(in_language(question.text, home, home).text)
        self.state.show_value(question.state)
        self.answer.setVisible(question.state is not QuestionState.OPEN)
        self.answer.show_text(in_language(question.answer, home, home).text)
        asked = asked_before(seen.case, question.id)
        self.remove.setEnabled(not asked)
        self._note.setVisible(asked)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.line.flush()
        self.answer.flush()

    def _put(self, field: str, text: str) -> None:
        home = self._seen.case.language
        changes: dict[str, Any] = {
            field: with_words(getattr(self._question, field), text, home, home)
        }
        self._tell(replace(self._question, **changes))

    def _stands(self, value: str) -> None:
        self._tell(replace(self._question, state=QuestionState(value)))

    def _tell(self, question: Question) -> None:
        self.edited.emit(_("Question changed"), put_question(self._seen.case, question))


class QuestionsPart(PointPart):
    """All questions of a point."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._delay = delay
        self.rows: dict[str, QuestionRow] = {}
        outer = column(self)
        head = row()
        head.addWidget(Label(_("My questions"), "strong", wraps=False))
        head.addWidget(Label(_("they stay until they are really answered"), "caption"), 1)
        self.add = Button(_("Add a question"), "compact", "plus")
        self.add.clicked.connect(self._add)
        head.addWidget(self.add)
        outer.addLayout(head)
        self._column = column()
        outer.addLayout(self._column)

    def refresh(self) -> None:
        """Show the questions; rows that stay are not made anew."""
        found = questions_of(self.case, self.point)
        ids = {one.id for one in found}
        for key in [key for key in self.rows if key not in ids]:
            discard(self.rows.pop(key))
        for at, one in enumerate(found):
            if one.id in self.rows:
                self.rows[one.id].show_question(self.seen, one)
            else:
                made = QuestionRow(self.seen, one, self._delay)
                made.edited.connect(self.edited)
                made.removed.connect(lambda key=one.id: self._remove(key))
                self.rows[one.id] = made
                self._column.insertWidget(at, made)

    def flush(self) -> None:
        """Tell now what was typed."""
        for one in list(self.rows.values()):
            one.flush()

    def _add(self) -> None:
        key = QuestionId(new_id(self.case, "question-"))
        fresh = add_question(self.case, self.point, Question(key, ""))
        self.edited.emit(_("Question added"), fresh)
        if key in self.rows:
            self.rows[key].line.setFocus()

    def _remove(self, key: str) -> None:
        self.edited.emit(_("Question removed"), remove_question(self.case, QuestionId(key)))
