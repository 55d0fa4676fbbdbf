"""Files that are written whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zlib import crc32

from app.store.refusals import FileError, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OLD = 3_600  # seconds: no file is written for so long
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_whole(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write *data* to *path*: afterwards the file is there whole, or as it was before.

    Raises ``UserError`` when there is a file already and *force* is not set, when the disk
    is full, when the folder is missing or closed to us.
    """
    with whole_file(path, force=force) as handle:
        handle.write(data)


def write_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write all *files*, or none when one of them cannot be written.

    All are on the disk under other names before the first gets its own; what was
    replaced comes back when a later one fails.  A power cut between two renames may leave
    some new and some old, each of them whole.  Raises ``UserError`` as `write_whole` does.
    """
    staged: list[tuple[Path, Path]] = []
    kept: list[tuple[Path, Path | None]] = []
    done = False
    try:
        for path in files:
            with told(path):
                _refuse_existing(path, force=force)
        for path, data in files.items():
            with told(path):
                staged.append((_written(path, data), path))
        for temporary, path in staged:
            with told(path):
                kept.append((path, _second_name(path)))
                _put(temporary, path, force=force)
        done = True
    finally:
        if not done:
            _put_back(kept, {path: temporary for temporary, path in staged})
        for spare in [temporary for temporary, _ in staged] + [old for _, old in kept if old]:
            spare.unlink(missing_ok=True)


@contextmanager
def whole_file(path: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """Give a handle to write to; *path* gets what was written when the block ends well.

    Until then, and for ever when the block raises, *path* is as it was.
    """
    temporary: Path | None = None
    try:
        with told(path):
            _refuse_existing(path, force=force)
            temporary, handle = _beside(path)
            with handle:
                yield handle
                handle.flush()
                os.fsync(handle.fileno())
            _put(temporary, path, force=force)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Make the folder *path* and those above it; raises ``UserError`` where that fails."""
    first = _first_missing(path)
    # Another program may make the very folder meanwhile: then it is there, and one.
    if first is not None and os.path.lexists(first) and not first.is_dir():
        said = f"{first} is not a folder; nothing was written."
        raise FileError(Refusal.NO_FOLDER, said, name=path)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # of the folder that failed, which may be one above
        raise _refusal(Path(error.filename or path), error) from error


def _refuse_existing(path: Path, *, force: bool) -> None:
    if path.is_dir():
        said = f"{path} is a folder; nothing was written."
        raise FileError(Refusal.FILE_IS_FOLDER, said, name=path.name)
    if not force and os.path.lexists(path):
        said = f"{path} is there already; use --force to replace it."
        raise FileError(Refusal.FILE_THERE, said, name=path.name)


def _beside(path: Path) -> tuple[Path, BinaryIO]:
    descriptor, name = tempfile.mkstemp(".tmp", f"{_here()}{os.getpid()}-", path.parent)
    sweep(path.parent, Path(name).stat().st_mtime)
    return Path(name), os.fdopen(descriptor, "wb")


def sweep(folder: Path, now: float) -> None:
    """Take away what a program that was killed was writing in *folder*.

    Where that cannot be told, for another computer writes there too, the young may be in use.
    """
    with suppress(OSError):  # what is not swept now is swept the next time
        for one in folder.glob(".geachte-*.tmp"):
            if _has_ended(one.name) or now - one.stat().st_mtime > _OLD:
                one.unlink()


def _here() -> str:
    """Return how the name of a file begins that is being written on this computer."""
    computer = os.uname().nodename if os.name == "posix" else ""
    return f".geachte-{crc32(computer.encode()):08x}-"


def _has_ended(name: str) -> bool:
    """Tell whether the program that wrote a file called *name* is surely gone."""
    number = name.removeprefix(_here()).partition("-")[0]
    if os.name != "posix" or not number.isdecimal() or not name.startswith(_here()):
        return False
    try:
        os.kill(int(number), 0)  # asks only; on Windows it would end the other
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it runs under another name
    return False


def _written(path: Path, data: bytes) -> Path:
    temporary, handle = _beside(path)
    done = False
    try:
        with handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        done = True
    finally:
        if not done:
            temporary.unlink(missing_ok=True)
    return temporary


def _put(temporary: Path, path: Path, *, force: bool) -> None:
    """Give the finished file its name; without *force* only where the name is free."""
    if force:
        temporary.replace(path)
    else:
        try:
            os.link(temporary, path)  # fails where the name is taken, which replace does not
        except FileExistsError:
            raise
        except OSError:  # a file system without a second name for a file
            _refuse_existing(path, force=False)
            temporary.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Let the disk remember the new name too, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _second_name(path: Path) -> Path | None:
    """Keep the present file under another name; None when there is none."""
    if not os.path.lexists(path):
        return None
    spare, handle = _beside(path)
    handle.close()
    spare.unlink()
    try:
        os.link(path, spare, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, spare, follow_symlinks=False)
    return spare


def _put_back(kept: list[tuple[Path, Path | None]], staged: Mapping[Path, Path]) -> None:
    for path, old in reversed(kept):
        if old is not None:
            old.replace(path)
        elif path in staged and _same(path, staged[path]):
            path.unlink()


def _same(path: Path, temporary: Path) -> bool:
    """Tell whether *path* is ours: the temporary file, or what that was renamed to."""
    return path.exists() and (not temporary.exists() or path.samefile(temporary))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise _refusal(path, error) from error


def _refusal(path: Path, error: OSError) -> FileError:
    code, said = _said(path, error)
    return FileError(code, said, name=path if code is Refusal.NO_FOLDER else path.name)


def _said(path: Path, error: OSError) -> tuple[Refusal, str]:
    if error.errno in _FULL:
        return Refusal.FILE_FULL, f"The disk is full: {path} was not written."
    if error.errno in _REFUSED:
        closed = f"there is no permission to write in {path.parent}"
        return Refusal.FILE_REFUSED, f"{path} cannot be written: {closed}."
    if error.errno == errno.EEXIST:
        return Refusal.FILE_THERE, f"{path} is there already; use --force to replace it."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Refusal.NO_FOLDER, f"{path} cannot be written: {_obstacle(path.parent)}."
    if error.errno == errno.ENAMETOOLONG:
        return Refusal.LONG_NAME, f"The name of {path} is too long for this disk."
    why = error.strerror or "the disk reports an error"
    return Refusal.FILE_FAILING, f"{path} cannot be written: {why}."


def _first_missing(folder: Path) -> Path | None:
    """Return the first on the way to *folder* that is no folder we can see, if there is one."""
    for one in (*reversed(folder.parents), folder):
        if not os.path.isdir(one):  # noqa: PTH112 - Path.is_dir raises where we may not look
            return one
    return None


def _obstacle(folder: Path) -> str:
    """Say why the system finds no place in *folder*, whose path may lead through anything."""
    first = _first_missing(folder)
    if first is None:  # such as /proc, which holds only what the system puts there
        return f"the system lets nothing be made in {folder}"
    return (
        f"{first} is not a folder" if os.path.lexists(first) else f"there is no folder {first}"
    )
