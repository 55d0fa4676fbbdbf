"""Opening a file that somebody chose: only a regular one, and never waiting for it."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from app.store.refusals import FileError, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def regular_file(path: Path, limit: int) -> Iterator[BinaryIO]:
    """Give a handle to read *path* of 1 to *limit* bytes.

    Raises ``UserError`` with one sentence for what is no file: a folder, a pipe (which
    would wait for ever), a device, a link that leads to itself, an empty file.
    """
    with os.fdopen(_descriptor(path), "rb") as handle:
        state = os.fstat(handle.fileno())
        if not stat.S_ISREG(state.st_mode):
            said = f"{path} is not a file but {_kind(state.st_mode)}."
            raise FileError(Refusal.UNREADABLE, said, name=path.name)
        if state.st_size == 0:
            raise FileError(Refusal.EMPTY_FILE, f"{path} is empty.", name=path.name)
        if state.st_size > limit:
            most = megabytes(limit)
            said = f"{path} is larger than {most}, the most that is read."
            raise FileError(Refusal.LARGE_FILE, said, name=path.name, most=most)
        yield handle


def megabytes(size: int) -> str:
    """Return *size* in bytes as whole megabytes, for a sentence."""
    return f"{size // 1_000_000} MB"


def _descriptor(path: Path) -> int:
    # Windows has neither of the first two and needs the third.
    flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if path.is_dir():
            said = f"{path} is not a file but a folder."
            raise FileError(Refusal.UNREADABLE, said, name=path.name)
        return os.open(path, os.O_RDONLY | flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        said = f"There is no file {path}."
        raise FileError(Refusal.NO_FILE, said, name=path.name) from error
    except PermissionError as error:
        said = f"{path} cannot be read: there is no permission."
        raise FileError(Refusal.UNREADABLE, said, name=path.name) from error
    except ValueError as error:  # a NUL in the name
        said = "This is not the name of a file."
        raise FileError(Refusal.UNREADABLE, said, name=path.name) from error
    except OSError as error:
        said = f"{path} cannot be read: {error.strerror or 'no reason given'}."
        raise FileError(Refusal.UNREADABLE, said, name=path.name) from error


def _kind(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"
