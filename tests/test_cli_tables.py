"""The commands that show a case: as a table for people, as JSON for programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.core.line import Standing
from app.core.status import Status
from app.paths import DATA
from tests.command import DAY, KPN, case_paths, data, program, refused, run
from tests.store.shelf import kpn, opened

FIELDS = {
    "documents": {
        *("document", "title", "step", "fit", "standing", "recommended", "opens", "closes"),
        *("reasons", "missing", "missing_words", "grounds"),
    },
    "timeline": {
        *("number", "kind", "fact", "earliest", "latest", "when", "how", "what"),
        *("promise", "exhibits"),
    },
    "ledger": {
        *("number", "promise", "kind", "standing", "counts_as_broken", "due", "due_exact"),
        *("days_late", "working_days_late", "still_late", "replaced_by"),
    },
    "due": {"day", "state", "what"},
    "steps": {
        *("step", "title", "state", "standing", "opens", "closes", "body", "documents"),
        *("sent", "complained", "reasons", "bodies"),
    },
}
TABLES = tuple(name for name in FIELDS if name != "steps")  # that one is a list of sentences


def shown(command: str, case: Path = KPN, day: str = DAY) -> list[dict[str, Any]]:
    done = run(command, case, "--as-of", day, "--json")
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    return data(done)


@pytest.mark.parametrize("command", FIELDS)
def test_json_has_the_promised_fields(command: str) -> None:
    rows = shown(command)
    assert rows
    for row in rows:
        assert set(row) == FIELDS[command]


@pytest.mark.parametrize("command", TABLES)
def test_the_table_has_a_head_and_a_line_per_row(command: str) -> None:
    done = run(command, KPN, "--as-of", DAY)
    lines = done.stdout.splitlines()
    assert len(lines) == len(shown(command)) + 1
    assert all(line == line.rstrip() and line for line in lines)


@pytest.mark.parametrize("command", FIELDS)
@pytest.mark.parametrize("path", case_paths(), ids=lambda path: path.parent.name + path.stem)
def test_every_case_is_shown_on_early_and_late_days(command: str, path: Path) -> None:
    for day in ("1900-01-01", "2025-06-09", "2199-12-31"):
        assert isinstance(shown(command, path, day), list)
        assert run(command, path, "--as-of", day).exit_code == 0


def test_the_timeline_is_in_order_and_ends_on_the_day() -> None:
    rows = shown("timeline")
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    days = [row["latest"] for row in rows if row["latest"]]
    assert max(days) <= DAY
    assert "2025-04-28" in days


def test_what_is_not_yet_known_is_not_shown() -> None:
    assert len(shown("timeline", day="2025-03-01")) < len(shown("timeline"))
    assert shown("timeline", day="1999-01-01") == []


def test_the_ledger_shows_the_chain_of_the_television() -> None:
    rows = shown("ledger")
    assert [row["due"] for row in rows[:3]] == ["2025-03-17", "2025-03-22", "2025-03-31"]
    assert [row["number"] for row in rows[:3]] == ["T1", "T2", "T3"]
    assert [row["replaced_by"] for row in rows[:3]] == ["T2", "T3", None]
    assert rows[2]["days_late"] == (date(2025, 4, 30) - date(2025, 3, 31)).days
    assert {row["standing"] for row in rows} <= {one.value for one in Standing}


def test_due_days_are_sorted() -> None:
    days = [row["day"] for row in shown("due")]
    assert days == sorted(days)
    assert {"day": "2025-05-14", "state": "answer due"}.items() <= shown("due")[0].items()


def test_at_most_one_document_is_recommended_and_with_a_reason() -> None:
    for path in case_paths():
        for day in ("2025-05-20", "2026-03-01"):
            marked = [row for row in shown("documents", path, day) if row["recommended"]]
            assert len(marked) <= 1
            assert all(row["reasons"] for row in marked)


def test_the_steps_stand_in_the_order_of_the_ladder() -> None:
    assert [row["step"] for row in shown("steps")][:3] == ["complaint", "reminder", "notice"]


def test_warnings_of_the_committee_are_days_to_watch() -> None:
    warned = [row["day"] for row in shown("due", day="2026-03-01") if row["state"] == "warning"]
    assert warned == ["2026-03-30", "2026-04-16"]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA, "elsewhere")  # what --data names is put there, and taken back
    return tmp_path


def test_due_without_a_case_needs_a_library(own: Path) -> None:
    refused(run("due", "--data", own / "none"), "There is no library", "none yet")
    assert not (own / "none").exists()


def test_due_without_a_case_shows_those_of_all(own: Path) -> None:
    with opened(own) as shelf:
        shelf.create(kpn())
        shelf.create(kpn(id="other", title="Andere zaak"))
        shelf.create(kpn(id="ended", status=Status.SOLVED))
    done = run("due", "--data", own, "--as-of", DAY, "--json")
    rows = data(done)
    assert {row["id"] for row in rows} == {kpn().id, "other"}
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)
    assert {"answer due", "last day"} <= {row["state"] for row in rows}
    lines = run("due", "--data", own, "--as-of", DAY).stdout.splitlines()
    assert lines[0].split() == ["Day", "State", "Case", "Trader", "What"]
    assert len(lines) == len(rows) + 1
    assert any("Andere zaak" in line and "KPN" in line for line in lines)


def test_due_says_what_is_wrong_with_a_library(own: Path) -> None:
    with opened(own) as shelf:
        shelf.create(kpn())
    (own / "geachte.db").write_bytes(b"")
    refused(run("due", "--data", own), "damaged", "backup")


@pytest.mark.parametrize("command", FIELDS)
def test_a_missing_file_is_one_sentence(command: str, tmp_path: Path) -> None:
    refused(run(command, tmp_path / "none.json"), "There is no file")
    refused(run(command, tmp_path), "is not a file but a folder")


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    from dataclasses import replace

    from app.store.exchange import write_case
    from tests.cases import hostile

    case = tmp_path / "case.json"
    write_case(case, replace(hostile("a\x1b]0;x\x07b\r\n\u202ec"), title="\x1b[2J"), {})
    for command in FIELDS:
        done = run(command, case, "--as-of", "2018-07-09")
        assert done.exit_code == 0
        signs = set(done.output) - {"\n", "\u00a0"}
        assert all(sign.isprintable() for sign in signs), command


def test_a_terminal_without_letters_gets_them_spelled(tmp_path: Path) -> None:
    ascii_only = "import sys; sys.stdout.reconfigure(encoding='ascii')"
    done = program("timeline", KPN, "--as-of", DAY, folder=tmp_path, code=ascii_only)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
