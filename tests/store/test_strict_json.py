"""JSON that two programs could read differently."""

from __future__ import annotations

import time

import pytest

from app.errors import UserError
from app.store import strict_json
from app.store.strict_json import Json, Path


def faults(text: str) -> dict[Path, str]:
    """What is wrong in a text that parses."""
    return dict(strict_json.faults(strict_json.parse(text.encode(), "case.json")))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is not JSON (line 1, column 1)"),
        (b"PDF", "it is not JSON (line 1, column 1)"),
        (b'{"a": 1,\n "b" 2}', "it is not JSON (line 2, column 6)"),
        (b'{"a": 1} {"a": 1}', "it is not JSON (line 1, column 10)"),
        (b"{'a': 1}", "it is not JSON (line 1, column 2)"),
        (b'{"a": "\x01"}', "it is not JSON (line 1, column 8)"),
        (b'{"a": "\xe9"}', "it is not text in UTF-8"),
        ('{"a": "é"}'.encode("utf-16"), "it is not text in UTF-8"),
        (b"\xff\xd8\xff\xe0", "it is not text in UTF-8"),
        (b'{"a": "\xed\xa0\x80"}', "it is not text in UTF-8"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": [-Infinity]}', "-Infinity is not a number"),
        (b'{"a": 1234567890123}', "it holds a number of more than 12 digits"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "it holds a number of more than 12 digits"),
        (b"[" * 100_000, "it is nested too deep"),
        (b'{"a":' * 100_000, "it is nested too deep"),
    ],
    ids=[
        "empty", "not JSON", "no colon", "two values", "wrong quotes", "raw control character",
        "Latin-1", "UTF-16", "a photo", "surrogate in UTF-8", "NaN", "Infinity", "long number",
        "very long number", "brackets", "braces",
    ],
)  # fmt: skip
def test_what_is_not_strict_json_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UserError) as caught:
        strict_json.parse(data, "case.json")
    assert caught.value.sentence == f"case.json is not a case file: {said}."


@pytest.mark.parametrize(
    "data",
    [b"[" + b"1," * 400_001, b"[" + b"[]," * 100_000 + b"[[" * 60_000, b" " * 16_000_001],
    ids=["commas", "brackets", "size"],
)
def test_a_bomb_is_refused_before_it_is_unfolded(data: bytes) -> None:
    begun = time.process_time()  # the processor's time, not the wall's: the machine may be busy
    with pytest.raises(UserError, match="holds more"):
        strict_json.parse(data, "case.json")
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("text", "path", "said"),
    [
        ('{"a": 1, "a": 2}', ("a",), "stands there twice"),
        ('{"b": [{"a": {}, "c": 1, "a": {}}]}', ("b", 0, "a"), "stands there twice"),
        ('{"a": "\\ud83d"}', ("a",), "half a character"),
        ('{"a": ["\\udc00\\ud800"]}', ("a", 0), "half a character"),
        ('{"\\ud800": 1}', (), "broken name"),
        ('{"a": 1.0}', ("a",), "to stay exact"),
        ('{"a": [1E400]}', ("a", 0), "to stay exact"),
        ("[" * 30 + "]" * 30, (0,) * 26, "too deep"),
        ('{"currency": "eur"}', ("currency",), "three capitals"),
        ('{"currency": "ＥＵＲ"}', ("currency",), "three capitals"),
        ('{"amount": true}', ("amount",), "must be an amount"),
        ('{"quantity": "1/3"}', ("quantity",), "plain decimal"),
    ],
)
def test_a_fault_is_found_where_it_stands(text: str, path: Path, said: str) -> None:
    found = faults(text)
    assert list(found) == [path]
    assert said in found[path]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "\\ud83d\\ude00 é \\u0000 \\u202e"}',
        '{"amount": {"amount": "12.50", "currency": "EUR"}, "times": 2, "quantity": "0.125"}',
        '{"amount": null, "a": [true, false, null, -12, ""]}',
    ],
    ids=["whole pairs and control characters", "numbers as texts", "plain values"],
)
def test_what_is_well_written_has_no_fault(text: str) -> None:
    assert faults(text) == {}


@pytest.mark.parametrize("path", [(), ("a",), ("b", 0, "c"), ("x", "y"), ("b", 9), ("a", 0)])
def test_blanking_touches_one_place(path: Path) -> None:
    tree: Json = {"a": 1, "b": [{"c": 2, "d": 3}]}
    strict_json.blank(tree, path)
    assert isinstance(tree, dict)
    assert tree["a"] == (None if path == ("a",) else 1)
    assert tree["b"] == [{"c": None if path == ("b", 0, "c") else 2, "d": 3}]
