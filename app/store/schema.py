"""The JSON Schema of the portable case file, made from the records.

``python -m app.store.schema`` writes it to ``resources/schema``; a test says when that has
to be done again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.store.casefile import FORMAT, adapter

_HOME = Path(__file__).resolve().parents[2] / "resources" / "schema"
_AMOUNT = {"type": "string", "pattern": r"^-?[0-9]{1,9}\.[0-9]{2}$"}
_DECIMAL = {
    "anyOf": [
        {"type": "string", "pattern": r"^-?[0-9]{1,9}(\.[0-9]{1,6})?$"},
        {"type": "integer"},
    ]
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``case.json`` in today's format."""
    found = adapter().json_schema()
    records: dict[str, Any] = found.pop("$defs")
    _write_decimals(records)
    records["Money"]["properties"]["amount"] = _AMOUNT
    records["Money"]["properties"]["currency"]["pattern"] = "^[A-Z]{3}$"
    found["properties"]["format"] = {"const": FORMAT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **found,
        "title": "Geachte case file",
        "description": "One dispute of one consumer with one trader, as case.json holds it.",
        "$defs": dict(sorted(records.items())),
    }


def text() -> str:
    """Return the schema as the file in ``resources/schema`` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def file() -> Path:
    """Return where the schema of today's format lies in the source tree."""
    return _HOME / f"case-{FORMAT}.schema.json"


def _write_decimals(node: object) -> None:
    """Take numbers out where a decimal is meant: a binary fraction is never read."""
    if isinstance(node, dict):
        choices = node.get("anyOf", [])
        if {"type": "number"} in choices:
            kept = [c for c in choices if c.get("type") not in ("number", "string")]
            node["anyOf"] = [*_DECIMAL["anyOf"], *kept]
        for held in node.values():
            _write_decimals(held)
    elif isinstance(node, list):
        for held in node:
            _write_decimals(held)


if __name__ == "__main__":
    file().write_text(text(), encoding="utf-8")
