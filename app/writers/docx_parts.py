"""The parts of a Word file beside the text: headers, footers, numbering, properties."""

from __future__ import annotations

import re

from app.letters.letter import Letter
from app.writers.characters import one_line
from app.writers.docx_letterhead import twips
from app.writers.docx_styles import HANGING, NAMESPACE, RULE
from app.writers.docx_text import Collected, attribute, paragraph, plain_run
from app.writers.languages import language_tag
from app.writers.page import Page

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ANNEX_MARGIN = 25.0  # mm, left and right
HEADER_TOP = 12.0  # mm

_LONGEST_PROPERTY = 255
_NUMBER = re.compile("({page}|{pages})")


def section_xml(page: Page, pairs: dict[str, int], *, annex: bool) -> str:
    """Return the properties of a section.

    *pairs* says which header and footer stand on its ``first`` and on its other pages
    (``default``).
    """
    paper_width, paper_height = page.paper
    left = ANNEX_MARGIN if annex else page.text.x
    right = ANNEX_MARGIN if annex else paper_width - page.text.x - page.text.width
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="r{part.title()}{number}"/>'
        for part in ("header", "footer")
        for kind, number in pairs.items()
    )
    footer = paper_height - page.footer.baseline - 1
    return (
        f"<w:sectPr>{references}"
        f'<w:pgSz w:w="{twips(paper_width)}" w:h="{twips(paper_height)}"/>'
        f'<w:pgMar w:top="{twips(page.text.next_top)}" w:right="{twips(right)}"'
        f' w:bottom="{twips(paper_height - page.text.bottom)}" w:left="{twips(left)}"'
        f' w:header="{twips(HEADER_TOP)}" w:footer="{twips(footer)}" w:gutter="0"/>'
        f'<w:pgNumType w:start="1"/>{"<w:titlePg/>" if "first" in pairs else ""}</w:sectPr>'
    )


def first_header(page: Page, *, letterhead: bool) -> str:
    """Return the header of a first page: the room for a letterhead, where there is one."""
    if not letterhead:
        return _header(paragraph("Header", ""))
    height = twips(page.text.first_top - HEADER_TOP)
    return _header(
        paragraph("Header", "", f'<w:spacing w:line="{height}" w:lineRule="exact"/>')
    )


def running_header(left: str, right: str, page: Page, *, annex: bool) -> str:
    """Return the header with a running line and a rule; *right* may be empty."""
    if not left and not right:
        return _header(paragraph("Header", ""))
    wide = twips(page.paper[0] - 2 * ANNEX_MARGIN if annex else page.text.wide)
    indent = 0 if annex else twips(page.text.wide - page.text.width)
    # The line stands on its baseline by the room above it.
    before = twips(page.running.baseline - HEADER_TOP) - 171
    tab = "<w:r><w:tab/></w:r>" if right else ""
    properties = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
        f'<w:tabs><w:tab w:val="right" w:pos="{wide}"/></w:tabs>'
        f'<w:spacing w:before="{max(before, 0)}"/><w:ind w:right="-{indent}"/>'
    )
    return _header(paragraph("Header", plain_run(left) + tab + plain_run(right), properties))


def footer(label: str, page: Page, pages: int, *, annex: bool, several: bool) -> str:
    """Return the footer with *label*, whose numbers are fields; empty for no label.

    *pages* is shown by programs that do not count; *several* tells that the document has
    more than this one section.
    """
    fields = {
        "{page}": ("PAGE", 1),
        "{pages}": ("SECTIONPAGES" if several else "NUMPAGES", pages),
    }
    written = "".join(
        _field(*fields[piece]) if piece in fields else plain_run(piece)
        for piece in _NUMBER.split(label)
    )
    edge = page.paper[0] - ANNEX_MARGIN if annex else page.text.x + page.text.width
    right = page.paper[0] - ANNEX_MARGIN if annex else page.footer.right
    indent = f'<w:ind w:right="{twips(edge - right)}"/>'
    return _part("ftr", paragraph("Footer", written, indent))


def numbering_xml(collected: Collected) -> str:
    """Return the numbering part: numbers and dashes, and each list with its own start."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="6EAC47E{number}"/>'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{HANGING}" w:hanging="{HANGING}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
        for number, (kind, mark) in enumerate((("decimal", "%1."), ("bullet", "–")))
    )
    return _part(
        "numbering",
        kinds + "".join(map(_list, range(1, 1 + len(collected.lists)), collected.lists)),
    )


def core_xml(letter: Letter) -> str:
    """Return the properties of the file: title, author and language, and nothing else."""
    fields = {"title": letter.title, "creator": letter.author}
    written = "".join(
        f"<dc:{name}>{attribute(one_line(text)[:_LONGEST_PROPERTY])}</dc:{name}>"
        for name, text in fields.items()
        if text
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{written}'
        f"<dc:language>{language_tag(letter.language)}</dc:language></cp:coreProperties>"
    )


def _field(name: str, shown: int) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{plain_run(str(shown))}</w:fldSimple>'


def _list(number: int, start: int | None) -> str:
    override = (
        ""
        if start is None
        else f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    )
    kind = 1 if start is None else 0
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{override}</w:num>'


def _header(content: str) -> str:
    return _part("hdr", content)


def _part(name: str, content: str) -> str:
    return f'{DECLARATION}<w:{name} xmlns:w="{NAMESPACE}">{content}</w:{name}>'
