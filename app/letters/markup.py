"""The small XHTML of templates, read into the blocks of a Letter.

The vocabulary is strict: an element or attribute that is not in it is an error, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from app.letters.faults import alien, fault, stray, uneven
from app.letters.letter import (
    Align,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paragraph,
    Part,
    Quote,
    Row,
    Run,
    Runs,
    Section,
    Table,
)

BLOCKS = frozenset({"p", "h1", "h2", "h3", "ol", "ul", "table", "blockquote"})
INLINE = frozenset({"em", "strong", "a", "br", "span"})
ELEMENTS = BLOCKS | INLINE | {"section", "li", "tr", "th", "td"}
_ATTRIBUTES = {
    "section": {"class", "id"},
    "a": {"href"},
    "span": {"lang"},
    "ol": {"id", "data-from", "start"},
    "th": {"data-width", "data-align"},
    "tr": {"data-from", "class"},
    "li": {"data-from"},
}
_BLOCK_ATTRIBUTES = {"id", "data-from"}
_SAFE = ("http://", "https://", "mailto:")


def read_sections(text: str, where: str) -> tuple[Section, ...]:
    """Return the sections that the XHTML *text* holds; *where* names the template.

    Raises ``UserError`` for what is no XHTML or not in the vocabulary.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(f"<doc>{text}</doc>".encode(), parser)
    except etree.XMLSyntaxError as error:
        raise fault(where, f"this is not XHTML: {error.msg}.") from error
    except UnicodeEncodeError as error:
        raise fault(where, "a character in it is no character.") from error
    names = _Names()
    return tuple(_section(element, where, names) for element in _children(root, where))


