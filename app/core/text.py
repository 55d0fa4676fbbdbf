"""Text as a person typed it, in one language or in several.

A plain string is in the language of the case.  A tuple of wordings says the same thing in
several languages, so that one case gives letters in each of them.
"""

from __future__ import annotations

from app.core.record import record


@record
class Wording:
    """A text in one language (an ISO 639-1 code)."""

    language: str
    text: str


Text = str | tuple[Wording, ...]


@record
class Said:
    """A text found for a language: the words, and the language they are really in."""

    text: str
    language: str


def in_language(text: Text, language: str, home: str) -> Said:
    """Return *text* in *language*, else in *home* (the language of the case), else as it is.

    The language of the result tells a letter that a passage is not in its own language.
    An empty text counts as being in the language asked for.
    """
    if isinstance(text, str):
        return Said(text, home if text else language)
    found = {wording.language: wording.text for wording in text if wording.text}
    if not found:
        return Said("", language)
    for code in (language, home):
        if code in found:
            return Said(found[code], code)
    code, words = next(iter(found.items()))
    return Said(words, code)


def has_text(text: Text) -> bool:
    """Tell whether anything was typed, in any language."""
    return bool(text) if isinstance(text, str) else any(wording.text for wording in text)


def every_wording(text: Text) -> tuple[str, ...]:
    """Return what was typed, in each language that it has."""
    return (text,) if isinstance(text, str) else tuple(wording.text for wording in text)


def with_words(text: Text, words: str, language: str, home: str) -> Text:
    """Return *text* with *words* in *language*, the other languages as they were.

    A plain string is in *home*; it becomes wordings only where a second language comes.
    Without words that wording goes.
    """
    if isinstance(text, str):
        if language == home or not text:
            return words
        return (Wording(home, text), Wording(language, words)) if words else text
    others = tuple(one for one in text if one.language != language)
    if not words:
        return others if any(one.text for one in others) else ""
    if all(one.language != language for one in text):
        return (*text, Wording(language, words))
    return tuple(Wording(language, words) if o.language == language else o for o in text)
