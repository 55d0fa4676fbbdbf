"""A letter as an e-mail draft: the message as text and HTML, with the PDF attached.

The draft is written line by line and not by a mail library: headers then hold exactly what
this module puts there, in every version of Python, and the same letter gives the same bytes.
``X-Unsent`` makes mail programs open it as a message still to be sent; they add the date and
the message id.  The program itself never sends anything.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from urllib.parse import quote

from app.letters.letter import Letter
from app.writers import html, text
from app.writers.characters import one_line
from app.writers.html_blocks import blocks_html
from app.writers.languages import language_tag
from app.writers.words import block_lines
from app.writers.written import Written

_END = "\r\n"
_LONGEST_HEADER = 998
_ENCODED_BYTES = 39  # of text in one encoded word, so that its line has at most 76 characters

# Neither can occur in base64 text, so that no body can end a part early.
_MIXED = "=_geachte_mixed"
_ALTERNATIVE = "=_geachte_alternative"

# What every mail program and relay takes; quoted and international addresses are refused.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?=.{{3,254}}\Z){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_LONGEST_LOCAL = 64

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]')
# Percent-encoded, a name of this length still fits one line.
_LONGEST_NAME = 75
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def write(letter: Letter, pdf: bytes) -> Written:
    """Return the draft that carries *letter* with *pdf*; warnings name refused addresses."""
    warnings: dict[str, None] = {}
    headers = ["X-Unsent: 1", "MIME-Version: 1.0"]
    message = letter.message
    for name, address in (("To", message.to), ("From", message.sender)) if message else ():
        if _is_address(address):
            headers.append(f"{name}: {address}")
        elif address:
            warnings[_refusal(name, address)] = None
    subject = message.subject if message else letter.subject or letter.title
    headers.append(f"Subject: {_encoded(safe_header(subject))}")
    body, page = _bodies(letter, warnings)
    alternative = _multipart(
        "alternative",
        _ALTERNATIVE,
        (_part("text/plain; charset=utf-8", body), _part("text/html; charset=utf-8", page)),
    )
    name = _file_name(message.attachment if message else "", letter.type)
    attached = _part(
        "application/pdf", pdf, f"Content-Disposition: attachment;{_parameter(name)}"
    )
    mixed = _multipart("mixed", _MIXED, (alternative, attached))
    return Written((_END.join(headers) + _END + mixed).encode("ascii"), tuple(warnings))


def safe_header(raw: str) -> str:
    """Return *raw* as one line without control characters, of at most 998 characters."""
    return one_line(raw)[:_LONGEST_HEADER]


def _bodies(letter: Letter, warnings: dict[str, None]) -> tuple[bytes, bytes]:
    """Return the message as text and as HTML; the letter itself where there is none."""
    message = letter.message
    if message is None:
        plain, page = text.write(letter), html.write(letter)
        warnings |= dict.fromkeys(page.warnings)
        return plain.data, page.data
    inner = "\n".join(blocks_html(message.blocks, 0, warnings))
    tag = language_tag(letter.language)
    whole = (
        f'<!DOCTYPE html>\n<html lang="{tag}">\n<head><meta charset="utf-8"></head>\n'
        f"<body>\n{inner}\n</body>\n</html>\n"
    )
    return text.joined(block_lines(message.blocks)).encode(), whole.encode()


def _is_address(address: str) -> bool:
    local = address.rpartition("@")[0]
    return len(local) <= _LONGEST_LOCAL and _ADDRESS.fullmatch(address) is not None


def _refusal(name: str, address: str) -> str:
    return f"The address {address[:80]!a} is left out of {name}: mail programs may not take it."


def _encoded(value: str) -> str:
    """Return *value* as a header prints it: as it is, or in encoded words on folded lines."""
    short = len(value) <= 66
    if short and value.isascii() and value.isprintable() and "=?" not in value:
        return value
    pieces: list[bytes] = [b""]
    for character in value:
        code = character.encode()
        if len(pieces[-1]) + len(code) > _ENCODED_BYTES:
            pieces.append(b"")
        pieces[-1] += code
    words = (f"=?utf-8?b?{base64.b64encode(piece).decode()}?=" for piece in pieces)
    return f"{_END} ".join(words)


def _file_name(raw: str, fallback: str) -> str:
    name = _DIRECTIONS.sub("", one_line(raw)).removesuffix(".pdf")
    name = _NOT_IN_NAMES.sub("-", name).strip(". ")[:_LONGEST_NAME].rstrip()
    return f"{name or fallback}.pdf"


def _parameter(name: str) -> str:
    if name.isascii():
        return f'{_END} filename="{name}"'
    return f"{_END} filename*=utf-8''{quote(name, safe='')}"


def _part(kind: str, data: bytes, *headers: str) -> str:
    body = base64.encodebytes(data).decode("ascii").replace("\n", _END)
    lines = (f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *headers)
    return f"{_END.join(lines)}{_END}{_END}{body}"


def _multipart(kind: str, boundary: str, parts: Iterable[str]) -> str:
    inner = "".join(f"--{boundary}{_END}{part}{_END}" for part in parts)
    return (
        f'Content-Type: multipart/{kind};{_END} boundary="{boundary}"{_END}{_END}'
        f"{inner}--{boundary}--{_END}"
    )
