"""``geachte check``: the data files, a case file, one of its documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cases import example_names
from tests.command import DAY, KPN, case_paths, data, refused, run
from tests.store.samples import BARE


def test_the_shipped_data_files_are_clean() -> None:
    done = run("check")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "No problems.\n", "")
    assert data(run("check", "--json")) == []


@pytest.mark.parametrize("path", case_paths(), ids=lambda path: path.parent.name + path.stem)
def test_no_shipped_case_has_an_error(path: Path) -> None:
    done = run("check", path, "--as-of", "2026-11-22", "--json")
    must = [row for row in data(done) if row["severity"] == "must"]
    assert [row for row in must if row["document"] is None] == []
    assert done.exit_code == bool(must)  # a draft of a thin case may lack something
    assert not must or path.parent.name == "cases"


ROW = {
    *("document", "id", "severity", "code", "sentence", "block", "start", "end", "fact"),
    *("words", "instead", "rests_on", "final", "dismissed"),
}


def test_a_problem_has_all_that_a_window_needs(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps(BARE))
    done = run("check", case, "--json")
    assert done.exit_code == 1
    rows = data(done)
    assert all(set(row) == ROW for row in rows)
    assert {"consumer_missing", "trader_missing"} <= {row["code"] for row in rows}
    told = run("check", case)
    assert told.exit_code == 1
    assert f"{len(rows)} problems." == told.stdout.splitlines()[-1]


def test_a_document_is_checked_for_what_it_misses(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps(BARE))
    lacks = data(run("check", case, "--document", "complaint", "--json"))
    (row,) = [one for one in lacks if one["code"] == "missing-sender"]
    assert (row["severity"], row["document"]) == ("must", "complaint")
    assert run("check", case, "--document", "complaint").exit_code == 1


@pytest.mark.parametrize("document", ["complaint", "reminder", "notice", "chronology"])
def test_the_model_case_misses_nothing(document: str) -> None:
    done = run("check", KPN, "--document", document, "--as-of", "2025-05-26", "--json")
    assert done.exit_code == 0
    assert not [
        row for row in data(done) if row["code"] in ("missing", "edit-conflict", "hole")
    ]


def test_an_unknown_document_is_refused() -> None:
    refused(run("check", KPN, "--document", "zz"), "There is no document 'zz'")
    refused(run("check", "--document", "complaint"), "needs the case file")


def test_a_file_that_cannot_be_read_is_told_either_way(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({**BARE, "colour": 1, "status": "lost", "parties": "x"}))
    refused(run("check", case), "3 problems", "colour", "status", "parties")
    told = run("check", case, "--json")
    assert told.exit_code == 1
    assert told.stderr == ""
    assert [row["code"] for row in data(told)] == ["unreadable"] * 3
    case.write_text("{")
    (row,) = data(run("check", case, "--json"))
    assert "not JSON" in row["sentence"]


def test_the_examples_are_listed() -> None:
    assert tuple(run("example").stdout.split()) == example_names()


@pytest.mark.parametrize("name", example_names())
def test_an_example_is_written_here_and_composes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("example", name)
    assert (done.exit_code, done.stdout) == (0, f"{name}.geachte\n")
    again = run("example", name)
    refused(again, "is there already")
    assert run("example", name, "--force").exit_code == 0
    made = run("compose", f"{name}.geachte", "--document", "complaint", "--as-of", DAY)
    assert made.exit_code == 0
    assert len(made.stdout.splitlines()) == 5


def test_an_unknown_example_names_those_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(run("example", "../kpn-digital-tv"), *example_names())
    assert list(tmp_path.iterdir()) == []
