"""Where templates are looked for: in one folder, or in the user's and then the shipped one.

The user's folder is laid out as the shipped one: ``letters/<type>/``, ``phrases/<language>/``.
It is looked into only for the types that lie in it, so that nothing in it can break the
others.
"""

from __future__ import annotations

from pathlib import Path

from app.core.record import record
from app.errors import UserError

MOST_BYTES = 1_000_000  # of a data file; the largest shipped one has a tenth of that


@record
class Layered:
    """The user's folder before the shipped one.

    ``stamp`` changes with every file in the user's folder, so that what was read of it
    before is not taken for what stands there now.
    """

    own: Path
    shipped: Path
    stamp: tuple[tuple[str, int, int], ...]


Templates = Path | Layered


def layered(own: Path, shipped: Path) -> Layered:
    """Return the folders *own* and *shipped* as they stand now."""
    return Layered(own, shipped, tuple(sorted(_stamps(own))))


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    for pattern in ("letters/*/*", "phrases/*/*.toml"):
        for path in folder.glob(pattern):
            state = path.lstat()
            found.append((str(path), state.st_mtime_ns, state.st_size))
    return found


def roots(templates: Templates) -> tuple[Path, ...]:
    """Return the folders of *templates*, the one that is asked first at the front."""
    if isinstance(templates, Layered):
        return (templates.own, templates.shipped)
    return (templates,)


def find(templates: Templates, name: str) -> Path | None:
    """Return the file *name*, from the first folder that has it; None where none does.

    A name or a link that leads out of its folder is not found.
    """
    for root in roots(templates):
        path = inside(root, name)
        if path is not None:
            return path
    return None


def inside(root: Path, name: str) -> Path | None:
    """Return the file *name* of the folder *root*, None where it is not in it."""
    try:
        path = (root / name).resolve()
        found = path.is_relative_to(root.resolve()) and path.is_file()
    except (OSError, ValueError, RuntimeError):  # names no file can have, links in a circle
        found = False
    return path if found else None


def listed(templates: Templates, pattern: str) -> list[Path]:
    """Return the files that fit *pattern* in all folders: the shipped first, each sorted."""
    return [
        path
        for root in reversed(roots(templates))
        for path in sorted(root.glob(pattern))
        if inside(root, str(path.relative_to(root))) is not None
    ]


def read(path: Path, name: str) -> str:
    """Return the text of a data file called *name*; ``UserError`` for what is no text."""
    if path.stat().st_size > MOST_BYTES:
        raise UserError(f"{name} is too long: it has more than a million bytes.")
    try:
        return path.read_text(encoding="utf-8-sig")  # editors may put a mark at the start
    except UnicodeDecodeError as error:
        raise UserError(f"{name} is not written in UTF-8.") from error
