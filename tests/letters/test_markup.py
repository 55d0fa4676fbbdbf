"""The XHTML of templates: what it becomes, and what it may not hold."""

from __future__ import annotations

import gc
from time import process_time

import pytest

from app.errors import UserError
from app.letters.letter import (
    Align,
    Block,
    Heading,
    Item,
    Items,
    Paragraph,
    Part,
    Quote,
    Run,
    Table,
    plain,
)
from app.letters.markup import BLOCKS, ELEMENTS, INLINE, attributes, read_sections

WHERE = "letters/x/nl.html"


def blocks(text: str) -> tuple[Block, ...]:
    (section,) = read_sections(f'<section class="story">{text}</section>', WHERE)
    return section.blocks


def block(text: str) -> Block:
    (found,) = blocks(text)
    return found


def runs(text: str) -> tuple[Run, ...]:
    found = block(f"<p>{text}</p>")
    assert isinstance(found, Paragraph)
    return found.runs


KINDS = {
    "paragraph": ('<p id="a" data-from="x y">b</p>', Paragraph("a", (Run("b"),), ("x", "y"))),
    "title": ("<h1>b</h1>", Heading("story-h1", (Run("b"),), 1)),
    "heading": ('<h2 id="t">b</h2>', Heading("t", (Run("b"),), 2)),
    "small heading": ("<h3>b</h3>", Heading("story-h3", (Run("b"),), 3)),
    "quote": (
        '<blockquote id="q" data-from="x">b</blockquote>',
        Quote("q", (Run("b"),), ("x",)),
    ),
    "numbered list": (
        '<ol id="l" data-from="w" start="4"><li data-from="x y">b</li> <li>c</li></ol>',
        Items("l", (Item((Run("b"),), ("x", "y")), Item((Run("c"),))), True, 4, ("w",)),
    ),
    "list": ("<ul><li>b</li></ul>", Items("story-ul", (Item((Run("b"),)),))),
    "an item without words is no item": (
        "<ul><li>b</li><li> </li></ul>",
        Items("story-ul", (Item((Run("b"),)),)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_each_kind_of_block(text: str, expected: Block) -> None:
    assert block(text) == expected


@pytest.mark.parametrize("part", Part)
def test_each_part(part: Part) -> None:
    (section,) = read_sections(f'<section class="{part}"><p>a</p></section>', WHERE)
    assert section.part is part
    assert section.blocks[0].id == f"{part}-p"


def test_a_table() -> None:
    found = block(
        '<table id="t" data-from="z"><tr><th data-width="2.5" data-align="right">A</th>'
        '<th>B</th></tr><tr data-from="x" class="strong"><td>1</td><td></td></tr></table>'
    )
    assert isinstance(found, Table)
    assert (found.id, found.facts) == ("t", ("z",))
    assert [(column.width, column.align) for column in found.columns] == [
        (2.5, Align.RIGHT),
        (1.0, Align.LEFT),
    ]
    (row,) = found.rows
    assert (row.cells, row.facts, row.strong) == (((Run("1"),), ()), ("x",), True)


LINES = {
    "bold": ("a <strong>b</strong> c", (Run("a "), Run("b", bold=True), Run(" c"))),
    "italic": ("<em>a</em>", (Run("a", italic=True),)),
    "both": (
        "<strong>a<em>b</em></strong>",
        (Run("a", bold=True), Run("b", bold=True, italic=True)),
    ),
    "the other way round": (
        "<em><strong>a</strong></em>b",
        (Run("a", bold=True, italic=True), Run("b")),
    ),
    "another language": ('<span lang="en">a</span>', (Run("a", language="en"),)),
    "a link": (
        '<a href="https://example.org">a</a>',
        (Run("a", link="https://example.org"),),
    ),
    "a link in bold in another language": (
        '<strong><span lang="de"><a href="mailto:a@example.org">a</a></span></strong>',
        (Run("a", bold=True, language="de", link="mailto:a@example.org"),),
    ),
    "one style is one run": (
        "<em>a</em><em>b</em>",
        (Run("ab", italic=True),),
    ),
    "a break": ("a<br/>b", (Run("a\nb"),)),
    "spaces around a break go": ("a  <br/>\n b", (Run("a\nb"),)),
    "a space before a break, in another run": (
        "<em>a </em><br/>b",
        (Run("a", italic=True), Run("\nb")),
    ),
    "a space alone before a break": ("a<em> </em><br/>b", (Run("a\nb"),)),
    "two breaks": ("a<br/><br/>b", (Run("a\n\nb"),)),
    "breaks at the end go": ("a<br/> <br/>", (Run("a"),)),
    "white space is folded": (" a\n\t b  ", (Run("a b"),)),
    "across styles": ("a <em> b </em> c", (Run("a "), Run("b ", italic=True), Run("c"))),
    "an empty style": ("a<em></em>b", (Run("ab"),)),
    "no-break spaces stay": ("a\u00a0 \u00a0b\u00a0", (Run("a\u00a0 \u00a0b\u00a0"),)),
    "entities": ("&lt;b&gt; &amp; &#233;&quot;", (Run('<b> & é"'),)),
    "what looks like a template": ("{{ 7 }} {% x %}", (Run("{{ 7 }} {% x %}"),)),
    "a comment is no text": ("a<!-- no -->b", (Run("ab"),)),
    "an instruction is no text": ("a<?php no ?>b", (Run("ab"),)),
    "text marked as data": ("<![CDATA[<b>]]>", (Run("<b>"),)),
    "an emoji of many parts": ("👩‍👩‍👧", (Run("👩‍👩‍👧"),)),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_text_in_a_line(text: str, expected: tuple[Run, ...]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<p></p>",
        "<p> \n </p>",
        "<p><em> </em></p>",
        "<p><br/></p>",
        "<ol></ol>",
        "<h2> </h2>",
        "<ul><li></li></ul>",
        "<blockquote/>",
        "<!-- only a comment -->",
        "<p><!-- x --></p>",
    ],
)
def test_blocks_without_words_are_left_out(text: str) -> None:
    assert blocks(text) == ()


def test_ids_are_unique() -> None:
    texts = "<p>a</p><p>b</p><p id='story-p-3'>c</p><p>d</p><p id='x'>e</p><p id='x'>f</p>"
    found = [one.id for one in blocks(texts)]
    assert found == ["story-p", "story-p-2", "story-p-3", "story-p-4", "x", "x-2"]


def test_ids_do_not_meet_in_the_middle() -> None:
    found = [one.id for one in blocks("<p id='x-2'>a</p><p id='x'>b</p><p id='x'>c</p>")]
    assert len(set(found)) == 3


WRONG = {
    "no section": ("<p>a</p>", "stands in a <section>"),
    "a section of no part": ('<section class="middle"></section>', "opening, demands"),
    "a section without a part": ("<section></section>", "one of: "),
    "text outside a section": ("a", "outside a paragraph: “a”"),
    "text after a section": ('<section class="law"></section>b', "outside a paragraph: “b”"),
}
INSIDE = {
    "text outside a paragraph": ("a<p>b</p>", "outside a paragraph: “a”"),
    "text after a paragraph": ("<p>b</p>c", "outside a paragraph: “c”"),
    "text after a comment": ("<!-- x -->c", "outside a paragraph: “c”"),
    "text in a list": ("<ol>a</ol>", "outside a paragraph"),
    "text in a table": ("<table>a</table>", "outside a paragraph"),
    "text in a row": ("<table><tr>a</tr></table>", "outside a paragraph"),
    "an inline element outside": ("<em>a</em>", "<em> cannot stand here"),
    "an item outside": ("<li>a</li>", "<li> cannot stand here"),
    "a row outside": ("<tr/>", "<tr> cannot stand here"),
    "a section inside": ('<section class="law"/>', "<section> cannot stand here"),
    "a paragraph in a paragraph": ("<p>a<p>b</p></p>", "<p> cannot stand inside a line"),
    "a list in a paragraph": ("<p><ol/></p>", "<ol> cannot stand inside a line"),
    "a paragraph in an item": ("<ul><li><p>a</p></li></ul>", "<p> cannot stand inside"),
    "a paragraph in a list": ("<ul><p>a</p></ul>", "only <li>"),
    "a cell in a list": ("<ul><td>a</td></ul>", "only <li>"),
    "a paragraph in a table": ("<table><p>a</p></table>", "only <tr>"),
    "a head of plain cells": ("<table><tr><td>a</td></tr></table>", "only <th>"),
    "a row of heads": (
        "<table><tr><th>a</th></tr><tr><th>b</th></tr></table>",
        "only <td>",
    ),
    "a row too short": (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>",
        "a row has 1 cells, the head 2",
    ),
    "a row too long": (
        "<table><tr><th>a</th></tr><tr><td>c</td><td>d</td></tr></table>",
        "a row has 2 cells, the head 1",
    ),
    "a row without cells": ("<table><tr></tr></table>", "a row of a table has no cells"),
    "an unknown element": ("<div>a</div>", "element <div> is not known"),
    "an unknown element in a line": ("<p><b>a</b></p>", "element <b> is not known"),
    "an element of another space": ('<p xmlns="x">a</p>', "is not known"),
    "an unknown attribute": ('<p style="x">a</p>', "<p> takes no attribute 'style'"),
    "an event": ('<p onclick="x">a</p>', "<p> takes no attribute 'onclick'"),
    "an attribute in a line": ('<p><em class="x">a</em></p>', "<em> takes no attribute"),
    "a width that is none": ('<table><tr><th data-width="wide"/></tr></table>', "data-width"),
    "a width below nothing": ('<table><tr><th data-width="-1"/></tr></table>', "data-width"),
    "no width": ('<table><tr><th data-width="0"/></tr></table>', "data-width"),
    "a width without end": ('<table><tr><th data-width="inf"/></tr></table>', "data-width"),
    "another alignment": ('<table><tr><th data-align="middle"/></tr></table>', "data-align"),
    "a start that is none": ('<ol start="one"><li>a</li></ol>', "start is 'one'"),
    "a start of digits elsewhere": ('<ol start="١"><li>a</li></ol>', "no number above 0"),
    "a script as link": ('<p><a href="javascript:alert(1)">a</a></p>', "a link starts with"),
    "a script in capitals": ('<p><a href="JavaScript:x">a</a></p>', "a link starts with"),
    "a script behind a space": ('<p><a href=" javascript:x">a</a></p>', "a link starts with"),
    "a file as link": ('<p><a href="file:///etc/passwd">a</a></p>', "a link starts with"),
    "data as link": ('<p><a href="data:text/html,x">a</a></p>', "a link starts with"),
    "a share as link": (r'<p><a href="\\host\share">a</a></p>', "a link starts with"),
    "no link": ("<p><a>a</a></p>", "a link starts with"),
    "not closed": ("<p>a", "not XHTML"),
    "closed crosswise": ("<p><em>a</p></em>", "not XHTML"),
    "a bare ampersand": ("<p>a & b</p>", "not XHTML"),
    "an unknown entity": ("<p>&nbsp;</p>", "not XHTML"),
    "a document type": ("<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;</p>", "not XHTML"),
    "an id given twice": ('<p id="a" id="b">c</p>', "not XHTML"),
    "a control character": ("<p>\x07</p>", "not XHTML"),
    "half a character": ("<p>\ud800</p>", "no character"),
}
WRONG |= {
    name: (f'<section class="story">{text}</section>', words)
    for name, (text, words) in INSIDE.items()
}


@pytest.mark.parametrize(("text", "words"), WRONG.values(), ids=WRONG)
def test_nothing_wrong_is_dropped_in_silence(text: str, words: str) -> None:
    with pytest.raises(UserError) as told:
        read_sections(text, WHERE)
    assert told.value.sentence.startswith(f"{WHERE}: ")
    assert words in told.value.sentence
    assert len(told.value.sentence) < 200


def test_the_vocabulary_is_the_agreed_one() -> None:
    assert BLOCKS | INLINE < ELEMENTS
    assert "figure" not in ELEMENTS
    assert attributes("p") == attributes("h2") == {"id", "data-from"}
    assert attributes("em") == attributes("nothing") == set()


LONG = {
    "words": "word ",
    "one word": "x",
    "white space": "a" + " " * 1000,
    "breaks": "a<br/>",
    "breaks behind spaces": "a <br/> ",
    "spaces in styles before breaks": "a<em> </em><br/>",
    "styles": "<em>a</em>b",
    "escaped": "&lt;",
    "comments": "a<!--b-->",
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_megabyte_takes_no_square(text: str) -> None:
    small, large = (_least_time(text * (size // len(text))) for size in (250_000, 1_000_000))
    assert large < max(12 * small, 2.0)  # a square takes 16 times as long


def _least_time(text: str) -> float:
    """Return the seconds of this process for *text*, the least of two, without collections.

    Garbage of other tests, and other processes, would else be counted with it.
    """
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            start = process_time()
            assert plain(runs(text))
            times.append(process_time() - start)
    finally:
        gc.enable()
    return min(times)


def test_many_blocks_take_no_square() -> None:
    found = blocks("<p>a</p>" * 20_000)
    assert len({one.id for one in found}) == 20_000
