"""Each check finds its defect in a pack that is otherwise sound."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.rules.checks import CHECKS, check_packs
from app.rules.reading import read_pack
from tests.rules.defects import DEFECTS, UNREADABLE
from tests.rules.made_up import write_pack

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("check", "words", "change"), DEFECTS, ids=[f"{d[0]}: {d[1]}" for d in DEFECTS]
)
def test_a_defect_is_found(
    tmp_path: Path, check: str, words: str, change: tuple[str, str]
) -> None:
    found = check_packs(write_pack(tmp_path, (change,)), DAY)
    assert any(line.startswith(f"zz: {check}: ") and words in line for line in found), found


def test_every_check_has_a_defect() -> None:
    assert {name for name, _ in CHECKS} == {defect[0] for defect in DEFECTS} - {"country"}


@pytest.mark.parametrize(("words", "change"), UNREADABLE, ids=[u[0] for u in UNREADABLE])
def test_what_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, words: str, change: tuple[str, str]
) -> None:
    root = write_pack(tmp_path, (change,))
    with pytest.raises(UserError) as caught:
        read_pack(root, "zz")
    assert any(problem.startswith(words) for problem in caught.value.problems), (
        caught.value.problems
    )
    assert all(line.startswith("zz: read: ") for line in check_packs(root, DAY))


@pytest.mark.parametrize(
    ("first", "beyond", "instead", "line"),
    [
        pytest.param(
            "[[ladder]]", "[[bodies]]", "", "zz: ladder: the ladder has no steps", id="ladder"
        ),
        pytest.param(
            "[[problem_types.questions]]",
            "[[ladder]]",
            "questions = []\n",
            "zz: questions: broken has no questions",
            id="questions",
        ),
    ],
)
def test_an_empty_list_is_found(
    tmp_path: Path, first: str, beyond: str, instead: str, line: str
) -> None:
    file = write_pack(tmp_path) / "zz" / "practice.toml"
    text = file.read_text(encoding="utf-8")
    cut = text[: text.index(first)] + instead + text[text.index(beyond) :]
    file.write_text(cut, encoding="utf-8")
    assert line in check_packs(tmp_path, DAY)


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    changes = (("years = 2", "years = 0"), ('"12.50"', '"12,50"'))
    found = check_packs(write_pack(tmp_path, changes), DAY)
    assert {line.split(": ")[1] for line in found} == {"term", "number"}
