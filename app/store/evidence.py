"""The evidence: files as they came, each under its SHA-256, and found whole or not at all."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.store.archive import LARGEST_EVIDENCE
from app.store.files import settle, told
from app.store.reading import megabytes, regular_file
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.core.papers import StoredFile

FOLDER = "evidence"
LEFT_OVER = ".geachte-*.tmp*"  # what a program that was killed was writing
_BLOCK = 1 << 20
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".gif": "image/gif",
    ".heic": "image/heic",
    ".htm": "text/html",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain",
    ".webp": "image/webp",
}


class EvidenceShelf:
    """The files in a folder, by the SHA-256 of what they hold."""

    def __init__(self, folder: Path) -> None:
        """Take *folder*, which is made when the first file comes."""
        self.folder = folder

    def add(self, source: Path | bytes, name: str, media_type: str = "") -> StoredFile:
        """Keep a copy of *source*, byte for byte, and return how a case names it.

        The same content is kept once.  Raises ``UserError`` for what is no file, empty, or
        over 256 MB, and when the disk refuses.
        """
        from app.core.papers import StoredFile

        if isinstance(source, bytes):
            if not source:
                raise StoreError(Refusal.EMPTY_FILE, name=name)
            if len(source) > LARGEST_EVIDENCE:
                raise StoreError(
                    Refusal.LARGE_FILE, name=name, most=megabytes(LARGEST_EVIDENCE)
                )
            sha, size = self._keep(
                source[at : at + _BLOCK] for at in range(0, len(source), _BLOCK)
            )
        else:
            with regular_file(source, LARGEST_EVIDENCE) as handle:
                sha, size = self._keep(_blocks(handle))
        kind = media_type or _MEDIA_TYPES.get(
            Path(name).suffix.lower(), "application/octet-stream"
        )
        return StoredFile(sha, name, kind, size)

    def _keep(self, blocks: Iterator[bytes]) -> tuple[str, int]:
        """Write *blocks* under the name of their sum; return it and their size.

        What stands there already is replaced by the same bytes: were it damaged, it is
        whole again.
        """
        found, size = sha256(), 0
        temporary: Path | None = None
        try:
            with told(self.folder):
                self.folder.mkdir(mode=0o700, exist_ok=True)
                descriptor, name = tempfile.mkstemp(".tmp", ".geachte-", self.folder)
                temporary = Path(name)
                with os.fdopen(descriptor, "wb") as handle:
                    for block in blocks:
                        found.update(block)
                        size += len(block)
                        handle.write(block)
                    handle.flush()
                    os.fsync(handle.fileno())
                target = self.path(found.hexdigest())
                target.parent.mkdir(mode=0o700, exist_ok=True)
                temporary.replace(target)
                settle(target.parent)
        finally:
            if temporary is not None:
                temporary.unlink(missing_ok=True)
        return found.hexdigest(), size

    def path(self, sha: str) -> Path:
        """Return where the file with that sum lies, or would."""
        return self.folder / sha[:2] / sha

    def sums(self) -> frozenset[str]:
        """Return the sums of all files that are kept."""
        return frozenset(path.name for path in self.folder.glob("[0-9a-f][0-9a-f]/*"))

    def read(self, sha: str, name: str = "") -> bytes:
        """Return what the file holds, compared with its sum; *name* is for sentences."""
        data = b"".join(self._checked(sha, name))
        if sha256(data).hexdigest() != sha:
            raise StoreError(Refusal.EVIDENCE_CHANGED, name=name or sha[:12])
        return data

    def holds(self, sha: str) -> bool:
        """Tell whether a file with that sum is there and whole."""
        found = sha256()
        try:
            for block in self._checked(sha, ""):
                found.update(block)
        except StoreError:
            return False
        return found.hexdigest() == sha

    def _checked(self, sha: str, name: str) -> Iterator[bytes]:
        try:
            with self.path(sha).open("rb") as handle:
                yield from _blocks(handle)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise StoreError(Refusal.EVIDENCE_MISSING, name=name or sha[:12]) from error
        except OSError as error:
            raise StoreError(Refusal.FAILING) from error


def _blocks(handle: BinaryIO) -> Iterator[bytes]:
    while block := handle.read(_BLOCK):
        yield block
