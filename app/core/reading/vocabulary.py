"""The words of a language for moments, each with the part that it plays in a sentence.

A part is one letter, so that a row of words has a shape that a pattern can be matched with:

``n`` number · ``d`` first, 3rd · ``y`` year · ``D`` day in figures · ``P`` 10.12 · ``C`` 9:15
· ``m`` month · ``w`` weekday · ``s`` season · ``H`` holiday · ``u`` unit · ``c`` hour(s),
o'clock · ``p`` part of the day · ``T`` noon, midnight · ``A`` am, pm · ``a`` about · ``q``
begin, mid, end · ``h`` half · ``k`` quarter · ``v`` past (Dutch also: in so many days) ·
``V`` to, before · ``o`` at · ``r`` today, yesterday · ``l`` last · ``x`` next · ``t`` this ·
``e`` weekend · ``g`` ago · ``L`` later · ``E`` earlier · ``N`` after · ``S`` same · ``F`` a
few · ``X`` what is counted from · ``b`` between · ``&`` and, to, or · ``G`` from, since ·
``U`` until, by · ``W`` within · ``!`` not · ``z`` as soon as possible · ``j`` the English in
· ``i`` says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

NEAR, LOOSE = "near", "loose"  # the last one before today, or perhaps that of last week
AM, PM = "am", "pm"
HALF_PAST = "half past"  # what "half nine" is in Britain; elsewhere it is half past eight

LEAST_LETTERS = 6

Parts = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Vocabulary:
    """The phrases of a language in lower case, each with the parts that it stands for.

    ``month_first`` tells whether 4/3 may be the third of April.
    """

    phrases: Mapping[str, Parts]
    month_first: bool = False

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The months and weekdays that are long enough to be known with a slip in them."""
        return tuple(
            phrase
            for phrase, parts in self.phrases.items()
            if len(parts) == 1 and parts[0][0] in "mw" and len(phrase) >= LEAST_LETTERS
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What a text is cut into: figures, phrases (the longest that fits) and spaces."""
        longest = sorted(self.phrases, key=lambda phrase: (-len(phrase), phrase))
        phrases = "|".join(re.escape(phrase) for phrase in longest)
        return re.compile(
            rf"(?P<phrase>{phrases})(?:(?<![^\W0-9_])|(?![^\W0-9_]))"
            r"|(?P<iso>[0-9]{4}(?:-[0-9]{1,2}-|\.[0-9]{1,2}\.|/[0-9]{1,2}/)[0-9]{1,2})"
            r"(?:t(?=[0-9])|(?![0-9-]))"
            r"|(?P<date>[0-9]{1,2} ?[-/.] ?[0-9]{1,2} ?[-/.] ?"
            r"(?:[0-9]{1,4}|['’][0-9]{2}))(?![0-9])"
            r"|(?P<clock>[0-9]{1,2}(?:[:uh]|\.(?=[0-9]{2} ?(?:uur|u|h|am|pm|a\.m|p\.m)\b))"
            r"[0-9]{2}(?::[0-9]{2})?)(?![0-9])"
            r"|(?P<pair>[0-9]{1,2}(?P<sign>[-/.])[0-9]{1,2})(?![0-9])"
            r"|(?P<ordinal>[0-9]{1,2})(?:e|de|ste|st|nd|rd|th)\b"
            r"|(?P<short>['’][0-9]{2})(?![0-9])"
            r"|(?P<number>[0-9]{1,5})(?![0-9])"
            r"|(?P<space>[\s,;.]+)",
        )


def phrases(*groups: tuple[str, Mapping[Any, str]]) -> dict[str, Parts]:
    """Return phrases from groups: a part, and for each value the phrases cut by commas."""
    return {
        phrase.strip(): ((part, value),)
        for part, values in groups
        for value, written in values.items()
        for phrase in written.split(",")
    }
