"""The PDF as a whole: its words in order, its properties, archive quality, same bytes."""

from __future__ import annotations

import gc
import hashlib
from io import BytesIO

import page as page_validation
import pypdfium2
import pytest
from pypdf import PdfReader

from app.errors import UserError
from app.letters.letter import Layout, Letter, Paragraph, Run, plain
from app.writers.page import pages
from tests.writers.hand_made import (
    a_heading,
    a_letter,
    a_short_letter,
    a_table,
    an_annex,
)
from tests.writers.reading import PAGES, page_texts, words, written


def failures(data: bytes) -> list[str]:
    report = page_validation.validate_pdf_bytes(data, profile="2b")
    return [failure.message for failure in report.failures]


def order_of(letter: Letter) -> list[str]:
    """Return what a reader of the first page meets, in order."""
    return [
        letter.sender.name,
        *letter.sender.details,
        letter.sending_line,
        letter.return_line,
        *letter.addressee,
        *[part for field in letter.references for part in (field.label, field.value)],
        letter.subject,
        letter.salutation,
        "Rond half februari",
        "Wat ik u vraag",
        "1.",
        "één vaste",
        "2.",
        "te bevestigen",
        "3.",
        "terug te betalen",
        "Wat er is gebeurd",
        "Pagina 1 van 2",
        letter.running,
        "Mijn klachten",
        "Leverdatum.",
        letter.closing,
        letter.signatures[0].name,
        letter.enclosures_title,
        *[enclosure.title for enclosure in letter.enclosures],
        "Pagina 2 van 2",
    ]


def test_words_stand_in_the_reading_order() -> None:
    letter = a_letter()
    text = " ".join(words(written(letter).data))
    at = 0
    for part in order_of(letter):
        found = text.find(" ".join(part.split()), at)
        assert found >= 0, f"{part!r} is missing after {text[max(at - 60, 0) : at]!r}"
        at = found + len(part.split()[0])


def test_concept_stands_above_the_sender() -> None:
    text = words(written(a_letter(concept="CONCEPT")).data)
    assert text[:3] == ["CONCEPT", "Noor", "Hartman"]


def test_no_word_of_the_sections_is_lost() -> None:
    letter = a_letter()
    there = set(words(written(letter).data))
    for section in letter.sections:
        for block in section.blocks:
            texts = [plain(block.runs)] if hasattr(block, "runs") else []
            texts += [plain(item.runs) for item in getattr(block, "items", ())]
            assert set(" ".join(texts).split()) <= there


@pytest.mark.parametrize("page", pages(PAGES))
@pytest.mark.parametrize("layout", Layout)
def test_every_file_passes_the_archive_rules(layout: Layout, page: str) -> None:
    link = Paragraph("p", (Run("de site", link="https://example.org/a(b"),))
    letter = a_short_letter("ĳ ☺ 😀 中 \u202e", link, layout=layout, annexes=(an_annex(),))
    assert failures(written(letter, page).data) == []


def test_a_second_reader_finds_no_fault() -> None:
    reader = PdfReader(BytesIO(written(a_letter(annexes=(an_annex(),))).data), strict=True)
    assert len(reader.pages) == 3
    for page in reader.pages:
        assert page.extract_text()


@pytest.mark.parametrize("layout", Layout)
def test_the_same_letter_gives_the_same_bytes(layout: Layout) -> None:
    letter = a_letter(layout=layout, annexes=(an_annex(),))
    first = written(letter).data
    written(a_short_letter("☺ een andere brief daartussen"))
    assert hashlib.sha256(written(letter).data).digest() == hashlib.sha256(first).digest()


def test_properties_are_title_author_day_and_producer_only() -> None:
    data = written(a_letter()).data
    reader = PdfReader(BytesIO(data))
    assert dict(reader.metadata or {}) == {
        "/Title": "Klacht: digitale tv niet geleverd",
        "/Author": "Noor Hartman",
        "/Producer": "Geachte",
        "/CreationDate": "D:20250430120000+00'00'",
        "/ModDate": "D:20250430120000+00'00'",
    }
    assert b"eportLab" not in data
    assert b"reportlab" not in data


