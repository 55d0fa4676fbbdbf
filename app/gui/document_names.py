"""What a document is called in the window: the title that its own data file gives."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from app.gui.words import language
from app.paths import templates, user_templates


def document_name(document: str) -> str:
    """Return the title of a type of document, its id where it has none that can be read."""
    titles = _titles(document)
    return titles.get(language()) or next(iter(titles.values()), document)


@lru_cache(maxsize=128)
def _titles(document: str) -> dict[str, str]:
    for folder in (user_templates(), templates()):
        path = folder / "letters" / document / "document.toml"
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8")).get("title", {})
        except (OSError, ValueError):
            continue  # a template of the user's own that cannot be read is told elsewhere
        if isinstance(found, dict):
            return {code: title for code, title in found.items() if isinstance(title, str)}
    return {}
