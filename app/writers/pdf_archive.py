"""The last touch on a PDF: what the library writes, as an archive wants it.

Each stream gets the line end before ``endstream`` that PDF/A asks for, the line that names
the library goes, and the table of offsets is made again.
"""

from __future__ import annotations

import re
from itertools import pairwise

# Four bytes above 127 tell every program that the file is binary.
_BINARY = b"%\xe2\xe3\xcf\xd3\n"
_ENTRY = re.compile(rb"^(\d{10}) 00000 n $", re.MULTILINE)
_STREAM_END = b"endstream\nendobj\n"


def archived(data: bytes) -> bytes:
    """Return the file *data*, as the library writes it, fit for an archive."""
    table = int(data[data.rindex(b"startxref\n") + 10 :].split()[0])
    offsets = [int(entry) for entry in _ENTRY.findall(data, table)]
    objects = [data[start:end] for start, end in pairwise([*offsets, table])]
    parts = [data[: data.index(b"\n") + 1] + _BINARY]
    parts += [_with_line_end(part) for part in objects]
    trailer = data[data.index(b"trailer\n", table) : data.rindex(b"startxref\n")]
    return _joined(parts, trailer)


def _with_line_end(part: bytes) -> bytes:
    if not part.endswith(_STREAM_END):
        return part
    # Both characters: a lone line feed after data that ends in a return reads as theirs.
    return part[: -len(_STREAM_END)] + b"\r\n" + _STREAM_END


def _joined(parts: list[bytes], trailer: bytes) -> bytes:
    """Return the file of header and objects, which are numbered from 1 in their order."""
    lines = [b"xref\n0 %d\n" % len(parts), b"0000000000 65535 f \n"]
    offset = len(parts[0])
    for part in parts[1:]:
        lines.append(b"%010d 00000 n \n" % offset)
        offset += len(part)
    return b"".join([*parts, *lines, trailer, b"startxref\n%d\n%%%%EOF\n" % offset])
