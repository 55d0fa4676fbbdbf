"""The published schema says what the reader does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from app.errors import UserError
from app.store import casefile, schema
from tests.store.samples import BARE, a_case, text_of

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "resources" / "examples").glob("*/case.json"))
CHECKER = jsonschema.Draft202012Validator(
    schema.schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
MOMENT = {"edtf": "2025"}
PAID = {"id": "p", "kind": "paid", "when": MOMENT}


def test_the_file_is_the_one_that_the_records_give() -> None:
    shipped = schema.file().read_text("utf-8")
    assert shipped == schema.text(), "run: python -m app.store.schema"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_follow_it(example: Path) -> None:
    tree = json.loads(example.read_text("utf-8"))
    tree = tree if "format" in tree else {"format": 1, "case": tree}
    assert [error.message for error in CHECKER.iter_errors(tree)] == []


def test_what_is_written_follows_it() -> None:
    CHECKER.validate(json.loads(casefile.to_text(a_case(), "case.json")))


@pytest.mark.parametrize(
    "fields",
    [
        {"titel": "x"},
        {"title": 1},
        {"status": "ended"},
        {"delete_on": "2026-02-30"},
        {"contacts": {}},
        {"contacts": [{"id": "c", "when": MOMENT, "channel": "fax"}]},
        {"payments": [{**PAID, "amount": {"amount": 12.5}}]},
        {"payments": [{**PAID, "amount": {"amount": "12.5"}}]},
        {"demands": [{"id": "d", "kind": "refund", "times": 1.5}]},
        {"demands": [{"id": "d", "kind": "refund", "times": "1e5"}]},
    ],
    ids=lambda fields: next(iter(fields.items())).__repr__()[:60],
)
def test_both_refuse_the_same(fields: dict[str, Any]) -> None:
    tree = {"format": 1, "case": {**BARE, **fields}}
    assert not CHECKER.is_valid(tree)
    with pytest.raises(UserError):
        casefile.from_text(text_of(tree), "case.json")


def test_every_record_refuses_unknown_fields() -> None:
    records = {name: r for name, r in schema.schema()["$defs"].items() if r["type"] == "object"}
    assert len(records) > 30
    assert [
        name for name, r in records.items() if r.get("additionalProperties") is not False
    ] == []
