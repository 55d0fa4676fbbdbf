"""The Word document: the same words, with the structure that readers and programs need."""

from __future__ import annotations

import io
from dataclasses import replace

import docx as python_docx
import pytest
from hypothesis import given, settings

from app.errors import UserError
from app.letters.letter import Items, Layout, Paragraph, Part, Run, Section, Table
from app.paths import resources
from app.writers import docx
from app.writers.docx_base import build
from app.writers.docx_letterhead import twips
from app.writers.page import pages, read_page
from app.writers.words import words
from tests.trials import trials
from tests.writers.random_letters import letters
from tests.writers.readers import R, W, docx_part, docx_text, docx_words
from tests.writers.samples import (
    COMPLAINT,
    EMPTY,
    EVERY_BLOCK,
    OVERVIEW,
    SAMPLES,
    TWO_SIGNERS,
    WITH_ANNEX,
)

PAGE = read_page(resources() / "pages", "nl-left")


def written(letter):
    return docx.write(letter, PAGE, resources()).data


def opened(letter):
    return python_docx.Document(io.BytesIO(written(letter)))


def styled(letter, style):
    return [each.text for each in opened(letter).paragraphs if each.style.name == style]


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_every_word_is_there_in_order(letter):
    assert docx_words(written(letter)) == list(words(letter))


@given(letters)
@settings(max_examples=50)
def test_any_letter_keeps_its_words(letter):
    _keeps_its_words(letter)


@pytest.mark.stress
@pytest.mark.timeout(3600)
@given(letters)
@settings(max_examples=trials(20_000))
def test_any_letter_keeps_its_words_in_all_trials(letter):
    _keeps_its_words(letter)


def _keeps_its_words(letter):
    found = written(letter)
    assert docx_words(found) == list(words(letter))
    python_docx.Document(io.BytesIO(found))


@pytest.mark.parametrize("name", pages(resources() / "pages"))
def test_every_page_can_be_written(name):
    found = docx.write(COMPLAINT, read_page(resources() / "pages", name), resources()).data
    assert docx_words(found) == list(words(COMPLAINT))


def test_the_base_is_what_the_code_makes():
    assert (resources() / "base.docx").read_bytes() == build()


def test_the_base_opens_and_names_its_styles():
    styles = python_docx.Document(io.BytesIO(build())).styles
    builtin = ["Title", "Date", "Salutation", "Closing", "Signature", "Quote", "Body Text"]
    builtin += ["Heading 1", "Heading 2", "Heading 3", "List Number", "List Bullet"]
    builtin += ["Header", "Footer"]
    own = ["Geachte Adres", "Geachte Vraag", "Geachte Tabel", "Geachte Bijlagen"]
    for name in builtin + own:
        assert styles[name].style_id == name.replace(" ", "")
        assert styles[name].builtin == (name in builtin)


def test_a_missing_base_is_a_sentence(tmp_path):
    with pytest.raises(UserError, match="base for Word documents"):
        docx.write(COMPLAINT, PAGE, tmp_path)


def test_parts_have_the_styles_that_mean_them():
    assert styled(COMPLAINT, "Title") == ["Klacht: digitale tv niet geleverd"]
    assert styled(COMPLAINT, "Salutation") == ["Geachte klantenservice,"]
    assert styled(COMPLAINT, "Closing") == ["Met vriendelijke groet,"]
    assert styled(COMPLAINT, "Signature") == ["Noor Hartman"]
    assert styled(COMPLAINT, "Geachte Adres") == list(COMPLAINT.addressee)
    assert styled(COMPLAINT, "Heading 1") == [
        "Wat ik u vraag",
        "Wat er is gebeurd",
        "Mijn klachten",
    ]
    assert len(styled(COMPLAINT, "List Number")) == 9
    assert len(styled(COMPLAINT, "Geachte Bijlage")) == 5
    assert styled(EVERY_BLOCK, "Quote") == ["U hoort van ons."]
    assert styled(EVERY_BLOCK, "List Bullet") == ["streep", "nog een"]


def test_headings_have_no_gaps():
    names = [each.style.name for each in opened(WITH_ANNEX).paragraphs]
    assert names.count("Title") == 1
    assert names.index("Title") < names.index("Heading 1") < names.index("Geachte Bijlagetitel")
    assert names.index("Geachte Bijlagetitel") < names.index("Heading 2")
    title = opened(WITH_ANNEX).styles["Geachte Bijlagetitel"]
    assert title.base_style.name == "Heading 1"


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_no_paragraph_is_empty_but_after_tables(letter):
    empty = [each.style.name for each in opened(letter).paragraphs if not each.text]
    tables = len(opened(letter).tables)
    expected = ["Geachte Scheiding"] * tables if letter is not EMPTY else ["Body Text"]
    assert empty == expected


