"""A long letter is searched for a word only where a part of it stands, and none is missed."""

from __future__ import annotations

import pytest

from app.letters.vocabulary import fold, read_vocabulary
from app.paths import resources

ODD = str.maketrans({"s": "ſ", "k": "\u212a", "i": "ı"})  # what a pattern takes for them


@pytest.mark.parametrize("code", ["nl", "en"])
def test_what_a_pattern_finds_has_a_part_of_its_words(code: str) -> None:
    avoided = read_vocabulary(resources(), code).avoided
    assert len(avoided) > 20
    texts = [
        form
        for one in avoided
        for stem in one.stems
        for word in (stem, f"a {stem}, {stem}en", f"on\u00a0{stem} {stem}", f"{stem} {stem}")
        for form in (word, word.upper(), word.title(), word.translate(ODD), f"{word}İ")
    ]
    found = 0
    for one in avoided:
        for text in texts:
            if one.words.search(text):
                found += 1
                assert one.may_be_in(fold(text)), (one.kind, text)
    assert found > len(avoided)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_most_words_are_ruled_out_at_once(code: str) -> None:
    avoided = read_vocabulary(resources(), code).avoided
    plain = fold("Op maandag 3 maart belde ik. On Monday 3 March I called.")
    possible = [one for one in avoided if one.may_be_in(plain)]
    assert len(possible) < len(avoided) / 4
    assert all(one.stems and all(one.stems) for one in avoided)
