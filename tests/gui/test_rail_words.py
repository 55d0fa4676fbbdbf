"""What the rail says below each step that asks for nothing: what it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.core.claims import QuestionState
from app.core.walk_step import Step
from app.gui.wording import rail_items
from tests.cases import example
from tests.gui.places import seen
from tests.unit.builders import letter

if TYPE_CHECKING:
    from app.core.case import Case

KPN = example("kpn-digital-tv")
DAY = date(2025, 8, 6)  # all of it was told by then
ANSWERED = replace(
    KPN,
    questions=tuple(replace(one, state=QuestionState.ANSWERED) for one in KPN.questions),
)
UNPRICED = replace(KPN, demands=tuple(replace(one, amount=None) for one in KPN.demands[:2]))
DRAFTS = replace(KPN, documents=(letter("a", ""), letter("b", "")))
DRAFT = replace(KPN, documents=DRAFTS.documents[:1])


@pytest.mark.parametrize(
    ("case", "step", "words"),
    [
        (KPN, Step.WANTS, "4 demands, €25.00"),
        (UNPRICED, Step.WANTS, "1 demand"),
        (KPN, Step.HAPPENED, "9 contacts, 5 promises"),
        (KPN, Step.POINTS, "6 points, 2 open questions"),
        (ANSWERED, Step.POINTS, "6 points"),
        (DRAFT, Step.LETTERS, "Letter of complaint: draft"),
        (DRAFTS, Step.LETTERS, "2 drafts"),
    ],
)
def test_a_step_says_what_it_holds(case: Case, step: Step, words: str) -> None:
    (item,) = rail_items(seen(case, DAY), (step,))
    assert item.hint == words
