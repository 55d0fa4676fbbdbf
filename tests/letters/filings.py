"""A filing about a small case: its bench, and what it says in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.papers import Choice, Document
from app.letters.benches import desk_for
from app.letters.compose import scene_for
from app.letters.doctype import read_type
from app.letters.filing_bench import FilingBench
from app.paths import templates
from tests.letters.every import sources
from tests.letters.scenes import DAY, plain
from tests.unit.builders import letter


def bench(
    case: Case, code: str = "nl", document: str = "filing-gc", day: date = DAY
) -> FilingBench:
    """Return the bench of a filing about *case*, ready to be asked in any order."""
    kind = read_type(templates(), document)
    scene = scene_for(case, kind, code, day, sources())
    scene.by_name = True
    found = desk_for(scene, kind).benches[0]
    assert isinstance(found, FilingBench)
    return found


def facts(case: Case, code: str = "nl", day: date = DAY) -> list[str]:
    """Return the numbered facts of *case* as they are read."""
    return [plain(one.text.text) for one in bench(case, code, day=day).account.facts]


def choosing(case: Case, document: str = "filing-gc", **chosen: str) -> Case:
    """Return *case* with a draft for which the user made choices."""
    own = letter("draft", "", type=document)
    choices = tuple(Choice(option, value) for option, value in chosen.items())
    draft: Document = replace(own, choices=choices)
    return replace(case, documents=(*case.documents, draft))
