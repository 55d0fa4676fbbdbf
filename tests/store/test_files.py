"""Whole or not at all, also when the disk, the system or the program gives up half-way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.files import make_folder, sweep, whole_file, write_all, write_whole


def names(folder: Path) -> list[str]:
    """What is in the folder, hidden files included."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "letter.pdf", b"%PDF")
    assert (tmp_path / "letter.pdf").read_bytes() == b"%PDF"
    assert names(tmp_path) == ["letter.pdf"]


def test_a_letter_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "letter.pdf", b"%PDF")
    assert (tmp_path / "letter.pdf").stat().st_mode & 0o077 == 0


def test_a_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match=r"is there already; use --force to replace it\.$"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["letter.pdf"]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    with pytest.raises(UserError, match="is there already"), whole_file(path) as handle:
        handle.write(b"mine")
        path.write_bytes(b"of another program")
    assert path.read_bytes() == b"of another program"
    assert names(tmp_path) == ["letter.pdf"]


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"kept")
    link = tmp_path / "letter.pdf"
    link.symlink_to(tmp_path / "outside")
    write_whole(link, b"new", force=True)
    assert (tmp_path / "outside").read_bytes() == b"kept"
    assert link.read_bytes() == b"new"


def test_a_link_to_nothing_counts_as_a_file(tmp_path: Path) -> None:
    link = tmp_path / "letter.pdf"
    link.symlink_to(tmp_path / "nothing")
    with pytest.raises(UserError, match="is there already"):
        write_whole(link, b"new")


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        write_whole(tmp_path / "letter.pdf", b"x", force=True)


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("missing", "there is no folder {}/missing"),
        ("missing/below", "there is no folder {}/missing"),
        ("file", "{}/file is not a folder"),
        ("file/below", "{}/file is not a folder"),
        ("pipe", "{}/pipe is not a folder"),
        ("to nothing/below", "{}/to nothing is not a folder"),
        ("to file", "{}/to file is not a folder"),
    ],
)
def test_what_is_in_the_way_is_named(tmp_path: Path, folder: str, reason: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "to nothing").symlink_to("nothing")
    (tmp_path / "to file").symlink_to("file")
    path = tmp_path / folder / "letter.pdf"
    said = f"{path} cannot be written: {reason.format(tmp_path)}."
    for write in (lambda: write_whole(path, b"x"), lambda: write_all({path: b"x"})):
        with pytest.raises(UserError) as refusal:
            write()
        assert refusal.value.sentence == said
    assert names(tmp_path) == ["file", "pipe", "to file", "to nothing"]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("make_folder(Path('/proc/a/b'))", "/proc/a cannot be written: {}"),
        ("write_whole(Path('/proc/a.pdf'), b'x')", "/proc/a.pdf cannot be written: {}"),
        ("write_all({Path('/proc/a.pdf'): b'x'})", "/proc/a.pdf cannot be written: {}"),
    ],
)
def test_a_folder_of_the_system_is_a_folder_that_takes_nothing(
    call: str, said: str, tmp_path: Path
) -> None:
    done = run(
        "from pathlib import Path\n"
        "from app.store.files import make_folder, write_all, write_whole\n"
        "from app.errors import UserError\n"
        f"try: {call}\n"
        "except UserError as error: print(error)\n",
        tmp_path,
    )
    why = "the system lets nothing be made in /proc."
    assert done.stdout == said.format(why) + "\n", done.stderr


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="too long"):
        write_whole(tmp_path / ("x" * 300), b"x")
    assert names(tmp_path) == []


def test_a_block_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), whole_file(tmp_path / "letter.pdf") as handle:
        handle.write(b"half")
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_what_a_killed_program_left_is_swept_but_not_what_is_in_use(tmp_path: Path) -> None:
    left, young = tmp_path / ".geachte-a.tmp", tmp_path / ".geachte-b.tmp"
    for path in (left, young, tmp_path / "old.tmp"):
        path.write_bytes(b"half a letter")
        os.utime(path, (0, 0))
    os.utime(young)
    write_whole(tmp_path / "letter.pdf", b"%PDF")
    assert names(tmp_path) == [young.name, "letter.pdf", "old.tmp"]


def test_all_files_are_written(tmp_path: Path) -> None:
    files = {tmp_path / "a.pdf": b"a", tmp_path / "b.docx": b"b"}
    write_all(files)
    assert {path: path.read_bytes() for path in files} == files
    assert names(tmp_path) == ["a.pdf", "b.docx"]


def test_one_name_taken_and_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(b"old")
    with pytest.raises(UserError, match=r"b\.docx is there already"):
        write_all({tmp_path / "a.pdf": b"a", tmp_path / "b.docx": b"b"})
    assert names(tmp_path) == ["b.docx"]
    assert (tmp_path / "b.docx").read_bytes() == b"old"


def test_one_folder_missing_and_none_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no folder"):
        write_all({tmp_path / "a.pdf": b"a", tmp_path / "missing" / "b.docx": b"b"})
    assert names(tmp_path) == []


