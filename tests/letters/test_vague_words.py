"""Moments told in words only, in a letter of another language."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.events import PromiseKind
from app.core.moment import Due, When
from app.letters.language import read_language, vague_words
from app.letters.ledger_cells import due_cell
from app.letters.promising import made
from app.paths import templates
from tests.letters.scenes import CODES, called, case_of, ledger, said, scene
from tests.unit.builders import promise


def promised(words: str) -> Case:
    due = Due(When(words=words))
    one = promise("t", due, kind=PromiseKind.CALL_BACK, contact="c", made=None)
    return case_of(contacts=(called(),), promises=(one,))


def told(case: Case, code: str) -> tuple[str, str, set[str]]:
    """Return the sentence and the cell of the promise, and the words without a like."""
    there = scene(case, code)
    line = ledger(there).lines[0]
    text = said([made(there, line, called())])
    return text, due_cell(there, line, years=False), there.foreign


KNOWN = {
    "over een paar weken": "in a few weeks",
    "Over enkele weken.": "in a few weeks",
    "binnenkort": "soon",
    "zo spoedig mogelijk": "as soon as possible",
}


@pytest.mark.parametrize(("words", "english"), KNOWN.items())
def test_known_words_have_their_like(words: str, english: str) -> None:
    kept = words.rstrip(".")
    assert told(promised(words), "nl") == (
        f"U zou mij ‘{kept}’ terugbellen.",
        f"‘{kept}’",
        set(),
    )
    assert told(promised(words), "en") == (
        f"You were to call me back ‘{english}’.",
        f"‘{english}’",
        set(),
    )


def test_other_words_are_left_out_and_told() -> None:
    text, cell, foreign = told(promised("als de kat van huis is"), "en")
    assert text == "You were to call me back."
    assert cell == "No date"
    assert foreign == {"als de kat van huis is"}


@pytest.mark.parametrize("code", CODES)
def test_every_word_comes_back(code: str) -> None:
    table = read_language(templates(), code).data["vague"]
    other = next(one for one in CODES if one != code)
    there, back = (vague_words(templates(), *pair) for pair in ((code, other), (other, code)))
    for known in table.values():
        assert all(back[there[words]] == known[0] for words in known)
        assert all(words == words.casefold() for words in known)


def test_no_words_for_one_language_or_one_that_is_not_there() -> None:
    assert vague_words(templates(), "nl", "nl") == {}
    assert vague_words(templates(), "zz", "nl") == {}
    assert vague_words(templates(), "../en", "nl") == {}
