"""What somebody may drop on the program in place of a case file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.exchange import read_case
from app.store.reading import regular_file


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.geachte")
    return folder / "pipe.geachte"


def a_loop(folder: Path) -> Path:
    (folder / "loop").symlink_to(folder / "loop")
    return folder / "loop"


def a_sparse_file(folder: Path) -> Path:
    with (folder / "sparse.geachte").open("wb") as handle:
        handle.truncate(8_000_000_000)
    return folder / "sparse.geachte"


def a_folder(folder: Path) -> Path:
    (folder / "case.geachte").mkdir()
    return folder / "case.geachte"


def an_empty_file(folder: Path) -> Path:
    (folder / "case.geachte").touch()
    return folder / "case.geachte"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (a_pipe, "is not a file but a pipe."),
        (a_loop, "cannot be read: Too many levels of symbolic links."),
        (a_sparse_file, "is larger than 2000 MB, the most that is read."),
        (a_folder, "is not a file but a folder."),
        (an_empty_file, "is empty."),
        (lambda _: Path("/dev/zero"), "is not a file but a device."),
        (lambda _: Path("/dev/tty0-missing"), "There is no file"),
        (lambda folder: folder / "none.geachte", "There is no file"),
        (lambda folder: folder / "file" / "x", "There is no file"),
        (lambda folder: folder / "a\x00b", "This is not the name of a file."),
        (lambda folder: folder / ("x" * 300), "cannot be read: File name too long."),
    ],
    ids=[
        "pipe",
        "link loop",
        "8 GB of nothing",
        "folder",
        "empty",
        "device",
        "no device",
        "missing",
        "under a missing folder",
        "NUL in the name",
        "long name",
    ],
)
def test_it_is_refused_in_one_sentence(made: object, said: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_case(made(tmp_path))  # type: ignore[operator] - a function of the table
    assert said in caught.value.sentence
    assert not caught.value.problems


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    with regular_file(tmp_path / "file", 5) as handle:
        assert handle.read() == b"12345"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(b'{"id": "a", "title": "b"}')
    (tmp_path / "link.json").symlink_to(tmp_path / "case.json")
    assert read_case(tmp_path / "link.json").case.title == "b"