def test_catalogue_names_language_and_shows_the_title() -> None:
    root = PdfReader(BytesIO(written(a_letter()).data)).trailer["/Root"]
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert "/OpenAction" not in root
    assert "/AA" not in root
    assert "/Names" not in root or "/JavaScript" not in root["/Names"]


@pytest.mark.parametrize(
    ("language", "tag"),
    [("nl", "nl-NL"), ("de", "de-DE"), ("pl", "pl"), ("en-US", "en-US"), ("", "und")],
)
def test_language_tag(language: str, tag: str) -> None:
    root = PdfReader(BytesIO(written(a_letter(language=language)).data)).trailer["/Root"]
    assert root["/Lang"] == tag


def test_all_fonts_are_embedded_subsets() -> None:
    reader = PdfReader(BytesIO(written(a_short_letter("ĳ ☺ tekst", a_heading("kop"))).data))
    fonts = {
        str(font.get_object()["/BaseFont"]): font.get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert len(fonts) >= 4
    for name, descriptor in fonts.items():
        assert name[7] == "+"
        assert "/FontFile2" in descriptor.get_object()


def outline(data: bytes) -> list[tuple[int, str]]:
    document = pypdfium2.PdfDocument(data)
    return [(entry.level, entry.get_title()) for entry in document.get_toc()]


def test_outline_holds_subject_headings_and_annexes() -> None:
    assert outline(written(a_letter(annexes=(an_annex(),))).data) == [
        (0, "Klacht: digitale tv niet geleverd"),
        (1, "Wat ik u vraag"),
        (1, "Wat er is gebeurd"),
        (1, "Mijn klachten"),
        (0, "Bijlage 2: overzicht van contacten en toezeggingen"),
        (1, "A. Toezeggingen"),
        (1, "B. Contacten en gebeurtenissen"),
    ]


def test_outline_skips_no_level() -> None:
    letter = a_short_letter(a_heading("diep", 3), a_heading("dieper", 9), subject="", title="t")
    assert outline(written(letter).data) == [(0, "diep"), (1, "dieper")]


def links(data: bytes) -> list[str]:
    found = []
    for page in PdfReader(BytesIO(data)).pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object()["/A"]
            assert action["/S"] == "/URI"
            found.append(str(action["/URI"]))
    return found


def a_link(link: str) -> bytes:
    paragraph = Paragraph("p", (Run("hier", link=link), Run(" en verder")))
    return written(a_short_letter(paragraph)).data


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.org/a?b=c&d=1#e", "https://example.org/a?b=c&d=1#e"),
        ("http://example.org", "http://example.org"),
        ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
        ("mailto:noor.hartman@example.org", "mailto:noor.hartman@example.org"),
        ("https://example.org/)/URI(x\\", "https://example.org/)/URI(x\\"),
    ],
)
def test_links_that_may_be_followed(link: str, expected: str) -> None:
    assert links(a_link(link)) == [expected]


FORBIDDEN = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.org",
    "//example.org",
    "\\\\server\\share",
    "ms-msdt:/id",
    "data:text/html,x",
    "pdf:x",
    "x",
    " https://example.org",
    "https:\n//example.org",
    "https:",
    "mailto:",
    "https://example.org/\ud800",
    "https://example.org/é",
)


@pytest.mark.parametrize("link", FORBIDDEN, ids=ascii)
def test_other_links_are_text_only(link: str) -> None:
    paragraph = Paragraph("p", (Run("hier", link=link), Run(" en "), Run("daar", link=link)))
    made = written(a_short_letter(paragraph))
    assert links(made.data) == []
    assert {"hier", "daar"} <= set(words(made.data))
    assert sum("link was left out" in warning for warning in made.warnings) == 1


def test_addresses_in_text_are_no_links() -> None:
    letter = a_short_letter(
        "zie https://example.org of mailto:noor@example.org, www.example.org"
    )
    assert links(written(letter).data) == []