def test_lists_are_numbered_for_real_and_start_anew():
    numbering = docx_part(written(EVERY_BLOCK), "word/numbering.xml")
    starts = [each.get(f"{W}val") for each in numbering.iter(f"{W}startOverride")]
    # Lists from 3 and from 1, the demands, the enclosures 2 to 3 and 7.
    assert starts == ["3", "1", "1", "2", "7"]
    kinds = [each.get(f"{W}val") for each in numbering.iter(f"{W}numFmt")]
    assert kinds == ["decimal", "bullet"]
    used = {
        each.get(f"{W}val")
        for each in docx_part(written(EVERY_BLOCK), "word/document.xml").iter(f"{W}numId")
    }
    assert used == {each.get(f"{W}numId") for each in numbering.iter(f"{W}num")}


def test_long_lists_have_room_for_their_numbers():
    block = Items("x", COMPLAINT.sections[3].blocks[1].items, ordered=True, start=998)
    letter = replace(COMPLAINT, sections=(Section(Part.STORY, (block,)),))
    indents = docx_part(written(letter), "word/document.xml").findall(f".//{W}ind")
    assert {each.get(f"{W}hanging") for each in indents} == {"581"}


def test_tables_repeat_their_head_and_keep_their_rows():
    body = docx_part(written(WITH_ANNEX), "word/document.xml")
    for table in body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f".//{W}tblHeader") is not None
        assert all(row.find(f".//{W}cantSplit") is not None for row in rows)
        assert [row.find(f".//{W}tblHeader") for row in rows[1:]] == [None] * (len(rows) - 1)
        style = table.find(f".//{W}tblStyle").get(f"{W}val")
        assert style == "GeachteTabel"
        widths = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
        assert abs(sum(widths) - 9071) < 6  # 160 mm


def test_amounts_stand_right_and_totals_are_bold():
    table = opened(EVERY_BLOCK).tables[0]
    assert table.cell(1, 1).paragraphs[0].style.name == "Geachte Cel Rechts"
    assert table.cell(2, 0).paragraphs[0].runs[0].bold is True
    assert table.cell(1, 0).paragraphs[0].runs[0].bold is None


def test_the_panel_is_a_border_and_stays_whole():
    body = docx_part(written(COMPLAINT), "word/document.xml")
    panel = [each for each in body.iter(f"{W}p") if _bordered(each)]
    assert len(panel) == 7
    assert all(each.find(f"./{W}pPr/{W}keepLines") is not None for each in panel)
    kept = [each.find(f"./{W}pPr/{W}keepNext") is not None for each in panel]
    assert kept == [True] * 6 + [False]


def test_a_greeting_in_the_text_stays_with_its_name():
    blocks = tuple(
        Paragraph(f"c{n}", (Run(text),)) for n, text in enumerate(("Groet,", "Naam", "Over"))
    )
    letter = replace(
        COMPLAINT,
        layout=Layout.STATEMENT,
        sections=(Section(Part.CLOSING, blocks),),
        closing="",
        signatures=(),
    )
    body = docx_part(written(letter), "word/document.xml")
    kept = {
        "".join(each.itertext()): each.find(f"./{W}pPr/{W}keepNext") is not None
        for each in body.iter(f"{W}p")
    }
    assert (kept["Groet,"], kept["Naam"]) == (True, False)


def _bordered(paragraph):
    style = paragraph.find(f"./{W}pPr/{W}pStyle").get(f"{W}val")
    return style == "GeachteVraag" or paragraph.find(f"./{W}pPr/{W}pBdr") is not None


def test_what_belongs_together_stays_together():
    letter = replace(COMPLAINT, enclosures=())
    kept = {
        each.text: each.paragraph_format.keep_with_next for each in opened(letter).paragraphs
    }
    last = next(text for text in kept if text.startswith("Heb ik op"))
    assert kept[last] is True
    assert kept["Noor Hartman"] is None
    assert opened(letter).styles["Closing"].paragraph_format.keep_with_next is True


def test_two_signers_stand_side_by_side():
    assert styled(TWO_SIGNERS, "Signature") == ["Noor Hartman\tPiet Hartman"]
    assert styled(EVERY_BLOCK, "Signature") == [
        "Noor Hartman",
        "Piet Hartman",
        "namens Noor Hartman",
    ]


def frames(letter, page):
    document = docx_part(docx.write(letter, page, resources()).data, "word/document.xml")
    return [
        ("".join(paragraph.itertext()), frame[0])
        for paragraph in document.iter(f"{W}p")
        if (frame := paragraph.findall(f"{W}pPr/{W}framePr"))
    ]


def test_a_long_name_of_a_sender_stays_on_the_sheet():
    page = read_page(resources() / "pages", "uk-dl")
    tops = {}
    for name in ("Noor Hartman", "Grace Howell and Owen Howell"):
        letter = replace(COMPLAINT, sender=replace(COMPLAINT.sender, name=name))
        found = frames(letter, page)
        first, under = found[0][1], found[1][1]
        assert found[0][0] == name
        right = int(first.get(f"{W}x")) + int(first.get(f"{W}w"))
        assert right <= twips(page.text.x + page.text.wide) + 1
        tops[name] = int(under.get(f"{W}y"))
    short, long = tops.values()
    assert long - short == pytest.approx(twips(6), abs=2)  # its second line


