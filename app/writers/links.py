"""Which addresses a document may point to."""

from __future__ import annotations

import re

_ALLOWED = re.compile(r"(?:https?://|mailto:)[!-~]+", re.IGNORECASE)


def allowed(link: str) -> bool:
    """Tell whether *link* is an http, https or mailto address in plain ASCII."""
    return _ALLOWED.fullmatch(link) is not None


def refused(link: str) -> str:
    """Return the warning for a *link* that is printed as text only."""
    return f"A link was left out, its text stays: {link[:80]!a}."
