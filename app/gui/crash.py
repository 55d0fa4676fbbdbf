"""What happens to a mistake of the window: it is written down without words, and told."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from app.errors import UserError
from app.mistakes import report

LOG = "mistakes.log"
LONGEST = 200_000  # bytes; then the log begins anew


def catch(
    folder: Path,
    now: Callable[[], datetime],
    tell: Callable[[], None],
    refuse: Callable[[UserError], None],
) -> None:
    """From now on write each mistake into the log in *folder*, and *tell* the user.

    What the world refuses is no mistake of ours: *refuse* tells of that.  One in a thread that
    works beside the window is told from there, so both must bear to be called from any thread.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserError):
            refuse(error)
            return
        text = report(kind, trace)
        sys.stderr.write(f"{text}\n")
        _keep(folder / LOG, f"{now():%Y-%m-%d %H:%M}\n{text}\n")
        tell()

    def caught_beside(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and given.exc_type is not SystemExit:
            caught(given.exc_type, given.exc_value, given.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_beside


def _keep(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not path.exists() or path.stat().st_size > LONGEST
        with path.open("w" if fresh else "a", encoding="utf-8") as log:
            log.write(text)
    except OSError as error:
        sys.stderr.write(f"{type(error).__name__}: the log cannot be written\n")
