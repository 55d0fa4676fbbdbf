"""The user's own templates: copied from the shipped ones, checked, compared and set aside.

Nothing of the user's is ever deleted: what is restored is moved aside under a name with its
day.  A copy remembers what it was made from, so that a later change of the shipped type can
be told.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from app.core.record import record
from app.errors import UserError
from app.letters.checks import check_type
from app.letters.doctype import is_name, read_type, types
from app.letters.folders import inside, layered
from app.store.files import make_folder, write_all

ORIGIN = "copied.txt"  # from which type, and the sum of its files


class Origin(StrEnum):
    """Where a document type comes from."""

    SHIPPED = "shipped"
    OWN = "own"
    REPLACING = "replacing"  # the user's, in the place of a shipped one


@record
class Template:
    """A document type on the shelf; ``outdated`` when the shipped one changed since."""

    id: str
    title: dict[str, str]
    origin: Origin
    problems: tuple[str, ...] = ()
    copied_from: str = ""
    outdated: bool = False


def shelf(own: Path, shipped: Path) -> tuple[Template, ...]:
    """Return all document types by id, those of the user with their problems."""
    mine = _own_names(own)
    names = sorted({*types(shipped), *mine})
    return tuple(
        _own(own, shipped, name)
        if name in mine
        else Template(name, dict(read_type(shipped, name).title), Origin.SHIPPED)
        for name in names
    )


def _own_names(own: Path) -> set[str]:
    return {path.name for path in own.glob("letters/*") if path.is_dir() and is_name(path.name)}


def _own(own: Path, shipped: Path, name: str) -> Template:
    source, before = _copied(own, name)
    try:
        title = dict(read_type(layered(own, shipped), name).title)
    except UserError:
        title = {}
    return Template(
        name,
        title,
        Origin.REPLACING if name in types(shipped) else Origin.OWN,
        problems(own, shipped, name),
        source,
        outdated=source in types(shipped) and before != _sum(shipped, source),
    )


def problems(own: Path, shipped: Path, name: str) -> tuple[str, ...]:
    """Return every problem of the user's type *name*, with its file and line.

    Raises ``UserError`` when the user has no such type.
    """
    if name not in _own_names(own):
        there = ", ".join(sorted(_own_names(own))) or "none yet"
        raise UserError(f"You have no template '{name}'; yours are: {there}.")
    if inside(own, f"letters/{name}/document.toml") is None:
        return (f"letters/{name}: there is no document.toml in it.",)
    return check_type(layered(own, shipped), name)


def checked(own: Path, shipped: Path, name: str = "") -> dict[str, tuple[str, ...]]:
    """Return the problems of the user's types by id: of all, or of *name* alone.

    Raises ``UserError`` when the user has no type of that name.
    """
    names = [name] if name else sorted(_own_names(own))
    return {one: problems(own, shipped, one) for one in names}


def copy(own: Path, shipped: Path, name: str, new: str = "") -> tuple[Path, ...]:
    """Copy the shipped type *name* to the user's folder, as *new* where that is given.

    Returns the files.  Raises ``UserError`` for a type that is not shipped, a name that is
    none, and a copy that is there already.
    """
    if name not in types(shipped):
        raise UserError(
            f"There is no document '{name}'; there are: {', '.join(types(shipped))}."
        )
    target = new or name
    if not is_name(target):
        raise UserError(f"'{target}' is no name; use letters, digits and hyphens.")
    home = own / "letters" / target
    if home.exists():
        raise UserError(f"You have a template '{target}' already, in {home}.")
    files = {
        home / path.name: _renamed(path, name, target)
        for path in sorted((shipped / "letters" / name).iterdir())
        if path.suffix in (".toml", ".html")
    }
    files[home / ORIGIN] = f"{name} {_sum(shipped, name)}\n".encode()
    make_folder(home)
    write_all(files, force=False)
    return tuple(files)


def _renamed(path: Path, name: str, target: str) -> bytes:
    data = path.read_bytes()
    if path.name != "document.toml":
        return data
    return data.replace(f'id = "{name}"'.encode(), f'id = "{target}"'.encode(), 1)


def restore(own: Path, shipped: Path, name: str, day: date) -> Path:
    """Move the user's type *name* aside and return where it went; it is never deleted.

    Raises ``UserError`` when the user has no such type.
    """
    problems(own, shipped, name)  # refuses a name that is not there
    aside = own / "aside"
    make_folder(aside)
    target, number = aside / f"{name}-{day}", 1
    while target.exists():
        number += 1
        target = aside / f"{name}-{day}-{number}"
    try:
        (own / "letters" / name).rename(target)
    except OSError as error:
        raise UserError(f"'{name}' cannot be moved to {target}: {error.strerror}.") from error
    return target


def _sum(shipped: Path, name: str) -> str:
    """Return a sum of the files of a shipped type: it changes with each of them."""
    found = sha256()
    for path in sorted((shipped / "letters" / name).glob("*.*")):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def _copied(own: Path, name: str) -> tuple[str, str]:
    """Return from which type a copy was made and the sum of that; empty when unknown."""
    path = inside(own, f"letters/{name}/{ORIGIN}")
    if path is None:
        return "", ""
    words = path.read_text(encoding="utf-8", errors="replace").split()
    return (words[0], words[1]) if len(words) == 2 else ("", "")
