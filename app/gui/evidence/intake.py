"""What comes in as evidence: which files are taken, and what they are.

A file is known by its first bytes, never by its name; it is read once and kept as it is.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.gui.words import _

LARGEST = 100_000_000  # bytes
UNKNOWN = "application/octet-stream"

# What a file begins with, at which place, and what it then is.
_SIGNS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypM4A", "audio/mp4"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (8, b"WAVE", "audio/wav"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-outlook"),
    (0, b"From ", "application/mbox"),
    (0, b"PK\x03\x04", "application/zip"),
)
_BY_SUFFIX = {".eml": "message/rfc822", ".txt": "text/plain", ".csv": "text/csv"}


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that may come in: what it is called, its bytes, and what it is."""

    name: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that may not come in, and why, in one sentence."""

    name: str
    why: str


def media_type(name: str, data: bytes) -> str:
    """Return what a file is, by its first bytes; texts also by the end of the name."""
    for at, sign, found in _SIGNS:
        if data[at : at + len(sign)] == sign:
            return found
    suffix = Path(name).suffix.lower()
    if suffix in _BY_SUFFIX and b"\0" not in data[:4096]:
        return _BY_SUFFIX[suffix]
    return UNKNOWN


def take(path: Path) -> Taken | Refused:
    """Return the file in *path*, or why it cannot be evidence; it is only read."""
    name = path.name
    try:
        # A pipe would wait for its other end for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            refused = _refused(os.fstat(handle))
            data = b"" if refused else _read(handle)
        finally:
            os.close(handle)
    except OSError as error:
        return Refused(name, _("It cannot be read: {why}.").format(why=error.strerror))
    return Refused(name, refused) if refused else Taken(name, data, media_type(name, data))


def _refused(found: os.stat_result) -> str:
    """Return why a file is not taken, empty when it is."""
    if not stat.S_ISREG(found.st_mode):
        return _("It is no file that can be kept, but a folder or device.")
    if found.st_size > LARGEST:
        return _("It is larger than 100 MB. Send it apart, or make it smaller.")
    return "" if found.st_size else _("It is empty.")


def _read(handle: int) -> bytes:
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)
