"""The form of a body as a sheet: its fields in their order, each with an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from app.core.bodies import Body, FormField
from app.core.procedure_steps import trader_abroad
from app.core.record import record
from app.letters.filing import standing
from app.letters.filing.account import Account
from app.letters.filing.answers import Answers
from app.letters.filing.before import filed_elsewhere
from app.letters.scene import Scene


@record
class FieldRow:
    """A field with its label and the lines of its answer."""

    number: str
    label: str
    lines: tuple[str, ...]


def sheet(
    scene: Scene, body: Body | None, account: Account, said: Callable[[str], str]
) -> list[FieldRow]:
    """Return the fields of the form of *body*; *said* gives what the user chose.

    A field that only the user can fill in says so; one without an answer has a dash.  No
    answer is longer than its field takes.
    """
    answers = Answers(scene, body, account)
    rows = []
    special = _special(answers, body, said)
    for place, field in enumerate(body.form if body else (), start=1):
        lines = special.get(field.id, list)() or _lines(answers, field)
        number, label = _numbered(place, scene.clause(field.label))
        rows.append(FieldRow(number, label, fitted(lines, field.max_chars)))
    return rows


def _numbered(place: int, label: str) -> tuple[str, str]:
    """Return the number of a field and its label; some forms have numbers of their own."""
    own = re.fullmatch(r"(\d+(?:\.\d+)?) (.+)", label)
    return (own[1], own[2]) if own else (str(place), label)


def _lines(answers: Answers, field: FormField) -> list[str]:
    scene = answers.scene
    if not field.facts:
        return [scene.plain("form.self")]
    found = [line for path in field.facts for line in answers.read(path)]
    return list(dict.fromkeys(found)) or [scene.plain("annex.dash")]


def _special(
    answers: Answers, body: Body | None, said: Callable[[str], str]
) -> Mapping[str, Callable[[], list[str]]]:
    """Return the fields that need more than a fact: an own choice, a yes or a no."""
    scene = answers.scene

    def wish(option: str) -> Callable[[], list[str]]:
        def chosen() -> list[str]:
            value = said(option)
            return [scene.plain(f"form.{value if value != 'unsaid' else 'self'}")]

        return chosen

    return {
        "hearing": wish("hearing"),
        "expert": wish("expert"),
        "is_consumer": lambda: standing.as_consumer(scene, scene.agreement),
        "in_time": lambda: standing.in_time(scene, body),
        "no_court": lambda: _reversed(scene),
        "jurisdiction": lambda: [scene.plain("form.jurisdiction")],
        "costs": lambda: [scene.plain("form.costs")],
        "final_position": lambda: (
            answers.read("answers.final") or standing.no_final(scene, body)
        ),
        "claim_other": lambda: answers.others() or [scene.plain("annex.dash")],
        "cross_border": lambda: [] if trader_abroad(scene.case) else _not_abroad(scene),
    }


def _reversed(scene: Scene) -> list[str]:
    """Return the answer to "is there no court case": the opposite of whether there is one."""
    running = scene.case.status.value == "pending_elsewhere" or filed_elsewhere(scene)
    return [scene.plain("form.court_runs" if running else "form.court_none")]


def _not_abroad(scene: Scene) -> list[str]:
    return [str(scene.hole("cross_border"))]


def fitted(lines: list[str], most: int | None) -> tuple[str, ...]:
    """Return *lines* as far as a field of *most* characters takes them, whole ones only.

    A first line that is too long by itself is cut at a word, with an ellipsis.
    """
    if most is None:
        return tuple(lines)
    kept: list[str] = []
    for line in lines:
        if len("\n".join([*kept, line])) <= most:
            kept.append(line)
            continue
        if not kept:
            kept.append(_cut(line, most))
        break
    return tuple(kept)


def _cut(line: str, most: int) -> str:
    if most < 2:
        return line[:most]
    head = line[: most - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;.") + "…"
