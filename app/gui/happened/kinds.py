"""What kinds of events, amounts and costs are called in the window."""

from __future__ import annotations

from app.core.case import Case
from app.core.claims import Effort, EffortKind
from app.core.events import Incident, IncidentKind, Payment, PaymentKind
from app.core.lookup import extended_until, facts
from app.core.moment import When
from app.core.papers import Document
from app.core.when import is_whole, span
from app.gui import naming
from app.gui.days import plain_day
from app.gui.happened import days
from app.gui.moments import money_words, number_words
from app.gui.words import _, many, of


def incident_words() -> dict[IncidentKind, str]:
    """Return what can happen, in the order in which people look for it."""
    return {
        IncidentKind.OUTAGE: _("Outage"),
        IncidentKind.NON_DELIVERY: _("Not delivered"),
        IncidentKind.DEFECT: _("Fault"),
        IncidentKind.DAMAGE: _("Damage"),
        IncidentKind.DISCONNECTION: _("Cut off"),
        IncidentKind.GAP: _("Without a connection while switching"),
        IncidentKind.WRONG_CHARGE: _("Charged wrongly"),
        IncidentKind.MISSED_APPOINTMENT: _("Missed appointment"),
        IncidentKind.FAILED_VISIT: _("A visit that solved nothing"),
        IncidentKind.RESTORED: _("It worked again"),
        IncidentKind.CHANGE: _("Something was changed"),
        IncidentKind.OTHER: of("event", "Something else"),
    }


def payment_words() -> dict[PaymentKind, str]:
    """Return what can happen with an amount, in the order in which people look for it."""
    return {
        PaymentKind.INVOICED: _("Invoice received"),
        PaymentKind.PAID: _("Paid"),
        PaymentKind.WITHHELD: _("Not paid, on purpose"),
        PaymentKind.REFUNDED: _("Refunded"),
        PaymentKind.REVERSED: _("Direct debit reversed"),
        PaymentKind.DISPUTED: _("Disputed"),
        PaymentKind.OWED: _("Still to be paid"),
        PaymentKind.DEPOSITED: _("Paid into deposit"),
        PaymentKind.CLAIMED: _("Asked by a debt collector"),
        PaymentKind.COSTS: _("Costs added by a debt collector"),
    }


def effort_words() -> dict[EffortKind, str]:
    """Return what a case can cost, in the order in which people look for it."""
    return {
        EffortKind.MINUTES: _("Time"),
        EffortKind.CALLS: _("Calls"),
        EffortKind.TRAVEL: _("Travel"),
        EffortKind.DAY_OFF: _("A day off"),
        EffortKind.POSTAGE: _("Postage"),
        EffortKind.REPLACEMENT: _("A replacement"),
        EffortKind.OTHER: of("effort", "Something else"),
    }


def event(case: Case, found: Incident | Payment | Effort) -> str:
    """Return in a few words what happened, with an amount, or what it took."""
    match found:
        case Incident():
            return _incident(case, found)
        case Payment():
            return _payment(case, found)
        case Effort():
            return _effort(case, found)


def details(case: Case, found: Incident | Payment | Effort) -> list[str]:
    """Return what goes below it: until when and how often, or the number of an amount."""
    parts = []
    if isinstance(found, Payment) and found.number:
        parts.append(found.number)
    if isinstance(found, Incident):
        if found.ongoing:
            parts.append(_("still so"))
        elif found.until is not None:
            until = span(found.until, facts(case).when)
            whole = is_whole(found.until)
            text = of("last day", "until {day}") if whole else _("until {day}")
            parts.append(text.format(day=days.moment(found.until, until)))
        if found.times > 1:
            parts.append(many("{n} time", "{n} times", found.times))
    return parts


def _incident(case: Case, found: Incident) -> str:
    """Return its own words, else what happened to what."""
    own = naming.plain(found.text, case)
    if own:
        return own
    kind, affected = incident_words()[found.kind], naming.plain(found.affected, case)
    return _("{kind}: {what}").format(kind=kind, what=affected) if affected else kind


def _payment(case: Case, found: Payment) -> str:
    kind, amount = payment_words()[found.kind], money_words(found.amount)
    what = naming.plain(found.what, case)
    if not what:
        return _("{kind}: {what}").format(kind=kind, what=amount)
    return _("{kind}: {amount}, {what}").format(kind=kind, amount=amount, what=what)


def _effort(case: Case, found: Effort) -> str:
    amount = "" if found.amount is None else money_words(found.amount)
    parts = [_counted(found), amount, naming.plain(found.what, case)]
    words = ", ".join(part for part in parts if part)
    kind = effort_words()[found.kind]
    return _("{kind}: {what}").format(kind=kind, what=words) if words else kind


def _counted(found: Effort) -> str:
    if found.quantity is None:
        return ""
    number = found.quantity
    if number % 1 or number > 100_000:
        return number_words(number)
    count = int(number)
    words = {
        EffortKind.MINUTES: many("{n} minute", "{n} minutes", count),
        EffortKind.DAY_OFF: many("{n} day", "{n} days", count),
        EffortKind.CALLS: many("{n} call", "{n} calls", count),
    }
    return words.get(found.kind, str(count))


def more_time(document: Document, given: When | None) -> str:
    """Return until when more time was given after a letter."""
    until = extended_until(document, given)
    return _("more time, until {day}").format(day=plain_day(until))
