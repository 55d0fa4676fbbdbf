"""Which Python the Makefile makes the environment with, and what it hands on."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).resolve().parents[1] / "Makefile"
MAKE = shutil.which("make") or "make"


def environment(folder: Path, *, pip: bool) -> Path:
    """Make a virtual environment; return the folder of its programs."""
    venv.create(folder, symlinks=True)
    if pip:
        (site,) = folder.glob("lib/python*/site-packages")
        (site / "pip").mkdir()
        (site / "pip" / "__init__.py").touch()
    return folder / "bin"


def a_program(folder: Path, name: str, does: str) -> Path:
    """Make a program that does next to nothing; return its folder."""
    folder.mkdir()
    (folder / name).write_text(f"#!/bin/sh\n{does}\n")
    (folder / name).chmod(0o755)
    return folder


def make(clone: Path, *path: Path, target: str = "chosen") -> subprocess.CompletedProcess[str]:
    """Run make in *clone* with nothing on the PATH but *path*."""
    chosen = "chosen: ; @echo '$(PYTHON)';"  # the semicolon calls for a shell
    return subprocess.run(
        [MAKE, "-f", str(MAKEFILE), "--eval", chosen, target],
        cwd=clone,
        env={"PATH": ":".join(map(str, path))},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder with what the environment is made from."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("requirements.lock", "pyproject.toml"):
        (folder / name).touch()
    return folder


@pytest.fixture
def able(tmp_path: Path) -> Path:
    """Return a folder with a Python that has pip, as that of the system does."""
    return environment(tmp_path / "of the system", pip=True)


def test_a_python_without_pip_is_passed_over(clone: Path, able: Path, tmp_path: Path) -> None:
    other = environment(tmp_path / "other clone", pip=False)
    assert make(clone, other, able).stdout == f"{able}/python3\n"


def test_the_first_one_that_can_is_taken(clone: Path, able: Path, tmp_path: Path) -> None:
    activated = environment(tmp_path / "activated", pip=True)
    assert make(clone, tmp_path / "none", activated, able).stdout == f"{activated}/python3\n"


def test_the_environment_does_not_make_itself(clone: Path, able: Path) -> None:
    own = environment(clone / ".venv", pip=True)
    assert make(clone, own, able).stdout == f"{able}/python3\n"


def test_one_that_is_too_old_is_passed_over(clone: Path, able: Path, tmp_path: Path) -> None:
    old = a_program(tmp_path / "old", "python3", "exit 1")
    assert make(clone, old, able).stdout == f"{able}/python3\n"


def test_with_uv_it_needs_no_pip(clone: Path, able: Path, tmp_path: Path) -> None:
    other = environment(tmp_path / "other", pip=False)
    uv = a_program(tmp_path / "uv", "uv", "exit 1")
    assert make(clone, other, able, uv).stdout == f"{other}/python3\n"


def test_without_any_it_says_what_it_needs(clone: Path, tmp_path: Path) -> None:
    other = environment(tmp_path / "other", pip=False)
    done = make(clone, other, target=".venv/.ready")
    assert done.returncode == 2
    assert done.stdout == "There is no python3 of 3.11 or later with pip on the PATH.\n"
    assert not (clone / ".venv").exists()


def test_the_bench_measures_only_what_is_named() -> None:
    said = subprocess.run(
        [MAKE, "-n", "-f", str(MAKEFILE), "bench", "ONLY=bench_view bench_pdf"],
        capture_output=True,
        text=True,
        check=True,
        cwd=MAKEFILE.parent,
    ).stdout
    assert any(
        line.endswith("-m tests.bench bench_view bench_pdf") for line in said.splitlines()
    )


def test_the_bench_names_what_can_be_measured() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "bench_nothing"],
        capture_output=True,
        text=True,
        check=False,
        cwd=MAKEFILE.parent,
    )
    assert done.returncode == 2
    assert "bench_window" in done.stdout


def test_the_source_is_translated_before_the_program_starts(clone: Path) -> None:
    environment(clone / ".venv", pip=True)
    (clone / ".venv" / ".ready").touch()
    (clone / "app").mkdir()
    (clone / "app" / "one.py").write_text("ONE = 1\n")
    assert make(clone, target="compiled").returncode == 0
    assert [path.stem.split(".")[0] for path in clone.glob("app/__pycache__/*.pyc")] == ["one"]
