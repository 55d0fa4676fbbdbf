"""The days in which a consumer may withdraw from a purchase without giving a reason."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.agreement import Agreement, AgreementKind, Period
from app.core.calendar import Calendar
from app.core.channel import Channel
from app.core.moment import Unit, When
from app.core.record import record
from app.core.terms import TermLaw, deadline
from app.core.when import Anchors, span

_NEAR = (Channel.SHOP, Channel.VISIT, Channel.PARCEL, Channel.BODY)
_THINGS = (AgreementKind.ORDER, AgreementKind.PURCHASE)
_UTILITIES = ("telecom", "energy", "water")
_OTHER_LAW = (AgreementKind.POLICY, AgreementKind.BOOKING)


class Standing(StrEnum):
    """How a declaration of a day stands to the term."""

    IN_TIME = "in_time"
    LATE = "late"
    UNKNOWN = "unknown"  # the day from which it runs is not known


@record
class CoolingOff:
    """The term: its last day (None: not known to the day), and how *day* stands to it.

    ``first`` is the last day without the extension for want of information.
    """

    standing: Standing
    start: When | None = None
    first: date | None = None
    last: date | None = None
    extended: bool = False


def is_goods(agreement: Agreement) -> bool:
    """Tell whether a thing was bought, so that the term runs from its receipt."""
    lasting = any(one.per not in (Period.ONCE, Period.PIECE) for one in agreement.prices)
    return (
        agreement.kind in _THINGS and agreement.sector not in _UTILITIES and not lasting
    ) or agreement.received is not None


def is_distant(agreement: Agreement) -> bool | None:
    """Tell whether it was made at a distance or at the door, None where that is not known."""
    if agreement.channel in (None, Channel.OTHER):
        return None
    return agreement.channel not in _NEAR


def other_law(agreement: Agreement) -> bool:
    """Tell whether it is an insurance or a booking, for which other rules hold."""
    return agreement.kind in _OTHER_LAW


def starts(agreement: Agreement) -> When | None:
    """Return from when the term runs: receipt of goods, else the day of the agreement."""
    return agreement.received if is_goods(agreement) else agreement.made


def cooling_off(
    start: When | None,
    day: date,
    calendar: Calendar,
    anchors: Anchors,
    days: int,
    extension: int = 0,
) -> CoolingOff:
    """Return how a withdrawal of *day* stands to the term of *days* (art. 6:230o BW).

    Counted by Regulation 1182/71, *extension* months longer where the trader gave no
    information.  A vague *start* counts from its first day, so that in time is surely in time;
    its last day is then not given.
    """
    found = span(start, anchors) if start is not None else None
    if start is None or found is None or found.open_start:
        return CoolingOff(Standing.UNKNOWN, start)
    counted = deadline(found.earliest, days, Unit.DAYS, calendar, law=TermLaw.EU)
    first = last = counted.due
    if extension:
        longer = deadline(counted.raw, extension, Unit.MONTHS, calendar, law=TermLaw.EU)
        last = longer.due
    extended = bool(extension) and day > first
    standing = Standing.IN_TIME if day <= last else Standing.LATE
    if not found.exact:
        return CoolingOff(standing, start, extended=extended)
    return CoolingOff(standing, start, first, last, extended)
