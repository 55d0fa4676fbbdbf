"""Reading our files back with other people's libraries, word by word."""

from __future__ import annotations

import base64
import io
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage

from lxml import etree
from lxml import html as lxml_html

from app.letters.letter import Message
from app.writers.words import block_lines

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_BREAKS_BLOCK = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "br",
}  # fmt: skip


def without_bars(words: tuple[str, ...] | list[str]) -> list[str]:
    """Drop the bars that part cells in plain text: they are no words."""
    return [word for word in words if word != "|"]


def message_words(message: Message, *, marks: bool = False) -> tuple[str, ...]:
    """Return the words that the text of an e-mail should have, in order."""
    return tuple(
        word
        for line in block_lines(message.blocks)
        for text in ((line.mark, *line.cells) if marks else line.cells)
        for word in text.split()
    )


def text_words(data: bytes) -> list[str]:
    return without_bars(data.decode("utf-8").split())


def docx_part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def docx_text(data: bytes) -> str:
    """Return the text of the document part, paragraphs on lines of their own."""
    lines: list[str] = []
    for paragraph in docx_part(data, "word/document.xml").iter(f"{W}p"):
        pieces = [
            element.text or "" if element.tag == f"{W}t" else "\n"
            for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab")
            if element.getparent().tag != f"{W}tabs"
        ]
        lines.append("".join(pieces))
    return "\n".join(lines)


def docx_words(data: bytes) -> list[str]:
    return docx_text(data).split()


def html_words(data: bytes) -> list[str]:
    body = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    return _html_text(body.find("body")).split()


def _html_text(element: etree._Element) -> str:
    text = element.text or ""
    for child in element:
        text += _html_text(child) + (child.tail or "")
    return f"\n{text}\n" if element.tag in _BREAKS_BLOCK else text


def default_mail(data: bytes) -> dict[str, object]:
    """Read a draft with the new parser of the standard library."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    (attachment,) = message.iter_attachments()
    return {
        "headers": sorted(name for name, _ in message.items()),
        "subject": str(message["Subject"]),
        "to": message["To"] and str(message["To"]),
        "text": message.get_body(("plain",)).get_payload(decode=True),
        "html": message.get_body(("html",)).get_payload(decode=True),
        "name": attachment.get_filename(),
        "pdf": attachment.get_payload(decode=True),
    }


def old_mail(data: bytes) -> dict[str, object]:
    """Read a draft with the old parser of the standard library."""
    from email.header import decode_header, make_header
    from email.utils import collapse_rfc2231_value

    message = message_from_bytes(data, policy=policy.compat32)
    alternative, attachment = message.get_payload()
    plain, rich = alternative.get_payload()
    return {
        "headers": sorted(message.keys()),
        "subject": str(make_header(decode_header(message["Subject"]))),
        "to": message["To"],
        "text": plain.get_payload(decode=True),
        "html": rich.get_payload(decode=True),
        "name": collapse_rfc2231_value(attachment.get_filename()),
        "pdf": attachment.get_payload(decode=True),
    }


def raw_mail(data: bytes) -> dict[str, object]:
    """Read a draft line by line, as the simplest of programs does."""
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    lines = data.decode("ascii").split("\r\n")
    assert max(map(len, lines)) <= 998
    head = lines[: lines.index("")]
    bodies: list[bytes] = []
    inside = False
    for number, line in enumerate(lines):
        if line == "Content-Transfer-Encoding: base64":
            start = lines.index("", number) + 1
            end = lines.index("", start)
            bodies.append(base64.b64decode("".join(lines[start:end])))
            inside = True
    assert inside
    text, rich, pdf = bodies
    return {
        "headers": sorted(line.split(":")[0] for line in head if not line.startswith(" ")),
        "text": text,
        "html": rich,
        "pdf": pdf,
    }
