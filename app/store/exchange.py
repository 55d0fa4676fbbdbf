"""The portable case file: reading one that somebody sent, writing one to hand on.

A ``.geachte`` file is a zip with ``case.json`` and the evidence under its SHA-256; the bare
``case.json`` is read too, without evidence.  Text is kept as it was typed, control
characters included: cleaning belongs to letters.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from app.store import archive, casefile, strict_json
from app.store.files import whole_file, write_whole
from app.store.reading import regular_file
from app.store.refusals import FileError, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.core.case import Case
    from app.core.papers import StoredFile


@dataclass(frozen=True, slots=True)
class Opened:
    """A case that was read, and the file that holds its evidence."""

    case: Case
    path: Path
    held: tuple[str, ...] = ()  # SHA-256 sums of the evidence in the file, in order

    @contextmanager
    def unpacking(self) -> Iterator[dict[str, Iterator[bytes]]]:
        """Give the evidence by its sum, in blocks, each compared with its sum once more.

        Raises ``UserError`` when the file has changed since it was read.
        """
        if not self.held:
            yield {}
            return
        name = self.path.name
        with (
            regular_file(self.path, archive.LARGEST_ARCHIVE) as handle,
            archive.opened(handle, name) as members,
        ):
            yield {one: archive.read_evidence(members, one, name) for one in self.held}

    def missing(self) -> tuple[StoredFile, ...]:
        """Return the files that the case names and the file does not hold."""
        held = frozenset(self.held)
        return tuple(file for file in stored_files(self.case) if file.sha256 not in held)


def read_case(path: Path) -> Opened:
    """Return the case in *path*, a ``.geachte`` file or a ``case.json``, wholly checked.

    Raises ``FileError``: one sentence, or with the list of all problems and their paths.
    """
    try:
        return _read(path)
    except FileError:
        raise
    except UserError as error:
        code = Refusal.NO_CASE_FILE
        raise FileError(code, error.sentence, error.problems, name=path.name) from error


def _read(path: Path) -> Opened:
    with regular_file(path, archive.LARGEST_ARCHIVE) as handle:
        start = handle.read(4)
        handle.seek(0)
        if start[:2] != b"PK":
            data = handle.read(strict_json.LARGEST + 1)
            return Opened(casefile.from_text(data, path.name), path)
        with archive.opened(handle, path.name) as members:
            case = casefile.from_text(archive.read_text(members, path.name), path.name)
            held = archive.evidence_sums(members)
            archive.check_named(
                members, {f.sha256: f.size for f in stored_files(case)}, path.name
            )
            archive.check_evidence(members, path.name)
    return Opened(case, path, held)


def write_case(
    path: Path, case: Case, evidence: Mapping[str, bytes], *, force: bool = False
) -> None:
    """Write *case* to *path* with the *evidence* that it names, by SHA-256.

    A path that ends in ``.json`` gets the text alone.  Equal cases give equal bytes.
    Evidence that the case names and *evidence* lacks is left out: `Opened.missing` tells.
    Raises ``UserError`` for what cannot be read back, and as `files.write_whole` does.
    """
    text = casefile.to_text(case, path.name)
    if path.suffix == ".json":
        write_whole(path, text, force=force)
        return
    named = {file.sha256 for file in stored_files(case)}
    kept = {sha256: data for sha256, data in evidence.items() if sha256 in named}
    archive.check_writable(kept)
    with whole_file(path, force=force) as handle:
        archive.write(handle, text, kept)


def stored_files(case: Case) -> tuple[StoredFile, ...]:
    """Return every file that *case* names, each once, in its order."""
    files: dict[str, StoredFile] = {}
    for exhibit in case.exhibits:
        for file in (exhibit.file, exhibit.redacted):
            if file is not None:
                files.setdefault(file.sha256, file)
    for document in case.documents:
        for frozen in document.sending.files if document.sending else ():
            files.setdefault(frozen.file.sha256, frozen.file)
    return tuple(files.values())
