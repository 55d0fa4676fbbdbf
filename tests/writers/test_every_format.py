"""What holds for all formats: hard texts in every field, and large ones."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest

from app.letters.letter import (
    Annex,
    Enclosure,
    Field,
    Heading,
    Item,
    Items,
    Paragraph,
    Part,
    Quote,
    Run,
    Section,
    Sender,
    Signature,
    Table,
)
from app.paths import resources
from app.writers import docx, html, mail, text
from app.writers.page import read_page
from app.writers.words import words
from tests.writers.readers import docx_words, html_words, raw_mail, text_words, without_bars
from tests.writers.samples import COMPLAINT, EMPTY, WITH_ANNEX, table

PAGE = read_page(resources() / "pages", "nl-left")

NAUGHTY = {
    "markup": "<b>vet</b> &amp; &lt; &#0; <br/> <w:t>x</w:t>",
    "comment": "<!-- x --> <![CDATA[x]]> ]]> <?xml?> <!DOCTYPE x>",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onclick="x" \' style=\'',
    "template": "{{ 7*7 }} {% raw %} ${x} %(x)s {page} {pages} {0}",
    "formula": "=HYPERLINK('x') +1 -1 @SUM(A1)",
    "field": '{ INCLUDETEXT "c:\\\\x" } MERGEFIELD',
    "path": "..\\..\\x ../../etc/passwd C:\\x file:///x \\\\host\\share",
    "percent": "100% %s %n %00 %0a",
    "control": "".join(map(chr, range(1, 32))) + "\x7f\x80\x9f",
    "nul": "a\x00b",
    "surrogates": "\ud83d \udc4d \ud800",
    "noncharacters": "\ufdd0 \ufffe \uffff \U0001ffff \U0010fffe",
    "private use": "\ue000 \U000f0000",
    "breaks": "a\nb\rc\r\nd\x0be\x0cf\x85g\u2028h\u2029i",
    "spaces": "a\u00a0b\u202fc\u2003d\u200be\ufefff\u3000g",
    "bidi": "\u202eabc\u202c \u2066x\u2069 \u200e\u200f مرحبا שלום",
    "combining": "e\u0301 n\u0303 " + "a" + "\u0300" * 60,
    "emoji": "👩‍👩‍👧 🇳🇱 ☎\ufe0f 1\ufe0f\u20e3",
    "scripts": "漢字 かな 한국어 ไทย हिन्दी ελληνικά русский ქართული",
    "mathematics": "𝔄𝔅 ½ ² ∑ €\u00a01,00 ‰",
    "quotes": "‘a’ “b” „c” «d» 'e' \"f\" `g`",
    "long word": "x" * 5000,
    "bar": "| a | b |",
    "dots": "... … . , ; : ! ?",
    "numbers": "1. 2) - – — •",
    "soft hyphen": "brief\u00adwisseling",
    "tab": "a\tb\t\tc",
    "header": "x\r\nBcc: evil@example.org\r\n\r\n.\r\nFrom x",
    "boundary": "--=_geachte_mixed\r\n--=_geachte_mixed--",
    "encoded word": "=?utf-8?q?=0ABcc:_x?=",
    "zero width": "a\u200d\u200c\u2060b",
    "case": "İı ß ﬁ ǅ",
    "empty": "",
    "blank": " \t\n ",
}


def everywhere(hard):
    """Return a letter with *hard* in every field that is printed."""
    runs = (Run(hard), Run(hard, bold=True, italic=True, language="de"))
    blocks = (
        Paragraph("p", runs),
        Heading("h", runs),
        Quote("q", runs),
        Items("n", (Item(runs), Item(runs)), ordered=True),
        Items("d", (Item(runs),)),
        replace(table("t", "a|b", "c|d"), rows=()),
    )
    annex = Annex("x", runs, runs, (*blocks, _table(hard)), (hard, hard), hard)
    return replace(
        EMPTY,
        **dict.fromkeys(
            (
                "title", "author", "concept", "sending_line", "return_line", "subject",
                "salutation", "closing", "enclosures_title", "copies", "running", "page_label",
            ),
            hard,
        ),
        sender=Sender(hard, (hard, hard)),
        addressee=(hard,) * 6,
        references=(Field(hard, hard),) * 4,
        sections=tuple(Section(part, blocks) for part in Part),
        signatures=(Signature(hard, hard), Signature(hard)),
        enclosures=(Enclosure(1, hard), Enclosure(2, hard)),
        annexes=(annex,),
    )  # fmt: skip


def _table(hard):
    cell = (Run(hard),)
    made = table("u", "a|b", "c|d")
    column = replace(made.columns[0], head=cell)
    row = replace(made.rows[0], cells=(cell, cell))
    return Table("u", (column, column), (row, replace(row, strong=True)))


@pytest.mark.parametrize("hard", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_no_text_is_lost_or_becomes_anything_else(hard):
    letter = everywhere(hard)
    wanted, marked = list(words(letter)), without_bars(words(letter, marks=True))
    assert docx_words(docx.write(letter, PAGE, resources()).data) == wanted
    assert html_words(html.write(letter).data) == wanted
    assert text_words(text.write(letter).data) == marked
    found = raw_mail(mail.write(letter, b"%PDF").data)
    assert found["headers"] == ["Content-Type", "MIME-Version", "Subject", "X-Unsent"]
    assert text_words(found["text"]) == marked


LARGE = {
    "text of a megabyte": (Paragraph("p", (Run("woord " * 170_000),)),),
    "word of a megabyte": (Paragraph("p", (Run("x" * 1_000_000),)),),
    "ten thousand lines": (Paragraph("p", (Run("regel\n" * 10_000),)),),
    "five thousand items": (
        Items("i", tuple(Item((Run(f"punt {n}"),)) for n in range(5_000)), ordered=True),
    ),
    "five thousand paragraphs": tuple(
        Paragraph(f"p{n}", (Run(f"alinea {n}"),)) for n in range(5_000)
    ),
}


@pytest.mark.parametrize("blocks", LARGE.values(), ids=LARGE.keys())
def test_large_texts_are_written_whole_and_in_time(blocks):
    sections = (Section(Part.OPENING, blocks), Section(Part.DEMANDS, blocks))
    letter = replace(COMPLAINT, sections=sections, message=None)
    start = perf_counter()
    word = docx.write(letter, PAGE, resources()).data
    page, plain = html.write(letter).data, text.write(letter).data
    mail.write(letter, b"%PDF")
    assert perf_counter() - start < 20
    assert docx_words(word) == html_words(page) == list(words(letter))
    assert text_words(plain) == without_bars(words(letter, marks=True))


def test_formats_agree_with_each_other():
    word = docx_words(docx.write(WITH_ANNEX, PAGE, resources()).data)
    assert word == html_words(html.write(WITH_ANNEX).data)
    assert len(word) > 600
