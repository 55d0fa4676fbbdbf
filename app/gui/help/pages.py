"""Which help pages there are, and their text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from app.core.walk_step import Step
from app.gui.words import language
from app.paths import resources

HOME, NEW_CASE, SETTINGS, KEYS = "home", "new_case", "settings", "keys"
PAGES = (HOME, NEW_CASE, *(step.value for step in Step), SETTINGS, KEYS)

ICONS = {
    HOME: "sun",
    NEW_CASE: "plus",
    "parties": "users",
    "wants": "target",
    "happened": "message-square-text",
    "points": "list-checks",
    "evidence": "paperclip",
    "letters": "mail",
    "follow_up": "calendar-clock",
    SETTINGS: "settings",
    KEYS: "type",
}


def page_text(page: str) -> str:
    """Return the help on *page* in the language of the window, in English where it has none.

    Raises ``KeyError`` for a page that there is not.
    """
    if page not in PAGES:
        raise KeyError(page)
    folder = resources() / "help"
    spoken = folder / language() / f"{page}.md"
    return _read(spoken if spoken.is_file() else folder / "en" / f"{page}.md")


def page_title(page: str) -> str:
    """Return the title of the help on *page*."""
    return page_text(page).partition("\n")[0].removeprefix("# ")


@lru_cache(maxsize=64)
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
