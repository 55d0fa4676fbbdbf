"""Text in one language or several, and putting other words into it."""

from __future__ import annotations

import pytest

from app.core.text import Text, Wording, in_language, with_words

BOTH = (Wording("nl", "ja"), Wording("en", "yes"))


@pytest.mark.parametrize(
    ("text", "words", "language", "becomes"),
    [
        ("", "nee", "nl", "nee"),
        ("ja", "nee", "nl", "nee"),
        ("ja", "", "nl", ""),
        ("", "no", "en", "no"),
        ("ja", "no", "en", (Wording("nl", "ja"), Wording("en", "no"))),
        ("ja", "", "en", "ja"),
        (BOTH, "nee", "nl", (Wording("nl", "nee"), Wording("en", "yes"))),
        (BOTH, "", "nl", (Wording("en", "yes"),)),
        (BOTH, "nein", "de", (*BOTH, Wording("de", "nein"))),
        ((Wording("nl", "ja"),), "", "nl", ""),
    ],
)
def test_words_take_the_place_of_those_in_their_language(
    text: Text, words: str, language: str, becomes: Text
) -> None:
    made = with_words(text, words, language, "nl")
    assert made == becomes
    if words:
        assert in_language(made, language, "nl").text == words
