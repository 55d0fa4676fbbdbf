"""What kind of problem a point is, and the questions that its kind asks."""

from __future__ import annotations

from app.core.law import ProblemType
from app.core.pack import by_id
from app.core.pointing import answer_of, asked_now, with_answer
from app.core.serving import sector_of
from app.core.text import in_language
from app.gui.fields.basics import Label, column, discard
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.fold import Fold
from app.gui.points.answers import AnswerField
from app.gui.points.part import PointPart
from app.gui.words import _, language, many


class AskedPart(PointPart):
    """The problem type, and its questions as far as they are to be asked."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._delay = delay
        self._problem = ""
        self.fields: dict[str, AnswerField] = {}
        outer = column(self)
        self.pick = PickField(_("What kind of problem is it?"))
        self.pick.chosen.connect(lambda value: self.change(problem=value))
        outer.addWidget(self.pick)
        self.fold = Fold(_("Questions about this"))
        self.keep = Label("", "small")
        self._column = column(space=10)
        self.fold.column.addLayout(self._column)
        self.fold.column.addWidget(self.keep)
        outer.addWidget(self.fold)

    def refresh(self) -> None:
        """Show the problem type and the questions to ask after these answers."""
        pack = self.seen.pack
        sector = sector_of(self.case, pack)
        fitting = [
            (one.id, _words(one))
            for one in pack.problem_types
            if not one.sectors or not sector or sector in one.sectors
        ]
        problem = by_id(pack.problem_types, self.point.problem)
        if problem is not None and all(key != problem.id for key, _one in fitting):
            fitting.append((problem.id, _words(problem)))
        self.pick.offer([("", _("Something else")), *fitting])
        self.pick.show_value(self.point.problem)
        self.fold.setVisible(problem is not None)
        if problem is not None:
            self._ask(problem)

    def flush(self) -> None:
        """Tell now what was typed."""
        for one in list(self.fields.values()):
            one.flush()

    def _ask(self, problem: ProblemType) -> None:
        asked = asked_now(problem, self.point.replies)
        if problem.id != self._problem:
            self._drop([*self.fields])
            self._problem = problem.id
        self._drop([key for key in self.fields if all(one.id != key for one in asked)])
        for at, item in enumerate(asked):
            if item.id not in self.fields:
                country = self.seen.case.jurisdiction
                made = AnswerField(item, self.seen.day, self._delay, country)
                made.answered.connect(lambda answer, key=item.id: self._answered(key, answer))
                self.fields[item.id] = made
                self._column.insertWidget(at, made)
            self.fields[item.id].show_answer(
                answer_of(self.point, item.id), self.seen.pack.currency
            )
        left = sum(not answer_of(self.point, item.id) for item in asked)
        self.fold.button.setText(
            many("Questions about this: {n} open", "Questions about this: {n} open", left)
            if left
            else _("Questions about this: all answered")
        )
        kept = [in_language(one, language(), language()).text for one in problem.evidence]
        self.keep.setText(_("Useful to keep as evidence: {what}.").format(what="; ".join(kept)))
        self.keep.setVisible(bool(kept))

    def _drop(self, keys: list[str]) -> None:
        for key in keys:
            discard(self.fields.pop(key))

    def _answered(self, question: str, answer: str) -> None:
        self.change(replies=with_answer(self.point, question, answer).replies)


def _words(problem: ProblemType) -> str:
    return in_language(problem.title, language(), language()).text
