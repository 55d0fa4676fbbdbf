"""``python -m tests.bench``: every measurement against other programs, in one table.

``python -m tests.bench bench_window bench_view`` measures those alone.

The peers are installed into an environment of their own, ``.venv-bench``, in which
everything is then measured.  A peer that cannot be had is said to be missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PLACE = ROOT / ".venv-bench"
PEERS = ("docxtpl==0.20.2", "weasyprint==70.0")
COLUMNS = ("id", "what", "ours", "peer", "ratio", "target", "")


def main() -> int:
    """Install the peers, measure, print; return the exit status."""
    known = sorted(path.stem for path in HERE.glob("bench_*.py"))
    wanted = sys.argv[1:] or known
    if not set(wanted) <= set(known):
        print(f"There is no such measurement; there are: {', '.join(known)}.")
        return 2
    if Path(sys.prefix).resolve() != PLACE.resolve():
        return subprocess.run(
            [_environment(), "-m", "tests.bench", *wanted], cwd=ROOT, check=False
        ).returncode
    if not shutil.which("soffice"):
        print("LibreOffice is not installed: no figure against it (libreoffice-writer-nogui).")
    rows: list[dict[str, object]] = []
    for name in wanted:
        print(f"measuring {name} ...", flush=True)
        try:
            rows += import_module(f"tests.bench.{name}").run()
        except (ModuleNotFoundError, OSError) as error:
            print(f"{name}: not measured: {error}")
    print(table(rows))
    return 0


def table(rows: list[dict[str, object]]) -> str:
    """Return the rows as aligned lines, with what was reached behind each."""
    lines = [
        COLUMNS,
        *((*(_shown(row.get(key)) for key in COLUMNS[:-1]), verdict(row)) for row in rows),
    ]
    widths = [max(len(line[at]) for line in lines) for at in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def verdict(row: dict[str, object]) -> str:
    """Return whether a row reached its target; a row without a peer was not measured."""
    ratio, target = row.get("ratio"), row.get("target")
    if not isinstance(ratio, int | float):
        return "not measured"
    if not isinstance(target, int | float):
        return ""
    return "reached" if ratio <= target else "MISSED"


def _shown(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else "-" if value is None else str(value)


def _environment() -> str:
    """Return the interpreter of the environment with the peers, making it where needed."""
    python = PLACE / "bin" / "python"
    ready, lock_file = PLACE / ".ready", ROOT / "requirements.lock"
    if not ready.exists() or ready.stat().st_mtime < lock_file.stat().st_mtime:
        print("Installing the peers into .venv-bench ...", flush=True)
        make = [sys.executable, "-m", "venv", "--without-pip", str(PLACE)]
        subprocess.run(make, check=True)
        lock = ["--require-hashes", "-r", "requirements.lock"]
        for what in (lock, ["--no-deps", "--no-build-isolation", "-e", "."], [*PEERS]):
            _install(python, what)
        ready.touch()
    return str(python)


def _install(python: Path, what: list[str]) -> None:
    """Install with uv, or with the pip of the system: this environment has none."""
    uv = shutil.which("uv")
    pip = [os.environ.get("PYTHON", "python3"), "-m", "pip", "--python", str(python)]
    tool = [uv, "pip", "install", "--python", str(python)] if uv else [*pip, "install"]
    if subprocess.run([*tool, "-q", *what], cwd=ROOT, check=False).returncode:
        print(f"Could not install {' '.join(what)}.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
