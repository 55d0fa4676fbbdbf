"""Checks of wordings, questions and the ladder of a rule pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date

from app.core.law import AnswerKind, ProblemType, QuestionItem
from app.core.pack import RulePack
from app.core.text import Wording

_TEXTS = ("Text", "tuple[Text, ...]")


def empty_ladder(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield that there is no step, or a step without documents."""
    if not pack.ladder:
        yield "the ladder has no steps"
    for step in pack.ladder:
        if not step.documents:
            yield f"{step.id} has no documents"


def languages(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield texts that are missing, or not there in every language of the pack."""
    yield from _texts(pack, pack, "")


def _texts(item: object, pack: RulePack, path: str) -> Iterator[str]:
    """Yield what is wrong with the texts of a record and of what it holds."""
    if isinstance(item, tuple):
        for index, member in enumerate(item):
            name = getattr(member, "id", None) or getattr(member, "key", None) or str(index)
            yield from _texts(member, pack, f"{path} {name}".strip())
    elif is_dataclass(item) and not isinstance(item, type):
        for field in fields(item):
            value = getattr(item, field.name)
            where = f"{path} {field.name}".strip()
            if field.type not in _TEXTS:
                yield from _texts(value, pack, where)
                continue
            required = field.default is MISSING
            for text in value if field.type == _TEXTS[1] else (value,):
                yield from _wordings(text, pack, where, required=required)


def _wordings(text: object, pack: RulePack, where: str, *, required: bool) -> Iterator[str]:
    """Yield the languages in which a text is missing; an optional text may be empty."""
    if not isinstance(text, tuple):
        if text:
            yield f"{where} does not say in which language it is"
        elif required:
            yield f"{where} is empty"
        return
    there = {item.language for item in text if isinstance(item, Wording) and item.text.strip()}
    for language in pack.languages:
        if language not in there:
            yield f"{where} is missing in {language}"
    for language in sorted(there.difference(pack.languages, pack.told_in)):
        yield f"{where} is in {language}, which the pack does not name"


def questions(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield problem types without questions, evidence or grounds, and odd questions."""
    for problem in pack.problem_types:
        for name in ("questions", "evidence", "grounds"):
            if not getattr(problem, name):
                yield f"{problem.id} has no {name}"
        yield from _odd_questions(problem)


def _odd_questions(problem: ProblemType) -> Iterator[str]:
    """Yield questions without choices, asked twice, or after an answer nobody can give."""
    earlier: dict[str, QuestionItem] = {}
    for item in problem.questions:
        name = f"{problem.id} {item.id}"
        if item.id in earlier:
            yield f"{name} is asked twice"
        if (item.kind is AnswerKind.CHOICE) is not bool(item.choices):
            yield f"{name} has choices and is no choice, or the other way round"
        for condition in item.when:
            asked = earlier.get(condition.question)
            if asked is None:
                yield f"{name} waits for {condition.question!r}, which is not asked before it"
            elif condition.answer not in _answers(asked):
                yield f"{name} waits for the answer {condition.answer!r}, which nobody can give"
        earlier[item.id] = item


def _answers(item: QuestionItem) -> tuple[str, ...]:
    """Return the answers that a question can get; none for open ones."""
    if item.kind is AnswerKind.YES_NO:
        return ("yes", "no")
    return tuple(choice.id for choice in item.choices)
