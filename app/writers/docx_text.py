"""Text as WordprocessingML: runs, paragraphs, and what they point to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from app.letters.letter import Run, Runs
from app.writers.characters import printable
from app.writers.languages import language_tag
from app.writers.links import allowed, refused

_OPEN = '<w:t xml:space="preserve">'
_MARKUP = re.compile("[&<>\n\t]")
_TAGS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\n": f"</w:t><w:br/>{_OPEN}",
        "\t": f"</w:t><w:tab/>{_OPEN}",
    }
)

# XML readers refuse text nodes beyond 10 MB; four bytes for a character stay well below.
_LONGEST = 1_000_000


@dataclass(slots=True)
class Collected:
    """What the body of one document refers to, gathered while it is written."""

    links: dict[str, int] = field(default_factory=dict)
    lists: list[int | None] = field(default_factory=list)  # first number, None for dashes
    bookmarks: set[str] = field(default_factory=set)
    warnings: dict[str, None] = field(default_factory=dict)
    images: dict[bytes, int] = field(default_factory=dict)

    def link(self, address: str) -> str:
        """Return the relationship id of *address*."""
        return f"rLink{self.links.setdefault(address, len(self.links) + 1)}"

    def image(self, data: bytes) -> str:
        """Return the relationship id of the picture *data*."""
        return f"rImage{self.images.setdefault(data, len(self.images) + 1)}"

    def numbering(self, start: int | None) -> int:
        """Return the id of a new list that starts at *start*; dashes share one list."""
        if start is None and None in self.lists:
            return self.lists.index(None) + 1
        self.lists.append(start)
        return len(self.lists)

    def bookmark(self, id: str) -> tuple[str, str]:  # noqa: A002  (the word for it everywhere)
        """Return the marks around a block, so that edits find their way back."""
        name = f"g_{re.sub('[^A-Za-z0-9_]', '_', id)}"[:40]
        if not id or name in self.bookmarks:
            return "", ""
        self.bookmarks.add(name)
        number = len(self.bookmarks)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        )


def text_xml(text: str) -> str:
    """Return *text* escaped for a ``w:t`` element, with breaks and tabs as elements."""
    text = printable(text)
    return text.translate(_TAGS) if _MARKUP.search(text) else text


def attribute(text: str) -> str:
    """Return *text* escaped for an attribute or a plain element."""
    return escape(printable(text).replace("\n", " "), quote=True)


def plain_run(text: str) -> str:
    """Return *text* as one run without properties; nothing for nothing."""
    return f"<w:r>{_OPEN}{text_xml(text)}</w:t></w:r>" if text else ""


def runs_xml(runs: Runs, collected: Collected, *, bold: bool = False) -> str:
    """Return *runs* as elements; *bold* adds to what the runs themselves say."""
    if len(runs) == 1:  # nearly every cell of a long table
        return _run(runs[0], collected, bold=bold)
    return "".join([_run(run, collected, bold=bold) for run in runs])


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph; *properties* stand in the order that the schema asks for."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _run(run: Run, collected: Collected, *, bold: bool) -> str:
    text = run.text
    if not text:
        return ""
    properties = _properties(run, bold=bold)
    if len(text) <= _LONGEST:
        body = f"<w:r>{properties}{_OPEN}{text_xml(text)}</w:t></w:r>"
    else:
        starts = range(0, len(text), _LONGEST)
        pieces = (text_xml(text[start : start + _LONGEST]) for start in starts)
        body = "".join(f"<w:r>{properties}{_OPEN}{piece}</w:t></w:r>" for piece in pieces)
    if not run.link:
        return body
    if not allowed(run.link):
        collected.warnings[refused(run.link)] = None
        return body
    return f'<w:hyperlink r:id="{collected.link(run.link)}">{body}</w:hyperlink>'


def _properties(run: Run, *, bold: bool) -> str:
    if not (bold or run.bold or run.italic or run.language or run.link):
        return ""
    return (
        "<w:rPr>"
        + ('<w:rStyle w:val="Hyperlink"/>' if allowed(run.link) else "")
        + ("<w:b/><w:bCs/>" if bold or run.bold else "")
        + ("<w:i/><w:iCs/>" if run.italic else "")
        + (f'<w:lang w:val="{language_tag(run.language)}"/>' if run.language else "")
        + "</w:rPr>"
    )