def test_page_label_only_where_there_are_more_pages() -> None:
    one = page_texts(written(a_short_letter("kort")).data)
    two = page_texts(written(a_letter()).data)
    assert len(one) == 1
    assert "Pagina" not in one[0]
    assert [f"Pagina {n} van 2" in text for n, text in enumerate(two, 1)] == [True, True]


def test_annexes_are_numbered_by_themselves() -> None:
    rows = [[str(n), "telefoon"] for n in range(90)]
    long = an_annex(a_table([1, 3], ["Nr.", "Hoe"], *rows), number=3)
    texts = page_texts(written(a_letter(annexes=(an_annex(), long))).data)
    labels = [text.strip().splitlines()[-1] for text in texts]
    assert labels[:3] == ["Pagina 1 van 2", "Pagina 2 van 2", "Bijlage 2, pagina 1 van 1"]
    assert labels[3:5] == ["Bijlage 3, pagina 1 van 3", "Bijlage 3, pagina 2 van 3"]


def test_running_lines_stand_on_the_following_pages() -> None:
    letter = a_letter(annexes=(an_annex(),))
    first, second, annex = page_texts(written(letter).data)
    assert letter.running not in first
    assert second.startswith(letter.running)
    assert annex.startswith("Noor Hartman tegen KPN B.V., klantnummer 123456789")
    assert "Stand op 26 mei 2025" in annex


def test_annex_alone() -> None:
    texts = page_texts(written(a_letter(layout=Layout.ANNEX, annexes=(an_annex(),))).data)
    assert len(texts) == 1
    assert "Geachte klantenservice" not in texts[0]
    assert "Bijlage 2: overzicht" in texts[0]


def test_a_statement_has_a_title_and_no_letterhead() -> None:
    letter = a_letter(layout=Layout.STATEMENT, concept="CONCEPT", annexes=(an_annex(),))
    first, *following = page_texts(written(letter).data)
    assert first.startswith("CONCEPT")
    for part in (letter.return_line, letter.salutation, letter.addressee[0] + "\n"):
        assert part not in first
    assert letter.running not in first
    assert all(text.startswith(letter.running) for text in following[:-1])
    assert any(letter.signatures[0].name in text for text in (first, *following))


def test_text_alone() -> None:
    letter = a_letter(layout=Layout.TEXT, annexes=(an_annex(),))
    text = " ".join(page_texts(written(letter).data))
    assert "Rond half februari" in text
    for part in ("Lindehof", "KPN B.V.", "Bijlage 2", "Met vriendelijke", letter.salutation):
        assert part not in text


@pytest.mark.parametrize("layout", Layout)
def test_an_empty_letter_is_an_empty_page(layout: Layout) -> None:
    letter = a_letter().__class__(
        type="x", language="", day=a_letter().day, title="", author="", layout=layout
    )
    data = written(letter).data
    assert page_texts(data) == [""]
    assert failures(data) == []


def test_braces_in_labels_are_text() -> None:
    text = page_texts(written(a_letter(page_label="{page} {0} {pages!r} {x}")).data)
    assert "1 {0} {pages!r} {x}" in text[0]


def test_nothing_searches_for_garbage_while_a_long_table_is_made() -> None:
    rows = [[str(n), "geen datum"] for n in range(2_000)]
    letter = a_short_letter("in", annexes=(an_annex(a_table([9, 40], ["Nr.", "Wat"], *rows)),))
    searches: list[str] = []

    def noted(phase: str, _: dict[str, int]) -> None:
        searches.append(phase)

    written(letter)  # reads the fonts
    gc.callbacks.append(noted)
    try:
        written(letter)
    finally:
        gc.callbacks.remove(noted)
    assert len(searches) < 20  # around the making; within it there would be hundreds


@pytest.mark.parametrize("before", [True, False])
def test_searching_for_garbage_goes_on_as_before(before: bool) -> None:
    if not before:
        gc.disable()
    try:
        written(a_short_letter("in"))
        assert gc.isenabled() is before
        with pytest.raises(UserError):
            written(a_short_letter("in", addressee=("regel",) * 12))
        assert gc.isenabled() is before
    finally:
        gc.enable()
