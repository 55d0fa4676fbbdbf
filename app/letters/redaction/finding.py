"""What was found in a text that is to be public, and what stands there instead.

A hard word is found with what is private: it stays unless the user takes a softer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from hashlib import sha256

from app.core.papers import Redaction
from app.core.record import record


class Kind(StrEnum):
    """What sort of thing it is."""

    NAME = "name"  # of the consumer or another private person
    STAFF = "staff"
    EMAIL = "email"
    PHONE = "phone"
    ACCOUNT = "account"
    PERSONAL_NUMBER = "personal_number"  # a citizen service number
    NUMBER = "number"  # of a customer, an order, an invoice, a parcel
    ADDRESS = "address"
    POSTCODE = "postcode"
    BIRTH = "birth"
    HEALTH = "health"
    HARD = "hard"  # not private: a word that judges, accuses or threatens


@record
class Hit:
    """Where something stands in one place: its kind, from where to where."""

    kind: Kind
    start: int
    end: int


@record
class Finding:
    """One private thing, or one hard word, in a letter.

    ``was`` are the words as they stood from ``start`` to ``end`` of the place, ``proposed``
    what is to stand instead.  ``softer`` is what a hard word may become, empty where no word
    fits in its place.  ``kept`` and ``words`` are what the user decided.
    """

    id: str
    kind: Kind
    block: str
    part: str
    start: int
    end: int
    was: str
    proposed: str
    kept: bool = False
    words: str = ""
    softer: str = ""

    @property
    def stands(self) -> str:
        """What the public text says there."""
        return self.was if self.kept else self.words or self.proposed


def folded(text: str) -> str:
    """Return the letters and digits of *text* in lower case: spellings of one thing agree."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def without_overlaps(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return the *hits* in their order; of two that overlap the longer one, else the first."""
    order = list(Kind)
    kept: list[Hit] = []
    for one in sorted(hits, key=lambda hit: (hit.start - hit.end, order.index(hit.kind))):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda hit: hit.start))


def with_ids(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return *findings* with their ids: kind, block, a sum of the words, and which of equals.

    An id stays while other words of the block change.
    """
    seen: Counter[str] = Counter()
    found = []
    for one in findings:
        digest = sha256(folded(one.was).encode()).hexdigest()[:8]
        base = f"{one.kind.value}-{one.block}-{digest}"
        seen[base] += 1
        found.append(replace(one, id=base if seen[base] == 1 else f"{base}-{seen[base]}"))
    return tuple(found)


def decided(findings: Iterable[Finding], choices: Iterable[Redaction]) -> tuple[Finding, ...]:
    """Return *findings* as the user decided; of two decisions on one the last counts."""
    by_id = {one.finding: one for one in choices}
    return tuple(
        replace(one, kept=by_id[one.id].kept, words=by_id[one.id].words)
        if one.id in by_id
        else one
        for one in findings
    )