class _Names:
    """Gives every block an id of its own, for edits and for jumping to it."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def take(self, element: etree._Element, part: str) -> str:
        base = element.get("id") or f"{part}-{element.tag}"
        name = base
        while name in self._used:
            self._used[base] += 1
            name = f"{base}-{self._used[base]}"
        self._used[name] = 1
        return name


def _children(element: etree._Element, where: str) -> Iterator[etree._Element]:
    """Yield the child elements; text between them must be white space."""
    if (element.text or "").strip():
        raise stray(where, element.text)
    for child in element:
        if (child.tail or "").strip():
            raise stray(where, child.tail)
        if isinstance(child.tag, str):  # else a comment or an instruction of the template
            _check(child, where)
            yield child


def attributes(tag: str) -> set[str]:
    """Return the attributes that an element takes."""
    return _ATTRIBUTES.get(tag, _BLOCK_ATTRIBUTES if tag in BLOCKS else set())


def _check(element: etree._Element, where: str) -> None:
    tag = str(element.tag)
    if tag not in ELEMENTS:
        raise alien(where, tag, f"the element <{tag}> is not known.")
    for name in element.attrib:
        if name not in attributes(tag):
            raise alien(where, str(name), f"<{tag}> takes no attribute '{name!s}'.")


def _section(element: etree._Element, where: str, names: _Names) -> Section:
    kind = element.get("class", "")
    if element.tag != "section" or kind not in Part._value2member_map_:
        known = ", ".join(part.value for part in Part)
        raise alien(where, "section", f"everything stands in a <section> with one of: {known}.")
    blocks = tuple(_block(child, where, names, kind) for child in _children(element, where))
    return Section(Part(kind), tuple(block for block in blocks if block is not None))


def _block(element: etree._Element, where: str, names: _Names, part: str) -> Block | None:
    tag = str(element.tag)
    name = names.take(element, part)
    facts = tuple(element.get("data-from", "").split())
    if tag in ("ol", "ul"):
        items = tuple(
            Item(_runs(child, where), tuple(child.get("data-from", "").split()))
            for child in _children(element, where)
            if _is(child, "li", where)
        )
        items = tuple(item for item in items if item.runs)
        start = _number(element, "start", where)
        return Items(name, items, tag == "ol", int(start), facts) if items else None
    if tag == "table":
        return _table(element, where, name, facts)
    runs = _runs(element, where)
    if tag not in BLOCKS:
        raise alien(where, tag, f"<{tag}> cannot stand here.")
    if not runs:
        return None
    if tag.startswith("h"):
        return Heading(name, runs, int(tag[1]))
    return (Quote if tag == "blockquote" else Paragraph)(name, runs, facts)


def _number(element: etree._Element, name: str, where: str) -> float:
    """Return an attribute that is a number above 0, 1 where it is not given."""
    text = element.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text) or float(text) <= 0:
        raise alien(where, name, f"{name} is '{text:.40}', no number above 0.")
    return float(text)


def _is(element: etree._Element, tag: str, where: str) -> bool:
    if (found := str(element.tag)) != tag:
        raise alien(where, found, f"<{found}> cannot stand here; only <{tag}>.")
    return True


def _table(element: etree._Element, where: str, name: str, facts: tuple[str, ...]) -> Table:
    columns: tuple[Column, ...] = ()
    rows: list[Row] = []
    for line in _children(element, where):
        _is(line, "tr", where)
        cells = list(_children(line, where))
        if not cells:
            raise uneven(where, "a row of a table has no cells.")
        if not columns:
            columns = tuple(_column(cell, where) for cell in cells if _is(cell, "th", where))
            continue
        row = tuple(_runs(cell, where) for cell in cells if _is(cell, "td", where))
        if len(row) != len(columns):
            raise uneven(where, f"a row has {len(row)} cells, the head {len(columns)}.")
        sources = tuple(line.get("data-from", "").split())
        rows.append(Row(row, sources, line.get("class") == "strong"))
    return Table(name, columns, tuple(rows), facts)


def _column(cell: etree._Element, where: str) -> Column:
    align = cell.get("data-align", "left")
    if align not in Align._value2member_map_:
        raise alien(where, "data-align", f"data-align is '{align:.40}', not left or right.")
    return Column(_runs(cell, where), _number(cell, "data-width", where), Align(align))


def _runs(element: etree._Element, where: str) -> Runs:
    """Return the text of *element* as runs, white space folded but for ``br``."""
    if not len(element):  # most cells and items: text of one kind
        text = _WHITE.sub(" ", element.text or "").strip(" ")
        return (Run(text),) if text else ()
    found = list(_inline(element, where, Run("")))
    return _folded(found)


def _inline(element: etree._Element, where: str, style: Run) -> Iterator[Run]:
    yield _like(style, element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            _check(child, where)
            yield from _styled(child, where, style)
        yield _like(style, child.tail or "")


def _styled(child: etree._Element, where: str, style: Run) -> Iterator[Run]:
    tag = str(child.tag)
    match tag:
        case "br":
            yield _like(style, _BREAK)
        case "strong":
            yield from _inline(
                child, where, Run("", True, style.italic, style.language, style.link)
            )
        case "em":
            yield from _inline(
                child, where, Run("", style.bold, True, style.language, style.link)
            )
        case "span":
            language = child.get("lang", "")
            yield from _inline(
                child, where, Run("", style.bold, style.italic, language, style.link)
            )
        case "a":
            link = child.get("href", "")
            if not link.startswith(_SAFE):
                raise alien(where, "href", "a link starts with http, https or mailto.")
            yield from _inline(
                child, where, Run("", style.bold, style.italic, style.language, link)
            )
        case _:
            raise alien(where, tag, f"<{tag}> cannot stand inside a line.")


def _like(style: Run, text: str) -> Run:
    return Run(text, style.bold, style.italic, style.language, style.link)


_SPACES = " \t\n"
_WHITE = re.compile(r"[ \t\n]+")
_BREAK = "\x00"
_PIECES = re.compile(r"\x00|[ \t\n]+|[^\x00 \t\n]+")


def _folded(runs: list[Run]) -> Runs:
    """Fold white space across runs; no-break spaces stay; a NUL is a line break."""
    found: list[Run] = []
    space = True  # at the start of a line white space is dropped
    for style, group in groupby(filter(_has_text, runs), key=_style):
        pieces: list[str] = []
        for word in _PIECES.findall("".join(run.text for run in group)):
            if word == _BREAK:
                _drop_space(pieces, found)
                pieces.append("\n")
                space = True
            elif word[0] in _SPACES:
                if not space:
                    pieces.append(" ")
                space = True
            else:
                pieces.append(word)
                space = False
        if pieces:
            found.append(_like(style, "".join(pieces)))
    joined = (
        _like(style, "".join(run.text for run in group))
        for style, group in groupby(found, _style)
    )
    return _trimmed(list(joined))


def _has_text(run: Run) -> bool:
    return bool(run.text)


def _style(run: Run) -> Run:
    return _like(run, "")


def _drop_space(pieces: list[str], found: list[Run]) -> None:
    """Take away the space before a line break, which may stand in the run before."""
    if pieces:
        if pieces[-1] == " ":
            pieces.pop()
    elif found and found[-1].text.endswith(" "):
        last = found.pop()
        if last.text != " ":
            found.append(_like(last, last.text[:-1]))


def _trimmed(runs: list[Run]) -> Runs:
    while runs:
        text = runs[-1].text.rstrip(" \n")
        if text:
            runs[-1] = _like(runs[-1], text)
            break
        runs.pop()
    return tuple(runs)
