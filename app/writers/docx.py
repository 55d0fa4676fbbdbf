"""A letter as a Word document.

Our own ``document.xml`` is written as text and spliced into a base whose other parts are
compressed already: a hundred times as fast as an object tree, and the same bytes each time.
"""

from __future__ import annotations

from pathlib import Path

from app.core.record import record
from app.letters.letter import Annex, Layout, Letter
from app.writers import docx_parts as parts
from app.writers.docx_length import annex_pages, letter_pages
from app.writers.docx_letter import annex_xml, letter_xml
from app.writers.docx_letterhead import concept_xml
from app.writers.docx_package import DECLARATION, Shared, relations, stem
from app.writers.docx_styles import NAMESPACE
from app.writers.docx_text import Collected, paragraph
from app.writers.languages import language_tag
from app.writers.page import Page
from app.writers.written import Written

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = ("styles", "settings", "fontTable", "numbering")
_NOTHING = paragraph("BodyText", "")


@record
class _Part:
    """A section: its elements, and its headers and footers by the pages they stand on."""

    elements: list[str]
    pairs: dict[str, tuple[str, str]]
    annex: bool


def write(letter: Letter, page: Page, resources: Path) -> Written:
    """Return *letter* as a ``.docx`` on *page*; ``base.docx`` lies in *resources*."""
    collected = Collected()
    sections = _sections(letter, page, collected)
    document, pairs = _document(sections, page)
    links = {f"rLink{number}": address for address, number in collected.links.items()}
    files: dict[str, str | bytes] = {
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations(
            _NAMES, len(pairs), links, len(collected.images)
        ),
        "word/numbering.xml": parts.numbering_xml(collected),
        "docProps/core.xml": parts.core_xml(letter),
    }
    for number, (header, footer) in enumerate(pairs, 1):
        files[f"word/header{number}.xml"] = header
        files[f"word/footer{number}.xml"] = footer
    for data, number in collected.images.items():
        files[f"word/media/image{number}.png"] = data
    face, size = letter.stationery.face, letter.stationery.size
    tag = language_tag(letter.language)
    shared = stem(
        resources / "base.docx", Shared(tag, len(pairs), len(collected.images), face, size)
    )
    return Written(shared.with_parts(files).closed(), tuple(collected.warnings))


def _sections(letter: Letter, page: Page, collected: Collected) -> list[_Part]:
    annexes = () if letter.layout is Layout.TEXT else letter.annexes
    alone = letter.layout is Layout.ANNEX
    several = len(annexes) + (not alone) > 1
    written: list[_Part] = []
    if not alone:
        pairs = _letter_pairs(letter, page, several=several)
        written.append(_Part(letter_xml(letter, page, collected), pairs, annex=False))
    for annex in annexes:
        left, right = annex.running
        pair = (
            parts.running_header(left, right, page, annex=True),
            _annex_footer(annex, page, several=several),
        )
        elements = annex_xml(annex, page, collected)
        if not written:
            elements[:0] = concept_xml(letter, page)
        written.append(_Part(elements, {"default": pair}, annex=True))
    return written


def _letter_pairs(letter: Letter, page: Page, *, several: bool) -> dict[str, tuple[str, str]]:
    if letter.layout is Layout.TEXT:
        return {}
    pages = letter_pages(letter, page)
    footer = parts.footer(letter.page_label, page, pages, annex=False, several=several)
    none = parts.footer("", page, pages, annex=False, several=several)
    running = parts.running_header(letter.running, "", page, annex=False)
    first = parts.first_header(page, letterhead=letter.layout is Layout.LETTER)
    return {
        "first": (first, footer if pages > 1 else none),
        "default": (running, footer),
    }


def _annex_footer(annex: Annex, page: Page, *, several: bool) -> str:
    pages = annex_pages(annex, page)
    return parts.footer(annex.page_label, page, pages, annex=True, several=several)


def _document(sections: list[_Part], page: Page) -> tuple[str, list[tuple[str, str]]]:
    """Return the document and its headers and footers, in the order of their numbers."""
    pairs: list[tuple[str, str]] = []
    body: list[str] = []
    for position, section in enumerate(sections, 1):
        numbers = {kind: len(pairs) + n for n, kind in enumerate(section.pairs, 1)}
        pairs += section.pairs.values()
        properties = parts.section_xml(page, numbers, annex=section.annex)
        elements = section.elements or [_NOTHING]
        if position < len(sections):
            # A section ends in its last paragraph, which carries what holds for it.
            head, end, tail = elements[-1].rpartition("</w:pPr>")
            elements[-1] = f"{head}{properties}{end}{tail}"
        else:
            elements.append(properties)
        body += elements
    opening = f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}"><w:body>'
    return f"{DECLARATION}{opening}{''.join(body)}</w:body></w:document>", pairs
