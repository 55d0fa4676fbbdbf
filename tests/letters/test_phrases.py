"""Patterns of sentences: their forms and slots, and typed text that stays text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from app.errors import UserError
from app.letters.letter import Paragraph, plain
from app.letters.markup import read_sections
from app.letters.phrases import (
    CatalogueError,
    capital,
    choose_person,
    fill,
    read_phrases,
    small,
    without_forms,
)
from app.paths import templates
from tests.letters.hostile import HOSTILE


def filled(pattern: str, person: int = 0, *, by_name: bool = False, **slots: str) -> str:
    return str(fill(pattern, slots, person, by_name))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("heb",), ["heb", "heb", "heb", "heb"]),
        (("ik", "wij"), ["ik", "wij", "ik", "wij"]),
        (("vraag", "vragen", "vraagt"), ["vraag", "vragen", "vraagt", "vragen"]),
        (("a", "b", "c", "d"), ["a", "b", "c", "d"]),
        (("", "en"), ["", "en", "", "en"]),
    ],
    ids=len,
)
def test_the_form_follows_who_writes(options: tuple[str, ...], expected: list[str]) -> None:
    assert [choose_person(options, person) for person in range(4)] == expected


FILLED = {
    "plain": ("Dank u.", {}, "Dank u."),
    "a form": ("Ik [vraag|vragen] dit.", {}, "Ik vraag dit."),
    "an empty form": ("mijn[|e] brief", {}, "mijn brief"),
    "several forms": ("[Ik|Wij] [heb|hebben]", {}, "Ik heb"),
    "a slot": ("Op {d}.", {"d": "1 mei"}, "Op 1 mei."),
    "a slot twice": ("{d} {d}", {"d": "a"}, "a a"),
    "a capital": ("{When} was het.", {"when": "op 1 mei"}, "Op 1 mei was het."),
    "a capital behind a quote": ("{Text}", {"text": "‘ja’"}, "‘Ja’"),
    "a slot of that very name": ("{N}", {"N": "Drie", "n": "drie"}, "Drie"),
    "a slot with a space": ("dat{_at}.", {"at": "om 9 uur"}, "dat om 9 uur."),
    "the same, empty": ("dat{_at}.", {"at": ""}, "dat."),
    "signs are escaped": ("a & b", {}, "a &amp; b"),
    "a form from a slot's name": ("[{a}|{b}]", {"a": "1", "b": "2"}, "1"),
}


@pytest.mark.parametrize(("pattern", "slots", "expected"), FILLED.values(), ids=FILLED)
def test_filling(pattern: str, slots: dict[str, str], expected: str) -> None:
    assert filled(pattern, **slots) == expected


@pytest.mark.parametrize(("by_name", "expected"), [(False, "U hebt"), (True, "KPN heeft")])
def test_the_firm_is_addressed_or_named(expected: str, *, by_name: bool) -> None:
    assert filled("<U hebt|{firm} heeft>", by_name=by_name, firm="KPN") == expected
    assert "<" not in filled("<U|{firm}> [heb|hebben]", by_name=by_name, firm="KPN")


@pytest.mark.parametrize(
    ("person", "expected"), [(0, "mijn"), (1, "onze"), (2, "de"), (3, "onze")]
)
def test_three_forms(person: int, expected: str) -> None:
    assert filled("[mijn|onze|de]", person) == expected


@pytest.mark.parametrize("pattern", ["{a}", "{A}", "{_a}", "<x|{a}>{a}", "[{a}|b]"])
def test_a_gap_is_never_printed(pattern: str) -> None:
    with pytest.raises(CatalogueError) as told:
        filled(pattern, b="1")
    assert isinstance(told.value, KeyError)
    assert isinstance(told.value, UserError)
    assert "slot {" in told.value.sentence


def test_markup_is_not_escaped_twice() -> None:
    assert filled("{a}", a=Markup("x &amp; y")) == "x &amp; y"
    assert filled("{A}", a=Markup("x &amp; y")) == "X &amp; y"
    assert filled("a{_a}", a=Markup("x &amp; y")) == "a x &amp; y"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik", "Ik"),
        ("iPhone", "iPhone"),
        ("één", "Eén"),
        ("‘ik’", "‘Ik’"),
        ("(ik)", "(Ik)"),
        ("… ja", "… ja"),
        ("3 keer", "3 keer"),
        ("€ 5", "€ 5"),
        ("", ""),
        ("‘", "‘"),
    ],
)
def test_capitals(text: str, expected: str) -> None:
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Te laat", "te laat"), ("KPN-korting", "KPN-korting"), ("iPhone", "iPhone"), ("", "")],
)
def test_small_letters(text: str, expected: str) -> None:
    assert small(text) == expected


def printed(markup: Markup) -> str:
    """Return the words of a paragraph that holds *markup*."""
    (section,) = read_sections(f'<section class="story"><p>|{markup}|</p></section>', "x")
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    assert [run.bold or run.italic or bool(run.link) for run in block.runs] == [False]
    return plain(block.runs)


PATTERNS = ("{text}", "a{_text}", "[{text}|wij]", "<{text}|u>", "{_text} {when} [ik|wij]")


@pytest.mark.parametrize("text", HOSTILE)
def test_typed_text_comes_out_as_typed(text: str) -> None:
    shown = " ".join(text.split(" ")).strip(" ")
    for pattern in PATTERNS:
        found = printed(fill(pattern, {"text": text, "when": "toen"}, 0, by_name=False))
        assert " ".join(shown.split()) in " ".join(found.split())


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn")), min_size=1))
def test_any_typed_text_comes_out_as_typed(text: str) -> None:
    found = printed(fill("{text}", {"text": text}, 0, by_name=False))
    assert found.strip("|").split() == text.strip("|").split()


def test_a_catalogue_says_what_it_lacks(tmp_path: Path) -> None:
    folder = tmp_path / "phrases" / "xx"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text('[a.b]\nc = "C"\nd = ["1", "2"]\n', encoding="utf-8")
    (folder / "b.toml").write_text('e = "E"\n', encoding="utf-8")
    (folder / "language.toml").write_text('f = "F"\n', encoding="utf-8")
    book = read_phrases(tmp_path, "xx")
    assert dict(book) == {"a.b.c": "C", "a.b.d": ["1", "2"], "e": "E"}
    assert "f" not in book
    with pytest.raises(CatalogueError, match="f") as told:
        book["f"]
    assert told.value.sentence == "phrases/xx: the sentence 'f' is missing."


def test_a_broken_catalogue_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "phrases" / "xx"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text('a = "x"\na = "y"\n', encoding="utf-8")
    with pytest.raises(UserError, match=r"phrases/xx/a\.toml: .*line 2"):
        read_phrases(tmp_path, "xx")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_shipped_sentence_can_be_filled(code: str) -> None:
    class Anything(dict[str, str]):
        def __contains__(self, key: object) -> bool:
            return True

        def __missing__(self, key: str) -> str:
            return "X"

    for key, pattern in read_phrases(templates(), code).items():
        if not isinstance(pattern, str):
            continue
        for person in range(4):
            for by_name in (False, True):
                found = str(fill(pattern, Anything(), person, by_name))
                assert not set("{}[]|") & set(found), key
                assert "  " not in found or key == "head.postcode_town", key
                printed(Markup(found))


def test_forms_can_be_taken_out() -> None:
    assert without_forms("a [b|c] <d|{e}> [f]") == "a  d{e} [f]"
