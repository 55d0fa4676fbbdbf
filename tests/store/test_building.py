"""What is built quickly is what the checker reads; what the checker refuses is doubted."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter, ValidationError

from app.core.building import DoubtError, build
from app.core.case import Case, Reminder
from app.core.claims import BottomLine
from app.core.moment import When
from app.core.money import Money
from app.core.pack import DayDeviation, RulePack
from app.core.papers import (
    Addition,
    Dismissal,
    Edit,
    Extension,
    FrozenFile,
    Move,
    Passage,
    Redaction,
    StoredFile,
)
from app.core.party import Affiliation
from app.errors import UserError
from app.letters.doctype import DocumentType, read_type, types
from app.letters.language import read_table
from app.paths import resources, templates
from app.rules.reading import read_pack
from app.store import casefile
from app.store.plain import plain
from tests.cases import cases, named, names, record_types
from tests.trials import trials

ODD = (
    *(None, True, False, 0, 1, -1, 8, 10**11, "", " ", "x", "nl", "true", "1", "0", "\x00"),
    *("1.5", "-0.00", "1e3", "NaN", " 1", "1_0", "٣", "12.5000000", "EUR"),
    *("2025-02-28", "2025-02-30", "2025-2-3", "20250203", "2025-02-03T00:00", "0000-01-01"),
    *(
        "2025-02-03T09:30:00",
        "2025-02-03T24:00:00",
        "2025-02-03T09:30:60",
        "2025-02-03T09:30:00Z",
    ),
    *("٢٠٢٥-01-01", "2025-01-01\n", "2025-W15", "days", "exact", "high", "letter"),
    *([], [None], ["x"], [1], [[]], [{}], [{"language": "nl", "text": "x"}], {}, {"a": "b"}),
    *({"language": "nl", "text": "x"}, {"amount": "1.00"}, {"nl": 1}),
    *({"edtf": "2025-13"}, {"edtf": "2025-12"}, {"count": 1, "unit": "days"}),
)
ODD_IN_TABLES = (
    *ODD,
    date(2025, 2, 28),
    datetime(2025, 2, 28, 1, tzinfo=UTC),
    time(1),
    1.0,
    ("x",),
)
STORED = {"sha256": "0" * 64, "name": "a.jpg", "media_type": "image/jpeg", "size": 3}
# Records that no case and no pack of ours holds.
SELDOM: dict[type, dict[str, Any]] = {
    BottomLine: {
        "amount": {"amount": "50.00", "currency": "EUR"},
        "private_note": "liever snel klaar",
    },
    StoredFile: STORED,
    FrozenFile: {"format": "pdf", "file": STORED},
    Addition: {"id": "added-1", "text": "b", "beside": "c", "before": True},
    Move: {"block": "a", "beside": "b", "before": True},
    Affiliation: {"body": "gc", "member": False, "checked_on": "2026-03-03"},
    Extension: {"given": {"edtf": "2026-03-03"}, "until": "2026-03-17"},
    Passage: {"page": 1, "left": 0, "top": 0, "right": 10, "bottom": 10, "cut_out": True},
    Edit: {"block": "a", "replaced": "b", "text": "c"},
    Dismissal: {"finding": "a", "reason": "b"},
    Redaction: {"finding": "a", "kept": True, "words": "b"},
    DayDeviation: {"day": "2026-03-03"},
    Reminder: {"id": "reminder-1", "day": "2026-03-03", "what": "b"},
}
KINDS = sorted(record_types(), key=str)


def of_type(value: object) -> Iterator[tuple[type, Any]]:
    """Every record in *value*, itself first."""
    if is_dataclass(value) and not isinstance(value, type):
        yield type(value), value
        value = tuple(getattr(value, field.name) for field in fields(value))
    if isinstance(value, tuple):
        for held in value:
            yield from of_type(held)


@cache
def fullest(of: str) -> dict[type, dict[str, Any]]:
    """For each kind of record in all cases, or in the Dutch pack: the one that says most."""
    holders = [named(name) for name in names()] if of == "cases" else [pack()]
    found = dict(SELDOM)
    for holder in holders:
        for kind, value in of_type(holder):
            values: Any = plain(value)
            if len(values) > len(found.get(kind, {})):
                found[kind] = {name: _short(held) for name, held in values.items()}
    return found


def _short(value: Any) -> Any:
    return value[:2] if isinstance(value, list) else value


def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


def built(kind: type, values: object) -> object:
    try:
        return build(kind, values)
    except DoubtError:
        return None


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_no_odd_value_of_a_case_is_built_otherwise(kind: type) -> None:
    checker: TypeAdapter[Any] = TypeAdapter(kind)
    base = fullest("cases")[kind]
    for name in (*(field.name for field in fields(kind)), "unknown"):
        for odd in ODD:
            values = {**base, name: odd}
            found = built(kind, values)
            if found is None:
                continue
            read = checker.validate_json(json.dumps(values), strict=True)
            assert (found, repr(found)) == (read, repr(read)), values


@pytest.mark.parametrize(
    "kind", sorted(record_types(RulePack), key=str), ids=lambda k: k.__name__
)
def test_no_odd_value_of_a_pack_is_built_otherwise(kind: type) -> None:
    checker: TypeAdapter[Any] = TypeAdapter(kind)
    for name in (*(field.name for field in fields(kind)), "unknown"):
        for odd in ODD_IN_TABLES:
            values = {**fullest("pack")[kind], name: odd}
            found = built(kind, values)
            if found is not None:
                read = checker.validate_python(values)
                assert (found, repr(found)) == (read, repr(read)), values


def test_what_is_right_is_built() -> None:
    """Else the checker is loaded each time and nobody notices."""
    kinds = set(KINDS) | record_types(RulePack)
    assert kinds == fullest("cases").keys() | fullest("pack").keys()
    for of in ("cases", "pack"):
        for kind, held in fullest(of).items():
            assert built(kind, held) is not None, held


@pytest.mark.parametrize("name", names())
def test_every_case_is_built_as_the_checker_reads_it(name: str) -> None:
    tree = plain(casefile.CaseFile(1, named(name)))
    found = build(casefile.CaseFile, tree)
    read = casefile.adapter().validate_json(json.dumps(tree), strict=True)
    assert (found, repr(found)) == (read, repr(read))


@settings(max_examples=trials(60))
@given(cases())
def test_any_case_is_built_as_the_checker_reads_it(case: Case) -> None:
    tree = plain(casefile.CaseFile(1, case))
    read = casefile.adapter().validate_json(json.dumps(tree), strict=True)
    assert build(casefile.CaseFile, tree) == read


def test_the_pack_is_built_as_the_checker_reads_it() -> None:
    found, read = pack(), read_pack(resources() / "rules", "nl", fully=True)
    assert (found, repr(found)) == (read, repr(read))
    assert found is not read


@pytest.mark.parametrize("name", types(templates()))
def test_the_document_types_are_built_as_the_checker_reads_them(name: str) -> None:
    table = read_table(templates() / "letters" / name / "document.toml")
    found = TypeAdapter(DocumentType).validate_python(table)
    assert build(DocumentType, table) == found == read_type(templates(), name)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (When, {"edtf": "2025-13-01"}),
        (When, {"words": "soon", "word": "soon"}),
        (When, {}),
        (When, [("words", "soon")]),
        (Money, {"currency": "EUR"}),
        (Money, {"amount": 1}),
        (Money, {"amount": "1.001"}),
    ],
    ids=["no month", "unknown", "refused", "a list", "missing", "number", "cents"],
)
def test_what_is_not_plainly_right_is_doubted(kind: type, values: object) -> None:
    with pytest.raises(DoubtError):
        build(kind, values)


@pytest.mark.parametrize("data", [b"%b", b'{"format": 1, "case": %b}'], ids=["bare", "whole"])
def test_a_second_byte_order_mark_is_refused(data: bytes) -> None:
    text = data % json.dumps(plain(named("thin"))).encode()
    assert casefile.from_text(codecs.BOM_UTF8 + text, "x") == named("thin")
    with pytest.raises(UserError, match="1 problem"):
        casefile.from_text(codecs.BOM_UTF8 * 2 + text, "x")


def test_large_and_small_files_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    text = casefile.to_text(named("kpn-digital-tv"), "x")
    small = casefile.from_text(text, "x")
    monkeypatch.setattr(casefile, "LARGE", 10)
    assert casefile.from_text(text, "x") == small


def test_the_checker_refuses_what_is_refused() -> None:
    with pytest.raises(ValidationError):
        casefile.adapter().validate_json(codecs.BOM_UTF8 + b"{}", strict=True)
