"""The letters that were read stay as they were read."""

from __future__ import annotations

import pytest

from tests.letters.golden import FOLDER, LETTERS, kept, printed


@pytest.mark.parametrize(("name", "document", "language"), LETTERS)
def test_a_letter_that_was_read_stays_as_it_is(name: str, document: str, language: str) -> None:
    before = kept(name, document, language).read_text(encoding="utf-8")
    assert printed(name, document, language).splitlines() == before.splitlines()


def test_no_letter_is_kept_that_is_not_compared() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {kept(*one).name for one in LETTERS}
