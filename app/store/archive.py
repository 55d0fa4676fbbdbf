"""The zip of a case file: a few known names, each checked before a byte of it is unpacked."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from app.errors import UserError
from app.store.reading import megabytes
from app.store.strict_json import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CASE = "case.json"
FOLDER = "evidence/"
LARGEST_EVIDENCE = 256_000_000  # bytes of one file
LARGEST_ARCHIVE = 2_000_000_000  # bytes of all of them, packed and unpacked
MOST_FILES = 5_000
HIGHEST_RATIO = 100  # evidence that shrinks more than this, and is over a megabyte, is a bomb

_NAME = re.compile(r"case\.json|evidence/[0-9a-f]{64}", re.ASCII)
_END = struct.Struct("<4s4H2LH")  # the end of the list of names, without a comment
_BLOCK = 1 << 20
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@contextmanager
def opened(handle: BinaryIO, name: str) -> Iterator[zipfile.ZipFile]:
    """Give the archive behind *handle*, its list of names checked; *name* is for sentences.

    Raises ``UserError`` for damage, and for anything that a case file never holds: other
    names, folders, links, names that stand twice, encryption, sizes beyond the limits.
    """
    with _told(name):
        _check_end(handle, name)
        archive = zipfile.ZipFile(handle)
    with archive:
        _check_members(archive.infolist(), handle.seek(0, 2), name)
        yield archive


def read_text(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of ``case.json``."""
    with _told(name):
        return archive.read(CASE)


def evidence_sums(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Return the SHA-256 sums by which the evidence is named, in order."""
    return tuple(sorted(n.removeprefix(FOLDER) for n in archive.namelist() if n != CASE))


def check_named(archive: zipfile.ZipFile, sizes: Mapping[str, int], name: str) -> None:
    """Refuse evidence that the case does not name, or that has not the size it says."""
    for wanted in evidence_sums(archive):
        if wanted not in sizes:
            raise UserError(f"{name}: its case does not name the evidence {wanted[:12]}….")
        if archive.getinfo(FOLDER + wanted).file_size != sizes[wanted]:
            raise UserError(f"{name} is damaged: evidence {wanted[:12]}… has another size.")


def check_evidence(archive: zipfile.ZipFile, name: str) -> None:
    """Read all evidence once; raises ``UserError`` when a file is not what its name says."""
    for wanted in evidence_sums(archive):
        for _block in read_evidence(archive, wanted, name):
            pass


def read_evidence(archive: zipfile.ZipFile, wanted: str, name: str) -> Iterator[bytes]:
    """Go through the evidence with the SHA-256 *wanted*, in blocks; damage is told at its end.

    Raises ``UserError`` when it is not there or not what its name says.
    """
    found = sha256()
    with _told(name), archive.open(FOLDER + wanted) as member:
        while block := member.read(_BLOCK):
            found.update(block)
            yield block
    if found.hexdigest() != wanted:
        raise UserError(f"{name} is damaged: evidence {wanted[:12]}… has changed.")


def check_writable(evidence: Mapping[str, bytes]) -> None:
    """Refuse evidence that could not be read back, before anything is written."""
    total = 0
    for wanted, data in evidence.items():
        if sha256(data).hexdigest() != wanted:
            raise UserError(f"Evidence {wanted[:12]}… has changed since it was added.")
        if len(data) > LARGEST_EVIDENCE:
            raise UserError(f"Evidence is larger than {megabytes(LARGEST_EVIDENCE)}.")
        total += len(data)
    if total > LARGEST_ARCHIVE - 2 * LARGEST or len(evidence) >= MOST_FILES:
        raise UserError("There is more evidence than one case file can hold.")


def write(handle: BinaryIO, text: bytes, evidence: Mapping[str, bytes]) -> None:
    """Write an archive to *handle*: the same bytes for the same content, whatever the clock."""
    with zipfile.ZipFile(handle, "w") as archive:
        archive.writestr(_member(CASE, zipfile.ZIP_DEFLATED), text)
        for wanted in sorted(evidence):
            # Photos and PDFs are packed already; stored, they can never look like a bomb.
            archive.writestr(_member(FOLDER + wanted, zipfile.ZIP_STORED), evidence[wanted])


def _member(name: str, packing: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = packing
    info.create_system = 3
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info


def _check_end(handle: BinaryIO, name: str) -> None:
    """Refuse a list of names that is long or unusual before anything reads it."""
    size = handle.seek(0, 2)
    if size < _END.size:
        raise UserError(f"{name} is damaged: it ends too early.")
    handle.seek(max(0, size - _END.size - 20))
    tail = handle.read()
    sign, _, _, _, count, length, _, comment = _END.unpack(tail[-_END.size :])
    if sign != b"PK\x05\x06" or comment:
        raise UserError(f"{name} is damaged, or it is not a case file: it has no proper end.")
    if count > MOST_FILES or length > MOST_FILES * 400 or b"PK\x06\x07" in tail[:4]:
        raise UserError(f"{name} holds more than {MOST_FILES:,} files.")


def _check_members(members: list[zipfile.ZipInfo], size: int, name: str) -> None:
    """Refuse names, kinds and sizes that a case file never has."""
    for member in members:
        _check_kind(member, name)
        _check_size(member, name)
    if len(members) > MOST_FILES:
        raise UserError(f"{name} holds more than {MOST_FILES:,} files.")
    twice = [n for n, count in Counter(m.filename for m in members).items() if count > 1]
    if twice:
        raise UserError(f"{name} is not a case file: {_shown(twice[0])} stands in it twice.")
    if CASE not in {member.filename for member in members}:
        raise UserError(f"{name} is not a case file: there is no {CASE} in it.")
    if sum(member.file_size for member in members) > LARGEST_ARCHIVE:
        raise UserError(f"{name} unpacks to more than {megabytes(LARGEST_ARCHIVE)}.")
    if sum(member.compress_size for member in members) > size:
        raise UserError(f"{name} is damaged: its parts lie over one another.")


def _check_kind(member: zipfile.ZipInfo, name: str) -> None:
    if not _NAME.fullmatch(member.filename) or member.orig_filename != member.filename:
        shown = _shown(member.orig_filename)
        raise UserError(f"{name} is not a case file: it holds {shown}.")
    if member.flag_bits & 0x1:
        raise UserError(f"{name} is encrypted; unpack it with the program that locked it.")
    if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
        raise UserError(f"{name} is not a case file: {member.filename} in it is not a file.")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UserError(f"{name} is packed in a way that is not read.")


def _check_size(member: zipfile.ZipInfo, name: str) -> None:
    limit = LARGEST if member.filename == CASE else LARGEST_EVIDENCE
    if member.file_size > limit:
        raise UserError(f"{name}: {member.filename} unpacks to more than {megabytes(limit)}.")
    bomb = member.file_size > max(1_000_000, HIGHEST_RATIO * member.compress_size)
    if bomb and member.filename != CASE:
        raise UserError(f"{name}: {member.filename} unpacks to over 100 times its size.")


def _shown(name: str) -> str:
    """Return a member's name so that it can stand in a sentence, whatever is in it."""
    return ascii(name if len(name) <= 60 else name[:60] + "...")


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise UserError(f"{name} is damaged: it cannot be unpacked.") from error
