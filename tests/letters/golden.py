"""Letters that were read line by line and are kept as text: what changes in one is read again.

``python -m tests.letters.golden`` writes them anew; look at the difference before you commit.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from app.letters.doctype import languages
from app.paths import templates
from app.writers import text
from tests.letters.every import composed

FOLDER = Path(__file__).with_name("golden")
READ: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("read.toml").read_text(encoding="utf-8")
)
LETTERS = [
    (name, document, language)
    for document, names in READ.items()
    for name in names
    for language in languages(templates(), document)
]


def printed(name: str, document: str, language: str) -> str:
    """Return the letter as its text file holds it."""
    return text.write(composed(name, document, language).letter).data.decode()


def kept(name: str, document: str, language: str) -> Path:
    """Return where the text of a letter that was read is kept."""
    return FOLDER / f"{name}-{document}-{language}.txt"


def write() -> None:
    """Write every letter that is kept."""
    FOLDER.mkdir(exist_ok=True)
    for one in LETTERS:
        kept(*one).write_text(printed(*one), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
