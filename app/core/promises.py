"""The promise ledger: how every promise stands on a day, worked out and never stored.

Only the user makes a promise broken: by saying so, by confirming a silence about it on or
after its day, or by recording that another date replaced it after its day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.due import Late, lateness
from app.core.events import Promise, PromiseResult, Result, Side, Silence
from app.core.knowledge import known_on
from app.core.line import LedgerLine, Standing
from app.core.lookup import Facts, SameCase, facts
from app.core.moment import Unit, When
from app.core.numbering import numbers
from app.core.promised import ask_from, came, due_span
from app.core.span import Span
from app.core.stories import Chain, Totals, chains, totals
from app.core.when import day as exact_day
from app.core.when import span

__all__ = ["Chain", "LedgerLine", "Standing", "Totals", "chains", "ledger", "totals"]

_DONE = (Standing.KEPT, Standing.KEPT_LATE, Standing.NO_EFFECT)
_NOT_DONE = (Standing.BROKEN, Standing.UNTRUE, Standing.OPEN)
_STANDINGS = {
    Result.KEPT_LATE: Standing.KEPT_LATE,
    Result.NO_EFFECT: Standing.NO_EFFECT,
    Result.PARTLY: Standing.PARTLY,
    Result.BROKEN: Standing.BROKEN,
    Result.UNTRUE: Standing.UNTRUE,
    Result.DISPUTED: Standing.DISPUTED,
}


def ledger(case: Case, day: date, calendar: Calendar) -> tuple[LedgerLine, ...]:
    """Return a line for every promise known on *day*, by due day.

    A promise without a due day stands after those due by the last day on which it can have
    been made.  *calendar* holds the working days of the trader.
    """
    return _ledger(SameCase(known_on(case, day)), day, calendar)


@lru_cache(maxsize=8)
def _ledger(key: SameCase, day: date, calendar: Calendar) -> tuple[LedgerLine, ...]:
    return _Clerk(key.case, day, calendar).lines()


class _Clerk:
    """Works out the lines for one case as known on one day."""

    def __init__(self, case: Case, day: date, calendar: Calendar) -> None:
        self.case = case
        self.day = day
        self.calendar = calendar
        self.index: Facts = facts(case)
        self.numbers = numbers(case.promises)
        self.silences: dict[str, list[Silence]] = {}
        for silence in case.silences:
            self.silences.setdefault(silence.about, []).append(silence)

    def lines(self) -> tuple[LedgerLine, ...]:
        found: dict[str, LedgerLine] = {
            promise.id: self.line(promise) for promise in self.case.promises
        }
        ends = _ends(found)
        timed = [self.timed(line, ends[name]) for name, line in found.items()]
        return tuple(sorted(timed, key=self.order))

    def order(self, line: LedgerLine) -> tuple[int, int, int]:
        number = self.numbers[line.promise.id]
        if line.due is not None:
            return line.due.middle.toordinal(), int(not line.due.exact), number
        if line.not_before is not None:
            return line.not_before.toordinal(), 1, number
        made = None if line.made is None else span(line.made, self.index.when)
        if made is None:
            return date.max.toordinal(), 2, number
        known = made.earliest if made.open_end else made.latest
        return known.toordinal(), 2, number

    def line(self, promise: Promise) -> LedgerLine:
        """Return the line of *promise* without its lateness."""
        due = due_span(promise, self.index, self.calendar)
        asked = ask_from(promise, self.index, self.calendar)
        moved = _last(promise, Result.REPLACED)
        standing = self.standing(promise, due, asked)
        carries = moved is not None and standing in (Standing.REPLACED, Standing.BROKEN)
        successor = moved.by_promise if moved is not None and carries else None
        known = successor is not None and successor in self.numbers
        return LedgerLine(
            promise=promise,
            number=f"T{self.numbers[promise.id]}",
            made=self.index.made(promise),
            due=due,
            due_when=_due_when(promise, due),
            not_before=asked,
            standing=standing,
            counts_as_broken=self.counts(promise, standing, due),
            result=_deciding(promise, standing),
            replacement=moved if carries else None,
            replaced_by=f"T{self.numbers[successor]}" if successor and known else "",
            replaced_by_id=successor if known else None,
            at_consumers_request=standing is Standing.REPLACED
            and moved is not None
            and moved.request_of is Side.CONSUMER,
        )

    def standing(self, promise: Promise, due: Span | None, asked: date | None) -> Standing:
        if not promise.results:
            return self.unrecorded(promise, due, asked)
        last = promise.results[-1]
        match last.result:
            case Result.KEPT:
                done = came(last, promise, self.index, self.calendar)
                late = due is not None and done is not None and done.earliest > due.latest
                return Standing.KEPT_LATE if late else Standing.KEPT
            case Result.REPLACED:
                return Standing.BROKEN if self.missed(promise, due) else Standing.REPLACED
            case Result.WITHDRAWN:
                return Standing.WITHDRAWN
            case _:
                return _STANDINGS[last.result]

    def unrecorded(self, promise: Promise, due: Span | None, asked: date | None) -> Standing:
        """Return the standing of a promise of which no result was recorded."""
        if due is not None and self.silent(promise, due):
            return Standing.BROKEN
        passed = due is not None and self.day > due.latest
        ask = asked is not None and self.day >= asked
        return Standing.TO_CONFIRM if passed or ask else Standing.OPEN

    def silent(self, promise: Promise, due: Span) -> bool:
        """Tell whether the user confirmed a silence about *promise* on or after its day."""
        moments = (
            span(silence.when, self.index.when) for silence in self.silences.get(promise.id, ())
        )
        return any(moment is not None and moment.latest >= due.latest for moment in moments)

    def missed(self, promise: Promise, due: Span | None) -> bool:
        """Tell whether a replaced promise had been broken before it was replaced."""
        if _last(promise, Result.BROKEN) is not None:
            return True
        moved = _last(promise, Result.REPLACED)
        if moved is None or moved.request_of is Side.CONSUMER or due is None:
            return False
        moment = came(moved, promise, self.index, self.calendar)
        told_late = moved.when is not None or moved.by_promise is not None
        after = told_late and moment is not None and moment.earliest > due.latest
        return after or self.silent(promise, due)

    def counts(self, promise: Promise, standing: Standing, due: Span | None) -> bool:
        """Tell whether *promise* is among the broken ones that a letter counts."""
        if standing is not Standing.WITHDRAWN:
            return standing in (Standing.BROKEN, Standing.UNTRUE)
        last = promise.results[-1]
        moment = None if last.when is None else span(last.when, self.index.when)
        after = due is not None and moment is not None and moment.earliest > due.latest
        return last.no_notice or after

    def timed(self, line: LedgerLine, end: LedgerLine) -> LedgerLine:
        """Return *line* with its lateness, measured to when the last of its chain was done."""
        due = line.due
        if due is None or line.standing not in (*_DONE, Standing.BROKEN):
            return line
        if end.standing in _NOT_DONE:
            late = self.lateness(line, due, Span(self.day, self.day))
            return replace(line, late=late, still_late=late is not None)
        if end.standing not in _DONE or end.result is None:
            return line
        done = came(end.result, end.promise, self.index, self.calendar)
        if done is None or (end.standing is Standing.KEPT_LATE and done == end.due):
            return line
        return replace(line, done=done, late=self.lateness(line, due, done))

    def lateness(self, line: LedgerLine, due: Span, done: Span) -> Late | None:
        """Return how late *done* is, None when it was not surely late."""
        if done.open_start or done.open_end:
            return None
        slack = timedelta(days=done.days - 1)
        term = None if line.promise.due is None else line.promise.due.term
        unit = Unit.DAYS if term is None else term.unit
        range_of_both = Span(due.earliest - slack, due.latest)
        found = lateness(range_of_both, done.earliest, unit, self.calendar)
        return found if found.late else None


def _last(promise: Promise, result: Result) -> PromiseResult | None:
    found = [one for one in promise.results if one.result is result]
    return found[-1] if found else None


def _deciding(promise: Promise, standing: Standing) -> PromiseResult | None:
    """Return the result that gave the standing: for broken the one that says so."""
    if not promise.results:
        return None
    broken = _last(promise, Result.BROKEN) if standing is Standing.BROKEN else None
    return broken or promise.results[-1]


def _due_when(promise: Promise, due: Span | None) -> When | None:
    if promise.due is not None and promise.due.when is not None:
        return promise.due.when
    return exact_day(due.earliest) if due is not None and due.exact else None


def _ends(lines: dict[str, LedgerLine]) -> dict[str, LedgerLine]:
    """Return for each promise the last line of its chain; a loop ends where it closes."""
    ends: dict[str, LedgerLine] = {}
    for start in lines:
        row: dict[str, None] = {}
        current = start
        while current not in ends and current not in row:
            row[current] = None
            following = lines[current].replaced_by_id
            if following is None or following not in lines:
                break
            current = following
        end = ends.get(current, lines[current])
        ends.update(dict.fromkeys(row, end))
    return ends