FAULTS = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "The disk is full",
    errno.EACCES: "no permission",
    errno.EROFS: "no permission",
    errno.EIO: "cannot be written: ",
}
CALLS = [(tempfile, "mkstemp"), (os, "fsync"), (os, "link"), (Path, "replace")]


@pytest.mark.parametrize("error", FAULTS, ids=errno.errorcode.get)
@pytest.mark.parametrize("at", range(1, 9))
@pytest.mark.parametrize("call", CALLS, ids=[name for _, name in CALLS])
def test_a_fault_at_any_call_leaves_all_as_it_was(
    call: tuple[object, str],
    at: int,
    error: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner, name = call
    real = getattr(owner, name)
    count = 0

    def faulty(*args: object, **kwargs: object) -> object:
        nonlocal count
        count += 1
        if count == at:
            raise OSError(error, os.strerror(error))
        return real(*args, **kwargs)

    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(b"old")
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, faulty)
        try:
            write_all({new: b"new", old: b"newer"}, force=True)
        except UserError as refused:
            assert FAULTS[error] in refused.sentence
            assert (old.read_bytes(), names(tmp_path)) == (b"old", ["old.pdf"])
        else:  # the fault did not strike, or a copy took the place of a second name
            assert (old.read_bytes(), new.read_bytes()) == (b"newer", b"new")
            assert names(tmp_path) == ["new.pdf", "old.pdf"]


def test_a_disk_without_second_names_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    write_whole(tmp_path / "letter.pdf", b"x")
    with pytest.raises(UserError, match="is there already"):
        write_whole(tmp_path / "letter.pdf", b"y")
    write_all({tmp_path / "letter.pdf": b"z"}, force=True)
    assert (tmp_path / "letter.pdf").read_bytes() == b"z"
    assert names(tmp_path) == ["letter.pdf"]


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a few lines of Python in a process of their own, in *folder*."""
    here = Path(__file__).resolve().parents[2]
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(here)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("limit", [0, 1, 4096, 99_999])
def test_a_full_disk_keeps_the_old_file(tmp_path: Path, limit: int) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"old")
    done = run(
        "import resource, pathlib\n"
        "from app.store.files import write_whole\n"
        "from app.errors import UserError\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try: write_whole(pathlib.Path('letter.pdf'), bytes(100_000), force=True)\n"
        "except UserError as error: print(error)\n",
        tmp_path,
    )
    assert done.stdout == "The disk is full: letter.pdf was not written.\n", done.stderr
    assert (tmp_path / "letter.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["letter.pdf"]


@pytest.mark.parametrize("call", ["os.fsync", "os.link", "pathlib.Path.replace"])
def test_a_kill_leaves_the_old_file_or_the_new(tmp_path: Path, call: str) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"old")
    done = run(
        "import os, pathlib\n"
        "from app.store.files import write_all\n"
        "files = {pathlib.Path('letter.pdf'): b'new', pathlib.Path('b'): b'b'}\n"
        f"{call} = lambda *args, **kwargs: os._exit(9)\n"
        "write_all(files, force=True)\n",
        tmp_path,
    )
    assert done.returncode == 9, done.stderr
    assert (tmp_path / "letter.pdf").read_bytes() == b"old"
    assert not (tmp_path / "b").exists()
    assert len(names(tmp_path)) > 1
    write_whole(tmp_path / "c", b"the next time")
    assert names(tmp_path) == ["c", "letter.pdf"]


def test_what_may_be_written_elsewhere_now_is_swept_when_it_is_old(tmp_path: Path) -> None:
    with whole_file(tmp_path / "mine") as handle:
        handle.write(b"x")
        (own,) = names(tmp_path)
        other = f".geachte-0{own.removeprefix('.geachte-')}"  # of another computer
        (tmp_path / other).write_bytes(b"half a letter")
        sweep(tmp_path, (tmp_path / own).stat().st_mtime + 60)
        assert names(tmp_path) == sorted((other, own))
        os.utime(tmp_path / other, (0, 0))
        sweep(tmp_path, 10_000)
        assert names(tmp_path) == [own]
    assert names(tmp_path) == ["mine"]
    sweep(tmp_path / "missing", 0)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("below", ["", "b", "b/c"])
@pytest.mark.parametrize("kind", ["file", "pipe", "link to nothing"])
def test_a_folder_is_not_made_in_what_is_none(kind: str, below: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link to nothing").symlink_to("nothing")
    with pytest.raises(UserError) as refusal:
        make_folder(tmp_path / kind / below)
    assert refusal.value.sentence == f"{tmp_path / kind} is not a folder; nothing was written."
    assert names(tmp_path) == ["file", "link to nothing", "pipe"]


def test_a_folder_of_which_one_name_is_too_long_names_that(tmp_path: Path) -> None:
    long = "x" * 300
    with pytest.raises(UserError, match=rf"name of .*/{long} is too long"):
        make_folder(tmp_path / "a" / long)
