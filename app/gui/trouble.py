"""What the world refuses, in the words of the window: what happened, and what is safe.

The words are loaded when something is refused: the window is painted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from app.gui.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.library import Library
    from app.store.settings import Settings
    from app.workshop import wishes


def trouble(error: UserError) -> str:
    """Return the sentence of *error* in the language of the window, where there is one."""
    from app.gui.refusal_words import said
    from app.store.refusals import Refusal

    if error.code == Refusal.LOCKED:
        return _locked(str(error.values.get("since", "")))
    words = said().get(error.code)
    return words.format(**error.values) if words else str(error)


def refused(answer: wishes.Refusal) -> str:
    """Return what the workshop refuses in the language of the window.

    What has no code is a data file of the user that cannot be read: it stays in the words of
    the program.
    """
    from app.gui.refusal_words import said

    words = said().get(answer.code)
    if words is None:
        return _("That could not be done. The program says: {why}").format(why=answer.sentence)
    return words.format(**dict(answer.values))


def mistake(folder: Path) -> str:
    """Return that the program made a mistake, and where it was written down: in *folder*."""
    words = _("Something went wrong in the program. What was saved is safe.")
    more = _("What happened is written, without your texts, in {folder}.")
    return f"{words} {more.format(folder=folder)}"


def busy() -> str:
    """Return that something else is being done, so that this is not begun."""
    return _("Something else is being done still. Please try again when it is finished.")


def read_only(library: Library) -> str:
    """Return why nothing in *library* can be changed, empty where it can."""
    from app.store.refusals import Refusal, StoreError

    if not library.read_only:
        return ""
    return trouble(StoreError(Refusal.READ_ONLY, name=library.folder))


def notices(library: Library, settings: Settings) -> str:
    """Return what should be known of how cases and settings were found; empty where nothing."""
    from app.store.refusals import Refusal, StoreError

    torn = trouble(StoreError(Refusal.TORN)) if library.notice else ""
    lost = _("Not all settings could be read: where not, the usual ones apply.")
    told = (read_only(library), torn, lost if settings.notice else "")
    return " ".join(one for one in told if one)


def _locked(since: str) -> str:
    if since:
        text = _("This case is open elsewhere since {since}. Here you can only read it.")
        return text.format(since=since)
    return _("This case is open elsewhere. Here you can only read it.")
