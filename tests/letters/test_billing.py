"""The letters about money and contracts: ready ones answer the questions of the rubric."""

from __future__ import annotations

import pypdfium2
import pytest

from app.letters.letter import Layout, Paragraph, Part, plain
from app.letters.rubric import examine, subject_of
from tests.cases import named, names
from tests.letters.every import composed, sources
from tests.writers.reading import page_texts, written

DOCUMENTS = (
    "cancellation",
    "collector-reply",
    "invoice-dispute",
    "outage",
    "undue-payment",
    "withdrawal",
)
CASES = [name for name in names() if named(name).jurisdiction == "nl"]
ALL = [(name, one, code) for name in CASES for one in DOCUMENTS for code in ("nl", "en")]
READY = [one for one in ALL if not composed(*one).missing]
# The user's own words in the case, which a letter quotes as they are.
QUOTED = {"said-twice", "long-sentence", "three-alike", "dates-in-a-row", "too-often-i"}


@pytest.mark.parametrize(("name", "document", "code"), READY)
def test_a_ready_letter_answers_every_question(name: str, document: str, code: str) -> None:
    subject = subject_of(composed(name, document, code), named(name), sources(name))
    found = [one for one in examine(subject) if one.code not in QUOTED]
    assert [f"{one.question} {one.code} {one.block}: {one.text}" for one in found] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_document_is_ready_for_some_case(document: str) -> None:
    assert [name for name, one, _ in READY if one == document]


@pytest.mark.parametrize(("name", "document", "code"), READY[::4])
def test_it_fits_its_pages(name: str, document: str, code: str) -> None:
    letter = composed(name, document, code).letter
    assert letter.layout is Layout.LETTER
    data = written(letter).data
    assert len(pypdfium2.PdfDocument(data)) <= 2
    first = "".join(page_texts(data)[0].split())
    (panel,) = [one for one in letter.sections if one.part is Part.DEMANDS]
    for block in panel.blocks:
        if isinstance(block, Paragraph):
            assert "".join(plain(block.runs).split())[-30:] in first
