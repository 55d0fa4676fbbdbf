"""Cases that come and go as portable files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.backups import BackupKind
from app.store.exchange import read_case, stored_files, write_case
from app.store.keeping import Stored
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from app.core.case import Case
    from app.core.papers import StoredFile
    from app.store.evidence import EvidenceShelf
    from app.store.library import Library
    from app.store.watching import Watch


def bring_in(
    library: Library, evidence: EvidenceShelf, path: Path, watch: Watch, *, replace: bool
) -> Stored:
    """Copy a portable file into *library*; see ``Library.import_case``."""
    opened = read_case(path)
    case = opened.case
    if not replace and any(line.id == case.id for line in library.lines()):
        raise StoreError(Refusal.EXISTS, title=case.title, case=case.id)
    if library.read_only:
        raise StoreError(Refusal.READ_ONLY, name=library.folder)
    library.back_up_changes(BackupKind.IMPORT, watch)
    with opened.unpacking() as sources:
        evidence.add_all(sources, watch)
    binned = {line.id: line.revision for line in library.removed()}
    if case.id in binned:  # what was thrown away stays among its versions
        library.restore_removed(case.id)
    # It may have been edited while its evidence was copied: what comes in is newer.
    before = {line.id: line.revision for line in library.lines()}.get(case.id)
    if before is not None:
        return Stored(case, library.save(case, before, path.name))
    return library.create(case, path.name)


def hand_out(
    case: Case, evidence: EvidenceShelf, path: Path, *, force: bool
) -> tuple[StoredFile, ...]:
    """Write *case* to *path* with its evidence; return the files that are missing.

    Raises ``StoreError`` when one has changed since it was added.
    """
    held: dict[str, bytes] = {}
    missing = []
    for file in stored_files(case):
        if evidence.path(file.sha256).exists():
            held[file.sha256] = evidence.read(file.sha256, file.name)
        else:
            missing.append(file)
    write_case(path, case, held, force=force)
    return tuple(missing)
