"""Whether a body can be asked on a day: too early, open or too late, and why.

Waiting times count from the latest and limits from the earliest day on which the first
complaint may have been made, so that a vague day never opens or keeps open what is closed.
The last day is the real one; warnings come two and one months (10 and 11 months after a
complaint, where the limit is 12) and 14 days before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from app.core.bodies import Body, Since
from app.core.bodies import Span as BodySpan
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.clock_starts import Starts, clock_starts
from app.core.counting import end_of
from app.core.days import add_months
from app.core.first_complaint import first_complaint
from app.core.ids import FactId
from app.core.moment import Term, Unit
from app.core.pack import is_valid
from app.core.record import record

WARN_MONTHS = (2, 1)
WARN_DAYS = 14


class Standing(StrEnum):
    """Whether a body can be asked."""

    NOT_YET = "not_yet"
    OPEN = "open"
    TOO_LATE = "too_late"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """What decided about a body."""

    FIRST_COMPLAINT = "first_complaint"  # the day that the clocks count from
    ORAL_EARLIER = "oral_earlier"  # an oral complaint came before the written one
    NO_COMPLAINT = "no_complaint"
    COMPLAINT_VAGUE = "complaint_vague"  # too vague to say when the body is open
    WAITED = "waited"  # the waiting time is over on that day
    WAITING = "waiting"
    FINAL_POSITION = "final_position"
    FINAL_POSITION_UNKNOWN = "final_position_unknown"
    CLOSING_LETTER = "closing_letter"
    CLOSING_LETTER_UNKNOWN = "closing_letter_unknown"
    LAST_LETTER = "last_letter"
    LAST_LETTER_UNKNOWN = "last_letter_unknown"
    LAST_DAY = "last_day"
    WARNING = "warning"  # the last day comes near
    AFFILIATION_UNKNOWN = "affiliation_unknown"
    NOT_AFFILIATED = "not_affiliated"
    RULE_NOT_VALID = "rule_not_valid"  # the record of the body does not hold on the day


@record
class DatedReason:
    """A code, with the day and the facts that it rests on."""

    code: Why
    day: date | None = None
    facts: tuple[FactId, ...] = ()


@record
class Admissibility:
    """Whether a body can be asked: from ``opens`` to ``closes``, both days included.

    None is no bound, or none that is known: ``reasons`` tell.  ``warnings`` are the days on
    which to warn, ``warn_from`` the first of them.
    """

    body: str
    standing: Standing
    opens: date | None = None
    closes: date | None = None
    warn_from: date | None = None
    warnings: tuple[date, ...] = ()
    reasons: tuple[DatedReason, ...] = ()

    @property
    def warned(self) -> bool:
        """Whether the last day is near: a reason says so."""
        return any(reason.code is Why.WARNING for reason in self.reasons)


def admissibility(
    case: Case, body: Body, day: date, calendar: Calendar, affiliated: bool | None = None
) -> Admissibility:
    """Return whether *body* can be asked on *day*; *affiliated*: whether it has the trader.

    *calendar* is for bodies that count working days.
    """
    if not is_valid(body, day):
        stale = DatedReason(Why.RULE_NOT_VALID, body.valid_to or body.valid_from)
        return Admissibility(body.id, Standing.UNKNOWN, reasons=(stale,))
    starts = clock_starts(case, day)
    reasons = [*_complaint(case, day, body), *_affiliation(body, affiliated)]
    opens = _opens(body, starts, calendar, reasons)
    closes, warnings = _closes(body, starts, calendar, reasons)
    if opens is not None and closes is not None and closes < opens:
        vague = (*reasons, DatedReason(Why.COMPLAINT_VAGUE))
        return Admissibility(body.id, Standing.UNKNOWN, reasons=vague)
    standing = _standing(body, day, opens, closes, reasons)
    near = [warning for warning in warnings if warning <= day]
    if near and standing in (Standing.OPEN, Standing.NOT_YET):
        reasons.append(DatedReason(Why.WARNING, near[-1]))
    return Admissibility(
        body.id, standing, opens, closes, min(warnings, default=None), warnings, tuple(reasons)
    )


def _complaint(case: Case, day: date, body: Body) -> Iterator[DatedReason]:
    """Yield the first complaint, where the body asks for one, and an older oral one."""
    known = first_complaint(case, day)
    chosen = known.chosen
    if not body.complain_first and not _counts_from(body, Since.FIRST_COMPLAINT):
        return
    if chosen is None:
        yield DatedReason(Why.NO_COMPLAINT)
        return
    exact = chosen.span.earliest if chosen.span.exact else None
    yield DatedReason(Why.FIRST_COMPLAINT, exact, (chosen.fact,) if chosen.fact else ())
    oral = known.oral
    if oral and oral is not chosen and oral.span.earliest < chosen.span.earliest:
        yield DatedReason(
            Why.ORAL_EARLIER,
            oral.span.earliest if oral.span.exact else None,
            (oral.fact,) if oral.fact else (),
        )


def _counts_from(body: Body, since: Since) -> bool:
    spans = (*body.limits, body.wait) if body.wait else body.limits
    return any(counted.since is since for counted in spans)


def _affiliation(body: Body, affiliated: bool | None) -> Iterator[DatedReason]:
    if body.needs_affiliation and not affiliated:
        code = Why.AFFILIATION_UNKNOWN if affiliated is None else Why.NOT_AFFILIATED
        yield DatedReason(code)


def _opens(
    body: Body, starts: Starts, calendar: Calendar, reasons: list[DatedReason]
) -> date | None:
    """Return the first day, None for at once or for not known; say in *reasons* which."""
    wait = body.wait
    since = Since.FIRST_COMPLAINT if wait is None else wait.since
    start = starts.get(since)
    if wait is not None and start is None:
        _say_unknown(since, reasons)
        return None
    if start is None or (wait is None and not body.complain_first):
        return None
    wait = body.wait_from(start.span.latest)
    opens = None if wait is None else _end(start.span.latest, wait, calendar)
    final = starts.get(Since.FINAL_POSITION) if body.opens_on_final_position else None
    if final and (opens is None or final.span.latest < opens):
        reasons.append(DatedReason(Why.FINAL_POSITION, final.span.latest, final.facts))
        return max(final.span.latest, start.span.latest)
    return opens or start.span.latest


def _closes(
    body: Body, starts: Starts, calendar: Calendar, reasons: list[DatedReason]
) -> tuple[date | None, tuple[date, ...]]:
    """Return the last day by the limit that ends last, and when to warn; say what decided."""
    known: list[tuple[date, tuple[date, ...]]] = []
    for limit in body.limits:
        start = starts.get(limit.since)
        if start is None:
            _say_unknown(limit.since, reasons)
            continue
        last = _end(start.span.earliest, limit, calendar)
        known.append((last, _warnings(start.span.earliest, last, limit)))
    if not known:
        return None, ()
    closes, warnings = max(known)
    reasons.append(DatedReason(Why.LAST_DAY, closes))
    return closes, warnings


def _end(start: date, counted: BodySpan, calendar: Calendar) -> date:
    return end_of(start, Term(counted.count, counted.unit), calendar)


def _say_unknown(since: Since, reasons: list[DatedReason]) -> None:
    code = Why.NO_COMPLAINT if since is Since.FIRST_COMPLAINT else Why(f"{since.value}_unknown")
    if all(reason.code is not code for reason in reasons):
        reasons.append(DatedReason(code))


def _warnings(start: date, last: date, limit: BodySpan) -> tuple[date, ...]:
    """Return the days to warn on that lie after *start*."""
    days = [last - timedelta(days=WARN_DAYS)]
    if limit.unit in (Unit.MONTHS, Unit.YEARS):
        months = limit.count * (12 if limit.unit is Unit.YEARS else 1)
        days += [add_months(start, months - before) for before in WARN_MONTHS]
    return tuple(sorted({day for day in days if start < day}))


def _standing(
    body: Body,
    day: date,
    opens: date | None,
    closes: date | None,
    reasons: list[DatedReason],
) -> Standing:
    codes = {reason.code for reason in reasons}
    if Why.NOT_AFFILIATED in codes:
        return Standing.UNKNOWN
    if Why.NO_COMPLAINT in codes or (body.wait is not None and opens is None):
        return Standing.NOT_YET
    unknown = any(code.value.endswith("_unknown") for code in codes - {Why.AFFILIATION_UNKNOWN})
    if body.limits and (closes is None or day > closes):
        return Standing.UNKNOWN if unknown else Standing.TOO_LATE
    if opens is not None:
        reasons.append(DatedReason(Why.WAITING if day < opens else Why.WAITED, opens))
        if day < opens:
            return Standing.NOT_YET
    return Standing.OPEN
