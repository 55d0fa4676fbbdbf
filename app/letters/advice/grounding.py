"""The grounds of a case in words: which apply, what to ask, which articles and numbers."""

from __future__ import annotations

from app.core.grounds import Carries, GroundStanding
from app.core.law import Measure, Parameter
from app.core.moment import Unit
from app.core.money import Money
from app.core.pack import amount, by_id, parameter
from app.core.record import record
from app.letters.advice.reasons import question
from app.letters.advice.speech import Speech

TIMES = {unit.value for unit in Unit}


@record
class GroundWords:
    """A ground in words: title, what it gives, questions, articles, numbers of the law."""

    title: str
    right: str
    state: str
    questions: tuple[str, ...]
    articles: tuple[str, ...]
    numbers: tuple[str, ...]


def ground_words(speech: Speech, one: GroundStanding) -> GroundWords:
    """Return a ground in words; articles and numbers only where they may be printed."""
    scene = speech.scene
    ground = by_id(scene.pack.grounds, one.ground)
    asked = () if one.carries is Carries.FAILS else one.unknown
    found = (by_id(scene.pack.citations, name) for name in one.citations)
    rows = (parameter(scene.pack, key, scene.day) for key in one.parameters)
    return GroundWords(
        scene.clause(ground.title) if ground else one.ground,
        scene.text(ground.right) if ground else "",
        speech.say(f"ladder.ground.{one.carries.value}"),
        tuple(text for name in asked if (text := question(speech, name))),
        tuple(scene.clause(item.text) for item in found if item is not None),
        tuple(text for row in rows if row is not None and (text := number(speech, row))),
    )


def number(speech: Speech, row: Parameter) -> str:
    """Return a number of the law with its unit, empty for a scale."""
    if row.unit is Measure.AMOUNT:
        return speech.language.money(Money(amount(row), row.currency))
    if row.unit.value in TIMES and row.value.isdigit():
        return speech.language.count(int(row.value), Unit(row.unit.value), words=False)
    if row.unit in (Measure.PERCENT, Measure.PERCENT_PER_YEAR):
        return f"{speech.language.decimal(amount(row))}%"
    return row.value
