"""A language in which every text is some 40 % longer, to see whether there is room for it."""

from __future__ import annotations

import gettext
import re

_PARTS = re.compile(r"(\{[^}]*\}|%\w)|([aeiou])")  # a place for a fact, or a vowel


class Stretched(gettext.NullTranslations):
    """English with every vowel twice; places such as ``{name}`` stay as they are."""

    def gettext(self, message: str) -> str:
        return _PARTS.sub(lambda found: found[1] or found[2] * 2, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, _context: str, message: str) -> str:
        return self.gettext(message)
