"""What the program says of itself: nothing it is made of goes unnamed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from app.gui.settings.about import licences

PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"
OTHERWISE = {"pyside6-essentials": "pyside6"}  # a part is named by the whole


def test_every_library_is_named_and_no_other() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=; ]", one)[0].lower() for one in project["dependencies"]}
    named = {name.lower() for names, _licence in licences() for name in names.split(", ")}
    assert {OTHERWISE.get(one, one) for one in asked} <= named
    assert not named & {"python-docx", "pikepdf", "pytest-qt"}
