"""How much each finding matters, and which make a letter untrue.

What is in no list here is something that should be settled.
"""

from __future__ import annotations

from app.letters.check.finding import Severity

# A wrong date, count, sum, exhibit or article: with one of these a letter says what is not so.
UNTRUE = frozenset(
    {
        "amount-not-recorded",
        "article-not-sure",
        "body-not-theirs",
        "count-points",
        "count-sought",
        "day-not-recorded",
        "exhibit-not-listed",
        "not-broken",
        "private-note",
        "time-not-recorded",
        "wrong-weekday",
    }
)
MUST = UNTRUE | frozenset(
    {
        "consequence-closed",
        "consequence-too-late",
        "edit-conflict",
        "hole",
        "last-day-passed",
        "list-not-in-order",
        "missing",
        "no-addressee",
        "no-number-and-no-address",
        "no-panel",
        "panel-without-day",
        "skips-step",
    }
)
NOTES = frozenset(
    {
        "absolute",
        "address-old",
        "address-unchecked",
        "chain-open",
        "dates-in-a-row",
        "double-space",
        "enclosure-not-named",
        "exhibit_without_file",
        "hard-to-read",
        "invisible-characters",
        "last-contact-untold",
        "law-stale",
        "long-on-average",
        "no-table-head",
        "official-word",
        "opinion",
        "passive-often",
        "point-without-key-word",
        "points-not-numbered",
        "praise-late",
        "questions-in-a-row",
        "said-twice",
        "spelling",
        "spelling-unchecked",
        "step-done",
        "strong",
        "three-alike",
        "too-many-articles",
        "too-much-bold",
        "too-often-i",
        "unknown-document",
        "unsupported-demand",
        "wordy",
    }
)


def severity_of(code: str) -> Severity:
    """Return how much a finding with that code matters."""
    if code in MUST or code.startswith("missing-"):
        return Severity.MUST
    return Severity.NOTE if code in NOTES else Severity.SHOULD


def is_final(code: str) -> bool:
    """Tell whether a finding makes the letter untrue, so that it cannot be set aside."""
    return code in UNTRUE
