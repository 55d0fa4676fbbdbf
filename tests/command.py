"""Running the command: inside the test's own process, or as a program of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from app import cli
from tests.cases import DATA, EXAMPLES

ROOT = Path(__file__).resolve().parents[1]
KPN = EXAMPLES / "kpn-digital-tv" / "case.json"
DAY = "2025-04-30"
STEM = f"{DAY}-complaint-kpn-nl"
# A limit on the size of files would also cut off the interpreter's own caches.
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PATH": ""}


@dataclass(frozen=True)
class Result:
    """What a command left: its exit status, and what it said."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """All that it said."""
        return self.stdout + self.stderr


def run(*words: str | Path) -> Result:
    """Run the command here; a fault of the program fails the test at once."""
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as told:
        status = cli.run([str(word) for word in words])
    return Result(status, said.getvalue(), told.getvalue())


def program(
    *words: str | Path, folder: Path, code: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command as a program in *folder*; *code* is run before it in that process."""
    start = "from app.__main__ import main; main()"
    line = ["-m", "app"] if not code else ["-c", f"{code}\n{start}"]
    return subprocess.run(
        [sys.executable, *line, *map(str, words)],
        cwd=folder,
        env={**ENVIRONMENT, "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def complaint(*words: str | Path, case: Path = KPN) -> tuple[str | Path, ...]:
    """Return the words that compose the complaint of the model letter."""
    day = ("--as-of", DAY) if "--as-of" not in words else ()
    return ("compose", case, "--document", "complaint", *day, *words)


def data(result: Result) -> list[dict[str, Any]]:
    """Return the JSON that a command printed."""
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def refused(result: Result, *words: str) -> str:
    """Assert a refusal: exit 1, a sentence that ends, nothing on stdout; return it."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    sentence = result.stderr.splitlines()[0]
    assert sentence.endswith((".", "?", "…")), sentence
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr
    return sentence


def paths(folder: Path) -> list[str]:
    """Return every file under *folder*, by its path there."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def case_paths() -> list[Path]:
    """Return the file of every case there is."""
    return [*sorted(EXAMPLES.glob("*/case.json")), *sorted(DATA.glob("*.json"))]
