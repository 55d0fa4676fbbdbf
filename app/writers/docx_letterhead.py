"""The top of a letter in Word: each part in a frame at its place on the sheet.

Frames, unlike text boxes, are paragraphs of the text itself, so that they are read aloud in
the order in which they stand here.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from app.letters.letter import Field, Letter
from app.writers.docx_pictures import picture_xml
from app.writers.docx_text import Collected, paragraph, plain_run
from app.writers.page import Page

_POINT = 25.4 / 72  # mm
_ABOVE = 0.952  # how far a line of Calibri starts above its baseline, in its size
_NAME_LINE = 6.0  # mm from the name of the sender to what stands under it
_CHARACTER = 0.52  # a generous mean width of its characters, in its size


def twips(millimetres: float) -> int:
    """Return *millimetres* in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def letterhead_xml(letter: Letter, page: Page, collected: Collected) -> list[str]:
    """Return the framed paragraphs from the sender to the references."""
    return [
        *_sender(letter, page),
        *_logo(letter, page, collected),
        *_address(letter, page),
        *_references(letter, page),
    ]


def concept_xml(letter: Letter, page: Page) -> list[str]:
    """Return the mark of a draft at the top of the sheet, if it is one."""
    place = _frame(page.text.x, 13, 14, 100)
    return (
        [paragraph("GeachteConcept", plain_run(letter.concept), place)]
        if letter.concept
        else []
    )


def _sender(letter: Letter, page: Page) -> Iterator[str]:
    place, sender = page.sender, letter.sender
    beside = place.details == "right"
    room = 90 if beside else page.text.x + page.text.wide - place.x
    if sender.name:
        frame = _frame(place.x, place.baseline, 15, room)
        yield paragraph("GeachteAfzender", plain_run(sender.name), frame)
    if sender.details:
        if beside:
            widest = max(map(len, sender.details)) * _CHARACTER * 9.5 * _POINT
            left = max(place.details_right - max(widest, 36), place.x + 60)
            frame = _frame(left, place.baseline, 9.5, place.details_right + 8 - left)
        else:
            lines = ceil(len(sender.name) * _CHARACTER * 15 * _POINT / room)
            frame = _frame(place.x, place.baseline + _NAME_LINE * max(lines, 1), 9.5, room)
        for line in sender.details:
            yield paragraph("GeachteGegevens", plain_run(line), frame)


def _logo(letter: Letter, page: Page, collected: Collected) -> Iterator[str]:
    place, data = page.logo, letter.stationery.logo
    if place is not None and data:
        frame = (
            f'<w:framePr w:w="{twips(place.width)}" w:wrap="around" w:vAnchor="page"'
            f' w:hAnchor="page" w:x="{twips(place.x)}" w:y="{twips(place.y)}"/>'
        )
        most = (place.width, place.height)
        picture = picture_xml(data, most, letter.sender.name, collected)
        yield paragraph("GeachteGegevens", picture, frame)


def _address(letter: Letter, page: Page) -> Iterator[str]:
    place, offset = page.address, page.offset
    left = place.x + offset.x
    width = page.window.width if page.window else 90.0
    if letter.sending_line:
        frame = _frame(page.mode_line.x, page.mode_line.baseline, 10, 68)
        yield paragraph("GeachteVerzending", plain_run(letter.sending_line), frame)
    if letter.return_line:
        line = page.return_line
        frame = _frame(left, line.baseline + offset.y, line.size_pt, width)
        yield paragraph("GeachteRetour", plain_run(letter.return_line), frame)
    frame = _frame(left, place.first_baseline + offset.y, place.size_pt, width)
    step = f'<w:spacing w:line="{twips(place.step)}" w:lineRule="exact"/>'
    for text in letter.addressee:
        yield paragraph("GeachteAdres", plain_run(text), frame + step)


def _references(letter: Letter, page: Page) -> Iterator[str]:
    place = page.references
    for number, field in enumerate(letter.references):
        row, column = divmod(number, place.max)
        left = page.text.x + column * place.column
        frame = _frame(left, place.label + row * 12, 8, place.column - 2)
        yield from _reference(field, frame)


def _reference(field: Field, frame: str) -> Iterator[str]:
    yield paragraph("GeachteLabel", plain_run(field.label), f"<w:keepNext/>{frame}")
    yield paragraph("GeachteReferentie", plain_run(field.value), frame)


def _frame(left: float, baseline: float, size: float, width: float) -> str:
    """Return a frame whose first line, of *size* points, stands on *baseline*."""
    top = baseline - size * _ABOVE * _POINT
    return (
        f'<w:framePr w:w="{twips(width)}" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
        f' w:x="{twips(left)}" w:y="{twips(top)}"/>'
    )
