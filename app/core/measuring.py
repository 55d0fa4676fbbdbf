"""Circumstances that are worked out from several facts of a case."""

from __future__ import annotations

from collections.abc import Callable

from app.core.circumstances import Circumstance, Computed
from app.core.contact import Outcome
from app.core.cooling_off import Standing, cooling_off, is_distant, other_law, starts
from app.core.declaring import may_dissolve
from app.core.first_complaint import COMPLAINT_LETTERS
from app.core.holding import Held, Holding, Sight, recorded
from app.core.ids import FactId
from app.core.line import Standing as PromiseStanding
from app.core.lookup import facts, main_agreement, sent_on, trader
from app.core.pack import by_id, parameter
from app.core.pack_days import trader_days
from app.core.performance import DefaultGround
from app.core.procedure_steps import trader_abroad
from app.core.promises import ledger
from app.core.serving import bodies_for

WITHDRAWAL_DAYS = "withdrawal.days"


def held(seen: Sight, name: str, document: str = "") -> Held:
    """Return whether the circumstance *name* of the pack holds; one it lacks is unknown.

    *document* is the type that a body is sought for.
    """
    wanted = by_id(seen.pack.circumstances, name)
    if wanted is None:
        return Held(name, Holding.UNKNOWN)
    if wanted.computed is Computed.BODY:
        return _body(seen, wanted, document)
    if wanted.computed is not None:
        return _MEASURES[wanted.computed](seen, wanted)
    return recorded(seen, wanted)


def _abroad(seen: Sight, wanted: Circumstance) -> Held:
    party = trader(seen.case)
    if party is None:
        return Held(wanted.id, Holding.UNKNOWN)
    holding = Holding.YES if trader_abroad(seen.case) else Holding.NO
    return Held(wanted.id, holding, (FactId(party.id),))


def _at_home(seen: Sight, wanted: Circumstance) -> Held:
    holding = Holding.NO if trader_abroad(seen.case) else Holding.YES
    return Held(wanted.id, holding)


def _broken_promise(seen: Sight, wanted: Circumstance) -> Held:
    lines = ledger(seen.case, seen.day, trader_days(seen.pack))
    broken = tuple(FactId(one.promise.id) for one in lines if one.counts_as_broken)
    return Held(wanted.id, Holding.YES if broken else Holding.UNKNOWN, broken)


def _went_well(seen: Sight, wanted: Circumstance) -> Held:
    lines = ledger(seen.case, seen.day, trader_days(seen.pack))
    good = [FactId(one.promise.id) for one in lines if one.standing is PromiseStanding.KEPT]
    good += [
        FactId(one.id)
        for one in seen.case.contacts
        if one.friendly or one.outcome is Outcome.ON_TIME
    ]
    return Held(wanted.id, Holding.YES if good else Holding.NO, tuple(good))


def _fixed_day(seen: Sight, wanted: Circumstance) -> Held:
    passed = [one for one in seen.made.grounds if one.ground is DefaultGround.FIXED_DATE]
    shown = tuple(one.fact for one in passed)
    return Held(wanted.id, Holding.YES if passed else Holding.NO, shown)


def _in_default(seen: Sight, wanted: Circumstance) -> Held:
    if not seen.made.in_default:
        return Held(wanted.id, Holding.NO)
    letter = seen.made.letter
    noticed = letter is not None and seen.made.noticed
    shown = letter.facts if letter is not None and noticed else ()
    return Held(wanted.id, Holding.YES, shown or tuple(g.fact for g in seen.made.carrying))


def _nothing_sent(seen: Sight, wanted: Circumstance) -> Held:
    sent = tuple(
        FactId(one.id)
        for one in seen.case.documents
        if one.type in COMPLAINT_LETTERS and sent_on(one) is not None
    )
    return Held(wanted.id, Holding.NO if sent else Holding.YES, sent)


def _unanswered(seen: Sight, wanted: Circumstance) -> Held:
    letter = seen.made.letter
    if letter is None or seen.made.running:
        return Held(wanted.id, Holding.NO)
    shown = (FactId(letter.document.id),)
    holding = Holding.YES if letter.answered.contact is None else Holding.NO
    return Held(wanted.id, holding, shown)


def _may_dissolve(seen: Sight, wanted: Circumstance) -> Held:
    agreement = main_agreement(seen.case)
    shown = () if agreement is None else (FactId(agreement.id),)
    holding = Holding.YES if may_dissolve(seen.case, seen.day) else Holding.NO
    return Held(wanted.id, holding, shown)


def _cooling_off(seen: Sight, wanted: Circumstance) -> Held:
    """Return whether an agreement made at a distance can still be withdrawn from."""
    agreement = main_agreement(seen.case)
    row = parameter(seen.pack, WITHDRAWAL_DAYS, seen.day)
    if agreement is None or row is None or is_distant(agreement) is None:
        return Held(wanted.id, Holding.UNKNOWN)
    shown = (FactId(agreement.id),)
    if not is_distant(agreement) or other_law(agreement):
        return Held(wanted.id, Holding.NO, shown)
    found = cooling_off(
        starts(agreement), seen.day, seen.calendar, facts(seen.case).when, int(row.value)
    )
    return Held(wanted.id, _TERMS[found.standing], shown, found.last)


def _body(seen: Sight, wanted: Circumstance, document: str) -> Held:
    serving = [one for one in bodies_for(seen.case, seen.pack) if one.document == document]
    return Held(wanted.id, Holding.YES if serving else Holding.NO)


_TERMS = {
    Standing.IN_TIME: Holding.YES,
    Standing.LATE: Holding.OVER,
    Standing.UNKNOWN: Holding.UNKNOWN,
}

_MEASURES: dict[Computed, Callable[[Sight, Circumstance], Held]] = {
    Computed.ABROAD: _abroad,
    Computed.AT_HOME: _at_home,
    Computed.BROKEN_PROMISE: _broken_promise,
    Computed.FIXED_DAY: _fixed_day,
    Computed.WENT_WELL: _went_well,
    Computed.IN_DEFAULT: _in_default,
    Computed.NOTHING_SENT: _nothing_sent,
    Computed.COOLING_OFF: _cooling_off,
    Computed.MAY_DISSOLVE: _may_dissolve,
    Computed.LETTER_UNANSWERED: _unanswered,
}
