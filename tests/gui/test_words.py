"""The catalogues: complete, compiled, and with the places for numbers that the texts have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.gui import words
from tests.gui import catalogue

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUES = sorted(catalogue.LOCALE.glob("*/*.po"))
PLACES = re.compile(r"{[^}]*}")


def test_every_text_has_dutch_words() -> None:
    assert catalogue.missing("nl") == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_is_compiled_as_it_is_written(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == catalogue.compiled(path)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_words_keep_the_places_of_the_text(path: Path) -> None:
    for message in catalogue.catalogue(path):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        for text, other in zip(ids, said, strict=True):
            if text:
                assert sorted(PLACES.findall(text)) == sorted(PLACES.findall(other)), text


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_no_words_are_kept_that_nothing_says(path: Path) -> None:
    there = catalogue.texts()
    stray = [
        message.id
        for message in catalogue.catalogue(path)
        if message.id
        and (
            message.context or "",
            message.id[0] if isinstance(message.id, tuple) else message.id,
        )
        not in there
    ]
    assert stray == []


def test_a_text_has_the_same_words_in_every_catalogue() -> None:
    """They are read as one: of two translations one would be said, whichever is read last."""
    said: dict[tuple[str, str, object], set[object]] = {}
    for path in CATALOGUES:
        for message in catalogue.catalogue(path):
            if message.id:
                key = (path.parent.name, message.context or "", message.id)
                said.setdefault(key, set()).add(message.string)
    assert {key: words for key, words in said.items() if len(words) > 1} == {}


def test_english_is_what_the_code_says() -> None:
    words.use(catalogue.LOCALE, "en")
    assert words._("Record a contact") == "Record a contact"


def test_dutch_comes_from_the_catalogue() -> None:
    words.use(catalogue.LOCALE, "nl")
    assert words._("Record a contact") == "Contact vastleggen"


def test_what_was_looked_up_does_not_outlive_its_language() -> None:
    for language, text in (("nl", "Bewijs"), ("en", "Evidence"), ("nl", "Bewijs")):
        words.use(catalogue.LOCALE, language)
        assert [words._("Evidence") for _time in range(2)] == [text, text]
        assert words.of("promise", "Deliver") == ("Leveren" if language == "nl" else "Deliver")


def test_every_text_is_found_whatever_part_it_stands_in() -> None:
    words.use(catalogue.LOCALE, "nl")
    for path in CATALOGUES:
        for message in catalogue.catalogue(path):
            if isinstance(message.id, tuple):
                found = words.many(*message.id, 1)
                assert found == message.string[0].format(n=1), path.stem
            elif message.id and message.context:
                assert words.of(message.context, message.id) == message.string, path.stem
            elif message.id:
                assert words._(message.id) == message.string, path.stem


def test_a_part_is_read_when_a_text_is_looked_for_in_it(tmp_path: Path) -> None:
    there = tmp_path / "nl"
    there.mkdir()
    home = (catalogue.LOCALE / "nl" / "home.mo").read_bytes()
    (there / "home.mo").write_bytes(home)
    (there / "letters.mo").write_bytes(b"not a catalogue")
    words.use(tmp_path, "nl")
    assert words._("New case") == "Nieuwe zaak"
    with pytest.raises(OSError, match="Bad magic number"):
        words._("Nothing says this")
