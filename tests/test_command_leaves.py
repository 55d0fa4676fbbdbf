"""What a run of the command leaves behind: the letters, and nothing else anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CASE = ROOT / "resources" / "examples" / "kpn-digital-tv" / "case.json"
FORMATS = ("docx", "eml", "html", "pdf", "txt")
COMPOSE = ("compose", "--document", "complaint", "--language", "nl", "--as-of", "2025-04-30",
           "--format", ",".join(FORMATS), "--out", "out")  # fmt: skip


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in *folder*, with a home and a temporary folder of its own."""
    for name in ("home", "temporary"):
        (folder / name).mkdir(exist_ok=True)
    own = {
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "temporary"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=folder,
        env={**os.environ, **own, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file under *folder*, by its path there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_run_leaves_the_letters_and_nothing_else(tmp_path: Path) -> None:
    done = run(tmp_path, *COMPOSE, str(CASE))
    assert done.returncode == 0, done.stderr
    stem = "out/2025-04-30-complaint-kpn-nl"
    assert sorted(files(tmp_path)) == [f"{stem}.{suffix}" for suffix in FORMATS]


def test_the_same_letters_come_out_anywhere(tmp_path: Path) -> None:
    """Another order of hashing, time zone, language of the system and folder."""
    made = []
    for name, other in (
        ("a", {"PYTHONHASHSEED": "0", "TZ": "Pacific/Auckland", "LC_ALL": "C"}),
        ("b", {"PYTHONHASHSEED": "1", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8"}),
    ):
        (tmp_path / name).mkdir()
        done = run(tmp_path / name, *COMPOSE, str(CASE), **other)
        assert done.returncode == 0, done.stderr
        made.append(files(tmp_path / name))
    assert made[0] == made[1]
    assert len(made[0]) == len(FORMATS)


@pytest.mark.parametrize(
    "change",
    [
        {"status": "Geheim 06 12 34 56 78"},
        {"payments": [{"id": "p", "amount": "Geheim 06 12 34 56 78"}]},
        {"note": "Geheim 06 12 34 56 78", "unknown": "Geheim"},
        {"promises": [{"id": "Geheim", "kind": "deliver", "what": ["06 12 34 56 78"]}]},
    ],
    ids=["a wrong status", "a wrong amount", "an unknown field", "a wrong text"],
)
def test_a_refusal_leaves_nothing_and_tells_no_secret(
    change: dict[str, object], tmp_path: Path
) -> None:
    case = json.loads(CASE.read_text("utf-8"))
    inner = case.get("case", case)
    inner.update(change)
    (tmp_path / "case.json").write_text(json.dumps(case), "utf-8")
    done = run(tmp_path, *COMPOSE, "case.json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "case.json" in done.stderr
    assert "Geheim" not in done.stderr + done.stdout
    assert "06 12" not in done.stderr + done.stdout
    assert sorted(files(tmp_path)) == ["case.json"]


def test_a_refused_file_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "2025-04-30-complaint-kpn-nl.pdf").write_bytes(b"mine")
    done = run(tmp_path, *COMPOSE, str(CASE))
    assert done.returncode == 1
    assert "is there already" in done.stderr
    assert list(files(tmp_path).values()) == [b"mine"]
