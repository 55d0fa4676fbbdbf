"""Lines of an invented library, as the home screen gets them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.core.dated import NOWHERE, Dated, DatedKind, Digest, Reached
from app.core.status import Status

TODAY = date(2025, 5, 6)
Falls = tuple[DatedKind, int, str]  # the kind, days from today, what it is about

PROMISE, FROM = DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM
TERM, BODY, CLAIM = DatedKind.TERM_END, DatedKind.BODY_UNTIL, DatedKind.LIMITATION


@dataclass(frozen=True)
class Line:
    """What the library says of a case."""

    id: str
    digest: Digest


def line(
    name: str,
    trader: str = "KPN",
    *falls: Falls,
    client: str = "",
    status: Status = Status.OPEN,
    sent: bool = False,
    example: bool = False,
    reached: Reached = NOWHERE,
) -> Line:
    dated = tuple(
        Dated(kind, TODAY + timedelta(days=apart), f"{name}-{at}", what)
        for at, (kind, apart, what) in enumerate(falls)
    )
    return Line(
        name,
        Digest(
            title=f"{trader} {name}",
            trader=trader,
            client=client,
            topic=f"topic of {name}",
            status=status,
            dated=dated,
            text="",
            references="",
            example=example,
            sent=sent,
            last_contact=None,
            reached=reached,
        ),
    )


LINES = (
    line("wait", "Aster", (TERM, 3, "complaint"), client="Anna Boer", sent=True),
    line("confirm", "Berk", (PROMISE, -2, "call_back"), client="Anna Boer"),
    line("passed", "Ceder", (TERM, -1, "complaint"), client="Bo de Wit", sent=True),
    line("near", "Den", (BODY, 12, "filing-gc"), client="Bo de Wit", sent=True),
    line("draft", "Eik", client="Cas Mol"),
    line("filed", "Fijnspar", client="Cas Mol", status=Status.PENDING_ELSEWHERE),
    line("done", "Aster", client="Anna Boer", status=Status.SOLVED),
    line("shown", "Zeder", (PROMISE, -3, "repair"), client="Hartman", example=True),
)
