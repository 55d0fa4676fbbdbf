"""What holds for every test: no network, no foreign program, no file outside its folders.

The guard is an audit hook of the interpreter, so it also sees what libraries do.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (tempfile.gettempdir(), ROOT, sys.prefix)
WRITABLE = (*(f"{Path(folder).resolve()}{os.sep}" for folder in FOLDERS), os.devnull)

# The interpreter itself, the programs that read our documents back, and what builds us.
PROGRAMS = (
    *("python", "soffice", "libreoffice", "pdfto", "pdfinfo", "pdffonts", "geachte"),
    "make",
)
NETWORK = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto")

settings.register_profile(
    "geachte",
    deadline=None,
    derandomize="CI" in os.environ,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("geachte")

# A process that a test limits or kills would leave half a compiled module for all others.
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
os.environ["GEACHTE_DATA"] = str(Path(tempfile.gettempdir()) / "no-data-of-geachte")

_guarded = False


def _guard(event: str, args: tuple[object, ...]) -> None:
    if not _guarded:
        return
    if event in NETWORK:
        pytest.fail(f"a test uses the network: {event} {args[1:]}")
    if event == "open":
        _refuse_writing_elsewhere(args)
    elif event == "subprocess.Popen":
        program = Path(os.fsdecode(args[0])).name  # type: ignore[arg-type] - the event says so
        if not program.startswith(PROGRAMS):
            pytest.fail(f"a test starts {program}")


def _refuse_writing_elsewhere(args: tuple[object, ...]) -> None:
    path, _, flags = args
    writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if not writes or not isinstance(path, str | bytes | os.PathLike):
        return
    where = os.path.realpath(os.fsdecode(path))
    if not where.startswith(WRITABLE):
        pytest.fail(f"a test writes {where}")


sys.addaudithook(_guard)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> object:
    """Guard the test itself; what pytest does around it is its own business."""
    global _guarded  # noqa: PLW0603 - a hook cannot be taken away again, only told to rest
    _guarded = True
    try:
        return (yield)
    finally:
        _guarded = False


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a set by its sorted members: two processes must give a test the same name."""
    if isinstance(val, set | frozenset):
        return ",".join(sorted(str(one) for one in val))
    return None
