"""What stands at fixed places on a sheet: letterhead, address, references, page number."""

from __future__ import annotations

from app.errors import Reason, UserError
from app.letters.letter import Field, Letter, Run
from app.writers.fonts import Fonts, clean
from app.writers.page import EdgeMark, Page, Side
from app.writers.pdf_strips import Picture, Rule, Strip, Text, heading, single
from app.writers.pdf_text import ACCENT, GREY, HAIRLINE, INK, MM, Line, Style, break_lines
from app.writers.pictures import printed_size

_NAME = Style("sans", 15, 18, colour=ACCENT, bold=True)
_DETAILS = Style("sans", 9.4, 12.6, colour=GREY)
_SENDING = Style("sans", 10, 13, bold=True)
_CONCEPT = Style("sans", 11, 14, colour=ACCENT, bold=True)
_LABEL = Style("sans", 8, 10, colour=GREY)
_VALUE = Style("sans", 10, 12.4)
_SMALL = Style("sans", 9, 11.5, colour=GREY)
# Marks at the edge: 0.4 pt, 3.5 mm long, 5.5 mm from the edge, where printers still print.
_MARK = (5.5 * MM, 3.5 * MM, 0.4)


def letterhead(letter: Letter, page: Page, fonts: Fonts) -> tuple[Strip, float]:
    """Return what stands above the text of page 1, and where the text starts, in points.

    A UserError says so when the address cannot be set within its zone.
    """
    strip = Strip(0.0)
    if letter.concept:
        above = max(page.sender.baseline - 8.0, 7.0)
        strip.drawn.append(_at(fonts, letter.concept, _CONCEPT, page.sender.x, above))
    _sender(strip, letter, page, fonts)
    _logo(strip, letter.stationery.logo, page)
    if letter.sending_line:
        spot = page.mode_line
        width = page.text.x + page.text.wide - spot.x
        strip.drawn += _upward(
            fonts, letter.sending_line, _SENDING, spot.x, spot.baseline, width
        )
    _return_line(strip, letter, page, fonts)
    _address(strip, letter, page, fonts)
    top = _references(strip, letter.references, page, fonts)
    strip.drawn += [mark for edge in page.fold for mark in _edge(edge, page)]
    if page.punch:
        strip.drawn += _edge(page.punch, page)
    return strip, max(top, page.text.first_top * MM)


def concept(fonts: Fonts, text: str, x: float, width: float) -> list[Strip]:
    """Return the mark of a draft for a document without a letterhead, in points."""
    return heading(fonts, (Run(text),), _CONCEPT, x, width)


def running(fonts: Fonts, texts: tuple[str, str], page: Page, x: float, right: float) -> Strip:
    """Return the line at the top of a page, from *x* to *right* mm, and the rule under it."""
    strip = Strip(0.0)
    baseline = page.running.baseline
    left, other = texts
    reserved = 0.0
    if other:
        line = single(fonts, other, _SMALL, 0, baseline * MM)
        reserved = line.line.width * _SMALL.size / 1000 / MM
    if left:
        room = right - x - reserved - (4.0 if other else 0.0)
        strip.drawn += _upward(fonts, left, _SMALL, x, baseline, max(room, 20.0))
    if other:
        strip.drawn += _flush_right(fonts, other, right, baseline)
    if left or other:
        y = page.running.rule * MM
        strip.drawn.append(Rule(x * MM, y, right * MM, y, 0.5, HAIRLINE))
    return strip


def footer(
    fonts: Fonts, label: str, number: tuple[int, int], page: Page, right: float
) -> Strip:
    """Return the page label, ending at *right* mm; *number* is the page and their count."""
    text = label.replace("{page}", str(number[0])).replace("{pages}", str(number[1]))
    return Strip(0.0, list(_flush_right(fonts, text, right, page.footer.baseline)))


def _at(fonts: Fonts, text: str, style: Style, x: float, baseline: float) -> Text:
    return single(fonts, clean(text), style, x * MM, baseline * MM)


def _points(line: Line, style: Style) -> float:
    return line.width * style.size / 1000


def _flush_right(fonts: Fonts, text: str, right: float, baseline: float) -> list[Text]:
    line = _at(fonts, text, _SMALL, 0, baseline)
    return [line._replace(x=right * MM - _points(line.line, _SMALL))]


def _upward(
    fonts: Fonts, text: str, style: Style, x: float, baseline: float, width: float
) -> list[Text]:
    """Return *text* so that its last line stands on *baseline*, longer ones growing upward."""
    lines = break_lines(fonts, (Run(text),), style, width * MM)
    first = baseline * MM - (len(lines) - 1) * style.leading
    return [
        Text(x * MM, first + n * style.leading, style.size, style.colour, line)
        for n, line in enumerate(lines)
    ]


