"""Every document about every case in every format: the same words, whole, the same twice."""

from __future__ import annotations

import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

import pytest

from app import production
from app.letters.letter import Layout, Letter, Table, plain
from app.writers.characters import plain_marks
from app.writers.words import lines, words
from tests.cases import example_names, named, names
from tests.letters.every import composed, day_for, documents, everything, in_turn
from tests.writers.readers import (
    docx_words,
    html_words,
    message_words,
    raw_mail,
    text_words,
    without_bars,
)
from tests.writers.reading import page_texts

FAST = ("docx", "eml", "txt", "html")
ALL = everything()
IN_TURN = in_turn()
# The PDF takes longest to read back.
SPREAD = IN_TURN[::3]
# What a template leaves behind when something in it was not resolved.
UNRESOLVED = re.compile(r"[{}]|\[[^\]]*\||Markup\(|<\w|&\w+;|\bUndefined\b")
NOTHING = re.compile(r"\bNone\b(?! (?:was|of|has)\b|’)")  # English has the word too


def made(name: str, document: str, language: str, *wanted: str) -> dict[str, bytes]:
    """Return the bytes of a document by format."""
    found = production.written(composed(name, document, language), "x", wanted)
    return {file.removeprefix("x."): data for file, data in found.files}


@pytest.mark.parametrize(("name", "document", "language"), IN_TURN)
def test_every_format_says_the_same_words_in_the_same_order(
    name: str, document: str, language: str
) -> None:
    letter = composed(name, document, language).letter
    wanted, marked = list(words(letter)), without_bars(words(letter, marks=True))
    if letter.layout is Layout.TEXT:
        marked = [plain_marks(word) for word in marked]  # as web forms keep them
    assert len(wanted) > 20
    files = made(name, document, language, *FAST)
    assert docx_words(files["docx"]) == wanted
    assert html_words(files["html"]) == wanted
    assert text_words(files["txt"]) == marked
    mail = raw_mail(files["eml"])
    if letter.message is None:
        assert text_words(mail["text"]) == marked
    else:
        said = without_bars(message_words(letter.message, marks=True))
        assert text_words(mail["text"]) == said
        assert html_words(mail["html"]) == list(message_words(letter.message))
    assert mail["pdf"].startswith(b"%PDF-1.7")


@pytest.mark.parametrize(("name", "document", "language"), ALL)
def test_nothing_is_left_unresolved(name: str, document: str, language: str) -> None:
    found = composed(name, document, language)
    for line in lines(found.letter):
        assert not UNRESOLVED.search(line.text), line.text
        assert not NOTHING.search(line.text), line.text
    message = found.letter.message
    if message is not None:
        assert not UNRESOLVED.search(" ".join(message_words(message)))
        assert not UNRESOLVED.search(message.subject)
    if not found.missing:
        assert "[" not in " ".join(words(found.letter))
    assert not found.conflicts


def folded(text: str) -> str:
    """Return the letters and digits of *text* as a reader of PDF gives them back."""
    return "".join(sign for sign in normalize("NFKC", text) if sign.isalnum())


def printed(data: bytes, letter: Letter) -> str:
    """Return the letters of a PDF without what belongs to pages.

    That are running lines, page numbers, and the head of a table that goes on.
    """
    labels = {letter.page_label, *(annex.page_label for annex in letter.annexes)}
    tops = [letter.running, *(" ".join(annex.running) for annex in letter.annexes)]
    running = [folded(top) for top in tops if top]
    blocks = [block for part in (*letter.sections, *letter.annexes) for block in part.blocks]
    heads = [
        folded("".join(plain(column.head) for column in block.columns))
        for block in blocks
        if isinstance(block, Table)
    ]
    text = ""
    for page in page_texts(data):
        rows = [row for row in page.split("\n") if not is_label(row, labels)]
        found = "".join(map(folded, rows))
        found = found.removeprefix(next((one for one in running if found.startswith(one)), ""))
        text += found.removeprefix(next((one for one in heads if found.startswith(one)), ""))
    return text


def is_label(row: str, labels: set[str]) -> bool:
    """Tell whether *row* is one of the page *labels* with its numbers."""
    patterns = (
        re.escape(label).replace(r"\{page\}", r"\d+").replace(r"\{pages\}", r"\d+")
        for label in labels
        if label
    )
    return any(re.fullmatch(pattern, row.strip()) for pattern in patterns)


@pytest.mark.parametrize(("name", "document", "language"), SPREAD)
def test_the_pdf_says_them_too(name: str, document: str, language: str) -> None:
    letter = composed(name, document, language).letter
    data = made(name, document, language, "pdf", "eml")
    assert printed(data["pdf"], letter) == folded(" ".join(words(letter, marks=True)))
    assert raw_mail(data["eml"])["pdf"] == data["pdf"]


def test_what_is_made_is_counted() -> None:
    assert len(documents()) >= 10
    assert len(ALL) == len(documents()) * len(names()) >= 22 * len(documents())
    assert len(set(IN_TURN)) == len(IN_TURN) >= len(documents()) * len(example_names())


def test_a_day_is_chosen_for_each() -> None:
    case = named("kpn-digital-tv")
    assert day_for(case, "complaint").isoformat() == "2025-04-30"
    assert day_for(named("thin"), "notice") == day_for(named("thin"), "complaint")


SAMPLE = [("kpn-digital-tv", "complaint", "nl"), ("household", "notice", "en")]


def sums(name: str, document: str, language: str) -> list[str]:
    """Return a sum for each format, composed and written anew."""
    case = named(name)
    day = day_for(case, document)
    found = production.make(case, document, language, day, production.FORMATS)
    return [f"{path} {sha256(data).hexdigest()}" for path, data in found.files]


@pytest.mark.parametrize(("name", "document", "language"), SAMPLE)
def test_two_runs_give_the_same_bytes(name: str, document: str, language: str) -> None:
    assert sums(name, document, language) == sums(name, document, language)


def test_another_process_gives_the_same_bytes() -> None:
    here = [line for one in SAMPLE for line in sums(*one)]
    code = (
        "from tests.letters.test_every_document import SAMPLE, sums\n"
        "for one in SAMPLE: print(*sums(*one), sep='\\n')"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == here
