"""What was marked in an exhibit: inside its page, and kept with the case."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.core.papers import Exhibit, Passage
from app.core.search_text import search_text
from app.errors import UserError
from app.store import casefile
from tests.store.samples import a_case, text_of

MARKED = Passage(2, 0, 10, 1000, 20, cut_out=True)
WHOLE = {"page": 1, "left": 0, "top": 0, "right": 1000, "bottom": 1000}
EDGES = [
    {"page": 0},
    {"page": 100_001},
    {"left": -1},
    {"left": 1000},
    {"right": 1001},
    {"top": 500, "bottom": 500},
    {"top": 600, "bottom": 500},
]


@pytest.mark.parametrize("wrong", EDGES)
def test_what_no_page_can_have_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="a passage lies on a page"):
        Passage(**{**WHOLE, **wrong})


def _file(passage: dict[str, int]) -> bytes:
    case = a_case()
    marked = replace(case.exhibits[0], passages=(MARKED,))
    tree = json.loads(casefile.to_text(replace(case, exhibits=(marked,)), "a case"))
    found = tree.get("case", tree)
    found["exhibits"][0]["passages"].append(passage)
    return text_of(tree)


def test_they_are_kept_in_the_case_file() -> None:
    found = casefile.from_text(_file(WHOLE), "a case").exhibits[0]
    assert found.passages == (MARKED, Passage(1, 0, 0, 1000, 1000))


@pytest.mark.parametrize("wrong", EDGES)
def test_a_file_with_one_beyond_its_page_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(UserError, match="1 problem"):
        casefile.from_text(_file({**WHOLE, **wrong}), "a case")


def test_a_transcript_is_found_by_its_words() -> None:
    recording = Exhibit("x", "Opname", transcript="Wij bellen u vrijdag terug")
    assert "vrijdag terug" in search_text(replace(a_case(), exhibits=(recording,)))
