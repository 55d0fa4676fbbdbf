"""Why a letter gives so many days: the rule behind it, and where that was found."""

from __future__ import annotations

from datetime import date

from app.core.law import Citation, Confidence, Ground, Source
from app.core.pack import RulePack, amount, by_id, is_fresh, parameter
from app.core.record import record

DAYS = "notice.default_days"


@record
class TermReason:
    """The usual days, the ground that they belong to, its first article and first source.

    ``custom`` says that the number is a custom: the law itself names none.
    """

    days: int
    custom: bool
    ground: Ground
    citation: Citation | None
    source: Source


def term_reason(pack: RulePack, day: date) -> TermReason | None:
    """Return why *pack* gives its usual term; None where it has no sure, fresh rule for it."""
    row = parameter(pack, DAYS, day)
    ground = by_id(pack.grounds, row.rule) if row is not None else None
    if row is None or ground is None or not is_fresh(row, day) or not _sure(ground, day):
        return None
    cited = by_id(pack.citations, ground.citations[0]) if ground.citations else None
    source = by_id(pack.sources, ground.sources[0]) if ground.sources else None
    if source is None or not source.seen:
        return None
    return TermReason(
        days=int(amount(row)),
        custom=row.confidence is not Confidence.HIGH,
        ground=ground,
        citation=cited if cited is not None and _sure(cited, day) else None,
        source=source,
    )


def _sure(rule: Ground | Citation, day: date) -> bool:
    return rule.confidence is Confidence.HIGH and is_fresh(rule, day)