def test_a_statement_begins_at_the_top_of_its_sheet():
    def first_line(letter):
        header = docx_part(written(letter), "word/header1.xml")
        spacing = header.find(f".//{W}spacing")
        return 0 if spacing is None else int(spacing.get(f"{W}line") or 0)

    assert first_line(COMPLAINT) > twips(80)
    assert first_line(replace(COMPLAINT, layout=Layout.STATEMENT)) == 0


def test_blocks_are_bookmarked_once():
    body = docx_part(written(EVERY_BLOCK), "word/document.xml")
    names = [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")]
    assert names[:4] == ["g_b1", "g_b2", "g_b3", "g_b4"]
    assert len(set(names)) == len(names)
    starts = [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkStart")]
    assert starts == [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkEnd")]


def test_a_bookmark_is_a_name_that_word_takes():
    strange = (Paragraph("a b-é" + "x" * 60, (Run("x"),)), Paragraph("a b-é" + "x" * 60, ()))
    letter = replace(COMPLAINT, sections=(Section(Part.STORY, strange),))
    body = docx_part(written(letter), "word/document.xml")
    names = [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")]
    assert names == ["g_a_b__" + "x" * 33]


def test_languages_are_those_of_letter_and_passage():
    styles = docx_part(written(EVERY_BLOCK), "word/styles.xml")
    assert styles.find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "nl-NL"
    body = docx_part(written(EVERY_BLOCK), "word/document.xml")
    assert [each.get(f"{W}val") for each in body.iter(f"{W}lang")] == ["de-DE"]
    english = docx_part(written(EMPTY), "word/styles.xml")
    assert english.find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "en-GB"


def test_the_first_page_has_another_header():
    section = opened(COMPLAINT).sections[0]
    assert section.different_first_page_header_footer is True
    assert section.header.paragraphs[0].text == COMPLAINT.running
    assert section.first_page_header.paragraphs[0].text == ""


def test_annexes_have_headers_of_their_own():
    first, last = opened(WITH_ANNEX).sections
    assert first.header.paragraphs[0].text == COMPLAINT.running
    assert last.header.paragraphs[0].text == "N. Hartman tegen KPN B.V.\tStand op 30 april 2025"
    assert last.different_first_page_header_footer is False
    (alone,) = opened(OVERVIEW).sections
    assert alone.header.paragraphs[0].text == last.header.paragraphs[0].text


@pytest.mark.parametrize(
    ("letter", "part", "fields"),
    [
        (COMPLAINT, "footer1", ["PAGE", "NUMPAGES"]),
        (COMPLAINT, "footer2", ["PAGE", "NUMPAGES"]),
        (WITH_ANNEX, "footer2", ["PAGE", "SECTIONPAGES"]),
        (WITH_ANNEX, "footer3", ["PAGE", "SECTIONPAGES"]),
        (OVERVIEW, "footer1", ["PAGE", "NUMPAGES"]),
        (replace(COMPLAINT, sections=()), "footer1", []),
    ],
    ids=["first", "next", "before an annex", "annex", "annex alone", "one page"],
)
def test_page_numbers_are_fields_where_there_are_pages(letter, part, fields):
    footer = docx_part(written(letter), f"word/{part}.xml")
    found = [each.get(f"{W}instr").strip() for each in footer.iter(f"{W}fldSimple")]
    assert found == fields


def test_links_are_those_allowed():
    evil = ("javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "https://a b")
    runs = tuple(Run("x", link=link) for link in (*evil, "HTTPS://example.org", "mailto:a@b.c"))
    letter = replace(COMPLAINT, sections=(Section(Part.STORY, (Paragraph("x", runs),)),))
    result = docx.write(letter, PAGE, resources())
    assert len(result.warnings) == 4
    relations = docx_part(result.data, "word/_rels/document.xml.rels")
    found = {each.get("Id"): each.get("Target") for each in relations if each.get("TargetMode")}
    assert sorted(found.values()) == ["HTTPS://example.org", "mailto:a@b.c"]
    body = docx_part(result.data, "word/document.xml")
    assert {each.get(f"{R}id") for each in body.iter(f"{W}hyperlink")} == set(found)


def test_huge_texts_stay_readable():
    block = Paragraph("x", (Run("woord " * 2_000_000),))
    letter = replace(COMPLAINT, sections=(Section(Part.STORY, (block,)),))
    assert docx_text(written(letter)).count("woord") == 2_000_000


def test_a_table_without_columns_is_nothing():
    letter = replace(COMPLAINT, sections=(Section(Part.STORY, (Table("t", (), ()),)),))
    assert opened(letter).tables == []
