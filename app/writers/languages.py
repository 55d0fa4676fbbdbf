"""Language codes of a letter as the tags that documents carry."""

from __future__ import annotations

import re

_USUAL = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR"}
_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(code: str) -> str:
    """Return the tag of *code* with its usual region; ``und`` for what is no code."""
    if not _TAG.fullmatch(code):
        return "und"
    return _USUAL.get(code, code)
