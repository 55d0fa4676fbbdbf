"""How composing grows with a case: 100, 1,000 and 10,000 events."""

from __future__ import annotations

from datetime import date

from app.letters.compose import compose
from app.production import sources
from tests.bench.timing import Row, growth, seconds
from tests.cases import many_events

DAY = date(2052, 1, 1)  # behind the last event
FEW, MANY = 100, 10_000
TARGET = 1.15


def run() -> list[Row]:
    """Return a row for the letter and one for the chronology: the exponent of the growth."""
    return [_row("complaint"), _row("chronology")]


def _row(document: str) -> Row:
    small, large = (_seconds(document, count) for count in (FEW, MANY))
    return growth(
        "G1", f"compose {document}, {FEW} to {MANY} events", small, large, MANY / FEW, TARGET
    )


def _seconds(document: str, count: int) -> float:
    case = many_events(count)
    texts = sources(case)
    compose(many_events(2), document, "nl", DAY, texts)  # templates are compiled once
    rounds = 5 if count == FEW else 1
    return min(
        seconds(lambda: compose(case, document, "nl", DAY, texts)) for _ in range(rounds)
    )
