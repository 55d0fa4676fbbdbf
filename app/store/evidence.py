"""The evidence: files as they came, each under its SHA-256, and found whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.store.archive import LARGEST_EVIDENCE
from app.store.files import settle, told
from app.store.reading import megabytes, regular_file
from app.store.refusals import Refusal, StoreError
from app.store.watching import go_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.core.papers import StoredFile
    from app.store.watching import Watch

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

    def add_all(self, sources: Mapping[str, Iterator[bytes]], watch: Watch) -> None:
        """Keep what *sources* give in blocks, which has the sum that names it: all, or nothing.

        Until the last one is written they lie under names of their own, which are swept when
        the program is killed.  Raises ``UserError`` when the disk refuses or *watch* stops it.
        """
        with ExitStack() as written:
            spare = {}
            for done, (sha, blocks) in enumerate(sources.items()):
                go_on(watch, done, len(sources))
                spare[sha] = written.enter_context(self._written(blocks))[0]
            go_on(watch, len(sources), len(sources))
            for sha, temporary in spare.items():
                self._place(temporary, sha)

    def _keep(self, blocks: Iterator[bytes]) -> tuple[str, int]:
        """Write *blocks* under the name of their sum; return it and their size."""
        with self._written(blocks) as (temporary, sha, size):
            self._place(temporary, sha)
        return sha, size

    @contextmanager
    def _written(self, blocks: Iterator[bytes]) -> Iterator[tuple[Path, str, int]]:
        """Give *blocks* as a file that is gone afterwards unless it got its place."""
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
            yield temporary, found.hexdigest(), size
        finally:
            if temporary is not None:
                temporary.unlink(missing_ok=True)

    def _place(self, temporary: Path, sha: str) -> None:
        """Give a file its place; what stands there, were it damaged, is whole again."""
        with told(self.folder):
            target = self.path(sha)
            target.parent.mkdir(mode=0o700, exist_ok=True)
            temporary.replace(target)
            settle(target.parent)

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
