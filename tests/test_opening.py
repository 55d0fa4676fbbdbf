"""Opening the window: what is asked for, and whether there is a screen for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.opening import has_screen, open_window
from app.paths import DATA

if TYPE_CHECKING:
    from pathlib import Path

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_no_screen")
@pytest.mark.parametrize("words", [(), ("case.geachte",)])
def test_the_window_needs_a_screen(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_window(words) == 1
    assert "no screen" in capsys.readouterr().err


@pytest.mark.usefixtures("_no_screen")
def test_the_named_folder_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA, "elsewhere")
    open_window(("--data", str(tmp_path)))
    assert os.environ[DATA] == str(tmp_path)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a.geachte", "b.geachte"), "'b.geachte' is too much"),
        (("--data",), "'--data' needs a folder"),
    ],
)
def test_wrong_use_is_told(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_window(words) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "environment", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":98765"}, False),
        ("linux", {"DISPLAY": ":98765.0"}, False),
        ("linux", {"DISPLAY": "nonsense"}, False),
        ("linux", {"DISPLAY": "localhost:10.0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-98765"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_there(platform: str, environment: dict[str, str], there: bool) -> None:
    assert has_screen(platform, environment) is there


@pytest.mark.parametrize("absolute", [False, True])
def test_a_screen_of_wayland_is_found_where_it_listens(tmp_path: Path, absolute: bool) -> None:
    (tmp_path / "wayland-0").touch()
    name = str(tmp_path / "wayland-0") if absolute else "wayland-0"
    environment = {"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": str(tmp_path)}
    assert has_screen("linux", environment)
    assert not has_screen("linux", {**environment, "WAYLAND_DISPLAY": "wayland-1"})
