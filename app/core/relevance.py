"""Which limitation periods matter to a case: those whose circumstances it shows."""

from __future__ import annotations

from app.core.holding import Sight
from app.core.law import Limitation
from app.core.measuring import held


def relevant(seen: Sight) -> tuple[Limitation, ...]:
    """Return the periods of the pack of which a circumstance holds, or that name none."""
    return tuple(
        rule
        for rule in seen.pack.limitations
        if not rule.circumstances or any(held(seen, name).holds for name in rule.circumstances)
    )
