"""Checks of numbers, days, sources and addresses in a rule pack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from app.core.bodies import Body, Company, Span
from app.core.law import Citation, Confidence, Ground, Limitation, Measure, Parameter
from app.core.pack import RulePack, amount, is_valid, rows, share

Rule = Parameter | Citation | Ground | Limitation | Body | Company


def _rules(pack: RulePack) -> Iterator[tuple[str, Rule]]:
    """Yield everything that carries its provenance, each with its name."""
    for row in pack.parameters:
        yield row.key, row
    groups: tuple[tuple[Citation | Ground | Limitation | Body | Company, ...], ...] = (
        pack.citations,
        pack.grounds,
        pack.limitations,
        pack.bodies,
        pack.companies,
    )
    for group in groups:
        for item in group:
            yield item.id, item


def sources(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield what has no source."""
    for name, item in _rules(pack):
        if not item.sources:
            yield f"{name} has no source"
    for deviation in pack.holidays.deviations:
        if not deviation.sources or deviation.checked_on is None:
            yield f"the holiday on {deviation.day} has no source and day of checking"


def checked_later(pack: RulePack, day: date) -> Iterator[str]:
    """Yield what was checked on a day that has not come."""
    for name, item in _rules(pack):
        if item.checked_on > day:
            yield f"{name} was checked on {item.checked_on}, after {day}"


def unseen(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield what is called sure though none of its sources was seen."""
    seen = {source.id for source in pack.sources if source.seen}
    for name, item in _rules(pack):
        if item.confidence is Confidence.HIGH and item.sources and not seen & {*item.sources}:
            yield f"{name} is called sure, but none of its sources was seen"


def validity(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield periods that end before they start, and keys whose rows overlap or leave a gap."""
    for name, item in _rules(pack):
        if isinstance(item, Limitation | Company) or not item.valid_from or not item.valid_to:
            continue
        if item.valid_to < item.valid_from:
            yield f"{name} ends on {item.valid_to}, before it starts on {item.valid_from}"
    for key in dict.fromkeys(row.key for row in pack.parameters):
        for earlier, later in pairwise(rows(pack, key)):
            start, end = later.valid_from, earlier.valid_to
            if end is None or start is None or end >= start:
                yield f"two rows of {key} hold on {start or earlier.valid_from}"
            elif start - end > timedelta(days=1):
                yield f"no row of {key} holds between {end} and {start}"


def numbers(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield values that are no numbers, scales without slices, money without currency."""
    for row in pack.parameters:
        if row.unit is Measure.SCALE:
            yield from _scale_problems(row)
            continue
        try:
            value = share(row) if row.unit is Measure.SHARE else amount(row)
        except ValueError:
            kind = "fraction" if row.unit is Measure.SHARE else "decimal number"
            yield f"{row.key} has the value {row.value!r}, which is not a {kind}"
            continue
        if value <= 0:
            yield f"{row.key} has the value {row.value}, which is not above 0"
        if row.unit is Measure.AMOUNT and not row.currency:
            yield f"{row.key} is an amount without a currency"


def _scale_problems(row: Parameter) -> Iterator[str]:
    """Yield what is wrong with a scale: only its last slice is open."""
    if not row.brackets:
        yield f"{row.key} is a scale without slices"
    for index, bracket in enumerate(row.brackets):
        last = index == len(row.brackets) - 1
        if (bracket.width is None) is not last:
            yield f"{row.key}: only the last slice has no width"
        for text in (bracket.percent, bracket.width or "1"):
            if not text.replace(".", "", 1).isdigit():
                yield f"{row.key}: {text!r} is not a decimal number"


def terms(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield terms, waiting times and limits that are not above 0."""
    counts: list[tuple[str, int | None]] = []
    for problem in pack.problem_types:
        counts += [
            (problem.id, problem.default_term_days),
            (problem.id, problem.short_term_days),
            (problem.id, problem.long_term_days),
        ]
    counts += [(step.id, step.wait_days) for step in pack.ladder]
    counts += [(item.id, item.years) for item in pack.limitations]
    counts += [(item.id, item.longest_years) for item in pack.limitations]
    for body in pack.bodies:
        counts += [(body.id, span.count) for span in _spans(body)]
        counts += [(f"{body.id} {field.id}", field.max_chars) for field in body.form]
    for name, count in counts:
        if count is not None and count <= 0:
            yield f"{name} has a term of {count}"


def _spans(body: Body) -> tuple[Span, ...]:
    """Return the waiting times and the limits of a body."""
    waits = () if body.wait is None else (body.wait,)
    return (*body.earlier_waits, *waits, *body.limits)


def _rows_of(pack: RulePack, body: Body, span: Span) -> Iterator[Parameter]:
    """Yield the rows that a span must agree with: those of when its clock can start."""
    found = rows(pack, span.parameter) if span.parameter else ()
    last = max((one.until for one in body.earlier_waits if one.until), default=None)
    earlier = last if span is body.wait else None
    for row in found:
        if span.until is not None and not is_valid(row, span.until):
            continue
        if earlier is None or row.valid_to is None or row.valid_to > earlier:
            yield row


def spans(pack: RulePack, _day: date) -> Iterator[str]:
    """Yield waiting times and limits that differ from the parameter they name."""
    for body in pack.bodies:
        for span in _spans(body):
            for row in _rows_of(pack, body, span):
                if (row.value, row.unit.value) != (str(span.count), span.unit.value):
                    said = f"{span.count} {span.unit}, {row.key} says {row.value} {row.unit}"
                    yield f"{body.id} says {said}"


def addresses(pack: RulePack, day: date) -> Iterator[str]:
    """Yield addresses without a source and a day, or checked on a day that has not come."""
    found = [(item.id, address) for item in pack.companies for address in item.addresses]
    found += [(item.id, item.address) for item in pack.bodies if item.address is not None]
    for name, address in found:
        if not address.source or address.checked_on is None:
            yield f"{name} has an address without a source and the day it was checked"
        elif address.checked_on > day:
            yield f"{name} has an address that was checked on {address.checked_on}, after {day}"
