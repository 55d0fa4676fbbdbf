"""Text that breaks other programs: nothing crashes, nothing vanishes, nothing is injected."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.letters.letter import (
    Annex,
    Column,
    Enclosure,
    Field,
    Heading,
    Item,
    Items,
    Layout,
    Letter,
    Paragraph,
    Quote,
    Row,
    Run,
    Sender,
    Signature,
    Table,
)
from app.writers.fonts import fonts
from tests.trials import trials
from tests.writers.hand_made import a_letter, a_short_letter, an_annex
from tests.writers.reading import RESOURCES, page_texts, words, written
from tests.writers.test_pdf import failures, links

FONTS = fonts(RESOURCES / "fonts")

HOSTILE = (
    "<klant> mail Jan <jan@example.org>",
    "AT&T &copy; &amp; &lt;b&gt;",
    "<b>open",
    "dicht</b>",
    "&#99999999;",
    "&#x202e;",
    "<!-- weg -->",
    "<![CDATA[ x ]]>",
    "<?php x ?>",
    '<a href="javascript:alert(1)">klik</a>',
    '<img src="/etc/passwd"/>',
    '<font size="0">klein</font>',
    '<font color="white">wit</font>',
    "<para><seq/></para>",
    "<script>alert(1)</script>",
    "<onDraw name='x'/>",
    "<unichar code='7'/>",
    "{{ case.name }}",
    "{% for x in y %}",
    "{page} {pages} {0} {x!r} %(a)s %s %n",
    "$HOME ${HOME} `id` $(id)",
    "=1+1",
    "@SUM(A1)",
    "=cmd|'/c calc'!A0",
    "-1+1",
    "'; DROP TABLE cases; --",
    "(ongelijk ((haakjes",
    ") Tj ET Q",
    "\\) \\\\ \\n \\051",
    "endstream endobj",
    "<< /Type /Catalog >>",
    "/JavaScript /OpenAction",
    "startxref %%EOF",
    "% commentaar",
    "BT /F1 12 Tf ET",
    "ReportLab Generated PDF document",
    "\x00nul",
    "\x07bel\x08terug",
    "\x1b[31mrood",
    "\x7fdel\x80\x9f",
    "regel\rregel\nregel\r\nregel",
    "a\tb  c   d",
    "\u2028regel\u2029alinea",
    "\u202etsket ednaardegmo\u202c",
    "\u2066isolaat\u2069",
    "\u200enaar links\u200f",
    "nul\u200bbreed\u200d\u200c\ufeff",
    "zacht\u00adkoppel",
    "\ud800los\udfff",
    "\ufffe\uffff",
    "\ue000eigen\uf8ff",
    "\U000e0001\U000e0041etiket",
    "z\u0335\u0336a\u0334l\u0300\u0301\u0302\u0303g\u0304\u0305o",
    "e\u0301e\u0308",
    "\ufb01 \ufb02 \u017f",
    "İstanbul ıI ŞşĞğ",
    "ĳ Ĳ ŵ ŷ",
    "Łódź Przemyśl",
    "Őű Üü",
    "Ελληνικά",
    "Українська мова",
    "中文 日本語 한국어",
    "ไทย हिन्दी தமிழ்",
    "😀 👨\u200d👩\u200d👧 🇳🇱 ✓️",
    "𝒜𝔅ℂ 𝟘",
    "\u3164vuller\u2800\u115f",
    "½ ⅓ ² ³ ™ © ®",
    "€ £ ¥ ₿",
    "« » „ “ ” ‚ ‘ ’ – — …",
    "non\u00adbreaking\u00a0spatie\u202fsmal\u2007cijfer",
    "x" * 500,
    "COM1 NUL aux.txt ../../etc",
    "https://example.org/?q=" + "a%20" * 40,
)


def everywhere(text: str) -> Letter:
    """Return a letter that has *text* in every field but the address, which may refuse it."""
    runs = (Run(text), Run(text, bold=True, link=text), Run(text, italic=True, language=text))
    blocks = (
        Heading("h", runs, 2),
        Paragraph("p", runs),
        Items("l", (Item(runs), Item(runs)), ordered=True),
        Quote("q", runs),
        Table("t", (Column(runs), Column(runs)), (Row((runs, runs)), Row((runs, runs)))),
    )
    letter = a_short_letter(*blocks)
    return replace(
        letter,
        title=text,
        author=text,
        language=text,
        concept=text,
        sender=Sender(text, (text,)),
        sending_line=text,
        return_line=text,
        references=(Field(text, text),),
        subject=text,
        salutation=text,
        closing=text,
        signatures=(Signature(text, text),),
        enclosures_title=text,
        enclosures=(Enclosure(1, text),),
        copies=text,
        annexes=(Annex("a", runs, runs, blocks, (text, text), text),),
        running=text,
        page_label=text,
    )


def folded(text: str) -> str:
    """Return the visible characters of *text* as a reader of the file sees them."""
    pieces = FONTS.pick("serif", re.sub("[\t\n\v\f\r\x85\u2028\u2029]", " ", text))
    shown = "".join(piece for _, piece in pieces)
    # Signs that only choose the form of the one before them are left out on reading.
    shown = re.sub("[\ufe00-\ufe0f]", "", shown)
    # A reader may join letters and marks, and orders letters that run to the left.
    letters = unicodedata.normalize("NFKC", shown)
    return "".join(sorted(unicodedata.normalize("NFD", "".join(letters.split()))))


def test_the_list_is_long_enough() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_is_text_in_every_field(text: str) -> None:
    data = written(everywhere(text)).data
    assert failures(data) == []
    assert all(url.startswith(("http", "mailto:")) for url in links(data))
    assert bool(links(data)) == text.startswith("http")
    reader = PdfReader(BytesIO(data))
    root = reader.trailer["/Root"]
    assert {"/OpenAction", "/AA", "/AcroForm", "/EmbeddedFiles"}.isdisjoint(root)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_comes_back_whole(text: str) -> None:
    assert comes_back_whole(text)


def test_the_user_is_told_what_could_not_be_printed() -> None:
    warnings = written(a_short_letter("中 \u202e \x00")).warnings
    assert len(warnings) == 1
    for named in ("[U+4E2D]", "[U+202E] (Right-to-left override)", "[U+0000]"):
        assert named in warnings[0]


def test_many_missing_characters_are_counted() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 50)))
    assert written(a_short_letter(text)).warnings[0].endswith("and 30 more.")


def test_text_that_runs_to_the_left_is_warned_about() -> None:
    warnings = written(a_short_letter("שלום")).warnings
    assert any("right to left" in warning for warning in warnings)


def comes_back_whole(text: str) -> bool:
    alone = a_short_letter(Paragraph("p", (Run(text),)), layout=Layout.TEXT)
    return folded("".join(page_texts(written(alone).data))) == folded(text)


ANY = st.text(st.characters(exclude_categories=[]), max_size=50)


@settings(max_examples=40)
@given(ANY)
def test_random_text_comes_back_whole(text: str) -> None:
    assert comes_back_whole(text)


@pytest.mark.stress
@settings(max_examples=trials(20_000))
@given(ANY)
def test_random_text_comes_back_whole_in_all_trials(text: str) -> None:
    assert comes_back_whole(text)


PRINTED = st.characters(max_codepoint=0x24F, exclude_categories=["Cc", "Cf", "Zs", "Lm", "Sk"])


WORD = st.tuples(st.text(PRINTED, min_size=1, max_size=15), st.booleans())


@settings(max_examples=25)
@given(st.lists(WORD, max_size=30))
def test_european_words_come_back_in_order(parts: list[tuple[str, bool]]) -> None:
    made = tuple(Run(f"{word} ", bold=bold) for word, bold in parts)
    letter = a_short_letter(Paragraph("p", made), layout=Layout.TEXT)
    expected = unicodedata.normalize("NFKC", " ".join(word for word, _ in parts))
    assert words(written(letter).data) == expected.split()


@settings(max_examples=15)
@given(st.text(max_size=30))
def test_any_text_in_any_field_gives_a_sound_file(text: str) -> None:
    assert failures(written(everywhere(text)).data) == []


def test_a_thousand_items_and_a_million_characters() -> None:
    items = Items("l", tuple(Item((Run(f"punt {n}"),)) for n in range(1000)), ordered=True)
    long = Paragraph("p", (Run("lang verhaal " * 4_000),))
    there = words(written(a_short_letter(items, long)).data)
    assert there.count("verhaal") == 4_000
    assert "1000." in there


def test_a_word_of_ten_thousand_letters_breaks() -> None:
    data = written(a_short_letter("w" * 10_000)).data
    assert "".join(words(data)).count("w") >= 10_000


def test_two_hundred_events_and_sixty_points() -> None:
    rows = tuple(
        Row(((Run(f"{n}"),), (Run(f"Telefoon {n}, geen antwoord."),))) for n in range(200)
    )
    table = Table("t", (Column((Run("Nr."),)), Column((Run("Wat"),), 6)), rows)
    points = Items(
        "l", tuple(Item((Run(f"Klacht {n}. " * 9),)) for n in range(60)), ordered=True
    )
    letter = a_letter(sections=(*a_short_letter(points).sections,), annexes=(an_annex(table),))
    there = " ".join(words(written(letter).data))
    assert all(f"Telefoon {n}, geen antwoord." in there for n in range(200))
    assert all(f"Klacht {n}." in there for n in range(60))


@pytest.mark.stress
@pytest.mark.parametrize("text", ["verhaal ", "w", "中", "\n", "wé\u202e🦄 "], ids=ascii)
def test_a_million_characters_take_seconds(text: str) -> None:
    long = a_short_letter(Paragraph("p", (Run(text * (1_000_000 // len(text))),)))
    start = perf_counter()
    assert written(long).data
    assert perf_counter() - start < 20
