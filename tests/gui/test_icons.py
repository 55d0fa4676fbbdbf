"""Every icon that the code names is there: a missing one would stop the painting."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QIcon

from app.gui.icons import icon
from app.paths import resources

GUI = Path(__file__).resolve().parents[2] / "app" / "gui"
THERE = {path.stem for path in (resources() / "icons").glob("*.svg")}
PLACES = {"Button": 2, "Tag": 2, "Chip": 1, "IconButton": 0, "icon": 0, "_with_icon": 0}
KEYWORDS = ("image", "icon")


def _named(tree: ast.AST) -> Iterator[str]:
    """The icons in calls, and the values of tables that are called ICONS."""
    for node in ast.walk(tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            at = PLACES.get(node.func.id, len(node.args))
            values = [
                *node.args[at : at + 1],
                *(word.value for word in node.keywords if word.arg in KEYWORDS),
            ]
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            names = [one.id for one in node.targets if isinstance(one, ast.Name)]
            values = list(node.value.values) if "ICONS" in "".join(names) else []
        for value in values:
            first = value.elts[0] if isinstance(value, ast.Tuple) else value
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                yield first.value


def test_every_icon_that_is_named_is_there() -> None:
    missing = {
        f"{path.relative_to(GUI)}: {name}"
        for path in sorted(GUI.rglob("*.py"))
        for name in _named(ast.parse(path.read_text(encoding="utf-8")))
        if name not in THERE
    }
    assert missing == set()


def test_a_copy_of_an_icon_outlives_the_garbage() -> None:
    for _ in range(20):
        shown = QIcon(icon("phone"))
        shown.setIsMask(True)  # Qt makes it a copy of its own
        gc.collect()
        assert not shown.pixmap(16).isNull()


def test_one_is_made_of_each_and_kept() -> None:
    assert icon("phone") is icon("phone")
    assert icon("phone") is not icon("phone", "accent")
