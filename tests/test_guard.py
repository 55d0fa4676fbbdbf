"""The guard of conftest really guards."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

Failed = pytest.fail.Exception


def test_the_network_is_refused() -> None:
    with socket.socket() as line, pytest.raises(Failed, match="network"):
        line.connect(("192.0.2.1", 80))


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(Failed, match="network"):
        socket.getaddrinfo("example.org", 80)


def test_a_foreign_program_is_refused() -> None:
    with pytest.raises(Failed, match="starts"):
        subprocess.run(["true"], check=False)


def test_a_file_elsewhere_is_refused() -> None:
    with pytest.raises(Failed, match="writes"):
        Path("/var/geachte-test").write_text("x", encoding="utf-8")


def test_what_a_test_needs_is_let_through(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True, check=True)
    assert done.stdout.strip() == b"1"
