"""Compile the catalogues of the window: ``python -m tests.gui.catalogue``.

Also tells which texts of the code no catalogue has, so that a new one is never forgotten.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "resources" / "locale"
SOME_DAY = datetime(2025, 1, 1, tzinfo=UTC)
KEYWORDS = {"_": None, "many": (1, 2), "of": ((1, "c"), 2)}

Key = tuple[str, str]  # context (or nothing), text


def texts() -> dict[Key, str]:
    """Return every text of the window, with the first place where it stands."""
    found: dict[Key, str] = {}
    rows = extract_from_dir(ROOT / "app" / "gui", [("**.py", "python")], keywords=KEYWORDS)
    for file, line, message, _comments, context in rows:
        one = message[0] if isinstance(message, tuple) else message
        found.setdefault((context or "", one), f"app/gui/{file}:{line}")
    return found


def catalogue(path: Path) -> Catalog:
    """Return the catalogue in a ``.po`` file."""
    with path.open("rb") as file:
        found = read_po(file, locale=path.parent.name)
    found.creation_date = found.revision_date = SOME_DAY  # else it is the moment of reading
    return found


def compiled(path: Path) -> bytes:
    """Return what is read at run time for a ``.po`` file."""
    out = BytesIO()
    write_mo(out, catalogue(path))
    return out.getvalue()


def known(language: str) -> set[Key]:
    """Return the texts that have words in *language*."""
    found: set[Key] = set()
    for path in sorted((LOCALE / language).glob("*.po")):
        for message in catalogue(path):
            said = message.string if isinstance(message.string, tuple) else (message.string,)
            one = message.id[0] if isinstance(message.id, tuple) else message.id
            if one and all(said):
                found.add((message.context or "", one))
    return found


def missing(language: str) -> list[str]:
    """Return the texts of the code without words in *language*, each with its place."""
    there = known(language)
    return [f"{place}: {key[1]!r}" for key, place in texts().items() if key not in there]


def main() -> None:
    """Write every ``.mo`` anew and print what is missing."""
    for path in sorted(LOCALE.glob("*/*.po")):
        path.with_suffix(".mo").write_bytes(compiled(path))
    for one in missing("nl"):
        sys.stdout.write(f"{one}\n")


if __name__ == "__main__":
    main()
