"""The form of the firm itself: a version for just so many characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.edits import put_party
from app.core.lookup import trader
from app.core.sending import form_limit
from app.letters.compose import compose
from app.letters.letter import Paragraph, plain
from app.letters.webform import limits_for
from app.production import sources
from tests.cases import named

USUAL = (250, 500, 1000)


def taking(limit: int) -> Case:
    case = named("kpn-digital-tv")
    firm = trader(case)
    assert firm is not None
    return put_party(case, replace(firm, web_limit=limit))


@pytest.mark.parametrize(
    ("case", "usual", "limits"),
    [
        (taking(0), USUAL, USUAL),
        (taking(700), USUAL, (250, 500, 700, 1000)),
        (taking(500), USUAL, USUAL),
        (taking(700), (), ()),
        (Case("new", ""), USUAL, USUAL),
    ],
)
def test_the_limit_of_the_firm_stands_among_the_usual_ones(
    case: Case, usual: tuple[int, ...], limits: tuple[int, ...]
) -> None:
    assert limits_for(case, usual) == limits


@pytest.mark.parametrize("code", ["nl", "en"])
def test_there_is_a_version_for_the_form(code: str) -> None:
    case = taking(700)
    letter = compose(case, "webform", code, date(2025, 5, 6), sources(case)).letter
    blocks = [one for section in letter.sections for one in section.blocks]
    found = {one.id: plain(one.runs) for one in blocks if isinstance(one, Paragraph)}
    assert 500 < len(found["text-700"]) <= 700
    assert found["text-700"] != found["text-500"]
    assert form_limit(case) == 700
