"""The program as its users start it: help, exit status, what it loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import production
from app.arguments import FORMATS
from app.commands import COMMANDS as RUN
from app.paths import resources, templates
from app.usage import COMMANDS, LATER
from tests.command import DAY, STEM, complaint, paths, program, refused, run

HEAVY = (
    *("babel", "docx", "holidays", "jinja2", "lxml", "pikepdf", "PIL", "pydantic", "pypdf"),
    *("pypdfium2", "PySide6", "reportlab", "sqlalchemy", "app.core.case", "app.letters"),
)
NAMES = (
    *("bundle", "check", "compose", "documents", "due", "example", "import", "ledger"),
    *("redact", "steps", "templates", "timeline"),
)


def test_the_commands_are_those_of_the_fixed_command_line() -> None:
    assert tuple(sorted(COMMANDS)) == NAMES
    assert {*RUN, *LATER} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help(name: str, flag: str) -> None:
    done = run(name, flag)
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")
    assert run("--help").stdout.count(f"  {name} ") == 1


def loaded(words: tuple[str, ...], folder: Path) -> set[str]:
    """Return the modules that the program loads for *words* beside those of Python itself."""
    spy = (
        "import atexit, sys\n"
        "before = set(sys.modules)\n"
        "atexit.register(lambda: print('LOADED', *set(sys.modules) - before))"
    )
    done = program(*words, folder=folder, code=spy)
    assert done.returncode == 0, done.stderr
    mark, *names = done.stdout.splitlines()[-1].split()
    assert mark == "LOADED"
    return set(names)


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--version",)])
def test_help_loads_next_to_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    ours = {"__main__", "cli", "errors", "terminal", "usage"}
    assert loaded(words, tmp_path) <= {
        "__future__",
        "app",
        "gc",
        *(f"app.{one}" for one in ours),
    }


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command_loads_nothing_heavy(name: str, tmp_path: Path) -> None:
    found = loaded((name, "--help"), tmp_path)
    assert found & {*HEAVY, "app.commands", "inspect", "shutil", "typing"} == set()


@pytest.mark.parametrize("name", ["import", "bundle"])
@pytest.mark.parametrize("rest", [(), ("a.eml", "--into", "case.json", "--x=1")])
def test_what_comes_later_says_so(name: str, rest: tuple[str, ...], tmp_path: Path) -> None:
    refused(run(name, *rest), f"'geachte {name}' comes with a later version.")


TOP = "geachte COMMAND ..."
MISUSED = {
    "no command": (("zz",), "There is no command 'zz'.", TOP),
    "nearly a command": (
        ("tomeline",),
        "There is no command 'tomeline'. Did you mean 'timeline'?",
        TOP,
    ),
    "no option of ours": (("--zz",), "There is no option '--zz'.", TOP),
    "no case": (
        ("compose", "--force"),
        "Say which case: a .geachte file, or its bare case.json.",
        "geachte compose CASE [options]",
    ),
    "two cases": (
        ("compose", "a", "b"),
        "'b' is one word too many.",
        "geachte compose CASE [options]",
    ),
    "no option": (
        ("check", "a", "b", "--zz"),
        "'geachte check' has no option '--zz'.",
        "geachte check [PATH] [options]",
    ),
    "an option of others": (
        ("ledger", "a", "--force"),
        "'geachte ledger' has no option '--force'.",
        "geachte ledger CASE [options]",
    ),
    "half an option": (
        ("ledger", "a", "--js"),
        "'geachte ledger' has no option '--js'.",
        "geachte ledger CASE [options]",
    ),
    "no value": (
        ("due", "a", "--as-of"),
        "--as-of needs a value.",
        "geachte due [CASE] [options]",
    ),
    "an option as value": (
        ("compose", "a", "--document", "--force"),
        "--document needs a value.",
        "geachte compose CASE [options]",
    ),
    "a value too many": (
        ("example", "--force=no"),
        "--force takes no value.",
        "geachte example [NAME] [options]",
    ),
    "a day that is none": (
        ("steps", "a", "--as-of=2025-W18-3"),
        "--as-of: '2025-W18-3' is no day; write it as 2025-04-30.",
        "geachte steps CASE [options]",
    ),
}


@pytest.mark.parametrize(("words", "sentence", "usage"), MISUSED.values(), ids=MISUSED.keys())
def test_wrong_use_is_two_and_one_sentence(
    words: tuple[str, ...], sentence: str, usage: str
) -> None:
    done = run(*words)
    helper = "geachte --help" if usage == TOP else f"geachte {words[0]} --help"
    said = f"{sentence}\nUsage: {usage}\n'{helper}' tells more.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", said)


def test_what_stands_behind_two_dashes_is_a_name(tmp_path: Path) -> None:
    for name in ("--help", "-h", "--json", "--zz"):
        refused(run("ledger", "--", name), f"There is no file {name}.")
    refused(run("due", "--"), "no library")


def test_every_format_is_made_when_none_is_named() -> None:
    assert tuple(FORMATS.split(",")) == production.FORMATS


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_fits_a_terminal_and_names_every_option(name: str) -> None:
    said = run(*filter(None, [name]), "--help").stdout
    assert max(len(line) for line in said.splitlines()) < 80
    assert "-h, --help" in said
    assert "None" not in said
    assert "%" not in said


def test_help_names_every_page_and_language() -> None:
    told = " ".join(run("compose", "--help").stdout.split())
    for page in (resources() / "pages").glob("*.toml"):
        assert page.stem in told
    for language in (templates() / "phrases").glob("*/language.toml"):
        assert f" {language.parent.name}" in told.partition("--language")[2].partition("--")[0]


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
