"""Opening a file that somebody chose: only a regular one, and never waiting for it."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from app.errors import UserError

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
            raise UserError(f"{path} is not a file but {_kind(state.st_mode)}.")
        if state.st_size == 0:
            raise UserError(f"{path} is empty.")
        if state.st_size > limit:
            raise UserError(f"{path} is larger than {megabytes(limit)}, the most that is read.")
        yield handle


def megabytes(size: int) -> str:
    """Return *size* in bytes as whole megabytes, for a sentence."""
    return f"{size // 1_000_000} MB"


def _descriptor(path: Path) -> int:
    # Windows has neither of the first two and needs the third.
    flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if path.is_dir():
            raise UserError(f"{path} is not a file but a folder.")
        return os.open(path, os.O_RDONLY | flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise UserError(f"There is no file {path}.") from error
    except PermissionError as error:
        raise UserError(f"{path} cannot be read: there is no permission.") from error
    except ValueError as error:  # a NUL in the name
        raise UserError("This is not the name of a file.") from error
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {error.strerror or 'no reason given'}."
        ) from error


def _kind(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"
