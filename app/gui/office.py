"""What the pages may ask of the rest of the program, as plain functions.

Pages know no store and no clock: `app.gui.application` hands them these.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.core.case import Case
from app.core.pack import RulePack
from app.core.papers import StoredFile
from app.store.settings import Settings


@dataclass(frozen=True)
class Office:
    """The functions that pages are given.

    ``keep`` stores bytes under a name and returns how an exhibit names them; ``kept`` gives
    them back by their SHA-256; both raise ``UserError``.  ``settings`` are those of now,
    ``set_settings`` keeps others.  ``export`` writes the portable file of a case.
    """

    now: Callable[[], datetime]
    pack_of: Callable[[str], RulePack]
    keep: Callable[[str, bytes], StoredFile]
    kept: Callable[[str], bytes]
    settings: Callable[[], Settings]
    set_settings: Callable[[Settings], None]
    export: Callable[[Case, Path], None]
