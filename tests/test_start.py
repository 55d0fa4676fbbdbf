"""A run that makes one letter loads what it uses, and no more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.production import examples

CASE = str(examples() / "kpn-digital-tv" / "case.json")
COMPOSE = ("compose", CASE, "--document", "complaint", "--as-of", "2025-04-30", "--format")
RUN = "import app.cli, sys; code = app.cli.run(sys.argv[1:]); print(*sys.modules); exit(code)"


def loaded(*words: str) -> set[str]:
    """Return the packages that a run with these *words* loads."""
    return {name.split(".")[0] for name in modules(*words)}


def modules(*words: str) -> list[str]:
    command = [sys.executable, "-c", RUN, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize("listed", ["pdf,docx", "eml,txt,html"])
def test_composing_loads_neither_checker_nor_calendars(listed: str, tmp_path: Path) -> None:
    found = loaded(*COMPOSE, listed, "--out", str(tmp_path))
    assert {"app", "jinja2", "reportlab"} <= found
    assert not found & {"click", "holidays", "pydantic", "tomllib"}


def test_composing_to_paper_loads_nothing_of_a_network(tmp_path: Path) -> None:
    found = loaded(*COMPOSE, "pdf,docx,html", "--out", str(tmp_path))
    assert not found & {"http", "socket", "ssl"}


def test_a_complaint_loads_nothing_that_only_filings_need(tmp_path: Path) -> None:
    found = modules(*COMPOSE, "pdf,docx", "--out", str(tmp_path))
    assert "app.letters.compose" in found
    others = ("babel", "app.letters.filing.", "app.letters.singles.", "app.writers.mail")
    assert [name for name in found if name.startswith(others)] == []


def test_looking_at_a_case_loads_no_writer() -> None:
    assert not loaded("timeline", CASE) & {"holidays", "pydantic", "reportlab"}
