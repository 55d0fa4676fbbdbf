"""The questions of the rubric: asked about the letters we make, and about broken ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pypdfium2
import pytest

from app.letters.doctype import languages
from app.letters.letter import (
    Block,
    Items,
    Part,
    Table,
    plain,
)
from app.letters.reading import Fault, Subject
from app.letters.rubric import examine, subject_of
from app.paths import templates
from tests.cases import example_names, named
from tests.letters.every import composed, sources
from tests.writers.reading import page_texts, written

LETTERS = (
    *("complaint", "reminder", "notice"),
    *("dissolution", "damages", "notice-combined", "reservation"),
)
READY = [
    (name, document, language)
    for name in example_names()
    for document in LETTERS
    for language in languages(templates(), document)
    if not composed(name, document, language).missing
]


def subject(name: str, document: str = "complaint", language: str = "nl") -> Subject:
    return subject_of(composed(name, document, language), named(name), sources())


def told(found: Iterable[Fault]) -> list[str]:
    return [f"{one.question} {one.code} {one.block}: {one.text}" for one in found]


@pytest.mark.parametrize(("name", "document", "language"), READY)
def test_the_examples_answer_every_question(name: str, document: str, language: str) -> None:
    assert told(examine(subject(name, document, language))) == []


def test_most_letters_of_the_examples_are_ready() -> None:
    assert len(READY) >= 26


# --- question 23, in the pages --------------------------------------------------------------


def ends_on(data: bytes, text: str) -> int:
    """Return the number of the page that holds the last words of *text*, 0 for none."""
    wanted = "".join(text.split())[-30:]
    return next(
        (n for n, page in enumerate(page_texts(data), 1) if wanted in "".join(page.split())), 0
    )


@pytest.mark.parametrize(("name", "document", "language"), READY)
def test_the_letter_fits_two_pages_and_its_panel_the_first(
    name: str, document: str, language: str
) -> None:
    letter = composed(name, document, language).letter
    alone = replace(letter, annexes=())
    data = written(alone).data
    pages = len(pypdfium2.PdfDocument(data))
    assert pages <= 2
    (panel,) = [one for one in letter.sections if one.part is Part.DEMANDS]
    for block in panel.blocks:
        for text in texts_of(block):
            assert ends_on(data, text) == 1, text
    if pages == 2:
        label = letter.page_label.format(page=2, pages=2).replace("\u00a0", " ")
        assert label in page_texts(data)[1]
        assert len(page_texts(data)[1].split("\n")) > 6, "a lonely closing"


def texts_of(block: Block) -> list[str]:
    if isinstance(block, Items):
        return [plain(item.runs).replace("\u00a0", " ") for item in block.items]
    return [] if isinstance(block, Table) else [plain(block.runs).replace("\u00a0", " ")]


@pytest.mark.parametrize("page", ["nl-left", "nl-right", "de-a", "de-b", "uk-dl"])
def test_the_address_stands_whole_in_the_window(page: str) -> None:
    from app.writers.page import read_page
    from tests.writers.reading import PAGES, boxes

    letter = composed("kpn-digital-tv", "complaint", "nl").letter
    window = read_page(PAGES, page).window
    assert window is not None
    found = [box for box in boxes(written(letter, page).data) if box.text in letter.addressee]
    assert len(found) == len(letter.addressee) - 1  # the town is set in two spaces
    for box in found:
        assert window.x <= box.left
        assert box.right <= window.x + window.width
        assert window.y <= box.top
        assert box.bottom <= window.y + window.height
