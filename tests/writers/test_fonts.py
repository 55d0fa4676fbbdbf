"""Which font a character is printed in, and what is printed where none has it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.writers.fonts import CHAINS, clean, fonts, printed_texts, replacement, visible
from tests.writers.hand_made import a_letter, a_short_letter
from tests.writers.reading import RESOURCES

FOLDER = RESOURCES / "fonts"
KNOWN = fonts(FOLDER)


def test_every_font_named_is_bundled() -> None:
    bundled = {path.stem for path in FOLDER.glob("*.ttf")}
    assert {font for chain in CHAINS.values() for font in chain} <= bundled


def test_each_font_has_its_licence_and_a_line_in_the_list() -> None:
    listed = (FOLDER / "FONTS.md").read_text(encoding="utf-8")
    for family, licence in [
        ("SourceSerif4", "LICENSE-source-serif.md"),
        ("SourceSans3", "LICENSE-source-sans.md"),
        ("LiberationSerif", "LICENSE-liberation.txt"),
        ("LiberationSans", "LICENSE-liberation.txt"),
        ("DejaVuSerif", "LICENSE-dejavu.txt"),
    ]:
        assert f"{family}" in listed
        assert f"`{licence}`" in listed
        assert "icense" in (FOLDER / licence).read_text(encoding="utf-8")


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 9_000_000


@pytest.mark.parametrize("face", sorted(CHAINS))
def test_signs_of_a_letter_are_in_the_letter_font(face: str) -> None:
    text = "Één café, 10 m² ’s avonds: € 25,00 – ‘ja’ “nee” ë ï ö ü ½ × ÷ … § © ° \u00a0"
    assert KNOWN.pick(face, text) == [(CHAINS[face][0], text)]


@pytest.mark.parametrize(
    ("char", "font"),
    [
        ("a", "SourceSerif4-Regular"),
        ("ĳ", "LiberationSerif-Regular"),
        ("Ж", "SourceSerif4-Regular"),
        ("Ͱ", "DejaVuSerif"),
        ("😀", "DejaVuSans"),
    ],
)
def test_the_first_font_that_has_a_character_prints_it(char: str, font: str) -> None:
    assert KNOWN.choose("serif", char) == (font, char)


UNSEEN = (0x00, 0x1B, 0x7F, 0xAD, 0x200B, 0x200D, 0x202E, 0x2066, 0x2800, 0xD800, 0xDFFF)
UNKNOWN = (0x4E2D, 0xE000, 0xFEFF, 0xFFFF, 0x1F1F3, 0xE0041)


@pytest.mark.parametrize("code", UNSEEN + UNKNOWN, ids=lambda code: f"U+{code:04X}")
@pytest.mark.parametrize("face", ["serif", "sans-bold"])
def test_what_cannot_be_seen_or_printed_stands_as_a_code(face: str, code: int) -> None:
    shown = f"[U+{code:04X}]"
    assert KNOWN.pick(face, f"a{chr(code)}b") == [(CHAINS[face][0], f"a{shown}b")]


def test_a_space_that_no_font_has_is_still_a_space() -> None:
    rare = [chr(n) for n in range(0x2000, 0x3001) if unicodedata.category(chr(n)) == "Zs"]
    for char in rare:
        assert KNOWN.choose("serif", char)[1].isspace()


def test_pieces_follow_the_fonts() -> None:
    assert KNOWN.pick("serif", "aĳb") == [
        ("SourceSerif4-Regular", "a"),
        ("LiberationSerif-Regular", "ĳ"),
        ("SourceSerif4-Regular", "b"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("a\n\nb", "a\n\nb"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_line_ends_and_tabs(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_property_text_is_one_visible_line() -> None:
    assert (
        visible("Klacht\r\nover\ttv\u202e\x00\ud800")
        == "Klacht over tv[U+202E][U+0000][U+D800]"
    )


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_no_face_lacks_what_another_has(text: str) -> None:
    for char in text:
        shown = {KNOWN.choose(face, char)[1] for face in CHAINS}
        assert len(shown) == 1


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_visible_text_can_be_encoded(text: str) -> None:
    shown = visible(text)
    assert shown.encode("utf-8")[:0] == b""
    assert "\n" not in shown
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in shown)


def test_a_plain_letter_misses_nothing() -> None:
    assert KNOWN.missing(printed_texts(a_letter())) == ()


def test_missing_characters_are_found_in_every_part() -> None:
    letter = a_short_letter("tekst 中", subject="\u202eKlacht", copies="Kopie: 文", title="ok")
    assert KNOWN.missing(printed_texts(letter)) == ("\u202e", "中", "文")


def test_ids_are_not_printed() -> None:
    assert KNOWN.missing(printed_texts(a_letter(type="中", page="\x00"))) == ()


def test_replacement_has_at_least_four_digits() -> None:
    assert [replacement(char) for char in "a中😀"] == ["[U+0061]", "[U+4E2D]", "[U+1F600]"]
