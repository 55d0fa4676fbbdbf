"""Who spoke, as people note it: ``de planner``, ``mevrouw De Wit``, ``een aardige mevrouw``."""

from __future__ import annotations

import re

from app.core.record import record
from app.core.text import Text, Wording

ADVISER: Text = (Wording("nl", "medewerker"), Wording("en", "adviser"))

_ARTICLE = re.compile(r"(?:de|het|een|the|an?|uw|hun|your|their)\s+", re.IGNORECASE)
_NAMED = re.compile(
    r"(?i:de heer|heer|meneer|mevrouw|mevr\.|dhr\.|mr\.?|mrs\.?|ms\.?)\s+(?:\w+\s+)*[A-Z]"
)
_SOMEONE = re.compile(
    r"\b(?:mevrouw|meneer|heer|dame|vrouw|man|jongen|meisje|iemand"
    r"|lady|gentleman|woman|girl|boy|guy|someone|somebody)\b",
    re.IGNORECASE,
)


@record
class Speaker:
    """A name, or a function without article; ``note`` is what was typed of somebody unnamed."""

    name: str = ""
    function: Text = ""
    note: str = ""


def without_article(noun: str) -> str:
    """Return a noun as it stands behind ``uw`` or ``your``: ``planner`` for ``de planner``."""
    article = _ARTICLE.match(noun)
    return noun[article.end() :] if article else noun


def read_speaker(typed: str) -> Speaker:
    """Return who spoke.

    A name stays as it is.  Somebody of whom no more is said than that it was a man or a woman
    is an adviser, and the words stay as a note.
    """
    words = " ".join(typed.split())
    if _NAMED.match(words):
        return Speaker(name=words)
    function = without_article(words)
    if _SOMEONE.search(function):
        return Speaker(function=ADVISER, note=words)
    return Speaker(function=function)
