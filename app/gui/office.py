"""What the pages may ask of the rest of the program, as plain functions.

Pages know no store and no clock: `app.gui.application` hands them these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from app.core.case import Case
    from app.core.drafts import Draft
    from app.core.pack import RulePack
    from app.core.papers import StoredFile
    from app.store.revisions import Revision
    from app.store.settings import Settings


def _none(_case_id: str) -> Iterator[tuple[Revision, Case]]:
    """Return no revisions: where there is no library."""
    return iter(())


@record
class Office:
    """The functions that pages are given.

    ``keep`` stores bytes under a name and returns how an exhibit names them; ``kept`` gives
    them back by their SHA-256; both raise ``UserError``.  ``settings`` are those of now,
    ``set_settings`` keeps others.  ``export`` writes the portable file of a case and returns
    the files of its evidence that are missing here, and so in it.
    ``revisions`` gives the states of a case that are kept with what made them, the newest
    first, each read when it is its turn.
    ``drafts`` are what was typed in the sheet of any case and not recorded, ``set_drafts``
    keeps others.
    """

    now: Callable[[], datetime]
    pack_of: Callable[[str], RulePack]
    keep: Callable[[str, bytes], StoredFile]
    kept: Callable[[str], bytes]
    settings: Callable[[], Settings]
    set_settings: Callable[[Settings], None]
    export: Callable[[Case, Path], tuple[StoredFile, ...]]
    drafts: Callable[[], tuple[Draft, ...]]
    set_drafts: Callable[[tuple[Draft, ...]], None]
    revisions: Callable[[str], Iterator[tuple[Revision, Case]]] = _none
