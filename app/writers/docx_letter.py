"""A letter and its annexes as sections of a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from app.letters.letter import (
    Annex,
    Enclosure,
    Layout,
    Letter,
    Part,
    Signature,
    plain,
)
from app.writers.docx_blocks import Place, blocks_xml
from app.writers.docx_letterhead import concept_xml, letterhead_xml, twips
from app.writers.docx_parts import ANNEX_MARGIN
from app.writers.docx_text import Collected, paragraph, plain_run, runs_xml
from app.writers.page import Page

_KEEP_NEXT = "<w:keepNext/>"
_SIGNATURE_SPACE = f'<w:spacing w:before="{twips(16)}"/>'
_SECOND_SIGNATURE = f'<w:tabs><w:tab w:val="left" w:pos="{twips(68)}"/></w:tabs>'


def letter_xml(letter: Letter, page: Page, collected: Collected) -> list[str]:
    """Return the letter itself, from the mark of a draft to the copies."""
    if letter.layout is Layout.TEXT:
        return _sections(letter, page, collected)
    written = concept_xml(letter, page)
    if letter.layout is Layout.LETTER:
        written += _letterhead(letter, page)
    written += _sections(letter, page, collected)
    if letter.closing:
        written.append(paragraph("Closing", plain_run(letter.closing)))
    written += _signatures(letter)
    written += _enclosures(letter.enclosures_title, letter.enclosures, collected)
    if letter.copies:
        written.append(paragraph("GeachteKopie", plain_run(letter.copies)))
    return written


def _letterhead(letter: Letter, page: Page) -> list[str]:
    written = letterhead_xml(letter, page)
    if letter.subject:
        written.append(paragraph("Title", plain_run(letter.subject), _KEEP_NEXT))
    if letter.salutation:
        written.append(paragraph("Salutation", plain_run(letter.salutation)))
    return written


def annex_xml(annex: Annex, page: Page, collected: Collected) -> list[str]:
    """Return an annex: its title, what introduces it, its blocks."""
    start, end = collected.bookmark(annex.id)
    title = start + runs_xml(annex.title, collected) + end
    written = [paragraph("GeachteBijlagetitel", title)] if plain(annex.title) else []
    if plain(annex.lead):
        written.append(paragraph("BodyText", runs_xml(annex.lead, collected), _KEEP_NEXT))
    width = twips(page.paper[0] - 2 * ANNEX_MARGIN)
    return written + blocks_xml(annex.blocks, Place(collected, width))


def _sections(letter: Letter, page: Page, collected: Collected) -> list[str]:
    width = twips(page.text.wide)
    written: list[str] = []
    last = len(letter.sections) - 1
    for number, section in enumerate(letter.sections):
        panel = section.part is Part.DEMANDS and letter.layout is not Layout.TEXT
        kept = number == last and bool(letter.closing)
        place = Place(collected, width, raised=1, panel=panel, kept=kept)
        written += blocks_xml(section.blocks, place)
    return written


def _signatures(letter: Letter) -> Iterator[str]:
    """Yield who signs: side by side where names stand alone, else one below the other."""
    signatures = letter.signatures
    space = _SIGNATURE_SPACE if letter.signature_space else ""
    if len(signatures) > 1 and not any(signature.line for signature in signatures):
        for number in range(0, len(signatures), 2):
            names = (plain_run(each.name) for each in signatures[number : number + 2])
            row = "<w:r><w:tab/></w:r>".join(names)
            yield paragraph("Signature", row, _SECOND_SIGNATURE + space)
        return
    for signature in signatures:
        yield from _signature(signature, space)


def _signature(signature: Signature, space: str) -> Iterator[str]:
    keep = _KEEP_NEXT if signature.line else ""
    yield paragraph("Signature", plain_run(signature.name), keep + space)
    if signature.line:
        yield paragraph("Signature", plain_run(signature.line))


def _enclosures(
    title: str, enclosures: tuple[Enclosure, ...], collected: Collected
) -> Iterator[str]:
    if title:
        yield paragraph("GeachteBijlagen", plain_run(title))
    expected = number = 0
    for position, enclosure in enumerate(enclosures):
        if enclosure.number != expected:  # a list for each run of numbers
            number = collected.numbering(enclosure.number)
        expected = enclosure.number + 1
        keep = _KEEP_NEXT if position + 1 < len(enclosures) else ""
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        content = plain_run(enclosure.title)
        yield paragraph("GeachteBijlage", content, f"{keep}<w:keepLines/>{numbered}")
