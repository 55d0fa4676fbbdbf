"""A letter on its sheets: letterhead, text, closing, and the annexes after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from app.core.record import record
from app.letters.letter import Annex, Layout, Letter, Run, Signature, plain
from app.writers.fonts import Fonts
from app.writers.page import Page
from app.writers.pdf_blocks import (
    ONE_PAGE,
    SETTINGS,
    Column,
    Look,
    Setting,
    annex_look,
    blocks,
    lead_style,
    letter_look,
    part,
)
from app.writers.pdf_flow import Frame, Sheet, extent, fill
from app.writers.pdf_head import concept, footer, letterhead, running
from app.writers.pdf_strips import (
    Entry,
    Picture,
    Strip,
    Text,
    heading,
    hold,
    hold_last,
    numbered,
    paragraph,
)
from app.writers.pdf_text import MM, Style, break_lines
from app.writers.pictures import SIGNATURE, printed_size

_SUBJECT = Style("sans", 13, 16, 0, 8, bold=True)
_LIST = Style("sans", 9.6, 13, 0, 0)
_LIST_TITLE = Style("sans", 9.6, 13, 13, 2, bold=True)
_COPIES = Style("sans", 9.6, 13, 8, 0)
_SIGNATURE_SPACE = 16 * MM
_FREE_FOOT = 10 * MM  # that a sheet has where no page number stands under its text
_SIGNATURE_COLUMN = 68 * MM
_ANNEX_MARGIN = 25.0
# Rule 9 of ANATOMY 4.3, and up to how many pages the type shrinks for it.
_LAST_LINES = 4
# Rule 8: the fewest where four would leave more of the page before empty than this.
_LEAST_LINES = 2
_MOST_BLANK = 8 * 15.0
_SHRINKS_UP_TO = 4


@record
class Sheets:
    """The sheets in order, and what the user should know about them."""

    sheets: list[Sheet]
    warnings: tuple[str, ...] = ()


def sheets(letter: Letter, page: Page, fonts: Fonts) -> Sheets:
    """Return *letter* on the sheets of *page*; a UserError when the address does not fit."""
    main = letter_sheets(letter, page, fonts)
    return Sheets([*main.sheets, *annex_sheets(letter, page, fonts)] or [[]], main.warnings)


def letter_sheets(letter: Letter, page: Page, fonts: Fonts) -> Sheets:
    """Return *letter* without its annexes: no sheets where it has nothing but those."""
    if letter.layout is Layout.ANNEX:
        return Sheets([])
    return _letter(letter, page, fonts)


def annex_sheets(letter: Letter, page: Page, fonts: Fonts) -> list[Sheet]:
    """Return the sheets of the annexes of *letter*; a text to paste has none."""
    if letter.layout is Layout.TEXT:
        return []
    made: list[Sheet] = []
    mark = letter.concept if letter.layout is Layout.ANNEX else ""
    for number, annex in enumerate(letter.annexes):
        made += _annex(annex, page, fonts, "" if number else mark)
    return made


def _letter(letter: Letter, page: Page, fonts: Fonts) -> Sheets:
    whole = letter.layout is Layout.LETTER
    head, top = letterhead(letter, page, fonts) if whole else (None, page.text.next_top * MM)
    frame = Frame(top, page.text.next_top * MM, page.text.bottom * MM)
    made = _best(letter, page, fonts, frame)
    warnings: tuple[str, ...] = ()
    if any(strip.bar for sheet in made[1:] for _, strip in sheet):
        warnings = ("The demands do not fit on the first page; shorten the opening.",)
    right = page.text.x + page.text.wide
    for n, sheet in enumerate(made):
        if n and letter.layout is not Layout.TEXT:
            top_line = running(fonts, (letter.running, ""), page, page.text.x, right)
            sheet.insert(0, (0.0, top_line))
        if len(made) > 1 and letter.page_label:
            number = (n + 1, len(made))
            sheet.append(
                (0.0, footer(fonts, letter.page_label, number, page, page.footer.right))
            )
    if head:
        made[0].insert(0, (0.0, head))
    return Sheets(made, warnings)


def _best(letter: Letter, page: Page, fonts: Fonts, frame: Frame) -> list[Sheet]:
    """Return the sheets in the largest setting that ends well, else with lines held back.

    A letter of two pages that fits one in a smaller setting takes one.
    """
    set_in = partial(_set_in, letter, page, fonts)
    for setting in SETTINGS:
        made = fill(set_in(setting, 0), frame)
        if setting is SETTINGS[0] and len(made) == 2 and letter.layout is Layout.LETTER:
            small = _on_one(letter, page, fonts, frame)
            if small:
                return small
        if _ends_well(made) or len(made) > _SHRINKS_UP_TO:
            return made
    for held in range(_LAST_LINES, _LEAST_LINES - 1, -1):
        made = fill(set_in(SETTINGS[0], held), frame)
        if _blank(made, frame) <= _MOST_BLANK:
            break
    return made


def _on_one(letter: Letter, page: Page, fonts: Fonts, frame: Frame) -> list[Sheet]:
    """Return the sheet in the largest setting that needs but one, none where no one does."""
    found: list[Sheet] = []
    set_in = partial(_set_in, letter, page, fonts)
    alone = replace(frame, bottom=frame.bottom + _FREE_FOOT)
    for setting in (*ONE_PAGE, *reversed(SETTINGS)):
        made = fill(set_in(setting, 0), alone)
        if len(made) > 1:
            break
        found = made
    return found


def _blank(made: list[Sheet], frame: Frame) -> float:
    """Return the height that is left at the foot of the last page but one."""
    if len(made) == 1:
        return 0.0
    return frame.bottom - max(y + strip.height for y, strip in made[-2])


def _ends_well(made: list[Sheet]) -> bool:
    if any(strip.bar for sheet in made[1:] for _, strip in sheet):
        return False
    return len(made) == 1 or sum(strip.lines for _, strip in made[-1]) >= _LAST_LINES


def _set_in(
    letter: Letter, page: Page, fonts: Fonts, setting: Setting, held: int
) -> list[Strip]:
    return _strips(letter, page, fonts, letter_look(setting, letter.stationery), held)


def _strips(letter: Letter, page: Page, fonts: Fonts, look: Look, held: int) -> list[Strip]:
    text = page.text
    column = Column(
        text.x * MM, text.width * MM, text.wide * MM, (text.bottom - text.next_top) * MM
    )
    strips: list[Strip] = []
    if letter.layout is Layout.LETTER:
        strips += _opening(letter, fonts, look, column)
    elif letter.layout is Layout.STATEMENT and letter.concept:
        strips += concept(fonts, letter.concept, column.x, column.width)
    for section in letter.sections:
        strips += part(fonts, section, look, column)
    if strips:
        strips[-1].keep = False
    if letter.layout is not Layout.TEXT:
        closing = _closing(letter, fonts, look, column)
        after = _enclosures(letter, fonts, look, column)
        _bind(strips, closing, after, column, held)
        strips += [*closing, *after]
    return strips


def _bind(
    strips: list[Strip], closing: list[Strip], after: list[Strip], column: Column, held: int
) -> None:
    """Hold the closing with two lines of text, or with *held* lines and the enclosures."""
    if not closing:
        return
    hold_last(strips, held or _LEAST_LINES)
    if held and after:
        tail = [*strips[-held:], *closing, *after]
        closing[-1].keep = extent(tail) <= column.room


def _opening(letter: Letter, fonts: Fonts, look: Look, column: Column) -> list[Strip]:
    strips: list[Strip] = []
    if letter.subject:
        style = replace(_SUBJECT, after=_SUBJECT.after * look.air)
        strips = heading(fonts, (Run(letter.subject),), style, column.x, column.width)
        strips[0].drawn.append(Entry(letter.subject, 0))
    if letter.salutation:
        runs = (Run(letter.salutation),)
        strips += heading(fonts, runs, look.text, column.x, column.width)
    return strips


def _closing(letter: Letter, fonts: Fonts, look: Look, column: Column) -> list[Strip]:
    strips: list[Strip] = []
    space = _SIGNATURE_SPACE * look.air if letter.signature_space else look.text.after
    if letter.closing:
        strips = paragraph(fonts, (Run(letter.closing),), look.text, column.x, column.width)
    for n in range(0, len(letter.signatures), 2):
        pair = letter.signatures[n : n + 2]
        strip = _signatures(pair, fonts, look.text, column)
        strip.before = space
        _sign(strip, pair, column.x)
        strips.append(strip)
    return _uncounted(hold(strips))


def _signatures(pair: Sequence[Signature], fonts: Fonts, style: Style, column: Column) -> Strip:
    strip = Strip(0.0)
    width = column.width if len(pair) == 1 else _SIGNATURE_COLUMN - 4 * MM
    for n, signature in enumerate(pair):
        y = style.baseline
        for words in filter(None, (signature.name, signature.line)):
            for line in break_lines(fonts, (Run(words),), style, width):
                x = column.x + n * _SIGNATURE_COLUMN
                strip.drawn.append(Text(x, y, style.size, style.colour, line))
                y += style.leading
        strip.height = max(strip.height, y - style.baseline)
    return strip


def _sign(strip: Strip, pair: Sequence[Signature], x: float) -> None:
    """Draw what was signed by hand above the names, in the room that is left to sign in."""
    room = (SIGNATURE[0] * MM, min(SIGNATURE[1] * MM, max(strip.before, 8 * MM)))
    for n, signature in enumerate(pair):
        if signature.image:
            width, height = printed_size(signature.image, room)
            left = x + n * _SIGNATURE_COLUMN
            strip.before = max(strip.before, height)
            strip.drawn.append(Picture(left, -height, width, height, signature.image))


def _enclosures(letter: Letter, fonts: Fonts, look: Look, column: Column) -> list[Strip]:
    strips: list[Strip] = []
    if letter.enclosures_title and letter.enclosures:
        runs = (Run(letter.enclosures_title),)
        style = replace(_LIST_TITLE, before=_LIST_TITLE.before * look.air)
        strips = heading(fonts, runs, style, column.x, column.width)
    place = (column.x, 6.2 * MM, column.wide)
    for enclosure in letter.enclosures:
        runs = (Run(enclosure.title),)
        strips += numbered(fonts, f"{enclosure.number}.", runs, _LIST, place)
    if letter.copies:
        strips += paragraph(fonts, (Run(letter.copies),), _COPIES, column.x, column.wide)
    return _uncounted(hold(strips))


def _uncounted(strips: list[Strip]) -> list[Strip]:
    """Return *strips* as no running text: a page should not consist of them alone."""
    for strip in strips:
        strip.lines = 0
    return strips


def _annex(annex: Annex, page: Page, fonts: Fonts, mark: str) -> list[Sheet]:
    """Return an annex on sheets; one that stands alone and has holes begins with its *mark*."""
    left, right = _ANNEX_MARGIN, page.paper[0] - _ANNEX_MARGIN
    frame = Frame(page.text.next_top * MM, page.text.next_top * MM, page.text.bottom * MM)
    width = (right - left) * MM
    column = Column(left * MM, width, width, frame.bottom - frame.next_top)
    look = annex_look()
    strips = concept(fonts, mark, column.x, width) if mark else []
    title = heading(fonts, annex.title, look.titles[0], column.x, width)
    title[0].drawn.append(Entry(plain(annex.title), 0))
    strips += title
    if plain(annex.lead):
        strips += heading(fonts, annex.lead, lead_style(), column.x, width)
    strips += blocks(fonts, annex.blocks, look, column)
    made = fill(strips, frame)
    for n, sheet in enumerate(made):
        sheet.insert(0, (0.0, running(fonts, annex.running, page, left, right)))
        if annex.page_label:
            number = (n + 1, len(made))
            sheet.append((0.0, footer(fonts, annex.page_label, number, page, right)))
    return made
