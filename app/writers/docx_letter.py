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
from app.writers.docx_pictures import picture_xml
from app.writers.docx_text import Collected, paragraph, plain_run, runs_xml
from app.writers.page import Page
from app.writers.pictures import SIGNATURE

_KEEP_NEXT = "<w:keepNext/>"
_SIGNATURE_SPACE = f'<w:spacing w:before="{twips(16)}"/>'
_SIGNED = f'<w:spacing w:before="{twips(2)}"/>'
_TAB = "<w:r><w:tab/></w:r>"
_SECOND_SIGNATURE = f'<w:tabs><w:tab w:val="left" w:pos="{twips(68)}"/></w:tabs>'


def letter_xml(letter: Letter, page: Page, collected: Collected) -> list[str]:
    """Return the letter itself, from the mark of a draft to the copies."""
    if letter.layout is Layout.TEXT:
        return _sections(letter, page, collected)
    written = concept_xml(letter, page)
    if letter.layout is Layout.LETTER:
        written += _letterhead(letter, page, collected)
    written += _sections(letter, page, collected)
    if letter.closing:
        written.append(paragraph("Closing", plain_run(letter.closing)))
    written += _signatures(letter, collected)
    written += _enclosures(letter.enclosures_title, letter.enclosures, collected)
    if letter.copies:
        written.append(paragraph("GeachteKopie", plain_run(letter.copies)))
    return written


def _letterhead(letter: Letter, page: Page, collected: Collected) -> list[str]:
    written = letterhead_xml(letter, page, collected)
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
        greets = section.part is Part.CLOSING
        place = Place(collected, width, 1, panel=panel, kept=kept, greets=greets)
        written += blocks_xml(section.blocks, place)
    return written


def _signatures(letter: Letter, collected: Collected) -> Iterator[str]:
    """Yield who signs: side by side where names stand alone, else one below the other."""
    signatures = letter.signatures
    space = _SIGNATURE_SPACE if letter.signature_space else ""
    if len(signatures) > 1 and not any(signature.line for signature in signatures):
        for number in range(0, len(signatures), 2):
            pair = signatures[number : number + 2]
            signed = [_signed(each, collected) for each in pair]
            if any(signed):
                row = _TAB.join(signed)
                yield paragraph("Signature", row, _KEEP_NEXT + _SECOND_SIGNATURE + _SIGNED)
            row = _TAB.join(plain_run(each.name) for each in pair)
            yield paragraph(
                "Signature", row, _SECOND_SIGNATURE + ("" if any(signed) else space)
            )
        return
    for signature in signatures:
        yield from _signature(signature, space, collected)


def _signed(signature: Signature, collected: Collected) -> str:
    image = signature.image
    return picture_xml(image, SIGNATURE, signature.name, collected) if image else ""


def _signature(signature: Signature, space: str, collected: Collected) -> Iterator[str]:
    keep = _KEEP_NEXT if signature.line else ""
    signed = _signed(signature, collected)
    if signed:
        yield paragraph("Signature", signed, _KEEP_NEXT + _SIGNED)
        space = ""
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
