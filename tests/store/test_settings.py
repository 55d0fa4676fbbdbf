"""Settings never keep the program from starting, and lose nothing that they hold."""

from __future__ import annotations

import json
import os
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.store import settings as place
from app.store.settings import Folders, Sender, Settings, read_settings, write_settings

OWN = Settings(
    language="en",
    theme="dark",
    text_scale=125,
    sender=Sender("Noor Hartman", street="Lindehof 27", postcode="1234 AB"),
    folders=Folders(letters="/home/noor/brieven"),
    silence_days=21,
    recent=("/home/noor/é.geachte",),
    closed_hints=("reminder",),
)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none") == Settings()
    assert not (tmp_path / "none").exists()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "not there yet"
    write_settings(folder, OWN)
    assert read_settings(folder) == OWN
    assert (folder / place.NAME).stat().st_mode & 0o077 == 0
    write_settings(folder, Settings())
    assert read_settings(folder) == Settings()
    assert [path.name for path in folder.iterdir()] == [place.NAME]


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    held = {"sound": "loud", "sender": {"name": "Noor", "logo": "bird.png"}, "theme": "dark"}
    (tmp_path / place.NAME).write_text(json.dumps(held))
    write_settings(tmp_path, read_settings(tmp_path))
    assert json.loads((tmp_path / place.NAME).read_text()) == held
    write_settings(tmp_path, Settings())
    assert json.loads((tmp_path / place.NAME).read_text()) == {
        "sound": "loud",
        "sender": {"logo": "bird.png"},
    }


@pytest.mark.parametrize(
    ("held", "name"),
    [
        ({"theme": "pink"}, "theme"),
        ({"theme": 3}, "theme"),
        ({"language": "fr"}, "language"),
        ({"text_scale": 900}, "text_scale"),
        ({"text_scale": "125"}, "text_scale"),
        ({"text_scale": True}, "text_scale"),
        ({"silence_days": 0}, "silence_days"),
        ({"recent": "one"}, "recent"),
        ({"sender": []}, "sender"),
        ({"sender": {"phone": 6}}, "sender.phone"),
    ],
)
def test_a_wrong_value_falls_back_alone(
    tmp_path: Path, held: dict[str, object], name: str
) -> None:
    (tmp_path / place.NAME).write_text(json.dumps({**held, "helper_mode": True}))
    found = read_settings(tmp_path)
    assert found.notice == f"These settings could not be read: {name}."
    assert found == Settings(helper_mode=True, notice=found.notice)
    write_settings(tmp_path, found)
    assert read_settings(tmp_path) == Settings(helper_mode=True)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b"x" * 1_000_001]
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, data: bytes) -> None:
    for number in (1, 2):
        (tmp_path / place.NAME).write_bytes(data)
        found = read_settings(tmp_path)
        assert found == Settings(notice=found.notice)
        aside = tmp_path / f"settings-damaged-{number}.json"
        assert str(aside) in found.notice
        assert aside.read_bytes() == data


@given(data=st.binary(max_size=60))
def test_no_bytes_at_all_stop_it(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / place.NAME).write_bytes(data)
    assert isinstance(read_settings(folder), Settings)


def test_a_folder_in_its_place_is_no_file_and_is_told(tmp_path: Path) -> None:
    (tmp_path / place.NAME).mkdir()
    assert "cannot be read" in read_settings(tmp_path).notice
    with pytest.raises(UserError, match="is a folder"):
        write_settings(tmp_path, OWN)


def test_every_setting_has_a_default() -> None:
    assert {field.name for field in fields(Settings)} >= {"theme", "sender", "window"}
    assert Settings().text_scale == 100


def test_reading_them_loads_nothing_heavy(tmp_path: Path) -> None:
    from tests.command import program

    write_settings(tmp_path, OWN)
    code = (
        "import sys; from pathlib import Path; from app.store.settings import read_settings; "
        f"assert read_settings(Path({os.fspath(tmp_path)!r})).theme == 'dark'; "
        "print(sorted({'sqlite3', 'pydantic', 'sqlalchemy', 'holidays'} & set(sys.modules)))"
    )
    assert program("--version", folder=tmp_path, code=code).stdout.startswith("[]\n")
