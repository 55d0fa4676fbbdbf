"""The zip around a Word document: the same bytes for the same parts, on every machine.

Parts that many documents share are compressed once and copied; the library's writer would
read them and their directory again for each document, and costs more than the letter itself.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache

from app.core.record import record

# The format's own records; a time of 1 January 1980, which is what Word writes too.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UNIX, _FLAGS, _DEFLATED, _TIME, _DATE = 20, 3 << 8, 0, 8, 0, 0x21
_PLAIN_FILE = 0o100644 << 16

_LARGE = 1_000_000  # above this, time counts for more than a few per cent of size
_SMALL = 4_096


@record
class Archive:
    """A zip in the making: its entries, its directory, how many there are."""

    entries: bytes = b""
    directory: bytes = b""
    count: int = 0

    def with_parts(self, parts: Mapping[str, str | bytes]) -> Archive:
        """Return this archive with *parts*, text or bytes by name, added at its end."""
        entries, directory = [self.entries], [self.directory]
        offset = len(self.entries)
        for name, text in parts.items():
            data = text.encode() if isinstance(text, str) else text
            packed = _deflated_small(data) if len(data) <= _SMALL else _deflated(data)
            coded = name.encode("ascii")
            facts = (zlib.crc32(data), len(packed), len(data), len(coded), 0)
            head = (_FLAGS, _DEFLATED, _TIME, _DATE, *facts)
            entries += [_LOCAL.pack(b"PK\x03\x04", _VERSION, *head), coded, packed]
            rest = (0, 0, 0, _PLAIN_FILE, offset)
            made_by = _UNIX | _VERSION
            directory += [_CENTRAL.pack(b"PK\x01\x02", made_by, _VERSION, *head, *rest), coded]
            offset += _LOCAL.size + len(coded) + len(packed)
        return Archive(b"".join(entries), b"".join(directory), self.count + len(parts))

    def closed(self) -> bytes:
        """Return the bytes of the zip."""
        size, offset = len(self.directory), len(self.entries)
        end = _END.pack(b"PK\x05\x06", 0, 0, self.count, self.count, size, offset, 0)
        return self.entries + self.directory + end


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(1 if len(data) > _LARGE else 4, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


@lru_cache(maxsize=256)
def _deflated_small(data: bytes) -> bytes:
    """Return *data* deflated; the headers of a letter come back each time it is written."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()
