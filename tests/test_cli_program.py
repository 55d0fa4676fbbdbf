"""The program as its users start it: help, exit status, what it loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import commands
from tests.command import DAY, KPN, STEM, complaint, paths, program, refused, run

HEAVY = (
    *("babel", "docx", "holidays", "jinja2", "lxml", "pikepdf", "PIL", "pydantic", "pypdf"),
    *("pypdfium2", "PySide6", "reportlab", "sqlalchemy", "app.core.case", "app.letters"),
)
NAMES = (
    *("bundle", "check", "compose", "documents", "due", "example", "import", "ledger"),
    *("redact", "steps", "templates", "timeline"),
)


def test_the_commands_are_those_of_the_fixed_command_line() -> None:
    assert tuple(sorted(commands.commands)) == NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help(name: str, flag: str) -> None:
    done = run(name, flag)
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")
    assert run("--help").stdout.count(f"  {name} ") == 1


@pytest.mark.parametrize("words", [("--help",), ("compose", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(words: tuple[str, ...], tmp_path: Path) -> None:
    spy = (
        "import atexit, sys\n"
        f"heavy = {HEAVY!r}\n"
        "atexit.register(lambda: print('LOADED', [n for n in heavy if n in sys.modules]))"
    )
    done = program(*words, folder=tmp_path, code=spy)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "LOADED []"


def test_the_window_comes_later() -> None:
    refused(run(), "geachte --help")


@pytest.mark.parametrize("name", ["import", "bundle", "redact", "templates"])
@pytest.mark.parametrize("rest", [(), ("a.eml", "--into", "case.json", "--x=1")])
def test_what_comes_later_says_so(name: str, rest: tuple[str, ...], tmp_path: Path) -> None:
    refused(run(name, *rest), f"'geachte {name}' comes with a later version.")


@pytest.mark.parametrize(
    "words", [("zz",), ("compose",), ("compose", "a", "b"), ("ledger", "--zz"), ("--zz",)]
)
def test_wrong_usage_is_two(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Usage: " in done.stderr


def test_the_program_writes_and_says_what(tmp_path: Path) -> None:
    done = program(*complaint("--format", "txt,pdf"), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{STEM}.txt\n{STEM}.pdf\n"
    assert paths(tmp_path) == [f"{STEM}.pdf", f"{STEM}.txt"]


def test_the_program_refuses_with_one_and_wrong_usage_with_two(tmp_path: Path) -> None:
    no_case = program("compose", "none.json", folder=tmp_path)
    assert (no_case.returncode, no_case.stdout) == (1, "")
    assert no_case.stderr == "There is no file none.json.\n"
    assert program("compose", folder=tmp_path).returncode == 2
    assert program(folder=tmp_path).returncode == 1
    assert paths(tmp_path) == []


def test_a_name_in_no_encoding_is_no_fault(tmp_path: Path) -> None:
    done = program("ledger", "caf\udce9.json", "--as-of", DAY, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no file caf")
    assert "Traceback" not in done.stderr


def test_progress_is_shown_on_stderr_only(tmp_path: Path) -> None:
    words = complaint("--document", "webform", "--format", "txt")
    done = program(*words, folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [f"{STEM}.txt", f"{DAY}-webform-kpn-nl.txt"]


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    leave = "import os, sys; r, w = os.pipe(); os.close(r); os.dup2(w, 1)"
    done = program("timeline", KPN, "--as-of", DAY, folder=tmp_path, code=leave)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
