"""The PDF of a letter: A4, archive quality (PDF/A-2b), the same bytes each time."""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.letters.letter import Letter
from app.writers.fonts import fonts, printed_texts, replacement
from app.writers.page import Page
from app.writers.written import Written

# So many characters are named in one sentence.
_NAMED = 20
# Letters of more characters are not kept in mind: a complaint with its overview has 10,000.
_LONG = 50_000
_LEFTWARD = frozenset(("R", "AL"))


def write(letter: Letter, page: Page, resources: Path) -> Written:
    """Return *letter* as a PDF on *page*, with warnings about what could not be as meant.

    A UserError says so when the address does not fit its zone.  Anything else that the
    letter may hold is printed; what no font has is printed as a code, and named.
    """
    # Only here: without a PDF to write, the library is not loaded.
    from app.writers.pdf_file import properties_of, save
    from app.writers.pdf_letter import sheets
    from app.writers.pdf_places import places
    from app.writers.pdf_text import MM, forget_lines

    known = fonts(resources / "fonts")
    known.covered("SourceSans3-Regular")
    texts = printed_texts(letter)
    width, height = page.paper
    with _uncollected():
        try:
            made = sheets(letter, page, known)
        finally:
            if sum(map(len, texts)) > _LONG:
                forget_lines()
        file = save(made.sheets, properties_of(letter), (width * MM, height * MM), resources)
    warnings = (*made.warnings, *_warnings(texts, resources), *file.warnings)
    return Written(file.data, warnings, places(made.sheets))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nothing search for garbage: every line stays until the file is made.

    A long table would be searched through again and again, more often the longer it is.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _warnings(texts: Sequence[str], resources: Path) -> tuple[str, ...]:
    missing = fonts(resources / "fonts").missing(texts)
    warnings = []
    if missing:
        named = ", ".join(map(_named, missing[:_NAMED]))
        more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
        warnings.append(
            f"These characters cannot be printed and stand as codes: {named}{more}."
        )
    if any(unicodedata.bidirectional(char) in _LEFTWARD for char in set("".join(texts))):
        warnings.append(
            "Text that runs right to left is printed letter by letter from the left; "
            "use the Word file for it."
        )
    return tuple(warnings)


def _named(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"{replacement(char)} ({name.capitalize()})" if name else replacement(char)
