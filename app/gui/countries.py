"""The countries whose rules the program knows."""

from __future__ import annotations

from app.gui.words import _
from app.paths import resources

HOME = "nl"
HEAD = "pack.toml"


def country_words() -> dict[str, str]:
    """Return what the countries with rules are called."""
    return {
        "nl": _("Netherlands"),
        "uk": _("United Kingdom"),
        "de": _("Germany"),
    }


def country_choices() -> tuple[tuple[str, str], ...]:
    """Return (code, name) of every country with a ladder of its own, the first one at home.

    What all countries share has no ladder.
    """
    words = country_words()
    heads = (resources() / "rules").glob(f"*/{HEAD}")
    there = sorted(
        (one.parent.name for one in heads if (one.parent / "ladder.toml").is_file()),
        key=lambda code: (code != HOME, words.get(code, code)),
    )
    return tuple((one, words.get(one, one.upper())) for one in there)
