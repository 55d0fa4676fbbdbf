"""The complaint points: a key word, the facts in the writer's words, a question, the proof."""

from __future__ import annotations

import re

from markupsafe import Markup

from app.core.claims import Point, Question, QuestionState
from app.core.promises import LedgerLine
from app.core.record import record
from app.core.text import has_text
from app.letters.citations import CHRONOLOGY, POINTS
from app.letters.counts import dates_named
from app.letters.items import Ledger
from app.letters.opening import cited
from app.letters.rechecking import remark
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.wanting import standing_points

_SENTENCES = re.compile(r"(?<=[.?!]) ")
_ROWS_FROM = 5  # rows of the chronology from which a point cites them


@record
class PointView:
    """A point ready to print."""

    title: str
    text: Markup
    facts: tuple[str, ...]


def note(scene: Scene, parts: list[list[Sentence]]) -> None:
    """Keep in mind the sentences of an opening or a story, which no point says again."""
    texts = [str(one.text) for part in parts for one in part]
    scene.mind.said |= {sentence for text in texts for sentence in _SENTENCES.split(text)}


def points(scene: Scene, ledger: Ledger, rows: dict[str, int]) -> list[PointView]:
    """Return the points of a letter; *rows* are the chronology's numbers by fact."""
    standing = standing_points(scene)
    said = frozenset(scene.mind.said)
    found = [view(scene, ledger, rows, point, said) for point in standing[: scene.mind.points]]
    return found if len(found) != 1 or found[0].text or not said else []


def left_over(scene: Scene, ledger: Ledger) -> list[PointView]:
    """Return all points for the annex, empty when they fit the letter."""
    standing = standing_points(scene)
    if len(standing) <= scene.mind.points:
        return []
    return [view(scene, ledger, {}, point) for point in standing]


def annex_sentence(scene: Scene) -> Markup:
    """Return where the other points are, empty when the letter has them all."""
    if len(standing_points(scene)) <= scene.mind.points:
        return Markup("")
    key = "points.annex" if scene.mind.points else "points.annex_all"
    return scene.say(key, n=str(scene.citations.number(POINTS)))


def heading(scene: Scene, point: Point) -> str:
    """Return the key word of a point, as it begins a line."""
    return scene.capital(scene.clause(point.title))


def view(
    scene: Scene,
    ledger: Ledger,
    rows: dict[str, int],
    point: Point,
    said: frozenset[str] = frozenset(),
) -> PointView:
    """Return one point: its own words, else what its promises come to, then its questions.

    Sentences that the letter has *said* already are not said again.
    """
    lines = tuple(line for line in ledger.lines if str(line.promise.id) in point.facts)
    missed = tuple(line for line in lines if line.counts_as_broken)
    ex = scene.citations.reference(point.exhibits) or _row_reference(scene, rows, missed)
    parts: list[Markup] = []
    if has_text(point.text):
        parts.append(_fresh(own(scene, scene.text(point.text)), said))
    elif missed and len(missed) == len(lines):
        parts.append(dates_named(scene, missed, ""))
    for key in point.questions:
        question = scene.facts.get(key)
        if isinstance(question, Question):
            parts.append(_question(scene, question))
    parts += remark(scene, point)
    kept = [part for part in parts if part]
    if parts and not kept and len(standing_points(scene)) > 1:
        kept = [scene.say("points.above")]
    if kept:
        kept[0] = cited(kept[0], ex)
    text = Markup(" ").join(kept)
    return PointView(heading(scene, point), text, (point.id, *point.facts))


def _fresh(text: Markup, said: frozenset[str]) -> Markup:
    """Return *text* without the sentences that were *said*."""
    kept = [one for one in _SENTENCES.split(str(text)) if one not in said]
    return Markup(" ").join(Markup(one) for one in kept)  # noqa: S704 - it was escaped before


def _row_reference(scene: Scene, rows: dict[str, int], missed: tuple[LedgerLine, ...]) -> str:
    numbers = sorted({rows[line.promise.id] for line in missed if line.promise.id in rows})
    if not numbers or max(rows.values()) < _ROWS_FROM:
        return ""
    return scene.citations.rows(CHRONOLOGY, numbers)


def _question(scene: Scene, question: Question) -> Markup:
    text = " ".join(scene.text(question.text).split())
    if question.state is QuestionState.EVADED:
        return scene.say("points.evaded", text=text)
    if question.state is QuestionState.ANSWERED:
        return Markup("")
    return scene.say("points.question", text=text)