def _downward(
    fonts: Fonts, text: str, style: Style, x: float, y: float, width: float
) -> list[Text]:
    """Return *text* from the baseline *y* points down; *x* and *width* in points too."""
    lines = break_lines(fonts, (Run(text),), style, width)
    return [
        Text(x, y + n * style.leading, style.size, style.colour, line)
        for n, line in enumerate(lines)
    ]


def _sender(strip: Strip, letter: Letter, page: Page, fonts: Fonts) -> None:
    place = page.sender
    x, y, right = place.x * MM, place.baseline * MM, page.text.x + page.text.wide
    under = place.details == "under"
    widest = (right - place.x if under else 76.0) * MM
    details = [
        line
        for detail in letter.sender.details
        for line in break_lines(fonts, (Run(detail),), _DETAILS, widest)
    ]
    widths = [_points(line, _DETAILS) for line in details]
    left = x if under else place.details_right * MM - max(widths, default=0.0)
    room = widest if under else left - x - 4 * MM
    if letter.sender.name:
        name = _downward(fonts, letter.sender.name, _NAME, x, y, room)
        strip.drawn += name
        if under:
            y = name[-1].y + 15.0
    for n, line in enumerate(details):
        strip.drawn.append(
            Text(left, y + n * _DETAILS.leading, _DETAILS.size, _DETAILS.colour, line)
        )


def _logo(strip: Strip, data: bytes, page: Page) -> None:
    """Draw the logo at its place, or lower where a long name reaches into it."""
    place = page.logo
    if not data or place is None:
        return
    named = [mark for mark in strip.drawn if isinstance(mark, Text) and mark.size == _NAME.size]
    beside = page.sender.x < place.x + place.width and named
    top = max(place.y * MM, named[-1].y + 2 * MM) if beside else place.y * MM
    room = (place.width * MM, (place.y + place.height) * MM - top)
    if room[1] > 0:
        strip.drawn.append(Picture(place.x * MM, top, *printed_size(data, room), data))


def _zone(page: Page) -> float:
    """Return the width of the address in mm."""
    if page.window:
        return page.window.x + page.window.width - page.address.x
    return page.text.x + page.text.wide - page.address.x


def _return_line(strip: Strip, letter: Letter, page: Page, fonts: Fonts) -> None:
    if not letter.return_line:
        return
    size = page.return_line.size_pt
    x, baseline = page.address.x + page.offset.x, page.return_line.baseline + page.offset.y
    width = _zone(page)
    for points in (size, size - 0.5, size - 1.0):
        style = Style("sans", points, points + 1.5, colour=GREY)
        lines = _upward(fonts, letter.return_line, style, x, baseline, width)
        if len(lines) == 1:
            break
    strip.drawn += lines


def _address(strip: Strip, letter: Letter, page: Page, fonts: Fonts) -> None:
    place = page.address
    for size in (place.size_pt, place.min_size_pt):
        style = Style("sans", size, place.step * MM, colour=INK)
        lines = [
            line
            for text in letter.addressee
            for line in break_lines(fonts, (Run(text),), style, _zone(page) * MM)
        ]
        if len(lines) <= place.max_lines:
            break
    else:
        raise UserError(
            f"The address takes {len(lines)} lines of the {place.max_lines} that the page "
            f"{page.id!r} has room for. Shorten it or leave a line out.",
            code=Reason.ADDRESS,
            lines=len(lines),
            most=place.max_lines,
        )
    x = (place.x + page.offset.x) * MM
    y = (place.first_baseline + page.offset.y) * MM
    for n, line in enumerate(lines):
        strip.drawn.append(Text(x, y + n * style.leading, style.size, style.colour, line))


def _references(strip: Strip, row: tuple[Field, ...], page: Page, fonts: Fonts) -> float:
    """Draw the references and return the lowest y that the text may start at, in points."""
    place = page.references
    step = _VALUE.leading + (place.value - place.label) * MM
    top = 0.0
    shift = 0.0
    for start in range(0, len(row), place.max):
        deepest = place.value * MM + shift
        for n, field in enumerate(row[start : start + place.max]):
            x = (page.text.x + n * place.column) * MM
            width = (place.column - 1.5) * MM
            label = _downward(fonts, field.label, _LABEL, x, place.label * MM + shift, width)
            pushed = (len(label) - 1) * _LABEL.leading
            y = place.value * MM + shift + pushed
            value = _downward(fonts, field.value, _VALUE, x, y, width)
            strip.drawn += [*label, *value]
            deepest = max(deepest, value[-1].y)
        top = deepest + 5 * MM
        shift = deepest - place.value * MM + step
    return top


def _edge(mark: EdgeMark, page: Page) -> list[Rule]:
    inset, length, thick = _MARK
    y = mark.y * MM
    x = inset if mark.side is Side.LEFT else page.paper[0] * MM - inset - length
    return [Rule(x, y, x + length, y, thick, HAIRLINE)]
